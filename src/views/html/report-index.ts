/**
 * A report with what renderers look up: evidence by id, repositories by key, criteria and skill titles by id. Built
 * once per rendering, so that each part stays a function of the index and its own piece of the report.
 */
import { forgeObjectUrl, readForgeObject } from "../../model/forge-object.ts";
import type { CriterionAssessment, Report, ReportedEvidence } from "../../model/report.ts";
import { plainText, safeUrl } from "../escape.ts";
import { capitalise, prettyId } from "../words.ts";

/** A criterion with the names of its skill and level. */
export interface KnownCriterion {
  readonly criterion: CriterionAssessment;
  readonly skill: string;
  readonly level: string;
  readonly rank: number;
}

export interface ReportIndex {
  readonly report: Report;
  readonly evidence: ReadonlyMap<string, ReportedEvidence>;
  /** Place of a piece of evidence in `report.evidence`. */
  readonly position: ReadonlyMap<string, number>;
  /** Name of a repository, or its key where the report does not list it. */
  readonly repositoryName: (key: string) => string;
  /** Web address of a repository's commits but for the id that ends it, or null. */
  readonly commitUrl: (repo: string) => string | null;
  readonly criterion: (id: string | null) => KnownCriterion | undefined;
  /** Criteria that a piece of evidence supports or contradicts, highest level first. */
  readonly criteriaOf: (item: ReportedEvidence) => readonly KnownCriterion[];
  readonly skillTitle: (id: string) => string;
}

/** Indexes a report for rendering. */
export function indexReport(report: Report): ReportIndex {
  const commitUrls = new Map(report.repositories.map(({ key, commitUrl }) => [key, safeUrl(commitUrl)]));
  const names = new Map(report.repositories.map((repository) => [repository.key, repository.name]));
  const known = knownCriteria(report);
  const criteria = indexCriteria(known);
  const concerned = indexConcerned(known);
  const criterion = (id: string | null) =>
    id === null ? undefined : (criteria.get(id) ?? criteria.get(id.slice(id.indexOf("/") + 1)));
  const titles = new Map(report.assessment?.skills.map((skill) => [skill.id, skill.title]));
  return {
    report,
    evidence: new Map(report.evidence.map((item) => [item.id, item])),
    position: new Map(report.evidence.map((item, index) => [item.id, index])),
    repositoryName: (key) => names.get(key) ?? key,
    commitUrl: (repo) => commitUrls.get(repo) ?? null,
    criterion,
    criteriaOf: (item) => concerned.get(item.id) ?? [criterion(item.criterion)].filter((one) => one !== undefined),
    skillTitle: (id) => titles.get(id) ?? capitalise(prettyId(id)),
  };
}

interface NamedCriterion extends KnownCriterion {
  /** `skill/id` */
  readonly path: string;
}

/** Every criterion of the ladder, the technical bar first. */
function knownCriteria({ assessment }: Report): readonly NamedCriterion[] {
  if (assessment === null) return [];
  const levels = new Map(assessment.ladder.levels.map((level) => [level.id, level]));
  const bar = { id: "technical-bar", title: "Technical bar", criteria: assessment.technicalBar.criteria };
  return [bar, ...assessment.skills].flatMap((skill) =>
    skill.criteria.map((criterion) => {
      const level = levels.get(criterion.level);
      const path = `${skill.id}/${criterion.id}`;
      return { criterion, skill: skill.title, level: level?.title ?? criterion.level, rank: level?.rank ?? 0, path };
    }),
  );
}

/** Criteria under `skill/id`, and under the id alone; where two skills use one id alone, the first has it. */
function indexCriteria(known: readonly NamedCriterion[]): ReadonlyMap<string, KnownCriterion> {
  const paths = known.map((one) => [one.path, one] as const);
  const ids = known.map((one) => [one.criterion.id, one] as const);
  return new Map([...ids.toReversed(), ...paths]);
}

/** Evidence id → the criteria it speaks for or against, highest level first. */
function indexConcerned(known: readonly NamedCriterion[]): ReadonlyMap<string, readonly KnownCriterion[]> {
  const concerned = new Map<string, KnownCriterion[]>();
  for (const one of known.toSorted((a, b) => b.rank - a.rank))
    for (const id of new Set([...one.criterion.supports, ...one.criterion.contradicts])) {
      const list = concerned.get(id);
      if (list === undefined) concerned.set(id, [one]);
      else list.push(one);
    }
  return concerned;
}

/** Ids of the evidence that contradicts what a piece of evidence supports, itself left out. */
export function counterTo(index: ReportIndex, item: ReportedEvidence): readonly string[] {
  const ids = new Set(index.criteriaOf(item).flatMap(({ criterion }) => criterion.contradicts));
  ids.delete(item.id);
  return [...ids];
}

/** Web address of one quoted place: an event has its own, and a pattern quotes the messages of its commits. */
export function quoteUrl(index: ReportIndex, item: ReportedEvidence, object: string): string | null {
  if (item.kind === "event") return safeUrl(item.url);
  if (readForgeObject(object)) return safeUrl(forgeObjectUrl(object) ?? null);
  const before = index.commitUrl(item.repo);
  return before === null ? null : before + plainText(object);
}
