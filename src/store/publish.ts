/**
 * Making the next generation. At any moment a kill leaves either the old newest file or the new one, whole: the new one
 * is made under another name, closed, flushed to the disk, and only then given its number.
 */
import { constants, copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildingPath, discard, removeQuietly, settle, spillPath, sweepBuildings } from "./building.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./duckdb.ts";
import { DatabaseMissing, LedgerDamaged, systemCode, unavailable } from "./failures.ts";
import { generationFile, listGenerations, type Newest, openNewest } from "./generations.ts";
import type { LedgerChange, LedgerState, PublishOptions } from "./ledger.ts";
import { migrate } from "./schema.ts";
import { addRecords, addRepositories, copyRepository, removeRepositories, repositoryIds } from "./sql-ledger.ts";
import { takeWriterLock } from "./writer-lock.ts";

const ATTEMPTS = 20;

/** What the next generation is to be: the newest one with a change, in the schema that `migrations` lead to. */
export interface PublishRequest {
  readonly change: LedgerChange;
  readonly options: PublishOptions;
  readonly migrations: readonly string[];
}

/** The number of a new generation, and the state of the one before it. */
export interface Published {
  readonly generation: number;
  readonly before: LedgerState;
}

/** What a new file starts from: nothing, a copy of a whole file, or the rows of some repositories. */
type Base =
  | { readonly by: "file"; readonly path: string; readonly version: number }
  | { readonly by: "rows"; readonly from: Database | undefined; readonly repositories: readonly string[] };

const NOTHING: Base = { by: "rows", from: undefined, repositories: [] };

/** Ids of which nothing that is there now stays. */
function leaving(change: LedgerChange): ReadonlySet<string> {
  return new Set([...change.remove, ...change.replace.map(({ repository }) => repository.id)]);
}

async function build(building: string, base: Base, { change, migrations }: PublishRequest): Promise<void> {
  if (base.by === "file") copyFileSync(base.path, building, constants.COPYFILE_FICLONE);
  const database = await openDatabase(building, { access: "write", spill: spillPath(building) });
  try {
    await migrate(database, base.by === "file" ? base.version : 0, migrations);
    if (base.by === "rows" && base.from)
      for (const id of base.repositories) await copyRepository(base.from, database, id);
    await removeRepositories(database, leaving(change));
    // Frees the blocks of what went, so that what comes fills them instead of making the file longer.
    await database.run("checkpoint");
    const replace = new Map(change.replace.map((contents) => [contents.repository.id, contents]));
    await addRepositories(database, replace.values());
    await addRecords(database, change.add ?? []);
    await database.run("checkpoint");
  } finally {
    database.close();
  }
}

/** Copying the file and changing it costs least, except where nothing of it, or no trace of what goes, is to stay. */
async function chooseBase(folder: string, newest: Newest, { change, options }: PublishRequest): Promise<Base> {
  if (newest.database === undefined) return NOTHING;
  const path = join(folder, generationFile(newest.generation));
  // The tables of an older schema may be other ones: only its migrations may touch them.
  if (newest.state === "older") return { by: "file", path, version: newest.version };
  const going = leaving(change);
  const repositories = (await repositoryIds(newest.database)).filter((id) => !going.has(id));
  if (options.erase || repositories.length === 0) return { by: "rows", from: newest.database, repositories };
  return { by: "file", path, version: newest.version };
}

/** Builds on the newest generation; on nothing where that turns out to be damaged. Gives the state it was in. */
async function buildNext(
  building: string,
  folder: string,
  newest: Newest,
  request: PublishRequest,
): Promise<LedgerState> {
  try {
    await build(building, await chooseBase(folder, newest, request), request);
    return newest.state;
  } catch (error) {
    if (!(error instanceof LedgerDamaged) || newest.database === undefined) throw error;
    discard(building);
    await build(building, NOTHING, request);
    return "damaged";
  }
}

/** One try at the next generation; undefined where another writer took its number, or the folder went, meanwhile. */
async function publishOnce(folder: string, request: PublishRequest): Promise<Published | undefined> {
  const newest = await openNewest(folder, request.migrations.length);
  if (newest.state === "newer") throw unavailable("newer");
  const building = buildingPath(folder);
  try {
    const before = await buildNext(building, folder, newest, request);
    const generation = newest.generation + 1;
    return settle(building, folder, generationFile(generation)) ? { generation, before } : undefined;
  } catch (error) {
    if (error instanceof DatabaseMissing || systemCode(error) === "ENOENT") return undefined;
    // Not the old file, which was left out of the second build: the disk does not keep what is written.
    throw error instanceof LedgerDamaged ? unavailable("other", error) : error;
  } finally {
    newest.database?.close();
    discard(building);
  }
}

function removeOlder(folder: string, generation: number): void {
  for (const number of listGenerations(folder))
    if (number < generation) removeQuietly(join(folder, generationFile(number)));
}

/** Publishes while holding the lock, which a deleted folder takes with it: then another may come first. */
async function publishInTurn(folder: string, request: PublishRequest): Promise<Published> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    mkdirSync(folder, { recursive: true });
    sweepBuildings(folder);
    const published = await publishOnce(folder, request);
    if (published === undefined) continue;
    removeOlder(folder, published.generation);
    return published;
  }
  throw unavailable("other", new Error("another writer came first every time"));
}

/**
 * Waits for its turn, publishes, and removes what is no longer the newest.
 * @throws LedgerBusy, LedgerUnavailable; a failed system call as it is
 */
export async function publishGeneration(folder: string, request: PublishRequest): Promise<Published> {
  mkdirSync(folder, { recursive: true });
  const release = await takeWriterLock(folder, request.options);
  try {
    const published = await publishInTurn(folder, request);
    if (!request.options.erase || published.before !== "older") return published;
    // Migrations change a copy of the file, unused blocks and all; once migrated, its rows can be copied.
    const { generation } = await publishInTurn(folder, { ...request, change: { replace: [], remove: [] } });
    return { generation, before: published.before };
  } finally {
    release();
  }
}
