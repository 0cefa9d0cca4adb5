/**
 * Cuts a paragraph into sentences and makes of each what a rule judges and a report quotes. A sentence ends at ". ",
 * "? " or "! " unless the word before is an abbreviation, and always at the end of its paragraph or list item.
 */
import type { Sentence } from "./rule.ts";

/** Longest quote, in UTF-16 units, the "…" of a cut one included. */
export const QUOTE_LIMIT = 240;

const CLOSERS = `"'”’)]*`;
const ABBREVIATIONS = new Set("e.g i.e eg ie vs cf etc resp incl approx esp viz fig sec ca w.r.t aka a.k.a mr ms dr no".split(" "));
const LONGEST_ABBREVIATION = 6;

/** Whether the full stop at `stop` ends an abbreviation or an initial, not a sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  const space = text.lastIndexOf(" ", stop);
  if (stop - space > LONGEST_ABBREVIATION + 2) return false;
  const word = text.slice(space + 1, stop).replace(/^\(/, "").toLowerCase();
  return (word.length === 1 && word >= "a" && word <= "z") || ABBREVIATIONS.has(word);
}

/** Where the sentences of folded text end, one past the last character, ascending; the last is `text.length`. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 63 && code !== 33) continue;
    let after = i + 1;
    while (after < text.length && CLOSERS.includes(text[after] as string)) after++;
    if (text.charCodeAt(after) !== 32) continue;
    if (code === 46 && isAbbreviation(text, i)) continue;
    ends.push(after);
    i = after;
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
/** A commit named with its subject: what the other commit said is not said here. */
const NAMED_COMMIT = /\b([0-9a-f]{7,40}) \([^()]{1,120}\)/g;

/** Folded text of a paragraph, cut into sentences. What rules compare with is made once for all of them. */
export class ParagraphText {
  readonly text: string;
  /** Where its sentences end, as sentenceEnds gives them. */
  readonly ends: readonly number[];
  readonly #lower: string;
  readonly #quotes: boolean;
  readonly #namesCommits: boolean;

  constructor(text: string) {
    this.text = text;
    this.ends = sentenceEnds(text);
    this.#lower = text.toLowerCase();
    this.#quotes = text.includes('"') || text.includes("`") || text.includes("“");
    this.#namesCommits = text.includes(" (");
  }

  startOf(position: number): number {
    return position === 0 ? 0 : (this.ends[position - 1] as number) + 1;
  }

  /** The sentence as it stands; "" where there is none. */
  at(position: number): string {
    if (position < 0 || position >= this.ends.length) return "";
    return this.text.slice(this.startOf(position), this.ends[position]);
  }

  /** The quote of the sentence as rules compare it: see Sentence.lower. */
  plainAt(position: number): string {
    if (position < 0 || position >= this.ends.length) return "";
    const start = this.startOf(position);
    const end = this.ends[position] as number;
    // A few capital letters are longer in lower case; then positions differ and the sentence is converted by itself.
    const aligned = this.#lower.length === this.text.length;
    let plain = quoteOf(aligned ? this.#lower.slice(start, end) : this.at(position).toLowerCase());
    if (this.#quotes) plain = plain.replace(QUOTED, '"q"');
    return this.#namesCommits ? plain.replace(NAMED_COMMIT, "$1") : plain;
  }
}

/** One sentence of a paragraph; its neighbours are cut out when a rule asks for them. */
export class ParagraphSentence implements Sentence {
  readonly text: string;
  readonly lower: string;
  readonly listing: string;
  readonly #paragraph: ParagraphText;
  readonly #position: number;

  constructor(paragraph: ParagraphText, position: number, listing: string) {
    this.#paragraph = paragraph;
    this.#position = position;
    this.listing = position === paragraph.ends.length - 1 ? listing : "";
    this.text = quoteOf(paragraph.at(position));
    this.lower = paragraph.plainAt(position);
  }

  get before(): string {
    return this.#paragraph.plainAt(this.#position - 1);
  }

  get next(): string {
    return this.#paragraph.plainAt(this.#position + 1);
  }

  /** The sentence after it, as it stands. */
  get nextText(): string {
    return this.#paragraph.at(this.#position + 1);
  }
}
