/** How two full names stand to each other, and what an account's name owes to a full name. */
import { type NameForm, rotations, unordered } from "./name-form.ts";
import { mayBeOneGivenName } from "./short-forms.ts";

export type NameRelation =
  /** The same words, in whatever order, accents and joins. */
  | "same"
  /** Forms of one name: a middle name left out, an initial, a short form, a slip of the pen. */
  | "variant"
  /** One long word in common. */
  | "partial"
  | "different";

/** Edits (insert, delete, replace, swap neighbours: optimal string alignment) between two words, or `most` + 1. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end === 0
    ? edits(a, b, most)
    : edits(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
}

function edits(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Slips allowed in words of a length: none in short ones, where another letter is another name. */
const slips = (a: string, b: string): number =>
  Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0;

const isSlip = (a: string, b: string): boolean => {
  const most = slips(a, b);
  return most > 0 && editsBetween(a, b, most) <= most;
};

const isInitialOf = (a: string, b: string): boolean => a.length === 1 && b.startsWith(a);

const matches = (a: string, b: string): boolean =>
  a === b || isInitialOf(a, b) || isInitialOf(b, a) || mayBeOneGivenName(a, b) || isSlip(a, b);

/** Whether every word of the shorter name has a match of its own in the longer, at least one word of three letters or more exactly. */
function isVariant(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...long];
  const open: string[] = [];
  let exact = 0;
  for (const word of short) {
    const at = left.indexOf(word);
    if (at < 0) open.push(word);
    else {
      left.splice(at, 1);
      if (word.length > 2) exact++;
    }
  }
  if (exact === 0 || open.length > 1 + Number(short.length > 2)) return false;
  for (const word of open) {
    const at = left.findIndex((other) => matches(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

/**
 * @param a a full name.
 * @param b a full name.
 * @example relationOf(formOfName("Bob Example"), formOfName("EXAMPLE Robert J.")) // "variant"
 */
export function relationOf(a: NameForm, b: NameForm): NameRelation {
  if (a.compact === b.compact) return "same";
  if (a.spelt === a.words && b.spelt === b.words) return relationOfWords(a, b);
  const plain = closer(relationOfWords(a, b), relationOfWords(speltOut(a), b));
  return closer(plain, relationOfWords(a, speltOut(b)));
}

type Words = Pick<NameForm, "words" | "compact" | "unordered">;

const speltOut = (form: NameForm): Words =>
  form.spelt === form.words
    ? form
    : { words: form.spelt, compact: form.spelt.join(""), unordered: unordered(form.spelt) };

const ORDER: readonly NameRelation[] = ["same", "variant", "partial", "different"];

/** The closer of two relations. */
export const closer = (a: NameRelation, b: NameRelation): NameRelation =>
  ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;

function relationOfWords(a: Words, b: Words): NameRelation {
  if (a.compact === b.compact || a.unordered === b.unordered) return "same";
  if (a.compact.length === b.compact.length && rotations(a.words).includes(b.compact)) return "same";
  const isSlipOfAll = () => a.compact.length >= 10 && editsBetween(a.compact, b.compact, 1) === 1;
  if (isVariant(a.words, b.words) || isSlipOfAll()) return "variant";
  return a.words.some((word) => word.length > 2 && b.words.includes(word)) ? "partial" : "different";
}

/** What accounts of somebody of a full name are called, four letters or more. */
export interface AccountNames {
  /** Of first and last name: "adalovelace". */
  readonly whole: readonly string[];
  /** Of one and a letter of the other: "alovelace", "adal". */
  readonly initialed: readonly string[];
}

/** "ada.lovelace-42" → "adalovelace". */
export const lettersOf = (login: string): string => login.replace(/[^a-z]+/g, "");

const isLong = (name: string): boolean => name.length > 3;

function accountNamesOf(words: readonly string[]): AccountNames {
  if (words.length < 2) return { whole: [], initialed: [] };
  const [first, last] = [words[0]!, words.at(-1)!];
  const whole: string[] = [];
  // With the last name, or it is a given name of two words: "jeanbaptiste".
  for (const word of words) if (word !== last && word.length > 1) whole.push(word + last, last + word);
  const initialed = [first[0]! + last, last + first[0]!, first + last[0]!, last[0]! + first];
  for (const length of [2, 3]) if (length < first.length) initialed.push(first.slice(0, length) + last);
  if (words.length > 2) {
    whole.push(words.join(""), [...words].reverse().join(""));
    const middle = words.slice(1, -1).map((word) => word[0]!);
    initialed.push(first[0]! + middle.join("") + last);
  }
  return { whole: whole.filter(isLong), initialed: initialed.filter(isLong) };
}

/** @example accountNames(formOfName("Ada Lovelace")).whole[0] // "adalovelace" */
export function accountNames({ words, spelt }: NameForm): AccountNames {
  const plain = accountNamesOf(words);
  if (spelt === words) return plain;
  const other = accountNamesOf(spelt);
  return { whole: [...plain.whole, ...other.whole], initialed: [...plain.initialed, ...other.initialed] };
}
