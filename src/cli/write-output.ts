/** Writes a command's output to a file: whole or not at all. */
import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";

/** @throws UserError "output-path", "disk-full". */
export async function writeOutput(path: string, text: string): Promise<void> {
  const building = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeFile(building, text);
    await rename(building, path);
  } catch (error) {
    await rm(building, { force: true });
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
