/**
 * What a cue rule is: trigger words, and a judgement on one sentence near one of them. A rule sees only what a reader
 * of the quote will see, so nothing fires on words that the cut left out; neighbours are there for context only.
 */
import type { CueKind } from "../../model/commit.ts";

/** A sentence as a rule reads it. */
export interface Sentence {
  /** As it will be quoted: white space folded, at most 240 characters. */
  readonly text: string;
  /** `text` in lower case, with what stands in double quotes or backticks replaced by `"q"`. */
  readonly lower: string;
  /** The sentence before it in the same paragraph, as `lower`; "" at the start. */
  readonly before: string;
  /** The sentence after it in the same paragraph, as `lower`; "" at the end. */
  readonly next: string;
  /** For the last sentence of a paragraph: the first lines under it, as they stand, joined by line feeds. */
  readonly listing: string;
}

/** What a rule says of a sentence. */
export interface Verdict {
  /** How plainly it says it. The plainest sentence of a message is kept, the first among equals. */
  readonly strength: 1 | 2 | 3;
  /** What the quote needs to be understood: the sentence after it, or the figures of the listing under it. */
  readonly with?: "next" | "listing";
}

export interface CueRule {
  readonly kind: CueKind;
  /** Lower-case letters only. The rule is asked only about sentences with one of these on one of their lines. */
  readonly triggers: readonly string[];
  /** undefined: the sentence says nothing of the kind. */
  readonly judge: (sentence: Sentence) => Verdict | undefined;
}

export const PLAIN: Verdict = { strength: 3 };
export const LIKELY: Verdict = { strength: 2 };
export const FAINT: Verdict = { strength: 1 };

/** A pattern that is the alternatives of `parts`, on lower-case text. */
export function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(`(?:${parts.join("|")})`);
}

/** The words of a space-separated list. */
export function wordList(list: string): readonly string[] {
  return list.split(" ");
}
