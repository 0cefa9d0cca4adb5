import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { runSignals } from "./run.ts";
import { testsWithCode } from "./tests-with-code.ts";

const ADA = "Ada Example <ada@example.org>";
const change = (files: CommitDescription["files"], more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2024-02-01",
  message: "parser: read escapes",
  files: files ?? [],
  ...more,
});
const WITH_TEST = change(["src/parser.c", "tests/parser.test.c"]);

describe("tests-with-code", () => {
  it("counts a test changed in the same commit", () => {
    expect(toldOf(testsWithCode, [WITH_TEST])).toEqual([
      "Ada Example: Changed tests together with 1 of 1 source change in src.",
    ]);
  });

  it("counts every other source change as a case without", () => {
    expect(toldOf(testsWithCode, [WITH_TEST, change(["src/parser.c"]), change({ "src/lexer.c": "A" })])).toEqual([
      "Ada Example: Changed tests together with 1 of 3 source changes in src.",
    ]);
  });

  it("counts a test that stands beside the source, in the source's area", () => {
    expect(
      toldOf(testsWithCode, [change({ "lib/queue.ts": "A", "lib/queue.test.ts": "A" }), change(["app/main.ts"])]),
    ).toEqual(["Ada Example: Changed tests together with 1 of 1 source change in lib."]);
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
      "Ada Example: Changed tests together with 1 of 1 source change in src.",
    ]);
  });

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
