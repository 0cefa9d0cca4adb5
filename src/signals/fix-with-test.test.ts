import { describe, expect, it } from "vitest";
import { countsOf, toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { fixCasesOf, fixWithTest } from "./fix-with-test.ts";

const ADA = "Ada Example <ada@example.org>";
const commit = (
  message: string,
  files: CommitDescription["files"],
  more: Partial<CommitDescription> = {},
): CommitDescription => ({ by: ADA, on: "2024-02-01", message, files: files ?? [], ...more });
const CODE = ["src/queue.c"];
const BOTH = ["src/queue.c", "tests/queue.test.c"];
const ONE = ["1 of 1 in src"];

/** The signal without its windows: every case counts. */
const CASES = { ...fixWithTest, detect: fixCasesOf };

describe("fix-with-test", () => {
  it("says a lower bound", () => {
    const fixes = [commit("Fix loss of the last entry", BOTH), commit("Fix overflow of the counter", BOTH)];
    expect(toldOf(fixWithTest, fixes)).toEqual([
      "Ada Example: Changed test files along with at least 2 defect fixes in src.",
    ]);
  });

  it("is silent on a single one", () => {
    expect(toldOf(fixWithTest, [commit("Fix loss of the last entry", BOTH)])).toEqual([]);
  });

  it("takes no case from the patch of somebody the subject ends with", () => {
    const others = commit("Fix overflow of the counter [Bob Marlow]", BOTH);
    expect(countsOf(CASES, [commit("Fix loss of the last entry", BOTH), others])).toEqual(ONE);
    const shared = commit("Fix overflow of the counter [Ada + Bob Marlow]", BOTH);
    expect(countsOf(CASES, [commit("Fix loss of the last entry", BOTH), shared])).toEqual(["2 of 2 in src"]);
  });

  it.each([
    ["a plain subject", "Fix loss of the last entry", BOTH],
    ["a prefix", "queue: fix loss of the last entry", BOTH],
    ["a conventional subject", "fix(queue): keep the last entry", BOTH],
  ])("counts %s", (_, message, files) => {
    expect(countsOf(CASES, [commit(message, files)])).toEqual(ONE);
  });

  it("counts a fix that names the broken commit", () => {
    const commits = [
      commit("queue: add retries", CODE, { name: "broken" }),
      commit("queue: keep the last entry\n\nIt was dropped on retry.\n\nFixes: {broken}", BOTH, { on: "2024-03-01" }),
    ];
    expect(countsOf(CASES, commits)).toEqual(ONE);
  });

  it("counts a test that stands right beside the fix it landed with", () => {
    const commits = [
      commit("Fix overflow of the counter", BOTH, { on: "2024-01-01" }),
      commit("Fix loss of the last entry", CODE, { name: "a" }),
      commit("Try the last entry twice", ["tests/queue.test.c"], { name: "b" }),
      { by: ADA, message: "Merge pull request #7 from ada/queue", merges: ["a", "b"] },
    ];
    expect(countsOf(CASES, commits)).toEqual(["2 of 2 in src"]);
  });

  it("takes no case from a fix that landed with tests of something else", () => {
    const commits = [
      commit("Fix overflow of the counter", BOTH, { on: "2024-01-01" }),
      commit("Fix loss of the last entry", CODE, { name: "a" }),
      commit("Try the parser twice", ["tests/parser.test.c"], { name: "b" }),
      { by: ADA, message: "Merge pull request #7 from ada/queue", merges: ["a", "b"] },
    ];
    expect(countsOf(CASES, commits)).toEqual(ONE);
  });

  it("counts a fix without a test as a case", () => {
    expect(
      countsOf(CASES, [commit("Fix loss of the last entry", BOTH), commit("Fix overflow of the counter", CODE)]),
    ).toEqual(["1 of 2 in src"]);
  });

  it.each([
    ["typos", "Fix typo in queue.c"],
    ["warnings", "queue: fix compiler warning"],
    ["builds", "Fix build on a 32-bit system"],
    ["tests", "Fix flaky test of the queue"],
    ["types", "fix(types): options are optional"],
    ["what mends nothing", "fix: simplify the expression for names"],
    ["dependencies", "fix(deps): update queue to 2.0"],
    ["the same fix on another branch", "Fix loss of the last entry"],
    ["new things", "queue: add retries"],
    ["what a review asked for", "Fix PR feedbacks"],
    ["an export", "fix(queue): export the type of entries"],
    ["what is measured", "Fix queue benchmark"],
    ["a checker of types", "Fix mypy errors"],
    ["a service that reads code", "lgtm: Fix unreachable statement"],
    ["another version of a library", "fix: breaking change in 'queue' 0.4"],
    ["words that only begin alike", "fixtures: load lazily"],
  ])("takes no case from %s", (_, message) => {
    expect(countsOf(CASES, [commit("Fix loss of the last entry", BOTH), commit(message, BOTH)])).toEqual(ONE);
  });

  it.each([
    ["a test that only frees its own memory", ["src/queue.c", "tests/list/binary.c"]],
    ["a runner", ["src/queue.c", "run_tests.py"]],
    ["a helper", ["src/queue.c", "tests/helpers/queue.c"]],
    ["a stand-in", ["src/queue.c", "tests/doubles/queue.c"]],
    ["settings of tests", ["src/queue.c", "tests/queue.cfg"]],
    ["tests inside the source file", ["src/queue.rs"]],
  ])("takes no case from %s", (_, files) => {
    const commits = [commit("Fix loss of the last entry", BOTH), commit("Fix leak of the counter", files)];
    expect(countsOf(CASES, commits)).toEqual(ONE);
  });
});
