/** The files of a folder. Nothing outside of it is read; symbolic links are not followed. */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ArchiveUnit } from "./archive-source.ts";

const DEEPEST = 6;
/** More files than this are no archive of one repository. */
const MOST_FILES = 1_000_000;

async function* filesIn(root: string, folder: string, depth: number): AsyncGenerator<string> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== ".git" && depth < DEEPEST) yield* filesIn(root, path, depth + 1);
    else if (entry.isFile()) yield path;
  }
}

/** The files of a folder, or the one file, with what tells whether they changed. */
export async function unitsOf(path: string): Promise<readonly ArchiveUnit[]> {
  const info = await stat(path);
  if (info.isFile()) return [{ source: "", stamp: `${info.size}-${info.mtimeMs}`, size: info.size }];
  const files: string[] = [];
  for await (const file of filesIn(path, path, 0)) if (files.push(file) > MOST_FILES) break;
  const units: ArchiveUnit[] = [];
  const BATCH = 256;
  for (let from = 0; from < files.length; from += BATCH)
    units.push(
      ...(await Promise.all(
        files.slice(from, from + BATCH).map(async (file) => {
          const { size, mtimeMs } = await stat(file);
          return { source: relative(path, file).replaceAll("\\", "/"), stamp: `${size}-${mtimeMs}`, size };
        }),
      )),
    );
  return units;
}
