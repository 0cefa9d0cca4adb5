import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { changeReverted } from "./change-reverted.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const CHANGE: CommitDescription = {
  name: "change",
  by: ADA,
  on: "2024-02-01",
  message: "queue: add retries",
  files: ["src/queue.c"],
};
const revert = (more: Partial<CommitDescription> = {}): CommitDescription => ({
  name: "revert",
  by: BOB,
  on: "2024-02-11",
  message: 'Revert "queue: add retries"\n\nThis reverts commit {change}.',
  files: ["src/queue.c"],
  ...more,
});

describe("change-reverted", () => {
  it.each([
    ["a revert by id", [CHANGE, revert()]],
    ["a revert by subject", [CHANGE, revert({ message: 'Revert "queue: add retries"\n\nIt lost entries.' })]],
    ["an own revert", [CHANGE, revert({ by: ADA })]],
    ["a revert with a prefix", [CHANGE, revert({ message: "queue: revert retries\n\nThis reverts commit {change}." })]],
  ])("fires on %s", (_, commits) => {
    expect(toldOf(changeReverted, commits)).toEqual([
      'Ada Example: Landed "queue: add retries", which was reverted 10 days later.',
    ]);
  });

  it.each([
    [
      "a revert that was taken back",
      [
        CHANGE,
        revert(),
        {
          by: ADA,
          on: "2024-02-20",
          message: 'Revert "Revert "queue: add retries""\n\nThis reverts commit {revert}.',
          files: ["src/queue.c"],
        },
      ],
    ],
    [
      "a change that landed again",
      [CHANGE, revert(), { by: ADA, on: "2024-02-20", message: "queue: add retries (#9)", files: ["src/queue.c"] }],
    ],
    [
      "a change and revert of one branch",
      [
        { ...CHANGE, by: BOB, name: "start" },
        CHANGE,
        revert({ by: ADA }),
        { by: BOB, message: "Merge branch 'ada/queue'", merges: ["change", "revert"] },
      ],
    ],
    ["a revert of the same author and day", [CHANGE, revert({ by: ADA, on: "2024-02-01" })]],
    [
      "the revert of a merge, which also names where it goes back to",
      [
        CHANGE,
        revert({
          message:
            "Revert \"Merge branch 'bob/lexer'\"\n\nThis reverts commit 1234567abcdef, reversing changes made to {change}.",
        }),
      ],
    ],
    [
      "a stopgap",
      [
        { ...CHANGE, message: "Disable retries temporarily" },
        revert({ message: 'Revert "Disable retries temporarily"\n\nThis reverts commit {change}.' }),
      ],
    ],
    [
      "a dependency bump",
      [
        { ...CHANGE, message: "Bump left-pad from 1.0 to 1.1" },
        revert({ message: 'Revert "Bump left-pad"\n\nThis reverts commit {change}.' }),
      ],
    ],
    ["a revert of documents", [{ ...CHANGE, files: ["docs/queue.md"] }, revert({ files: ["docs/queue.md"] })]],
    ["a revert after months", [CHANGE, revert({ on: "2024-06-01" })]],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(changeReverted, commits)).toEqual([]);
  });
});
