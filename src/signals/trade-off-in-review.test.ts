import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { tradeOffInReview } from "./trade-off-in-review.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const find = (entry: DescribedEntry, more: Partial<DiscussionDescription> = {}) =>
  told(tradeOffInReview, {
    commits: [ADA, BOB].map((by) => ({ by, on: "2024-03-01", message: "Begin" })),
    discussions: [{ number: 5, by: "ada", on: "2024-02-01", title: "Cache the table", entries: [entry], ...more }],
  });
const SENTENCE =
  'Bob Example: Named a cost, a downside or a trade-off in a comment on the pull request "Cache the table" (#5) by somebody else.';

describe("trade-off-in-review", () => {
  it.each([
    "This saves time at the cost of a larger binary.",
    "The downside is that errors become opaque.",
    "The speed does not outweigh the loss of portability.",
    "It is a tradeoff between memory and time.",
    "I don't think this is worth the complexity.",
    "A cache is the better trade-off here.",
  ])("fires on %j", (says) => {
    expect(find({ by: "bob", says })).toEqual([SENTENCE]);
    expect(find({ by: "bob", says, at: "src/a.c:3" })).toEqual([SENTENCE]);
    expect(find({ by: "bob", reviews: "commented", text: says })).toEqual([SENTENCE]);
  });

  const SAYS = "This saves time at the cost of a larger binary.";
  it.each([
    ["the author's own answer", { by: "ada", says: SAYS }, {}],
    ["a bot", { by: "ci[bot]", says: SAYS }, {}],
    ["a bot's pull request", { by: "bob", says: SAYS }, { by: "ci[bot]" }],
    ["an issue", { by: "bob", says: SAYS }, { kind: "issue" }],
    ["a question", { by: "bob", says: "Is that at the cost of a larger binary?" }, {}],
    ["quoted words", { by: "bob", says: `> ${SAYS}\nI agree.` }, {}],
    ["code", { by: "bob", says: "```\nat the cost of\n```\nSee above please." }, {}],
    ["none", { by: "bob", says: "I see no downsides to this." }, {}],
    ["a joke that asks", { by: "bob", says: "Is a larger binary worth the risk? :p" }, {}],
    ["who pays", { by: "bob", says: "The rest should be at the cost of the receiver." }, {}],
    ["other words for giving up", { by: "bob", says: "The sacrifice is clear from the proof of sacrifice." }, {}],
    ["another's goals", { by: "bob", says: "It would be better apart, as it has other goals and tradeoffs." }, {}],
    ["what is left to others", { by: "bob", says: "I'll leave it to you if the tradeoffs are worth the risk." }, {}],
    ["talk of trade-offs", { by: "bob", says: "Please document the trade-offs in more detail." }, {}],
  ] as const)("is silent on %s", (_, entry, more) => {
    expect(find(entry, more)).toEqual([]);
  });
});
