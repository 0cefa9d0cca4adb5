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

const RANGED = ["not-seen", "emerging", "demonstrated", "sustained"] as const;
const isRanged = (status: CriterionStatus): boolean => RANGED.some((one) => one === status);

/** "m:sd0 s:e" is three mid-level criteria and a senior one, "m:e(0d)" one that chance might have made 0 or d. */
const inputs = (text: string): BandInput[] =>
  text.split(" ").flatMap((part) =>
    [...part.slice(2).matchAll(/(.)(?:\((.)(.)\))?/g)].map(([, word, low, high]) => {
      const status = WORDS[word!]!;
      return {
        level: NAMES[part[0] as keyof typeof NAMES],
        status,
        range: isRanged(status) ? { low: WORDS[low ?? word!]!, high: WORDS[high ?? word!]! } : null,
      };
    }),
  );
const band = (text: string) => {
  const { low, mid, high, label } = deriveBand(LEVELS, inputs(text));
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
    ["m:d0 s:00", "1.75 2 2.25 mid-level"],
    ["m:s0 s:00", "1.75 2 2.25 mid-level"],
    ["m:d00 s:00", "0.86 1.11 2 junior, mid-level in places"],
    // Levels below that can be seen are held too; those that cannot are no obstacle.
    ["j:s m:s s:d", "2.75 3 3.25 senior"],
    ["j:? m:? s:d", "2.75 3 3.25 senior"],
    ["j:s m:0 s:s", "0.75 1 3 junior, senior in places"],
    // The top level asks for more.
    ["m:s s:s t:d", "3.08 3.33 4 senior, staff in places"],
    ["m:s s:s t:s", "3.75 4 4 staff"],
  ])("%s: %s", (text, expected) => {
    expect(band(text)).toBe(expected);
  });

  it("or something is emerging below the first", () => {
    expect(band("m:e")).toBe("0.92 1.17 2 junior, mid-level in places");
    expect(band("s:e")).toBe("1.92 2.17 3 mid-level, senior in places");
  });

  it("or something was seen above the lowest that is visible: then a skill stands on that", () => {
    expect([band("j:e m:0"), band("j:0 m:e"), band("j:e m:e"), band("j:d m:e")]).toEqual([
      "0 0.17 1 starting out, junior in places",
      "0.92 1.17 1.42 junior",
      "0.92 1.17 1.42 junior",
      "0.92 1.17 1.42 junior",
    ]);
    expect([band("j:0 m:0 s:e"), band("j:e m:0 s:e"), band("j:0 m:0 s:d")]).toEqual([
      "0.75 1 1.25 junior",
      "0.75 1 1.25 junior",
      "0.75 1 3 junior, senior in places",
    ]);
  });
});

describe("the interval", () => {
  it("is as narrow as the rules are good where chance could change nothing and everything can be seen", () => {
    expect([band("m:s s:0"), band("m:s s:e")]).toEqual(["1.75 2 2.25 mid-level", "1.92 2.17 2.42 mid-level"]);
  });

  it("ends where the skill would stand had chance dealt less or more", () => {
    expect([band("m:d(es) s:0"), band("m:s s:e(0d)"), band("m:d(ed) s:e(0s)")]).toEqual([
      "1.17 2 2.25 mid-level",
      "1.92 2.17 3 mid-level",
      "1.17 2.17 3 mid-level",
    ]);
  });

  it("reaches up, by one level, where what is above cannot be seen", () => {
    expect([band("m:s s:?"), band("m:s s:? t:?"), band("m:s s:0 t:?"), band("m:s s:0? t:0")]).toEqual([
      "1.75 2 3 mid-level",
      "1.75 2 3 mid-level",
      "1.75 2 2.25 mid-level",
      "1.75 2 3 mid-level",
    ]);
  });

  it("reaches down where more of a level is hidden than what is seen of it can stand for", () => {
    expect([band("j:s m:s? s:0"), band("j:s m:s???? s:0"), band("j:s m:ssss???? s:0")]).toEqual([
      "1.75 2 2.25 mid-level",
      "1.17 2 2.25 mid-level",
      "1.75 2 2.25 mid-level",
    ]);
  });

  const status = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...RANGED) }, fc.constantFrom(...CRITERION_STATUSES));
  const criterionOf = (level: fc.Arbitrary<string>): fc.Arbitrary<BandInput> =>
    fc.record({ level, status, below: fc.nat(3), above: fc.nat(3) }).map(({ level: id, status: own, below, above }) => {
      const at = RANGED.indexOf(own as (typeof RANGED)[number]);
      return {
        level: id,
        status: own,
        range: at < 0 ? null : { low: RANGED[Math.max(0, at - below)]!, high: RANGED[Math.min(3, at + above)]! },
      };
    });
  const ladder = fc
    .uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 })
    .map((ranks) => ranks.sort().map((rank): Level => ({ id: `${rank}`, title: `level ${rank}`, rank })));
  const assessed = ladder.chain((levels) =>
    fc.record({
      levels: fc.constant(levels),
      criteria: fc.array(criterionOf(fc.constantFrom(...levels.map(({ id }) => id))), { minLength: 1, maxLength: 8 }),
    }),
  );
  const replaced = (criteria: readonly BandInput[], which: number, make: (one: BandInput) => BandInput) =>
    criteria.map((one, at) => (at === which % criteria.length ? make(one) : one));

  it("holds its middle, within the levels, whatever the criteria", () => {
    fc.assert(
      fc.property(assessed, ({ levels, criteria }) => {
        const { low, mid, high, label } = deriveBand(levels, criteria);
        expect(label).not.toBe("");
        if (low === null || mid === null || high === null) expect([low, mid, high]).toEqual([null, null, null]);
        else expect(0 <= low && low <= mid && mid <= high && high <= 4).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("never falls because a criterion is better met, on any ladder", () => {
    const raise = (one: CriterionStatus): CriterionStatus =>
      RANGED[Math.min(3, RANGED.indexOf(one as (typeof RANGED)[number]) + 1)]!;
    fc.assert(
      fc.property(assessed, fc.nat(7), ({ levels, criteria }, which) => {
        const better = replaced(criteria, which, (one) =>
          one.range === null
            ? one
            : {
                ...one,
                status: raise(one.status),
                range: { low: raise(one.range.low), high: raise(one.range.high) },
              },
        );
        const [before, after] = [deriveBand(levels, criteria), deriveBand(levels, better)];
        if (before.low === null) return;
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.mid).toBeGreaterThanOrEqual(before.mid!);
        expect(after.high).toBeGreaterThanOrEqual(before.high!);
      }),
      { numRuns: 3000 },
    );
  });

  it("never stands lower where something is hidden than where it was looked for and not found", () => {
    fc.assert(
      fc.property(assessed, fc.nat(7), ({ levels, criteria }, which) => {
        const unseen = replaced(criteria, which, (one) => ({
          ...one,
          status: "not-seen",
          range: { low: "not-seen", high: "not-seen" },
        }));
        const hidden = replaced(criteria, which, (one) => ({ ...one, status: "cannot-see", range: null }));
        const [before, after] = [deriveBand(levels, unseen), deriveBand(levels, hidden)];
        if (before.low === null || after.low === null) return;
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.mid).toBeGreaterThanOrEqual(before.mid!);
        expect(after.high).toBeGreaterThanOrEqual(before.high!);
      }),
      { numRuns: 3000 },
    );
  });

  it("never ends lower because chance might have dealt more, nor begins higher because of less", () => {
    fc.assert(
      fc.property(assessed, fc.nat(7), ({ levels, criteria }, which) => {
        const wider = replaced(criteria, which, (one) =>
          one.range === null ? one : { ...one, range: { low: "not-seen", high: "sustained" } },
        );
        const [before, after] = [deriveBand(levels, criteria), deriveBand(levels, wider)];
        if (before.low === null) return;
        expect(after.low).toBeLessThanOrEqual(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high!);
        expect([after.mid, after.label]).toEqual([before.mid, before.label]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a ladder that signals see little of", () => {
  const blind = (count: number): BandInput[] =>
    Array.from({ length: count }, () => ({ level: "mid-level", status: "cannot-see", range: null, blind: true }));

  it("gives no band where most criteria of a skill name no signal", () => {
    expect(deriveBand(LEVELS, [...inputs("m:s"), ...blind(1)]).low).not.toBeNull();
    expect(deriveBand(LEVELS, [...inputs("m:s"), ...blind(2)])).toMatchObject({ low: null, label: "too little" });
    expect(deriveBand(LEVELS, [...inputs("m:0"), ...blind(2)]).label).toBe("too little");
    expect(deriveBand(LEVELS, blind(2)).label).toBe("cannot see");
  });
});

describe("ladders of another length", () => {
  it("end at their own top", () => {
    const long: readonly Level[] = Array.from({ length: 8 }, (_, rank) => ({
      id: `l${rank}`,
      title: `L${rank}`,
      rank,
    }));
    const at = (level: string): BandInput => ({
      level,
      status: "sustained",
      range: { low: "sustained", high: "sustained" },
    });
    expect(deriveBand(long, [at("l7"), at("l7")])).toMatchObject({ low: 6.75, high: 7, label: "L7" });
    expect(deriveBand(long.slice(0, 3), [at("l2"), at("l2")])).toMatchObject({ low: 1.75, high: 2 });
  });
});
