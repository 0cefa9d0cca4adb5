import { describe, expect, it } from "vitest";
import { told } from "../../test/support/findings.ts";
import type { CommitDescription, HistoryDescription } from "../../test/support/history-of.ts";
import { listedOwner } from "./listed-owner.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const commits: CommitDescription[] = [{ by: ADA, message: "Start", files: ["src/main.c", "MAINTAINERS"] }];
const role = (
  more: Partial<NonNullable<HistoryDescription["roles"]>[number]> = {},
): NonNullable<HistoryDescription["roles"]>[number] => ({
  who: ADA,
  role: "maintainer",
  path: "MAINTAINERS",
  scope: "Parser",
  ...more,
});
const say = (...roles: NonNullable<HistoryDescription["roles"]>): string[] => told(listedOwner, { commits, roles });

describe("listed-owner", () => {
  it("says what the file says", () => {
    expect(say(role())).toEqual(["Ada Example: Was listed as a maintainer of Parser in MAINTAINERS."]);
  });

  it("gathers the entries of one file and role", () => {
    expect(say(role(), role({ scope: "Lexer", line: 4 }), role({ scope: "Client", line: 9 }))).toEqual([
      "Ada Example: Was listed as a maintainer of Parser, Lexer and Client in MAINTAINERS.",
    ]);
  });

  it("gathers files of one name, that nearest to the top first", () => {
    expect(
      say(
        role({ path: "src/lexer/OWNERS", role: "approver", scope: "src/lexer/" }),
        role({ path: "src/OWNERS", role: "approver", scope: "src/" }),
      ),
    ).toEqual([
      "Ada Example: Was listed as an approver of src/ and src/lexer/ in src/OWNERS and 1 more file of that name.",
    ]);
  });

  it("keeps roles apart, and leaves out a scope that says everything", () => {
    expect(say(role({ scope: "*", path: ".github/CODEOWNERS", role: "owner" }), role({ role: "reviewer" }))).toEqual([
      "Ada Example: Was listed as a reviewer of Parser in MAINTAINERS.",
      "Ada Example: Was listed as an owner in .github/CODEOWNERS.",
    ]);
  });

  it("takes a row at its word", () => {
    expect(
      say(role({ path: "MAINTAINERS.md", scope: "the repository", quote: "| Ada Example | @ada | Reviewer |" })),
    ).toEqual(["Ada Example: Was listed as a reviewer in MAINTAINERS.md."]);
  });

  it("names the alias where the line does not name the person", () => {
    const who = "Ada Example <7+adaex@users.noreply.github.com>";
    const line = role({ who: "@adaex", role: "approver", path: "src/OWNERS", scope: "src/", quote: "- parser-leads" });
    expect(
      told(listedOwner, { commits: [{ by: who, message: "Start", files: ["src/OWNERS"] }], roles: [line] }),
    ).toEqual(["Ada Example: Was listed as an approver of src/ in src/OWNERS by the alias parser-leads."]);
  });

  it.each([
    ["a row of a former maintainer", role({ quote: "| Ada Example | @ada | Emeritus |" })],
    ["somebody without commits here", role({ who: BOB })],
    ["a login that nobody here is known by", role({ who: "@cleo" })],
    ["a line without a role", role({ role: "" })],
  ])("is silent on %s", (_, entry) => {
    expect(say(entry)).toEqual([]);
  });
});
