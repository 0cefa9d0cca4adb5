import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTar, paxRecord, tarMember } from "../../../../test/support/tar.ts";
import { TarFailure } from "./byte-queue.ts";
import { openArchive } from "./open-archive.ts";
import { TAR_LIMITS, type TarLimits, tarFiles } from "./tar-entries.ts";

/** A stream that comes in pieces of a size. */
async function* inPieces(bytes: Buffer, size = 700): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Outcome {
  readonly files: readonly (readonly [path: string, text: string | undefined])[];
  readonly failure: string | undefined;
}

/** What comes out, and how it ends; anything but a TarFailure is thrown on. */
async function read(bytes: Buffer, size?: number, limits: TarLimits = TAR_LIMITS): Promise<Outcome> {
  const files: [string, string | undefined][] = [];
  try {
    for await (const file of tarFiles(inPieces(bytes, size), (path) => !path.startsWith("big"), limits))
      files.push([file.path, file.bytes?.toString("utf8")]);
  } catch (error) {
    if (!(error instanceof TarFailure)) throw error;
    return { files, failure: error.message };
  }
  return { files, failure: undefined };
}

const LONG = `${"folder-of-a-long-name/".repeat(12)}issues.ndjson`;
const GOOD = makeTar([
  { name: "./", type: "5" },
  { name: "./a.json", text: "[1]" },
  { name: "big.bin", text: "x".repeat(2000) },
  { name: "x", type: "x", text: paxRecord("path", `./${LONG}`) + paxRecord("mtime", "1.5") },
  { name: "cut", text: "né" },
  { name: "././@LongLink", type: "L", text: `${LONG}2\0` },
  { name: "cut", text: "2" },
  { name: "name.json", prefix: "tree/project", text: "{}" },
]);
const EXPECTED: Outcome["files"] = [
  ["a.json", "[1]"],
  ["big.bin", undefined],
  [LONG, "né"],
  [`${LONG}2`, "2"],
  ["tree/project/name.json", "{}"],
];

describe("tarFiles", () => {
  it("reads names in every form, however the stream is cut", async () => {
    for (const size of [1, 511, 512, 513, 100_000])
      expect(await read(GOOD, size)).toEqual({ files: EXPECTED, failure: undefined });
  });

  it("names nothing outside of the archive, and follows no link", async () => {
    const names = ["../x", "a/../../x", "/etc/passwd", "C:\\x", "a\\..\\x", "..", "", "./", "a/.."];
    const tar = makeTar([
      ...names.map((name) => ({ name, text: "evil" })),
      { name: "p", type: "x", text: paxRecord("path", "../../evil") },
      { name: "innocent", text: "evil" },
      { name: "p", type: "x", text: paxRecord("path", "a\0b") },
      { name: "innocent", text: "evil" },
      { name: "link", type: "2", linkName: "/etc/passwd" },
      { name: "hard", type: "1", linkName: "/etc/passwd" },
      { name: "device", type: "3" },
      { name: "pipe", type: "6" },
      { name: "./b//./c.json", text: "good" },
    ]);
    expect(await read(tar)).toEqual({ files: [["b/c.json", "good"]], failure: undefined });
  });

  it("tells what is none, what is damaged and what ends early", async () => {
    expect(await read(Buffer.from("no tar at all".repeat(100)))).toEqual({ files: [], failure: "it is no tar" });
    expect(await read(Buffer.alloc(0))).toMatchObject({ failure: "it ends before its end" });
    const torn = Buffer.concat([tarMember({ name: "a", text: "1" }), Buffer.alloc(512, 7)]);
    expect(await read(torn)).toEqual({ files: [["a", "1"]], failure: "it is damaged" });
    const holes = Buffer.concat([tarMember({ name: "a", text: "1" }), tarMember({ name: "b", type: "S" })]);
    expect(await read(holes)).toMatchObject({ files: [["a", "1"]], failure: "it is damaged" });
    const endless = Buffer.concat([tarMember({ name: "a", text: "1" }), tarMember({ name: "b", size: 8 ** 10 })]);
    expect(await read(endless)).toEqual({ files: [["a", "1"]], failure: "it ends before its end" });
  });

  it("reads no more than its limits", async () => {
    expect(await read(GOOD, 700, { total: 2000, entries: 10 })).toMatchObject({
      files: EXPECTED.slice(0, 1),
      failure: "it holds more than can be read",
    });
    expect(await read(GOOD, 700, { total: 1e9, entries: 2 })).toMatchObject({ files: EXPECTED.slice(0, 1) });
    const huge = makeTar([{ name: "x", type: "x", size: 2 ** 30 }]);
    expect(await read(huge)).toMatchObject({ files: [], failure: "it is damaged" });
  });

  it("yields a beginning of the files of whatever is cut off, and says that it is", async () => {
    for (let length = 0; length < GOOD.length - 1024; length += 97) {
      const { files, failure } = await read(GOOD.subarray(0, length), 4096);
      expect(failure).toBe("it ends before its end");
      expect(files).toEqual(EXPECTED.slice(0, files.length));
    }
  });

  it("ends, by itself or with a TarFailure, on bytes changed anywhere", async () => {
    const change = fc.record({ at: fc.nat(GOOD.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = Buffer.from(GOOD);
        for (const { at, byte } of changes) bytes[at] = byte;
        const { files } = await read(bytes, 4096);
        for (const [path] of files) expect(`/${path}/`).not.toMatch(/\/\.\.?\/|\/\/|[\\\0]/);
      }),
      { numRuns: 1500 },
    );
  });

  it("does so where headers are right and say anything", async () => {
    const member = fc.record({
      name: fc.string({ maxLength: 90 }),
      text: fc.oneof(
        fc.string({ maxLength: 600 }),
        fc.tuple(fc.constantFrom("path", "size", "x"), fc.string()).map(([key, value]) => paxRecord(key, value)),
      ),
      type: fc.constantFrom("0", "\0", "7", "x", "g", "L", "K", "5", "2"),
      prefix: fc.string({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(member, { maxLength: 6 }), fc.integer({ min: 1, max: 2000 }), async (members, size) => {
        const { files } = await read(makeTar(members), size);
        for (const [path] of files) expect(`/${path}/`).not.toMatch(/\/\.\.?\/|\/\/|[\\\0]/);
      }),
      { numRuns: 1500 },
    );
  });
});

const hasTar = spawnSync("tar", ["--version"]).stdout?.toString().includes("GNU tar") === true;

describe("openArchive", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "waymark-tar-"));
  const contentsOf = async (path: string) => {
    const source = await openArchive(path);
    const contents: Record<string, string | undefined> = {};
    for await (const { unit, bytes } of source.read(source.units)) contents[unit.source] = bytes?.toString("utf8");
    return { contents, trouble: source.trouble };
  };

  it.skipIf(!hasTar).each(["gnu", "oldgnu", "pax", "ustar", "posix"])("reads what tar writes as %s", async (format) => {
    const at = folder();
    const long = `${"a".repeat(60)}/${"b".repeat(60)}/${format === "ustar" ? "c" : "ü".repeat(80)}.json`;
    for (const [name, text] of Object.entries({ "a.json": "[]", [long]: "[1]", "empty.json": "" })) {
      mkdirSync(dirname(join(at, "in", name)), { recursive: true });
      writeFileSync(join(at, "in", name), text);
    }
    symlinkSync("/etc/passwd", join(at, "in", "link.json"));
    for (const gzip of [true, false]) {
      const file = join(at, `out-${gzip}`);
      const args = [`--format=${format}`, `-c${gzip ? "z" : ""}f`, file, "-C", join(at, "in"), "."];
      expect(spawnSync("tar", args).status).toBe(0);
      expect(await contentsOf(file)).toEqual({
        contents: { "a.json": "[]", [long]: "[1]", "empty.json": "" },
        trouble: [],
      });
    }
  });

  it("reads the files asked for, the first of two of one name, and says what is missing of one cut off", async () => {
    const file = join(folder(), "x.tar.gz");
    const noise = Array.from({ length: 9000 }, (_, at) => (at * 7919) % 10_007).join("");
    const all = gzipSync(
      makeTar([
        { name: "a", text: "1" },
        { name: "a", text: "2" },
        { name: "b", text: noise },
        { name: "c", text: "3" },
      ]),
    );
    writeFileSync(file, all);
    const source = await openArchive(file);
    expect(source.trouble).toEqual(["1 file that it holds twice, the first was read"]);
    const found: string[] = [];
    for await (const { bytes } of source.read(source.units.filter((unit) => unit.source !== "b")))
      found.push(String(bytes));
    expect(found).toEqual(["1", "3"]);
    truncateSync(file, Math.floor(all.length / 2));
    expect(await contentsOf(file)).toMatchObject({
      contents: { a: "1" },
      trouble: ["the rest of the archive: it ends before its end", expect.any(String)],
    });
  });

  it("takes what is gzipped and no tar, and what only looks gzipped, for one file", async () => {
    for (const bytes of [gzipSync("{}"), gzipSync(Buffer.alloc(2048)), Buffer.from([0x1f, 0x8b, 1, 2, 3])]) {
      const file = join(folder(), "x.gz");
      writeFileSync(file, bytes);
      const { units } = await openArchive(file);
      expect(units.every(({ source }) => source === "")).toBe(true);
    }
  });
});
