/**
 * One pack as a file: a header line, then the two parts of pack-format.ts. Files get their name when they are whole and are
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
import type { TextSource } from "../model/commit.ts";
import { systemCode } from "./failures.ts";
import type { PackParts } from "./pack-format.ts";

const HEADER_LIMIT = 512;
const TEMPORARY = /^tmp-(\d+)-[0-9a-f]+$/;

export interface PackHeader {
  readonly version: string;
  readonly commits: number;
  /** Length of what follows the header line. */
  readonly bytes: number;
  /** How much of it is the first part. */
  readonly facts: number;
  /** Of that length and all that follows the header line. */
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
  if (!("version" in parsed && "commits" in parsed && "bytes" in parsed && "facts" in parsed && "sha256" in parsed))
    return undefined;
  const { version, commits, bytes, facts, sha256 } = parsed;
  const sound =
    typeof version === "string" &&
    typeof commits === "number" &&
    typeof bytes === "number" &&
    typeof facts === "number" &&
    typeof sha256 === "string";
  return sound ? { version, commits, bytes, facts, sha256 } : undefined;
}

const digestOf = (facts: number, body: Uint8Array): string =>
  createHash("sha256").update(`${facts}\n`).update(body).digest("hex");

/** An open pack's header, and where what follows it starts; undefined where the file is torn. */
function readHeader(file: number): { readonly header: PackHeader; readonly at: number } | undefined {
  const start = Buffer.alloc(HEADER_LIMIT);
  const end = start.subarray(0, readSync(file, start, 0, HEADER_LIMIT, 0)).indexOf(0x0a);
  const header = end < 0 ? undefined : parseHeader(start.toString("utf8", 0, end));
  return header && fstatSync(file).size === end + 1 + header.bytes ? { header, at: end + 1 } : undefined;
}

/** Opens a file to be used and closed; undefined where it is not there. */
function withFile<T>(path: string, use: (file: number) => T): T | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    return use(file);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The header of a pack whose length is right; undefined for a torn file, or one that is not there. */
export const readPackHeader = (path: string): PackHeader | undefined =>
  withFile(path, (file) => readHeader(file)?.header);

/**
 * The bodies of an open pack, each read when it is asked for. The file stays open, so that they can be read even when
 * another process has merged the pack into another and deleted it.
 */
class StoredBodies implements TextSource {
  readonly #file: number;
  readonly #at: number;
  #closed = false;

  /** @param at where in the file they start */
  constructor(file: number, at: number) {
    this.#file = file;
    this.#at = at;
  }

  /** @throws Error once it is closed: the number of the file may be another file's by then */
  slice(from: number, to: number): string {
    if (this.#closed) throw new Error("this pack was closed");
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.toString("utf8", 0, readSync(this.#file, bytes, 0, bytes.length, this.#at + from));
  }

  close(): void {
    this.#closed = true;
    closeSync(this.#file);
  }
}

/** A pack as read: the first part, and where the other lies. */
export interface OpenPack {
  readonly facts: string;
  readonly bodies: TextSource;
}

/** Opens packs, and closes them together. */
export class PackReader {
  readonly #open: StoredBodies[] = [];

  /** Both parts of a pack, compared with their digest; "torn" for a damaged file, "missing" for none. */
  read(path: string): OpenPack | "torn" | "missing" {
    const read = withFile(path, (file) => {
      const whole = readFileSync(file);
      const end = whole.indexOf(0x0a);
      const header = end < 0 ? undefined : parseHeader(whole.toString("utf8", 0, end));
      const body = whole.subarray(end + 1);
      if (header?.bytes !== body.length || header.sha256 !== digestOf(header.facts, body)) return "torn";
      return body.toString("utf8", 0, header.facts);
    });
    if (read === undefined) return "missing";
    const bodies = read === "torn" ? undefined : this.bodiesIn(path);
    return read === "torn" ? read : bodies === undefined ? "missing" : { facts: read, bodies };
  }

  /** The bodies in a pack that is known to be sound; undefined where it is gone. */
  bodiesIn(path: string): TextSource | undefined {
    let file: number | undefined;
    try {
      file = openSync(path, "r");
      const found = readHeader(file);
      if (!found) return undefined;
      const { header, at } = found;
      const bodies = new StoredBodies(file, at + header.facts);
      this.#open.push(bodies);
      file = undefined;
      return bodies;
    } catch (error) {
      if (systemCode(error) === "ENOENT") return undefined;
      throw error;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  close(): void {
    for (const bodies of this.#open.splice(0)) bodies.close();
  }
}

/** A pack ready to be written. `hash` names its contents. */
export interface PackDraft {
  readonly header: PackHeader;
  readonly body: Uint8Array;
  readonly hash: string;
}

export function draftPack(parts: PackParts, commits: number, version: string): PackDraft {
  const facts = Buffer.from(parts.facts, "utf8");
  const body = Buffer.concat([facts, parts.bodies]);
  const sha256 = digestOf(facts.length, body);
  return {
    header: { version, commits, bytes: body.length, facts: facts.length, sha256 },
    body,
    hash: sha256.slice(0, 16),
  };
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
