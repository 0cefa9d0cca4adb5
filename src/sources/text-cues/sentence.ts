/**
 * Cuts a paragraph into sentences and makes of each what a rule judges and a report quotes. A sentence ends at ". ",
 * "? " or "! " unless the word before is an abbreviation, and always at the end of its paragraph or list item.
 */
import type { Sentence } from "./rule.ts";

/** Longest quote, in UTF-16 units, the "…" of a cut one included. */
export const QUOTE_LIMIT = 240;

const SENTENCE_END = /[.?!]["'”’)\]*`]* (?=\S)/g;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|vs|cf|etc|resp|incl|approx|esp|viz|fig|sec|ca|w\.r\.t|aka|a\.k\.a|Mr|Ms|Dr|St|no|[A-Z])\.$/i;

/** Where the sentences of folded text end, one past the last character, ascending; the last is `text.length`. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  SENTENCE_END.lastIndex = 0;
  for (let found = SENTENCE_END.exec(text); found !== null; found = SENTENCE_END.exec(text)) {
    const stop = found.index + 1;
    if (text[found.index] === "." && ABBREVIATION.test(text.slice(Math.max(0, stop - 10), stop))) continue;
    ends.push(found.index + found[0].length - 1);
  }
  ends.push(text.length);
  return ends;
}

/** Folds white space and cuts at a word, so that the quote with its "…" has at most 240 characters. */
export function quoteOf(text: string): string {
  if (text.length <= QUOTE_LIMIT) return text;
  const space = text.lastIndexOf(" ", QUOTE_LIMIT - 1);
  const cut = space > QUOTE_LIMIT / 2 ? space : QUOTE_LIMIT - 1;
  return `${text.slice(0, cut).trimEnd()}…`;
}

const QUOTED = /"[^"]{1,120}"|`[^`]{1,120}`|“[^”]{1,120}”/g;

function plain(text: string): string {
  const lower = text.toLowerCase();
  return /["`“]/.test(lower) ? lower.replace(QUOTED, '"q"') : lower;
}

/** What a rule sees of the sentence `text`, followed by the sentence `next`. */
export function toSentence(text: string, next: string): Sentence {
  const quote = quoteOf(text);
  return { text: quote, lower: plain(quote), next: plain(quoteOf(next)) };
}
