/** Runs the program as somebody whom file permissions bind, which root is not. */
import { spawnSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

const NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

export const isRoot = process.getuid?.() === 0;

function findBound(): readonly string[] | undefined {
  if (!isRoot) return [];
  if (spawnSync("setpriv", [...NOBODY.slice(1), "true"]).status === 0) return NOBODY;
  console.warn("permissions were not tested: running as root, and setpriv cannot change that");
  return undefined;
}

/** Words to put in front of a program; undefined where nothing binds. */
export const BOUND: readonly string[] | undefined = findBound();

/** A new folder that anybody may read and write, below folders that anybody may pass. */
export async function openFolder(name: string): Promise<string> {
  const folder = await temporaryFolder(name);
  for (const one of [folder, join(folder, "..")]) await chmod(one, 0o777);
  return folder;
}
