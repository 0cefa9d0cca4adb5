import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { runSignals } from "./run.ts";
import { testsWithCode } from "./tests-with-code.ts";

const ADA = "Ada Example <ada@example.org>";
let changes = 0;
const change = (files: CommitDescription["files"], more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2024-02-01",
  message: `parser: read escape number ${++changes}`,
  files: files ?? [],
  ...more,
});
const WITH_TEST = change(["src/parser.c", "tests/parser.test.c"]);

describe("tests-with-code", () => {
  it("counts a test changed in the same commit", () => {
    expect(toldOf(testsWithCode, [WITH_TEST])).toEqual([
      "Ada Example: Changed test files together with 1 of 1 source change in src.",
    ]);
  });

  it("counts every other source change as a case without", () => {
    expect(toldOf(testsWithCode, [WITH_TEST, change(["src/parser.c"]), change({ "src/lexer.c": "A" })])).toEqual([
      "Ada Example: Changed test files together with 1 of 3 source changes in src.",
    ]);
  });

  it("counts a test that stands beside the source, in the source's area", () => {
    expect(
      toldOf(testsWithCode, [change({ "lib/queue.ts": "A", "lib/queue.test.ts": "A" }), change(["app/main.ts"])]),
    ).toEqual(["Ada Example: Changed test files together with 1 of 1 source change in lib."]);
  });

  it("keeps half-years apart", () => {
    expect(
      toldOf(testsWithCode, [WITH_TEST, change(["src/parser.c", "tests/parser.test.c"], { on: "2024-09-01" })]),
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
    expect(toldOf(testsWithCode, commits)).toEqual([
      "Ada Example: Changed test files together with 1 of 1 source change in src.",
    ]);
  });

  it.each([
    ["a formatter's run", "parser: Apply uncrustify changes"],
    ["a rename", "parser: rename get() to take()"],
    ["a refactoring", "refactor(parser): one loop less"],
    ["a changed call", "parser: Use the new allocator"],
    ["a chore", "chore: raise the version of everything"],
    ["a revert", 'Revert "parser: read escapes"'],
  ])("takes no case from %s", (_, message) => {
    expect(toldOf(testsWithCode, [WITH_TEST, change(["src/parser.c", "tests/parser.test.c"], { message })])).toEqual([
      "Ada Example: Changed test files together with 1 of 1 source change in src.",
    ]);
  });

  it("takes no case from one edit repeated in many places", () => {
    const repeated = ["lexer", "printer", "parser"].map((part) =>
      change([`src/${part}.c`, `tests/${part}.test.c`], { message: `${part}: Make the code more compliant` }),
    );
    expect(toldOf(testsWithCode, [WITH_TEST, ...repeated])).toEqual([
      "Ada Example: Changed test files together with 1 of 1 source change in src.",
    ]);
  });

  it.each(["include/lexer_spec.h", "src/runTest.js", "src/LexerSelfTest.c"])("does not take %s for a test", (path) => {
    expect(toldOf(testsWithCode, [change(["src/a.c", path]), WITH_TEST])).toEqual([
      expect.stringContaining("with 1 of 2 source changes"),
    ]);
  });

  it.each(["lib/testing/asserts.py", "src/__snapshots__/a.snap", "bench/parser.c", "tests/README.md"])(
    "takes no case from %s beside source",
    (path) => {
      expect(toldOf(testsWithCode, [change(["src/a.c", path]), WITH_TEST])).toEqual([
        expect.stringContaining("with 1 of 1 source change "),
      ]);
    },
  );

  it.each([
    ["there are no tests", [change(["src/a.c"]), change(["src/b.c"])], "no test files"],
    [
      "tests are changed apart",
      [...Array.from({ length: 30 }, () => change(["src/a.c"])), change(["tests/a.test.c"])],
      "apart from code",
    ],
  ])("cannot see where %s", (_, commits, reason) => {
    expect(runSignals([testsWithCode], historyOf({ commits })).blind.get("tests-with-code")?.reason).toContain(reason);
  });
});
