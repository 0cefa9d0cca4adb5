/**
 * One file of an export, wherever it lies: in a folder, in a zip, in a zip within a zip. Readers see paths and bytes
 * only, and what they may take into memory is bounded here.
 */
import { clip } from "../../model/clip.ts";
import type { Notes } from "./notes.ts";

export interface ExportEntry {
  /** From the root of the export, with "/"; never absolute, never with "..". */
  readonly path: string;
  /** Bytes, as the folder or zip states them. */
  readonly size: number;
  /** The first bytes, at most so many; throws where the file cannot be read. */
  read(limit: number): Promise<Uint8Array>;
}

/** What reading one export may take. Defaults are meant for a machine with a few GB; tests lower them. */
export interface ExportLimits {
  /** Files looked at. */
  readonly files: number;
  /** Bytes read of one document: exports with pictures inside reach tens of MB. */
  readonly documentBytes: number;
  /** Characters of text kept of one document. */
  readonly documentCharacters: number;
  /** Characters of text kept of a whole export. */
  readonly allCharacters: number;
  /** Bytes read of one table. */
  readonly tableBytes: number;
  readonly tableCells: number;
  /** Bytes that all files of a zip, nested ones included, may inflate to. */
  readonly inflatedBytes: number;
  /** How deep zips may lie in zips. Notion nests one. */
  readonly zipDepth: number;
}

const MB = 1 << 20;

export const EXPORT_LIMITS: ExportLimits = {
  files: 100_000,
  documentBytes: 64 * MB,
  documentCharacters: 2_000_000,
  allCharacters: 200_000_000,
  tableBytes: 256 * MB,
  tableCells: 5_000_000,
  inflatedBytes: 2048 * MB,
  zipDepth: 3,
};

/** The ending of a path, lower-cased, without the dot: "page.HTML" → "html"; "" where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** The last part of a path without its ending: "a/Plan x.md" → "Plan x". */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
}

/** Bytes as text: UTF-8, or UTF-16 with its byte order mark; what is broken becomes U+FFFD, a mark at the start goes. */
export function toText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const swapped = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(wide ? "utf-16le" : swapped ? "utf-16be" : "utf-8").decode(bytes);
}

/**
 * A file's bytes, so many at most.
 * @returns undefined, with a note, where it cannot be read: a damaged zip, a file that went away
 */
export async function readBytes(entry: ExportEntry, limit: number, notes: Notes): Promise<Uint8Array | undefined> {
  try {
    const bytes = await entry.read(limit);
    if (entry.size > limit) notes.add(`files larger than ${Math.round(limit / MB)} MB, read in part`, entry.path);
    return bytes;
  } catch {
    notes.add("files that could not be read", entry.path);
    return undefined;
  }
}

/**
 * A Markdown file's text, as long as a document's may be. No more bytes are read than that takes: a cut string keeps the
 * whole it was cut from in memory.
 */
export async function readMarkdownText(
  entry: ExportEntry,
  limits: ExportLimits,
  notes: Notes,
): Promise<string | undefined> {
  // UTF-8 takes at most three bytes for each unit of a string.
  const text = await readEntryText(entry, Math.min(limits.documentBytes, limits.documentCharacters * 3), notes);
  if (text === undefined || text.length <= limits.documentCharacters) return text;
  notes.add("documents longer than is kept, cut", entry.path);
  return clip(text, limits.documentCharacters);
}

/** A file's text, so many bytes of it at most; undefined, with a note, where it cannot be read or is no text. */
export async function readEntryText(entry: ExportEntry, limit: number, notes: Notes): Promise<string | undefined> {
  const bytes = await readBytes(entry, limit, notes);
  if (bytes === undefined) return undefined;
  const text = toText(bytes);
  if (!text.slice(0, 8192).includes("\0")) return text;
  notes.add("files that are no text", entry.path);
  return undefined;
}
