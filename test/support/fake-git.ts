/** A program called git, put in front of the real one on the PATH of the program under test. */
import { chmod, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

/** Shell words that find the real git, whatever stands in front of it. */
const REAL = `PATH='${process.env.PATH ?? ""}' git`;

/**
 * Writes a shell script called git.
 * @param body its text; `$REAL` stands for the real git, `$HERE` for the script's folder
 * @returns the folder, and a PATH that finds the script first
 */
export async function fakeGit(body: string): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = await temporaryFolder("fake-git");
  const text = body.replaceAll("$REAL", REAL).replaceAll("$HERE", folder);
  await writeFile(join(folder, "git"), `#!/bin/sh\n${text}\n`);
  await chmod(join(folder, "git"), 0o755);
  return { folder, path: [folder, process.env.PATH ?? ""].join(delimiter) };
}
