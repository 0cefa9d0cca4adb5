/** A person's evidence regrouped for counting: per signal, events and cases with the own active week they fall in. */
import type { Evidence } from "../model/evidence.ts";
import { startOfDay, weekOf } from "../model/time.ts";

export interface EventCase {
  readonly evidence: string;
  readonly context: string;
  /** Position among the person's active weeks, 0 for the first. */
  readonly week: number;
}

/** What the patterns of a signal hold of one active week. */
export interface WeekTally {
  readonly week: number;
  readonly cases: number;
  readonly hits: number;
}

export interface SignalCases {
  readonly events: readonly EventCase[];
  /** One per active week with cases, in order. */
  readonly tallies: readonly WeekTally[];
}

/** Position of the last active week at or before a calendar week; -1 before the first. */
export function activeWeekIndex(weeks: readonly number[], week: number): number {
  let low = 0;
  let high = weeks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (weeks[middle]! <= week) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The weeks (numbers of `weekOf`) in which there is anything of a person's own on record, sorted. */
export function withEvidenceWeeks(weeks: readonly number[], evidence: readonly Evidence[]): number[] {
  const days = new Set<string>();
  for (const item of evidence)
    if (item.kind === "event") days.add(item.date);
    else for (const [, day] of item.hits) days.add(day);
  const all = new Set(weeks);
  for (const day of days) all.add(weekOf(startOfDay(day)));
  return [...all].sort((a, b) => a - b);
}

/** Groups evidence by signal. Reverted and superseded events are left out: they are shown, but support nothing. */
export function casesBySignal(evidence: readonly Evidence[], weeks: readonly number[]): Map<string, SignalCases> {
  const bySignal = new Map<string, { events: EventCase[]; tallies: Map<number, { cases: number; hits: number }> }>();
  const indexOfDay = new Map<string, number>();
  const position = (day: string): number => {
    const before = indexOfDay.get(day);
    if (before !== undefined) return before;
    const index = Math.max(0, activeWeekIndex(weeks, weekOf(startOfDay(day))));
    indexOfDay.set(day, index);
    return index;
  };
  for (const item of evidence) {
    const group: { events: EventCase[]; tallies: Map<number, { cases: number; hits: number }> } = bySignal.get(
      item.signal,
    ) ?? { events: [], tallies: new Map() };
    bySignal.set(item.signal, group);
    if (item.kind === "event") {
      if (item.counter || item.state === "alive")
        group.events.push({ evidence: item.id, context: item.context, week: position(item.date) });
      continue;
    }
    const count = (day: string, hits: 0 | 1) => {
      const tally = group.tallies.get(position(day)) ?? { cases: 0, hits: 0 };
      tally.cases += 1;
      tally.hits += hits;
      group.tallies.set(position(day), tally);
    };
    for (const [, day] of item.hits) count(day, 1);
    for (const [, day] of item.others) count(day, 0);
  }
  return new Map(
    [...bySignal].map(([signal, { events, tallies }]) => [
      signal,
      {
        events,
        tallies: [...tallies].map(([week, tally]) => ({ week, ...tally })).sort((a, b) => a.week - b.week),
      },
    ]),
  );
}
