/**
 * A signal is data plus one function: what it claims, its limits, what it reads, and `detect`, which goes once over a
 * History and yields findings. A report runs it about one person: it may then leave out what cannot concern them, and
 * what it yields about others all the same is dropped. The runner (run.ts) gives findings their ids, states and windows,
 * and turns a throw or a missing input into that signal's own outcome.
 */

import type { About } from "../history/about.ts";
import type { Commit, Discussion, Entry, History } from "../history/history.ts";
import type { CueKind } from "../model/commit.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import type { Blindness, Need } from "../model/signal.ts";

/** Where a finding's words stand, when not in the message of its commit. */
export interface Place {
  readonly path: string;
  readonly lines?: readonly [number, number];
  /** Object to cite instead of the commit: the blob of a roles file, a tag. Full id. */
  readonly object?: string;
}

/** What a finding rests on: a commit, or what was said or done on the forge. */
export type Ground =
  /** For a document, the commit that added it; for a role, the as-of head. */
  | { readonly commit: Commit; readonly on?: undefined }
  /** The commit is what it is about, where there is one. */
  | { readonly on: Entry | Discussion; readonly commit?: Commit | undefined };

/** One thing that happened: becomes one event. */
export type EventFinding = EventDetails & Ground;

interface EventDetails {
  readonly person: Person;
  /** The identity as the record has it: `commit.rawAuthor`, a trailer's raw identity, a tagger, an account. It enters the id. */
  readonly raw: RawIdentity;
  readonly place?: Place;
  /** The words it rests on. Default: the commit's subject, the discussion's title, what the entry says. */
  readonly quote?: string;
  /** 1-based line of the quote in the commit message. */
  readonly line?: number;
  /** Day of the event where it is not the commit's (a tag, a review). */
  readonly day?: string;
  /** Past tense, no subject, no pronoun, every word true by the citation: "Led a series of 7 commits on …". Ends with a full stop. */
  readonly sentence: string;
  readonly counterparties?: readonly Person[];
  /** Default: the areas of the commit, else of the discussion. */
  readonly areas?: readonly string[];
  readonly related?: readonly Commit[];
  /** What two independent findings differ in. Default: the commit's id. */
  readonly context?: string;
  /**
   * What stays the same about it however much is added later or however people are resolved; it enters the id. Default:
   * the context, else what is cited.
   */
  readonly anchor?: string;
  /** Larger is shown first within the signal. Default 1. */
  readonly weight?: number;
}

/** One case of a pattern: counted as hit or not within its area and half-year. */
export type CaseFinding = CaseDetails & Ground;

interface CaseDetails {
  readonly person: Person;
  readonly raw: RawIdentity;
  readonly hit: boolean;
  readonly quote?: string;
  readonly line?: number;
  /** Default: the main area of the commit, else of the discussion. */
  readonly area?: string;
  readonly day?: string;
  readonly counterparty?: Person;
}

/** A case that rests on a commit, in an area that the signal chose. */
export type AreaCaseFinding = CaseFinding & { readonly commit: Commit; readonly area: string };

interface SignalCommon {
  /** kebab-case, never reused; enters evidence ids. */
  readonly id: string;
  /** Raised when the rule changes what it finds; invalidates the ledger. */
  readonly version: number;
  /** What it says of a person, in six words or fewer. */
  readonly title: string;
  /** What exactly makes it fire. */
  readonly definition: string;
  /** What it cannot know or gets wrong. */
  readonly limits: string;
  readonly skill: string;
  /**
   * What it looks at, where that is not the history itself. Threading initiatives takes its time, so no report waits for a
   * signal over them that does not count (later.ts).
   */
  readonly over?: "initiatives";
  readonly needs: readonly Need[];
  /** "en" where it reads words: for other languages the answer is "cannot see". */
  readonly language: "any" | "en";
  /** The text cue it reads, where it reads one. */
  readonly cue?: CueKind;
  /** True where it speaks against a criterion. */
  readonly counter: boolean;
  /** Literature or convention a method or threshold was taken from. */
  readonly source?: string;
  /** Why this repository as a whole cannot answer, beyond `needs`. */
  readonly blindness?: (history: History) => Blindness | undefined;
}

export interface EventSignal extends SignalCommon {
  readonly kind: "event";
  readonly detect: (history: History, about: About) => Iterable<EventFinding>;
}

export interface PatternSignal extends SignalCommon {
  readonly kind: "pattern";
  readonly detect: (history: History, about: About) => Iterable<CaseFinding>;
  /** The sentence for n hits of N cases in an area: "Moved tests with 7 of 9 code changes in parser." */
  readonly sentence: (hits: number, cases: number, area: string) => string;
}

export type Signal = EventSignal | PatternSignal;

/** Declares a signal; only checks that the words that users read are there. */
export function defineSignal<S extends Signal>(signal: S): S {
  for (const text of [signal.title, signal.definition, signal.limits])
    if (text.trim() === "") throw new Error(`signal ${signal.id} has an empty description`);
  return signal;
}
