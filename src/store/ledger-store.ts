/** The ledger of a cache folder, on DuckDB. This is the way in; ledger.ts has the contract. */
import { toFailure } from "./failures.ts";
import { listGenerations, openLedger } from "./generations.ts";
import type { LedgerStore } from "./ledger.ts";
import { publishGeneration } from "./publish.ts";
import { MIGRATIONS } from "./schema.ts";

async function failing<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toFailure(error);
  }
}

/**
 * @param folder holds nothing but the ledger; it need not exist yet
 * @param migrations for tests of other schema versions; default: this program's
 * @example
 * const { state, ledger } = await ledgerIn(join(cache, "ledger")).open();
 */
export function ledgerIn(folder: string, migrations: readonly string[] = MIGRATIONS): LedgerStore {
  return {
    newest: () => failing(() => listGenerations(folder)[0]),
    open: () => failing(() => openLedger(folder, migrations.length)),
    publish: (change, options = {}) => failing(() => publishGeneration(folder, { change, options, migrations })),
  };
}
