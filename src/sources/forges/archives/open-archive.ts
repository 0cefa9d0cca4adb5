/** Where the files of an archive come from: a folder, one file, or a .tar.gz that is not unpacked. */
import { readFileSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveSource, ArchiveUnit } from "./archive-source.ts";
import { unitsOf } from "./folder-units.ts";
import { openTar } from "./tar-source.ts";

/** Larger files are not read whole. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** At once: asking the system one by one costs more than waiting. */
function bytesOf(path: string, { size }: ArchiveUnit): Buffer | undefined {
  try {
    return size > LARGEST_FILE ? undefined : readFileSync(path);
  } catch {
    return undefined;
  }
}

async function openFolder(path: string): Promise<ArchiveSource> {
  return {
    units: await unitsOf(path),
    trouble: [],
    async *read(wanted) {
      for (const unit of wanted)
        yield { unit, bytes: bytesOf(unit.source === "" ? path : join(path, unit.source), unit) };
    },
  };
}

/** The first bytes of a file; none of a folder. */
async function firstBytes(path: string): Promise<Buffer> {
  // Asked first: opening a pipe waits for somebody who writes into it.
  if (!(await stat(path)).isFile()) return Buffer.alloc(0);
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(262), 0, 262, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * @param path a folder, a file of JSON, or a tar, gzipped or not.
 * @throws Error of the system where it cannot be read.
 * @example const { units, read } = await openArchive("export.tar.gz");
 */
export async function openArchive(path: string): Promise<ArchiveSource> {
  const start = await firstBytes(path);
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const isTar = start.toString("latin1", 257, 262) === "ustar";
  return ((isGzip || isTar) && (await openTar(path, isGzip, LARGEST_FILE))) || openFolder(path);
}
