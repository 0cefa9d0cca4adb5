/** Imported documents and tickets: one compressed file per import, replaced by rename. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { ExportContents } from "../model/exported.ts";
import { removeQuietly } from "./building.ts";
import { systemCode, toFailure } from "./failures.ts";

/** Raised when the form of the files changes; older ones are left unread. */
const VERSION = 1;

/** What one import brought. */
export interface KeptExport {
  readonly version: number;
  /** What it was imported from, absolute. */
  readonly from: string;
  readonly contents: ExportContents;
}

const fileOf = (folder: string, from: string): string =>
  join(folder, `${createHash("sha256").update(from).digest("hex").slice(0, 24)}.json.gz`);

/** What was imported from a path before; undefined where nothing was, or it cannot be read any more. */
export function readKeptExport(folder: string, from: string): KeptExport | undefined {
  try {
    const kept = JSON.parse(gunzipSync(readFileSync(fileOf(folder, from))).toString("utf8")) as KeptExport;
    return kept.version === VERSION ? kept : undefined;
  } catch (error) {
    if (systemCode(error) === "ENOENT" || error instanceof SyntaxError || /^Z_/.test(systemCode(error) ?? ""))
      return undefined;
    throw toFailure(error);
  }
}

/** Keeps what was imported from a path, in the place of what was before. Throws LedgerUnavailable. */
export function keepExport(folder: string, from: string, contents: ExportContents): void {
  const building = join(folder, `building-${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const kept: KeptExport = { version: VERSION, from, contents };
    writeFileSync(building, gzipSync(JSON.stringify(kept)), { mode: 0o600, flush: true });
    renameSync(building, fileOf(folder, from));
  } catch (error) {
    removeQuietly(building);
    throw toFailure(error);
  }
}
