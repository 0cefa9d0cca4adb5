/** How two full names stand to each other, and what an account's name owes to a full name. */
import { type NameForm, rotations } from "./name-form.ts";
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
  let exact = 0;
  let loose = 0;
  for (const word of short) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    if (word.length > 2) exact++;
  }
  const open = [...short];
  for (const word of long) if (open.includes(word)) open.splice(open.indexOf(word), 1);
  for (const word of open) {
    const at = left.findIndex((other) => matches(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
    loose++;
  }
  return exact > 0 && loose <= 1 + Number(short.length > 2);
}

/**
 * @param a a full name.
 * @param b a full name.
 * @example relationOf(formOfName("Bob Example"), formOfName("EXAMPLE Robert J.")) // "variant"
 */
export function relationOf(a: NameForm, b: NameForm): NameRelation {
  if (a.compact === b.compact) return "same";
  if (a.spelt !== a.words || b.spelt !== b.words) {
    const plain = closer(relationOfWords(a.words, b.words), relationOfWords(a.spelt, b.words));
    return closer(plain, relationOfWords(a.words, b.spelt));
  }
  return relationOfWords(a.words, b.words);
}

const ORDER: readonly NameRelation[] = ["same", "variant", "partial", "different"];

/** The closer of two relations. */
export const closer = (a: NameRelation, b: NameRelation): NameRelation =>
  ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;

function relationOfWords(a: readonly string[], b: readonly string[]): NameRelation {
  const [compactA, compactB] = [a.join(""), b.join("")];
  if (compactA === compactB) return "same";
  if ([...a].sort().join("") === [...b].sort().join("")) return "same";
  if (compactA.length === compactB.length && rotations(a).includes(compactB)) return "same";
  if (isVariant(a, b) || (compactA.length >= 10 && editsBetween(compactA, compactB, 1) === 1)) return "variant";
  return a.some((word) => word.length > 2 && b.includes(word)) ? "partial" : "different";
}

/** How an account's name is made of a full name. */
export interface AccountName {
  readonly name: string;
  /** whole: of first and last name, "adalovelace". initialed: of one and a letter of the other, "alovelace", "adal". */
  readonly how: "whole" | "initialed";
}

/** "ada.lovelace-42" → "adalovelace". */
export const lettersOf = (login: string): string => login.replace(/[^a-z]+/g, "");

function accountNamesOf(words: readonly string[]): AccountName[] {
  if (words.length < 2) return [];
  const [first, last] = [words[0]!, words.at(-1)!];
  // With the last name, or it is a given name of two words: "jeanbaptiste".
  const whole = words.flatMap((word) => (word === last || word.length < 2 ? [] : [word + last, last + word]));
  const initialed = [first[0]! + last, last + first[0]!, first + last[0]!, last[0]! + first];
  for (const start of [first.slice(0, 2), first.slice(0, 3)])
    if (start.length < first.length) initialed.push(start + last);
  if (words.length > 2) {
    whole.push(words.join(""), [...words].reverse().join(""));
    const middle = words.slice(1, -1).map((word) => word[0]!);
    initialed.push(first[0]! + middle.join("") + last);
  }
  return [
    ...whole.map((name) => ({ name, how: "whole" }) as const),
    ...initialed.map((name) => ({ name, how: "initialed" }) as const),
  ].filter(({ name }) => name.length > 3);
}

/**
 * What accounts of somebody of a full name are called, four letters or more.
 * @example accountNames(formOfName("Ada Lovelace"))[0] // { name: "adalovelace", how: "whole" }
 */
export const accountNames = ({ words, spelt }: NameForm): readonly AccountName[] =>
  spelt === words ? accountNamesOf(words) : [...accountNamesOf(words), ...accountNamesOf(spelt)];
