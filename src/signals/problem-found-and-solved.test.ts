import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { problemFoundAndSolved } from "./problem-found-and-solved.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const BODY = "The parser drops the last line of a file that does not end with a line break, so counts are wrong.";
const issue: DiscussionDescription = {
  number: 5,
  kind: "issue",
  by: "bob",
  on: "2024-02-01",
  closed: "2024-02-09",
  title: "Last line is dropped",
  body: BODY,
};
const fix: DiscussionDescription = {
  number: 6,
  by: "bob",
  on: "2024-02-05",
  merged: "2024-02-09",
  landedAs: "fix",
  title: "Keep the last line",
  body: "Fixes #5",
};
const find = (about: Partial<DiscussionDescription>, work: Partial<DiscussionDescription> = {}) =>
  told(problemFoundAndSolved, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Begin" },
      { name: "fix", by: BOB, on: "2024-02-09", message: "Keep the last line" },
      { name: "hers", by: ADA, on: "2024-02-09", message: "Keep the last line" },
    ],
    discussions: [
      { ...issue, ...about },
      { ...fix, ...work },
    ],
  });

describe("problem-found-and-solved", () => {
  it("fires on an own issue that an own pull request closed", () => {
    expect(find({})).toEqual([
      'Bob Example: Opened the issue "Last line is dropped" (#5) and closed it with own pull request "Keep the last line" (#6), which landed.',
    ]);
  });

  it.each([
    ["somebody else's issue", { by: "ada" }, {}],
    ["somebody else's pull request", {}, { by: "ada", landedAs: "hers" }],
    ["an issue of a few words", { body: "Last line is gone." }, {}],
    [
      "an issue that is a form",
      { body: "- [x] I have searched the issues of this project for the same problem before" },
      {},
    ],
    ["an issue that somebody else told", { body: `${BODY} Reported by @eve in chat.` }, {}],
    ["a chore", { title: "Bump the parser" }, {}],
    ["a wish for something new", { title: "Add a parser of tables", body: `${BODY} It cannot read tables.` }, {}],
    ["a check to be made", { title: "Verify all references", body: `Make sure that they are not wrong. ${BODY}` }, {}],
    [
      "a matter without a problem",
      { title: "Picture of the parser", body: "The manual ought to show all the states of the parser, with arrows." },
      {},
    ],
    [
      "an issue that only points to what others said",
      {
        title: "Rules may be too strong",
        body: "See [this comment](https://example.com/a/b/c/d/e/f/g/h) and [this](https://example.com/i/j/k/l/m/n).",
      },
      {},
    ],
    ["an issue closed at another time", { closed: "2024-02-20" }, {}],
    ["an issue closed as not planned", { closedAs: "not_planned" }, {}],
    ["a pull request that names it only", {}, { body: "See #5" }],
    ["a pull request that did not land", {}, { merged: undefined, closed: "2024-02-09", landedAs: undefined }],
    ["a bot", { by: "ci[bot]" }, { by: "ci[bot]" }],
  ] as const)("is silent on %s", (_, about, work) => {
    expect(find(about, work)).toEqual([]);
  });
});
