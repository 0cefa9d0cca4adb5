/**
 * Database files being made. They carry a name of their own until they are whole, then get their place by a hard link,
 * which never replaces what is there: whoever comes second learns it and starts over. A file found under such a name
 * while nobody writes was left by a writer that died.
 */
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { systemCode } from "./failures.ts";

const PREFIX = "building-";
// File systems without hard links (FAT, some network ones) say so in different ways.
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL", "EMLINK"]);

/** A new name for a database file to be made in `folder`. */
export function buildingPath(folder: string): string {
  return join(folder, `${PREFIX}${process.pid}-${randomBytes(6).toString("hex")}.duckdb`);
}

/** The folder into which the making of `building` may spill. */
export function spillPath(building: string): string {
  return `${building}.tmp`;
}

/** Puts a closed file on the disk for good, or does nothing where the system cannot do that for a folder. */
function flushToDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Gives a closed, whole file its final name.
 * @returns false where that name is taken, or where the file was cleaned away meanwhile
 */
export function settle(building: string, folder: string, name: string): boolean {
  const target = join(folder, name);
  try {
    flushToDisk(building);
    place(building, target);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST" || code === "ENOENT") return false;
    throw error;
  }
  try {
    flushToDisk(folder);
  } catch {
    // Windows opens no folders; the name may then be lost in a power cut, which costs a rebuild.
  }
  return true;
}

function place(building: string, target: string): void {
  try {
    linkSync(building, target);
  } catch (error) {
    if (!NO_LINKS.has(systemCode(error) ?? "")) throw error;
    if (existsSync(target)) throw Object.assign(new Error("taken"), { code: "EEXIST" });
    renameSync(building, target);
  }
}

/** Removes a file being made and what the engine put beside it. */
export function discard(building: string): void {
  for (const path of [building, `${building}.wal`, spillPath(building)]) removeQuietly(path);
}

/** Removes every file that a dead writer left. Only for the one who holds the writer lock. */
export function sweepBuildings(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(PREFIX)) removeQuietly(join(folder, name));
}

/** Removes a file or folder; one that cannot be removed (open elsewhere on Windows) is left to the next sweep. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {}
}
