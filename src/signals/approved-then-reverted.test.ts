import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { approvedThenReverted } from "./approved-then-reverted.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";
const EVE = "Eve Example <eve@users.noreply.github.com>";
const find = (entry: DescribedEntry, revertedOn = "2024-02-05", subject = "Parse the header faster") =>
  told(approvedThenReverted, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Start", files: ["src/a.c"] },
      { name: "a", by: BOB, on: "2024-02-02", message: subject, files: ["src/read.c"] },
      {
        by: EVE,
        on: revertedOn,
        message: `Revert "${subject}"\n\nThis reverts commit {a}.\n`,
        files: ["src/read.c"],
      },
    ],
    discussions: [
      { number: 7, by: "bob", on: "2024-01-20", title: subject, merged: "2024-02-02", landedAs: "a", entries: [entry] },
    ],
  });

describe("approved-then-reverted", () => {
  it("fires on an approval of what was reverted soon", () => {
    expect(find({ by: "ada", reviews: "approved" })).toEqual([
      'Ada Example: Approved "Parse the header faster" (#7), from which a change was reverted 3 days after landing.',
    ]);
  });

  it.each([
    ["a late revert", { by: "ada", reviews: "approved" }, "2024-06-01", "Parse the header faster"],
    ["a comment", { by: "ada", reviews: "commented" }, "2024-02-05", "Parse the header faster"],
    ["the author", { by: "bob", reviews: "approved" }, "2024-02-05", "Parse the header faster"],
    ["a stopgap", { by: "ada", reviews: "approved" }, "2024-02-05", "Temporary workaround"],
    ["a program", { by: "lint[bot]", reviews: "approved" }, "2024-02-05", "Parse the header faster"],
  ] as const)("is silent on %s", (_, entry, revertedOn, subject) => {
    expect(find(entry, revertedOn, subject)).toEqual([]);
  });
});
