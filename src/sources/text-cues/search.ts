/**
 * The search for the plainest sentence per rule over the paragraphs of one message, which also counts its words.
 * Paragraphs arrive in order; a sentence is judged only where its words call for a clause that could still better what
 * was found.
 */
import type { Cue } from "../../model/commit.ts";
import type { Clause } from "./rule.ts";
import { ParagraphSentence, quoteOf } from "./sentence.ts";
import type { CompiledRule, Scan, WordSet, WordTable } from "./words.ts";
import { scanSentence } from "./words.ts";

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
}

interface Found {
  readonly strength: number;
  readonly cue: Cue;
}

function hasAll(near: Readonly<WordSet>, { low, high }: Readonly<WordSet>): boolean {
  return (near.low & low) === low && (near.high & high) === high;
}

function hasAny(near: Readonly<WordSet>, { low, high }: Readonly<WordSet>): boolean {
  return ((near.low & low) | (near.high & high)) !== 0;
}

function fold(text: string): string {
  return text.trim().replace(FOLD, " ");
}

/** The text of each line of a paragraph, white space folded, and all of it on one line. */
function foldLines({ lines, from, to, offsets }: Paragraph): { parts: readonly string[]; text: string } {
  const parts: string[] = [];
  for (let i = from; i < to; i++) parts.push((lines[i] as string).slice(offsets[i - from]).trim());
  // Joined, not added up: the characters of a joined string stand in one piece, which makes the passes over it faster.
  const text = parts.join(" ");
  if (!text.includes("  ") && !text.includes("\t")) return { parts, text };
  const folded = parts.map(fold);
  return { parts: folded, text: folded.join(" ") };
}

function listingUnder({ lines, to }: Paragraph): string {
  if (!(lines[to - 1] as string).trimEnd().endsWith(":")) return "";
  return lines
    .slice(to, to + LISTING_LINES)
    .join("\n")
    .slice(0, LISTING_CHARACTERS);
}

function quoteFor(sentence: ParagraphSentence, taking: Clause["with"]): string {
  if (taking === "next") return quoteOf(fold(`${sentence.whole} ${sentence.nextText}`));
  if (taking === "listing") return quoteOf(fold(`${sentence.whole} ${sentence.listing}`));
  return fold(sentence.text);
}

export class Search {
  readonly #table: WordTable;
  readonly #found: (Found | undefined)[] = [];
  /** What was counted, and the words of the sentence at hand. */
  readonly scan: Scan = { low: 0, high: 0, words: 0, functionWords: 0 };

  constructor(table: WordTable) {
    this.#table = table;
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
    const { parts, text } = foldLines(paragraph);
    let line = 0;
    let lineEnd = (parts[0] as string).length;
    for (let before = 0, start = 0; start < text.length; ) {
      while (lineEnd < start) lineEnd += (parts[++line] as string).length + 1;
      this.scan.low = 0;
      this.scan.high = 0;
      const end = scanSentence(text, start, this.#table, this.scan);
      if (end - start >= LEAST_CHARACTERS && this.#callsFor(this.scan)) {
        const listing = end === text.length ? listingUnder(paragraph) : "";
        this.#judge(new ParagraphSentence(text, { before, start, end }, listing), firstLine + line);
      }
      before = start;
      start = end + 1;
    }
  }

  /** Whether some clause that could better what was found has its words. */
  #callsFor(near: Readonly<WordSet>): boolean {
    const { rules } = this.#table;
    for (let i = 0; i < rules.length; i++) {
      const { any, clauses } = rules[i] as CompiledRule;
      if (!hasAny(near, any)) continue;
      const reached = this.#found[i]?.strength ?? 0;
      for (const clause of clauses) {
        if (clause.strength <= reached) break;
        if (hasAll(near, clause)) return true;
      }
    }
    return false;
  }

  #judge(sentence: ParagraphSentence, line: number): void {
    const near = this.scan;
    const { rules } = this.#table;
    for (let i = 0; i < rules.length; i++) {
      const { kind, any, clauses, unless } = rules[i] as CompiledRule;
      if (!hasAny(near, any)) continue;
      const reached = this.#found[i]?.strength ?? 0;
      const clause = clauses.find((c) => c.strength > reached && hasAll(near, c) && c.says(sentence));
      if (clause === undefined || unless?.(sentence)) continue;
      this.#found[i] = { strength: clause.strength, cue: { kind, quote: quoteFor(sentence, clause.with), line } };
    }
  }
}
