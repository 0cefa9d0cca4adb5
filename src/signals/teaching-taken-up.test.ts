import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { teachingTakenUp } from "./teaching-taken-up.ts";

const COMMITS = [{ by: "Ada Example <ada@users.noreply.github.com>", message: "Start" }];
const at = "src/parse.c:3";
const find = (entries: readonly DescribedEntry[], landed = true) =>
  told(teachingTakenUp, {
    commits: COMMITS,
    discussions: [
      {
        number: 7,
        by: "bob",
        on: "2024-02-01",
        title: "Parse faster",
        ...(landed ? { merged: "2024-02-09" } : {}),
        entries,
      },
    ],
  });

const TEACHES = { by: "ada", says: "You should take a copy, because the lexer frees it.", at, name: "a" };
const answer = (says: string, by = "bob"): DescribedEntry => ({ by, says, at, answers: "a" });

describe("teaching-taken-up", () => {
  it("fires where the author says that it is done", () => {
    expect(find([TEACHES, answer("Good catch, fixed.")])).toEqual([
      'Ada Example: Gave a reason with a request in review of "Parse faster" (#7); its author answered that it was done, and the pull request landed.',
    ]);
  });

  it("fires where the author agrees and the code changed", () => {
    expect(find([{ ...TEACHES, stands: false }, answer("Makes sense")])).toEqual([
      'Ada Example: Gave a reason with a request in review of "Parse faster" (#7); its author agreed, the code under the comment changed, and the pull request landed.',
    ]);
  });

  it("says once per pull request how many there were", () => {
    const second = { ...TEACHES, name: "b" };
    expect(find([TEACHES, answer("Done"), second, { ...answer("Done"), answers: "b" } as DescribedEntry])).toEqual([
      'Ada Example: Gave a reason with a request in review of "Parse faster" (#7), one of 2 such comments; its author answered that it was done, and the pull request landed.',
    ]);
  });

  it.each([
    ["code that changed without a word", [{ ...TEACHES, stands: false }], true],
    ["agreement alone", [TEACHES, answer("Makes sense")], true],
    ["a reservation", [TEACHES, answer("Done, but I think it is not needed")], true],
    ["somebody else's answer", [TEACHES, answer("Done", "eve")], true],
    [
      "a reason for nothing asked",
      [{ ...TEACHES, says: "It is freed here because the lexer owns it." }, answer("Done")],
      true,
    ],
    [
      "a reason that is turned against",
      [{ ...TEACHES, says: "Could be a copy, because it is freed. But leave it." }, answer("Done")],
      true,
    ],
    ["a question", [{ ...TEACHES, says: "Is it freed?" }, answer("Fixed")], true],
    ["a pull request that did not land", [TEACHES, answer("Fixed")], false],
    ["one's own pull request", [{ ...TEACHES, by: "bob" }, answer("Fixed")], true],
  ] as const)("is silent on %s", (_, entries, landed) => {
    expect(find(entries, landed)).toEqual([]);
  });
});
