import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import { proposalWithEvidence } from "./proposal-with-evidence.ts";

interface More {
  readonly title?: string;
  readonly labels?: readonly string[];
  readonly by?: string;
  readonly kind?: "issue" | "pull-request";
}
const find = (body: string, more: More = {}) =>
  told(proposalWithEvidence, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [
      { number: 1, kind: "issue", by: "ada", on: "2024-02-01", title: "Proposal: a second queue", body, ...more },
    ],
  });
const OUTPUT = "```\nqueue_one: min 45.1us\nqueue_two: min 30.2us\nqueue_all: min 75.3us\n```";

describe("proposal-with-evidence", () => {
  it.each([
    "With one queue I measured 340 ms per request.",
    "Two queues are 12% faster.",
    "Gives a 10-15% speedup.",
    `My benchmark results:\n${OUTPUT}`,
  ])("fires on %j", (body) => {
    expect(find(body)).toEqual([
      'Ada Example: Proposed "Proposal: a second queue" (#1) and gave a measurement in its text.',
    ]);
  });

  it("takes a pull request for a proposal", () => {
    expect(find("This is 12% faster.", { kind: "pull-request", title: "Two queues" })).toHaveLength(1);
  });

  it.each([
    ["a bare proposal", "A second queue would be nice.", {}],
    ["a number that nobody measured", "Give it 340 ms.", {}],
    ["a limit", "Reduce the maximum from 4 MB to 2 MB, benchmarked by nobody.", {}],
    ["what may be", "Results can vary by 50% and may be 20% slower.", {}],
    ["an everyday figure", "It takes several seconds, 20.05% become 20.06%.", {}],
    ["the version of a tool", "Benchmarked? GCC 16.x does it 16 times.", {}],
    ["words of others", 'The text says "we measured 340 ms".', {}],
    ["struck out words", "~~It is 12% faster.~~", {}],
    ["an alternative", "Alternatively, one queue with priorities would do.", {}],
    ["a link", "It is similar to what others do (https://example.org/queues).", {}],
    ["output that no sentence introduces", `Start it.\n${OUTPUT}`, {}],
    ["work on the output itself", `My benchmark results:\n${OUTPUT}`, { title: "Proposal: benchmarks as a table" }],
    ["quoted words", "> Two queues are 12% faster", {}],
    ["code", "```\nTwo queues are 12% faster\n```", {}],
    ["a report of a crash", "Two queues are 12% faster. Steps to reproduce: start it.", {}],
    ["a bug", "Two queues are 12% faster.", { labels: ["bug"] }],
    ["an observation", "Two queues are 12% faster.", { title: "The queue in practice" }],
    ["a program", "Two queues are 12% faster.", { by: "tidy[bot]" }],
  ] as const)("is silent on %s", (_, body, more) => {
    expect(find(body, more)).toEqual([]);
  });
});
