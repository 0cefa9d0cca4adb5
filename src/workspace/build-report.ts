/** Facts of repositories, records of a person, marks and a ladder → the Report. Pure. */
import { assess } from "../assess/assess.ts";
import type { SignalKnowledge } from "../assess/criterion.ts";
import { type Authorship, type Citation, type Evidence, isShown } from "../model/evidence.ts";
import type { ImportedWork } from "../model/imported.ts";
import type { Ladder } from "../model/ladder.ts";
import type { PeopleAround } from "../model/people-around.ts";
import type { Coverage, Report, ReportedEvidence, ReportPerson } from "../model/report.ts";
import type { SignalOutcome } from "../model/signal.ts";
import { chooseOpportunities } from "../opportunities/choose.ts";
import { EXPERIMENTAL } from "../signals/experimental.ts";
import { SIGNALS } from "../signals/index.ts";
import { compareEvidence } from "../signals/run.ts";
import type { Signal } from "../signals/signal.ts";
import { citationUrl, commitPrefix } from "./links.ts";
import type { Mark } from "./marks.ts";
import { cutEvidence, cutProfile, type Scope } from "./period.ts";
import { ruleOf } from "./rules.ts";
import { chooseStrongest } from "./strongest.ts";
import { lowerFirst, summariseSkill } from "./summary.ts";
import type { InitiativesRecord, PersonRecord, RepositoryFacts } from "./view.ts";

/** A repository in a report: its facts, the records in it that are the person's, and its forge. */
export interface ReportRepository {
  readonly facts: RepositoryFacts;
  readonly records: readonly PersonRecord[];
  /** What they led and took part in, for each of the records; empty where nobody asked. */
  readonly initiatives: readonly InitiativesRecord[];
  /** Whom they worked with, for each of the records; absent where nobody asked. */
  readonly around?: readonly PeopleAround[];
  readonly url: string | undefined;
  /** As the user named it. */
  readonly path: string;
}

export interface ReportInput {
  readonly repositories: readonly ReportRepository[];
  readonly skipped: Coverage["skipped"];
  readonly asOf: string;
  readonly scope: Scope;
  readonly person: { readonly because: string; readonly isYou: boolean };
  readonly ladder: Ladder;
  readonly marks: readonly Mark[];
  readonly imported: ImportedWork | null;
}

/** What fits the first screen; how it is shared between counted and experimental evidence was fitted on two sets of people. */
const STRONGEST = 6;
const ALSO_FOUND = 7;
/** Below this share of English messages, signals that read English cannot see. */
const ENGLISH_SHARE = 0.5;
const SIGNAL_BY_ID: ReadonlyMap<string, Signal> = new Map(SIGNALS.map((signal) => [signal.id, signal]));
const COUNTED: ReadonlyMap<string, Signal> = new Map([...SIGNAL_BY_ID].filter(([id]) => !EXPERIMENTAL.has(id)));

/** Of several clones of one repository the one that holds most: their commits are the same work. */
function oneClonePerRepository(repositories: readonly ReportRepository[]): readonly ReportRepository[] {
  const byKey = new Map<string, ReportRepository>();
  for (const one of repositories) {
    const before = byKey.get(one.facts.key);
    if (!before || one.facts.commits > before.facts.commits) byKey.set(one.facts.key, one);
  }
  return [...byKey.values()];
}

function toPerson(
  repositories: readonly ReportRepository[],
  scope: Scope,
  { because, isYou }: ReportInput["person"],
): ReportPerson {
  const whole = oneClonePerRepository(repositories).flatMap(({ records }) => records.map(({ profile }) => profile));
  const cut = whole.map((profile) => cutProfile(profile, scope));
  const areas = new Map<string, number>();
  const weeks = new Set<number>();
  const authorship: Record<Authorship, number> = { assisted: 0, agent: 0, bot: 0, "none-declared": 0 };
  for (const profile of cut) {
    for (const [, area, count] of profile.days) areas.set(area, (areas.get(area) ?? 0) + count);
    for (const week of profile.weeks) weeks.add(week);
  }
  for (const profile of whole)
    for (const [kind, count] of Object.entries(profile.authorship)) authorship[kind as Authorship] += count;
  const first = cut.flatMap(({ firstDay }) => firstDay ?? []).sort()[0] ?? null;
  const last =
    cut
      .flatMap(({ lastDay }) => lastDay ?? [])
      .sort()
      .at(-1) ?? null;
  // The name most recently used is the one shown.
  const shown = [...whole].sort((a, b) =>
    (a.lastDay ?? "") > (b.lastDay ?? "") ? -1 : (a.lastDay ?? "") < (b.lastDay ?? "") ? 1 : b.commits - a.commits,
  )[0]!;
  return {
    key: shown.key,
    name: shown.name,
    emails: [...new Set(whole.flatMap(({ emails }) => emails))].sort(),
    because,
    isYou,
    commits: cut.reduce((sum, { commits }) => sum + commits, 0),
    activeWeeks: weeks.size,
    firstDay: first,
    lastDay: last,
    areas: [...areas]
      .filter(([name]) => name !== "")
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 8)
      .map(([name, commits]) => ({ name, commits })),
    authorship,
  };
}

/** Signals that could not speak in a repository, or failed there on the person's work. */
function blindIn({ facts, records, initiatives }: ReportRepository): RepositoryFacts["blind"] {
  return [...new Map([...[...records, ...initiatives].flatMap(({ failed }) => failed), ...facts.blind])];
}

/** What is known of each signal over all repositories: seen anywhere, looked for anywhere, or blind everywhere. */
function knowledgeOf(
  repositories: readonly ReportRepository[],
  evidence: readonly Evidence[],
): (signal: string) => SignalKnowledge {
  const seen = new Set(evidence.map(({ signal }) => signal));
  const told = repositories.flatMap(({ records }) => records.map(({ profile }) => profile.messages));
  const all = told.reduce((sum, message) => sum + message.told, 0);
  const otherTongue = all >= 10 && told.reduce((sum, message) => sum + message.english, 0) < ENGLISH_SHARE * all;
  const find = (id: string): SignalKnowledge => {
    const signal = SIGNAL_BY_ID.get(id);
    const known = { title: signal ? lowerFirst(signal.title) : id.replaceAll("-", " "), kind: signal?.kind ?? "event" };
    if (seen.has(id)) return { ...known, outcome: "seen", reason: "" };
    if (!signal) return { ...known, outcome: "cannot-see", reason: "this Waymark has no signal for it yet" };
    const blind = repositories.map((one) => blindIn(one).find(([name]) => name === id)?.[1]);
    if (blind.some((one) => one === undefined))
      return signal.language === "en" && otherTongue
        ? { ...known, outcome: "cannot-see", reason: "it reads English, and most messages are not" }
        : { ...known, outcome: "not-seen", reason: "looked for and not found" };
    return { ...known, ...(blind[0] ?? { outcome: "cannot-see", reason: "no repository was read" }) };
  };
  // Asked for every criterion and half-year.
  const known = new Map<string, SignalKnowledge>();
  return (id) => {
    const before = known.get(id) ?? find(id);
    known.set(id, before);
    return before;
  };
}

/** Where a citation can be opened, by the forge of its repository. */
function urlOf(citation: Citation | undefined, { repositories }: ReportInput): string | null {
  const repository = repositories.find(({ facts }) => facts.key === citation?.repo);
  return citation && repository ? citationUrl(repository.url, citation, repository.facts.revision) : null;
}

function toReported(
  item: Evidence,
  input: ReportInput,
  criterionOf: ReadonlyMap<string, string>,
  mark: Mark | undefined,
): ReportedEvidence {
  return {
    ...item,
    criterion: criterionOf.get(item.signal) ?? null,
    skill: SIGNAL_BY_ID.get(item.signal)?.skill ?? "",
    url: urlOf(item.kind === "event" ? item.citation : item.quotes[0], input),
    experimental: EXPERIMENTAL.has(item.signal),
    mark: mark ? { verdict: mark.verdict, because: mark.because } : null,
  };
}

function coverageOf(input: ReportInput): Coverage {
  return {
    repositories: input.repositories.map((one) => ({
      key: one.facts.key,
      name: one.facts.name,
      path: one.path,
      commits: one.facts.commits,
      firstDay: one.facts.firstDay,
      lastDay: one.facts.lastDay,
      head: one.facts.revision,
      forges: one.facts.forges,
      notes: [...one.facts.notes, ...new Set(one.records.flatMap((record) => record.notes))],
      blind: blindIn(one).map(([signal, blindness]): SignalOutcome => ({ signal, repo: one.facts.key, ...blindness })),
    })),
    skipped: input.skipped,
    notVisible: input.repositories.every(({ facts }) => facts.forges.length > 0)
      ? []
      : ["review comments", "issues", "discussions"],
  };
}

/** Evidence of all repositories, each piece once (two clones of one repository hold the same). */
function gatherEvidence(repositories: readonly ReportRepository[]): Evidence[] {
  const all = new Map<string, Evidence>();
  for (const { records, initiatives } of repositories)
    for (const { evidence } of [...records, ...initiatives])
      for (const item of evidence) if (!all.has(item.id)) all.set(item.id, item);
  return [...all.values()];
}

/** Builds the report. The order of everything in it depends on the input alone. */
export function buildReport(input: ReportInput): Report {
  const { ladder, scope, repositories, marks } = input;
  const person = toPerson(repositories, scope, input.person);
  // Counter-evidence exists for the user only (mission, principle 5).
  const gathered = gatherEvidence(repositories).filter((item) => input.person.isYou || !item.counter);
  const cut = cutEvidence(gathered, scope, SIGNAL_BY_ID).map((item) => ({ ...item, person: person.key }));
  const criterionOf = new Map<string, string>();
  const rank = new Map<string, number>();
  const levelRank = new Map(ladder.levels.map((level) => [level.id, level.rank]));
  for (const skill of ladder.skills)
    for (const criterion of skill.criteria)
      for (const signal of [...criterion.supports, ...criterion.contradicts]) {
        if (!criterionOf.has(signal)) criterionOf.set(signal, `${skill.id}/${criterion.id}`);
        rank.set(signal, Math.max(rank.get(signal) ?? 0, levelRank.get(criterion.level) ?? 0));
      }
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));
  // One made before identities were taken together bears the id of one of them.
  const markOn = (item: Evidence): Mark | undefined =>
    [item.id, ...((item.kind === "pattern" ? item.otherIds : undefined) ?? [])]
      .map((id) => markOf.get(id))
      .find((mark) => mark !== undefined);
  // Windows without a hit belong to every share, and are not shown.
  const looked = cut.sort(compareEvidence).map((item) => toReported(item, input, criterionOf, markOn(item)));
  const reported = looked.filter(isShown);
  const counted = looked.filter(({ mark }) => mark?.verdict !== "wrong" && mark?.verdict !== "not-mine");
  const bySignal = groupBySignal(counted.filter(({ experimental }) => !experimental));
  const profiles = repositories.flatMap(({ records }) => records.map(({ profile }) => profile));
  const assessment = input.person.isYou
    ? assess({
        ladder,
        evidence: counted,
        knowledge: knowledgeOf(repositories, counted.filter(isShown)),
        experimental: EXPERIMENTAL,
        needsOf: (signal) => SIGNAL_BY_ID.get(signal)?.needs ?? [],
        commits: person.commits,
        weeks: [...new Set(profiles.flatMap((profile) => cutProfile(profile, scope).weeks))].sort((a, b) => a - b),
        summarise: (skill, criteria) => summariseSkill(skill, criteria, bySignal, COUNTED),
      })
    : null;
  return {
    schema: "waymark.report/1",
    asOf: input.asOf,
    since: scope.since,
    until: scope.until,
    person,
    repositories: repositories.map(({ facts, url }) => ({
      key: facts.key,
      name: facts.name,
      url: url ?? null,
      commitUrl: commitPrefix(url),
    })),
    coverage: coverageOf(input),
    assessment,
    assessmentReason: assessment
      ? null
      : "Only you are assessed; for somebody else Waymark shows the cited public record.",
    evidence: reported,
    strongest: chooseStrongest({
      evidence: reported,
      rankOf: (signal) => rank.get(signal) ?? 0,
      count: STRONGEST,
      experimental: false,
    }),
    alsoFound: chooseStrongest({
      evidence: reported,
      rankOf: (signal) => rank.get(signal) ?? 0,
      count: ALSO_FOUND,
      experimental: true,
    }),
    opportunities: assessment
      ? chooseOpportunities({
          candidates: repositories.flatMap(({ records }) => records.flatMap((record) => record.candidates)),
          keys: new Set(profiles.map(({ key }) => key)),
          names: new Set(profiles.map(({ name }) => name)),
          areas: new Set(profiles.flatMap(({ home }) => home)),
          assessment,
        }).map((step) => ({ ...step, url: urlOf(step.citation, input) }))
      : [],
    // Like everything that is about the user alone.
    imported: input.person.isYou ? input.imported : null,
    rules: rulesOf(reported),
    marks: reported.flatMap(({ id, mark }) => (mark ? [{ id, ...mark }] : [])),
  };
}

/** The rules that fired, by signal id. */
function rulesOf(reported: readonly ReportedEvidence[]): Report["rules"] {
  return [...new Set(reported.map(({ signal }) => signal))].sort().flatMap((id) => {
    const rule = ruleOf(id);
    return rule
      ? [{ id, title: rule.title, version: rule.version, definition: rule.definition, limits: rule.limits }]
      : [];
  });
}

function groupBySignal<T extends { readonly signal: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(item.signal);
    if (list) list.push(item);
    else groups.set(item.signal, [item]);
  }
  return groups;
}
