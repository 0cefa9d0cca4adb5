import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import { proposalWithEvidence } from "./proposal-with-evidence.ts";

const find = (body: string, more: { title?: string; labels?: readonly string[]; by?: string } = {}) =>
  told(proposalWithEvidence, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [
      { number: 1, kind: "issue", by: "ada", on: "2024-02-01", title: "Proposal: a second queue", body, ...more },
    ],
  });

describe("proposal-with-evidence", () => {
  it.each([
    ["a measurement", "With one queue a request took 340 ms on average."],
    ["alternatives", "Alternatively, one queue with priorities would do."],
    ["a precedent with its address", "It is similar to what others do (https://example.org/queues)."],
  ])("fires on %s", (words, body) => {
    expect(find(body)).toEqual([
      `Ada Example: Proposed "Proposal: a second queue" (#1) and gave ${words} in its text.`,
    ]);
  });

  it("names all that it found", () => {
    expect(find("A request took 340 ms.\nAn alternative would be priorities.")).toEqual([
      'Ada Example: Proposed "Proposal: a second queue" (#1) and gave a measurement and alternatives in its text.',
    ]);
  });

  it.each([
    ["a bare proposal", "A second queue would be nice.", {}],
    ["a number that nobody measured", "Give it 340 ms.", {}],
    ["what stands in for another", "Alternative to #12.", {}],
    ["quoted words", "> It took 340 ms", {}],
    ["code", "```\nIt took 340 ms\n```", {}],
    ["a report of a crash", "It took 340 ms. Steps to reproduce: start it.", {}],
    ["a bug", "It took 340 ms.", { labels: ["bug"] }],
    ["an observation", "It took 340 ms.", { title: "The queue in practice" }],
    ["a program", "It took 340 ms.", { by: "tidy[bot]" }],
    ["an issue that another discussion resembles", "Similar to https://github.com/octo-org/engine/issues/3.", {}],
  ] as const)("is silent on %s", (_, body, more) => {
    expect(find(body, more)).toEqual([]);
  });
});
