import { describe, expect, it } from "vitest";
import { dayNumber, isoDay, partsOf, placeOf, placeOfSpan, readDay, shifted, startOf, ticksOf } from "./days.ts";

const span = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

describe("days", () => {
  it("are read from an address only where they are days", () => {
    expect(readDay("2024-03-01")).toBe(dayNumber("2024-03-01"));
    for (const text of [undefined, "", "2024", "2024-13-01", "<b>", "0001-01-01", "9999-12-31", "2024-03-01T00"])
      expect(readDay(text)).toBeUndefined();
  });

  it("belong to a week that begins on Monday, a month, a quarter, a year", () => {
    const day = dayNumber("2025-03-09");
    expect([...(["week", "month", "quarter", "year"] as const)].map((unit) => isoDay(startOf(day, unit)))).toEqual([
      "2025-03-03",
      "2025-03-01",
      "2025-01-01",
      "2025-01-01",
    ]);
    expect(isoDay(shifted(day, "month", -3))).toBe("2024-12-01");
    expect(isoDay(shifted(day, "quarter", 4))).toBe("2026-01-01");
    expect(isoDay(shifted(day, "week", -10))).toBe("2024-12-23");
  });

  it("make parts that touch a span, without gaps", () => {
    const parts = partsOf(span("2024-01-15", "2024-04-01"), "month");
    expect(parts.map(({ from }) => isoDay(from))).toEqual(["2024-01-01", "2024-02-01", "2024-03-01"]);
    for (const [at, part] of parts.slice(1).entries()) expect(part.from).toBe(parts[at]!.to);
  });
});

describe("an axis", () => {
  const year = span("2024-01-01", "2025-01-01");

  it("places days, and cuts what sticks out", () => {
    expect(placeOf(year, year.from)).toBe(0);
    expect(placeOf(year, year.to)).toBe(100);
    expect(placeOfSpan(year, span("2023-06-01", "2024-07-01"))).toEqual({ x: 0, width: 49.73 });
    expect(placeOfSpan(year, span("2025-01-01", "2025-02-01"))).toBeUndefined();
    expect(placeOfSpan(year, span("2024-12-31", "2025-01-01"), 1)).toEqual({ x: 99, width: 1 });
  });

  it("has as many ticks as there is room for, with the year where it changes", () => {
    expect(
      ticksOf(year, 12)
        .map(({ label, year: below }) => `${label} ${below}`.trim())
        .slice(0, 3),
    ).toEqual(["Jan 2024", "Feb", "Mar"]);
    expect(ticksOf(span("2010-01-01", "2026-01-01"), 8).map(({ label }) => label)).toEqual([
      "2010",
      "2012",
      "2014",
      "2016",
      "2018",
      "2020",
      "2022",
      "2024",
    ]);
    expect(ticksOf(span("2024-03-01", "2024-04-01"), 6)[0]).toMatchObject({ label: "4 Mar", year: "2024" });
    expect(ticksOf(span("1970-01-01", "2199-01-01"), 9).length).toBeLessThan(20);
  });
});
