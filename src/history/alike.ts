/** Whether two people may be one whom identity resolution could not join: then neither is "somebody else". */
import type { Person } from "../model/identity.ts";

const splitName = (name: string): string[] =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
const known = new WeakMap<Person, readonly string[]>();

function wordsOf(person: Person): readonly string[] {
  const words = known.get(person) ?? splitName(person.name);
  known.set(person, words);
  return words;
}

const localPart = (email: string): string => email.slice(0, Math.max(0, email.indexOf("@"))).replace(/^\d+\+/, "");

/**
 * The same person, or one with the same name, a name that contains the other's, or the same local part of an address.
 * @example areAlike(person("Ada B. Example"), person("Ada Example")) // true
 */
export function areAlike(a: Person, b: Person): boolean {
  if (a === b) return true;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length > 0 && short.every((word) => long.includes(word))) return true;
  const locals = new Set(a.emails.map(localPart).filter((part) => part.length > 4));
  return b.emails.some((email) => locals.has(localPart(email)));
}
