import { describe, expect, it } from "vitest";
import { CRITERION_STATUSES } from "../model/report.ts";
import {
  formatCount,
  formatDay,
  formatHalfYear,
  formatLevel,
  formatSpan,
  grouped,
  joinWords,
  plural,
  prettyId,
  STATUS_WORDS,
  toSentence,
} from "./words.ts";

describe("words", () => {
  it("says a status as it is called", () => {
    for (const status of CRITERION_STATUSES) expect(STATUS_WORDS[status]).toBe(status.replaceAll("-", " "));
  });

  it("counts", () => {
    expect([plural(0, "commit"), plural(1, "commit"), plural(2304, "piece of evidence", "pieces of evidence")]).toEqual(
      ["0 commits", "1 commit", "2,304 pieces of evidence"],
    );
    expect([formatCount(999), formatCount(1_000), formatCount(1_234_567)]).toEqual(["999", "1,000", "1,234,567"]);
  });

  it("joins", () => {
    expect([joinWords([]), joinWords(["a"]), joinWords(["a", "b"]), joinWords(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("writes dates", () => {
    expect(formatDay("2025-03-09")).toBe("9 Mar 2025");
    expect(formatDay("–")).toBe("–");
    expect(formatSpan("2024-01-15", "2026-11-19")).toBe("Jan 2024 to Nov 2026");
    expect(formatSpan("2024-01-15", "2024-01-20")).toBe("Jan 2024");
    expect(formatSpan(null, null)).toBe("no dates");
    expect(formatHalfYear("2025-H2")).toBe("second half of 2025");
    expect(formatHalfYear("all")).toBe("all");
  });

  it("makes phrases of ids and sentences of phrases", () => {
    expect(prettyId("design-document-first")).toBe("design document first");
    expect(toSentence("looked for and not found")).toBe("Looked for and not found.");
    expect(toSentence("Is it done?")).toBe("Is it done?");
    expect(toSentence("It said “no.”")).toBe("It said “no.”");
    expect(toSentence("")).toBe("");
  });

  it("leaves a level open where nothing can be said", () => {
    expect([formatLevel(2), formatLevel(null)]).toEqual(["2.0", "–"]);
  });

  it("sets thousands apart", () => {
    expect([0, 999, 1000, 81966, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "81,966", "1,234,567"]);
  });
});
