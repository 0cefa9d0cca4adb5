import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "../model/ladder.ts";
import { CRITERION_STATUSES, type CriterionStatus } from "../model/report.ts";
import { type BandInput, deriveBand } from "./band.ts";

const LEVELS: readonly Level[] = ["starting out", "junior", "mid-level", "senior", "staff"].map((title, rank) => ({
  id: title,
  title,
  rank,
}));
const NAMES = { j: "junior", m: "mid-level", s: "senior", t: "staff" } as const;
const WORDS: Readonly<Record<string, CriterionStatus>> = {
  "-": "not-applicable",
  "?": "cannot-see",
  "<": "too-little",
  "0": "not-seen",
  e: "emerging",
  d: "demonstrated",
  s: "sustained",
};

/** "m:sd0 s:e" is three mid-level criteria and a senior one. */
const inputs = (text: string, weight = 10): BandInput[] =>
  text.split(" ").flatMap((part) =>
    [...part.slice(2)].map((status) => ({
      level: NAMES[part[0] as keyof typeof NAMES],
      status: WORDS[status]!,
      weight,
    })),
  );
const band = (text: string, weight?: number) => {
  const { low, mid, high, label } = deriveBand(LEVELS, inputs(text, weight));
  return low === null ? label : `${low} ${mid} ${high} ${label}`;
};

describe("nothing to place", () => {
  it.each([
    ["m:?? s:?", "cannot see"],
    ["m:?- s:?", "cannot see"],
    ["m:-- s:-", "not applicable"],
    ["m:0? s:0", "not seen"],
    ["m:0< s:?", "too little"],
    ["m:<", "too little"],
  ])("%s: %s", (text, label) => {
    expect(band(text)).toBe(label);
  });
});

describe("a level is held", () => {
  it.each([
    // At least half of what is visible of it.
    ["m:d0 s:00", "1.5 2 2.5 mid-level"],
    ["m:s0 s:00", "2 2 2.5 mid-level"],
    ["m:d00 s:00", "0.5 1.11 2 junior, mid-level in places"],
    // Levels below that can be seen are held too; those that cannot are no obstacle.
    ["j:s m:s s:d", "2.5 3 3.5 senior"],
    ["j:? m:? s:d", "2.5 3 3.5 senior"],
    ["j:s m:0 s:s", "1 1 3 junior, senior in places"],
    // The top level asks for more.
    ["m:s s:s t:d", "3 3.33 4 senior, staff in places"],
    ["m:s s:s t:s", "4 4 4 staff"],
  ])("%s: %s", (text, expected) => {
    expect(band(text)).toBe(expected);
  });

  it("or something is emerging below the first", () => {
    expect(band("m:e")).toBe("0.5 1.17 2 junior, mid-level in places");
    expect(band("s:e")).toBe("1.5 2.17 3 mid-level, senior in places");
  });

  it("or something was seen above the lowest that is visible: then a skill stands on that", () => {
    expect([band("j:e m:0"), band("j:0 m:e"), band("j:e m:e"), band("j:d m:e")]).toEqual([
      "0 0.17 1 starting out, junior in places",
      "0.5 1.17 2 junior",
      "0.5 1.17 2 junior",
      "0.5 1.17 2 junior",
    ]);
    expect([band("j:0 m:0 s:e"), band("j:e m:0 s:e"), band("j:0 m:0 s:d")]).toEqual([
      "0.5 1 1.5 junior",
      "0.5 1 1.5 junior",
      "0.5 1 3 junior, senior in places",
    ]);
  });
});

describe("the interval", () => {
  it("reaches up where there is something above, or where what is above cannot be seen", () => {
    expect([band("m:s s:0"), band("m:s s:e"), band("m:s s:?")]).toEqual([
      "2 2 2.5 mid-level",
      "2 2.17 3 mid-level",
      "2 2 3 mid-level",
    ]);
  });

  it("widens where the cases are few", () => {
    expect([band("m:s s:0", 8), band("m:s s:0", 3)]).toEqual(["2 2 2.5 mid-level", "1.5 2 2.75 mid-level"]);
  });

  it("holds its middle, within the levels, whatever the criteria", () => {
    const input = fc.record({
      level: fc.constantFrom(...Object.values(NAMES)),
      status: fc.constantFrom(...CRITERION_STATUSES),
      weight: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.array(input, { maxLength: 12 }), (criteria) => {
        const { low, mid, high, label } = deriveBand(LEVELS, criteria);
        expect(label).not.toBe("");
        if (low === null || mid === null || high === null) expect([low, mid, high]).toEqual([null, null, null]);
        else expect(0 <= low && low <= mid && mid <= high && high <= 4).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("never falls because a criterion is better met or rests on more, on any ladder", () => {
    const order = ["not-seen", "too-little", "emerging", "demonstrated", "sustained"] as const;
    const status = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...order) },
      fc.constantFrom(...CRITERION_STATUSES),
    );
    const ladder = fc
      .uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 })
      .map((ranks) => ranks.sort().map((rank): Level => ({ id: `${rank}`, title: `level ${rank}`, rank })));
    const assessed = ladder.chain((levels) => {
      const level = fc.constantFrom(...levels.map(({ id }) => id));
      const criterion = fc.record({ level, status, weight: fc.nat(5) });
      return fc.record({ levels: fc.constant(levels), criteria: fc.array(criterion, { minLength: 1, maxLength: 8 }) });
    });
    fc.assert(
      fc.property(assessed, fc.nat(7), fc.constantFrom(0, 3), ({ levels, criteria }, which, more) => {
        const better = criteria.map((one, at) => {
          const step = order.indexOf(one.status as (typeof order)[number]);
          return at !== which % criteria.length || step < 0
            ? one
            : { ...one, status: order[Math.min(4, step + 1)]!, weight: one.weight + more };
        });
        const [before, after] = [deriveBand(levels, criteria), deriveBand(levels, better)];
        if (before.low === null) return;
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.mid).toBeGreaterThanOrEqual(before.mid!);
        // More cases make the interval narrower, at both ends.
        expect(after.high).toBeGreaterThanOrEqual(before.high! - (more > 0 ? 0.25 : 0));
      }),
      { numRuns: 3000 },
    );
  });
});
