/**
 * The files of a tar (POSIX.1-1988 ustar, POSIX.1-2001 pax, GNU long names: pubs.opengroup.org/onlinepubs/9699919799,
 * "pax"), one after the other out of a stream. Nothing is written anywhere, and a name is a label only: links, devices and
 * names that leave the archive are left out. Memory is what is wanted of one file, never what a header claims.
 */
import { ByteQueue, TarFailure } from "./byte-queue.ts";

export interface TarFile {
  /** "tree/project/issues.ndjson": without "./", never absolute, no "..". */
  readonly path: string;
  /** Bytes, as the header says. */
  readonly size: number;
  /** Undefined where it was not wanted. */
  readonly bytes: Buffer | undefined;
}

export interface TarLimits {
  /** Bytes of the tar, read or skipped. */
  readonly total: number;
  readonly entries: number;
}

export const TAR_LIMITS: TarLimits = { total: 64 * 1024 ** 3, entries: 2_000_000 };

const BLOCK = 512;
/** Longer extended headers are somebody's attack. */
const LONGEST_EXTENSION = 1024 * 1024;

const textAt = (block: Buffer, from: number, length: number): string => {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? length : end);
};

/** Octal digits, or, where the first bit is set, a number of 63 bits; NaN where it is neither. */
function numberAt(block: Buffer, from: number, length: number): number {
  if (block[from]! === 0x80) return Number(block.readBigUInt64BE(from + length - 8));
  const digits = textAt(block, from, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : Number.NaN;
}

/** Whether a block is a header: the sum of its bytes, its own field taken for spaces, is what it says. */
function isHeader(block: Buffer): boolean {
  let sum = 8 * 32;
  for (let at = 0; at < BLOCK; at++) if (at < 148 || at >= 156) sum += block[at]!;
  return sum === numberAt(block, 148, 8);
}

/** "27 path=tree/project.ndjson\n" and so on → by key. */
function recordsIn(data: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(32, at);
    const length = space < 0 || space - at > 8 ? Number.NaN : Number(data.toString("latin1", at, space));
    if (!(length > space - at && at + length <= data.length)) break;
    const [, key, value] = /^([^=]{1,100})=([\s\S]*)\n$/.exec(data.toString("utf8", space + 1, at + length)) ?? [];
    if (key !== undefined) records.set(key, value!);
    at += length;
  }
  return records;
}

/** A name without "./", or undefined for one that leaves the archive or is no name. */
function safeName(name: string): string | undefined {
  const parts = name.split("/").filter((part) => part !== "." && part !== "");
  const isUnsafe = /^\/|^[a-z]:|[\0\\]/i.test(name) || parts.includes("..") || parts.length === 0 || name.length > 4096;
  return isUnsafe ? undefined : parts.join("/");
}

/**
 * @param stream the bytes of a tar.
 * @param wants whether the bytes of a file are to be kept, by its name and size.
 * @throws TarFailure where it is no tar, is damaged, ends early or exceeds the limits; what came before has been yielded.
 * @example for await (const { path, bytes } of tarFiles(createReadStream("x.tar"), () => true)) read(path, bytes);
 */
export async function* tarFiles(
  stream: AsyncIterable<Uint8Array>,
  wants: (path: string, size: number) => boolean,
  limits: TarLimits = TAR_LIMITS,
): AsyncGenerator<TarFile> {
  const queue = new ByteQueue(stream, limits.total);
  let named = new Map<string, string>();
  try {
    for (let entries = 0; ; entries++) {
      if (entries >= limits.entries) throw new TarFailure("it holds more files than can be read");
      const block = (await queue.take(BLOCK))!;
      if (entries > 0 && block.every((byte) => byte === 0)) return;
      const type = String.fromCharCode(block[156]!);
      // Old GNU files with holes ("S") are laid out in another way; forges write none.
      if (!isHeader(block) || type === "S") throw new TarFailure(entries === 0 ? "it is no tar" : "it is damaged");
      const size = named.has("size") ? Number(named.get("size")) : numberAt(block, 124, 12);
      if (!Number.isSafeInteger(size) || size < 0) throw new TarFailure("it is damaged");
      const padding = (BLOCK - (size % BLOCK)) % BLOCK;
      if (type === "x" || type === "L") {
        if (size > LONGEST_EXTENSION) throw new TarFailure("it is damaged");
        const data = (await queue.take(size))!;
        named = type === "x" ? recordsIn(data) : new Map([...named, ["path", textAt(data, 0, size)]]);
        await queue.take(padding, false);
        continue;
      }
      // GNU tar has other things where ustar has the beginning of a long name.
      const prefix = textAt(block, 257, 6) === "ustar" ? textAt(block, 345, 155) : "";
      const name = named.get("path") ?? `${prefix === "" ? "" : `${prefix}/`}${textAt(block, 0, 100)}`;
      if (type !== "g" && type !== "K") named = new Map();
      const path = /[07\0]/.test(type) && !name.endsWith("/") ? safeName(name) : undefined;
      const bytes = await queue.take(size, path !== undefined && wants(path, size));
      await queue.take(padding, false);
      if (path !== undefined) yield { path, size, bytes };
    }
  } finally {
    await queue.end();
  }
}
