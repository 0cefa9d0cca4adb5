import { describe, expect, it } from "vitest";
import { type CommitDescription, historyOf } from "../../test/support/history-of.ts";
import { stoodUntil } from "./file-ends.ts";

const YEAR = 365 * 86_400;

/** Whether src/queue.c, added on the first of January, stood a year later. */
function stood(...later: [on: string, files: CommitDescription["files"]][]): boolean {
  const by = "Ada Example <ada@example.org>";
  const history = historyOf({
    commits: [
      { by, on: "2022-01-01", message: "Add a queue", files: { "src/queue.c": "A" } },
      ...later.map(([on, files]) => ({ by, on, message: "Go on", files: files ?? [] })),
    ],
  });
  const { touches, landedAt } = history.commits[0]!;
  return stoodUntil(history, touches[0]!.file, landedAt, landedAt + YEAR);
}

describe("ends of files", () => {
  it.each<[string, [string, CommitDescription["files"]][], boolean]>([
    ["nothing happened", [], true],
    ["it was changed", [["2022-06-01", ["src/queue.c"]]], true],
    ["it was deleted", [["2022-06-01", { "src/queue.c": "D" }]], false],
    ["it was deleted later", [["2023-06-01", { "src/queue.c": "D" }]], true],
    ["it moved", [["2022-06-01", { "src/queue.c": "D", "src/a/queue.c": "R" }]], true],
    ["it came under another extension", [["2022-06-01", { "src/queue.c": "D", "src/queue.cpp": "A" }]], true],
    [
      "it moved and was deleted",
      [
        ["2022-06-01", { "src/queue.c": "D", "src/a/queue.c": "R" }],
        ["2022-08-01", { "src/a/queue.c": "D" }],
      ],
      false,
    ],
    [
      "it moved among files of its name",
      [
        ["2022-06-01", { "src/queue.c": "D", "net/src/queue.c": "D", "lib/queue.c": "R", "net/lib/queue.c": "R" }],
        ["2022-08-01", { "net/lib/queue.c": "D" }],
      ],
      true,
    ],
    ["something else moved with its deletion", [["2022-06-01", { "src/queue.c": "D", "src/a/list.c": "R" }]], false],
  ])("where %s", (_, later, expected) => {
    expect(stood(...later)).toBe(expected);
  });
});
