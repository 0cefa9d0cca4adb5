import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { ownRegressionFixed } from "./own-regression-fixed.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const BROKEN: CommitDescription = {
  name: "broken",
  by: ADA,
  on: "2024-02-01",
  message: "queue: add retries",
  files: ["src/queue.c"],
};
const fix = (message: string, more: Partial<CommitDescription> = {}): CommitDescription => ({
  by: ADA,
  on: "2024-02-21",
  message,
  files: ["src/queue.c"],
  ...more,
});
const SAYS = ['Ada Example: Fixed a defect that came with own commit "queue: add retries", 20 days after it landed.'];

describe("own-regression-fixed", () => {
  it.each([
    ["a trailer", "queue: keep the last entry\n\nIt was dropped on retry.\n\nFixes: {broken}"],
    [
      "a sentence",
      "queue: keep the last entry\n\nThis fixes a regression introduced in {broken}, because the counter was\nread before the lock was taken.",
    ],
    [
      "another sentence",
      "queue: keep the last entry\n\nThis was broken by {broken} since the counter was read before the lock\nwas taken.",
    ],
  ])("fires on %s", (_, message) => {
    expect(toldOf(ownRegressionFixed, [BROKEN, fix(message)])).toEqual(SAYS);
  });

  it.each([
    ["somebody else's commit", [{ ...BROKEN, by: BOB }, fix("queue: keep the last entry\n\nFixes: {broken}")]],
    [
      "a fix of the same day, before anybody met it",
      [BROKEN, fix("queue: keep the last entry\n\nFixes: {broken}", { on: "2024-02-01" })],
    ],
    [
      "a commit that only builds on another",
      [BROKEN, fix("queue: log retries\n\nThis uses the counter introduced in {broken} because it is at hand.")],
    ],
    ["words", [BROKEN, fix("queue: fix typo in a comment\n\nFixes: {broken}")]],
    ["documents", [BROKEN, fix("queue: describe retries\n\nFixes: {broken}", { files: ["docs/queue.md"] })]],
    ["an issue", [BROKEN, fix("queue: keep the last entry\n\nFixes #12")]],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(ownRegressionFixed, commits)).toEqual([]);
  });
});
