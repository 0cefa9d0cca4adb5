import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { featureWithTests } from "./feature-with-tests.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const FILES = ["src/queue.c", "src/retry.c", "src/main.c", "tests/retry.test.c"];
const START: CommitDescription[] = Array.from({ length: 30 }, (_, at) => ({
  by: BOB,
  on: "2023-12-01",
  message: `Start part ${at}`,
  files: ["src/main.c"],
}));
const one = (message: string, files: CommitDescription["files"] = FILES): CommitDescription[] => [
  ...START,
  { by: ADA, on: "2024-02-01", message, files },
];

describe("feature-with-tests", () => {
  it.each([
    "Add retries to the queue (#7)",
    "Add retries to the queue",
    "feat(queue): retry entries that failed",
    "queue: Implement retries",
    "Allow entries to be retried",
  ])("fires on %j", (message) => {
    expect(toldOf(featureWithTests, one(message))).toEqual([
      `Ada Example: Landed "${message}" in one change of 3 source files and 1 test file.`,
    ]);
  });

  it("leaves the steps of a series to others", () => {
    const steps = ["a", "b", "c"].map(
      (step): CommitDescription => ({
        name: step,
        by: ADA,
        on: "2024-02-01",
        message: `Add part ${step} of the retries`,
        files: FILES,
      }),
    );
    const merge = { by: BOB, on: "2024-02-03", message: "Merge pull request #7 from ada/retry\n\nRetry what failed" };
    expect(toldOf(featureWithTests, [...START, ...steps, { ...merge, merges: ["a", "b", "c"] }])).toEqual([]);
  });

  it.each([
    ["tests adapted to it", one("Add retries", ["src/queue.c", "src/retry.c", "src/main.c", "tests/all/objects.c"])],
    ["settings of an environment", one("Add retries", [...FILES.slice(0, 3), "variables/test/common.tfvars"])],
    ["a fix", one("Fix retries of the queue")],
    ["a refactoring", one("refactor: add a layer for retries")],
    ["missing tests", one("Add retries to the queue", FILES.slice(0, 3))],
    ["one source file", one("Add retries", ["src/queue.c", "tests/a.test.c", "tests/b.test.c", "tests/c.test.c"])],
    [
      "tests that only moved",
      one("Add retries", { "src/a.c": "A", "src/b.c": "A", "src/c.c": "A", "tests/a.test.c": "D" }),
    ],
    ["a small change", one("Add retries", ["src/queue.c", "src/retry.c", "tests/retry.test.c"])],
    ["more tests", one("Add tests of the queue")],
    ["a sweep", one("Add retries", [...Array.from({ length: 41 }, (_, at) => `src/f${at}.c`), "tests/a.test.c"])],
    ["something brought back", one("Add back the retries")],
    ["something moved in", one("Add the retries from the sandbox")],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(featureWithTests, commits)).toEqual([]);
  });
});
