/** Repositories reported on before, from the ledger, where their folder still exists. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { LedgerDamaged, LedgerUnavailable } from "../store/failures.ts";
import { ledgerIn } from "../store/ledger-store.ts";
import type { RepositoryFacts } from "./view.ts";
import type { Workspace } from "./workspace.ts";

/** Folders of remembered clones, by name. */
export async function rememberedClones(workspace: Workspace): Promise<string[]> {
  try {
    const opening = await ledgerIn(join(workspace.home.cache, "ledger")).open();
    if (opening.state !== "ready") return [];
    const rows = await opening.ledger.listRepositories();
    opening.ledger.close();
    const paths = [...new Set(rows.map(({ facts }) => (facts as RepositoryFacts).path))];
    const here = await Promise.all(
      paths.map((path) =>
        access(path).then(
          () => true,
          () => false,
        ),
      ),
    );
    return paths.filter((_, index) => here[index]);
  } catch (error) {
    if (error instanceof LedgerDamaged || error instanceof LedgerUnavailable) return [];
    throw error;
  }
}
