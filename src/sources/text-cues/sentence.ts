/**
 * Cuts a paragraph into sentences and makes of each what a rule judges and a report quotes. A sentence ends at ". ",
 * "? " or "! " unless the word before is an abbreviation, and always at the end of its paragraph or list item.
 */
import type { Sentence } from "./rule.ts";

/** Lines looked at under a paragraph that ends in a colon, and characters of them. */
const LISTING_LINES = 14;
const LISTING_CHARACTERS = 1000;

/** Longest quote, in UTF-16 units, the "…" of a cut one included. */
const QUOTE_LIMIT = 240;

const SPACE = 32;
const FULL_STOP = 46;

/** Whether a character is white space of the kinds that part words in messages. */
function isBlank(code: number): boolean {
  return code <= SPACE || code === 0xa0;
}

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
  let start = stop;
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) {
    if (stop - start > LONGEST_ABBREVIATION) return false;
    start--;
  }
  const word = text.slice(text[start] === "(" ? start + 1 : start, stop).toLowerCase();
  return (word.length === 1 && word >= "a" && word <= "z") || ABBREVIATIONS.has(word);
}

/**
 * Where the sentence ends whose last character but its closing quotes may be the ".", "?" or "!" at `stop`; -1: it goes on.
 * @param to one past the last character of the paragraph.
 */
export function endsAt(text: string, stop: number, to: number): number {
  let after = stop + 1;
  while (after < to && CLOSERS.includes(text[after] as string)) after++;
  if (after < to && !isBlank(text.charCodeAt(after))) return -1;
  if (text.charCodeAt(stop) !== FULL_STOP || after === to) return after;
  return text.charCodeAt(stop - 1) === FULL_STOP || isAbbreviation(text, stop) ? -1 : after;
}

/** Where the sentence that starts at `from` ends: one past its last character. */
function endOf(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const end = isStop(text.charCodeAt(i)) ? endsAt(text, i, to) : -1;
    if (end >= 0) return end;
  }
  return to;
}

/** Where the sentence after one that ends at `end` starts; `to`: there is none. */
export function nextStart(text: string, end: number, to: number): number {
  let start = end;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  return start;
}

/** White space that is not one blank. */
const WIDE = /[^\S ]\s*| \s+/g;

/** Text on one line, without white space around it or more than one blank in a row. */
export function fold(text: string): string {
  return text.trim().replace(WIDE, " ");
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

/** What stands under a paragraph that ends in a colon at `to`. */
function listingUnder(text: string, to: number): string {
  const end = text.indexOf("\n", to);
  if (text[to - 1] !== ":" || end < 0) return "";
  return text
    .slice(end + 1, end + 1 + LISTING_CHARACTERS)
    .split("\n", LISTING_LINES)
    .join("\n");
}

/** A paragraph or list item: part of a message, with the white space it was written with. */
export interface Paragraph {
  readonly text: string;
  readonly from: number;
  /** One past its last character that is no white space. */
  readonly to: number;
}

/** Where a sentence stands in the text of its paragraph. */
export interface Span {
  /** Start of the sentence before it; the same as `start` where there is none. */
  readonly before: number;
  readonly start: number;
  /** One past its last character. */
  readonly end: number;
}

/** One sentence of a paragraph; its neighbours are cut out when a rule asks for them. */
export class ParagraphSentence implements Sentence {
  /** The sentence as it stands, however long; white space folded. */
  readonly whole: string;
  readonly text: string;
  readonly lower: string;
  readonly #paragraph: Paragraph;
  readonly #span: Span;

  constructor(paragraph: Paragraph, span: Span) {
    this.#paragraph = paragraph;
    this.#span = span;
    this.whole = fold(paragraph.text.slice(span.start, span.end));
    this.text = quoteOf(this.whole);
    this.lower = plain(this.text);
  }

  get before(): string {
    return plain(quoteOf(fold(this.#paragraph.text.slice(this.#span.before, this.#span.start))));
  }

  get next(): string {
    return plain(quoteOf(this.nextText));
  }

  /** The sentence after it, as it stands. */
  get nextText(): string {
    const { text, to } = this.#paragraph;
    const start = nextStart(text, this.#span.end, to);
    return fold(text.slice(start, endOf(text, start, to)));
  }

  get listing(): string {
    const { text, to } = this.#paragraph;
    return this.#span.end === to ? listingUnder(text, to) : "";
  }
}
