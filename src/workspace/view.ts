/** One repository as a report reads it, whether just worked out or taken from the ledger. */

import { type About, aboutPerson } from "../history/about.ts";
import { personInitiatives } from "../history/initiatives/initiative-records.ts";
import { peopleAround } from "../history/people-around/people-around.ts";
import { profileOf, summariesOf } from "../history/profiles.ts";
import { reviewingOf } from "../history/reviewing.ts";
import type { Evidence } from "../model/evidence.ts";
import type { InitiativeRecord, PersonInitiatives, TookPartRecord } from "../model/initiative.ts";
import type { OpportunityCandidate } from "../model/opportunity.ts";
import type { PeopleAround } from "../model/people-around.ts";
import type { PersonProfile, PersonSummary } from "../model/profile.ts";
import type { ForgeCoverage } from "../model/report.ts";
import type { Reviewing } from "../model/reviewing.ts";
import type { Blindness } from "../model/signal.ts";
import { dayOf } from "../model/time.ts";
import { findCandidates } from "../opportunities/finder.ts";
import { FINDERS } from "../opportunities/index.ts";
import { SIGNALS } from "../signals/index.ts";
import { AT_ONCE, LATER } from "../signals/later.ts";
import { blindSignals, runSignals } from "../signals/run.ts";
import type { Signal } from "../signals/signal.ts";
import type { BuiltHistory } from "./build-history.ts";
import { maskCandidate, maskEvidence, maskOf } from "./mask-names.ts";
import { isRedacted } from "./redaction.ts";

/** Facts about a repository that every report on it needs. Plain data; stored in the ledger. */
export interface RepositoryFacts {
  readonly key: string;
  readonly name: string;
  /** Folder it was last read from. */
  readonly path: string;
  readonly commits: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** The as-of revision. */
  readonly revision: string | null;
  readonly forges: readonly ForgeCoverage[];
  readonly notes: readonly string[];
  /** Signals that cannot speak here, about anybody. */
  readonly blind: readonly (readonly [signal: string, blindness: Blindness])[];
  /** The words by which the user was looked for when people were resolved, hashed, and who waits for theirs because of it. */
  readonly you: { readonly words: string; readonly waiting: readonly string[] };
  /** Names that people here gave up, which are shown nowhere: [former, shown]. */
  readonly formerNames: readonly (readonly [former: string, shown: string])[];
}

/** What a report needs of one person in one repository. */
export interface PersonRecord {
  readonly profile: PersonProfile;
  /** Signals that failed on this person's work. */
  readonly failed: readonly (readonly [signal: string, blindness: Blindness])[];
  readonly candidates: readonly OpportunityCandidate[];
  /** What was not worked out of them, and why, one sentence each. */
  readonly notes: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What they said on others' pull requests; absent where nothing was, or no forge was read. */
  readonly reviewing?: Reviewing;
}

/** What a person led and took part in, with what only that shows of them. */
export interface InitiativesRecord extends PersonInitiatives {
  /** Of the signals that come with initiatives (signals/later.ts). */
  readonly evidence: readonly Evidence[];
  /** Those of them that failed on this person's work. */
  readonly failed: PersonRecord["failed"];
}

export interface RepositoryView {
  readonly facts: RepositoryFacts;
  /** People whose key, name, address or login contains a text, whatever its case. */
  readonly search: (text: string) => Promise<readonly PersonSummary[]>;
  /** A person's record by their key; worked out where the ledger lacks it. */
  readonly recordOf: (person: string) => Promise<PersonRecord>;
  /** What a person led and took part in, by their key; worked out only when asked for, because it takes its time. */
  readonly initiativesOf: (person: string) => Promise<InitiativesRecord>;
  /** Whom a person worked with and which areas they know; asked for the user alone, and only by what shows it. */
  readonly peopleAroundOf: (person: string) => Promise<PeopleAround>;
}

/** What is derived of a repository whoever the report is about. */
export function deriveFacts(built: BuiltHistory, path: string, yourWords: string): RepositoryFacts {
  const { history, people, revision, forges, notes } = built;
  const first = history.commits[0];
  return {
    key: history.repo.key,
    name: history.repo.name,
    path,
    commits: history.commits.length,
    firstDay: first ? dayOf(first.landedAt) : null,
    lastDay: first ? history.asOf : null,
    revision: revision ?? null,
    forges,
    notes,
    blind: [...blindSignals(SIGNALS, history)],
    you: { words: yourWords, waiting: [...people.waiting.keys()].map(({ key }) => key).sort() },
    formerNames: people.formerNames(),
  };
}

/** Everybody in a repository but those who are to stay forgotten, of whom nothing is kept, under no name either. */
export function derivePeople({ history, people }: BuiltHistory): readonly PersonSummary[] {
  const joined = new Set([...people.joinedByLikelihood].map(({ key }) => key));
  return summariesOf(history)
    .filter(({ key }) => !isRedacted(key))
    .map((summary) => (joined.has(summary.key) ? { ...summary, isJoined: true } : summary));
}

function waitingNote(count: number): string {
  const [who, are, them] =
    count === 1 ? ["One other identity", "is", "it"] : [`${count} other identities`, "are", "them"];
  return `${who} ${are} likely yours and left out until you say so. Look at ${them} with: waymark people. Take ${them} in with: waymark people confirm`;
}

const maskInitiative = (one: InitiativeRecord, mask: (text: string) => string): InitiativeRecord => ({
  ...one,
  title: mask(one.title),
  steps: one.steps.map(([oid, day, subject]) => [oid, day, mask(subject)] as const),
  others: one.others.map((other) => ({ ...other, name: mask(other.name) })),
  people: one.people.map((other) => ({ ...other, name: mask(other.name) })),
  teams: one.teams.map((team) => ({ ...team, people: team.people.map(mask) })),
  story: one.story.map((clause) => ({ ...clause, text: mask(clause.text) })),
});

const maskPart = (one: TookPartRecord, mask: (text: string) => string): TookPartRecord => ({
  ...one,
  leader: mask(one.leader),
  title: mask(one.title),
  steps: one.steps.map(([oid, day, subject]) => [oid, day, mask(subject)] as const),
});

/** What signals find about one person, under the names that are shown. */
function runAbout(
  signals: readonly Signal[],
  { history, people }: BuiltHistory,
  about: About,
): Pick<PersonRecord, "evidence" | "failed"> {
  const run = runSignals(signals, history, about);
  const mask = maskOf(people.formerNames()) ?? ((text: string) => text);
  return {
    failed: [...run.blind].filter(([, { outcome }]) => outcome === "error"),
    evidence: [...run.evidence, ...run.misses].map((item) => maskEvidence(item, mask)),
  };
}

/** Runs the signals about one person that run at once; undefined where nobody there has the key. */
export function deriveRecord(built: BuiltHistory, key: string): PersonRecord | undefined {
  const { history, people } = built;
  const person = isRedacted(key) ? undefined : history.people.find((one) => one.key === key);
  if (!person) return undefined;
  const waiting = people.waiting.get(person);
  const about = aboutPerson(history, person);
  const { candidates, failed } = findCandidates(FINDERS, history, about);
  const mask = maskOf(people.formerNames()) ?? ((text: string) => text);
  const reviewing = reviewingOf(history, person);
  return {
    ...(reviewing
      ? {
          reviewing: {
            ...reviewing,
            comments: reviewing.comments.map((comment) => ({ ...comment, words: mask(comment.words) })),
          },
        }
      : {}),
    profile: profileOf(history, person),
    ...runAbout(AT_ONCE, built, about),
    candidates: candidates.map((item) => maskCandidate(item, mask)),
    notes: [
      ...failed.map((id) => `The finder ${id} failed and proposed nothing.`),
      ...(waiting === undefined ? [] : [waitingNote(waiting)]),
    ],
  };
}

/** What a person led and took part in; undefined where nobody there has the key. */
export function deriveInitiatives(built: BuiltHistory, key: string): InitiativesRecord | undefined {
  const { history, people } = built;
  const person = isRedacted(key) ? undefined : history.people.find((one) => one.key === key);
  if (!person) return undefined;
  const mask = maskOf(people.formerNames()) ?? ((text: string) => text);
  const { led, tookPart, notes } = personInitiatives(history, person);
  return {
    led: led.map((one) => maskInitiative(one, mask)),
    tookPart: tookPart.map((one) => maskPart(one, mask)),
    notes,
    ...runAbout(LATER, built, aboutPerson(history, person)),
  };
}

/** Whom a person worked with, without those who are to stay forgotten; undefined where nobody there has the key. */
export function derivePeopleAround(built: BuiltHistory, key: string): PeopleAround | undefined {
  const { history, people } = built;
  const person = isRedacted(key) ? undefined : history.people.find((one) => one.key === key);
  if (!person) return undefined;
  const mask = maskOf(people.formerNames()) ?? ((text: string) => text);
  const around = peopleAround(history, person);
  return {
    ...around,
    people: around.people
      .filter((other) => !isRedacted(other.key))
      .map(({ ties, ...other }) => ({
        ...other,
        name: mask(other.name),
        ties: ties.map((tie) => ({
          ...tie,
          sources: tie.sources.map((source) => ({ ...source, words: mask(source.words) })),
        })),
      })),
    areas: around.areas.map(({ onlyOne, others, first, last, ...area }) => ({
      ...area,
      first: { ...first, words: mask(first.words) },
      last: { ...last, words: mask(last.words) },
      others: others.filter((other) => !isRedacted(other)),
      onlyOne: onlyOne === null || onlyOne === "you" ? onlyOne : { name: mask(onlyOne.name) },
    })),
  };
}
