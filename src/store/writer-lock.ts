/**
 * Writers take turns. The lock is the kernel's own on an open DuckDB file: it ends with its holder, however that dies,
 * and the refusal names the holder. It guards no data: a writer that gets past it (the file deleted under a holder)
 * still cannot overwrite a generation, see building.ts.
 *
 * The lock file is made whole under another name first, so that a kill while making it leaves no broken one behind.
 */
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildingPath, discard, removeQuietly, settle } from "./building.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./duckdb.ts";
import { DatabaseLocked, LedgerBusy, LedgerDamaged } from "./failures.ts";
import type { PublishOptions } from "./ledger.ts";

const LOCK_FILE = "writer.lock.duckdb";
const POLL_MS = 50;
const WAIT_MS = 30_000;
const QUIET_MS = 5000;

/** Lock files held in this process, where the kernel's lock, being per process, does not keep two writers apart. */
const heldHere = new Set<string>();

async function makeLockFile(folder: string): Promise<void> {
  const building = buildingPath(folder);
  try {
    (await openDatabase(building, { access: "write" })).close();
    settle(building, folder, LOCK_FILE);
  } finally {
    discard(building);
  }
}

async function openLockFile(folder: string, path: string): Promise<Database> {
  if (!existsSync(path)) await makeLockFile(folder);
  try {
    return await openDatabase(path, { access: "write" });
  } catch (error) {
    if (!(error instanceof LedgerDamaged)) throw error;
    removeQuietly(path);
    await makeLockFile(folder);
    return openDatabase(path, { access: "write" });
  }
}

/** One try. Throws DatabaseLocked where another process, or another writer in this one, has the lock. */
async function tryLock(folder: string, path: string): Promise<() => void> {
  if (heldHere.has(path)) throw new DatabaseLocked(process.pid);
  heldHere.add(path);
  try {
    const database = await openLockFile(folder, path);
    return () => {
      database.close();
      heldHere.delete(path);
    };
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
}

/**
 * Waits for its turn to write in a folder.
 * @param folder an existing folder
 * @returns the function that gives the lock back
 * @throws LedgerBusy after `waitMs`; LedgerUnavailable
 * @example const release = await takeWriterLock(folder, { onWait: ({ pid }) => say(`waiting for process ${pid}`) });
 */
export async function takeWriterLock(folder: string, options: PublishOptions = {}): Promise<() => void> {
  const path = join(realpathSync(folder), LOCK_FILE);
  const deadline = performance.now() + (options.waitMs ?? WAIT_MS);
  // Most waits are over before anybody could read that there is one.
  const announcing = performance.now() + (options.quietMs ?? QUIET_MS);
  const announced = new Set<number | undefined>();
  for (;;) {
    try {
      return await tryLock(folder, path);
    } catch (error) {
      if (!(error instanceof DatabaseLocked)) throw error;
      if (performance.now() >= deadline) throw new LedgerBusy(error.pid);
      if (performance.now() >= announcing && !announced.has(error.pid)) {
        options.onWait?.({ pid: error.pid });
        announced.add(error.pid);
      }
    }
    await sleep(POLL_MS);
  }
}
