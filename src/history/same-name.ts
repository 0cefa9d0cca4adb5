/**
 * Two people of one name are taken for one where it matters: addresses change, and resolution joins only what is
 * certain. Reviewing oneself, pairing with oneself, or being a newcomer for the second time would be false claims.
 */
import type { Person } from "../model/identity.ts";
import { type History, memoise } from "./history.ts";

const plainName = (name: string): string => name.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").sort().join(" ");

const folded = new WeakMap<Person, string>();

/** A name without accents, case, punctuation and the order of its words, for comparing. */
export function foldedName(person: Person): string {
  let name = folded.get(person);
  if (name === undefined) folded.set(person, (name = plainName(person.name)));
  return name;
}

/** Whether two are the same person as far as a reader can tell: by reference, or by name. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a === b) return true;
  if (foldedName(a) === foldedName(b)) return a.name !== "";
  return a.logins.length > 0 && b.logins.length > 0 && a.logins.some((login) => b.logins.includes(login));
}

/** For each folded name, the index of the first commit by anybody who bears it. */
export const firstCommitByName = memoise((history: History): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  const seen = new Set<Person>();
  for (const { author, index } of history.commits) {
    if (seen.has(author)) continue;
    seen.add(author);
    const name = foldedName(author);
    if (!first.has(name)) first.set(name, index);
  }
  return first;
});
