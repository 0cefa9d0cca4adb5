/** Tars made by hand: of whatever names, types and sizes, also those that no program writes. */

export interface TarMember {
  readonly name: string;
  readonly text?: string;
  /** "0" a file, "2" a symbolic link, "5" a folder, "x" an extended header, "L" a long name. Default: "0". */
  readonly type?: string;
  /** What the header says, where that is not the length of the text. */
  readonly size?: number;
  readonly prefix?: string;
  readonly linkName?: string;
}

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, "0")}\0`;

/** One header and its contents. */
export function tarMember({ name, text = "", type = "0", size, prefix = "", linkName = "" }: TarMember): Buffer {
  const contents = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(octal(0o644, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size ?? contents.length, 12), 124);
  header.write(octal(1_700_000_000, 12), 136);
  header.write("        ", 148);
  header.write(type, 156);
  header.write(linkName, 157, 100);
  header.write("ustar\x0000", 257);
  header.write(prefix, 345, 155);
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  );
  return Buffer.concat([header, contents, Buffer.alloc((512 - (contents.length % 512)) % 512)]);
}

/** "path" and "a.txt" → "14 path=a.txt\n": one record of an extended header; its length counts itself. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest) + 1;
  while (String(length).length + Buffer.byteLength(rest) !== length) length++;
  return `${length}${rest}`;
}

/** @example makeTar([{ name: "issues_000001.json", text: "[]" }]) */
export const makeTar = (members: readonly TarMember[]): Buffer =>
  Buffer.concat([...members.map(tarMember), Buffer.alloc(1024)]);
