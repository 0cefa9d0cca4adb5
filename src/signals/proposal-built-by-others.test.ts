import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { proposalBuiltByOthers } from "./proposal-built-by-others.ts";

const ISSUE: DiscussionDescription = {
  number: 1,
  kind: "issue",
  by: "ada",
  on: "2024-02-01",
  title: "Queue retries with a limit",
  body: "I propose that the queue gives up after five retries.",
  closed: "2024-02-20",
};
const REQUEST: DiscussionDescription = {
  number: 2,
  by: "bob",
  on: "2024-02-10",
  title: "Limit retries of the queue",
  body: "Closes #1",
  merged: "2024-02-20",
};
const find = (issue: Partial<DiscussionDescription> = {}, request: Partial<DiscussionDescription> = {}) =>
  told(proposalBuiltByOthers, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [
      { ...ISSUE, ...issue },
      { ...REQUEST, ...request },
    ],
  });

describe("proposal-built-by-others", () => {
  it("fires on a proposal that somebody else's landed pull request closes", () => {
    expect(find()).toEqual([
      'Ada Example: Proposed "Queue retries with a limit" (#1); #2 by somebody else, which says that it closes it, landed.',
    ]);
  });

  it("takes the title or a label for a proposal", () => {
    expect(find({ title: "Add a limit to retries of the queue", body: "" })).toHaveLength(1);
    expect(find({ title: "Limit of retries in the queue", body: "", labels: ["enhancement"] })).toHaveLength(1);
  });

  it.each([
    ["a bug", { labels: ["bug"] }, {}],
    ["a report of a crash", { body: "We should limit it. Steps to reproduce: retry the queue." }, {}],
    ["a complaint", { title: "Retries of the queue are broken", body: "It should have a limit." }, {}],
    ["what was built by the proposer", {}, { by: "ada" }],
    ["a pull request that did not land", {}, { merged: undefined, closed: "2024-02-20" }],
    ["a pull request about something else", {}, { title: "Name the threads" }],
    ["a mere mention", {}, { body: "See #1" }],
    ["a program's pull request", {}, { by: "tidy[bot]" }],
    ["quoted words", { title: "Retries of the queue", body: "> I propose a limit" }, {}],
  ] as const)("is silent on %s", (_, issue, request) => {
    expect(find(issue, request)).toEqual([]);
  });
});
