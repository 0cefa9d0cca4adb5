/**
 * An initiative as a thread in a picture: its days as numbers, each once. Subjects, names and story are no part of it.
 */
import type { InitiativeMomentKind, ReportedInitiative } from "../../model/initiative.ts";
import { dayNumber } from "./initiatives-time.ts";

export interface Thread {
  readonly one: ReportedInitiative;
  /** First and last day of own work. */
  readonly begin: number;
  readonly end: number;
  /** Days with own steps and how many, in order; and days with what else happened, in order, each once. */
  readonly steps: readonly (readonly [day: number, count: number])[];
  readonly on: Readonly<Record<InitiativeMomentKind, readonly number[]>>;
}

const distinct = (days: readonly string[]): readonly number[] =>
  [...new Set(days.map(dayNumber).filter((day) => day !== null))].sort((a, b) => a - b);

function countByDay(days: readonly string[]): Thread["steps"] {
  const counts = new Map<number, number>();
  for (const day of days.map(dayNumber)) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]);
}

/** Null where no day of it can be placed. */
export function toThread(one: ReportedInitiative): Thread | null {
  const steps = countByDay(one.steps.map(([, day]) => day));
  const worked = [...distinct([one.first, one.last]), ...steps.map(([day]) => day)];
  if (worked.length === 0) return null;
  const daysOf = (wanted: InitiativeMomentKind): readonly number[] =>
    distinct(one.moments.flatMap(([kind, day]) => (kind === wanted ? [day] : [])));
  return {
    one,
    begin: worked.reduce((a, b) => Math.min(a, b)),
    end: worked.reduce((a, b) => Math.max(a, b)),
    steps,
    on: {
      issue: daysOf("issue"),
      request: daysOf("request"),
      closed: daysOf("closed"),
      document: daysOf("document"),
      landing: daysOf("landing"),
      other: daysOf("other"),
      revert: daysOf("revert"),
    },
  };
}

/** The threads that a picture draws and how many it leaves out: the largest, the latest begun on top. */
export interface Drawn {
  readonly threads: readonly Thread[];
  readonly all: number;
}

/** @param most at most so many are drawn. */
export function chooseThreads(initiatives: readonly ReportedInitiative[], most: number): Drawn {
  const once = [...new Map(initiatives.map((one) => [one.id, one])).values()];
  const largest = once
    .map(toThread)
    .filter((thread) => thread !== null)
    .sort((a, b) => b.one.own - a.one.own || b.end - a.end || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, most);
  const threads = largest.sort((a, b) => b.begin - a.begin || b.end - a.end || (a.one.id < b.one.id ? -1 : 1));
  return { threads, all: once.length };
}

/** Own work and what became of it: the days that an axis must hold. */
export function daysDrawn({ begin, end, on }: Thread): readonly number[] {
  return [begin, end, ...on.landing, ...on.other, ...on.revert, ...on.closed];
}

/** Days on which something of it was opened or written. */
export const openings = ({ on }: Thread): readonly number[] => [...on.issue, ...on.request, ...on.document];

/** What was opened before all work makes the axis of all threads longer by so much at most. */
const EARLIER_SHARE = 0.2;

/** The days of the axis that threads share. What was opened years before them comes from its left. */
export function daysShared(threads: readonly Thread[]): readonly number[] {
  const drawn = threads.flatMap(daysDrawn);
  let [first, last] = [drawn[0] ?? 0, drawn[0] ?? 0];
  for (const day of drawn) [first, last] = [Math.min(first, day), Math.max(last, day)];
  const earliest = first - EARLIER_SHARE * (last - first);
  return [...drawn, ...threads.flatMap(openings).filter((day) => day >= earliest && day <= last)];
}

/** Most threads at work on one day, and the first such day. @example mostAtOnce(threads) // { count: 4, day: 19_783 } */
export function mostAtOnce(threads: readonly Pick<Thread, "begin" | "end">[]): {
  readonly count: number;
  readonly day: number;
} {
  const turns = threads.flatMap(({ begin, end }) => [[begin, 1] as const, [end + 1, -1] as const]);
  let [now, count, day] = [0, 0, 0];
  for (const [at, by] of turns.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    now += by;
    if (now > count) [count, day] = [now, at];
  }
  return { count, day };
}
