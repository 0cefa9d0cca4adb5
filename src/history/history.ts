/**
 * A History is one repository's record as known at a day, with people and areas resolved: the input of every
 * signal. It holds only what landed by then. Commits stand oldest landed first, parents always before children, in an
 * order that depends on the commits alone, so that a cold and an incremental read give the same History.
 *
 * What several signals need (reverts, reviews, newcomers, threads …) is derived by the functions beside this file,
 * each memoised on the History.
 */

import type { ChangeStatus, MessageFacts, Trailer } from "../model/commit.ts";
import type { DocumentRecord } from "../model/document.ts";
import type { Authored, Authorship } from "../model/evidence.ts";
import type { CodePlace, EventKind, Verdict } from "../model/forge.ts";
import type { Person, RawIdentity } from "../model/identity.ts";
import type { CommentReading } from "../model/review-comment.ts";
import type { FileKind } from "./file-kind.ts";

/** A path that commits touched, classified once. */
export interface FileInfo {
  readonly path: string;
  readonly kind: FileKind;
  /** Name of the area it belongs to. */
  readonly area: string;
}

export interface Touch {
  readonly file: FileInfo;
  readonly status: ChangeStatus;
}

/** A trailer whose people are resolved. `people[i]` is who `trailer.people[i]` is. */
export interface ResolvedTrailer extends Omit<Trailer, "people"> {
  readonly people: readonly Person[];
  readonly raws: readonly RawIdentity[];
}

export interface Commit {
  /** Position in `History.commits`. */
  readonly index: number;
  readonly oid: string;
  /** Parents that are present (a shallow clone lacks some). */
  readonly parents: readonly Commit[];
  /** Who wrote it; of a change that an agent's account made, the one person it names as co-author or author. */
  readonly author: Person;
  readonly committer: Person;
  /** The author as the commit, or the trailer that names them, has them. */
  readonly rawAuthor: RawIdentity;
  readonly rawCommitter: RawIdentity;
  /** When it reached the main line, in seconds: the time of the merge that brought it, or its own commit time; implausible times replaced. */
  readonly landedAt: number;
  /** UTC day on which the work happened: author date where plausible, else the landing day. */
  readonly day: string;
  readonly message: MessageFacts;
  readonly trailers: readonly ResolvedTrailer[];
  readonly touches: readonly Touch[];
  /** Paths touched in all; larger than `touches.length` for a sweep. */
  readonly changesTotal: number;
  /** The area most of its paths are in; "" where it touches nothing. */
  readonly area: string;
  /** Areas it touched by hand-written files, most touched first. */
  readonly areas: readonly string[];
  readonly authorship: Authorship;
  /** The tools that were declared, and what declares them. */
  readonly declared: Authored;
  readonly isMerge: boolean;
  /** The merge on the main line that brought it; undefined for main-line commits. */
  readonly landedBy: Commit | undefined;
  /**
   * A person's own hand-made change: not a merge, not by a bot, not a sweep (import, licence change, mass rename or
   * reformatting), not a cherry-pick of a commit present here, not the port of a change that names another author, touching at least one file that is not vendored or generated.
   */
  readonly substantive: boolean;
}

export interface Area {
  readonly name: string;
  /** Where the area is stated: "CODEOWNERS", "MAINTAINERS", "OWNERS", "workspace", or "tree" where it was detected. */
  readonly source: string;
}

/** A line of a roles file that names a person, at the as-of revision. */
export interface RoleEntry {
  readonly person: Person;
  /** The identity as the file has it (`@login` gives a name of "@login" and no address). */
  readonly raw: RawIdentity;
  /** "owner", "maintainer", "reviewer", "approver": as the file's own format calls it. */
  readonly role: string;
  readonly path: string;
  readonly blob: string;
  readonly line: number;
  readonly quote: string;
  /** What the entry covers, as written: a pattern, a section title, a folder. */
  readonly scope: string;
}

export interface HistoryTag {
  readonly name: string;
  readonly oid: string;
  readonly tagger: Person;
  readonly rawTagger: RawIdentity;
  readonly day: string;
  readonly target: Commit;
  readonly subject: string;
}

/** A document alive at the as-of revision, with the commits that made it, oldest first. Moves are followed. */
export interface HistoryDocument extends DocumentRecord {
  readonly area: string;
  /** The commit that added it (not one that only moved it); undefined where the history does not show it. */
  readonly addedBy: Commit | undefined;
  /** Later commits that changed it by hand (moves and sweeps left out). */
  readonly revisions: readonly Commit[];
}

/** What every entry of a discussion has. */
export interface EntryCommon {
  /** What a citation names it by: "github.com/owner/name#12/comment/5". */
  readonly object: string;
  readonly url: string;
  readonly at: number;
  readonly day: string;
  /** Undefined where the account is gone. */
  readonly author: Person | undefined;
  readonly raw: RawIdentity | undefined;
  readonly discussion: Discussion;
}

export interface Comment extends EntryCommon {
  readonly kind: "comment";
  readonly body: string;
  readonly place: CodePlace | undefined;
  /** The comment that it answers. */
  readonly answers: Comment | undefined;
  /** Its review's `object`; "" where of none. */
  readonly review: string;
  readonly reactions: number;
  readonly resolved: boolean | undefined;
}

export interface Review extends EntryCommon {
  readonly kind: "review";
  readonly verdict: Verdict;
  readonly body: string;
  readonly commit: string;
}

export interface ForgeEvent extends EntryCommon {
  readonly kind: "event";
  readonly event: EventKind;
  readonly commit: string;
  readonly to: Person | undefined;
  readonly what: string;
}

export type Entry = Comment | Review | ForgeEvent;

export interface Discussion {
  readonly object: string;
  readonly url: string;
  readonly number: number;
  readonly kind: "issue" | "pull-request";
  readonly title: string;
  readonly body: string;
  readonly at: number;
  readonly day: string;
  readonly author: Person | undefined;
  readonly raw: RawIdentity | undefined;
  /** As of the History's last moment. */
  readonly state: "open" | "closed" | "merged";
  readonly closedDay: string | undefined;
  readonly closedAt: number | undefined;
  readonly closedAs: string;
  readonly closedBy: Person | undefined;
  readonly mergedBy: Person | undefined;
  readonly labels: readonly string[];
  readonly milestone: string;
  readonly assignees: readonly Person[];
  readonly reactions: number;
  readonly draft: boolean;
  /** Its comments, reviews and events, oldest first. */
  readonly entries: readonly Entry[];
  /** What a pull request landed as, in History order; empty for issues and where this clone does not have it. */
  readonly commits: readonly Commit[];
  /** Areas of what it landed as, else of the code that comments stand on; most first. */
  readonly areas: readonly string[];
}

export interface History {
  readonly repo: {
    readonly key: string;
    readonly name: string;
    readonly shallow: boolean;
    readonly pathsReadable: boolean;
  };
  /** Last day on record: the landing of the latest known commit. Not "today", so that the same commits say the same tomorrow. */
  readonly asOf: string;
  readonly commits: readonly Commit[];
  /** Finds by full or abbreviated (7 or more digits) id; undefined where absent or ambiguous. */
  readonly find: (oid: string) => Commit | undefined;
  readonly people: readonly Person[];
  readonly areas: readonly Area[];
  readonly documents: readonly HistoryDocument[];
  readonly roles: readonly RoleEntry[];
  readonly tags: readonly HistoryTag[];
  /** Lightweight tags, each on the day of its commit. */
  readonly lightTags: readonly Pick<HistoryTag, "name" | "target" | "day">[];
  /** Issues and pull requests of its forge, oldest first; empty where none were read. */
  readonly discussions: readonly Discussion[];
  /** What a review comment does; undefined where it cannot be read: no English, or nothing to read. */
  readonly readComment: (text: string) => CommentReading | undefined;
  /** What `memoise` keeps: results by the function that derived them. */
  readonly derived: Map<unknown, unknown>;
}

/**
 * Wraps a derivation so that it runs once per History.
 * @example const revertsOf = memoise((history) => …);
 */
export function memoise<T>(derive: (history: History) => T): (history: History) => T {
  return (history) => {
    const before = history.derived.get(derive);
    if (before !== undefined) return before as T;
    const derived = derive(history);
    history.derived.set(derive, derived);
    return derived;
  };
}

/**
 * Wraps a derivation so that it runs once per History and key: a person, or whom a run is about.
 * @example const threadsBy = memoiseBy((history, person: Person) => …);
 */
export function memoiseBy<K, T>(derive: (history: History, key: K) => T): (history: History, key: K) => T {
  const resultsOf = memoise((_: History) => new Map<K, { readonly derived: T }>());
  return (history, key) => {
    const results = resultsOf(history);
    let result = results.get(key);
    if (!result) {
      result = { derived: derive(history, key) };
      results.set(key, result);
    }
    return result.derived;
  };
}
