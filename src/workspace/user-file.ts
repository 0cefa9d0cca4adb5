/**
 * Changes to the user's own files: read, change, write as git does it. The new text goes into `<file>.lock`, opened so
 * that only one process can have it, and is then renamed over the old one: nobody sees half a file, and two processes
 * take turns. A lock whose owner was killed is taken over after ten seconds.
 */
import { randomUUID } from "node:crypto";
import { type FileHandle, link, mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../errors.ts";

const STALE_MS = 10_000;
const PATIENCE_MS = 12_000;

function failure(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === "ENOSPC" || error.code === "EDQUOT" || error.code === "EFBIG")
    return new UserError(
      "disk-full",
      `The disk is full: ${path} was not changed.`,
      "Free some space and run the command again.",
    );
  if (error.code === "EACCES" || error.code === "EROFS" || error.code === "EPERM")
    return new UserError(
      "no-permission",
      `No permission to write ${path}; it was not changed.`,
      "Make the folder writable, or name another one in WAYMARK_HOME.",
    );
  if (["ENOTDIR", "ENOENT", "EISDIR", "EEXIST"].includes(error.code ?? ""))
    return new UserError(
      "no-permission",
      `${path} cannot be written: ${error.message}`,
      "Check that the folder of WAYMARK_HOME is a folder.",
    );
  return error;
}

/**
 * Takes a stale lock out of the way. It is moved before it is judged, because another process may have taken it over in
 * the meantime; a fresh one is put back as it was.
 */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(() => undefined);
  const moved = await stat(aside).catch(() => undefined);
  if (moved && Date.now() - moved.mtimeMs <= STALE_MS) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

async function takeLock(lock: string, start: number): Promise<FileHandle> {
  for (;;) {
    try {
      return await open(lock, "wx", 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const held = await stat(lock).catch(() => undefined);
      if (held && Date.now() - held.mtimeMs > STALE_MS) await removeStale(lock);
      else if (Date.now() - start > PATIENCE_MS)
        throw new UserError(
          "file-locked",
          `${lock} is held by another process.`,
          "Wait for it to end, or delete the lock file if none is running.",
        );
      else await sleep(20 + Math.random() * 30);
    }
  }
}

/** Whether the lock file is still the one that was opened: a process that slept for long may have lost it. */
async function isHeld(lock: string, inode: number): Promise<boolean> {
  return (await stat(lock).catch(() => undefined))?.ino === inode;
}

/** Text of a file; "" where it does not exist. */
export async function readUserFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR")
      return "";
    throw failure(path, error as NodeJS.ErrnoException);
  }
}

/**
 * Changes a file under its lock.
 * @param change old text ("" where there was none) → new text; may throw, then nothing is changed.
 * @throws UserError "disk-full", "no-permission", "file-locked".
 */
export async function changeUserFile(path: string, change: (before: string) => string): Promise<void> {
  const start = Date.now();
  try {
    await mkdir(dirname(path), { recursive: true });
    // A link into somebody's collection of settings stays one: what it leads to is changed.
    const target = await realpath(path).catch(() => path);
    let done = false;
    while (!done) done = await changeOnce(target, change, start);
  } catch (error) {
    throw error instanceof UserError ? error : failure(path, error as NodeJS.ErrnoException);
  }
}

/** One attempt; false where the lock was lost on the way and nothing was changed. */
async function changeOnce(path: string, change: (before: string) => string, start: number): Promise<boolean> {
  const lock = `${path}.lock`;
  const handle = await takeLock(lock, start);
  const { ino } = await handle.stat();
  try {
    await handle.writeFile(change(await readUserFile(path)), "utf8");
    await handle.sync();
    await handle.close();
    if (!(await isHeld(lock, ino))) return false;
    await rename(lock, path);
    return true;
  } catch (error) {
    await handle.close().catch(() => undefined);
    if (await isHeld(lock, ino)) await rm(lock, { force: true });
    throw error;
  }
}
