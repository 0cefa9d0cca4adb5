import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { initiativeAbandoned } from "./initiative-abandoned.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const REVIEWS: readonly DescribedEntry[] = [
  { by: "ada", on: "2024-02-02", says: "Should this not warn?" },
  { by: "eve", on: "2024-02-03", reviews: "commented", text: "I agree." },
];
const LATER = ["Faster lexer", "Smaller binary", "New colours"].map((title, index) => ({
  number: 10 + index,
  by: "bob",
  on: "2024-04-01",
  merged: "2024-04-09",
  title,
}));
const find = (more: Partial<DiscussionDescription>, others: readonly DiscussionDescription[] = LATER) =>
  told(initiativeAbandoned, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Begin" },
      { by: BOB, on: "2024-06-01", message: "Go on" },
    ],
    discussions: [
      {
        number: 5,
        by: "bob",
        on: "2024-02-01",
        closed: "2024-03-09",
        closedBy: "bob",
        title: "Keep options on restart",
        entries: REVIEWS,
        ...more,
      },
      ...others,
    ],
  });

describe("initiative-abandoned", () => {
  it("fires on reviewed work that its author closed without a word, and went on", () => {
    expect(find({})).toEqual([
      'Bob Example: Closed own pull request "Keep options on restart" (#5) without landing it and without a word on why or a successor here, after 2 comments and reviews by others.',
    ]);
  });

  it("fires where the last of the others objects after an approval", () => {
    const entries: readonly DescribedEntry[] = [
      { by: "ada", on: "2024-02-02", reviews: "approved", text: "Looks good to me" },
      { by: "eve", on: "2024-02-03", says: "This hides the change from the user." },
    ];
    expect(find({ entries })).toHaveLength(1);
  });

  it.each([
    ["somebody who left", {}, []],
    ["what somebody else closed", { closedBy: "ada" }, LATER],
    ["what nobody is known to have closed", { closedBy: undefined }, LATER],
    ["a word on why", { entries: [...REVIEWS, { by: "bob", on: "2024-03-01", says: "Not worth it then." }] }, LATER],
    ["a word afterwards", { entries: [...REVIEWS, { by: "bob", on: "2024-05-01", says: "Moved elsewhere." }] }, LATER],
    ["what hardly anybody looked at", { entries: REVIEWS.slice(0, 1) }, LATER],
    [
      "what was approved and waits",
      { entries: [...REVIEWS, { by: "ada", on: "2024-02-05", reviews: "approved", text: "LGTM" }] },
      LATER,
    ],
    ["words in favour at the end", { entries: [...REVIEWS, { by: "eve", says: "Concept ACK, useful." }] }, LATER],
    [
      "a reminder that nobody answered",
      { entries: [REVIEWS[1]!, REVIEWS[0]!, { by: "bob", on: "2024-02-10", says: "Done, could you look again?" }] },
      LATER,
    ],
    ["bots' remarks", { entries: REVIEWS.map((entry) => ({ ...entry, by: "ci[bot]" })) }, LATER],
    ["a prototype", { title: "WIP: keep options on restart" }, LATER],
    ["what was put up for discussion", { body: "For discussion for now." }, LATER],
    ["what landed", { closed: undefined, merged: "2024-03-09" }, LATER],
    ["a successor that names it", {}, [...LATER, { number: 20, by: "eve", on: "2024-05-01", body: "Replaces #5" }]],
    [
      "a successor of a like title",
      {},
      [...LATER, { number: 20, by: "bob", on: "2024-05-01", title: "Keep the options" }],
    ],
  ] as const)("is silent on %s", (_, more, others) => {
    expect(find(more as Partial<DiscussionDescription>, others)).toEqual([]);
  });
});
