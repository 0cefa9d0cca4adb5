import { describe, expect, it } from "vitest";
import type { DescribedEntry, DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { reviewRounds } from "./review-rounds.ts";
import { blindnessOf } from "./run.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const asks: DescribedEntry = { by: "ada", reviews: "changes-requested" };
const approves: DescribedEntry = { by: "ada", reviews: "approved" };
const pushes: DescribedEntry = { by: "bob", does: "force-pushed" };
const request = (number: number, entries: readonly DescribedEntry[], more: Partial<DiscussionDescription> = {}) => ({
  number,
  by: "bob",
  on: "2024-02-01",
  merged: "2024-02-09",
  landedAs: `c${number}`,
  entries,
  ...more,
});
/** Others' work that makes formal requests usual here. */
const USUAL = Array.from({ length: 5 }, (_, index) =>
  request(100 + index, [asks, approves], { by: "eve", landedAs: "other" }),
);
const describeWith = (discussions: readonly DiscussionDescription[]) => ({
  commits: [
    { by: ADA, on: "2024-01-01", message: "Begin", files: ["src/a.c"] },
    {
      name: "other",
      by: "Eve Example <eve@users.noreply.github.com>",
      on: "2024-02-09",
      message: "More",
      files: ["src/b.c"],
    },
    ...discussions.map(({ number }) => ({
      name: `c${number}`,
      by: BOB,
      on: "2024-02-09",
      message: `Part ${number}`,
      files: ["src/a.c"],
    })),
  ],
  discussions: [...USUAL, ...discussions],
});
const find = (...discussions: DiscussionDescription[]) =>
  told(reviewRounds, describeWith(discussions)).filter((line) => line.startsWith("Bob"));

describe("review-rounds", () => {
  it("counts what landed after at most one round", () => {
    const several = request(3, [asks, pushes, asks, pushes, approves]);
    expect(find(request(1, [approves]), request(2, [asks, asks, pushes, approves]), several)).toEqual([
      "Bob Example: Landed 2 of 3 own pull requests that others approved in src after at most one round of formally requested changes.",
    ]);
  });

  it.each([
    ["nobody approved", [asks, pushes]],
    ["only the author approved", [{ by: "bob", reviews: "approved" }]],
    ["only a bot approved", [{ by: "ci[bot]", reviews: "approved" }]],
  ] as const)("is silent where %s", (_, entries) => {
    expect(find(request(1, entries))).toEqual([]);
  });

  it("is silent on what did not land, or was somebody else's work", () => {
    expect(find(request(1, [approves], { merged: undefined, closed: "2024-02-09", landedAs: undefined }))).toEqual([]);
    expect(find(request(1, [approves], { landedAs: "other" }))).toEqual([]);
  });

  it("cannot see where nobody asks formally, nor without a forge", () => {
    const formal = { ...describeWith([request(1, [approves])]), discussions: [request(1, [approves])] };
    expect(blindnessOf(reviewRounds, historyOf(formal))?.outcome).toBe("cannot-see");
    expect(blindnessOf(reviewRounds, historyOf({ commits: formal.commits }))?.outcome).toBe("cannot-see");
  });
});
