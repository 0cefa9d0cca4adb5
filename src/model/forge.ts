/**
 * What a forge (GitHub, GitLab, Gerrit) or an archive of one says of one repository, in one form for all: discussions
 * (issues and pull requests), and the comments, reviews and events in them. Flat, each with a key of its own, so that a
 * later copy of one replaces it alone.
 */

export type ForgeKind = "github" | "gitlab" | "gerrit";

/** The place of a repository on a forge. */
export interface ForgePlace {
  readonly kind: ForgeKind;
  /** "github.com", lower-cased. */
  readonly host: string;
  /** "owner/name", as the forge writes it; compared without regard to case. */
  readonly name: string;
}

/** An account as a payload has it. */
export interface ForgeAccount {
  readonly login: string;
  /** The forge's number of the account: stays when the login changes. "" where the payload lacks it. */
  readonly id: string;
  /** Full name and address, where the forge gives them away; else "". */
  readonly name: string;
  readonly email: string;
  /** Whether the forge says that it is a program's. */
  readonly isBot: boolean;
}

interface RecordCommon {
  /** Names the record within its repository for good: "issue/12", "comment/5123". */
  readonly key: string;
  /** Number of the discussion that it is, or is in. */
  readonly number: number;
  /** When it was made: seconds since 1970, UTC. */
  readonly at: number;
  /** When it last changed; `at` where the forge does not say. */
  readonly updatedAt: number;
  /** Undefined where the account is gone. */
  readonly author: ForgeAccount | undefined;
  /** "" where the payload has no address for people. */
  readonly url: string;
  /** What `number` counts, where the forge counts issues and pull requests apart (GitLab); else absent. */
  readonly kind?: "issue" | "pull-request";
}

/** Texts are cut at this many characters. */
export const MAX_FORGE_TEXT = 65_536;

export interface DiscussionRecord extends RecordCommon {
  readonly type: "discussion";
  readonly kind: "issue" | "pull-request";
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed" | "merged";
  readonly closedAt: number | undefined;
  /** "completed", "not_planned", "duplicate"; "" where the forge does not say. */
  readonly closedAs: string;
  readonly closedBy: ForgeAccount | undefined;
  readonly mergedBy: ForgeAccount | undefined;
  readonly labels: readonly string[];
  readonly milestone: string;
  readonly assignees: readonly ForgeAccount[];
  readonly reactions: number;
  readonly draft: boolean;
  /** Full ids; "" where there is none. Of a pull request: what it landed as, its last commit, the branch it goes to. */
  readonly landedAs: string;
  readonly head: string;
  readonly base: string;
  /** The branch it comes from, "" where unknown. */
  readonly branch: string;
}

/** Where in the code a comment stands. */
export interface CodePlace {
  readonly path: string;
  /** 1-based line in the revision it was written on; undefined where it speaks of the file, or the payload lacks it. */
  readonly line: number | undefined;
  /** The revision it was written on, full id; "" where unknown. */
  readonly commit: string;
  /** The end of the hunk it stands under, at most 2,000 characters. */
  readonly hunk: string;
  /** False where the lines it stands on have changed since, true where they stand; undefined where the forge does not say. */
  readonly stands: boolean | undefined;
}

export interface CommentRecord extends RecordCommon {
  readonly type: "comment";
  readonly body: string;
  readonly place: CodePlace | undefined;
  /** Key of the comment that it answers; "" where it begins. */
  readonly answers: string;
  /** Key of the review it is part of; "" where of none. */
  readonly review: string;
  readonly reactions: number;
  /** Whether its thread was resolved; undefined where the forge does not say. */
  readonly resolved: boolean | undefined;
}

export type Verdict = "approved" | "changes-requested" | "commented" | "dismissed";

export interface ReviewRecord extends RecordCommon {
  readonly type: "review";
  readonly verdict: Verdict;
  readonly body: string;
  /** The revision that was reviewed, full or shortened id; "" where unknown. */
  readonly commit: string;
}

export type EventKind =
  | "closed"
  | "reopened"
  | "merged"
  | "labelled"
  | "unlabelled"
  | "assigned"
  | "unassigned"
  | "review-requested"
  | "renamed"
  | "committed"
  | "force-pushed"
  | "referenced"
  | "milestoned"
  | "ready"
  | "draft"
  | "duplicate";

export interface EventRecord extends RecordCommon {
  readonly type: "event";
  readonly event: EventKind;
  /** Commit it speaks of, full id; "" where of none. */
  readonly commit: string;
  /** Who it happened to: assigned, asked for review. */
  readonly to: ForgeAccount | undefined;
  /** The label, the new title, the milestone, the discussion that refers here ("owner/name#12"), a commit's subject. */
  readonly what: string;
  /** Who wrote the commit, as the commit has it: of a "committed" event. */
  readonly committed: { readonly name: string; readonly email: string } | undefined;
}

/**
 * Whether the thread of a comment was resolved, where the forge tells it apart from the comment (GitHub's GraphQL): adds to
 * the comment with the key `of`, whichever of the two was read later. Its key is "resolution/" and that key; its time is the
 * comment's, since GitHub does not say when a thread was resolved; its author resolved it.
 */
export interface ResolutionRecord extends RecordCommon {
  readonly type: "resolution";
  readonly of: string;
  readonly resolved: boolean;
}

export type ForgeRecord = DiscussionRecord | CommentRecord | ReviewRecord | EventRecord | ResolutionRecord;

/** What came of mapping one payload. */
export interface MappedPayload {
  readonly records: readonly ForgeRecord[];
  /** What was left out, counted by reason: "event 'subscribed' says nothing of work" → 12. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** "github.com/owner/name", lower-cased: one text for one repository on a forge. */
export const placeKey = ({ host, name }: ForgePlace): string => `${host}/${name}`.toLowerCase();
