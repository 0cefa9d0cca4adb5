/**
 * What an assessment hangs on: what another month would change, one like the last or one without anything, and what would
 * be left without one of the sources. The same rules are asked again with other cases; nothing is guessed.
 */
import type { Evidence } from "../model/evidence.ts";
import type { Change, CriterionStatus, Sensitivity } from "../model/report.ts";
import type { Need } from "../model/signal.ts";
import { casesBySignal, type SignalCases } from "./cases.ts";
import type { SignalKnowledge } from "./criterion.ts";

/** Own active weeks of a month. */
const MONTH = 4;
/** Every clone has these; without them there is nothing. */
const ALWAYS: ReadonlySet<Need> = new Set<Need>(["commits", "paths", "merges"]);

/** What is judged: cases by signal, the own active weeks, and what is known of each signal. */
export interface Basis {
  readonly cases: ReadonlyMap<string, SignalCases>;
  readonly activeWeeks: number;
  readonly knowledge: (signal: string) => SignalKnowledge;
}

export interface Variant {
  readonly change: Change;
  readonly basis: Basis;
}

/** What happened in the last own weeks once more, in weeks and contexts of its own. */
function repeated({ events, tallies }: SignalCases, from: number): SignalCases {
  return {
    events: [
      ...events,
      ...events
        .filter(({ week }) => week >= from)
        .map((event) => ({ ...event, week: event.week + MONTH, context: `${event.context}\0again` })),
    ],
    tallies: [
      ...tallies,
      ...tallies.filter(({ week }) => week >= from).map((tally) => ({ ...tally, week: tally.week + MONTH })),
    ],
  };
}

function months(basis: Basis): readonly Variant[] {
  const from = basis.activeWeeks - MONTH;
  if (from < 0) return [];
  const activeWeeks = basis.activeWeeks + MONTH;
  const again = new Map([...basis.cases].map(([signal, cases]) => [signal, repeated(cases, from)]));
  return [
    { change: { kind: "month-like-the-last", source: null }, basis: { ...basis, cases: again, activeWeeks } },
    { change: { kind: "month-without", source: null }, basis: { ...basis, activeWeeks } },
  ];
}

/** Other knowledge of the signals that are concerned. */
function knowing(
  { knowledge }: Basis,
  isGone: (known: SignalKnowledge, signal: string) => boolean,
  now: Pick<SignalKnowledge, "outcome" | "reason">,
): Basis["knowledge"] {
  return (signal) => {
    const known = knowledge(signal);
    return isGone(known, signal) ? { ...known, ...now } : known;
  };
}

function withoutEachNeed(basis: Basis, needsOf: (signal: string) => readonly Need[]): readonly Variant[] {
  const needs = new Set([...basis.cases.keys()].flatMap((signal) => needsOf(signal)));
  return [...needs]
    .filter((need) => !ALWAYS.has(need))
    .sort()
    .map((need): Variant => {
      const reads = (signal: string) => needsOf(signal).includes(need);
      const cases = new Map([...basis.cases].filter(([signal]) => !reads(signal)));
      const knowledge = knowing(
        basis,
        ({ outcome }, signal) => reads(signal) && (outcome === "seen" || outcome === "not-seen"),
        { outcome: "cannot-see", reason: "its source is left out" },
      );
      return { change: { kind: "without-source", source: need }, basis: { ...basis, cases, knowledge } };
    });
}

function withoutEachRepository(
  basis: Basis,
  evidence: readonly Evidence[],
  weeks: readonly number[],
): readonly Variant[] {
  const repositories = [...new Set(evidence.map(({ repo }) => repo))].sort();
  if (repositories.length < 2) return [];
  return repositories.map((repo): Variant => {
    const cases = casesBySignal(
      evidence.filter((item) => item.repo !== repo),
      weeks,
    );
    const knowledge = knowing(basis, ({ outcome }, signal) => outcome === "seen" && !cases.has(signal), {
      outcome: "not-seen",
      reason: "looked for and not found",
    });
    return { change: { kind: "without-repository", source: repo }, basis: { ...basis, cases, knowledge } };
  });
}

export interface SensitivityInput {
  readonly basis: Basis;
  readonly evidence: readonly Evidence[];
  readonly weeks: readonly number[];
  readonly needsOf: (signal: string) => readonly Need[];
}

/** Every variant of what an assessment rests on. More repositories than this are not left out one by one. */
const REPOSITORIES = 12;

export function variantsOf({ basis, evidence, weeks, needsOf }: SensitivityInput): readonly Variant[] {
  const isMany = new Set(evidence.map(({ repo }) => repo)).size > REPOSITORIES;
  return [
    ...months(basis),
    ...withoutEachNeed(basis, needsOf),
    ...(isMany ? [] : withoutEachRepository(basis, evidence, weeks)),
  ];
}

/** What a variant changes of one skill; undefined where it changes nothing. */
export function changeOf(
  change: Change,
  before: { readonly label: string; readonly statuses: ReadonlyMap<string, CriterionStatus> },
  after: { readonly label: string; readonly statuses: ReadonlyMap<string, CriterionStatus> },
): Sensitivity | undefined {
  const criteria = [...before.statuses].flatMap(([id, from]) => {
    const to = after.statuses.get(id);
    return to === undefined || to === from ? [] : [{ id, from, to }];
  });
  return criteria.length === 0 && before.label === after.label
    ? undefined
    : { ...change, label: after.label, criteria };
}
