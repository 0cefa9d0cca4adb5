import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { changeHotFixed } from "./change-hot-fixed.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const BROKEN: CommitDescription = {
  name: "broken",
  by: ADA,
  on: "2024-02-01",
  message: "queue: add retries",
  files: ["src/queue.c"],
};
const fix = (more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: BOB,
  on: "2024-02-11",
  message: "queue: keep the last entry\n\nFixes: {broken}",
  files: ["src/queue.c"],
  ...more,
});
const SAYS = [
  'Ada Example: Landed "queue: add retries", which needed a fix 10 days later: "queue: keep the last entry".',
];

describe("change-hot-fixed", () => {
  it.each([
    ["somebody else's fix", [BROKEN, fix()]],
    ["an own fix", [BROKEN, fix({ by: ADA })]],
    [
      "a fix that says so in a sentence",
      [
        BROKEN,
        fix({
          message:
            "queue: keep the last entry\n\nA regression was introduced by {broken}, because the counter is read too\nearly.",
        }),
      ],
    ],
  ])("fires on %s", (_, commits) => {
    expect(toldOf(changeHotFixed, commits)).toEqual(SAYS);
  });

  it.each([
    ["a fix after more than a month", [BROKEN, fix({ on: "2024-04-01" })]],
    ["a fix pushed together with the change", [BROKEN, fix({ on: "2024-02-01" })]],
    [
      "a mention without a defect",
      [BROKEN, fix({ message: "queue: log retries\n\nSimilar to what {broken} does, because it reads better." })],
    ],
    ["a removed warning", [BROKEN, fix({ message: "queue: silence a compiler warning\n\nFixes: {broken}" })]],
    ["a change that is not here", [BROKEN, fix({ message: "queue: keep the last entry\n\nFixes: 1234567abcdef" })]],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(changeHotFixed, commits)).toEqual([]);
  });
});
