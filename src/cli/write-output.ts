/**
 * Writes a command's output to a file: whole or not at all. What is no file (a pipe, /dev/null) is written to, never
 * replaced; a link stays one.
 */
import { randomBytes } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";

async function replace(path: string, text: string, mode: number | undefined): Promise<void> {
  const building = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(building, text, mode === undefined ? {} : { mode });
    await rename(building, path);
  } catch (error) {
    await rm(building, { force: true });
    throw error;
  }
}

/** @throws UserError "output-path", "disk-full". */
export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const before = await stat(target).catch(() => undefined);
    if (before && !before.isFile() && !before.isDirectory()) await writeFile(target, text);
    else await replace(target, text, before && before.mode & 0o777);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new UserError(
        "output-path",
        `The folder ${dirname(path)} does not exist; nothing was written.`,
        "Make it first, or choose another -o FILE.",
      );
    if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG")
      throw new UserError(
        "disk-full",
        `The disk is full; ${path} was not written.`,
        "Free some space and run the command again.",
      );
    throw new UserError("output-path", `${path} cannot be written: ${message}`, "Choose another -o FILE.");
  }
}
