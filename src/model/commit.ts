/**
 * A commit as read from git, before anybody is resolved: identities are raw, the message is reduced to facts.
 * The body itself stays where it was stored (1.3 million of them would not fit) and is read when a signal asks.
 */
import type { RawIdentity } from "./identity.ts";

/** A: added, M: modified, D: deleted, T: type changed, R: this path is where a file moved to in this commit. */
export type ChangeStatus = "A" | "M" | "D" | "T" | "R";

/** One path touched by a commit. */
export interface Change {
  readonly path: string;
  readonly status: ChangeStatus;
}

/** One trailer line that names people or references. `key` is canonical lower case (see sources/git/trailers.ts). */
export interface Trailer {
  readonly key: string;
  readonly value: string;
  /** The people named in the value; empty for trailers that hold no person. */
  readonly people: readonly RawIdentity[];
}

export type ReferenceRole = "fixes" | "mentions" | "landed-as";

/** A pointer from a message to something with a number or an id elsewhere. */
export interface Reference {
  readonly kind: "issue" | "pull-request" | "commit" | "change-id" | "link";
  /** "123", "owner/name#123" where the message names the repository, an abbreviated or full object id, a change id, or a URL. */
  readonly value: string;
  readonly role: ReferenceRole;
}

/**
 * What the words of a message do, by a rule of `sources/text-cues.ts`. English only; each kind has its own rule.
 */
export const CUE_KINDS = [
  "reason",
  "alternative",
  "measurement",
  "root-cause",
  "bisect",
  "uncertainty",
  "limitation",
  "trade-off",
  "removal",
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** The sentence of a message that fired a rule. */
export interface Cue {
  readonly kind: CueKind;
  /** The sentence, at most 240 characters, white space folded. */
  readonly quote: string;
  /** 1-based line of the message where the sentence starts. */
  readonly line: number;
}

/** Where texts lie: a string, or a file from which parts are read. Offsets in units of the source: of a string UTF-16 units, of a file bytes. */
export interface TextSource {
  slice(from: number, to: number): string;
}

/**
 * The lines of a message between its subject and its trailers, and what their words do. Only a few people's messages are
 * judged in a report, so the words are read when they are first asked for.
 */
export interface MessageBody {
  /** 1-based line of the message at which the text starts. */
  readonly line: number;
  /** Of the text, in units of where it lies; 0 for a merge that says where its work came from. */
  readonly length: number;
  readonly text: string;
  readonly cues: readonly Cue[];
  /** Words of its prose: quoted blocks and code left out. */
  readonly words: number;
  /** Whether it reads as English; undefined where it is too short to tell. */
  readonly english: boolean | undefined;
  /** Reads the words now rather than when they are asked for. */
  readWords(): void;
  /** Says where the same text lies from now on, so that this copy can go. */
  moveTo(source: TextSource, from: number, length: number): void;
}

/** Makes a body of the `length` units of a source from `from` on. */
export type MakeBody = (source: TextSource, from: number, length: number, line: number) => MessageBody;

/** What a merge subject says about where the work came from. */
export interface MergeFacts {
  /** The pull or merge request number, without its sign. */
  readonly request?: string;
  /** The forge login the branch belongs to. */
  readonly login?: string;
  readonly branch?: string;
  /** The first line of the body, which forges fill with the request's title. At most 200 characters. */
  readonly title?: string;
  /** Reviewer logins, as bors writes them: `r=reviewer`. */
  readonly reviewers?: readonly string[];
}

/** Everything kept of a commit message. */
export interface MessageFacts {
  /** The first paragraph folded to one line, at most 300 characters. */
  readonly subject: string;
  readonly trailers: readonly Trailer[];
  readonly references: readonly Reference[];
  /** Object ids (7 to 64 hex digits) the message says it reverts. */
  readonly reverts: readonly string[];
  /** Object ids the message says it was cherry-picked or backported from. */
  readonly pickedFrom: readonly string[];
  readonly merge?: MergeFacts;
  readonly body: MessageBody;
  /** Object ids (7 to 64 hex digits, abbreviated or not, as written) among the words of the body; at most 50. */
  readonly namedIds: readonly string[];
  /**
   * Lines that have the shape of a statement of what the change was made with, in their order; few, and each at most
   * 200 characters. Whether they name a tool is judged by identity/classify-authorship.ts.
   */
  readonly statements: readonly string[];
  /** "2/7" and the like in a subject that still carries its patch prefix. */
  readonly series?: string;
}

/** One commit as read. Times are seconds since 1970, exactly as stored, plausible or not. */
export interface CommitRecord {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly author: RawIdentity;
  readonly committer: RawIdentity;
  readonly authoredAt: number;
  readonly committedAt: number;
  readonly message: MessageFacts;
  /** At most MAX_CHANGES paths; `changesTotal` says how many there were. Empty for merges. */
  readonly changes: readonly Change[];
  readonly changesTotal: number;
}

/**
 * Above this many paths a commit is a sweep (import, licence, reformat) and further paths are counted only. Enough to
 * follow a folder of two thousand files to its new name.
 */
export const MAX_CHANGES = 4000;

/** A tag that names a person: an annotated tag. */
export interface TagRecord {
  readonly name: string;
  /** The tag object's id. */
  readonly oid: string;
  /** The commit the tag points at. */
  readonly target: string;
  readonly tagger: RawIdentity;
  readonly taggedAt: number;
  readonly subject: string;
}

/** A lightweight tag: a name for a commit, of which nobody knows by whom and when. */
export interface LightTag {
  readonly name: string;
  /** The commit it points at. */
  readonly target: string;
}

/** One path of the tree at the as-of revision. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string;
}

/** A text file read at the as-of revision; `text` is undefined where the object is missing in this clone. */
export interface FileText {
  readonly path: string;
  readonly blob: string;
  readonly text: string | undefined;
}
