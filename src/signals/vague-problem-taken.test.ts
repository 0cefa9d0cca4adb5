import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { vagueProblemTaken } from "./vague-problem-taken.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const NOTES: readonly DescribedEntry[] = [
  {
    by: "bob",
    on: "2024-02-02",
    says: "I see the same on my machine with the new toolkit, but never with the old one here.",
  },
  {
    by: "bob",
    on: "2024-02-03",
    says: "It is the timer of the status bar, which starts over whenever a block comes in from a peer.",
  },
];
const find = (about: Partial<DiscussionDescription>, work: Partial<DiscussionDescription> = {}) =>
  told(vagueProblemTaken, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Begin" },
      { name: "fix", by: BOB, on: "2024-02-09", message: "Stop the timer" },
    ],
    discussions: [
      {
        number: 5,
        kind: "issue",
        by: "ada",
        on: "2024-02-01",
        closed: "2024-02-09",
        title: "Window is slow",
        body: "The window feels weird since last week, no idea why.",
        entries: NOTES,
        ...about,
      },
      {
        number: 6,
        by: "bob",
        on: "2024-02-05",
        merged: "2024-02-09",
        landedAs: "fix",
        title: "Stop the timer",
        body: "Fixes #5",
        ...work,
      },
    ],
  });

describe("vague-problem-taken", () => {
  it("fires on a vague issue of somebody else, commented on and closed by own work", () => {
    expect(find({})).toEqual([
      'Bob Example: Took up the issue "Window is slow" (#5) by somebody else, which began without steps, code or cause, wrote 2 comments on it, and closed it with own pull request "Stop the timer" (#6).',
    ]);
  });

  it("takes one comment that says what was found out, and many hands for doubt", () => {
    const entries = [{ by: "bob", on: "2024-02-02", says: "This is caused by the timer of the status bar." }];
    expect(find({ entries, body: "The window feels slow.", reactions: 4 })).toHaveLength(1);
  });

  it.each([
    ["an own issue", { by: "bob" }],
    ["a bot's issue", { by: "ci[bot]" }],
    ["steps", { body: "It is weird.\n1. Open the window\n2. Wait" }],
    ["code", { body: "It is weird:\n```\nslow\n```" }],
    ["a clear wish", { body: "The window feels weird. It should remember its size." }],
    ["a condition", { title: "Window is slow after a resize" }],
    ["neither doubt nor many hands", { body: "The window feels slow." }],
    ["no comment of substance", { entries: [{ by: "bob", says: "I will look." }] }],
    ["somebody else's comments", { entries: NOTES.map((entry) => ({ ...entry, by: "eve" })) }],
  ] as const)("is silent on %s", (_, about) => {
    expect(find(about as Partial<DiscussionDescription>)).toEqual([]);
  });

  it("is silent where it was not closed by own landed work", () => {
    expect(find({}, { body: "See #5" })).toEqual([]);
    expect(find({}, { merged: undefined })).toEqual([]);
  });
});
