/**
 * What a review comment does for the person who gets it, and what the coach says of a draft. A reading is about one
 * comment, never about its writer; nothing here is stored.
 */

/**
 * What a comment does: teaches (a reason, principle, reference or worked alternative to reuse), asks, directs (says what
 * to change, without a why), praises, approves (approval or procedure).
 */
export const COMMENT_KINDS = ["teaches", "asks", "directs", "praises", "approves"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Words of a comment that decided what it does. */
export interface CommentWords {
  /** Offsets into the comment as it was given, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What the words are a sign of, such as "says-because". */
  readonly clue: string;
}

export interface CommentReading {
  readonly kind: CommentKind;
  /** How often a reading with the same sum of clues is right, 0 to 1. */
  readonly confidence: number;
  /** The words that spoke most for the kind, the strongest first; none where only the shape of the comment did. */
  readonly because: readonly CommentWords[];
  /** Any why, even a local one. */
  readonly givesReason: boolean;
  readonly namesTradeOff: boolean;
  /** Replacement code, a name or a wording. */
  readonly givesAlternative: boolean;
  /** A web address or a precise reference. */
  readonly linksReference: boolean;
  readonly isQuestion: boolean;
}

/** What a draft lacks to teach. */
export type MissingPart = "reason" | "consequence" | "alternative" | "reference" | "request" | "code-not-person";

export interface CommentAdvice {
  readonly missing: MissingPart;
  /** What to add or change, one sentence. */
  readonly advice: string;
  /** Words to start from, with blanks in brackets where only the writer knows. */
  readonly template: string | null;
}

/** What the coach says of a draft. "blocks-harshly" is told to the writer of a draft only. */
export interface CoachReading {
  readonly kind: CommentKind | "blocks-harshly";
  readonly confidence: number;
  readonly because: readonly CommentWords[];
  readonly reading: CommentReading;
  readonly advice: readonly CommentAdvice[];
  /** The draft with what is missing as blanks, or null where it needs nothing. */
  readonly suggestion: string | null;
}

/** One comment of a thread. */
export interface ThreadComment {
  /** 1 for the first comment of the thread, in the thread's order. */
  readonly number: number;
  readonly author: string | null;
  readonly text: string;
  /** Where it stands, as the export says: a path, or null. */
  readonly path: string | null;
}

export interface CoachedComment extends ThreadComment {
  /** Null where there is nothing to read, or it is not English. */
  readonly coach: CoachReading | null;
}

export interface CoachThread {
  readonly schema: "waymark.coach/1";
  readonly form: "draft" | "github" | "ietf-archive" | "text";
  /** Whose comments were read; null where the thread names nobody. */
  readonly mine: string | null;
  readonly comments: readonly CoachedComment[];
  /** Comments of others, which were not read. */
  readonly context: number;
  readonly unread: number;
  readonly counts: Readonly<Record<CommentKind | "blocks-harshly", number>>;
  /** Numbers of the comments most worth rewriting first, at most three. */
  readonly rewriteFirst: readonly number[];
  /** What was left out, in words; empty where all was read. */
  readonly notes: readonly string[];
}
