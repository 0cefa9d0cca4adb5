/**
 * Cuts a paragraph into sentences and makes of each what a rule judges and a report quotes. A sentence ends at ". ",
 * "? " or "! " unless the word before is an abbreviation, and always at the end of its paragraph or list item.
 */
import type { Sentence } from "./rule.ts";

/** Longest quote, in UTF-16 units, the "…" of a cut one included. */
const QUOTE_LIMIT = 240;

const SPACE = 32;
const FULL_STOP = 46;

/** Whether a character may end a sentence: ".", "?" or "!". */
export function isStop(code: number): boolean {
  return code === FULL_STOP || code === 63 || code === 33;
}

const CLOSERS = `"'”’)]*`;
const ABBREVIATIONS = new Set(
  "e.g i.e eg ie vs cf etc resp incl approx esp viz fig sec ca w.r.t aka a.k.a mr ms dr no".split(" "),
);
const LONGEST_ABBREVIATION = 6;

/** Whether the full stop at `stop` ends an abbreviation or an initial, not a sentence. */
function isAbbreviation(text: string, stop: number): boolean {
  const space = text.lastIndexOf(" ", stop);
  if (stop - space > LONGEST_ABBREVIATION + 2) return false;
  const word = text
    .slice(space + 1, stop)
    .replace(/^\(/, "")
    .toLowerCase();
  return (word.length === 1 && word >= "a" && word <= "z") || ABBREVIATIONS.has(word);
}

/** Where the sentence ends whose last character but its closing quotes may be the ".", "?" or "!" at `stop`; -1: it goes on. */
export function endsAt(text: string, stop: number): number {
  let after = stop + 1;
  while (after < text.length && CLOSERS.includes(text[after] as string)) after++;
  if (after < text.length && text.charCodeAt(after) !== SPACE) return -1;
  if (text.charCodeAt(stop) !== FULL_STOP || after === text.length) return after;
  return text.charCodeAt(stop - 1) === FULL_STOP || isAbbreviation(text, stop) ? -1 : after;
}

/** Where the sentence of folded text that starts at `from` ends: one past its last character. */
function endOf(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const end = isStop(text.charCodeAt(i)) ? endsAt(text, i) : -1;
    if (end >= 0) return end;
  }
  return text.length;
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

function plain(text: string): string {
  let lower = text.toLowerCase();
  if (lower.includes('"') || lower.includes("`") || lower.includes("“")) lower = lower.replace(QUOTED, '"q"');
  return lower.includes(" (") ? lower.replace(NAMED_COMMIT, "$1") : lower;
}

/** Where a sentence stands in the folded text of its paragraph. */
export interface Span {
  /** Start of the sentence before it; the same as `start` where there is none. */
  readonly before: number;
  readonly start: number;
  /** One past its last character. */
  readonly end: number;
}

/** One sentence of a paragraph; its neighbours are cut out when a rule asks for them. */
export class ParagraphSentence implements Sentence {
  readonly text: string;
  readonly lower: string;
  readonly listing: string;
  readonly #paragraph: string;
  readonly #span: Span;

  constructor(paragraph: string, span: Span, listing: string) {
    this.#paragraph = paragraph;
    this.#span = span;
    this.listing = listing;
    this.text = quoteOf(this.whole);
    this.lower = plain(this.text);
  }

  /** The sentence as it stands, however long. */
  get whole(): string {
    return this.#paragraph.slice(this.#span.start, this.#span.end);
  }

  get before(): string {
    return plain(quoteOf(this.#paragraph.slice(this.#span.before, Math.max(this.#span.before, this.#span.start - 1))));
  }

  get next(): string {
    return plain(quoteOf(this.nextText));
  }

  /** The sentence after it, as it stands. */
  get nextText(): string {
    const start = this.#span.end + 1;
    return this.#paragraph.slice(start, endOf(this.#paragraph, start));
  }
}
