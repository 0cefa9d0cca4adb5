// @ts-check
import { closeSync, openSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "./read.mjs";

/**
 * Runs `work` while no other bootstrap of this clone does. The lock of a process that died is taken over.
 * @param {string} root
 * @param {() => void} work
 */
export function withLock(root, work) {
  const lock = join(root, ".bootstrap.lock");
  let told = false;
  while (!takeLock(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else {
      if (!told) console.error("waymark: waiting for another run to install or build …");
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    work();
  } finally {
    unlinkSync(lock);
  }
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    const file = openSync(lock, "wx");
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} lock */
function isAbandoned(lock) {
  const owner = Number(readIfThere(lock));
  if (!owner) {
    // Taken a moment ago and not signed yet, or the machine stopped in between.
    const stat = statSync(lock, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs > 10_000;
  }
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}
