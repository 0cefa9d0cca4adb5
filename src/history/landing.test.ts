import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTime } from "../../test/support/cpu-time.ts";
import type { CommitRecord } from "../model/commit.ts";
import { startOfDay } from "../model/time.ts";
import { parseMessage } from "../sources/git/message.ts";
import { deriveLanding, knownAt, type LandedCommit } from "./landing.ts";

const NOBODY = { name: "Ada Example", email: "ada@example.org" };
const DAY = 86_400;
const BASE = startOfDay("2024-01-01");

function commit(oid: string, parents: readonly string[], committedAt: number, authoredAt = committedAt): CommitRecord {
  return {
    oid,
    parents,
    author: NOBODY,
    committer: NOBODY,
    authoredAt,
    committedAt,
    message: parseMessage(oid),
    changes: [],
    changesTotal: 0,
  };
}

/** "id parents… @day": days since 2024-01-01, or "@=seconds" as stored. */
function commits(...lines: readonly string[]): CommitRecord[] {
  return lines.map((line) => {
    const [, ids = "", raw = "", when = "0"] = /^([^@]*)@(=?)(-?\d+)$/.exec(line) ?? [];
    const [oid = "", ...parents] = ids.trim().split(/\s+/);
    return commit(oid, parents, raw ? Number(when) : BASE + Number(when) * DAY);
  });
}

const show = (landed: readonly LandedCommit[]) =>
  landed.map(
    ({ record, landedAt, landedBy, mainline }) =>
      `${record.oid}${mainline ? "" : "~"} ${Math.round((landedAt - BASE) / DAY)}${landedBy ? ` by ${landedBy}` : ""}`,
  );

describe("landing", () => {
  it("of a line is its own dates", () => {
    expect(show(deriveLanding(commits("c b @3", "b a @2", "a @1"), ["c"]))).toEqual(["a 1", "b 2", "c 3"]);
  });

  it("of a branch is the merge that brought it, in the order of its own dates", () => {
    const read = commits("m b y @9", "y x @3", "x a @2", "b a @4", "a @1");
    expect(show(deriveLanding(read, ["m"]))).toEqual(["a 1", "b 4", "x~ 9 by m", "y~ 9 by m", "m 9"]);
  });

  it("of an octopus is one landing; a branch merged twice landed the first time", () => {
    const read = commits("n m y @9", "m b x y z @5", "x a @2", "y a @2", "z a @3", "b a @4", "a @1");
    expect(show(deriveLanding(read, ["n"]))).toEqual([
      "a 1",
      "b 4",
      "x~ 5 by m",
      "y~ 5 by m",
      "z~ 5 by m",
      "m 5",
      "n 9",
    ]);
  });

  it("of branches that merged each other is by what reached the main line", () => {
    const read = commits("m a y @9", "y x2 z @6", "x2 x z @5", "z x a @4", "x a @2", "a @1");
    expect(show(deriveLanding(read, ["m"]))).toEqual([
      "a 1",
      "x~ 9 by m",
      "z~ 9 by m",
      "x2~ 9 by m",
      "y~ 9 by m",
      "m 9",
    ]);
  });

  it("leaves out what the tips do not reach, and takes parents that are missing for none", () => {
    expect(show(deriveLanding(commits("c b @3", "b gone @2", "left over @1"), ["c", "nowhere"]))).toEqual([
      "b 2",
      "c 3",
    ]);
    expect(deriveLanding(commits("a @1"), [])).toEqual([]);
    expect(deriveLanding([], ["a"])).toEqual([]);
  });

  it("follows first parents of the first tip; other tips only add", () => {
    // "side" grew from x before x was merged: it cannot have landed earlier than what it builds on.
    const read = commits("m a x @9", "x a @2", "side x @3", "a @1");
    const landed = deriveLanding(read, ["m", "side"]);
    expect(show(landed)).toEqual(["a 1", "x~ 9 by m", "side~ 9", "m 9"]);
    expect(knownAt(landed, Number.POSITIVE_INFINITY).revision).toBe("m");
  });
});

describe("dates that lie", () => {
  const line = (...days: readonly (number | string)[]) => {
    const read = days.map((day, at) => `${at} ${at > 0 ? at - 1 : ""} @${day}`);
    return deriveLanding(commits(...read), [String(days.length - 1)]).map(({ landedAt }) =>
      Math.round((landedAt - BASE) / DAY),
    );
  };

  it("one in the past does not pull everything before it along", () => {
    expect(line(100, 200, 300, -4000, 400, 500)).toEqual([100, 200, 300, 300, 400, 500]);
  });

  it("one in the future does not push everything after it along", () => {
    expect(line(100, 200, 9000, 300, 400, 500)).toEqual([100, 200, 300, 300, 400, 500]);
  });

  it("an older history put on top of a longer one landed there", () => {
    expect(line(1, 2, 3, 500, -900, -800, 510, 520)).toEqual([1, 2, 3, 500, 500, 500, 510, 520]);
  });

  it("branches joined by rebasing keep their dates where these are near", () => {
    expect(line(1, 10, 20, 5, 8, 15, 30)).toEqual([1, 10, 20, 20, 20, 20, 30]);
  });

  it("of 1970, before it, and from 2100 on are none", () => {
    expect(line(100, "=0", "=-5", "=4102444800", "=99999999999", 200)).toEqual([100, 100, 100, 100, 100, 200]);
    expect(line("=0", "=0", 100)).toEqual([100, 100, 100]);
    expect(deriveLanding(commits("b a @=0", "a @=0"), ["b"]).map(({ landedAt }) => landedAt)).toEqual([DAY, DAY]);
  });

  it("fall back on the author's", () => {
    expect(deriveLanding([commit("a", [], 0, BASE)], ["a"])[0]?.landedAt).toBe(BASE);
  });

  it("on a branch never put a commit before what it builds on, or after its merge", () => {
    const read = commits("m a z @9", "z y @3", "y x @4000", "x a @-4000", "a @1");
    expect(show(deriveLanding(read, ["m"]))).toEqual(["a 1", "x~ 9 by m", "y~ 9 by m", "z~ 9 by m", "m 9"]);
  });
});

describe("any graph", () => {
  const date = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map((day) => BASE + day * DAY) },
    fc.constantFrom(0, -5, 1, DAY + 1, 4_102_444_800, 2 ** 40, BASE + 9000 * DAY, BASE - 9000 * DAY),
  );
  const node = fc.record({ parents: fc.array(fc.nat(100), { maxLength: 3 }), committed: date, authored: date });
  const graph = fc.array(node, { minLength: 1, maxLength: 24 }).map((nodes) =>
    nodes.map(({ parents, committed, authored }, at) => {
      const oid = ((at * 7919) % 1009).toString(16).padStart(4, "0");
      const of = (parent: number) => (((parent % Math.max(1, at)) * 7919) % 1009).toString(16).padStart(4, "0");
      return commit(oid, at === 0 ? [] : [...new Set(parents.map(of))], committed, authored);
    }),
  );
  const tips = fc.array(fc.nat(100), { maxLength: 3 });
  const tipsOf = (records: readonly CommitRecord[], more: readonly number[]) => [
    ...new Set([records.at(-1)!.oid, ...more.map((at) => records[at % records.length]!.oid)]),
  ];

  it("puts parents before children, in place and in time", () => {
    fc.assert(
      fc.property(graph, tips, (records, more) => {
        const landed = deriveLanding(records, tipsOf(records, more));
        const place = new Map(landed.map(({ record }, at) => [record.oid, at]));
        for (const [at, { record, landedAt }] of landed.entries()) {
          expect(landedAt).toBeGreaterThanOrEqual(DAY);
          for (const parent of record.parents) {
            expect(place.get(parent)!).toBeLessThan(at);
            expect(landed[place.get(parent)!]!.landedAt).toBeLessThanOrEqual(landedAt);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same whatever order the records come in", () => {
    fc.assert(
      fc.property(graph, tips, fc.infiniteStream(fc.nat()), (records, more, random) => {
        const shuffled = records
          .map((record) => [random.next().value, record] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, record]) => record);
        const all = tipsOf(records, more);
        expect(deriveLanding(shuffled, all)).toEqual(deriveLanding(records, all));
      }),
      { numRuns: 300 },
    );
  });

  it("names as the lander the first main-line commit that reaches a commit", () => {
    fc.assert(
      fc.property(graph, (records) => {
        const byOid = new Map(records.map((record) => [record.oid, record]));
        const reach = (oid: string): Set<string> =>
          new Set([oid, ...byOid.get(oid)!.parents.flatMap((parent) => [...reach(parent)])]);
        const chain: string[] = [];
        for (let at = byOid.get(records.at(-1)!.oid); at; at = byOid.get(at.parents[0] ?? "")) chain.unshift(at.oid);
        const seen = chain.map((oid) => [oid, reach(oid)] as const);
        for (const { record, landedBy, mainline } of deriveLanding(records, [records.at(-1)!.oid])) {
          expect(mainline).toBe(chain.includes(record.oid));
          expect(landedBy).toBe(mainline ? undefined : seen.find(([, reached]) => reached.has(record.oid))?.[0]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("knows at any moment a set that lacks nothing it builds on, and a revision in it", () => {
    fc.assert(
      fc.property(graph, tips, date, (records, more, moment) => {
        const { known, revision } = knownAt(deriveLanding(records, tipsOf(records, more)), moment);
        const oids = new Set(known.map(({ record }) => record.oid));
        for (const { record, landedAt } of known) {
          expect(landedAt).toBeLessThanOrEqual(moment);
          for (const parent of record.parents) expect(oids.has(parent)).toBe(true);
        }
        expect(revision === undefined ? known.length === 0 : oids.has(revision)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("of 100,000 commits takes well under a second of work", () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      commit(
        String(at),
        at === 0 ? [] : at % 5 === 0 && at > 9 ? [String(at - 5), String(at - 1)] : [String(at - 1)],
        BASE + ((at * 37) % 900) + at * 60,
      ),
    );
    const start = cpuTime();
    expect(deriveLanding(many.toReversed(), ["99999"])).toHaveLength(100_000);
    expect(cpuTime() - start).toBeLessThan(5000);
  });
});
