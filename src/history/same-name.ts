/**
 * Two people are taken for one where a false claim would follow from taking them for two: reviewing oneself, pairing with
 * oneself, being a newcomer for the second time. Addresses and spellings change, and resolution joins only what is
 * certain; this errs on the other side, so it is good for leaving claims out and for nothing else.
 */
import type { Person } from "../model/identity.ts";
import { type History, memoise } from "./history.ts";

const SHORTEST_HANDLE = 6;
/** Local parts of addresses that many people have. */
const COMMON_HANDLE =
  /^(?:noreply|nobody|unknown|github|gitlab|admin|contact|developer|hello|office|support|webmaster|mailbox|private|opensource|username|computer|macbook|localhost|example|ubuntu|vagrant|docker|students?|kernel|linux|patches|engineering)$/;

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const names = new WeakMap<Person, string>();

/** A name without accents, case, punctuation and the order of its words, for comparing. */
function foldedName(person: Person): string {
  const before = names.get(person);
  if (before !== undefined) return before;
  const name = wordsOf(person.name).sort().join(" ");
  names.set(person, name);
  return name;
}

/** What one person may be called in addresses and accounts, letters only: "adaexample", "aexample", "exampleada". */
function deriveHandles(person: Person): ReadonlySet<string> {
  const words = wordsOf(person.name)
    .map((word) => word.replace(/\d+/g, ""))
    .filter((word) => word !== "");
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  const made =
    words.length < 2
      ? [first]
      : [
          words.join(""),
          `${first}${last}`,
          `${last}${first}`,
          `${first.charAt(0)}${last}`,
          `${last}${first.charAt(0)}`,
        ];
  const given = [
    ...person.emails.map((email) => email.slice(0, Math.max(0, email.indexOf("@"))).replace(/^\d+\+/, "")),
    ...person.logins,
  ];
  const handles = [...made, ...given.map((text) => text.toLowerCase().replace(/[^\p{L}]+/gu, ""))];
  return new Set(handles.filter((handle) => handle.length >= SHORTEST_HANDLE && !COMMON_HANDLE.test(handle)));
}

const handles = new WeakMap<Person, ReadonlySet<string>>();

function handlesOf(person: Person): ReadonlySet<string> {
  const before = handles.get(person);
  if (before !== undefined) return before;
  const derived = deriveHandles(person);
  handles.set(person, derived);
  return derived;
}

function mayBeSame(a: Person, b: Person): boolean {
  if (a.name !== "" && foldedName(a) === foldedName(b)) return true;
  const others = handlesOf(b);
  for (const handle of handlesOf(a)) if (others.has(handle)) return true;
  return false;
}

const pairs = new WeakMap<Person, WeakMap<Person, boolean>>();

/** Whether two may be the same person as far as a reader can tell: by reference, by name, or by an account name. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a === b) return true;
  const known = pairs.get(a) ?? new WeakMap<Person, boolean>();
  const before = known.get(b);
  if (before !== undefined) return before;
  const same = mayBeSame(a, b);
  known.set(b, same);
  pairs.set(a, known);
  return same;
}

/** The index of the first commit by anybody who may be this person. */
export function firstCommitLike(history: History, person: Person): number {
  const first = firstCommits(history);
  let index = Number.POSITIVE_INFINITY;
  for (const key of [`name ${foldedName(person)}`, ...handlesOf(person)])
    index = Math.min(index, first.get(key) ?? Number.POSITIVE_INFINITY);
  return index;
}

/** For each folded name and each handle, the index of the first commit by anybody who bears it. */
const firstCommits = memoise((history: History): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  const seen = new Set<Person>();
  for (const { author, index } of history.commits) {
    if (seen.has(author)) continue;
    seen.add(author);
    for (const key of [`name ${foldedName(author)}`, ...handlesOf(author)]) if (!first.has(key)) first.set(key, index);
  }
  return first;
});
