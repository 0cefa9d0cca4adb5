import { describe, expect, it } from "vitest";
import { RECORD_REPORT, SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import { partStart, pathPage } from "./path-page.ts";

const ALL = { since: "", until: "", unit: "month" } as const;
const sum = (parts: readonly { counted: number; notCounted: number; against: number }[]): number =>
  parts.reduce((all, { counted, notCounted, against }) => all + counted + notCounted + against, 0);

describe("the path", () => {
  const page = pathPage(SAMPLE_REPORT, ALL);

  it("has every piece of evidence once, in the lane of its skill", () => {
    for (const { id, total, parts } of page.skills) {
      const own = SAMPLE_REPORT.evidence.filter(({ skill }) => skill === id);
      expect([total, sum(parts)], id).toEqual([own.length, own.length]);
      expect(parts.map(({ start }) => start)).toEqual(parts.map(({ start }) => start).sort());
    }
    expect(page.skills.reduce((all, { total }) => all + total, 0)).toBe(SAMPLE_REPORT.evidence.length);
  });

  it("tells what speaks against, what does not count and what was marked", () => {
    const parts = page.skills.flatMap((skill) => skill.parts);
    expect(parts.reduce((all, { against }) => all + against, 0)).toBe(
      SAMPLE_REPORT.evidence.filter(({ counter }) => counter).length,
    );
    expect(parts.reduce((all, { marked }) => all + marked, 0)).toBe(
      SAMPLE_REPORT.evidence.filter(({ mark }) => mark !== null).length,
    );
    const [first] = SAMPLE_REPORT.evidence.filter(({ counter, experimental }) => !counter && !experimental);
    const marked = { ...first!, mark: { verdict: "wrong" as const, because: null } };
    const [skill] = pathPage({ ...SAMPLE_REPORT, evidence: [marked] }, ALL).skills.filter(({ total }) => total > 0);
    expect(skill?.parts).toEqual([
      { start: partStart(marked.date, "month"), counted: 0, notCounted: 1, against: 0, marked: 1 },
    ]);
  });

  it("has weeks within days, and totals of all time", () => {
    const days = SAMPLE_REPORT.evidence.map(({ date }) => date).sort();
    const [day = ""] = days;
    const week = pathPage(SAMPLE_REPORT, { since: day, until: day, unit: "week" });
    const parts = week.skills.flatMap((skill) => skill.parts);
    expect(new Set(parts.map(({ start }) => start))).toEqual(new Set([partStart(day, "week")]));
    expect(sum(parts)).toBe(days.filter((one) => one === day).length);
    expect(week.skills.map(({ total }) => total)).toEqual(page.skills.map(({ total }) => total));
  });

  it("has bands and pages of skills for the user alone", () => {
    expect(page.skills.some(({ bands, hasPage }) => hasPage && bands.length > 0)).toBe(true);
    const other = pathPage(RECORD_REPORT, ALL);
    expect(other.skills.length).toBeGreaterThan(0);
    for (const { bands, hasPage } of other.skills) expect([bands, hasPage]).toEqual([[], false]);
  });
});

describe("the first day of a part", () => {
  it("is a Monday, or the first of a month; odd days stay what they are", () => {
    expect(partStart("2025-03-09", "week")).toBe("2025-03-03");
    expect(partStart("2025-03-10", "week")).toBe("2025-03-10");
    expect(partStart("1970-01-01", "week")).toBe("1969-12-29");
    expect(partStart("2025-03-09", "month")).toBe("2025-03-01");
    expect(partStart("someday", "week")).toBe("someday");
  });
});
