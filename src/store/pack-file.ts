/**
 * One pack as a file: a header line, then the text of pack-format.ts. Files get their name when they are whole and are
 * never changed; the header's length and digest find what a power cut tore all the same. Nothing is flushed to the
 * disk: a pack lost is read from git again.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { systemCode } from "./failures.ts";

const HEADER_LIMIT = 512;
const TEMPORARY = /^tmp-(\d+)-[0-9a-f]+$/;

export interface PackHeader {
  readonly version: string;
  readonly commits: number;
  /** Length and SHA-256 of what follows the header line. */
  readonly bytes: number;
  readonly sha256: string;
}

function parseHeader(line: string): PackHeader | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  if (!("version" in parsed && "commits" in parsed && "bytes" in parsed && "sha256" in parsed)) return undefined;
  const { version, commits, bytes, sha256 } = parsed;
  const sound =
    typeof version === "string" &&
    typeof commits === "number" &&
    typeof bytes === "number" &&
    typeof sha256 === "string";
  return sound ? { version, commits, bytes, sha256 } : undefined;
}

const digestOf = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");

/** The header of a pack whose length is right; undefined for a torn file, or one that is not there. */
export function readPackHeader(path: string): PackHeader | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const start = Buffer.alloc(HEADER_LIMIT);
    const end = start.subarray(0, readSync(file, start)).indexOf(0x0a);
    const header = end < 0 ? undefined : parseHeader(start.toString("utf8", 0, end));
    return header && fstatSync(file).size === end + 1 + header.bytes ? header : undefined;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The text of a pack; undefined for a torn file, "missing" for one that is not there. */
export function readPackText(path: string): { readonly text: string } | "torn" | "missing" {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "missing";
    throw error;
  }
  const end = file.indexOf(0x0a);
  const header = end < 0 ? undefined : parseHeader(file.toString("utf8", 0, end));
  const body = file.subarray(end + 1);
  if (header?.bytes !== body.length || header.sha256 !== digestOf(body)) return "torn";
  return { text: body.toString("utf8") };
}

/** A pack ready to be written. `hash` names its contents. */
export interface PackDraft {
  readonly header: PackHeader;
  readonly body: Uint8Array;
  readonly hash: string;
}

export function draftPack(text: string, commits: number, version: string): PackDraft {
  const body = Buffer.from(text, "utf8");
  const sha256 = digestOf(body);
  return { header: { version, commits, bytes: body.length, sha256 }, body, hash: sha256.slice(0, 16) };
}

/** Writes a pack under a name of its own, then gives it its place. Throws what the system calls throw. */
export function writePack(folder: string, name: string, { header, body }: PackDraft): void {
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `tmp-${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}

/** Whether a file was being written by a process that is no more. */
export function isAbandoned(name: string): boolean {
  const pid = Number(TEMPORARY.exec(name)?.[1] ?? 0);
  return pid > 0 && !isAlive(pid);
}
