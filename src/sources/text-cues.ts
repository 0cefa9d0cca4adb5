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
import type { CueRule, Strength } from "./text-cues/rule.ts";
import { sentenceEnds, toSentence } from "./text-cues/sentence.ts";
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
const PLAINEST: Strength = 3;
const LEAST_CHARACTERS = 20;

/** Everything this module reads from a body, in one pass. */
export interface BodyFacts {
  readonly cues: readonly Cue[];
  readonly words: number;
  readonly english: boolean | undefined;
}

/** A paragraph or list item: the text of its lines, where each starts in the message, and what each triggers. */
interface Paragraph {
  texts: string[];
  firstLine: number;
  lineBits: number[];
  bits: number;
}

interface Found {
  readonly strength: Strength;
  readonly cue: Cue;
}

/** The best sentence so far per rule, and which rules still look for a better one. */
interface Search {
  readonly best: (Found | undefined)[];
  open: number;
}

function judge(search: Search, bits: number, text: string, next: string, line: number): void {
  if (text.length < LEAST_CHARACTERS) return;
  const sentence = toSentence(text, next);
  for (let position = 0; position < RULES.length; position++) {
    const bit = 1 << position;
    if ((bits & search.open & bit) === 0) continue;
    const rule = RULES[position] as CueRule;
    const strength = rule.judge(sentence);
    if (strength <= (search.best[position]?.strength ?? 0)) continue;
    search.best[position] = { strength, cue: { kind: rule.kind, quote: sentence.text, line } };
    if (strength === PLAINEST) search.open &= ~bit;
  }
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
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    while (first + 1 < starts.length && (starts[first + 1] as number) <= start) first++;
    let bits = 0;
    for (let at = first; at < starts.length && (starts[at] as number) < end; at++) bits |= paragraph.lineBits[at] as number;
    if ((bits & search.open) !== 0) {
      judge(search, bits, text.slice(start, end), text.slice(end + 1, ends[i + 1] ?? end + 1), paragraph.firstLine + first);
    }
    start = end + 1;
  }
}

const FOLD = /\s+/g;

/**
 * Reads a body once for all three answers below.
 * @param lines the lines after the subject, trailers removed.
 * @param firstLine 1-based line of the whole message at which `lines` starts.
 */
export function readBody(lines: readonly string[], firstLine: number): BodyFacts {
  const reader = proseReader();
  const scan: Scan = { bits: 0, words: 0, functionWords: 0 };
  const search: Search = { best: [], open: RULE_BITS };
  let paragraph: Paragraph = { texts: [], firstLine, lineBits: [], bits: 0 };
  let left = SCAN_LIMIT;
  for (let i = 0; i < lines.length && left > 0; i++) {
    const full = lines[i] as string;
    const line = full.length > left ? full.slice(0, left) : full;
    left -= line.length + 1;
    const shape = reader.read(line);
    if (shape !== "more" && paragraph.texts.length > 0) {
      judgeParagraph(search, paragraph);
      paragraph = { texts: [], firstLine: 0, lineBits: [], bits: 0 };
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
