import { describe, expect, it } from "vitest";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { initiativeLedOnForge } from "./initiative-led-on-forge.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const EVE = "Eve Example <eve@users.noreply.github.com>";
const issue: DiscussionDescription = {
  number: 5,
  kind: "issue",
  by: "ada",
  on: "2024-02-01",
  title: "Drop the old parser",
};
const work = (number: number, by: string, more: Partial<DiscussionDescription> = {}): DiscussionDescription => ({
  number,
  by,
  on: "2024-02-05",
  merged: "2024-02-09",
  body: "Part of #5",
  entries: [{ by: "ada", on: "2024-02-06", reviews: "approved" }],
  ...more,
});
const find = (...discussions: DiscussionDescription[]) =>
  told(initiativeLedOnForge, {
    commits: [ADA, BOB, EVE].map((by) => ({ by, on: "2024-03-01", message: "Go on" })),
    discussions,
  });

describe("initiative-led-on-forge", () => {
  it("fires on an own issue that several others landed work for", () => {
    expect(find(issue, work(6, "bob"), work(7, "eve", { body: "Fixes #5", entries: [] }))).toEqual([
      'Ada Example: Raised "Drop the old parser" (#5), for which 2 pull requests by Bob Example and Eve Example landed, and took part in 1 of them.',
    ]);
  });

  it.each([
    ["one other", [issue, work(6, "bob"), work(7, "bob")]],
    ["own work", [issue, work(6, "bob"), work(7, "ada")]],
    ["bots", [issue, work(6, "bob"), work(7, "ci[bot]")]],
    ["no part in any", [issue, work(6, "bob", { entries: [] }), work(7, "eve", { entries: [] })]],
    ["pointers only", [issue, work(6, "bob", { body: "Similar to #5" }), work(7, "eve", { body: "Similar to #5" })]],
    ["work that did not land", [issue, work(6, "bob"), work(7, "eve", { merged: undefined, closed: "2024-02-09" })]],
    ["work from before", [{ ...issue, on: "2024-02-20" }, work(6, "bob"), work(7, "eve")]],
  ] as const)("is silent on %s", (_, discussions) => {
    expect(find(...discussions)).toEqual([]);
  });
});
