/**
 * The cheap look at a line that decides whether anything slower may run: one pass over its characters, each run of
 * letters hashed in lower case and looked up in a table of trigger words. A rule's patterns only ever run on a
 * sentence of which one line holds one of its triggers. Hash collisions cost time, never correctness.
 */
import type { CueRule } from "./rule.ts";

const TABLE_BITS = 13;
const TABLE_MASK = (1 << TABLE_BITS) - 1;

/** The bit that marks function words; the bits below it are the rules', by position in the list. */
export const FUNCTION_WORD = 1 << 15;

/** Bits by hash of a lower-case word. */
export type WordTable = Uint16Array;

/** What a line holds. Reused between lines: the hot path allocates nothing. */
export interface Scan {
  /** Union of the bits of its words. */
  bits: number;
  /** Words: runs without white space that hold a letter; a CJK character counts as one. */
  words: number;
  functionWords: number;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> TABLE_BITS)) & TABLE_MASK;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/** The table of all triggers of `rules` and of `functionWords`. At most fifteen rules. */
export function buildWordTable(rules: readonly CueRule[], functionWords: readonly string[]): WordTable {
  const table = new Uint16Array(1 << TABLE_BITS);
  const add = (word: string, bit: number): void => {
    const slot = slotOf(hashOf(word));
    table[slot] = (table[slot] ?? 0) | bit;
  };
  rules.forEach((rule, position) => {
    for (const word of rule.triggers) add(word, 1 << position);
  });
  for (const word of functionWords) add(word, FUNCTION_WORD);
  return table;
}

/**
 * Scans one line and adds to `into`.
 * @param from first character to look at, `to` one past the last.
 * @param afterDigit bits to add where a letter or a per cent sign follows a digit: "12ms", "5%".
 */
export function scanLine(line: string, from: number, to: number, table: WordTable, afterDigit: number, into: Scan): void {
  let hash = 0;
  let inRun = false;
  let wordHasLetter = false;
  let digitBefore = false;
  for (let i = from; i <= to; i++) {
    const code = i < to ? line.charCodeAt(i) : 32;
    const lower = code | 32;
    if (lower >= 97 && lower <= 122 && code < 128) {
      if (!inRun) {
        inRun = true;
        hash = 0;
        if (digitBefore) into.bits |= afterDigit;
      }
      hash = (Math.imul(hash, 31) + lower) | 0;
      continue;
    }
    if (inRun) {
      inRun = false;
      wordHasLetter = true;
      const bits = table[slotOf(hash)] ?? 0;
      if (bits !== 0) {
        into.bits |= bits;
        if ((bits & FUNCTION_WORD) !== 0) into.functionWords++;
      }
    }
    if (code === 37 && digitBefore) into.bits |= afterDigit;
    digitBefore = code >= 48 && code <= 57;
    if (code <= 32) {
      if (wordHasLetter) into.words++;
      wordHasLetter = false;
    } else if (code >= 0x2e80) into.words++;
    else if (code >= 0xaa) wordHasLetter = true;
  }
}
