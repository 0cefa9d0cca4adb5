/** Looks for phrases in a statement, word by word. No regular expressions: the time is bounded by the words' number. */

import { verbForms } from "./verb-forms.ts";

/** A statement's words in lower case, letters and digits only, with where each stands in the text. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words that may stand between two groups of a phrase, unless it says otherwise. */
const USUAL_GAP = 5;
const MOST_WORDS = 200;

/** @example toWords("Writes design-docs")[1].word // "design" */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

type Alternative = readonly string[];
/** Groups in order, each of alternatives, each of words. */
export type Phrase = readonly (readonly Alternative[])[];

/** @example parsePhrase("~write|~add + design doc*") */
export const parsePhrase = (text: string): Phrase => text.split(" + ").map(parseAlternatives);

/** One group: alternatives parted by bars; "~write" is every form of the verb. */
export const parseAlternatives = (text: string): readonly Alternative[] =>
  text
    .split("|")
    .map((alternative) => alternative.trim())
    .flatMap((alternative) =>
      alternative.startsWith("~") ? verbForms(alternative.slice(1)).map((form) => [form]) : [alternative.split(" ")],
    );

const isWord = (word: string | undefined, pattern: string): boolean =>
  word !== undefined && (pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

/** How many words the longest alternative takes that stands here; 0 where none does. */
export function lengthAt(words: readonly Word[], at: number, alternatives: readonly Alternative[]): number {
  return alternatives.reduce(
    (longest, alternative) =>
      alternative.length > longest && alternative.every((pattern, offset) => isWord(words[at + offset]?.word, pattern))
        ? alternative.length
        : longest,
    0,
  );
}

/** The end (exclusive) of the rest of a phrase that begins within the gap after `from`; undefined where it does not. */
function endFrom(words: readonly Word[], from: number, groups: Phrase, gap: number): number | undefined {
  const [group, ...rest] = groups;
  if (!group) return from;
  for (let at = from; at <= from + gap && at < words.length; at++) {
    const length = lengthAt(words, at, group);
    const end = length > 0 ? endFrom(words, at + length, rest, gap) : undefined;
    if (end !== undefined) return end;
  }
  return undefined;
}

/** Where a phrase stands: first word and the one after its last; undefined where it does not. */
export function findPhrase(
  words: readonly Word[],
  phrase: Phrase,
  gap = USUAL_GAP,
): { readonly from: number; readonly to: number } | undefined {
  const [first = [], ...rest] = phrase;
  for (let from = 0; from < words.length; from++) {
    const length = lengthAt(words, from, first);
    const to = length > 0 ? endFrom(words, from + length, rest, gap) : undefined;
    if (to !== undefined) return { from, to };
  }
  return undefined;
}
