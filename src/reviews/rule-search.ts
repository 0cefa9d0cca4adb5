/**
 * Which clue rules a text meets. A rule for whole words is tried only where a word begins as its matches do
 * (first-letters.ts), all others over the whole text: the same answer as trying every rule everywhere, in a third of
 * the time.
 */
import type { ClueRule } from "./clue.ts";

/** Letters that a place is told by, and a letter's number: 1 to 26, 0 for what is no small letter. */
const LETTERS = 3;
const SIZE = 27;
const numberOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 0);
const isWordSign = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 39 || (code >= 65 && code <= 90);

export interface RuleSearch {
  readonly rules: readonly ClueRule[];
  /** Rules that are tried over the whole text. */
  readonly anywhere: readonly number[];
  /** By the numbers of three letters: rules whose matches may begin so. */
  readonly byLetters: readonly (readonly number[] | undefined)[];
  /** By a sign that is no letter: rules whose matches may begin with it. */
  readonly bySign: ReadonlyMap<number, readonly number[]>;
  /** The pattern of each rule, to be tried at one place. */
  readonly there: readonly RegExp[];
}

/** Adds a rule wherever three letters begin as its matches do. */
function addBeginning(table: (number[] | undefined)[], letters: string, rule: number): void {
  let from = 0;
  for (const letter of letters) from = from * SIZE + numberOf(letter.charCodeAt(0));
  const width = SIZE ** (LETTERS - letters.length);
  for (let key = from * width; key < (from + 1) * width; key++) {
    const own = table[key];
    if (own === undefined) table[key] = [rule];
    else if (own.at(-1) !== rule) own.push(rule);
  }
}

/** Prepares rules for the search; done once. */
export function toRuleSearch(rules: readonly ClueRule[]): RuleSearch {
  const byLetters: (number[] | undefined)[] = Array.from({ length: SIZE ** LETTERS });
  const bySign = new Map<number, number[]>();
  for (const [at, { begins }] of rules.entries())
    for (const letters of new Set(begins)) {
      const code = letters.charCodeAt(0);
      if (numberOf(code) > 0) addBeginning(byLetters, letters, at);
      else bySign.set(code, [...(bySign.get(code) ?? []), at]);
    }
  return {
    rules,
    anywhere: rules.flatMap(({ begins }, at) => (begins === undefined ? [at] : [])),
    byLetters,
    bySign,
    there: rules.map(({ pattern }) => new RegExp(pattern.source, `${pattern.flags}y`)),
  };
}

const NONE: readonly number[] = [];

/** Rules whose matches may begin at a place. */
function candidates({ byLetters, bySign }: RuleSearch, own: string, at: number): readonly number[] {
  const first = numberOf(own.charCodeAt(at));
  if (first === 0) return bySign.get(own.charCodeAt(at)) ?? NONE;
  const second = numberOf(own.charCodeAt(at + 1));
  const third = second === 0 ? 0 : numberOf(own.charCodeAt(at + 2));
  return byLetters[(first * SIZE + second) * SIZE + third] ?? NONE;
}

/**
 * Marks each rule that a text meets with 1.
 * @param own covered text (comment-text.ts).
 * @param asked the same text with all but its questions blanked; undefined where it asks nothing. Rules for questions
 * are tried on it alone.
 */
export function meetRules(search: RuleSearch, own: string, asked: string | undefined): Uint8Array {
  const { rules, anywhere, there } = search;
  const met = new Uint8Array(rules.length);
  let before = 32;
  for (let at = 0; at < own.length; at++) {
    const inside = isWordSign(before);
    before = own.charCodeAt(at);
    if (inside) continue;
    for (const rule of candidates(search, own, at)) {
      if (met[rule] === 1) continue;
      const pattern = there[rule];
      const text = rules[rule]?.family === "question" ? asked : own;
      if (pattern === undefined || text === undefined) continue;
      pattern.lastIndex = at;
      if (pattern.test(text)) met[rule] = 1;
    }
  }
  for (const rule of anywhere) {
    const text = rules[rule]?.family === "question" ? asked : own;
    if (text !== undefined && rules[rule]?.pattern.test(text)) met[rule] = 1;
  }
  return met;
}
