/**
 * The files of a zip, without unpacking it to disk. The directory of a zip is not trusted: a name that leaves the export
 * is left out, a file that inflates to more than it states is given up, and everything a zip inflates to, nested zips
 * included, is counted against one budget. yauzl reads one entry at a time and checks sizes while it inflates.
 */
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import { type ExportEntry, type ExportLimits, extensionOf } from "./entry.ts";
import type { Notes } from "./notes.ts";

/** yauzl's options: names are decoded and judged here, so that one bad name does not end the reading. */
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

/** What may still be inflated; shared by a zip and those within it. */
export interface InflateBudget {
  bytes: number;
}

/** Bytes that go on being counted after a reader has what it wants would be wasted; this ends the reading. */
async function inflate(zip: ZipFile, entry: Entry, limit: number, budget: InflateBudget): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      budget.bytes -= chunk.length;
      if (budget.bytes < 0) throw new Error("the zip inflates to too much");
      chunks.push(chunk);
      length += chunk.length;
      if (length >= limit) break;
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

/** The entry's name with "/", or undefined for one that is unsafe or no file. */
function nameOf(entry: Entry, notes: Notes): string | undefined {
  const raw = entry.fileNameRaw;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  if (name.endsWith("/")) return undefined;
  if (validateFileName(name) !== null || name === "" || name.includes("\0")) {
    notes.add("files of a zip with an unsafe name, left out", name);
    return undefined;
  }
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  return parts[0] === "__MACOSX" || parts.includes(".git") ? undefined : parts.join("/");
}

/** The mode that Unix programs write for a symbolic link. */
function isSymbolicLink(entry: Entry): boolean {
  return entry.versionMadeBy >>> 8 === 3 && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function isReadable(entry: Entry): boolean {
  return !entry.isEncrypted() && (entry.compressionMethod === 0 || entry.compressionMethod === 8);
}

async function entriesOf(
  zip: ZipFile,
  inside: string,
  depth: number,
  limits: ExportLimits,
  budget: InflateBudget,
  notes: Notes,
): Promise<ExportEntry[]> {
  const found: ExportEntry[] = [];
  const nested: ExportEntry[] = [];
  const seen = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry, notes);
      if (name === undefined) continue;
      const path = `${inside}${name}`;
      if (isSymbolicLink(entry)) notes.add("symbolic links, not followed", path);
      else if (!isReadable(entry)) notes.add("files of a zip that are encrypted or packed another way", path);
      else if (seen.has(path)) notes.add("files of a zip that it holds twice, the first read", path);
      else if (seen.size >= limits.files) {
        notes.add(`more than ${limits.files} files, the rest left out`);
        break;
      } else {
        seen.add(path);
        const size = entry.uncompressedSize;
        const one = { path, size, read: (limit: number) => inflate(zip, entry, Math.min(limit, size), budget) };
        if (extensionOf(path) === "zip") nested.push(one);
        else found.push(one);
      }
    }
  } catch {
    notes.add("zips that are damaged, read as far as they go", inside);
  }
  for (const entry of nested) found.push(...(await nestedEntries(entry, depth, limits, budget, notes)));
  return found;
}

async function nestedEntries(
  entry: ExportEntry,
  depth: number,
  limits: ExportLimits,
  budget: InflateBudget,
  notes: Notes,
): Promise<readonly ExportEntry[]> {
  if (depth >= limits.zipDepth) {
    notes.add(`zips more than ${limits.zipDepth} deep in each other, left out`, entry.path);
    return [];
  }
  try {
    const bytes = await entry.read(limits.inflatedBytes);
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), OPTIONS);
    return await entriesOf(zip, `${entry.path}/`, depth + 1, limits, budget, notes);
  } catch {
    notes.add("files that could not be read", entry.path);
    return [];
  }
}

/** Entries by path, and what frees the file they are read from. */
export interface OpenZip {
  readonly entries: readonly ExportEntry[];
  close(): void;
}

/**
 * Opens a zip: a file, or bytes.
 * @param source a path, or the zip's bytes
 * @throws Error where it is no zip
 * @example const zip = await openZip("Export.zip", EXPORT_LIMITS, notes); // …; zip.close()
 */
export async function openZip(source: string | Uint8Array, limits: ExportLimits, notes: Notes): Promise<OpenZip> {
  const zip =
    typeof source === "string"
      ? await openPromise(source, OPTIONS)
      : await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.length), OPTIONS);
  const budget = { bytes: limits.inflatedBytes };
  const entries = await entriesOf(zip, "", 1, limits, budget, notes);
  entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries: entries.slice(0, limits.files), close: () => zip.close() };
}
