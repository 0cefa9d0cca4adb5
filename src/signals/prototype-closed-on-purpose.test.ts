import { describe, expect, it } from "vitest";
import { atClosing } from "../../test/support/at-closing.ts";
import type { DiscussionDescription } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { prototypeClosedOnPurpose } from "./prototype-closed-on-purpose.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";
const BOB = "Bob Example <bob@users.noreply.github.com>";

const DAY = "2024-02-09";
const find = (trial: Partial<DiscussionDescription>, work: Partial<DiscussionDescription> = {}) =>
  told(prototypeClosedOnPurpose, {
    commits: [
      { by: ADA, on: "2024-01-01", message: "Begin" },
      { name: "fix", by: BOB, on: "2024-03-09", message: "Store settings" },
      { name: "hers", by: ADA, on: "2024-03-09", message: "Store settings" },
    ],
    discussions: [
      {
        number: 5,
        by: "bob",
        on: "2024-02-01",
        closed: DAY,
        closedBy: "bob",
        title: "[PoC] Store settings",
        entries: atClosing("bob", "Closed in favour of #6.", DAY),
        ...trial,
      },
      {
        number: 6,
        by: "bob",
        on: "2024-02-05",
        merged: "2024-03-09",
        landedAs: "fix",
        title: "Store settings",
        ...work,
      },
    ],
  });
const SENTENCE =
  'Bob Example: Closed own pull request "[PoC] Store settings" (#5), put up as a trial or an option, with a word on why, and landed "Store settings" (#6) after it.';

describe("prototype-closed-on-purpose", () => {
  it("fires on a trial that own landed work took the place of", () => {
    expect(find({})).toEqual([SENTENCE]);
    expect(find({ entries: atClosing("bob", "This was only an experiment.", DAY) }, { body: "After #5" })).toEqual([
      SENTENCE,
    ]);
  });

  it.each([
    ["work that was meant to land", { title: "Store settings at once" }, {}],
    ["no word at the closing", { entries: [] }, {}],
    ["what somebody else closed", { closedBy: "ada", entries: atClosing("ada", "Closed in favour of #6.", DAY) }, {}],
    ["no successor", { entries: atClosing("bob", "Closed in favour of the other one.", DAY) }, {}],
    ["somebody else's successor", {}, { by: "ada", landedAs: "hers" }],
    ["a successor that did not land", {}, { merged: undefined, landedAs: undefined }],
  ] as const)("is silent on %s", (_, trial, work) => {
    expect(find(trial as Partial<DiscussionDescription>, work)).toEqual([]);
  });
});
