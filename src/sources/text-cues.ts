/**
 * What the words of a commit message do: say why, name an alternative, report a measurement … Each kind is one rule
 * under `text-cues/`; a message yields at most one cue per kind, the sentence that says it most plainly. English only.
 *
 * One pass: lines that are not prose are left out, the others are scanned for words that rules ask for, and only
 * sentences near such words are cut out and judged. Cost is linear in what is read, at most SCAN_LIMIT characters.
 */
import type { Cue } from "../model/commit.ts";
import { FUNCTION_WORDS } from "./text-cues/function-words.ts";
import { RULES } from "./text-cues/index.ts";
import { COLON, UNIT_WORDS } from "./text-cues/measurement.ts";
import { proseReader } from "./text-cues/prose.ts";
import { COMMA } from "./text-cues/reason.ts";
import { Search } from "./text-cues/search.ts";
import { nextStart, type Paragraph } from "./text-cues/sentence.ts";
import type { Scan } from "./text-cues/words.ts";
import { compileRules, scanSentence } from "./text-cues/words.ts";

/** Characters of a body that are read; what follows is ignored. */
export const SCAN_LIMIT = 32 * 1024;

/** Below this many words a body is too short to tell its language. */
const LEAST_WORDS = 6;
/** English prose holds 30 to 50 function words in a hundred, terse notes about 15, other languages under 5. */
const LEAST_SHARE = 0.1;

const TABLE = compileRules(RULES, FUNCTION_WORDS, { figures: UNIT_WORDS, colon: COLON, comma: COMMA });

/** Everything this module reads from a body. */
export interface BodyFacts {
  readonly cues: readonly Cue[];
  /** See countWords. */
  readonly words: number;
  /** See readsAsEnglish. */
  readonly english: boolean | undefined;
}

/** The lines that are read: all of them, or as many characters as SCAN_LIMIT allows. */
function withinLimit(lines: readonly string[]): readonly string[] {
  let left = SCAN_LIMIT;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.length > left) return [...lines.slice(0, i), line.slice(0, left)];
    left -= line.length + 1;
  }
  return lines;
}

/** Calls `read` for every paragraph of a body, with the text that all of them stand in. */
function eachParagraph(body: readonly string[], read: (paragraph: Paragraph) => void): void {
  const lines = withinLimit(body);
  const text = lines.join("\n");
  const reader = proseReader();
  let from = -1;
  let to = 0;
  let lineStart = 0;
  const close = (): void => {
    if (from >= 0) read({ text, from, to });
    from = -1;
  };
  for (const line of lines) {
    const shape = reader.read(line);
    if (shape !== "more") close();
    if (shape === "start" || shape === "more") {
      if (from < 0) from = lineStart + reader.offset;
      to = lineStart + line.trimEnd().length;
    }
    lineStart += line.length + 1;
  }
  close();
}

/** Goes over the paragraphs of a body. */
function searchBody(body: readonly string[], firstLine: number): Search {
  const search = new Search(TABLE);
  eachParagraph(body, (paragraph) => search.read(paragraph, firstLine));
  return search;
}

/** Counts the words of a body without judging it. */
function countBody(body: readonly string[]): Scan {
  const scan: Scan = { low: 0, middle: 0, high: 0, words: 0, functionWords: 0 };
  eachParagraph(body, ({ text, from, to }) => {
    for (let at = from; at < to; ) at = nextStart(text, scanSentence(text, at, to, TABLE, scan), to);
  });
  return scan;
}

function englishness(scan: Scan): boolean | undefined {
  return scan.words < LEAST_WORDS ? undefined : scan.functionWords >= scan.words * LEAST_SHARE;
}

/**
 * Reads a body once for all three answers below; what the hot path calls.
 * @param lines the lines of a message after its subject, trailers removed.
 * @param firstLine 1-based line of the whole message at which `lines` starts.
 */
export function readBody(lines: readonly string[], firstLine: number): BodyFacts {
  const search = searchBody(lines, firstLine);
  return { cues: search.cues, words: search.scan.words, english: englishness(search.scan) };
}

/**
 * The cues of a message body, in the order of CUE_KINDS, at most one per kind.
 * @param lines the lines of a message after its subject, trailers removed.
 * @param firstLine 1-based line of the whole message at which `lines` starts.
 * @example findCues(["Retry once, because the first request after a pause fails."], 3)
 *   // [{ kind: "reason", quote: "Retry once, because the first request after a pause fails.", line: 3 }]
 */
export function findCues(lines: readonly string[], firstLine: number): Cue[] {
  return [...readBody(lines, firstLine).cues];
}

/**
 * Whether the prose of `lines` reads as English, by its share of function words. undefined below six words.
 * Code, logs and quoted text are left out.
 */
export function readsAsEnglish(lines: readonly string[]): boolean | undefined {
  return englishness(countBody(lines));
}

/** Words in the prose of `lines`: code, logs and quoted text left out. */
export function countWords(lines: readonly string[]): number {
  return countBody(lines).words;
}
