/**
 * The cheap look at a text that decides whether anything slower may run: one pass over its characters, each run of
 * letters hashed in lower case and looked up in a table. Every list of words that a clause needs has one bit; a clause
 * is asked only where all its bits are on. Two words of the same 32-bit hash would cost time, never correctness.
 */
import type { CueKind } from "../../model/commit.ts";
import type { Clause, CueRule, Words } from "./rule.ts";
import { endsAt, isStop } from "./sentence.ts";

const TABLE_BITS = 13;
const TABLE_MASK = (1 << TABLE_BITS) - 1;
/** Lists of words that fit: three integers of 32 bits, less the sign of the last. */
const MOST_LISTS = 95;
/** Marks function words, in `high`. */
const FUNCTION_WORD = 1 << 31;
/** Units too short to mean much unless they follow a digit. */
const SHORT_UNITS = new Set(["s", "x", "k", "us", "ns"].map(hashOf));

const WIDE_SPACE = /\s/;

/** A set of lists of words: one bit each, the first 32 in `low`. */
export interface WordSet {
  low: number;
  middle: number;
  high: number;
}

/** A rule with the lists that each of its clauses needs. */
export interface CompiledRule {
  readonly kind: CueKind;
  readonly unless: CueRule["unless"];
  readonly clauses: readonly (Clause & Readonly<WordSet>)[];
  /** The first list of each clause: where none of them is near, no clause holds. */
  readonly any: Readonly<WordSet>;
}

export interface WordTable {
  /** Hashes of the words, by slot; a taken slot passes its word on to the next. 0: free. */
  readonly keys: Int32Array;
  /** The lists that the word in the same slot is in. */
  readonly low: Int32Array;
  readonly middle: Int32Array;
  readonly high: Int32Array;
  /** The list to count in where a per cent sign or a short unit follows a digit: "5%", "3x", "12s", "40k". */
  readonly figure: Readonly<WordSet>;
  /** The list to count in where the text ends in a colon. */
  readonly colon: Readonly<WordSet>;
  /** The list to count in where there is a comma. */
  readonly comma: Readonly<WordSet>;
  readonly rules: readonly CompiledRule[];
}

/** What a stretch of text holds. Reused: the hot path allocates nothing. */
export interface Scan extends WordSet {
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

/** Whether a character above ASCII is white space. */
function isWideSpace(code: number): boolean {
  if (code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  return code >= 0x1680 && code <= 0x205f && WIDE_SPACE.test(String.fromCharCode(code));
}

function union(sets: readonly WordSet[]): WordSet {
  const all = { low: 0, middle: 0, high: 0 };
  for (const { low, middle, high } of sets) {
    all.low |= low;
    all.middle |= middle;
    all.high |= high;
  }
  return all;
}

/** The set that holds the list of that number only. */
function setOfList(number: number): WordSet {
  const bitOf = (first: number): number => (number >= first && number < first + 32 ? 1 << (number - first) : 0);
  return { low: bitOf(0), middle: bitOf(32), high: bitOf(64) };
}

/** Lists that stand for what is no word: a figure with its unit, a colon at the end, a comma. */
export interface Marks {
  readonly figures: Words;
  readonly colon: Words;
  readonly comma: Words;
}

/**
 * Gives each list of words its bit and fills the table.
 * @throws Error where the rules use more lists than there are bits: a mistake in the rules.
 */
export function compileRules(rules: readonly CueRule[], functionWords: Words, marks: Marks): WordTable {
  const size = 1 << TABLE_BITS;
  const [keys, low, middle, high] = [0, 0, 0, 0].map(() => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const known = new Map<string, WordSet>();
  const mark = (list: Words, set: WordSet): void => {
    for (const word of list) {
      const hash = hashOf(word);
      const slot = findSlot(keys, hash);
      keys[slot] = hash;
      low[slot]! |= set.low;
      middle[slot]! |= set.middle;
      high[slot]! |= set.high;
    }
  };
  const setOf = (list: Words): WordSet => {
    const name = list.join(" ");
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size === MOST_LISTS) throw new Error(`cue rules use more than ${MOST_LISTS} lists of words`);
    const set = setOfList(known.size);
    known.set(name, set);
    mark(list, set);
    return set;
  };
  const compiled = rules.map(({ kind, unless, clauses }) => ({
    kind,
    unless,
    clauses: clauses.map((clause) => ({ ...clause, ...union(clause.needs.map(setOf)) })),
    any: union(clauses.flatMap((clause) => clause.needs.slice(0, 1).map(setOf))),
  }));
  mark(functionWords, { low: 0, middle: 0, high: FUNCTION_WORD });
  return {
    keys,
    low,
    middle,
    high,
    figure: setOf(marks.figures),
    colon: setOf(marks.colon),
    comma: setOf(marks.comma),
    rules: compiled,
  };
}

/**
 * Scans the sentence of `text` that starts at `from`, adds what it finds to `into`, and returns where the sentence ends:
 * one past its last character.
 * @param to one past the last character of the paragraph.
 */
export function scanSentence(text: string, from: number, to: number, table: WordTable, into: Scan): number {
  const { keys, low, middle, high, figure } = table;
  let hash = 0;
  let hasLetter = false;
  let digitBefore = false;
  let end = to;
  for (let i = from; i <= end; i++) {
    let code = i < end ? text.charCodeAt(i) : 32;
    let letter = code | 32;
    if (letter >= 97 && letter <= 122) {
      hash = 0;
      do {
        hash = (Math.imul(hash, 31) + letter) | 0;
        code = ++i < end ? text.charCodeAt(i) : 32;
        letter = code | 32;
      } while (letter >= 97 && letter <= 122);
      hasLetter = true;
      const slot = findSlot(keys, hash);
      const found = high[slot] as number;
      into.low |= low[slot] as number;
      into.middle |= middle[slot] as number;
      into.high |= found;
      if (found < 0) into.functionWords++;
      if (digitBefore && SHORT_UNITS.has(hash)) note(figure, into);
    } else if (digitBefore && code === 37) note(figure, into);
    digitBefore = code >= 48 && code <= 57;
    if (code <= 32 || (code >= 0xa0 && isWideSpace(code))) {
      if (hasLetter) into.words++;
      hasLetter = false;
    } else if (isStop(code)) {
      const stop = endsAt(text, i, to);
      if (stop >= 0) end = stop;
    } else if (code === 44) note(table.comma, into);
    else if (code >= 0x2e80) into.words++;
    else if (code >= 0xaa) hasLetter = true;
  }
  if (end === to && text.charCodeAt(end - 1) === 58) note(table.colon, into);
  return end;
}

function note({ low, middle, high }: Readonly<WordSet>, into: WordSet): void {
  into.low |= low;
  into.middle |= middle;
  into.high |= high;
}
