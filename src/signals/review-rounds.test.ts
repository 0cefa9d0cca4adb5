import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { reviewRounds } from "./review-rounds.ts";
import { blindnessOf } from "./run.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const asks: DescribedEntry = { by: "ada", reviews: "changes-requested" };
const remarks: DescribedEntry = { by: "ada", says: "Close the file here", at: "src/a.c:3" };
const approves: DescribedEntry = { by: "ada", reviews: "approved", text: "LGTM" };
const pushes: DescribedEntry = { by: "bob", does: "force-pushed" };
const ONE_ROUND = [pushes, remarks, asks, pushes, approves];
const TWO_ROUNDS = [pushes, remarks, pushes, remarks, pushes, approves];

const request = (number: number, entries: readonly DescribedEntry[], more: Partial<DiscussionDescription> = {}) => ({
  number,
  by: "bob",
  on: "2024-02-01",
  title: `Read part ${number} of a file at once`,
  merged: "2024-02-09",
  landedAs: `c${number}`,
  entries,
  ...more,
});
const describeWith = (discussions: readonly DiscussionDescription[], path = "src/a.c") => ({
  commits: [
    { by: ADA, on: "2024-01-01", message: "Begin", files: ["src/a.c"] },
    { name: "other", by: ADA, on: "2024-02-09", message: "More", files: [path] },
    ...discussions.map(({ number }) => ({
      name: `c${number}`,
      by: BOB,
      on: "2024-02-09",
      message: `Part ${number}`,
      files: [path],
    })),
  ],
  discussions,
});
const find = (discussions: readonly DiscussionDescription[], path?: string) =>
  told(reviewRounds, describeWith(discussions, path)).filter((line) => line.startsWith("Bob"));
const three = (entries: readonly DescribedEntry[], more: Partial<DiscussionDescription> = {}) =>
  [1, 2, 3].map((number) => request(number, entries, more));

describe("review-rounds", () => {
  it("counts what landed after at most one round, whether asked for formally or in comments", () => {
    expect(find([request(1, [pushes, approves]), request(2, ONE_ROUND), request(3, TWO_ROUNDS)])).toEqual([
      "Bob Example: Landed 3 own pull requests on code in src that others approved, 2 of them with at most one round of remarks by others that new work followed.",
    ]);
  });

  it("takes approvals, thanks and a program's words for no remark", () => {
    const quiet = [
      pushes,
      { by: "ada", says: "Thanks, looks good!" },
      { by: "ci[bot]", says: "Coverage fell" },
    ] as const;
    expect(find(three([...quiet, pushes, ...quiet, pushes, approves]))).toHaveLength(1);
  });

  it.each([
    ["one or two cases", [request(1, [pushes, approves]), request(2, [pushes, approves])]],
    ["many rounds", three(TWO_ROUNDS)],
    ["few hits among many rounds", [...three(TWO_ROUNDS), request(4, ONE_ROUND), request(5, ONE_ROUND)].slice(1)],
    ["chores", three(ONE_ROUND, { title: "Fix typos" })],
    ["work that nobody approved", three([pushes, remarks, pushes])],
    ["work that only its author approved", three([pushes, { by: "bob", reviews: "approved" }])],
    ["work that only a bot approved", three([pushes, { by: "ci[bot]", reviews: "approved" }])],
    ["somebody else's work", three(ONE_ROUND, { landedAs: "other" })],
    ["what did not land", three(ONE_ROUND, { merged: undefined, closed: "2024-02-09", landedAs: undefined })],
  ] as const)("is silent on %s", (_, discussions) => {
    expect(find(discussions)).toEqual([]);
  });

  it("is silent on documents", () => {
    expect(find(three(ONE_ROUND), "docs/a.md")).toEqual([]);
  });

  it("cannot see where the record does not tell when work came, nor without a forge", () => {
    const archive = describeWith(three([remarks, approves]));
    expect(blindnessOf(reviewRounds, historyOf(archive))?.outcome).toBe("cannot-see");
    expect(blindnessOf(reviewRounds, historyOf({ commits: archive.commits }))?.outcome).toBe("cannot-see");
  });
});
