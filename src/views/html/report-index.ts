/**
 * A report with what renderers look up: evidence by id, repositories by key, criteria and skill titles by id. Built
 * once per rendering, so that each part stays a function of the index and its own piece of the report.
 */
import type { Evidence } from "../../model/evidence.ts";
import type { CriterionAssessment, Report, ReportedEvidence } from "../../model/report.ts";
import { safeUrl } from "../escape.ts";
import { capitalise, prettyId } from "../words.ts";
import { addressOf, type CommitAddress, commitAddresses } from "./commit-url.ts";

/** A criterion with the names of its skill and level. */
export interface KnownCriterion {
  readonly criterion: CriterionAssessment;
  readonly skill: string;
  readonly level: string;
}

export interface ReportIndex {
  readonly report: Report;
  readonly evidence: ReadonlyMap<string, ReportedEvidence>;
  /** Place of a piece of evidence in `report.evidence`. */
  readonly position: ReadonlyMap<string, number>;
  readonly addresses: ReadonlyMap<string, CommitAddress>;
  /** Name of a repository, or its key where the report does not list it. */
  readonly repositoryName: (key: string) => string;
  /** Web address of a commit, or null. */
  readonly commitUrl: (repo: string, oid: string) => string | null;
  readonly criterion: (id: string | null) => KnownCriterion | undefined;
  readonly skillTitle: (id: string) => string;
}

/** Indexes a report for rendering. */
export function indexReport(report: Report): ReportIndex {
  const addresses = commitAddresses(report);
  const names = new Map(report.repositories.map((repository) => [repository.key, repository.name]));
  const criteria = indexCriteria(report);
  const titles = new Map(report.assessment?.skills.map((skill) => [skill.id, skill.title]));
  return {
    report,
    evidence: new Map(report.evidence.map((item) => [item.id, item])),
    position: new Map(report.evidence.map((item, index) => [item.id, index])),
    addresses,
    repositoryName: (key) => names.get(key) ?? key,
    commitUrl: (repo, oid) => addressOf(addresses.get(repo), oid),
    criterion: (id) => (id === null ? undefined : (criteria.get(id) ?? criteria.get(id.slice(id.indexOf("/") + 1)))),
    skillTitle: (id) => titles.get(id) ?? capitalise(prettyId(id)),
  };
}

/** Criteria under `skill/id`, and under the id alone; where two skills use one id alone, the first has it. */
function indexCriteria(report: Report): ReadonlyMap<string, KnownCriterion> {
  const known = new Map<string, KnownCriterion>();
  const assessment = report.assessment;
  if (assessment === null) return known;
  const levels = new Map(assessment.ladder.levels.map((level) => [level.id, level.title]));
  const bar = { id: "technical-bar", title: "Technical bar", criteria: assessment.technicalBar.criteria };
  for (const skill of [bar, ...assessment.skills])
    for (const criterion of skill.criteria) {
      const entry = { criterion, skill: skill.title, level: levels.get(criterion.level) ?? criterion.level };
      if (!known.has(criterion.id)) known.set(criterion.id, entry);
      known.set(`${skill.id}/${criterion.id}`, entry);
    }
  return known;
}

/**
 * Web address of one quoted place: the evidence's own address for what it cites, a commit's address for a case.
 */
export function quoteUrl(index: ReportIndex, item: ReportedEvidence, object: string): string | null {
  const own = citedObject(item) === object ? safeUrl(item.url) : null;
  return own ?? (isCase(item, object) ? index.commitUrl(item.repo, object) : null);
}

function citedObject(item: Evidence): string | undefined {
  return item.kind === "event" ? item.citation.object : item.quotes[0]?.object;
}

function isCase(item: Evidence, object: string): boolean {
  return item.kind === "pattern" && [...item.hits, ...item.others].some(([oid]) => oid === object);
}
