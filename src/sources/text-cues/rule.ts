/**
 * What a cue rule is: trigger words, and a judgement on one sentence that holds one of them. A rule sees only what a
 * reader of the quote will see, so nothing fires on words that the cut left out.
 */
import type { CueKind } from "../../model/commit.ts";

/** A sentence as a rule reads it. */
export interface Sentence {
  /** As it will be quoted: white space folded, at most 240 characters. */
  readonly text: string;
  /** `text` in lower case, with what stands in double quotes or backticks replaced by `"q"`. */
  readonly lower: string;
  /** The sentence after it in the same paragraph, as `lower`; "" at the end. */
  readonly next: string;
}

/** 0: says nothing of the kind. 1 to 3: says it, ever more plainly. */
export type Strength = 0 | 1 | 2 | 3;

export interface CueRule {
  readonly kind: CueKind;
  /** Lower-case letters only. The rule is asked only about sentences near one of these. */
  readonly triggers: readonly string[];
  readonly judge: (sentence: Sentence) => Strength;
}
