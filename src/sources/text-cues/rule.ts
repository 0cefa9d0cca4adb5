/**
 * What a cue rule is: clauses, each a set of words that must be near and a test of one sentence, tried plainest first.
 * A rule sees only what a reader of the quote will see, so nothing fires on words that the cut left out; neighbouring
 * sentences are there for context only. The words are what makes it fast: patterns run where the words stand, and
 * nowhere else.
 */
import type { CueKind } from "../../model/commit.ts";

/** A sentence as a rule reads it. */
export interface Sentence {
  /** As it will be quoted: white space folded, at most 240 characters. */
  readonly text: string;
  /** `text` in lower case; what stands in double quotes or backticks is `"q"`, a commit's subject after its id is gone. */
  readonly lower: string;
  /** The sentence before it in the same paragraph, as `lower`; "" at the start. */
  readonly before: string;
  /** The sentence after it in the same paragraph, as `lower`; "" at the end. */
  readonly next: string;
  /** For the last sentence of a paragraph that ends in a colon: the lines under it, joined by line feeds. Else "". */
  readonly listing: string;
}

/** Words of which one must stand on a line of the sentence. Lower-case letters only: "don't" is "don" and "t". */
export type Words = readonly string[];

/** 1 to 3: how plainly a sentence says it. The plainest of a message is kept, the first among equals. */
export type Strength = 1 | 2 | 3;

export interface Clause {
  /** One word of each list must be near. */
  readonly needs: readonly Words[];
  readonly strength: Strength;
  readonly says: (sentence: Sentence) => boolean;
  /** What the quote takes in as well: the sentence after it, or the figures under it. */
  readonly with?: "next" | "listing";
}

export interface CueRule {
  readonly kind: CueKind;
  /** Plainest first. */
  readonly clauses: readonly Clause[];
  /** Whether a sentence speaks of something else, whatever clause it fits. */
  readonly unless?: (sentence: Sentence) => boolean;
}

/** A clause that is a pattern on the sentence's `lower`, and may be refused by another. */
export function clause(strength: Strength, needs: readonly Words[], pattern: RegExp, refused?: RegExp): Clause {
  return { strength, needs, says: ({ lower }) => pattern.test(lower) && !refused?.test(lower) };
}

/** The `unless` of a rule that is a pattern on the sentence's `lower`. */
export function matches(pattern: RegExp): (sentence: Sentence) => boolean {
  return ({ lower }) => pattern.test(lower);
}

/** A pattern that is the alternatives of `parts`. */
export function anyOf(...parts: readonly string[]): RegExp {
  return new RegExp(`(?:${parts.join("|")})`);
}

/** The words of a space-separated list. */
export function words(list: string): Words {
  return list.split(" ");
}
