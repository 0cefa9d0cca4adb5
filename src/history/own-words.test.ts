import { describe, expect, it } from "vitest";
import { historyOf } from "../../test/support/history-of.ts";
import { bodyLines, ownLines, ownSentences, sentencesOf, wordsIn } from "./own-words.ts";

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

describe("sentencesOf", () => {
  it.each([
    ["a quote", "> why so?\nBecause it is slow. I measured it.", ["Because it is slow.", "I measured it."]],
    ["code", "It fails.\n```\nx = 1. Not prose.\n```\nAgain.", ["It fails.", "Again."]],
    ["code that never ends", "It fails.\n```\nx = 1.", ["It fails."]],
    ["a comment of the form", "<!-- Fill in. -->It fails.", ["It fails."]],
    ["a folded log", "See.\n<details>\nLog. Log.\n</details>\nDone.", ["See.", "Done."]],
    ["a checklist", "- [x] I have searched.\n- It fails.", ["It fails."]],
    ["headings and tables", "## Steps\n| a | b |\nIt fails.", ["It fails."]],
    ["an answer by mail", "No.\n\nOn Mon, 1 Jan 2024 Ada Example wrote:\n> Yes?", ["No."]],
  ])("leaves out %s", (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("keeps items of a list apart and lines of a paragraph together", () => {
    expect(sentencesOf("One\ntwo.\n\n- three\n- four\n  five")).toEqual(["One two.", "three", "four five"]);
  });

  it("does not end a sentence at an abbreviation", () => {
    expect(sentencesOf("Use a queue, e.g. The ring. Fine.")).toEqual(["Use a queue, e.g. The ring.", "Fine."]);
  });

  it("reads hostile texts in bounded time", () => {
    for (const text of [
      "<!--".repeat(20_000),
      "> ".repeat(40_000),
      "a. ".repeat(30_000),
      "- ".repeat(40_000),
      "`".repeat(60_000),
    ])
      expect(sentencesOf(text).length).toBeLessThan(20_000);
  });
});

describe("ownSentences", () => {
  it("leaves out lines that stand in the opening texts of several people", () => {
    const history = historyOf({
      commits: [{ by: ADA, message: "Begin" }],
      discussions: ["ada", "bob", "eve"].map((by, index) => ({
        number: index + 1,
        kind: "issue" as const,
        by,
        on: "2024-02-01",
        body: `I have read the guide for contributors.\n\nPart ${index} is wrong.`,
      })),
    });
    expect(ownSentences(history, history.discussions[1]!)).toEqual(["Part 1 is wrong."]);
  });
});

describe("wordsIn", () => {
  it("counts words, not numbers and marks", () => {
    expect(wordsIn(["It's 12 ms — slow.", "Why?"])).toBe(4);
  });
});
