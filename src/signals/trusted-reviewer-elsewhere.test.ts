import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { trustedReviewerElsewhere } from "./trusted-reviewer-elsewhere.ts";

const person = (name: string) => `${name} Example <${name.toLowerCase()}@users.noreply.github.com>`;
const work = (by: string, folder: string, count: number): readonly CommitDescription[] =>
  Array.from({ length: count }, (_, n) => ({
    by: person(by),
    on: "2023-05-01",
    message: `${folder}: part ${n}`,
    files: [`${folder}/part${n}.c`],
  }));
/** Ada is at home in parser; Bob, Eve and Zoe in network. */
const HOMES = [...work("Ada", "parser", 12), ...["Bob", "Eve", "Zoe"].flatMap((by) => work(by, "network", 12))];

function find(
  entries: (number: number) => readonly DescribedEntry[],
  folder = "network",
  authors = ["bob", "eve", "bob"],
  title: (number: number) => string = (number) => `Change ${number}`,
) {
  return told(trustedReviewerElsewhere, {
    commits: [
      ...HOMES,
      ...authors.map((by, n) => ({
        name: `c${n}`,
        by: person(by.charAt(0).toUpperCase() + by.slice(1)),
        on: `2024-02-0${n + 2}`,
        message: `${folder}: change ${n}`,
        files: [`${folder}/part${n}.c`],
      })),
    ],
    discussions: authors.map((by, n) => ({
      number: n + 1,
      title: title(n + 1),
      by,
      on: "2024-02-01",
      merged: `2024-02-0${n + 2}`,
      landedAs: `c${n}`,
      entries: entries(n + 1),
    })),
  });
}

const APPROVES: DescribedEntry = { by: "ada", reviews: "approved" };

describe("trusted-reviewer-elsewhere", () => {
  it("fires on approvals away from home", () => {
    expect(find(() => [APPROVES])).toEqual([
      "Ada Example: Approved 3 pull requests (#1, #2, #3) by 2 others in network in Feb 2024, all landed; at home in parser.",
    ]);
  });

  it("says how many were asked for", () => {
    const asked: DescribedEntry = { by: "bob", does: "review-requested", to: "ada" };
    expect(find((number) => (number === 1 ? [asked, APPROVES] : [APPROVES]))).toEqual([
      "Ada Example: Approved 3 pull requests (#1, #2, #3) by 2 others in network in Feb 2024, all landed, 1 on request; at home in parser.",
    ]);
  });

  it.each([
    ["approvals at home", () => [APPROVES], "parser", ["bob", "eve", "bob"]],
    ["comments", () => [{ by: "ada", reviews: "commented" }], "network", ["bob", "eve", "bob"]],
    ["one author", () => [APPROVES], "network", ["bob", "bob", "bob"]],
    ["areas of the build", () => [APPROVES], "cmake", ["bob", "eve", "bob"]],
    ["few", () => [APPROVES], "network", ["bob", "eve"]],
    ["somebody without a home here", () => [{ by: "max", reviews: "approved" }], "network", ["bob", "eve", "bob"]],
  ] as const)("is silent on %s", (_, entries, folder, authors) => {
    expect(find(entries as () => readonly DescribedEntry[], folder, [...authors])).toEqual([]);
  });

  it("does not count reverts", () => {
    expect(
      find(
        () => [APPROVES],
        "network",
        undefined,
        (number) => (number === 2 ? "Revert part 1" : "Part"),
      ),
    ).toEqual([]);
  });
});
