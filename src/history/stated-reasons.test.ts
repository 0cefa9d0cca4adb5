import { describe, expect, it } from "vitest";
import { reasonIn } from "./stated-reasons.ts";

describe("reasonIn", () => {
  it.each([
    "Take a copy here, because the lexer frees it.",
    "Please copy it, otherwise the reader sees half of it.",
    "We should stick to ASCII, since the terminal may know nothing else.",
    "Use a constant here in order to avoid reading it twice.",
    "Move it up so that both of the functions can use it.",
    "This would break every caller that passes nothing.",
  ])("finds %j", (sentence) => {
    expect(reasonIn(`See below. ${sentence}`)).toBe(sentence);
  });

  it.each([
    ["times", "It has been so since 2019, as far as the log goes."],
    ["proposed words", 'Suggest: "It is read twice because the header may change."'],
    ["a quotation that began before", 'of a file, because the header may change", says the manual.'],
    ["code", "I would write `because the header may change` in that line."],
    ["quoted lines", "> Take a copy, because the lexer frees it.\nRight you are, of course."],
    ["a question", "Is it so because the lexer frees it after the line?"],
    ["a guess", "Maybe it is so because the lexer frees it."],
    ["the writer's own doings", "I added this because the lexer frees it."],
    ["a concession", "Even if it is so, it works because the lexer frees it."],
    ["an aside", "(It is so because the lexer frees the line.)"],
    ["what the next sentence turns against", "It is safe because the lexer frees it. But it looks odd."],
    ["a mere purpose", "It takes more clients to avoid blocking here, it is true."],
    ["another sense", "Otherwise I like this a lot, it reads well."],
    ["an unfinished sentence", "I think this will be better, because it"],
  ])("finds none in %s", (_, text) => {
    expect(reasonIn(text)).toBeUndefined();
  });

  it("reads hostile text at once", () => {
    const start = performance.now();
    reasonIn(`${"to avoid ".repeat(2000)}${'"'.repeat(4000)}${"because ".repeat(2000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
