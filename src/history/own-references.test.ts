import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { ownIssue } from "./own-references.ts";

const by = "Ada Example <ada@example.org>";
const BOT = "example-bot[bot] <example-bot@example.org>";

/** What the references of the last message are called here. */
function names(...messages: readonly (string | readonly [by: string, message: string])[]): readonly string[] {
  const commits = messages.map((one) =>
    typeof one === "string" ? { by, message: one } : { by: one[0], message: one[1] },
  );
  const history = historyOf({ commits });
  return history.commits.at(-1)!.message.references.flatMap((reference) => ownIssue(history, reference) ?? []);
}
const twice = (message: string) => [message, message] as const;

describe("an issue of this repository", () => {
  it("is a number, or a ticket, and no commit or link", () => {
    expect(
      names('LEX-7: keep #12 and gh-13\n\nFixes: 0123abc4567890ab ("Names")\nLink: https://example.org/14'),
    ).toEqual(["LEX-7", "#12", "#13"]);
  });

  it("is not one of another repository", () => {
    expect(names("Take it from example/other#12, for #13")).toEqual(["#13"]);
    expect(names("See https://github.com/example/other/issues/12")).toEqual([]);
  });

  it("is one of the repository that most commits name", () => {
    const own = "See https://github.com/example/lexer/issues/12";
    expect(names(...twice(own), "Closes example/lexer#13, not example/other#14")).toEqual(["#13"]);
    // Too few, or not most, or written by a bot: then nobody knows.
    expect(names(own, "Closes example/lexer#13")).toEqual([]);
    expect(
      names(...twice(own), ...twice("See example/other#1"), "See example/other#1", "Closes example/lexer#13"),
    ).toEqual([]);
    expect(names(...twice(own).map((message) => [BOT, message] as const), "Closes example/lexer#13")).toEqual([]);
  });
});
