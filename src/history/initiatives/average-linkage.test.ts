import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageLinkage, type Band, between } from "./average-linkage.ts";

/** Items in a line, alike by a table of pairs; -9 for others. */
const bandOf = (items: number, near: number, alike: Readonly<Record<string, number>>): Band => ({
  items,
  near,
  likeness: (later, back) => alike[`${later - back} ${later}`] ?? -9,
});

const alone = (items: number): number[][] => Array.from({ length: items }, (_, item) => [item]);
const itemsOf = (band: Band, start = alone(band.items), least = 0, most = 80) =>
  averageLinkage(band, start, least, most)
    .map(({ items }) => [...items])
    .sort((a, b) => a[0]! - b[0]!);

describe("averageLinkage", () => {
  it("joins what is alike on average, and does not chain", () => {
    expect(itemsOf(bandOf(3, 2, { "0 1": 3, "0 2": 1, "1 2": 1 }))).toEqual([[0, 1, 2]]);
    expect(itemsOf(bandOf(3, 2, { "0 1": 3, "1 2": 2 }))).toEqual([[0, 1], [2]]);
  });

  it("says nothing of what is too far apart to be compared", () => {
    expect(itemsOf(bandOf(3, 1, { "0 1": 3, "1 2": 2 }))).toEqual([[0, 1, 2]]);
  });

  it("begins with what it is given, and makes nothing too large", () => {
    const all = bandOf(4, 3, { "0 1": 1, "0 2": 1, "0 3": 1, "1 2": 1, "1 3": 1, "2 3": 1 });
    expect(itemsOf(bandOf(3, 2, {}), [[0, 2], [1]])).toEqual([[0, 2], [1]]);
    expect(itemsOf(all, alone(4), 0, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(averageLinkage(all, alone(4), 0, 80)[0]?.parts).toHaveLength(2);
  });

  it("has each item once, whatever order its clusters are given in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 66, maxLength: 66 }),
        fc.integer({ min: 1, max: 11 }),
        fc.shuffledSubarray(alone(12), { minLength: 12 }),
        (values, near, start) => {
          const band: Band = { items: 12, near, likeness: (later, back) => values[(later * 7 + back * 5) % 66]! / 10 };
          const found = itemsOf(band, start);
          expect(found).toEqual(itemsOf(band));
          expect(found.flat().sort((a, b) => a - b)).toEqual(alone(12).flat());
        },
      ),
    );
  });
});

describe("between", () => {
  it("sums what is known of pairs, each once", () => {
    const band = bandOf(4, 2, { "0 1": 1, "0 2": 2, "1 2": 4, "1 3": 8, "2 3": 16 });
    expect(between(band, [0, 1], [2, 3])).toEqual({ sum: 14, pairs: 3 });
    expect(between(band, [2, 3], [0, 1])).toEqual({ sum: 14, pairs: 3 });
  });
});
