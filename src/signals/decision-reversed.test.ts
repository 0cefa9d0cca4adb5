import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { decisionReversed } from "./decision-reversed.ts";

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

describe("decision-reversed", () => {
  it("fires on a revert after more than 30 days", () => {
    expect(toldOf(decisionReversed, [CHANGE, revert({ on: "2024-06-01" })])).toEqual([
      'Ada Example: Landed "queue: add retries", which was reverted 121 days later.',
    ]);
  });

  it.each([
    ["a revert within 30 days", [CHANGE, revert()]],
    [
      "a change that landed again",
      [
        CHANGE,
        revert({ on: "2024-06-01" }),
        { by: ADA, on: "2024-07-01", message: "Reland: queue: add retries", files: ["src/queue.c"] },
      ],
    ],
    ["a revert of a revert", [{ ...CHANGE, message: 'Revert "queue: drop retries"' }, revert({ on: "2024-06-01" })]],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(decisionReversed, commits)).toEqual([]);
  });
});
