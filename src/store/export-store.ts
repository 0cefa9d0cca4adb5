/**
 * Imported documents and tickets: one file per import, replaced by rename. A list of what is in it, without the texts,
 * stands before the texts, so that a report reads no more than that: the length of the list's bytes in eight digits, the
 * list, the contents, each compressed JSON.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ExportContents, ExportedSummary, ExportForm } from "../model/exported.ts";
import { removeQuietly } from "./building.ts";
import { systemCode, toFailure } from "./failures.ts";

/** Raised when the form of the files changes; older ones are left unread. */
const VERSION = 2;
const LENGTH_DIGITS = 8;

/** What one import brought, without the texts. */
export interface ExportList {
  readonly version: number;
  /** What it was imported from, absolute. */
  readonly from: string;
  readonly form: ExportForm;
  readonly records: readonly ExportedSummary[];
}

/** What one import brought. */
export interface KeptExport {
  readonly list: ExportList;
  readonly contents: ExportContents;
}

const fileOf = (folder: string, from: string): string =>
  join(folder, `${createHash("sha256").update(from).digest("hex").slice(0, 24)}.export`);

/** Missing, torn, or not of ours: as good as never imported. */
const isNothing = (error: unknown): boolean =>
  error instanceof SyntaxError || systemCode(error) === "ENOENT" || /^Z_/.test(systemCode(error) ?? "");

const unpack = (bytes: Uint8Array): unknown => JSON.parse(gunzipSync(bytes).toString("utf8"));

function readPart(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, from + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

/** The list of one file; undefined where it is not of this version or cannot be read any more. */
function readList(path: string): ExportList | undefined {
  try {
    const file = openSync(path, "r");
    try {
      const digits = readPart(file, 0, LENGTH_DIGITS).toString("latin1");
      if (!/^\d{8}$/.test(digits)) return undefined;
      const list = unpack(readPart(file, LENGTH_DIGITS, Number(digits))) as ExportList;
      return list.version === VERSION ? list : undefined;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isNothing(error)) return undefined;
    throw toFailure(error);
  }
}

/** The lists of everything that was imported, by where it was imported from. Throws LedgerUnavailable. */
export function listKeptExports(folder: string): readonly ExportList[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    // A cache that cannot be a folder is said to be unusable where it is written to.
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return [];
    throw toFailure(error);
  }
  return names
    .filter((name) => name.endsWith(".export"))
    .flatMap((name) => readList(join(folder, name)) ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** What was imported from a path before; undefined where nothing was, or it cannot be read any more. Throws LedgerUnavailable. */
export function readKeptExport(folder: string, from: string): KeptExport | undefined {
  const path = fileOf(folder, from);
  const list = readList(path);
  if (list === undefined) return undefined;
  try {
    const bytes = readFileSync(path);
    const start = LENGTH_DIGITS + Number(bytes.subarray(0, LENGTH_DIGITS).toString("latin1"));
    return { list, contents: unpack(bytes.subarray(start)) as ExportContents };
  } catch (error) {
    if (isNothing(error)) return undefined;
    throw toFailure(error);
  }
}

/** Keeps what was imported from a path, in the place of what was before. Throws LedgerUnavailable. */
export function keepExport(
  folder: string,
  from: string,
  contents: ExportContents,
  records: readonly ExportedSummary[],
): void {
  const building = join(folder, `building-${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const list: ExportList = { version: VERSION, from, form: contents.form, records };
    const packed = gzipSync(JSON.stringify(list));
    const length = Buffer.from(String(packed.length).padStart(LENGTH_DIGITS, "0"), "latin1");
    const all = Buffer.concat([length, packed, gzipSync(JSON.stringify(contents))]);
    writeFileSync(building, all, { mode: 0o600, flush: true });
    renameSync(building, fileOf(folder, from));
  } catch (error) {
    removeQuietly(building);
    throw toFailure(error);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch (error) {
    throw toFailure(error);
  }
}

/** Removes what was imported from a path. Throws LedgerUnavailable. */
export const removeExport = (folder: string, from: string): void => remove(fileOf(folder, from));

/** Removes everything in the folder that is not one of the lists: torn, of an older version, left by a process that died. */
export function removeUnlisted(folder: string, lists: readonly ExportList[]): void {
  const listed = new Set(lists.map(({ from }) => fileOf(folder, from)));
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw toFailure(error);
  }
  for (const path of names.map((name) => join(folder, name))) if (!listed.has(path)) remove(path);
}
