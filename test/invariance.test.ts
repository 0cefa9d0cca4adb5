/**
 * The same work, recorded otherwise, gets the same status on every criterion: on generated histories, without git
 * (test/e2e/invariance.test.ts asks the built program). Held for the signals that count. Experimental ones are shown apart
 * and lower or raise nothing; some of them do move, since they tell of series, and of areas and half-years.
 */
import { describe, expect, it } from "vitest";
import { assessInMemory } from "./support/in-memory.ts";
import { seededRandom } from "./support/random.ts";
import { statuses } from "./support/statuses.ts";
import {
  demoWork,
  RECORDED_OTHERWISE,
  recordOtherwise,
  teamWork,
  type Work,
} from "./support/transformations/same-work.ts";

const NAMES = Object.keys(RECORDED_OTHERWISE);
const SEEDS = [1, 2];

const judge = ({ history, me }: ReturnType<typeof recordOtherwise>): readonly string[] =>
  statuses({ assessment: assessInMemory(history, me) });

/** So many pairs of different ways, drawn with a seed. */
function pairs(seed: number, count: number): readonly (readonly [string, string])[] {
  const next = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const at = Math.floor(next() * NAMES.length);
    const other = (at + 1 + Math.floor(next() * (NAMES.length - 1))) % NAMES.length;
    return [NAMES[at] ?? "", NAMES[other] ?? ""] as const;
  });
}

const WORKS: readonly (readonly [string, () => Work])[] = [
  ["the demonstration", demoWork],
  ...SEEDS.map((seed) => [`team ${seed}`, () => teamWork(seed)] as const),
];

describe.each(WORKS)("the work of %s", (name, make) => {
  const work = make();
  const usual = judge({ history: work.history, me: work.me.email });

  it("shows enough for this to mean something", () => {
    expect(usual.filter((line) => /: (?:emerging|demonstrated|sustained)$/.test(line)).length).toBeGreaterThan(8);
  });

  it.each(NAMES)("has the same statuses %s", (way) => {
    expect(judge(recordOtherwise(work, [way]))).toEqual(usual);
  });

  it.each(pairs(name.length + SEEDS.length, 4))("has the same statuses %s and %s", (...ways) => {
    expect(judge(recordOtherwise(work, ways))).toEqual(usual);
  });
});
