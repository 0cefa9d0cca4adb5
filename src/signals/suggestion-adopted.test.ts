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
        on: "2024-02-08",
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

const hunk = "@@ -1,2 +1,3 @@\n int parse(void) {\n+  return one;";
const SUGGESTS = {
  by: "ada",
  says: "Shorter:\n```suggestion\n  return cached_result(table, key, default_value);\n```",
  at,
  hunk,
  stands: false,
  name: "a",
} as const;
const done = (says = "Taken, thanks", by = "bob"): DescribedEntry => ({ by, says, at, answers: "a" });
const CREDIT = `Co-authored-by: ${ADA}\n`;
const TAKEN =
  'Ada Example: Wrote out a change in review of "Parse faster" (#7); a commit that landed from it names the reviewer as co-author.';

describe("suggestion-adopted", () => {
  it("fires where the author says that it is done", () => {
    expect(find([SUGGESTS, done()])).toEqual([
      'Ada Example: Wrote out a change in review of "Parse faster" (#7); its author answered that it was done, and the pull request landed.',
    ]);
  });

  it("fires where what landed names the reviewer as co-author", () => {
    expect(find([SUGGESTS], CREDIT)).toEqual([TAKEN]);
  });

  it("does not take a co-author's credit for one of many", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...SUGGESTS, name: `s${at}` }));
    expect(find(many(5), CREDIT)).toEqual([TAKEN]);
    expect(find(many(6), CREDIT)).toEqual([]);
  });

  it("needs words on what it is for where the lines it stands on are not known", () => {
    const bare = {
      ...SUGGESTS,
      says: SUGGESTS.says.replace("suggestion", "suggestion\nif (!key)\n  return;"),
      hunk: "",
    };
    const why = "This reads the table twice when the key is not there, so keep what was found before.\n";
    const told = { ...bare, says: why + bare.says };
    expect(find([bare], CREDIT)).toEqual([]);
    expect(find([{ ...told, says: why + SUGGESTS.says }], CREDIT)).toEqual([]);
    expect(find([told], CREDIT)).toEqual([TAKEN]);
    expect(find([told, { ...bare, name: "b" }], CREDIT)).toEqual([]);
  });

  it.each([
    ["a suggestion nobody answered", [SUGGESTS], "", true],
    ["words without a block", [{ ...SUGGESTS, says: "Return 1 here" }, done()], "", true],
    ["one word", [{ ...SUGGESTS, says: "```suggestion\n  return once;\n```" }, done()], "", true],
    ["a comma", [{ ...SUGGESTS, says: "```suggestion\n  return one,;\n```" }, done()], CREDIT, true],
    ["what says that it corrects a word", [{ ...SUGGESTS, says: `Typo\n${SUGGESTS.says}` }, done()], "", true],
    ["one of two ways", [{ ...SUGGESTS, says: `${SUGGESTS.says}\nor simply add a comment.` }, done()], "", true],
    ["lines that stayed as they were", [{ ...SUGGESTS, stands: true }, done()], CREDIT, true],
    ["a refusal", [SUGGESTS, done("I prefer it as it is")], "", true],
    ["a refusal of a co-author's suggestion", [SUGGESTS, done("I prefer it as it is")], CREDIT, true],
    ["credit in work on another file", [{ ...SUGGESTS, at: "src/lex.c:3" }], CREDIT, true],
    ["one's own pull request", [{ ...SUGGESTS, by: "bob" }, done()], "", true],
    ["a pull request that did not land", [SUGGESTS, done()], "", false],
    ["somebody else as co-author", [SUGGESTS], "Co-authored-by: Eve Example <eve@example.org>\n", true],
  ] as const)("is silent on %s", (_, entries, trailer, landed) => {
    expect(find(entries, trailer, landed)).toEqual([]);
  });
});
