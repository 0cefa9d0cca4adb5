import { describe, expect, it } from "vitest";
import { foundBy } from "../../test/support/found-by.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { fixedAgain } from "./fixed-again.ts";

const ADA = "Ada Example <ada@example.org>";
const LEA = "Lea Example <lea@example.org>";
const found = (...commits: readonly Partial<CommitDescription>[]) =>
  foundBy(fixedAgain, {
    commits: commits.map((one) => ({ by: ADA, message: "Fix the end of input", files: ["lexer/scan.c"], ...one })),
  });

describe("a file fixed again and again", () => {
  it("is proposed from the third fix on, with who fixed it", () => {
    expect(found({}, {})).toEqual([]);
    const [step] = found(
      { on: "2024-03-01" },
      { by: LEA },
      { on: "2024-03-09", message: "lexer: fix crash on empty input (#12)" },
    );
    expect(step).toMatchObject({
      title: "Find the cause behind the repeated fixes in lexer/scan.c.",
      why: "3 commits that say “fix” changed it from 2024-03-01 to 2024-03-09.",
      involve: ["Ada Example", "Lea Example"],
      area: "lexer",
      person: null,
      day: "2024-03-09",
    });
  });

  it.each<[string, Partial<CommitDescription>]>([
    ["a typo", { message: "Fix typo in a name" }],
    ["a test", { files: ["lexer/scan.test.c"] }],
    ["a new file", { files: { "lexer/scan.c": "A" } }],
    ["a word that only begins so", { message: "Fixture for the lexer" }],
    ["a bot's", { by: "example-bot <example-bot@example.org>" }],
    ["one of many files", { files: ["lexer/scan.c", ...Array.from({ length: 20 }, (_, at) => `lexer/${at}.c`)] }],
  ])("does not count %s", (_, third) => {
    expect(found({}, {}, third)).toEqual([]);
  });

  it("does not count what is half a year old on record", () => {
    expect(found({ on: "2023-01-01" }, { on: "2023-01-02" }, { on: "2024-03-01" })).toEqual([]);
  });
});
