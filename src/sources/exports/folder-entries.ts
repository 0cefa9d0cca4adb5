/** The files of a folder. Symbolic links are not followed: what they point at is not part of the export. */
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ExportEntry, ExportLimits } from "./entry.ts";
import type { Notes } from "./notes.ts";

/** What lies in an export but was not exported: folders of programs, resource forks. */
const NOT_EXPORTED = new Set([".git", "node_modules", "__MACOSX", ".DS_Store"]);

/**
 * One file as an entry.
 * @param path where it lies @param name its path in the export
 */
export async function fileEntry(path: string, name: string): Promise<ExportEntry> {
  const { size } = await stat(path);
  return { path: name, size, read: (limit) => readStart(path, Math.min(limit, size)) };
}

async function readStart(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(length);
    let at = 0;
    while (at < length) {
      const { bytesRead } = await file.read(buffer, at, length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return buffer.subarray(0, at);
  } finally {
    await file.close();
  }
}

/**
 * The files below a folder, by path.
 * @param root the folder @param limits how many files at most
 * @throws what the file system throws where the root itself cannot be read
 */
export async function folderEntries(root: string, limits: ExportLimits, notes: Notes): Promise<readonly ExportEntry[]> {
  const found: ExportEntry[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const item of await listFolder(root, folder, notes)) {
      const path = folder === "" ? item.name : `${folder}/${item.name}`;
      if (NOT_EXPORTED.has(item.name)) continue;
      if (item.isSymbolicLink()) notes.add("symbolic links, not followed", path);
      else if (item.isDirectory()) folders.push(path);
      else if (item.isFile()) {
        if (found.length >= limits.files) {
          notes.add(`more than ${limits.files} files, the rest left out`);
          return inOrder(found);
        }
        try {
          found.push(await fileEntry(join(root, path), path));
        } catch {
          notes.add("files that could not be read", path);
        }
      }
    }
  }
  return inOrder(found);
}

async function listFolder(root: string, folder: string, notes: Notes) {
  try {
    const items = await readdir(join(root, folder), { withFileTypes: true });
    return items.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (folder === "") throw error;
    notes.add("folders that could not be read", folder);
    return [];
  }
}

function inOrder(entries: readonly ExportEntry[]): readonly ExportEntry[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
