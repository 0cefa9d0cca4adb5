/**
 * The search for the plainest sentence per rule over the paragraphs of one message, which also counts its words.
 * Paragraphs arrive in order; a sentence is judged only where its words call for a clause that could still better what
 * was found.
 */
import type { Cue } from "../../model/commit.ts";
import type { Clause } from "./rule.ts";
import { fold, nextStart, type Paragraph, ParagraphSentence, quoteOf } from "./sentence.ts";
import type { CompiledRule, Scan, WordSet, WordTable } from "./words.ts";
import { scanSentence } from "./words.ts";

/** Below this many characters a sentence says too little to be quoted. */
const LEAST_CHARACTERS = 20;

interface Found {
  readonly strength: number;
  readonly cue: Cue;
}

function hasAll(near: Readonly<WordSet>, { low, middle, high }: Readonly<WordSet>): boolean {
  return (near.low & low) === low && (near.middle & middle) === middle && (near.high & high) === high;
}

function hasAny(near: Readonly<WordSet>, { low, middle, high }: Readonly<WordSet>): boolean {
  return ((near.low & low) | (near.middle & middle) | (near.high & high)) !== 0;
}

/** 1-based line of `text` that holds the character at `offset`. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

function quoteFor(sentence: ParagraphSentence, taking: Clause["with"]): string {
  if (taking === "next") return quoteOf(fold(`${sentence.whole} ${sentence.nextText}`));
  if (taking === "listing") return quoteOf(fold(`${sentence.whole} ${sentence.listing}`));
  return sentence.text;
}

export class Search {
  readonly #table: WordTable;
  readonly #found: (Found | undefined)[] = [];
  /** What was counted, and the words of the sentence at hand. */
  readonly scan: Scan = { low: 0, middle: 0, high: 0, words: 0, functionWords: 0 };

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** What was found, in the order of the rules. */
  get cues(): readonly Cue[] {
    return this.#found.flatMap((found) => (found === undefined ? [] : [found.cue]));
  }

  /**
   * Judges the sentences of a paragraph.
   * @param firstLine 1-based line of the whole message at which the paragraph's text starts.
   */
  read(paragraph: Paragraph, firstLine: number): void {
    const { text, from, to } = paragraph;
    for (let before = from, start = from; start < to; ) {
      this.scan.low = 0;
      this.scan.middle = 0;
      this.scan.high = 0;
      const end = scanSentence(text, start, to, this.#table, this.scan);
      if (end - start >= LEAST_CHARACTERS && this.#callsFor(this.scan))
        this.#judge(
          new ParagraphSentence(paragraph, { before, start, end }),
          () => firstLine - 1 + lineAt(text, start),
        );
      before = start;
      start = nextStart(text, end, to);
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

  #judge(sentence: ParagraphSentence, line: () => number): void {
    const near = this.scan;
    const { rules } = this.#table;
    for (let i = 0; i < rules.length; i++) {
      const { kind, any, clauses, unless } = rules[i] as CompiledRule;
      if (!hasAny(near, any)) continue;
      const reached = this.#found[i]?.strength ?? 0;
      const clause = clauses.find((c) => c.strength > reached && hasAll(near, c) && c.says(sentence));
      if (clause === undefined || unless?.(sentence)) continue;
      this.#found[i] = {
        strength: clause.strength,
        cue: { kind, quote: quoteFor(sentence, clause.with), line: line() },
      };
    }
  }
}
