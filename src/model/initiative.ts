/** Initiatives as records and commands have them: what a person led, from its origin to what became of it. */

/** Where the problem came from: the leader saw it, others reported it, somebody gave it to them. */
export type InitiativeOrigin = "found" | "reported" | "assigned" | "unknown";

/**
 * landed: nothing of it is known to be open. open: its issue or request still is. withdrawn: its request was closed without
 * landing. taken-back: most of it was reverted. ongoing: worked on in the last weeks before the record ends.
 */
export type InitiativeEnding = "landed" | "open" | "withdrawn" | "taken-back" | "ongoing";

/** One sentence of a story, and what it rests on. */
export interface StoryClause {
  readonly text: string;
  /** Commits by their full id, discussions as citations name them ("github.com/owner/name#12"); at least one. */
  readonly cites: readonly string[];
}

export interface InitiativeLinkRecord {
  readonly kind: "issue" | "request" | "merge" | "change-id" | "series" | "names-commit" | "new-name" | "same-files";
  readonly label: string;
  readonly strength: "strong" | "weak";
  readonly commits: number;
}

export interface InitiativeRecord {
  /** 16 hex digits, the same as long as its first own commit is. */
  readonly id: string;
  readonly title: string;
  readonly titleFrom: "issue" | "request" | "link" | "commit";
  /** ISO days of the first and the last step. */
  readonly first: string;
  readonly last: string;
  /** Own commits, chores left out, oldest first: id, day, subject; at most 200. */
  readonly steps: readonly (readonly [oid: string, day: string, subject: string])[];
  /** Own steps, own commits with the chores among them, and commits of everybody. */
  readonly own: number;
  readonly ownCommits: number;
  readonly commits: number;
  /** Other people with commits in it, most first; at most 20. */
  readonly others: readonly { readonly name: string; readonly commits: number }[];
  /** Merges, requests or pushes by which it landed. */
  readonly landings: number;
  /** Areas whose source it changed, most first. */
  readonly areas: readonly string[];
  readonly origin: InitiativeOrigin;
  readonly ending: InitiativeEnding;
  /** Issues and pull requests, as citations name them. */
  readonly discussions: readonly string[];
  readonly links: readonly InitiativeLinkRecord[];
  readonly story: readonly StoryClause[];
}

/** What `waymark initiatives` shows. */
export interface InitiativesReport {
  readonly schema: "waymark.initiatives/1";
  readonly asOf: string;
  readonly person: { readonly key: string; readonly name: string; readonly because: string; readonly isYou: boolean };
  readonly scope: { readonly since: string | null; readonly until: string | null; readonly areas: readonly string[] };
  readonly repositories: readonly string[];
  /** The largest first. */
  readonly initiatives: readonly (InitiativeRecord & { readonly repository: string })[];
}
