/**
 * A tar as GitHub's migrations and GitLab's project exports are downloaded, gzipped: read from its beginning each time that
 * something is wanted of it, so that neither memory nor disk holds what is in it.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { ArchiveSource, ArchiveUnit } from "./archive-source.ts";
import { TarFailure } from "./byte-queue.ts";
import { type TarFile, tarFiles } from "./tar-entries.ts";

type Wants = (path: string, size: number) => boolean;

/** Failures of gzip are the tar's; those of the disk are not. */
function asTarFailure(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === "Z_BUF_ERROR") return new TarFailure("it ends before its end");
  return typeof code === "string" && code.startsWith("Z_") ? new TarFailure("it is damaged") : error;
}

async function* filesOf(path: string, isGzip: boolean, wants: Wants): AsyncGenerator<TarFile> {
  const file = createReadStream(path);
  const stream = isGzip ? file.pipe(createGunzip()) : file;
  if (isGzip) file.on("error", (error) => stream.destroy(error));
  try {
    yield* tarFiles(stream, wants);
  } catch (error) {
    throw asTarFailure(error);
  } finally {
    stream.destroy();
    file.destroy();
  }
}

/**
 * @param largest files above so many bytes are listed and not read.
 * @returns undefined where it is no tar.
 * @throws Error of the system where the file cannot be read.
 * @example (await openTar("export.tar.gz", true, 1e9))?.units
 */
export async function openTar(path: string, isGzip: boolean, largest: number): Promise<ArchiveSource | undefined> {
  const { size, mtimeMs } = await stat(path);
  const stamp = `${size}-${mtimeMs}`;
  const units = new Map<string, ArchiveUnit>();
  const trouble: string[] = [];
  let twice = 0;
  try {
    for await (const file of filesOf(path, isGzip, () => false))
      if (units.has(file.path)) twice++;
      else units.set(file.path, { source: file.path, stamp, size: file.size });
  } catch (error) {
    if (!(error instanceof TarFailure)) throw error;
    if (error.message === "it is no tar") return undefined;
    trouble.push(`the rest of the archive: ${error.message}`);
  }
  if (twice > 0) trouble.push(`${twice} ${twice === 1 ? "file" : "files"} that it holds twice, the first was read`);
  const read = async function* (wanted: readonly ArchiveUnit[]) {
    const left = new Map(wanted.map((unit) => [unit.source, unit]));
    try {
      for await (const file of filesOf(path, isGzip, (name, bytes) => left.has(name) && bytes <= largest)) {
        const unit = left.get(file.path);
        if (unit === undefined) continue;
        left.delete(file.path);
        yield { unit, bytes: file.bytes };
        if (left.size === 0) return;
      }
    } catch (error) {
      // Said when it was opened; what came before it was read.
      if (!(error instanceof TarFailure)) throw error;
    }
  };
  return { units: [...units.values()], trouble, read };
}
