/** Turns a description of a history into a repository on disk, for tests. */
import { mkdir } from "node:fs/promises";
import { toFastImport } from "../../src/demo/fast-import.ts";
import type { HistoryDescription } from "../../src/demo/history-description.ts";
import type { ObjectFormat } from "../../src/demo/object-ids.ts";
import { git, gitWithInput } from "./git.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface BuildOptions {
  /** Without a work tree. Default true; false also checks the head branch out. */
  readonly bare?: boolean;
  /** Folder to build in; made where missing. Default: a new temporary one. */
  readonly dir?: string;
  readonly objectFormat?: ObjectFormat;
}

/** Adds the commits, branches and tags of a description to an existing repository; branches may be rewritten. */
export async function importInto(
  dir: string,
  description: HistoryDescription,
  format: ObjectFormat = "sha1",
): Promise<void> {
  const args = ["-c", "fastimport.unpackLimit=1", "fast-import", "--quiet", "--force", "--date-format=raw-permissive"];
  await gitWithInput(dir, args, toFastImport(description, format));
}

/**
 * Builds a repository and returns its folder.
 * @example const path = await buildRepository(describeHistory().commit().describe());
 */
export async function buildRepository(description: HistoryDescription, options: BuildOptions = {}): Promise<string> {
  const { bare = true, objectFormat = "sha1" } = options;
  const dir = options.dir ?? (await temporaryFolder("repository"));
  await mkdir(dir, { recursive: true });
  const shape = bare ? ["--bare"] : [];
  await git(
    dir,
    "init",
    "--quiet",
    ...shape,
    "--template=",
    `--object-format=${objectFormat}`,
    `--initial-branch=${description.head}`,
    ".",
  );
  await importInto(dir, description, objectFormat);
  if (!bare && description.branches.has(description.head)) await git(dir, "reset", "--quiet", "--hard");
  return dir;
}
