/**
 * The status of one criterion: emerging where there is something, demonstrated where there is several from more than
 * one context, sustained where it goes on over time and is recent, all counted in the person's own active weeks.
 */
import type { Criterion, Thresholds } from "../model/ladder.ts";
import type { CriterionStatus } from "../model/report.ts";
import type { Outcome } from "../model/signal.ts";
import type { SignalCases, WeekTally } from "./cases.ts";
import { countRange } from "./uncertainty.ts";
import {
  countCases,
  DEMONSTRATED,
  plural,
  STEPS,
  type Step,
  sentenceCase,
  type ToGo,
  type Way,
  wayOfEvents,
  waysOfPattern,
} from "./way.ts";

/** What is known of a signal for this person over all repositories. */
export interface SignalKnowledge {
  /** What people read for the signal: its title in lower case. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly reason: string;
  /** Whether its evidence counts singly or as a share of cases. Default: singly. */
  readonly kind?: "event" | "pattern";
}

export interface CriterionInput {
  readonly criterion: Criterion;
  readonly cases: ReadonlyMap<string, SignalCases>;
  readonly knowledge: (signal: string) => SignalKnowledge;
  /** Signals shown but not counted. */
  readonly experimental: ReadonlySet<string>;
  readonly commits: number;
  readonly activeWeeks: number;
  /** Only active weeks up to this position count: for the picture over time. */
  readonly upTo: number;
}

/** The steps that chance alone might have dealt for the same work: an 80 % interval (uncertainty.ts). */
export interface StatusRange {
  readonly low: CriterionStatus;
  readonly high: CriterionStatus;
}

export interface CriterionResult {
  readonly status: CriterionStatus;
  readonly reasons: readonly string[];
  /** Null where nothing is said of it: cannot see, too little, not applicable. */
  readonly range: StatusRange | null;
  /** What it takes to be demonstrated, closest way first; absent where it is, and where it cannot be seen. */
  readonly toGo?: ToGo;
  /** Whether enough was looked at and it fell short: a share below the bar, or counter-evidence. */
  readonly short?: boolean;
  /** Whether the ladder names no signal that could see it. */
  readonly blind?: boolean;
}

/** Counter-evidence that counts: several, and a real share of the cases. */
const isAgainst = (against: number, supports: number, { contradicted }: Thresholds): boolean =>
  against >= contradicted.events && against >= contradicted.share * Math.max(supports, 1);

/** What is missing on the way that leads furthest already. */
const closestOf = (ways: readonly Way[]): ToGo | undefined =>
  ways.map(({ toGo }) => toGo).sort((a, b) => a.share - b.share)[0];

const lowered = (step: Step): Step => (step > 1 ? ((step - 1) as Step) : step);

/** Why nothing was seen: cannot-see unless at least one counted signal looked. */
function unseen(input: CriterionInput, ways: readonly Way[]): CriterionResult {
  if (input.criterion.supports.length === 0)
    return {
      status: "cannot-see",
      reasons: ["The ladder names no signal that could see this."],
      range: null,
      blind: true,
    };
  const known = input.criterion.supports.map(
    (signal) =>
      [
        signal,
        input.experimental.has(signal)
          ? {
              ...input.knowledge(signal),
              outcome: "cannot-see" as const,
              reason: "only an experimental rule looks for it, which is not counted",
            }
          : input.knowledge(signal),
      ] as const,
  );
  const looked = known.filter(([, { outcome }]) => outcome === "not-seen" || outcome === "seen");
  if (looked.length > 0)
    return {
      status: "not-seen",
      reasons: [`Looked for: ${looked.map(([, { title }]) => title).join(", ")}; nothing found.`],
      range: { low: "not-seen", high: STEPS[best(ways, ({ high }) => high)]! },
      toGo: closestOf(ways)!,
    };
  const status = known.every(([, { outcome }]) => outcome === "not-applicable") ? "not-applicable" : "cannot-see";
  const titles = new Map<string, string[]>();
  for (const [, { title, reason }] of known) titles.set(reason, [...(titles.get(reason) ?? []), title]);
  const reasons = [...titles].map(([reason, all]) => `${sentenceCase(all.join(", "))}: ${reason}.`);
  return { status, reasons, range: null };
}

/** The first of tallies in order. */
function upToWeek(tallies: readonly WeekTally[], upTo: number): readonly WeekTally[] {
  if (tallies.length === 0 || tallies.at(-1)!.week <= upTo) return tallies;
  let [low, high] = [0, tallies.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tallies[middle]!.week <= upTo) low = middle + 1;
    else high = middle;
  }
  return tallies.slice(0, low);
}

/** What one criterion rests on, up to the moment asked for. */
function countedFor({ criterion, cases, experimental, upTo }: CriterionInput) {
  const isCounted = (signal: string) => !experimental.has(signal);
  const eventsOf = (signals: readonly string[]) =>
    signals
      .filter(isCounted)
      .flatMap((signal) => (cases.get(signal)?.events ?? []).filter((event) => event.week <= upTo));
  const counted = criterion.supports.filter(isCounted);
  return {
    counted,
    events: eventsOf(counted),
    patterns: counted.map((signal) => [signal, upToWeek(cases.get(signal)?.tallies ?? [], upTo)] as const),
    against: eventsOf(criterion.contradicts),
  };
}

const best = (ways: readonly Way[], of: (way: Way) => Step): Step =>
  ways.reduce<Step>((most, way) => (of(way) > most ? of(way) : most), 0);

/** Judges one criterion. */
export function assessCriterion(input: CriterionInput): CriterionResult {
  const { criterion, upTo } = input;
  const limits = criterion.thresholds;
  const { counted, events, patterns, against } = countedFor(input);
  const isPattern = (signal: string) => input.knowledge(signal).kind === "pattern";
  const singly = counted.filter((signal) => !isPattern(signal)).map((signal) => input.knowledge(signal).title);
  const ways = [
    ...(singly.length > 0 ? [wayOfEvents(singly.join(" or "), events, limits, upTo)] : []),
    ...patterns
      .filter(([signal, tallies]) => tallies.length > 0 || isPattern(signal))
      .flatMap(([signal, tallies]) => waysOfPattern(input.knowledge(signal).title, tallies, limits, upTo)),
  ];
  const seen = ways.filter(({ step }) => step > 0);
  if (seen.length === 0) return unseen(input, ways);
  const { minimum } = limits;
  if (input.commits < minimum.commits || Math.min(input.activeWeeks, upTo + 1) < minimum.activeWeeks)
    return {
      status: "too-little",
      reasons: [
        `${plural(input.commits, "commit", "commits")} in ${plural(input.activeWeeks, "active week", "active weeks")}; nothing is said below ${minimum.commits} in ${minimum.activeWeeks}.`,
      ],
      range: null,
    };
  const total = events.length + patterns.reduce((sum, [, own]) => sum + countCases(own), 0);
  const counters = countRange(against.length);
  const reached = best(seen, ({ step }) => step);
  const isContradicted = isAgainst(against.length, total, limits);
  const step = isContradicted ? lowered(reached) : reached;
  const low = best(ways, (way) => way.low);
  const high = best(ways, (way) => way.high);
  const reasons = seen.map(({ reason }) => reason);
  const share = Math.round(limits.contradicted.share * 100);
  const objection = `${plural(against.length, "case", "cases")} against it, more than ${share} of 100.`;
  return {
    status: STEPS[step]!,
    reasons: isContradicted ? [...reasons, objection] : reasons,
    range: {
      low: STEPS[isAgainst(counters.high, total, limits) ? lowered(low) : low]!,
      high: STEPS[isAgainst(counters.low, total, limits) ? lowered(high) : high]!,
    },
    ...(step < DEMONSTRATED
      ? {
          toGo: isContradicted && reached >= DEMONSTRATED ? { share: 0.5, words: "less against it" } : closestOf(ways)!,
        }
      : {}),
    short: isContradicted || seen.some((one) => one.short === true),
  };
}
