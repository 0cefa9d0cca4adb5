/**
 * The cheap look at a line that decides whether anything slower may run: one pass over its characters, each run of
 * letters hashed in lower case and looked up in a table. Every list of words that a clause needs has one bit; a clause
 * is asked only where all its bits are on. Two words of the same 32-bit hash would cost time, never correctness.
 */
import type { CueKind } from "../../model/commit.ts";
import type { Clause, CueRule, Words } from "./rule.ts";

const TABLE_BITS = 13;
const TABLE_MASK = (1 << TABLE_BITS) - 1;
/** Bits of a signed 32-bit integer that lists of words may use; the sign bit marks function words. */
const MOST_LISTS = 31;
const FUNCTION_WORD = 1 << 31;
/** Units too short to mean much unless they follow a digit. */
const SHORT_UNITS = new Set(["s", "x", "k", "us", "ns"].map(hashOf));

/** A rule with the bits that each of its clauses needs. */
export interface CompiledRule {
  readonly kind: CueKind;
  readonly unless: RegExp | undefined;
  readonly clauses: readonly (Clause & { readonly mask: number })[];
}

export interface WordTable {
  /** Hashes of the words, by slot; a taken slot passes its word on to the next. 0: free. */
  readonly keys: Int32Array;
  /** Bits of the word in the same slot. */
  readonly bits: Int32Array;
  /** Bits to set where a per cent sign or a short unit follows a digit: "5%", "3x", "12s", "40k". */
  readonly figure: number;
  readonly rules: readonly CompiledRule[];
}

/** What a line holds. Reused between lines: the hot path allocates nothing. */
export interface Scan {
  /** Union of the bits of its words. */
  bits: number;
  /** Runs without white space that hold a letter; an East Asian character counts as one. */
  words: number;
  functionWords: number;
}

/** The slot of a hash: its own, or the free one where it would go. */
function findSlot(keys: Int32Array, hash: number): number {
  let slot = (hash ^ (hash >>> TABLE_BITS)) & TABLE_MASK;
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & TABLE_MASK;
  return slot;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/**
 * Gives each list of words its bit and fills the table.
 * @param figures the list that stands for "a figure with its unit".
 * @throws Error where the rules use more lists than there are bits: a mistake in the rules.
 */
export function compileRules(rules: readonly CueRule[], functionWords: Words, figures: Words): WordTable {
  const keys = new Int32Array(1 << TABLE_BITS);
  const bits = new Int32Array(1 << TABLE_BITS);
  const known = new Map<Words, number>();
  const mark = (list: Words, bit: number): void => {
    for (const word of list) {
      const hash = hashOf(word);
      const slot = findSlot(keys, hash);
      keys[slot] = hash;
      bits[slot] = (bits[slot] as number) | bit;
    }
  };
  const bitOf = (list: Words): number => {
    const bit = known.get(list) ?? 1 << known.size;
    if (!known.has(list)) {
      if (known.size === MOST_LISTS) throw new Error(`cue rules use more than ${MOST_LISTS} lists of words`);
      known.set(list, bit);
      mark(list, bit);
    }
    return bit;
  };
  const compiled = rules.map(({ kind, unless, clauses }) => ({
    kind,
    unless,
    clauses: clauses.map((clause) => ({ ...clause, mask: clause.needs.reduce((mask, list) => mask | bitOf(list), 0) })),
  }));
  mark(functionWords, FUNCTION_WORD);
  return { keys, bits, figure: bitOf(figures), rules: compiled };
}

/** Scans `line` from character `from` on and adds what it finds to `into`. */
export function scanLine(line: string, from: number, table: WordTable, into: Scan): void {
  const { keys, bits, figure } = table;
  let hash = 0;
  let inRun = false;
  let hasLetter = false;
  let digitBefore = false;
  for (let i = from; i <= line.length; i++) {
    const code = i < line.length ? line.charCodeAt(i) : 32;
    const lower = code | 32;
    if (lower >= 97 && lower <= 122 && code < 128) {
      if (!inRun) {
        inRun = true;
        hash = 0;
      }
      hash = (Math.imul(hash, 31) + lower) | 0;
      continue;
    }
    if (inRun) {
      inRun = false;
      hasLetter = true;
      const found = bits[findSlot(keys, hash)] as number;
      into.bits |= found;
      if (found < 0) into.functionWords++;
      if (digitBefore && SHORT_UNITS.has(hash)) into.bits |= figure;
    }
    if (code === 37 && digitBefore) into.bits |= figure;
    digitBefore = code >= 48 && code <= 57;
    if (code <= 32) {
      if (hasLetter) into.words++;
      hasLetter = false;
    } else if (code >= 0x2e80) into.words++;
    else if (code >= 0xaa) hasLetter = true;
  }
}
