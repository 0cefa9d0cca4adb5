/** What a review comment does for whoever wrote the change, as the reader sees it. */

export type CommentKind = "teaches" | "asks" | "directs" | "praises" | "approves";

export interface CommentReading {
  readonly kind: CommentKind;
  /** How often an answer with the same features is right, 0 to 1. */
  readonly confidence: number;
  /** The words that decided, strongest first; offsets into the text. */
  readonly because: readonly {
    readonly start: number;
    readonly end: number;
    readonly words: string;
    readonly clue: string;
  }[];
  readonly givesReason: boolean;
  readonly namesTradeOff: boolean;
  readonly givesAlternative: boolean;
  readonly linksReference: boolean;
  readonly isQuestion: boolean;
}
