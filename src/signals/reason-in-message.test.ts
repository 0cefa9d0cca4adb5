import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { reasonInMessage } from "./reason-in-message.ts";

const ADA = "Ada Example <ada@example.org>";
const WHY = "parser: keep one lexer\n\nUse one lexer for both, because the second one is broken and nobody fixes it.\n";

describe("reason-in-message", () => {
  it("counts a message that gives its reason", () => {
    expect(toldOf(reasonInMessage, [{ by: ADA, message: WHY, files: ["src/parser/lexer.c"] }])).toEqual([
      "Ada Example: Gave the reason in the message of 1 of 1 code change in src/parser.",
    ]);
  });

  it("counts changes without a reason as cases: several files, a fix, a body", () => {
    const commits = [
      { by: ADA, message: WHY, files: ["src/parser/lexer.c"] },
      { by: ADA, message: "parser: split lexer", files: ["src/parser/lexer.c", "src/parser/token.c"] },
      { by: ADA, message: "parser: fix crash on empty input", files: ["src/parser/lexer.c"] },
      {
        by: ADA,
        message:
          "parser: rename token kinds\n\nThis renames the token kinds of the lexer and of the printer to the new names.\n",
        files: ["src/parser/lexer.c"],
      },
    ];
    expect(toldOf(reasonInMessage, commits)).toEqual([
      "Ada Example: Gave the reason in the message of 1 of 4 code changes in src/parser.",
    ]);
  });

  it("names the area of the source, not of the tests beside it", () => {
    const files = ["src/parser/lexer.c", "test/parser/a.c", "test/parser/b.c"];
    expect(toldOf(reasonInMessage, [{ by: ADA, message: WHY, files }])[0]).toContain("in src/parser.");
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
    expect(toldOf(reasonInMessage, [body, commit])).toEqual([]);
  });
});
