/** Evidence × ladder → assessment with reasons. Only ever called for the user; the workspace decides who that is. */
import { type Evidence, isShown } from "../model/evidence.ts";
import type { Criterion, Ladder, Skill } from "../model/ladder.ts";
import type { Assessment, CriterionAssessment, Sensitivity, SkillAssessment, TechnicalBar } from "../model/report.ts";
import type { Need } from "../model/signal.ts";
import { endOfDay, halfYearOf, weekOf } from "../model/time.ts";
import { deriveBand } from "./band.ts";
import { activeWeekIndex, casesBySignal, withEvidenceWeeks } from "./cases.ts";
import { assessCriterion, type CriterionResult, type SignalKnowledge } from "./criterion.ts";
import { type JudgedCriterion, nextLevelOf } from "./next-level.ts";
import { type Basis, changeOf, type Variant, variantsOf } from "./sensitivity.ts";

export interface AssessmentInput {
  readonly ladder: Ladder;
  /** The person's evidence within the period, marks applied, newest first. */
  readonly evidence: readonly Evidence[];
  readonly knowledge: (signal: string) => SignalKnowledge;
  readonly experimental: ReadonlySet<string>;
  /** What a signal reads, for what leaving it out would change. */
  readonly needsOf: (signal: string) => readonly Need[];
  readonly commits: number;
  /** Weeks with own commits, as numbers of `weekOf`, sorted. */
  readonly weeks: readonly number[];
  /** One line of facts for a skill, from its evidence. */
  readonly summarise: (skill: Skill, criteria: readonly CriterionAssessment[]) => string;
}

interface Run {
  readonly input: AssessmentInput;
  readonly basis: Basis;
  readonly weeks: readonly number[];
  readonly bySignal: ReadonlyMap<string, readonly Evidence[]>;
  /** Every half-year between the first evidence and the last, with the position of its last active week. */
  readonly windows: readonly { readonly window: string; readonly upTo: number }[];
  readonly variants: readonly Variant[];
}

/** Judges the criteria of a skill by what happened up to an own active week. */
function judge(
  input: AssessmentInput,
  { cases, activeWeeks, knowledge }: Basis,
  { criteria }: Skill,
  upTo: number,
): readonly JudgedCriterion[] {
  const { experimental, commits } = input;
  return criteria.map((criterion) => ({
    id: criterion.id,
    level: criterion.level,
    ...assessCriterion({ criterion, cases, knowledge, experimental, commits, activeWeeks, upTo }),
  }));
}

function toCriterion(run: Run, criterion: Criterion, result: CriterionResult): CriterionAssessment {
  const idsOf = (signals: readonly string[]) =>
    signals.flatMap((signal) => (run.bySignal.get(signal) ?? []).filter(isShown).map(({ id }) => id));
  return {
    id: criterion.id,
    level: criterion.level,
    text: criterion.text,
    status: result.status,
    range: result.range,
    reasons: result.reasons,
    supports: idsOf(criterion.supports),
    contradicts: idsOf(criterion.contradicts),
  };
}

/** "2024-H1" to "2025-H2": every half-year between two. */
function windowsBetween(first: string, last: string): string[] {
  const windows: string[] = [];
  for (
    let [year, half] = [Number(first.slice(0, 4)), Number(first.slice(6))];
    `${year}-H${half}` <= last && windows.length < 200;
    [year, half] = half === 1 ? [year, 2] : [year + 1, 1]
  )
    windows.push(`${year}-H${half}`);
  return windows;
}

const endOfWindow = (window: string): number =>
  endOfDay(window.endsWith("1") ? `${window.slice(0, 4)}-06-30` : `${window.slice(0, 4)}-12-31`);

function halfYearsOf(evidence: readonly Evidence[], weeks: readonly number[]): Run["windows"] {
  const days = evidence
    .filter(isShown)
    .map(({ date }) => date)
    .sort();
  if (days.length === 0) return [];
  return windowsBetween(halfYearOf(days[0]!), halfYearOf(days.at(-1)!)).map((window) => ({
    window,
    upTo: activeWeekIndex(weeks, weekOf(endOfWindow(window))),
  }));
}

function overTime(run: Run, skill: Skill): SkillAssessment["overTime"] {
  const counts = new Map<string, number>();
  for (const signal of new Set(skill.criteria.flatMap(({ supports }) => supports)))
    for (const { date } of (run.bySignal.get(signal) ?? []).filter(isShown))
      counts.set(halfYearOf(date), (counts.get(halfYearOf(date)) ?? 0) + 1);
  return run.windows.map(({ window, upTo }) => {
    const results = judge(run.input, run.basis, skill, upTo);
    return { window, band: deriveBand(run.input.ladder.levels, results), evidence: counts.get(window) ?? 0 };
  });
}

function sensitivityOf({ input, variants }: Run, skill: Skill, results: readonly JudgedCriterion[]): Sensitivity[] {
  const { levels } = input.ladder;
  const summed = (judged: readonly JudgedCriterion[]) => ({
    label: deriveBand(levels, judged).label,
    statuses: new Map(judged.map(({ id, status }) => [id, status])),
  });
  const before = summed(results);
  return variants.flatMap(
    ({ change, basis }) => changeOf(change, before, summed(judge(input, basis, skill, basis.activeWeeks - 1))) ?? [],
  );
}

function assessSkill(run: Run, skill: Skill): SkillAssessment {
  const { input, basis } = run;
  const { levels } = input.ladder;
  const results = judge(input, basis, skill, basis.activeWeeks - 1);
  const criteria = skill.criteria.map((criterion, index) => toCriterion(run, criterion, results[index]!));
  return {
    id: skill.id,
    title: skill.title,
    band: deriveBand(levels, results),
    summary: input.summarise(skill, criteria),
    criteria,
    next: nextLevelOf(levels, results),
    sensitivity: sensitivityOf(run, skill, results),
    overTime: overTime(run, skill),
  };
}

/** Met, as a level is held, where at least half of what can be told of the gate's criteria is demonstrated. */
function assessGate(run: Run, gate: Skill): TechnicalBar {
  const results = judge(run.input, run.basis, gate, run.weeks.length - 1);
  const criteria = gate.criteria.map((criterion, index) => toCriterion(run, criterion, results[index]!));
  const visible = criteria.filter(({ status }) => status !== "cannot-see" && status !== "not-applicable");
  const spoken = visible.filter(({ status }) => status !== "too-little");
  const held = spoken.filter(({ status }) => status === "demonstrated" || status === "sustained").length;
  const { minimum } = run.input.ladder.thresholds;
  // "Not yet" is said only of what was looked at and fell short; anything else is too little to say either way.
  const fellShort = results.some(({ short }) => short === true);
  const isMet = held > 0 && held * 2 >= spoken.length;
  const tooLittle =
    run.input.commits < minimum.commits || run.weeks.length < minimum.activeWeeks || (!isMet && !fellShort);
  const status = tooLittle ? "too-little" : isMet ? "met" : "not-yet";
  return { status, summary: run.input.summarise(gate, criteria), criteria };
}

/** Assesses one person against a ladder. */
export function assess(input: AssessmentInput): Assessment {
  const bySignal = new Map<string, Evidence[]>();
  for (const item of input.evidence) {
    const list = bySignal.get(item.signal);
    if (list) list.push(item);
    else bySignal.set(item.signal, [item]);
  }
  const weeks = withEvidenceWeeks(input.weeks, input.evidence);
  const { evidence, knowledge, needsOf } = input;
  const basis: Basis = { cases: casesBySignal(evidence, weeks), activeWeeks: weeks.length, knowledge };
  const run: Run = {
    input,
    basis,
    weeks,
    bySignal,
    windows: halfYearsOf(evidence, weeks),
    variants: variantsOf({ basis, evidence, weeks, needsOf }),
  };
  const { ladder } = input;
  const gate = ladder.skills.find((skill) => skill.gate);
  return {
    ladder: { id: ladder.id, title: ladder.title, levels: ladder.levels },
    technicalBar: gate
      ? assessGate(run, gate)
      : { status: "too-little", summary: "This ladder has no technical bar.", criteria: [] },
    skills: ladder.skills.filter((skill) => !skill.gate).map((skill) => assessSkill(run, skill)),
  };
}
