import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { historyOf } from "../../test/support/history-of.ts";
import { ackLine, approvalsOf } from "./approvals.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";

function approvers(...entries: readonly DescribedEntry[]) {
  const history = historyOf({
    commits: [{ by: ADA, message: "Start" }],
    discussions: [{ number: 1, by: "bob", on: "2024-02-01", merged: "2024-02-10", entries }],
  });
  return approvalsOf(history, history.discussions[0]!).map(({ person }) => person.logins[0]);
}

describe("approvalsOf", () => {
  it("takes the verdict, and an ACK that names the revision", () => {
    expect(approvers({ by: "ada", reviews: "approved" })).toEqual(["ada"]);
    expect(approvers({ by: "ada", says: "Tested ACK 1a2b3c4d" })).toEqual(["ada"]);
    expect(approvers({ by: "ada", reviews: "commented", text: "re-ACK 1a2b3c4d" })).toEqual(["ada"]);
  });

  it.each([
    ["the author", { by: "bob", reviews: "approved" }],
    ["a program", { by: "tidy[bot]", reviews: "approved" }],
    ["a review without verdict", { by: "ada", reviews: "commented", text: "Looks fine" }],
    ["agreement with the idea", { by: "ada", says: "Concept ACK 1a2b3c4d" }],
    ["a review after it landed", { by: "ada", on: "2024-03-01", reviews: "approved" }],
  ] as const)("is not given by %s", (_, entry) => {
    expect(approvers(entry)).toEqual([]);
  });

  it("is taken back by a later request for changes", () => {
    expect(approvers({ by: "ada", reviews: "approved" }, { by: "ada", reviews: "changes-requested" })).toEqual([]);
  });
});

it.each([
  ["ACK 1a2b3c4", true],
  ["utACK `1a2b3c4d5e`, read the code", true],
  ["code review ACK 1a2b3c4", true],
  ["ACK", false],
  ["NACK 1a2b3c4", false],
  ["> ACK 1a2b3c4", false],
  ["Approach ACK 1a2b3c4", false],
])("ackLine of %j", (text, expected) => {
  expect(ackLine(text) !== undefined).toBe(expected);
});
