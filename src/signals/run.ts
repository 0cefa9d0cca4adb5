/**
 * Runs signals over a History. Gives findings their ids, states and windows; a signal that throws, or whose input the
 * repository lacks, becomes its own outcome and the run goes on.
 */
import { type About, aboutEverybody } from "../history/about.ts";
import type { Commit, Discussion, Entry, History } from "../history/history.ts";
import { revertsOf } from "../history/reverts.ts";
import { clip } from "../model/clip.ts";
import {
  type Authorship,
  type Case,
  type Citation,
  type EventEvidence,
  type Evidence,
  evidenceId,
  isShown,
  type PatternEvidence,
  type WorkState,
} from "../model/evidence.ts";
import { formatIdentity, type Person } from "../model/identity.ts";
import type { Blindness, Need } from "../model/signal.ts";
import { halfYearOf } from "../model/time.ts";
import type { CaseFinding, EventFinding, EventSignal, PatternSignal, Signal } from "./signal.ts";

const QUOTE_LIMIT = 240;
const QUOTED_CASES = 3;

/** What a run found about those it is about. */
export interface SignalRun {
  readonly evidence: readonly Evidence[];
  /** Windows without a hit of people who have hits elsewhere: nothing to show, but they belong to every share. */
  readonly misses: readonly Evidence[];
  /** Signals that could not speak about this repository at all, with the reason. */
  readonly blind: ReadonlyMap<string, Blindness>;
}

const NEEDS: Readonly<Record<Need, (history: History) => string | undefined>> = {
  commits: (history) => (history.commits.length > 0 ? undefined : "there are no commits"),
  paths: (history) => (history.repo.pathsReadable ? undefined : "this clone lacks the trees that name changed files"),
  "message-bodies": (history) =>
    history.commits.some((commit) => !commit.isMerge && commit.message.body.words >= 6)
      ? undefined
      : "messages here have no bodies",
  "person-trailers": (history) =>
    history.commits.some((commit) => commit.trailers.some(({ key }) => key !== "signed-off-by"))
      ? undefined
      : "messages here name no people in trailers",
  merges: (history) => (history.commits.some((commit) => commit.isMerge) ? undefined : "there are no merge commits"),
  documents: (history) =>
    history.documents.some((document) => document.kind !== "other")
      ? undefined
      : "no engineering documents were found here",
  roles: (history) => (history.roles.length > 0 ? undefined : "no file names owners or maintainers"),
  forge: (history) =>
    history.discussions.length > 0
      ? undefined
      : "nothing of its forge was read: waymark sync, or waymark import an archive of it",
  tags: (history) => (history.tags.length > 0 ? undefined : "there are no annotated tags"),
};

/** Why a signal cannot speak about this repository; undefined where it can. */
export function blindnessOf(signal: Signal, history: History): Blindness | undefined {
  for (const need of signal.needs) {
    const reason = NEEDS[need](history);
    if (reason) return { outcome: "cannot-see", reason };
  }
  return signal.blindness?.(history);
}

const fold = (text: string): string => {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length <= QUOTE_LIMIT ? folded : `${clip(folded, QUOTE_LIMIT - 1).trimEnd()}…`;
};

/** Where what was said stands: a comment on code has its place there. */
function citationOnForge(on: Entry | Discussion, quote: string | undefined, history: History): Citation {
  const code = "entries" in on || on.kind !== "comment" ? undefined : on.place;
  return {
    repo: history.repo.key,
    object: on.object,
    ...(code && code.path !== "" ? { path: code.path } : {}),
    ...(code?.line === undefined || code.path === "" ? {} : { lines: [code.line, code.line] as const }),
    quote: fold(quote ?? wordsOf(on)),
    ...(on.url === "" ? {} : { url: on.url }),
  };
}

/** What is quoted of something on the forge where nothing else is. */
function wordsOf(on: Entry | Discussion): string {
  if ("entries" in on) return on.title;
  return on.kind === "event" ? on.what || on.discussion.title : on.body || on.discussion.title;
}

const discussionOf = (on: Entry | Discussion): Discussion => ("entries" in on ? on : on.discussion);

/** The day of a finding, the areas it is in, and what names it, by what it rests on. */
const dayOf = ({ day, on, commit }: EventFinding | CaseFinding): string => day ?? on?.day ?? commit!.day;
const areasOf = ({ on, commit }: EventFinding | CaseFinding): readonly string[] =>
  commit?.areas ?? (on ? discussionOf(on).areas : []);
const areaOf = ({ area, on, commit }: CaseFinding): string =>
  area ?? commit?.area ?? (on ? (discussionOf(on).areas[0] ?? "") : "");
const objectOf = ({ on, commit }: EventFinding | CaseFinding): string => on?.object ?? commit!.oid;

function citationOf(finding: EventFinding | CaseFinding, history: History): Citation {
  if (finding.on) return citationOnForge(finding.on, finding.quote, history);
  const place = "place" in finding ? finding.place : undefined;
  const lines = place?.lines ?? (finding.line === undefined ? undefined : ([finding.line, finding.line] as const));
  return {
    repo: history.repo.key,
    object: place?.object ?? finding.commit.oid,
    ...(place ? { path: place.path } : {}),
    ...(lines ? { lines } : {}),
    quote: fold(finding.quote ?? finding.commit.message.subject),
  };
}

/** Reverted where the commit, or most of the commits, it rests on stand reverted. */
function stateOf(finding: EventFinding, history: History): WorkState {
  const reverts = revertsOf(history);
  if (reverts.size === 0) return "alive";
  const commits = [...(finding.commit ? [finding.commit] : []), ...(finding.related ?? [])];
  const reverted = commits.filter(
    (commit) => reverts.get(commit)?.undoneBy === undefined && reverts.has(commit),
  ).length;
  return reverted * 2 > commits.length ? "reverted" : "alive";
}

const RANK: Readonly<Record<Authorship, number>> = { "none-declared": 0, assisted: 1, agent: 2, bot: 3 };

/** The strongest declaration among the person's own commits that a finding rests on, and the first commit that has it. */
function authorshipOf(person: Person, commits: readonly Commit[]): Pick<EventEvidence, "authorship" | "declared"> {
  let strongest: Commit | undefined;
  for (const commit of commits)
    if (commit.author === person && RANK[commit.authorship] > RANK[strongest?.authorship ?? "none-declared"])
      strongest = commit;
  if (!strongest) return { authorship: "none-declared" };
  const { oid, declared, authorship } = strongest;
  return { authorship, declared: { tools: declared.tools, because: declared.because, object: oid } };
}

/** Names of the people among counterparties, each once: agents and bots are nobody's colleagues. */
const namesOf = (people: readonly Person[]): string[] =>
  [...new Set(people.filter(({ kind }) => kind === "person").map(({ name }) => name))].slice(0, 12);

function toEvent(signal: EventSignal, finding: EventFinding, history: History): EventEvidence {
  const citation = citationOf(finding, history);
  // Where a file or tag is cited, the commit it came with is the first of what else it rests on.
  const own = finding.commit ? [finding.commit] : [];
  const related = [
    ...own.filter(({ oid }) => oid !== citation.object),
    ...(finding.related ?? []).filter((commit) => commit !== finding.commit),
  ];
  return {
    kind: "event",
    id: evidenceId([
      signal.id,
      history.repo.key,
      formatIdentity(finding.raw),
      finding.anchor ?? finding.context ?? (finding.on ? undefined : citation.path) ?? citation.object,
    ]),
    signal: signal.id,
    version: signal.version,
    person: finding.person.key,
    repo: history.repo.key,
    date: dayOf(finding),
    counter: signal.counter,
    areas: [...(finding.areas ?? areasOf(finding))].slice(0, 12),
    counterparties: namesOf(finding.counterparties ?? []),
    ...authorshipOf(finding.person, [...own, ...related]),
    state: stateOf(finding, history),
    sentence: finding.sentence,
    citation,
    related: related.map((commit) => commit.oid),
    context: finding.context ?? (finding.on ? discussionOf(finding.on).object : finding.commit.oid),
    weight: finding.weight ?? 1,
  };
}

function toPattern(
  signal: PatternSignal,
  findings: readonly CaseFinding[],
  area: string,
  window: string,
  history: History,
): PatternEvidence {
  const toCase = (finding: CaseFinding): Case => [objectOf(finding), dayOf(finding)];
  const hits = findings.filter((finding) => finding.hit);
  const first = hits[0] ?? findings[0]!;
  const idOf = (identity: string): string => evidenceId([signal.id, history.repo.key, identity, area, window]);
  const id = idOf(formatIdentity(first.raw));
  const others = new Set(findings.map(({ raw }) => formatIdentity(raw)));
  others.delete(formatIdentity(first.raw));
  return {
    kind: "pattern",
    id,
    ...(others.size === 0 ? {} : { otherIds: [...others].sort().map(idOf) }),
    signal: signal.id,
    version: signal.version,
    person: first.person.key,
    repo: history.repo.key,
    date: (hits.length > 0 ? hits : findings).map(dayOf).reduce((latest, day) => (day > latest ? day : latest)),
    counter: signal.counter,
    areas: [area],
    counterparties: namesOf(hits.flatMap(({ counterparty }) => counterparty ?? [])),
    ...authorshipOf(
      first.person,
      hits.flatMap(({ commit }) => commit ?? []),
    ),
    state: "alive",
    sentence: signal.sentence(hits.length, findings.length, area),
    area,
    window,
    hits: hits.map(toCase),
    others: findings.filter((finding) => !finding.hit).map(toCase),
    quotes: spread(hits, QUOTED_CASES).map((finding) => citationOf(finding, history)),
  };
}

/** At most `count` items, evenly spread, latest first. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return items.toReversed();
  return Array.from(
    { length: count },
    (_, index) => items[items.length - 1 - Math.round((index * (items.length - 1)) / (count - 1))]!,
  );
}

/** A person's cases by area and half-year, in the order in which each of the two first came. */
class Groups {
  readonly all: { readonly area: string; readonly window: string; readonly findings: CaseFinding[] }[] = [];
  readonly #byArea = new Map<string, Map<string, CaseFinding[]>>();
  /** Half-years by day: a day has many cases. */
  readonly #windows = new Map<string, string>();
  hasHit = false;

  add(finding: CaseFinding): void {
    if (finding.hit) this.hasHit = true;
    const area = areaOf(finding);
    const window = this.#windowOf(dayOf(finding));
    let byWindow = this.#byArea.get(area);
    if (!byWindow) {
      byWindow = new Map();
      this.#byArea.set(area, byWindow);
    }
    let findings = byWindow.get(window);
    if (!findings) {
      findings = [];
      byWindow.set(window, findings);
      this.all.push({ area, window, findings });
    }
    findings.push(finding);
  }

  #windowOf(day: string): string {
    let window = this.#windows.get(day);
    if (window === undefined) {
      window = halfYearOf(day);
      this.#windows.set(day, window);
    }
    return window;
  }
}

/**
 * Cases grouped by person, area and half-year. Groups without a hit are kept of people who have hits elsewhere, so that
 * shares over all of somebody's cases are true.
 */
function patternsOf(signal: PatternSignal, history: History, about: About): PatternEvidence[] {
  const groups = new Map<Person, Groups>();
  for (const finding of signal.detect(history, about)) {
    if (finding.person.kind !== "person" || !about.has(finding.person)) continue;
    let own = groups.get(finding.person);
    if (!own) {
      own = new Groups();
      groups.set(finding.person, own);
    }
    own.add(finding);
  }
  return [...groups.values()]
    .filter(({ hasHit }) => hasHit)
    .flatMap(({ all }) => all.map(({ area, window, findings }) => toPattern(signal, findings, area, window, history)));
}

function eventsOf(signal: EventSignal, history: History, about: About): EventEvidence[] {
  const events = new Map<string, EventEvidence>();
  for (const finding of signal.detect(history, about)) {
    if (finding.person.kind !== "person" || !about.has(finding.person)) continue;
    const event = toEvent(signal, finding, history);
    if (!events.has(event.id)) events.set(event.id, event);
  }
  return [...events.values()];
}

/** Evidence order: by person, then newest first, then id. Plain code-unit comparison, so it is the same everywhere. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  if (a.person !== b.person) return a.person < b.person ? -1 : 1;
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Signals that cannot speak about this repository at all, each with the reason. */
export function blindSignals(signals: readonly Signal[], history: History): ReadonlyMap<string, Blindness> {
  const blind = new Map<string, Blindness>();
  for (const signal of signals) {
    const blindness = attempt(
      () => blindnessOf(signal, history),
      (error) => error,
    );
    if (blindness) blind.set(signal.id, blindness);
  }
  return blind;
}

function attempt<T>(work: () => T, failed: (error: Blindness) => T): T {
  try {
    return work();
  } catch (error) {
    return failed({ outcome: "error", reason: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Runs every signal.
 * @param about whose evidence is wanted; everybody's by default.
 * @example runSignals(SIGNALS, history, aboutPerson(history, ada)).evidence
 */
export function runSignals(
  signals: readonly Signal[],
  history: History,
  about: About = aboutEverybody(history),
): SignalRun {
  const evidence: Evidence[] = [];
  const blind = new Map(blindSignals(signals, history));
  for (const signal of signals) {
    if (blind.has(signal.id)) continue;
    attempt(
      () => {
        const found = signal.kind === "event" ? eventsOf(signal, history, about) : patternsOf(signal, history, about);
        for (const item of found) evidence.push(item);
      },
      (error) => void blind.set(signal.id, error),
    );
  }
  return {
    misses: evidence.filter((item) => !isShown(item)).sort(compareEvidence),
    evidence: evidence.filter(isShown).sort(compareEvidence),
    blind,
  };
}
