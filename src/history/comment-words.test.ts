import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { bodyLines, hasSuggestionBlock, ownLines, sentencesOf, suggestedLine } from "./comment-words.ts";

const ADA = "Ada Example <ada@users.noreply.github.com>";

describe("ownLines", () => {
  it("leaves out quoted lines, code and hidden remarks", () => {
    const text =
      "> Why twice?\n\nBecause it is read twice.\n```c\nint x;\n```\n<!-- hidden\nstill hidden -->\n    indented();\nDone.";
    expect(ownLines(text)).toEqual(["Because it is read twice.", "Done."]);
  });

  it("takes what is never closed for hidden, or for code", () => {
    expect(ownLines("Seen <!-- not seen\nnor this")).toEqual(["Seen"]);
    expect(ownLines("Seen\n```\nnot seen")).toEqual(["Seen"]);
  });

  it("takes little time for hostile text", () => {
    expect(ownLines("<!--".repeat(50_000))).toEqual([]);
    expect(sentencesOf(". ".repeat(10_000)).length).toBeGreaterThan(0);
  });
});

describe("suggestion blocks", () => {
  it("are found, with their first line", () => {
    expect(hasSuggestionBlock("Maybe:\n```suggestion\nreturn 1;\n```")).toBe(true);
    expect(suggestedLine("Maybe:\n```suggestion\n\n  return 1;\n```")).toBe("return 1;");
    expect(hasSuggestionBlock("A ```suggestion``` in words")).toBe(false);
    expect(suggestedLine("```suggestion\n```\nafter")).toBe("");
  });
});

it("leaves out what templates put into bodies", () => {
  const body = (words: string) =>
    `## Expected behaviour\nPlease search for an existing issue first.\n- [x] I did\n${words}`;
  const history = historyOf({
    commits: [{ by: ADA, message: "Start" }],
    discussions: ["ada", "bob", "eve"].map((by, at) => ({
      number: at + 1,
      kind: "issue" as const,
      by,
      on: "2024-02-01",
      body: body(`Words of ${by}.`),
    })),
  });
  expect(bodyLines(history, history.discussions[1]!)).toEqual(["Words of bob."]);
});

it("splits sentences", () => {
  expect(sentencesOf('It is slow. Why? He said "no." Then v1.2 came\nnext line')).toEqual([
    "It is slow.",
    "Why?",
    'He said "no."',
    "Then v1.2 came",
    "next line",
  ]);
});
