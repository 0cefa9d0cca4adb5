import { describe, expect, it } from "vitest";
import { hasSuggestionBlock, newWordsIn, suggestedLine, suggestedLines } from "./suggestion-blocks.ts";

describe("suggestion blocks", () => {
  it("count the words that are new", () => {
    const block = (text: string) => `Maybe:\n\`\`\`suggestion\n${text}\n\`\`\``;
    expect(newWordsIn(block("a red house by the sea"), "@@ -1 +1 @@\n-by the sea\n+a house")).toBe(4);
    expect(newWordsIn(block("the house,"), "@@ -1 +1 @@\n+the  house")).toBe(0);
    expect(newWordsIn(block("house\nthe the"), "@@ -1 +1 @@\n+the house")).toBe(0);
    expect(newWordsIn(block("the house"), "")).toBeUndefined();
    expect(newWordsIn("the house", "@@ -1 +1 @@\n+the house")).toBeUndefined();
    // Cut within the line that it replaces.
    expect(newWordsIn(block("the house"), "x".repeat(2_000))).toBeUndefined();
  });

  it("are found, with their first line", () => {
    expect(hasSuggestionBlock("Maybe:\n```suggestion\nreturn 1;\n```")).toBe(true);
    expect(suggestedLine("Maybe:\n```suggestion\n\n  return 1;\n```")).toBe("return 1;");
    expect(hasSuggestionBlock("A ```suggestion``` in words")).toBe(false);
    expect(suggestedLine("```suggestion\n```\nafter")).toBe("");
    expect(suggestedLines("```suggestion\none\n\ntwo\n```\nafter")).toBe(2);
    expect(suggestedLines("after")).toBe(0);
  });
});
