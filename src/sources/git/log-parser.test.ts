/** A stream written by hand in git's format; what git itself prints is read in log.test.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommitRecord, MAX_CHANGES } from "../../model/commit.ts";
import { createInterner } from "../../model/interner.ts";
import { LogParser } from "./log-parser.ts";

const oid = (seed: number): string => seed.toString(16).padStart(40, "0");
const NONE = "0".repeat(40);
const EMPTY_BLOB = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

interface Written {
  readonly message?: string | Buffer;
  readonly parents?: readonly string[];
  readonly times?: readonly [string, string];
  readonly name?: string;
  /** "M path", "A path id", "D path id", "S path" for a submodule. */
  readonly changes?: readonly (string | readonly [letter: string, path: Buffer | string, blob?: string])[];
}

function toChange(change: NonNullable<Written["changes"]>[number]): Buffer[] {
  const [letter, path, blob = oid(7)] =
    typeof change === "string" ? (change.split(" ") as [string, string, string?]) : change;
  const mode = letter === "S" ? "160000" : "100644";
  const [from, to] = letter === "A" ? [NONE, blob] : letter === "D" ? [blob, NONE] : [oid(8), blob];
  const modes = letter === "A" ? ["000000", mode] : letter === "D" ? [mode, "000000"] : [mode, mode];
  return [Buffer.from(`:${modes.join(" ")} ${from} ${to} ${letter === "S" ? "M" : letter}`), Buffer.from(path)];
}

/** The bytes git prints for commits, newest first. */
function toStream(commits: readonly Written[]): Buffer {
  const fields = commits.flatMap(
    (
      { message = "Title\n", parents = [], times = ["1700000000", "1700000100"], name = "Ada Example", changes = [] },
      at,
    ) => [
      Buffer.from(oid(at + 1)),
      Buffer.from(parents.join(" ")),
      ...[name, "ada@example.org", times[0], "Lea Example", "lea@example.org", times[1]].map((text) =>
        Buffer.from(text),
      ),
      Buffer.from(message),
      ...changes.flatMap(toChange),
    ],
  );
  return Buffer.concat(fields.flatMap((field) => [field, Buffer.from("\0")]));
}

/** Bodies apart: what is equal of a record leaves the text of its body out. */
function parse(chunks: readonly Buffer[]) {
  const records: CommitRecord[] = [];
  const parser = new LogParser(createInterner(), (record) => records.push(record));
  for (const chunk of chunks) parser.push(chunk);
  const whole = parser.end();
  return { records, bodies: records.map(({ message }) => message.body.text), whole };
}

const parseOne = (commit: Written): CommitRecord => parse([toStream([commit])]).records[0]!;
const changesOf = (commit: Written): string[] =>
  parseOne(commit).changes.map(({ path, status }) => `${status} ${path}`);

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => Math.min(place, bytes.length)))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
}

const EXAMPLE: readonly Written[] = [
  { message: "Merge pull request #1 from ada/names\n\nKeep names\n", parents: [oid(2), oid(3)] },
  {
    message: "Keep\n\n:100644 100644 a b M\n\nReviewed-by: Lea <lea@example.org>\n",
    parents: [oid(3)],
    changes: ["M a.c", "A b/é.c", "D c.c", "S lib"],
  },
  {
    message: "",
    parents: [],
    changes: [
      ["A", "line\nfeed\tand :100644"],
      ["M", Buffer.from([0x66, 0xff, 0xfe])],
    ],
  },
  { message: "No change\n" },
  { message: Buffer.from([0x46, 0xe9, 0x0a]), changes: ["T link"] },
];

describe("the stream", () => {
  const stream = toStream(EXAMPLE);
  const expected = parse([stream]);

  it("is read whole", () => {
    expect(expected.whole).toBe(true);
    expect(
      expected.records.map(({ parents, changes, changesTotal }) => [parents.length, changes.length, changesTotal]),
    ).toEqual([
      [2, 0, 0],
      [1, 3, 4],
      [0, 2, 2],
      [0, 0, 0],
      [0, 1, 1],
    ]);
    expect(expected.records[2]?.changes.map(({ path }) => path)).toEqual(["line\nfeed\tand :100644", "f\ufffd\ufffd"]);
    expect(expected.records[0]?.message.merge).toMatchObject({ request: "1", login: "ada" });
    expect(expected.records[1]?.message.trailers.map(({ key }) => key)).toEqual(["reviewed-by"]);
    expect(expected.records[4]?.message.subject).toBe("F\ufffd");
  });

  it("is the same wherever its chunks end", () => {
    for (let at = 0; at <= stream.length; at++) expect(parse(cut(stream, [at]))).toEqual(expected);
    expect(parse([...stream].map((byte) => Buffer.from([byte])))).toEqual(expected);
  });

  it("is the same in any chunks, whatever the commits hold", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aé:\n #M.1"), maxLength: 12 });
    const change = fc.tuple(
      fc.constantFrom("A", "M", "D", "T", "S"),
      text.map((path) => `p${path}`),
      fc.nat(3).map(oid),
    );
    const commit = fc.record({
      message: text,
      parents: fc.array(fc.nat(9).map(oid), { maxLength: 3 }),
      changes: fc.array(change, { maxLength: 6 }),
      name: text,
    });
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 5 }), fc.array(fc.nat(800), { maxLength: 12 }), (commits, places) => {
        const bytes = toStream(commits);
        const whole = parse([bytes]);
        expect(whole.records.length).toBe(commits.length);
        expect(whole.records.map(({ changesTotal }) => changesTotal)).toEqual(
          commits.map(({ changes }) => changes.length),
        );
        expect(parse(cut(bytes, places))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it("that stops early gives the commits before, and says so", () => {
    for (let end = 0; end < stream.length; end++) {
      const { records, whole } = parse([stream.subarray(0, end)]);
      const atField = end === 0 || stream[end - 1] === 0;
      if (!atField) expect(whole).toBe(false);
      const kept = whole ? records.slice(0, -1) : records;
      expect(kept).toEqual(expected.records.slice(0, kept.length));
    }
  });

  it("of nothing is nothing", () => {
    expect(parse([])).toEqual({ records: [], bodies: [], whole: true });
    expect(parse([Buffer.alloc(0)])).toEqual({ records: [], bodies: [], whole: true });
  });
});

describe("a huge message", () => {
  const trailer = "Reviewed-by: Lea Example <lea@example.org>";
  const message = (bytes: number) => `A long log\n\n${"0123456789abcde\n".repeat(bytes / 16)}\n\n${trailer}\n`;
  const sizes = [1, 60, 100, 128, 130, 500, 513, 2000].map((kilobytes) => kilobytes * 1024);

  it("keeps its head and its tail, in chunks of any size", () => {
    for (const size of sizes) {
      const stream = toStream([{ message: message(size), changes: ["M a.c"] }, {}]);
      const whole = parse([stream]);
      expect(whole.records[0]?.message.subject).toBe("A long log");
      expect(whole.records[0]?.message.trailers.map(({ key }) => key)).toEqual(["reviewed-by"]);
      for (const step of [977, 65_536, 100_003]) {
        const chunks = cut(
          stream,
          Array.from({ length: Math.ceil(stream.length / step) }, (_, at) => at * step),
        );
        expect(parse(chunks)).toEqual(whole);
      }
    }
  });

  it("is not held whole", () => {
    const parser = new LogParser(createInterner(), () => undefined);
    const held = () => process.memoryUsage().arrayBuffers;
    const [head] = toStream([{ message: "x" }])
      .subarray(0, -2)
      .toString()
      .split("\0x\0");
    parser.push(Buffer.from(head!));
    const before = held();
    for (let at = 0; at < 8000; at++) parser.push(Buffer.alloc(65_536, "y"));
    // 500 MB went in; how much of what was let go has been collected is up to the engine.
    expect(held() - before).toBeLessThan(250 * 1024 * 1024);
  });
});

describe("changes", () => {
  it("leave submodules out, and count them", () => {
    expect(changesOf({ changes: ["S lib", "M a.c"] })).toEqual(["M a.c"]);
    expect(parseOne({ changes: ["S lib", "M a.c"] }).changesTotal).toBe(2);
  });

  it("are kept up to a limit and counted beyond", () => {
    const many = Array.from({ length: MAX_CHANGES + 50 }, (_, at) => `M ${at}.c`);
    const record = parseOne({ changes: many });
    expect([record.changes.length, record.changesTotal]).toEqual([MAX_CHANGES, MAX_CHANGES + 50]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["a file of the same content", [`D a.c ${oid(1)}`, `A b.c ${oid(1)}`], ["D a.c", "R b.c"]],
    ["a file of the same name, changed", [`D old/a.c ${oid(1)}`, `A new/a.c ${oid(2)}`], ["D old/a.c", "R new/a.c"]],
    ["nothing, of another name and content", [`D a.c ${oid(1)}`, `A b.c ${oid(2)}`], ["D a.c", "A b.c"]],
    [
      "two new files of one lost name",
      [`D a/index.ts ${oid(1)}`, `A b/index.ts ${oid(2)}`, `A c/index.ts ${oid(3)}`],
      ["D a/index.ts", "A b/index.ts", "A c/index.ts"],
    ],
    [
      "one new file of two lost names",
      [`D a/index.ts ${oid(1)}`, `D b/index.ts ${oid(2)}`, `A c/index.ts ${oid(3)}`],
      ["D a/index.ts", "D b/index.ts", "A c/index.ts"],
    ],
    [
      "a whole folder",
      [`D a/x.c ${oid(1)}`, `D a/y.c ${oid(2)}`, `A b/x.c ${oid(1)}`, `A b/y.c ${oid(2)}`],
      ["D a/x.c", "D a/y.c", "R b/x.c", "R b/y.c"],
    ],
    [
      "a folder of equal names, one changed",
      [`D a/index.ts ${oid(1)}`, `D b/index.ts ${oid(2)}`, `A c/index.ts ${oid(1)}`, `A d/index.ts ${oid(3)}`],
      ["D a/index.ts", "D b/index.ts", "R c/index.ts", "R d/index.ts"],
    ],
    [
      "empty files",
      [`D a/__init__.py ${EMPTY_BLOB}`, `A b/__init__.py ${EMPTY_BLOB}`, `A c/__init__.py ${EMPTY_BLOB}`],
      ["D a/__init__.py", "A b/__init__.py", "A c/__init__.py"],
    ],
    [
      "one empty file by its name",
      [`D a/__init__.py ${EMPTY_BLOB}`, `A b/__init__.py ${EMPTY_BLOB}`],
      ["D a/__init__.py", "R b/__init__.py"],
    ],
    [
      "a proposal that is given its number",
      [`D proposals/0000-names.md ${oid(1)}`, `A proposals/0412-names.md ${oid(2)}`],
      ["D proposals/0000-names.md", "R proposals/0412-names.md"],
    ],
    [
      "a text in another markup",
      [`D guide.rst ${oid(1)}`, `A docs/guide.md ${oid(2)}`],
      ["D guide.rst", "R docs/guide.md"],
    ],
    ["no text into a program", [`D guide.md ${oid(1)}`, `A guide.ts ${oid(2)}`], ["D guide.md", "A guide.ts"]],
    ["a changed file is no move", [`D a.c ${oid(1)}`, `M b.c ${oid(1)}`], ["D a.c", "M b.c"]],
  ])("move: %s", (_, changes, expected) => {
    expect(changesOf({ changes })).toEqual(expected);
  });
});

describe("odd fields", () => {
  it("dates that are no numbers are 0", () => {
    const record = parseOne({ times: ["", "18446744073709551615"] });
    expect([record.authoredAt, record.committedAt]).toEqual([0, 0]);
    expect(parseOne({ times: ["-5", "4102444800"] })).toMatchObject({ authoredAt: -5, committedAt: 4_102_444_800 });
  });

  it("equal identities and paths are one object", () => {
    const { records } = parse([toStream([{ changes: ["M a.c"] }, { changes: ["M a.c"] }])]);
    expect(records[0]?.author).toBe(records[1]?.author);
    expect(records[0]?.author).not.toBe(records[0]?.committer);
  });

  it("an identity's parts do not run together", () => {
    const interner = createInterner();
    expect(interner.identity("a", "b")).toBe(interner.identity("a", "b"));
    expect(interner.identity("ab", "")).not.toBe(interner.identity("a", "b"));
    expect(interner.string("x")).toBe(interner.string("x"));
  });
});
