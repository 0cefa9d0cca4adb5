import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { changesRequestedHeld } from "./changes-requested-held.ts";

const find = (entries: readonly DescribedEntry[], landed = true) =>
  told(changesRequestedHeld, {
    commits: [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }],
    discussions: [
      {
        number: 7,
        by: "bob",
        on: "2024-02-01",
        title: "Read faster",
        ...(landed ? { merged: "2024-02-20" } : {}),
        entries,
      },
    ],
  });

const ASKED: DescribedEntry = {
  by: "ada",
  on: "2024-02-02",
  reviews: "changes-requested",
  text: "It leaks: please close the file.",
};
const CHANGED: DescribedEntry = { by: "bob", on: "2024-02-03", does: "force-pushed" };
const APPROVED: DescribedEntry = { by: "ada", on: "2024-02-04", reviews: "approved" };

describe("changes-requested-held", () => {
  it("fires where it changed and was approved by the same person", () => {
    expect(find([ASKED, CHANGED, APPROVED])).toEqual([
      'Ada Example: Asked for changes to "Read faster" (#7), approved a later revision, and it landed.',
    ]);
  });

  it.each([
    ["an approval without a change", [ASKED, APPROVED, { ...CHANGED, on: "2024-02-05" }], true],
    ["no approval", [ASKED, CHANGED], true],
    ["somebody else's approval", [ASKED, CHANGED, { ...APPROVED, by: "eve" }], true],
    ["a pull request that did not land", [ASKED, CHANGED, APPROVED], false],
    ["a change made before the request", [{ ...CHANGED, on: "2024-02-01" }, ASKED, APPROVED], true],
    [
      "a request for a rebase",
      [{ ...ASKED, text: "This needs a rebase on the main branch." }, CHANGED, APPROVED],
      true,
    ],
    ["slips of the pen", [{ ...ASKED, text: 'Typo: "the the reader" in line 3.' }, CHANGED, APPROVED], true],
    ["a verdict without words", [{ ...ASKED, text: "" }, CHANGED, APPROVED], true],
    [
      "an objection given up",
      [ASKED, CHANGED, { by: "ada", on: "2024-02-03", says: "You have convinced me that it does not." }, APPROVED],
      true,
    ],
    ["an approval under the wrong verdict", [{ ...ASKED, text: "ACK 1a2b3c4d" }, CHANGED, APPROVED], true],
    ["a program", [{ ...ASKED, by: "lint[bot]" }, CHANGED, { ...APPROVED, by: "lint[bot]" }], true],
  ] as const)("is silent on %s", (_, entries, landed) => {
    expect(find(entries, landed)).toEqual([]);
  });
});
