import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosines, madeByOne, NEAR, rarestShared, type SharedBefore } from "./shared-before.ts";

/** What each shares with the one so many back. */
function rowsOf(found: SharedBefore, size: number): readonly number[][] {
  return Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(NEAR + 1);
    found(at, row);
    return [...row.slice(1, at + 1)].map((value) => Math.round(value * 100) / 100);
  });
}

const sets = (...words: readonly string[]) => words.map((each) => new Set(each.split("")));

describe("what is shared with those before", () => {
  it("is the rarest key, the cosine, and what one of them made", () => {
    const rarity = (key: string): number => ({ a: 0.2, b: 0.5 })[key] ?? 0.9;
    expect(rowsOf(rarestShared(sets("ab", "c", "ab"), rarity), 3)).toEqual([[], [0], [0, 0.5]]);
    expect(
      rowsOf(
        cosines(sets("ab", "b", "ab"), () => 1),
        3,
      ),
    ).toEqual([[], [0.71], [0.71, 1]]);
    const changed = (paths: string, made: boolean) => new Map(paths.split("").map((path) => [path, made]));
    const things = [changed("ab", true), changed("bc", false), changed("bc", false), new Map<string, boolean>()];
    expect(rowsOf(madeByOne(things), 4)).toEqual([[], [0.5], [0, 0.5], [0, 0, 0]]);
  });

  it("is the cosine as it is defined, of any sets", () => {
    const keys = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(keys, { minLength: 1, maxLength: 60 }), (lists) => {
        const rows = lists.map(() => new Float64Array(NEAR + 1));
        const found = cosines(
          lists.map((list) => new Set(list)),
          () => 2,
        );
        for (const [at, row] of rows.entries()) found(at, row);
        for (const [at, list] of lists.entries())
          for (let back = 1; back <= NEAR && back <= at; back++) {
            const other = lists[at - back]!;
            const both = list.filter((key) => other.includes(key)).length;
            expect(rows[at]![back]).toBeCloseTo(both / Math.sqrt(list.length * other.length));
          }
      }),
      { numRuns: 30 },
    );
  });
});
