import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRange, likelyHeld, shareRange } from "./uncertainty.ts";

const sum = (all: readonly number[]): number => all.reduce((before, one) => before + one, 0);
const rangeOf = (clusters: readonly number[]) => countRange(sum(clusters), sum(clusters.map((size) => size * size)));
const alone = (count: number): number[] => Array.from({ length: count }, () => 1);

describe("the range of a count", () => {
  it.each<[string, readonly number[], number, number]>([
    ["nothing", [], 0, 1],
    ["one", [1], 1, 3],
    ["three apart", alone(3), 2, 6],
    ["three of one context", [3], 1, 10],
    ["five apart", alone(5), 3, 8],
    ["ten apart", alone(10), 7, 14],
    ["ten in two contexts", [5, 5], 5, 24],
  ])("%s", (_, clusters, low, high) => {
    expect(rangeOf(clusters)).toEqual({ low, high });
  });

  it("holds the count, narrows in relation as there is more, and widens as the same comes in fewer clusters", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 30 });
    fc.assert(
      fc.property(sizes, (clusters) => {
        const count = clusters.reduce((sum, size) => sum + size, 0);
        const { low, high } = rangeOf(clusters);
        expect(low <= count && count <= high).toBe(true);
        const apart = countRange(count);
        expect(low <= apart.low && apart.high <= high).toBe(true);
      }),
    );
    const width = (count: number) => (countRange(count).high - countRange(count).low) / count;
    expect(width(40)).toBeLessThan(width(10));
  });
});

describe("the range of a share", () => {
  const rounded = ({ low, high }: { low: number; high: number }) => [low.toFixed(2), high.toFixed(2)];

  it("is Wilson's where every case is a cluster of its own", () => {
    const apart = Array.from({ length: 10 }, (_, at) => ({ cases: 1, hits: at < 3 ? 1 : 0 }));
    expect(rounded(shareRange(apart))).toEqual(["0.15", "0.50"]);
  });

  it("of one cluster says little, of none nothing", () => {
    expect(rounded(shareRange([{ cases: 10, hits: 3 }]))).toEqual(["0.04", "0.81"]);
    expect(shareRange([])).toEqual({ low: 0, high: 1 });
  });

  it("holds the share, within 0 and 1", () => {
    const tally = fc
      .nat(9)
      .chain((hits) => fc.record({ hits: fc.constant(hits), cases: fc.integer({ min: Math.max(1, hits), max: 12 }) }));
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 20 }), (clusters) => {
        const cases = clusters.reduce((sum, one) => sum + one.cases, 0);
        const share = clusters.reduce((sum, one) => sum + one.hits, 0) / cases;
        const { low, high } = shareRange(clusters);
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe("criteria that cannot be seen", () => {
  it.each([
    [4, 4, 4, 2],
    [3, 3, 1, 0],
    [0, 2, 2, 0],
    [8, 8, 1, 1],
    [20, 20, 4, 3],
    [0, 0, 3, 0],
    [2, 4, 0, 0],
    [1, 2, 2000, 391],
  ])("%i of %i met, %i hidden: at least %i of them", (held, visible, hidden, least) => {
    expect(likelyHeld(held, visible, hidden)).toBe(least);
  });
});
