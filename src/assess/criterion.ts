/**
 * The status of one criterion: emerging where there is something, demonstrated where there is several from more than
 * one context, sustained where it goes on over time and is recent, all counted in the person's own active weeks.
 */
import type { Criterion, Thresholds } from "../model/ladder.ts";
import type { CriterionStatus } from "../model/report.ts";
import type { Outcome } from "../model/signal.ts";
import type { EventCase, SignalCases, WeekTally } from "./cases.ts";

/** What is known of a signal for this person over all repositories. */
export interface SignalKnowledge {
  /** What people read for the signal: its title in lower case. */
  readonly title: string;
  readonly outcome: Outcome;
  readonly reason: string;
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

export interface CriterionResult {
  readonly status: CriterionStatus;
  readonly reasons: readonly string[];
  /** Cases for and against, for the width of the band. */
  readonly weight: number;
  /** Whether enough was looked at and it fell short: a share below the bar, or counter-evidence. */
  readonly short?: boolean;
}

const STEPS = ["not-seen", "emerging", "demonstrated", "sustained"] as const;
type Step = 0 | 1 | 2 | 3;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function eventStep(events: readonly EventCase[], limits: Thresholds, latest: number): { step: Step; reason: string } {
  if (events.length === 0) return { step: 0, reason: "" };
  const contexts = new Set(events.map((event) => event.context)).size;
  const weeks = events.map((event) => event.week);
  const first = Math.min(...weeks);
  const last = Math.max(...weeks);
  const said = `${plural(events.length, "event", "events")} in ${plural(contexts, "context", "contexts")}`;
  const { demonstrated, sustained } = limits;
  if (events.length < demonstrated.events || contexts < demonstrated.contexts)
    return { step: 1, reason: `${said}; demonstrated takes ${demonstrated.events} in ${demonstrated.contexts}.` };
  if (events.length < sustained.events || contexts < sustained.contexts)
    return { step: 2, reason: `${said}; sustained takes ${sustained.events} in ${sustained.contexts}.` };
  if (last - first < sustained.span)
    return {
      step: 2,
      reason: `${said}, over ${last - first + 1} of the own active weeks; sustained takes ${sustained.span}.`,
    };
  if (latest - last > sustained.recent)
    return {
      step: 2,
      reason: `${said}, the last ${latest - last} active weeks ago; sustained takes one within ${sustained.recent}.`,
    };
  return { step: 3, reason: `${said}, over ${last - first + 1} of the own active weeks and recent.` };
}

const countCases = (tallies: readonly WeekTally[]): number => tallies.reduce((sum, one) => sum + one.cases, 0);

function patternStep(
  title: string,
  tallies: readonly WeekTally[],
  limits: Thresholds,
  latest: number,
): { step: Step; reason: string; short?: boolean } {
  const cases = countCases(tallies);
  const weeks = tallies.filter((one) => one.hits > 0).map(({ week }) => week);
  if (weeks.length === 0) return { step: 0, reason: "" };
  const hits = tallies.reduce((sum, one) => sum + one.hits, 0);
  const last = weeks.at(-1)!;
  const said = `${sentenceCase(title)}: ${hits} of ${cases}`;
  const { pattern, sustained } = limits;
  if (cases < pattern.cases) return { step: 1, reason: `${said}; it takes ${pattern.cases} cases to say more.` };
  if (hits / cases < pattern.share)
    return { step: 1, short: true, reason: `${said}; demonstrated takes ${Math.round(pattern.share * 100)} of 100.` };
  if (weeks.length < pattern.demonstratedWeeks)
    return {
      step: 1,
      reason: `${said}, in ${plural(weeks.length, "week", "weeks")}; demonstrated takes ${pattern.demonstratedWeeks}.`,
    };
  if (weeks.length < pattern.sustainedWeeks || last - weeks[0]! < sustained.span)
    return {
      step: 2,
      reason: `${said}, in ${plural(weeks.length, "week", "weeks")}; sustained takes ${pattern.sustainedWeeks} over ${sustained.span}.`,
    };
  if (latest - last > sustained.recent)
    return {
      step: 2,
      reason: `${said}, the last ${latest - last} active weeks ago; sustained takes one within ${sustained.recent}.`,
    };
  return { step: 3, reason: `${said}, in ${plural(weeks.length, "week", "weeks")} and recent.` };
}

/** Lowers a step where counter-evidence is both several and a real share of the cases. */
function contradiction(input: CriterionInput, supports: number): string | undefined {
  const { criterion, cases, upTo } = input;
  const against = criterion.contradicts.flatMap((signal) =>
    input.experimental.has(signal) ? [] : (cases.get(signal)?.events ?? []).filter((event) => event.week <= upTo),
  ).length;
  const { events, share } = criterion.thresholds.contradicted;
  return against >= events && against >= share * Math.max(supports, 1)
    ? `${plural(against, "case", "cases")} against it, more than ${Math.round(share * 100)} of 100.`
    : undefined;
}

/** Why nothing was seen: cannot-see unless at least one counted signal looked. */
function unseen(input: CriterionInput): CriterionResult {
  const known = input.criterion.supports.map(
    (signal) =>
      [
        signal,
        input.experimental.has(signal)
          ? {
              ...input.knowledge(signal),
              outcome: "cannot-see" as const,
              reason: "looked for by an experimental rule, not counted",
            }
          : input.knowledge(signal),
      ] as const,
  );
  const looked = known.filter(([, { outcome }]) => outcome === "not-seen" || outcome === "seen");
  if (looked.length > 0)
    return {
      status: "not-seen",
      reasons: [`Looked for: ${looked.map(([, { title }]) => title).join(", ")}; nothing found.`],
      weight: 0,
    };
  const status = known.every(([, { outcome }]) => outcome === "not-applicable") ? "not-applicable" : "cannot-see";
  const titles = new Map<string, string[]>();
  for (const [, { title, reason }] of known) titles.set(reason, [...(titles.get(reason) ?? []), title]);
  const reasons = [...titles].map(([reason, all]) => `${sentenceCase(all.join(", "))}: ${reason}.`);
  return { status, reasons, weight: 0 };
}

/** Judges one criterion. */
export function assessCriterion(input: CriterionInput): CriterionResult {
  const { criterion, cases, upTo } = input;
  const limits = criterion.thresholds;
  const counted = criterion.supports.filter((signal) => !input.experimental.has(signal));
  const events = counted.flatMap((signal) => (cases.get(signal)?.events ?? []).filter((event) => event.week <= upTo));
  const patterns = counted.map(
    (signal) => [signal, (cases.get(signal)?.tallies ?? []).filter((one) => one.week <= upTo)] as const,
  );
  const steps = [
    eventStep(events, limits, upTo),
    ...patterns.map(([signal, own]) => patternStep(input.knowledge(signal).title, own, limits, upTo)),
  ].filter(({ step }) => step > 0);
  if (steps.length === 0) return unseen(input);
  const { minimum } = limits;
  if (input.commits < minimum.commits || Math.min(input.activeWeeks, upTo + 1) < minimum.activeWeeks)
    return {
      status: "too-little",
      reasons: [
        `${plural(input.commits, "commit", "commits")} in ${plural(input.activeWeeks, "active week", "active weeks")}; nothing is said below ${minimum.commits} in ${minimum.activeWeeks}.`,
      ],
      weight: 0,
    };
  const total = events.length + patterns.reduce((sum, [, own]) => sum + countCases(own), 0);
  const best = Math.max(...steps.map(({ step }) => step));
  const against = contradiction(input, total);
  const step = against ? Math.max(1, best - 1) : best;
  const reasons = steps.filter((one) => one.step === best || one.reason !== "").map(({ reason }) => reason);
  const short = against !== undefined || steps.some((one) => "short" in one && one.short === true);
  return { status: STEPS[step]!, reasons: against ? [...reasons, against] : reasons, weight: total, short };
}
