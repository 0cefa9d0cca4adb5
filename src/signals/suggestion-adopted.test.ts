import { describe, expect, it } from "vitest";
import type { DescribedEntry } from "../../test/support/discussions-of.ts";
import { told } from "../../test/support/findings.ts";
import { suggestionAdopted } from "./suggestion-adopted.ts";

const at = "src/parse.c:3";
const ADA = "Ada Example <ada@users.noreply.github.com>";
const find = (entries: readonly DescribedEntry[], trailer = "", landed = true) =>
  told(suggestionAdopted, {
    commits: [
      { by: ADA, message: "Start" },
      {
        name: "a",
        by: "Bob Example <bob@users.noreply.github.com>",
        message: `Parse faster\n\n${trailer}`,
        files: ["src/parse.c"],
      },
    ],
    discussions: [
      {
        number: 7,
        by: "bob",
        on: "2024-02-01",
        title: "Parse faster",
        ...(landed ? { merged: "2024-02-09", landedAs: "a" } : {}),
        entries,
      },
    ],
  });

const SUGGESTS = { by: "ada", says: "Shorter:\n```suggestion\nreturn 1;\n```", at, name: "a" };
const done = (says = "Taken, thanks", by = "bob"): DescribedEntry => ({ by, says, at, answers: "a" });

describe("suggestion-adopted", () => {
  it("fires where the author says that it is done", () => {
    expect(find([SUGGESTS, done()])).toEqual([
      'Ada Example: Wrote out a change in review of "Parse faster" (#7); its author answered that it was done, and the pull request landed.',
    ]);
  });

  it("fires where what landed names the reviewer as co-author", () => {
    expect(find([SUGGESTS], `Co-authored-by: ${ADA}\n`)).toEqual([
      'Ada Example: Wrote out a change in review of "Parse faster" (#7); a commit that landed from it names the reviewer as co-author.',
    ]);
  });

  it.each([
    ["a suggestion nobody answered", [SUGGESTS], "", true],
    ["words without a block", [{ ...SUGGESTS, says: "Return 1 here" }, done()], "", true],
    ["a refusal", [SUGGESTS, done("I prefer it as it is")], "", true],
    ["one's own pull request", [{ ...SUGGESTS, by: "bob" }, done()], "", true],
    ["a pull request that did not land", [SUGGESTS, done()], "", false],
    ["somebody else as co-author", [SUGGESTS], "Co-authored-by: Eve Example <eve@example.org>\n", true],
  ] as const)("is silent on %s", (_, entries, trailer, landed) => {
    expect(find(entries, trailer, landed)).toEqual([]);
  });
});
