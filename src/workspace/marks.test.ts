import { mkdir, readFile, writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOSTILE_STRINGS } from "../../test/support/hostile.ts";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import type { Home } from "./home.ts";
import { type Mark, marksPath, readMarks, removeMark, setMark } from "./marks.ts";

async function homeWith(text?: string): Promise<Home> {
  const home = { records: await temporaryFolder("home"), cache: "" };
  if (text !== undefined) await writeFile(marksPath(home), text);
  return home;
}
const textOf = (home: Home) => readFile(marksPath(home), "utf8");
const mark = (id: string, more: Partial<Mark> = {}) => ({
  id,
  verdict: "wrong" as const,
  because: null,
  on: "2026-11-22",
  ...more,
});
const A = "0123456789abcdef";
const B = "fedcba9876543210";

describe("marks", () => {
  it("are none before the first one", async () => {
    const home = await homeWith();
    expect(await readMarks(home)).toEqual([]);
    expect(await removeMark(home, A)).toBe(false);
    await setMark(home, mark(A, { because: "a review, not mine" }));
    expect(await textOf(home)).toBe(
      `marks:\n  - id: ${A}\n    verdict: wrong\n    because: a review, not mine\n    on: 2026-11-22\n`,
    );
  });

  it("replace each other by id, and are taken back", async () => {
    const home = await homeWith();
    await setMark(home, mark(A));
    await setMark(home, mark(B, { verdict: "highlight" }));
    await setMark(home, mark(A, { verdict: "not-mine" }));
    expect(await readMarks(home)).toEqual([
      { id: B, verdict: "highlight", because: null },
      { id: A, verdict: "not-mine", because: null },
    ]);
    expect([await removeMark(home, A), await removeMark(home, A)]).toEqual([true, false]);
    expect((await readMarks(home)).map(({ id }) => id)).toEqual([B]);
  });

  it("keep the user's comments, order and other settings", async () => {
    const text = `# My marks.\nnote: keep me # really\nmarks:\n  # about the lexer\n  - id: ${A} # the old one\n    verdict: wrong\n    extra: mine\n# end\n`;
    const home = await homeWith(text);
    await setMark(home, mark(B));
    const after = await textOf(home);
    for (const kept of [
      "# My marks.",
      "note: keep me # really",
      "# about the lexer",
      "# the old one",
      "extra: mine",
      "# end",
    ])
      expect(after).toContain(kept);
    await removeMark(home, B);
    expect((await textOf(home)).replace("\n\n", "\n")).toBe(text);
  });

  it.each<[string, string]>([
    ["nothing", ""],
    ["blanks", " \n\n"],
    ["comments", "# mine\n"],
    ["an empty list", "marks: []\n"],
    ["an empty setting", "marks:\n"],
    ["other settings", "note: x\n"],
    ["Windows line ends", "# mine\r\nmarks: []\r\n"],
    ["a byte order mark", "\ufeffmarks: []\n"],
  ])("are added to a file of %s", async (_, text) => {
    const home = await homeWith(text);
    expect(await readMarks(home)).toEqual([]);
    await setMark(home, mark(A));
    expect(await readMarks(home)).toEqual([{ id: A, verdict: "wrong", because: null }]);
    if (text.includes("#")) expect(await textOf(home)).toContain("# mine");
  });

  it("are read by what is written, though it looks like a number, and passed over where they are none", async () => {
    const home = await homeWith(
      "marks:\n  - {id: 9999999999999999, verdict: wrong}\n  - {id: 00000000000000e1, verdict: wrong, because: 7}\n  - {id: '1', verdict: nonsense}\n  - {verdict: wrong}\n  - just words\n  - null\n  - {id: x, verdict: highlight, because: null}\n",
    );
    expect(await readMarks(home)).toEqual([
      { id: "9999999999999999", verdict: "wrong", because: null },
      { id: "00000000000000e1", verdict: "wrong", because: "7" },
      { id: "x", verdict: "highlight", because: null },
    ]);
    expect(await removeMark(home, "9999999999999999")).toBe(true);
    expect((await readMarks(home)).map(({ id }) => id)).toEqual(["00000000000000e1", "x"]);
    expect(await textOf(home)).toContain("just words");
  });

  it("hold any reason and any id", async () => {
    const home = await homeWith();
    const ids = ["1e10", "0x10", "null", "true", "~", "- a", "0000000000000000", "1234567890123456"];
    const reasons = [
      ...Object.values(HOSTILE_STRINGS),
      "line\nfeed",
      "tab\t",
      "# no comment",
      ": ",
      "'",
      '"',
      "{",
      "🎉",
    ];
    for (const [at, because] of reasons.entries()) await setMark(home, mark(ids[at] ?? `id${at}`, { because }));
    expect(await readMarks(home)).toEqual(
      reasons.map((because, at) => ({ id: ids[at] ?? `id${at}`, verdict: "wrong", because })),
    );
  });

  it("come back as they were set, whatever the steps", async () => {
    const step = fc.record({
      id: fc.constantFrom(A, B, "1234567890123456", "1e10000000000000"),
      verdict: fc.constantFrom<Mark["verdict"] | "remove">("wrong", "not-mine", "highlight", "remove"),
      because: fc.option(fc.string({ maxLength: 20 }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const home = await homeWith();
        const expected = new Map<string, Mark>();
        for (const { id, verdict, because } of steps) {
          expected.delete(id);
          if (verdict === "remove") await removeMark(home, id);
          else {
            await setMark(home, { id, verdict, because, on: "2026-11-22" });
            expected.set(id, { id, verdict, because: because === "" ? null : because });
          }
        }
        expect(await readMarks(home)).toEqual([...expected.values()]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a file that is not one of marks", () => {
  it.each([
    "marks: [",
    "\tmarks: []",
    "[]",
    "just words",
    "marks: 7",
    "marks: {a: b}",
    "a: 1\na: 2",
    "--- a\n--- b",
    "marks:\n - a\n- b",
  ])("is refused and left alone (%j)", async (text) => {
    const home = await homeWith(text);
    for (const attempt of [() => readMarks(home), () => setMark(home, mark(A)), () => removeMark(home, A)])
      await expect(attempt()).rejects.toMatchObject({ name: "UserError", code: "malformed-marks" });
    expect(await textOf(home)).toBe(text);
  });

  it("says where it is and what to do, in one line each", async () => {
    const home = await homeWith("marks: [\n");
    const error = await readMarks(home).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error).toMatchObject({ message: expect.stringContaining(marksPath(home)), hint: expect.any(String) });
    expect(error?.message).not.toContain("\n");
  });

  it("that is a folder is a UserError", async () => {
    const home = await homeWith();
    await mkdir(marksPath(home));
    await expect(readMarks(home)).rejects.toMatchObject({ name: "UserError" });
  });
});
