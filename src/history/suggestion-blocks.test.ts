import { describe, expect, it } from "vitest";
import { hasSuggestionBlock, suggestedLine } from "./suggestion-blocks.ts";

describe("suggestion blocks", () => {
  it("are found, with their first line", () => {
    expect(hasSuggestionBlock("Maybe:\n```suggestion\nreturn 1;\n```")).toBe(true);
    expect(suggestedLine("Maybe:\n```suggestion\n\n  return 1;\n```")).toBe("return 1;");
    expect(hasSuggestionBlock("A ```suggestion``` in words")).toBe(false);
    expect(suggestedLine("```suggestion\n```\nafter")).toBe("");
  });
});
