/**
 * Cuts a paragraph into sentences and makes of each what a rule judges and a report quotes. A sentence ends at ". ",
 * "? " or "! " unless the word before is an abbreviation, and always at the end of its paragraph or list item.
 */
import type { Sentence } from "./rule.ts";

/** Longest quote, in UTF-16 units, the "…" of a cut one included. */
export const QUOTE_LIMIT = 240;

const SENTENCE_END = /[.?!]["'”’)\]*]* (?=\S)/g;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|eg|ie|vs|cf|etc|resp|incl|approx|esp|viz|fig|sec|ca|w\.r\.t|aka|a\.k\.a|mr|ms|dr|no|[a-z])\.$/i;

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

/** Cuts folded text at a word, so that with its "…" it has at most 240 characters. */
export function quoteOf(text: string): string {
  if (text.length <= QUOTE_LIMIT) return text;
  const space = text.lastIndexOf(" ", QUOTE_LIMIT - 1);
  const cut = space > QUOTE_LIMIT / 2 ? space : QUOTE_LIMIT - 1;
  const splitsPair = (text.charCodeAt(cut - 1) & 0xfc00) === 0xd800;
  return `${text.slice(0, splitsPair ? cut - 1 : cut).trimEnd()}…`;
}

const QUOTED = /"[^"]{1,120}"|`[^`]{1,120}`|“[^”]{1,120}”/g;

function mayQuote(text: string): boolean {
  return text.includes('"') || text.includes("`") || text.includes("“");
}

/** A commit named with its subject: what the other commit said is not said here. */
const NAMED_COMMIT = /\b([0-9a-f]{7,40}) \([^()]{1,120}\)/g;

function plain(text: string): string {
  let lower = text.toLowerCase();
  if (mayQuote(lower)) lower = lower.replace(QUOTED, '"q"');
  return lower.includes(" (") ? lower.replace(NAMED_COMMIT, "$1") : lower;
}

/** One sentence of a paragraph; what rules seldom ask for is made when they ask. */
export class ParagraphSentence implements Sentence {
  readonly text: string;
  readonly lower: string;
  readonly listing: string;
  readonly #paragraph: string;
  readonly #ends: readonly number[];
  readonly #position: number;

  constructor(paragraph: string, ends: readonly number[], position: number, listing: string) {
    this.#paragraph = paragraph;
    this.#ends = ends;
    this.#position = position;
    this.listing = position === ends.length - 1 ? listing : "";
    this.text = quoteOf(this.#textAt(position));
    this.lower = plain(this.text);
  }

  get before(): string {
    return plain(quoteOf(this.#textAt(this.#position - 1)));
  }

  get next(): string {
    return plain(quoteOf(this.nextText));
  }

  /** The sentence after it, as it stands. */
  get nextText(): string {
    return this.#textAt(this.#position + 1);
  }

  #textAt(position: number): string {
    if (position < 0 || position >= this.#ends.length) return "";
    const start = position === 0 ? 0 : (this.#ends[position - 1] as number) + 1;
    return this.#paragraph.slice(start, this.#ends[position]);
  }
}
