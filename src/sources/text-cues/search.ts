/**
 * The search for the plainest sentence per rule over the paragraphs of one message. Paragraphs arrive in order; one is
 * cut into sentences only where its words call for a clause that could still better what was found.
 */
import type { Cue } from "../../model/commit.ts";
import { ParagraphSentence, QUOTE_LIMIT, quoteOf, sentenceEnds } from "./sentence.ts";
import type { Clause } from "./rule.ts";
import { scanWords } from "./words.ts";
import type { CompiledRule, Scan, WordSet, WordTable } from "./words.ts";

/** Lines looked at under a paragraph that ends in a colon, and characters of them. */
const LISTING_LINES = 14;
const LISTING_CHARACTERS = 1000;
/** Below this many characters a sentence says too little to be quoted. */
const LEAST_CHARACTERS = 20;
const FOLD = /\s+/g;

/** A paragraph or list item of a message. */
export interface Paragraph {
  /** The lines of the message it stands in, from `from` to before `to`. */
  readonly lines: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Character at which the text of each of its lines begins. */
  readonly offsets: readonly number[];
  /** The lists that its words are in. */
  readonly near: Readonly<WordSet>;
}

interface Found {
  readonly strength: number;
  readonly cue: Cue;
}

function hasAll(near: Readonly<WordSet>, { low, high }: Readonly<WordSet>): boolean {
  return (near.low & low) === low && (near.high & high) === high;
}

function fold(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes("  ") || trimmed.includes("\t") ? trimmed.replace(FOLD, " ") : trimmed;
}

function listingUnder({ lines, to }: Paragraph): string {
  if (!(lines[to - 1] as string).trimEnd().endsWith(":")) return "";
  return lines.slice(to, to + LISTING_LINES).join("\n").slice(0, LISTING_CHARACTERS);
}

function quoteFor(sentence: ParagraphSentence, taking: Clause["with"]): string {
  if (taking === "next") return quoteOf(`${sentence.text} ${sentence.nextText}`);
  if (taking === "listing") return quoteOf(`${sentence.text} ${fold(sentence.listing)}`);
  return sentence.text;
}

export class Search {
  readonly #table: WordTable;
  readonly #rules: readonly CompiledRule[];
  readonly #found: (Found | undefined)[] = [];
  readonly #scan: Scan = { low: 0, high: 0, words: 0, functionWords: 0 };

  constructor(table: WordTable) {
    this.#table = table;
    this.#rules = table.rules;
  }

  /** What was found, in the order of the rules. */
  get cues(): readonly Cue[] {
    return this.#found.flatMap((found) => (found === undefined ? [] : [found.cue]));
  }

  /**
   * Judges the sentences of a paragraph.
   * @param firstLine 1-based line of the whole message of the paragraph's first line.
   */
  read(paragraph: Paragraph, firstLine: number): void {
    if (!this.#callsFor(paragraph.near)) return;
    const { lines, from, to, offsets } = paragraph;
    const starts: number[] = [];
    let text = "";
    for (let i = from; i < to; i++) {
      if (i > from) text += " ";
      starts.push(text.length);
      text += fold((lines[i] as string).slice(offsets[i - from]));
    }
    const listing = listingUnder(paragraph);
    const ends = sentenceEnds(text);
    let start = 0;
    let line = 0;
    for (let position = 0; position < ends.length; position++) {
      const end = ends[position] as number;
      while (line + 1 < starts.length && (starts[line + 1] as number) <= start) line++;
      if (end - start >= LEAST_CHARACTERS && this.#callsFor(this.#wordsOf(text, start, end))) {
        this.#judge(new ParagraphSentence(text, ends, position, listing), firstLine + line);
      }
      start = end + 1;
    }
  }

  /** The lists that the words of a sentence are in; valid until the next call. */
  #wordsOf(text: string, start: number, end: number): Readonly<WordSet> {
    this.#scan.low = 0;
    this.#scan.high = 0;
    scanWords(text, start, Math.min(end, start + QUOTE_LIMIT), this.#table, this.#scan);
    return this.#scan;
  }

  #callsFor(near: Readonly<WordSet>): boolean {
    for (let i = 0; i < this.#rules.length; i++) {
      const reached = this.#found[i]?.strength ?? 0;
      for (const clause of (this.#rules[i] as CompiledRule).clauses) {
        if (clause.strength <= reached) break;
        if (hasAll(near, clause)) return true;
      }
    }
    return false;
  }

  #judge(sentence: ParagraphSentence, line: number): void {
    const near = this.#scan;
    for (let i = 0; i < this.#rules.length; i++) {
      const rule = this.#rules[i] as CompiledRule;
      const reached = this.#found[i]?.strength ?? 0;
      const clause = rule.clauses.find((c) => c.strength > reached && hasAll(near, c) && c.says(sentence));
      if (clause === undefined || rule.unless?.test(sentence.lower)) continue;
      this.#found[i] = { strength: clause.strength, cue: { kind: rule.kind, quote: quoteFor(sentence, clause.with), line } };
    }
  }
}
