/**
 * A ledger as a row of files, `ledger-<8 digits>.duckdb`: DuckDB lets nobody read a file that another process writes, so
 * a writer makes a new file from the newest one and puts it beside it under the next number (publish.ts). A file under
 * such a name is never changed again, so readers need no lock; who has an old one open keeps it though it is deleted.
 *
 * The newest number alone counts. Where it is damaged nothing older is read instead, because a newer one may have been
 * written to forget something. Where a later Waymark wrote it, it is left alone: this program reads and stores nothing.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { removeQuietly } from "./building.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./duckdb.ts";
import { DatabaseMissing, LedgerDamaged, LedgerUnavailable, systemCode, unavailable } from "./failures.ts";
import type { LedgerOpening } from "./ledger.ts";
import { readSchemaVersion } from "./schema.ts";
import { readLedger } from "./sql-ledger.ts";

const GENERATION = /^ledger-(\d{8})\.duckdb$/;
const ATTEMPTS = 20;

/** File name of a generation. */
export function generationFile(generation: number): string {
  return `ledger-${String(generation).padStart(8, "0")}.duckdb`;
}

/** Numbers of the generations in a folder, newest first; none where there is no such folder. */
export function listGenerations(folder: string): readonly number[] {
  try {
    const numbers = readdirSync(folder).map((name) => Number(GENERATION.exec(name)?.[1] ?? -1));
    return numbers.filter((number) => number >= 0).sort((a, b) => b - a);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}

/** The newest generation as found. `generation` is 0 where there is none. */
export type Newest = { readonly generation: number } & (
  | { readonly state: "ready" | "older"; readonly version: number; readonly database: Database }
  | { readonly state: "empty" | "damaged" | "newer"; readonly database: undefined }
);

/** Opens one generation. Throws DatabaseMissing where it has been removed since it was listed. */
async function openGeneration(folder: string, generation: number, current: number): Promise<Newest> {
  let database: Database | undefined;
  try {
    database = await openDatabase(join(folder, generationFile(generation)), { access: "read" });
    const version = await readSchemaVersion(database);
    if (version <= current) return { generation, state: version < current ? "older" : "ready", version, database };
    database.close();
    return { generation, state: "newer", database: undefined };
  } catch (error) {
    database?.close();
    if (error instanceof LedgerDamaged) return { generation, state: "damaged", database: undefined };
    if (error instanceof LedgerUnavailable && error.reason === "newer")
      return { generation, state: "newer", database: undefined };
    throw error;
  }
}

/**
 * Opens the newest generation of a folder; the caller closes it.
 * @param current the schema version that this program reads
 */
export async function openNewest(folder: string, current: number): Promise<Newest> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [generation] = listGenerations(folder);
    if (generation === undefined) return { generation: 0, state: "empty", database: undefined };
    try {
      return await openGeneration(folder, generation, current);
    } catch (error) {
      if (!(error instanceof DatabaseMissing)) throw error;
    }
  }
  throw unavailable("other", new Error("generations come and go faster than they can be opened"));
}

/** Damage found while reading: the file goes at once, so that the next reader and the next writer start afresh. */
async function dropWhenDamaged<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerDamaged) removeQuietly(path);
    throw error;
  }
}

/** Opens the newest generation as a ledger, or says why there is none to read. */
export async function openLedger(folder: string, current: number): Promise<LedgerOpening> {
  const newest = await openNewest(folder, current);
  if (newest.state !== "ready") {
    newest.database?.close();
    return { state: newest.state, ledger: undefined };
  }
  const path = join(folder, generationFile(newest.generation));
  const ledger = readLedger(newest.database, newest.generation, (work) => dropWhenDamaged(path, work));
  return { state: "ready", ledger };
}
