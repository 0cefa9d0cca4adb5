import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { reasonInMessage } from "./reason-in-message.ts";

const ADA = "Ada Example <ada@example.org>";
const WHY = "parser: keep one lexer\n\nUse one lexer for both, because the second one is broken and nobody fixes it.\n";

/** A body of enough words that holds no sentence that plainly says why. */
const UNCLEAR = "This moves the token kinds of the lexer and of the printer into a table of their own.";

const LEXER = { by: ADA, message: WHY, files: ["src/parser/lexer.c"] };
const PRINTER = {
  ...LEXER,
  message: "parser: print names once\n\nPrint names once, because the second pass is slow and prints nothing new.\n",
};

/** As many changes as asked for, each under a subject of its own. */
const each = <T extends { readonly message: string }>(commit: T, count: number): T[] =>
  Array.from({ length: count }, (_, at) => ({ ...commit, message: commit.message.replace("\n", ` ${at}\n`) }));

describe("reason-in-message", () => {
  it("counts a message that gives its reason", () => {
    expect(toldOf(reasonInMessage, [LEXER, PRINTER])).toEqual([
      "Ada Example: Gave the reason in the message of 2 code changes in src/parser.",
    ]);
  });

  it("says how many more tell only what was changed, and leaves out those that may say why in other words", () => {
    const files = ["src/parser/lexer.c", "src/parser/token.c"];
    const commits = [
      LEXER,
      PRINTER,
      { by: ADA, message: "parser: split lexer", files },
      { by: ADA, message: "parser: move token kinds\n\nCloses #12.\n", files },
      { by: ADA, message: "parser: drop second table\n\nNo longer needed in C99.\n", files },
      { by: ADA, message: "parser: fix crash on empty input", files: ["src/parser/lexer.c"] },
      { by: ADA, message: `parser: rename token kinds\n\n${UNCLEAR}\n`, files },
    ];
    expect(toldOf(reasonInMessage, commits)).toEqual([
      "Ada Example: Gave the reason in the message of 2 code changes in src/parser; 2 more said only what was changed.",
    ]);
  });

  it("is silent where few changes plainly say why", () => {
    const unclear = { ...LEXER, message: `parser: rename token kinds\n\n${UNCLEAR}\n` };
    expect(toldOf(reasonInMessage, [LEXER, PRINTER, ...each(unclear, 8)])).toHaveLength(1);
    expect(toldOf(reasonInMessage, [LEXER, PRINTER, ...each(unclear, 9)])).toEqual([]);
    expect(toldOf(reasonInMessage, [LEXER])).toEqual([]);
  });

  it("is silent on lines of a squash that only name what was changed for", () => {
    const squash = { ...LEXER, message: "parser: rename (#12)\n\n* Rename kinds to make it clear\n\n* Fix lint\n" };
    expect(toldOf(reasonInMessage, each(squash, 3))).toEqual([]);
  });

  it.each([
    ["applied again", LEXER],
    ["picked to another branch", { ...LEXER, message: WHY.replace("parser", "[release-1.2] parser") }],
    ["merged with a number", { ...LEXER, message: WHY.replace("one lexer", "one lexer (#12)") }],
    ["one of several with the same reason", { ...LEXER, message: WHY.replace("keep one lexer", "drop old lexer") }],
  ])("counts a change once that was %s", (_, again) => {
    expect(toldOf(reasonInMessage, [LEXER, again])).toEqual([]);
    expect(toldOf(reasonInMessage, [LEXER, again, PRINTER])[0]).toContain("2 code changes");
  });

  it("names the area of the source, not of the tests beside it", () => {
    const files = ["src/parser/lexer.c", "test/parser/a.c", "test/parser/b.c"];
    expect(
      toldOf(reasonInMessage, [
        { ...LEXER, files },
        { ...PRINTER, files },
      ])[0],
    ).toContain("in src/parser.");
  });

  const silent: readonly [
    string,
    { readonly by: string; readonly message: string; readonly files: readonly string[] },
  ][] = [
    ["documents only", { by: ADA, message: WHY, files: ["docs/parser.md", "docs/lexer.md"] }],
    [
      "a bot",
      {
        by: "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
        message: WHY,
        files: ["src/a.c", "src/b.c"],
      },
    ],
    [
      "a revert, whose reason is what it takes back",
      {
        by: ADA,
        message: 'Revert "parser: keep one lexer"\n\nIt broke the build because of a missing header.\n',
        files: ["src/a.c", "src/b.c"],
      },
    ],
    ["a one-line change of one file", { by: ADA, message: "parser: add token kind", files: ["src/parser/lexer.c"] }],
    [
      "another language",
      {
        by: ADA,
        message:
          "Lexer vereinheitlichen\n\nBisher wurden zwei Lexer gepflegt, weil jeder Fehler doppelt behoben werden musste und niemand den Überblick behielt.\n",
        files: ["src/a.c", "src/b.c"],
      },
    ],
  ];
  it.each(silent)("is silent on %s", (_, commit) => {
    const body = {
      by: "Bob Example <bob@example.org>",
      message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
      files: ["docs/x.md"],
    };
    expect(toldOf(reasonInMessage, [body, ...each(commit, 2)])).toEqual([]);
  });
});
