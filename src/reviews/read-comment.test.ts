import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMENT_KINDS, type CommentReading } from "../model/review-comment.ts";
import { readComment } from "./read-comment.ts";

describe("what a comment does", () => {
  it.each<[CommentReading["kind"], string]>([
    ["teaches", "Use a set here, because the list is searched once per row and that is quadratic."],
    ["teaches", "pls use a map, bcs the list is searched for every row and it gets slow"],
    ["teaches", "dont do this in the loop cause it crash if nil"],
    [
      "teaches",
      "The parser keeps the file open until the last reader is gone, so closing it here would break the other one.",
    ],
    ["asks", "Who calls this?"],
    ["asks", "why is this needed?"],
    ["directs", "Rename this."],
    ["directs", "Could you add a comment?"],
    ["directs", "nit: two spaces"],
    ["praises", "Nice work, I love this!"],
    ["approves", "LGTM"],
    ["approves", "utACK 1a2b3c4d5e"],
    ["approves", "Done."],
  ])("%s: %s", (kind, comment) => expect(readComment(comment)?.kind).toBe(kind));

  it("goes neither by length nor by polish", () => {
    const kindOf = (comment: string) => readComment(comment)?.kind;
    expect(kindOf("use a set, because the list is searched for each row")).toBe(
      kindOf("use a set, becuase the list is searched for each row"),
    );
    const padding = " Rename this. ".repeat(30);
    expect(kindOf(`Rename this. ${padding}`)).toBe("directs");
  });

  it("leaves out what others wrote, and code", () => {
    expect(readComment("> Use a set, because the list is searched once per row.\n\nDone.")?.kind).toBe("approves");
    expect(readComment("```\n// because the list is searched\n```\nRename this.")?.givesReason).toBe(false);
  });
});

describe("flags", () => {
  type Flag = "givesReason" | "namesTradeOff" | "givesAlternative" | "linksReference" | "isQuestion";
  it.each<[Flag, string, string]>([
    ["givesReason", "Rename this, it is read as a verb otherwise.", "Rename this."],
    ["givesReason", "keep the lock bcs the reader may run", "keep the lock"],
    ["namesTradeOff", "It is a trade-off of memory and time.", "It takes memory."],
    ["givesAlternative", "Use `find` instead.", "This is wrong."],
    ["givesAlternative", "```suggestion\nreturn 1;\n```", "Return one."],
    ["linksReference", "See https://example.org/guide.", "See the other one."],
    ["isQuestion", "Is it sorted?", "It is sorted."],
  ])("%s: %s", (flag, has, lacks) => {
    expect(readComment(has)?.[flag]).toBe(true);
    expect(readComment(lacks)?.[flag]).toBe(false);
  });
});

describe("words that decided", () => {
  it("stand where they say", () => {
    const comment = "Ärger: use a set here,\r\nbecause `rows` is searched once per row.";
    const reading = readComment(comment);
    expect(reading?.because.length).toBeGreaterThan(0);
    for (const { start, end, words } of reading?.because ?? []) expect(comment.slice(start, end)).toBe(words);
    expect(reading?.because.map(({ clue }) => clue)).toContain("says-because");
  });
});

describe("nothing to read", () => {
  it.each([
    ["empty", ""],
    ["white", " \n\t "],
    ["only a quote", "> Rename this."],
    ["only a picture", "![shot](https://example.org/a.png)"],
    ["only marks", "..."],
    ["German", "Warum ist das nicht in der Schleife? Das sollte man hier nicht machen."],
    ["French", "Pourquoi est-ce que nous avons une liste ici, et pas dans la boucle?"],
    ["Spanish", "Esto no es muy claro para los lectores, como en la otra clase."],
    ["Japanese", "ここはテストが必要です。"],
    ["Russian", "Зачем здесь нужен этот список?"],
  ])("%s", (_, comment) => expect(readComment(comment)).toBeUndefined());

  it("is not a sign that approves", () => {
    expect(readComment("👍")?.kind).toBe("approves");
    expect(readComment("+1")?.kind).toBe("approves");
  });
});

describe("whatever is written", () => {
  const words = fc.constantFrom(
    ..."because so if ? ! . , \n \r\n > ``` ` ~~~ <!-- --> https://a.b/c @x s/a/b/ LGTM ack nit: use `x` x.y() İ ß 👍 \ue000 \\n - 1. rename this it crash 'cause you".split(
      " ",
    ),
  );
  const comment = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((each) => each.join(" ")),
    fc.string({ maxLength: 300, unit: "grapheme" }),
    fc.string({ maxLength: 300, unit: "binary" }),
  );

  it("reads the same twice, with words that stand in the comment and confidence of a share", () => {
    fc.assert(
      fc.property(comment, (text) => {
        const reading = readComment(text);
        expect(readComment(text)).toEqual(reading);
        if (reading === undefined) return;
        expect(COMMENT_KINDS).toContain(reading.kind);
        expect(reading.confidence).toBeGreaterThan(0);
        expect(reading.confidence).toBeLessThanOrEqual(1);
        for (const { start, end, words: found } of reading.because) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(found);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "(",
    "`",
    "<",
    "a_",
    "x(",
    "- ",
    "if the ",
    "very ",
    "\n",
    "?",
    "! ",
    "@",
    ">",
    "\\n",
    "1",
    "a.",
    "'",
    "nit ",
  ])("reads a great many of %j in a time that grows with their number", (part) => {
    // Patterns whose time grew with the square would not end; the reader stops at 12,000 characters.
    expect(() => readComment(part.repeat(50_000))).not.toThrow();
  });
});
