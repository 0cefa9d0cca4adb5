import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { questionBeforeCode } from "./question-before-code.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const find = (about: Partial<DiscussionDescription>, work: Partial<DiscussionDescription> = {}) =>
  told(questionBeforeCode, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Begin" },
      { name: "fix", by: BOB, on: "2024-02-09", message: "Store settings" },
      { name: "old", by: BOB, on: "2024-01-20", message: "Store settings soon" },
      { name: "hers", by: ADA, on: "2024-02-09", message: "Store settings" },
    ],
    discussions: [
      {
        number: 5,
        kind: "issue",
        by: "bob",
        on: "2024-02-01",
        title: "Where to store settings",
        body: "Both places have merits. Should we store them per user?",
        ...about,
      },
      {
        number: 6,
        by: "bob",
        on: "2024-02-05",
        merged: "2024-02-09",
        landedAs: "fix",
        title: "Store settings",
        body: "As discussed in #5",
        ...work,
      },
    ],
  });

describe("question-before-code", () => {
  it.each([
    "Should we store them per user?",
    "Which approach is better?",
    "What do you think?",
    "Is this worth doing?",
  ])("fires on %j before own landed work", (body) => {
    expect(find({ body })).toEqual([
      'Bob Example: Asked whether or how to go about it in the issue "Where to store settings" (#5), before opening own pull request "Store settings" (#6), which landed.',
    ]);
  });

  it.each([
    ["no question", { body: "We should store them per user." }, {}],
    ["a question for help", { body: "How do I store settings?" }, {}],
    ["a quoted question", { body: "> Should we store them per user?\nYes." }, {}],
    ["somebody else's question", { body: "In a review, he asks: Should we store them per user?" }, {}],
    [
      "a commit that is there",
      { body: "Is https://github.com/bob/engine/commit/12ab worth it? What do you think?" },
      {},
    ],
    ["a branch that is there", { body: "I have a branch for it. Should we store them per user?" }, {}],
    ["commits from before", {}, { landedAs: "old" }],
    ["somebody else's issue", { by: "ada" }, {}],
    ["somebody else's work", {}, { by: "ada", landedAs: "hers" }],
    ["work from before", { on: "2024-02-07" }, {}],
    ["work that did not land", {}, { merged: undefined, landedAs: undefined }],
    ["work that does not name it", {}, { body: "" }],
    ["a bot", { by: "ci[bot]" }, { by: "ci[bot]" }],
  ] as const)("is silent on %s", (_, about, work) => {
    expect(find(about, work)).toEqual([]);
  });
});
