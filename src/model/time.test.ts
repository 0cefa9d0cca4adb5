import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, daysBetween, endOfDay, halfYearOf, monthOf, startOfDay, weekOf } from "./time.ts";

const DAY = 86_400;

describe("days", () => {
  it("are those of UTC", () => {
    expect([dayOf(0), dayOf(-1), dayOf(DAY - 1), dayOf(DAY), dayOf(1_709_251_199)]).toEqual([
      "1970-01-01",
      "1969-12-31",
      "1970-01-01",
      "1970-01-02",
      "2024-02-29",
    ]);
    expect([startOfDay("2024-03-01"), endOfDay("2024-03-01") - startOfDay("2024-03-01")]).toEqual([
      1_709_251_200,
      DAY - 1,
    ]);
    expect([daysBetween(0, DAY - 1), daysBetween(0, DAY), daysBetween(DAY, 0), daysBetween(1, 0)]).toEqual([
      0, 1, -1, -1,
    ]);
  });

  it("hold each of their moments", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 33), max: 2 ** 37 }), (seconds) => {
        const day = dayOf(seconds);
        expect(startOfDay(day)).toBeLessThanOrEqual(seconds);
        expect(endOfDay(day)).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });
});

describe("half-years, weeks and months", () => {
  it("are those of the calendar", () => {
    expect(["2024-01-01", "2024-06-30", "2024-07-01", "2024-12-31"].map(halfYearOf)).toEqual([
      "2024-H1",
      "2024-H1",
      "2024-H2",
      "2024-H2",
    ]);
    expect([monthOf("2025-03-09"), monthOf("2024-12-31"), monthOf("2024-01-01")]).toEqual([
      "Mar 2025",
      "Dec 2024",
      "Jan 2024",
    ]);
  });

  it("begin on Monday and follow each other without a gap", () => {
    const monday = startOfDay("2026-11-16");
    expect(
      [weekOf(monday), weekOf(monday + 7 * DAY - 1), weekOf(monday + 7 * DAY), weekOf(monday - 1)].map(
        (week) => week - weekOf(monday),
      ),
    ).toEqual([0, 0, 1, -1]);
    expect([weekOf(0), weekOf(startOfDay("1969-12-29")), weekOf(startOfDay("1969-12-28"))]).toEqual([0, 0, -1]);
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 33), max: 2 ** 36 }), (seconds) => {
        expect(weekOf(seconds + 7 * DAY) - weekOf(seconds)).toBe(1);
      }),
    );
  });
});
