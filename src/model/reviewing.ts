/** What somebody said on others' pull requests, comment by comment, as a report shows it. */
import type { CommentKind } from "./review-comment.ts";

/** What became of a comment on code; "not-code" for one that stands on none. */
export type CommentUptake = "answered" | "changed" | "resolved" | "landed-unchanged" | "unknown" | "not-code";

export interface GivenComment {
  /** As citations name it. */
  readonly object: string;
  readonly url: string;
  readonly day: string;
  /** Undefined where it could not be read: no English, or nothing but code. */
  readonly kind?: CommentKind;
  readonly uptake: CommentUptake;
  /** Path of the code it stands on; "" for none. */
  readonly path: string;
  readonly area: string;
  /** The person's own words, at most 200 characters. */
  readonly words: string;
  readonly givesReason?: true;
  readonly namesTradeOff?: true;
  readonly givesAlternative?: true;
  readonly linksReference?: true;
}

/** A verdict on others' pull requests. */
export interface GivenVerdict {
  readonly object: string;
  readonly day: string;
  readonly verdict: "approved" | "changes-requested";
}

export interface Reviewing {
  readonly comments: readonly GivenComment[];
  readonly verdicts: readonly GivenVerdict[];
  /** Others' pull requests that the person said something on. */
  readonly pullRequests: number;
  /** People whose pull requests they were. */
  readonly people: number;
}

/** A half-year of reviewing, in numbers of comments. */
export interface ReviewingPeriod {
  /** "2025-H1" */
  readonly window: string;
  readonly kinds: Readonly<Record<CommentKind, number>>;
  /** Comments that could not be read. */
  readonly unread: number;
  /** Comments on code, and how many of them the author answered as done, or after which the lines changed or the thread was resolved. */
  readonly onCode: number;
  readonly takenUp: number;
  readonly approved: number;
  readonly changesRequested: number;
}

/** What `waymark reviews` shows. */
export interface ReviewsReport {
  readonly schema: "waymark.reviews/1";
  readonly asOf: string;
  readonly person: { readonly key: string; readonly name: string; readonly because: string; readonly isYou: boolean };
  /** Forges that were read: "github.com/owner/name"; empty where none was. */
  readonly forges: readonly string[];
  /** Over all that is known, whatever the period asked for. */
  readonly pullRequests: number;
  /** Null over several repositories, where the same person may stand in more than one. */
  readonly people: number | null;
  readonly periods: readonly ReviewingPeriod[];
  /** Comments worth re-reading: those that taught and were taken up, the latest first, one of each discussion. */
  readonly examples: readonly GivenComment[];
  /** Every comment in the period, oldest first. */
  readonly comments: readonly GivenComment[];
}
