/**
 * A clue is one thing a comment says or shows that bears on what the comment does for its reader. A clue rule is a name
 * and a pattern over the covered text (comment-text.ts); how much a clue counts for each kind is fitted, not written
 * here (review-weights.ts). Patterns are linear: no repetition stands inside a repetition, and gaps have a limit.
 */
import { firstLetters } from "./first-letters.ts";

/** What a clue speaks of; a reading's yes-or-no answers rest on these. */
export type ClueFamily =
  | "reason"
  | "consequence"
  | "reference"
  | "alternative"
  | "question"
  | "request"
  | "appreciation"
  | "approval"
  | "hedge"
  | "trade-off"
  | "shape";

export interface ClueRule {
  /** Kebab-case, as it reads in a list: "says-because". */
  readonly id: string;
  readonly family: ClueFamily;
  readonly pattern: RegExp;
  /** What every match begins with; undefined where that may be anything (first-letters.ts). */
  readonly begins?: readonly string[];
}

export interface FoundClue {
  readonly id: string;
  readonly family: ClueFamily;
  readonly start: number;
  readonly end: number;
}

/** A rule for whole words, given as alternatives: `rule("reason", "says-because", "because|bcs")`. */
export function rule(family: ClueFamily, id: string, words: string): ClueRule {
  const begins = firstLetters(words);
  return { id, family, pattern: new RegExp(`(?<![\\w'])(?:${words})(?![\\w])`), ...(begins && { begins }) };
}

/** A rule for a pattern as it stands. */
export function shaped(family: ClueFamily, id: string, pattern: RegExp): ClueRule {
  return { id, family, pattern };
}
