/**
 * A zip of files that are stored as they are. mammoth reads DOCX from a zip only, and unpacks whatever it holds; what it is
 * given is therefore written anew from the parts that were inflated within bounds. Layout: PKWARE APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16.
 */
import { crc32 } from "node:zlib";

export interface StoredFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01, the first day the form knows: the same files make the same bytes. */
const DAY = 0x21;

/** The fields that both headers share, from "version needed" on. */
function commonFields(file: StoredFile, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc32(file.bytes), 10);
  fields.writeUInt32LE(file.bytes.length, 14);
  fields.writeUInt32LE(file.bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function uint32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, 4 * index);
  return buffer;
}

/** Files, together below 4 GB, as a zip. @example writeStoredZip([{ path: "a.txt", bytes: Buffer.from("a") }]) */
export function writeStoredZip(files: readonly StoredFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.path);
    const fields = commonFields(file, name);
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
    parts.push(uint32(LOCAL), fields, name, bytes);
    const made = Buffer.from([20, 0]);
    const rest = Buffer.alloc(14 - 4);
    directory.push(uint32(CENTRAL), made, fields, rest, uint32(offset), name);
    offset += 4 + fields.length + name.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, uint32(END), end]);
}
