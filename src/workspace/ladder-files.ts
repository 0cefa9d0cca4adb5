/** The files of somebody else's ladder: one, or those of a folder, with bounds on number, depth and size. */
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { SourceFile } from "../assess/import/source-ladder.ts";
import { LARGEST_LADDER } from "../assess/load-ladder.ts";
import { UserError } from "../errors.ts";

const MOST_FILES = 200;
const DEEPEST = 3;
const NAMES = /\.(?:ya?ml|md|markdown|json|js|ts|csv|tsv)$/i;
/** Folders that hold other people's code. */
const FOREIGN = new Set(["node_modules", "dist", "build"]);

const unreadable = (path: string, message: string): UserError =>
  new UserError("unreadable-path", `The ladder ${path} cannot be read: ${message}`, "Check the path.");

async function readOne(cwd: string, path: string): Promise<SourceFile> {
  const absolute = resolve(cwd, path);
  const { size } = await stat(absolute);
  if (size > LARGEST_LADDER)
    throw new UserError(
      "too-large",
      `${path} has ${size} bytes; ladders are read up to ${LARGEST_LADDER}.`,
      "Take the part with the ladder into a file of its own.",
    );
  return { path, text: (await readFile(absolute, "utf8")).replace(/^\ufeff/, "") };
}

/** Paths below a folder, in the order of their names; links are not followed. */
async function listFiles(cwd: string, path: string, depth: number): Promise<string[]> {
  const items = await readdir(resolve(cwd, path), { withFileTypes: true });
  const found: string[] = [];
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, item.name);
    if (item.name.startsWith(".") || item.name.startsWith("_")) continue;
    if (item.isDirectory() && depth < DEEPEST && !FOREIGN.has(item.name))
      found.push(...(await listFiles(cwd, below, depth + 1)));
    else if (item.isFile() && NAMES.test(item.name)) found.push(below);
    if (found.length > MOST_FILES) return found;
  }
  return found;
}

/**
 * @param path a file, or a folder whose files together may be one ladder
 * @returns the files; those of a folder that are too large are left out
 * @throws UserError "unreadable-path", "too-large", "too-many-files"
 */
export async function readLadderFiles(cwd: string, path: string): Promise<readonly SourceFile[]> {
  const found = await stat(resolve(cwd, path)).catch((error: Error) => {
    throw unreadable(path, error.message);
  });
  try {
    if (found.isFile()) return [await readOne(cwd, path)];
    if (!found.isDirectory()) throw unreadable(path, "it is neither a file nor a folder");
    const paths = await listFiles(cwd, path, 1);
    if (paths.length > MOST_FILES)
      throw new UserError(
        "too-many-files",
        `${path} holds more than ${MOST_FILES} files; that is no ladder.`,
        "Name the folder with the ladder, or one file.",
      );
    const files: SourceFile[] = [];
    for (const one of paths)
      if ((await stat(resolve(cwd, one))).size <= LARGEST_LADDER) files.push(await readOne(cwd, one));
    return files;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw unreadable(path, (error as Error).message);
  }
}
