import { describe, expect, it } from "vitest";
import { areaWords, listWords, periodWords, plural, quoteSubject, shortPath } from "./phrases.ts";

describe("phrases", () => {
  it("quotes a subject, cut at a word", () => {
    expect(quoteSubject('Add a "fast" path')).toBe(`"Add a 'fast' path"`);
    expect(quoteSubject("Keep entries in memory for as long as they are needed", 30)).toBe(
      '"Keep entries in memory for…"',
    );
    expect(quoteSubject("x".repeat(50), 10)).toBe('"xxxxxxxxx…"');
  });

  it("lists words", () => {
    expect(
      [[], ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d", "e"]].map((words) => listWords(words)),
    ).toEqual(["", "a", "a and b", "a, b and c", "a, b and 3 more"]);
  });

  it("counts", () => {
    expect([plural(1, "commit"), plural(2, "commit"), plural(2, "fix", "fixes")]).toEqual([
      "1 commit",
      "2 commits",
      "2 fixes",
    ]);
  });

  it("names the top folder", () => {
    expect([areaWords("(root)"), areaWords("src")]).toEqual(["the top folder", "src"]);
  });

  it("says a stretch of time", () => {
    expect([periodWords("2024-03-01", "2024-03-30"), periodWords("2024-03-01", "2025-01-02")]).toEqual([
      "in Mar 2024",
      "from Mar 2024 to Jan 2025",
    ]);
  });

  it("cuts a path at a folder", () => {
    expect([shortPath("src/a.c"), shortPath("one/two/three/four.c", 15), shortPath("abcdefghij.c", 6)]).toEqual([
      "src/a.c",
      "…/three/four.c",
      "…hij.c",
    ]);
  });
});
