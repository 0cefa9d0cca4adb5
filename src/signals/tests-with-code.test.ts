import { describe, expect, it } from "vitest";
import { countsOf, toldOf } from "../../test/support/findings.ts";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { runSignals } from "./run.ts";
import { testCasesOf, testsWithCode } from "./tests-with-code.ts";

const ADA = "Ada Example <ada@example.org>";
const BEN = "Ben Example <ben@example.org>";
let changes = 0;
const change = (files: CommitDescription["files"], more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2024-02-01",
  message: `parser: read escape number ${++changes}`,
  files: files ?? [],
  ...more,
});
const withTests = (count: number) =>
  Array.from({ length: count }, () => change(["src/parser.c", "tests/parser.test.c"]));
const WITH_TEST = change(["src/parser.c", "tests/parser.test.c"]);

/** The signal without its windows: every case counts. */
const CASES = { ...testsWithCode, detect: testCasesOf };

describe("tests-with-code", () => {
  it("says a lower bound", () => {
    expect(toldOf(testsWithCode, [...withTests(3), change(["src/parser.c"])])).toEqual([
      "Ada Example: Changed test files together with at least 3 source changes in src.",
    ]);
  });

  it("counts a test changed in the same commit", () => {
    expect(countsOf(CASES, [WITH_TEST])).toEqual(["1 of 1 in src"]);
  });

  it("counts every other source change as a case without", () => {
    expect(countsOf(CASES, [WITH_TEST, change(["src/parser.c"]), change({ "src/lexer.c": "A" })])).toEqual([
      "1 of 3 in src",
    ]);
  });

  it("counts a test that stands beside the source, in the source's area", () => {
    expect(
      countsOf(CASES, [change({ "lib/queue.ts": "A", "lib/queue.test.ts": "A" }), change(["app/main.ts"])]),
    ).toEqual(["1 of 1 in lib"]);
  });

  it.each<[string, string, CommitDescription["files"]]>([
    ["an added test, whatever its name", "parser: read escapes", { "src/parser.c": "M", "tests/t17.c": "A" }],
    ["a test named after the subject", "parser: freshen the tree", ["src/parser.c", "tests/odb/freshen.c"]],
    ["a test named in the subject", "parser: read escapes, with new tests", ["src/parser.c", "tests/all.c"]],
    [
      "an added case of a folder of cases",
      "parser: read dirs",
      { "src/a.py": "M", "test cases/common/1 dirs/a.py": "A" },
    ],
    ["a test beside a language with tests inside", "parser: read escapes", ["src/parser.rs", "tests/parser.rs"]],
  ])("counts %s", (_, message, files) => {
    expect(countsOf(CASES, [change(files, { message })])).toHaveLength(1);
  });

  it.each<[string, string, CommitDescription["files"]]>([
    ["a test adapted to a new signature", "parser: free some leaks", ["src/parser.c", "tests/object/lookup.c"]],
    [
      "one test among many files",
      "parser: say escape",
      [...Array.from({ length: 12 }, (_, at) => `src/p${at}.c`), "tests/p1.test.c"],
    ],
    ["tests that were renamed", "parser: read escapes", { "src/parser.c": "M", "tests/a.c": "D", "tests/b.c": "A" }],
    [
      "many adapted tests",
      "parser: read escapes",
      ["src/parser.c", ...["parser", "a", "b", "c", "d"].map((name) => `tests/${name}.test.c`)],
    ],
    ["a package of tests", "parser: read escapes", { "src/parser.py": "M", "tests/__init__.py": "A" }],
    ["what tests share", "parser: read escapes", { "src/parser.rs": "M", "tests/common/parser.rs": "A" }],
    [
      "a test of another area's file",
      "parser: read escapes",
      ["src/parser.c", "src/reader.c", "web/page.c", "web/page.test.c"],
    ],
    ["a test that the product runs", "parser: read escapes", ["src/parser.c", "src/parser_test.c"]],
    [
      "the program that runs end-to-end tests",
      "parser: read escapes",
      ["src/parser.rs", "parser-lab/parser-end-to-end/src/parser.rs"],
    ],
    ["a helper of tests", "parser: read escapes", { "src/parser.c": "M", "tests/helpers/parser.c": "A" }],
    ["a runner of tests", "parser: read escapes", ["src/parser.py", "run_tests.py", "run_unittests.py"]],
    ["tests inside the source file", "parser: read escapes", ["src/parser.rs"]],
    ["a subject about tests", "parser: make escapes testable", ["src/parser.c"]],
    ["a shortened refactoring", "refacto: make one loop", ["src/parser.c", "tests/parser.test.c"]],
    ["a harness", "runner: read escapes", { "parser-test-lab/runner.c": "M", "tests/runner.test.c": "A" }],
  ])("takes no case from %s", (_, message, files) => {
    expect(countsOf(CASES, [WITH_TEST, change(files, { message })])).toEqual(["1 of 1 in src"]);
  });

  it("is silent where tests came with fewer than one change in five", () => {
    const without = Array.from({ length: 13 }, () => change(["src/parser.c"]));
    expect(countsOf(testsWithCode, [...withTests(3), ...without])).toEqual([]);
    expect(countsOf(testsWithCode, [...withTests(3), ...without.slice(1)])).toEqual(["3 of 15 in src"]);
  });

  it("is silent where tests came fewer than three times", () => {
    expect(countsOf(testsWithCode, withTests(2))).toEqual([]);
  });

  it.each([
    ["right after the code", [change(["src/parser.c"]), change({ "tests/deep.test.c": "A" })], "2 of 2 in src"],
    ["right before it", [change({ "tests/deep.test.c": "A" }), change(["src/parser.c"])], "2 of 2 in src"],
    [
      "on the same day, named after it",
      [change(["src/parser.c"]), change(["README.md"], { by: BEN }), change(["tests/parser.test.c"])],
      "2 of 2 in src",
    ],
    [
      "on the same day, about something else",
      [change(["src/parser.c"]), change(["README.md"], { by: BEN }), change(["tests/lexer.test.c"])],
      "1 of 2 in src",
    ],
    [
      "on another day",
      [change(["src/parser.c"]), change(["tests/parser.test.c"], { on: "2024-02-03" })],
      "1 of 2 in src",
    ],
    ["by somebody else", [change(["src/parser.c"]), change(["tests/parser.test.c"], { by: BEN })], "1 of 2 in src"],
    [
      "after other code",
      [change(["src/parser.c"]), change(["src/lexer.c"], { message: "Skip blanks" }), change(["tests/parser.test.c"])],
      "1 of 1 in src",
    ],
  ])("judges tests committed apart: %s", (_, commits, counts) => {
    expect(countsOf(CASES, [{ ...WITH_TEST, on: "2024-01-20" }, ...commits])).toEqual([counts]);
  });

  it("keeps half-years apart", () => {
    expect(
      countsOf(CASES, [WITH_TEST, change(["src/parser.c", "tests/parser.test.c"], { on: "2024-09-01" })]),
    ).toHaveLength(2);
  });

  it.each([
    ["a test that was only deleted", [WITH_TEST, change({ "lib/a.c": "M", "tests/a.test.c": "D" })]],
    [
      "a test that only moved",
      [WITH_TEST, change({ "lib/a.c": "M", "tests/a.test.c": "D", "tests/unit/a.test.c": "R" })],
    ],
    ["documentation beside code", [WITH_TEST, change(["lib/a.c", "docs/a.md"])]],
    ["a test alone", [WITH_TEST, change(["tests/lib.test.c"])]],
    ["a benchmark", [WITH_TEST, change({ "lib/a.c": "M", "bench/a.c": "M" })]],
    ["notes about tests", [WITH_TEST, change({ "lib/a.c": "M", "tests/README.md": "M" })]],
    [
      "a robot's change",
      [
        WITH_TEST,
        change(["lib/a.c", "tests/a.test.c"], {
          by: "renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>",
        }),
      ],
    ],
  ])("does not count %s", (_, commits) => {
    expect(countsOf(CASES, commits)).toEqual(["1 of 1 in src"]);
  });

  it.each([
    ["a formatter's run", "parser: Apply uncrustify changes"],
    ["a rename", "parser: rename get() to take()"],
    ["a refactoring", "refactor(parser): one loop less"],
    ["a changed call", "parser: Use the new allocator"],
    ["what a review asked for", "code review correction - parser"],
    ["a manual", "parser: fix man page of escapes"],
    ["a call that had to go", "parser: avoid the deprecated allocator"],
    ["a chore", "chore: raise the version of everything"],
    ["a revert", 'Revert "parser: read escapes"'],
  ])("takes no case from %s", (_, message) => {
    expect(countsOf(CASES, [WITH_TEST, change(["src/parser.c", "tests/parser.test.c"], { message })])).toEqual([
      "1 of 1 in src",
    ]);
  });

  it("takes no case from one edit repeated in many places", () => {
    const repeated = ["lexer", "printer", "parser"].map((part) =>
      change([`src/${part}.c`, `tests/${part}.test.c`], { message: `${part}: Make the code more compliant` }),
    );
    expect(countsOf(CASES, [WITH_TEST, ...repeated])).toEqual(["1 of 1 in src"]);
  });

  it.each(["include/lexer_spec.h", "src/runTest.js", "src/LexerSelfTest.c"])("does not take %s for a test", (path) => {
    expect(countsOf(CASES, [change(["src/a.c", path]), WITH_TEST])).toEqual(["1 of 1 in src"]);
  });

  it.each(["lib/testing/asserts.py", "src/__snapshots__/a.snap", "bench/parser.c", "tests/README.md"])(
    "takes no case from %s beside source",
    (path) => {
      expect(countsOf(CASES, [change(["src/a.c", path]), WITH_TEST])).toEqual(["1 of 1 in src"]);
    },
  );

  it.each([
    ["there are no tests", [change(["src/a.c"]), change(["src/b.c"])], "no test files"],
    [
      "tests are changed apart",
      [...Array.from({ length: 30 }, () => change(["src/a.c"])), change(["tests/a.test.c"], { on: "2024-03-05" })],
      "apart from code",
    ],
  ])("cannot see where %s", (_, commits, reason) => {
    expect(runSignals([testsWithCode], historyOf({ commits })).blind.get("tests-with-code")?.reason).toContain(reason);
  });
});
