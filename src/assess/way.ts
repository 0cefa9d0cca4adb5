/**
 * The ways to a status: all events of a criterion together, and each of its patterns alone. Each way says how far it
 * leads, how far it might have led by chance, and what is missing.
 */
import type { Thresholds } from "../model/ladder.ts";
import type { EventCase, WeekTally } from "./cases.ts";
import { countRange, shareRange } from "./uncertainty.ts";

/** How far a criterion is from demonstrated. */
export interface ToGo {
  /** 0 for nothing more, 1 for all of it; for ordering, never shown. */
  readonly share: number;
  readonly words: string;
}

export const STEPS = ["not-seen", "emerging", "demonstrated", "sustained"] as const;
export type Step = 0 | 1 | 2 | 3;
export const DEMONSTRATED = 2;

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One way to a status: what was counted of it, at least and at most too, and what is missing. */
export interface Way {
  readonly step: Step;
  readonly low: Step;
  readonly high: Step;
  readonly reason: string;
  readonly toGo: ToGo;
  readonly short?: boolean;
}

interface EventCount {
  readonly events: number;
  readonly contexts: number;
  /** Own active weeks between the first and the last, and since the last. */
  readonly span: number;
  readonly ago: number;
}

function stepOfEvents({ events, contexts, span, ago }: EventCount, { demonstrated, sustained }: Thresholds): Step {
  if (events === 0) return 0;
  if (events < demonstrated.events || contexts < demonstrated.contexts) return 1;
  if (events < sustained.events || contexts < sustained.contexts) return 2;
  return span < sustained.span || ago > sustained.recent ? 2 : 3;
}

function reasonOfEvents(count: EventCount, limits: Thresholds): string {
  const { events, contexts, span, ago } = count;
  const { demonstrated, sustained } = limits;
  const said = `${plural(events, "event", "events")} in ${plural(contexts, "context", "contexts")}`;
  const step = stepOfEvents(count, limits);
  if (step < DEMONSTRATED) return `${said}; demonstrated takes ${demonstrated.events} in ${demonstrated.contexts}.`;
  if (events < sustained.events || contexts < sustained.contexts)
    return `${said}; sustained takes ${sustained.events} in ${sustained.contexts}.`;
  if (span < sustained.span)
    return `${said}, over ${span + 1} of the own active weeks; sustained takes ${sustained.span}.`;
  if (step === DEMONSTRATED)
    return `${said}, the last ${ago} active weeks ago; sustained takes one within ${sustained.recent}.`;
  return `${said}, over ${span + 1} of the own active weeks and recent.`;
}

function toGoOfEvents(what: string, { events, contexts }: EventCount, { demonstrated }: Thresholds): ToGo {
  const fewer = Math.max(0, demonstrated.events - events);
  const apart = Math.max(0, demonstrated.contexts - contexts);
  const more = Math.max(fewer, apart);
  const from =
    events === 0
      ? `, from ${plural(apart, "context", "contexts")}`
      : apart === 0
        ? ""
        : `, ${apart < more ? `${apart} of them ` : ""}from ${apart === 1 ? "another context" : `${apart} other contexts`}`;
  return {
    share: Math.max(more / demonstrated.events, apart / demonstrated.contexts),
    words: `${more}${events === 0 ? "" : " more"}${from} (${what})`,
  };
}

/**
 * All events of a criterion as one way.
 * @param what they can be, in words.
 * @param latest position of the last own active week that counts.
 */
export function wayOfEvents(what: string, events: readonly EventCase[], limits: Thresholds, latest: number): Way {
  const byContext = new Map<string, number>();
  for (const { context } of events) byContext.set(context, (byContext.get(context) ?? 0) + 1);
  let [first, last] = [latest, 0];
  for (const { week } of events) {
    if (week < first) first = week;
    if (week > last) last = week;
  }
  const count: EventCount = {
    events: events.length,
    contexts: byContext.size,
    span: events.length === 0 ? 0 : last - first,
    ago: events.length === 0 ? 0 : latest - last,
  };
  let squares = 0;
  for (const size of byContext.values()) squares += size * size;
  const range = countRange(events.length, squares);
  const contexts = countRange(byContext.size);
  // What has not had the weeks to be sustained might be.
  const room = latest < limits.sustained.span ? limits.sustained.span : count.span;
  return {
    step: stepOfEvents(count, limits),
    low: stepOfEvents({ ...count, events: range.low, contexts: Math.min(contexts.low, range.low) }, limits),
    high: stepOfEvents({ ...count, events: range.high, contexts: contexts.high, span: room }, limits),
    reason: events.length === 0 ? "" : reasonOfEvents(count, limits),
    toGo: toGoOfEvents(what, count, limits),
  };
}

export const countCases = (tallies: readonly WeekTally[]): number => tallies.reduce((sum, one) => sum + one.cases, 0);

interface PatternCount {
  readonly cases: number;
  readonly share: number;
  /** Own active weeks with a hit. */
  readonly weeks: number;
  readonly span: number;
  readonly ago: number;
}

function stepOfPattern({ cases, share, weeks, span, ago }: PatternCount, { pattern, sustained }: Thresholds): Step {
  if (weeks === 0) return 0;
  if (cases < pattern.cases || share < pattern.share || weeks < pattern.demonstratedWeeks) return 1;
  return weeks < pattern.sustainedWeeks || span < sustained.span || ago > sustained.recent ? 2 : 3;
}

function reasonOfPattern(said: string, { cases, share, weeks, span, ago }: PatternCount, limits: Thresholds): string {
  const { pattern, sustained } = limits;
  const inWeeks = `${said}, in ${plural(weeks, "week", "weeks")}`;
  if (cases < pattern.cases) return `${said}; it takes ${pattern.cases} cases to say more.`;
  if (share < pattern.share) return `${said}; demonstrated takes ${Math.round(pattern.share * 100)} of 100.`;
  if (weeks < pattern.demonstratedWeeks) return `${inWeeks}; demonstrated takes ${pattern.demonstratedWeeks}.`;
  if (weeks < pattern.sustainedWeeks || span < sustained.span)
    return `${inWeeks}; sustained takes ${pattern.sustainedWeeks} over ${sustained.span}.`;
  if (ago > sustained.recent)
    return `${said}, the last ${ago} active weeks ago; sustained takes one within ${sustained.recent}.`;
  return `${inWeeks} and recent.`;
}

function toGoOfPattern(title: string, { cases, share, weeks }: PatternCount, { pattern }: Thresholds): ToGo {
  const missing = {
    cases: Math.max(0, pattern.cases - cases),
    share: Math.max(0, pattern.share - share),
    weeks: Math.max(0, pattern.demonstratedWeeks - weeks),
  };
  const words = [
    ...(missing.share > 0
      ? [`in ${Math.round(pattern.share * 100)} of 100 cases rather than ${Math.round(share * 100)}`]
      : []),
    ...(missing.weeks > 0 ? [`in ${missing.weeks} more ${missing.weeks === 1 ? "week" : "weeks"}`] : []),
    ...(missing.cases > 0 ? [`in ${missing.cases} more ${missing.cases === 1 ? "case" : "cases"}`] : []),
  ];
  return {
    share: Math.max(
      missing.cases / pattern.cases,
      missing.share / pattern.share,
      missing.weeks / pattern.demonstratedWeeks,
    ),
    words: `${title} ${words.join(", ")}`,
  };
}

function wayOfTallies(
  title: string,
  tallies: readonly WeekTally[],
  limits: Thresholds,
  latest: number,
  when: string,
): Way {
  let [cases, hits, weeks, first, last] = [0, 0, 0, latest, 0];
  for (const one of tallies) {
    cases += one.cases;
    hits += one.hits;
    if (one.hits === 0) continue;
    weeks++;
    if (weeks === 1) first = one.week;
    last = one.week;
  }
  const count: PatternCount = {
    cases,
    share: cases === 0 ? 0 : hits / cases,
    weeks,
    span: weeks === 0 ? 0 : last - first,
    ago: weeks === 0 ? 0 : latest - last,
  };
  const share = shareRange(tallies);
  const inWeeks = countRange(weeks);
  const room = latest < limits.sustained.span ? limits.sustained.span : count.span;
  const isEnough = cases >= limits.pattern.cases;
  return {
    step: stepOfPattern(count, limits),
    low: stepOfPattern({ ...count, share: share.low, weeks: inWeeks.low }, limits),
    high:
      cases === 0
        ? 0
        : stepOfPattern(
            {
              ...count,
              cases: Math.max(cases, limits.pattern.cases),
              share: share.high,
              weeks: inWeeks.high,
              span: room,
            },
            limits,
          ),
    reason: weeks === 0 ? "" : reasonOfPattern(`${sentenceCase(title)}: ${hits} of ${cases}${when}`, count, limits),
    toGo: toGoOfPattern(title, count, limits),
    ...(weeks > 0 && isEnough && count.share < limits.pattern.share ? { short: true } : {}),
  };
}

/**
 * One pattern signal of a criterion as ways: all of it, and what is recent, where that is not all.
 * @param title of the signal, in lower case.
 * @param latest position of the last own active week that counts.
 */
export function waysOfPattern(
  title: string,
  tallies: readonly WeekTally[],
  limits: Thresholds,
  latest: number,
): readonly Way[] {
  const { recent } = limits.pattern;
  const all = wayOfTallies(title, tallies, limits, latest, "");
  const late = recent === undefined ? tallies : tallies.filter(({ week }) => week > latest - recent);
  return late.length === tallies.length || late.length === 0
    ? [all]
    : [all, wayOfTallies(title, late, limits, latest, ` in the last ${recent} own active weeks`)];
}
