/**
 * What the words of a commit message do: says why, names an alternative, reports a measurement … Each kind is one rule
 * under `text-cues/`; a message yields at most one cue per kind, the sentence that says it most plainly. English only.
 *
 * One pass: lines that are not prose are left out, the others are scanned for trigger words, and only a sentence near a
 * trigger is cut out and judged. Cost is linear in what is read, and at most SCAN_LIMIT characters are.
 */
import type { Cue } from "../model/commit.ts";
import { RULES } from "./text-cues/index.ts";
import { FUNCTION_WORDS } from "./text-cues/function-words.ts";
import { proseReader } from "./text-cues/prose.ts";
import type { Verdict } from "./text-cues/rule.ts";
import { ParagraphSentence, quoteOf, sentenceEnds } from "./text-cues/sentence.ts";
import { buildWordTable, scanLine } from "./text-cues/words.ts";
import type { Scan } from "./text-cues/words.ts";

/** Characters of a body that are read; what follows is ignored. */
export const SCAN_LIMIT = 32 * 1024;

/** Below this many words a body is too short to tell its language. */
const LEAST_WORDS = 6;
/** English prose holds 30 to 50 function words in a hundred, terse notes about 15, other languages under 5. */
const LEAST_SHARE = 0.1;

const TABLE = buildWordTable(RULES, FUNCTION_WORDS);
const RULE_BITS = (1 << RULES.length) - 1;
const MEASURE_BIT = 1 << RULES.findIndex((rule) => rule.kind === "measurement");
const PLAINEST = 3;
const LEAST_CHARACTERS = 20;
/** Lines looked at under a paragraph that ends in a colon. */
const LISTING_LINES = 14;

/** Everything this module reads from a body, in one pass. */
export interface BodyFacts {
  readonly cues: readonly Cue[];
  readonly words: number;
  readonly english: boolean | undefined;
}

/** A paragraph or list item: the text of its lines, what each line triggers, and where it starts in the message. */
interface Paragraph {
  readonly texts: string[];
  readonly lineBits: number[];
  bits: number;
  firstLine: number;
  /** The lines under it, for the rules that look there. */
  listing: string;
}

interface Found {
  readonly strength: number;
  readonly cue: Cue;
}

/** The best sentence so far per rule, and which rules still look for a better one. */
interface Search {
  readonly best: (Found | undefined)[];
  open: number;
}

function quoteFor(sentence: ParagraphSentence, verdict: Verdict): string {
  if (verdict.with === "next") return quoteOf(`${sentence.text} ${sentence.nextText}`);
  if (verdict.with === "listing") return quoteOf(`${sentence.text} ${sentence.listing.replace(FOLD, " ").trim()}`);
  return sentence.text;
}

function judgeSentence(search: Search, bits: number, sentence: ParagraphSentence, line: number): void {
  if (sentence.text.length < LEAST_CHARACTERS) return;
  RULES.forEach((rule, position) => {
    const bit = 1 << position;
    if ((bits & search.open & bit) === 0) return;
    const verdict = rule.judge(sentence);
    if (verdict === undefined || verdict.strength <= (search.best[position]?.strength ?? 0)) return;
    search.best[position] = { strength: verdict.strength, cue: { kind: rule.kind, quote: quoteFor(sentence, verdict), line } };
    if (verdict.strength === PLAINEST) search.open &= ~bit;
  });
}

function judgeParagraph(search: Search, paragraph: Paragraph): void {
  if ((paragraph.bits & search.open) === 0) return;
  const starts: number[] = [];
  let text = "";
  for (const line of paragraph.texts) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += line;
  }
  const ends = sentenceEnds(text);
  let start = 0;
  let first = 0;
  ends.forEach((end, position) => {
    while (first + 1 < starts.length && (starts[first + 1] as number) <= start) first++;
    let bits = 0;
    for (let at = first; at < starts.length && (starts[at] as number) < end; at++) bits |= paragraph.lineBits[at] as number;
    if ((bits & search.open) !== 0) {
      judgeSentence(search, bits, new ParagraphSentence(text, ends, position, paragraph.listing), paragraph.firstLine + first);
    }
    start = end + 1;
  });
}

const FOLD = /\s+/g;

function emptyParagraph(): Paragraph {
  return { texts: [], lineBits: [], bits: 0, firstLine: 0, listing: "" };
}

/**
 * Reads a body once for all three answers below.
 * @param lines the lines after the subject, trailers removed.
 * @param firstLine 1-based line of the whole message at which `lines` starts.
 */
export function readBody(lines: readonly string[], firstLine: number): BodyFacts {
  const reader = proseReader();
  const scan: Scan = { bits: 0, words: 0, functionWords: 0 };
  const search: Search = { best: [], open: RULE_BITS };
  let paragraph = emptyParagraph();
  let left = SCAN_LIMIT;
  for (let i = 0; i < lines.length && left > 0; i++) {
    const full = lines[i] as string;
    const line = full.length > left ? full.slice(0, left) : full;
    left -= line.length + 1;
    const shape = reader.read(line);
    if (shape !== "more" && paragraph.texts.length > 0) {
      if (paragraph.texts.at(-1)?.endsWith(":")) paragraph.listing = lines.slice(i, i + LISTING_LINES).join("\n").slice(0, 1000);
      judgeParagraph(search, paragraph);
      paragraph = emptyParagraph();
    }
    if (shape === "blank" || shape === "skip") continue;
    if (paragraph.texts.length === 0) paragraph.firstLine = firstLine + i;
    scan.bits = 0;
    scanLine(line, reader.offset, line.length, TABLE, MEASURE_BIT, scan);
    paragraph.bits |= scan.bits;
    paragraph.lineBits.push(scan.bits);
    paragraph.texts.push(line.slice(reader.offset).trim().replace(FOLD, " "));
  }
  if (paragraph.texts.length > 0) judgeParagraph(search, paragraph);
  const cues = search.best.flatMap((found) => (found === undefined ? [] : [found.cue]));
  return { cues, words: scan.words, english: englishness(scan) };
}

function englishness(scan: Scan): boolean | undefined {
  return scan.words < LEAST_WORDS ? undefined : scan.functionWords >= scan.words * LEAST_SHARE;
}

/**
 * The cues of a message body, in the order of CUE_KINDS, at most one per kind.
 * @param lines the lines of the message after the subject, trailers removed.
 * @param firstLine 1-based line of the whole message at which `lines` starts.
 * @example findCues(["The lock is taken twice because retries re-enter."], 3)
 *   // [{ kind: "reason", quote: "The lock is taken twice because retries re-enter.", line: 3 }]
 */
export function findCues(lines: readonly string[], firstLine: number): Cue[] {
  return [...readBody(lines, firstLine).cues];
}
