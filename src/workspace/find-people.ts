/**
 * Words of the user → the people of the clones they mean, and the word that people.yaml keeps. A person is found by
 * address, login, and by the name they are called by; not by other names, which may be former ones.
 */
import { UserError } from "../errors.ts";
import { wordProblem } from "../identity/claim.ts";
import { claimReader, isExact } from "../identity/claims.ts";
import type { People } from "../identity/resolve.ts";
import { clip } from "../model/clip.ts";
import type { Person } from "../model/identity.ts";
import type { ClonePeople } from "./gather-people.ts";
import { isRedacted } from "./redaction.ts";

export interface FoundPerson {
  readonly clone: ClonePeople;
  readonly person: Person;
}

const SUGGESTED = 5;
const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

const peopleIn = ({ people }: ClonePeople): readonly Person[] =>
  people.all.filter(({ key, emails }) => !isRedacted(key) && !emails.some(isRedacted));

function findIn(clone: ClonePeople, word: string): readonly Person[] {
  const { people } = clone;
  const text = fold(word);
  const shown = peopleIn(clone);
  if (isExact(word) || /^[^@].*@/.test(text)) {
    const raws = people.uses.map(({ raw }) => raw);
    const bearing = claimReader(raws)(word).map((at) => people.of(raws[at]!));
    const found = new Set(
      bearing.length > 0 ? bearing : shown.filter(({ key, emails }) => key === text || emails.includes(text)),
    );
    return shown.filter((person) => found.has(person));
  }
  const login = text.replace(/^@/, "");
  const byLogin = /\s/.test(login) ? [] : shown.filter(({ logins }) => logins.includes(login));
  if (byLogin.length > 0 || text.startsWith("@")) return byLogin;
  return shown.filter(({ key, name }) => fold(name) === text || key === text);
}

/** The people whom a word means, of all clones. */
export const findAll = (clones: readonly ClonePeople[], word: string): readonly FoundPerson[] =>
  clones.flatMap((clone) => findIn(clone, word).map((person) => ({ clone, person })));

/** How a person is written where several are listed: by name and key. */
const describePerson = ({ name, key, emails }: Person): string =>
  `${clip(name, 80)} <${clip(emails.includes(key) ? key : (emails[0] ?? key), 120)}>`;

/** Those whose name or address is most like a word; no order of merit among equals. */
function likelyPeople(clones: readonly ClonePeople[], word: string): readonly string[] {
  const pieces = fold(word)
    .split(/[\s@<>.+_-]+/)
    .filter((piece) => piece.length > 2 && !/^(?:com|org|net|mail|gmail|users|noreply|github)$/.test(piece));
  const found = new Map<string, number>();
  for (const clone of clones)
    for (const person of peopleIn(clone)) {
      const text = [fold(person.name), ...person.emails, ...person.logins].join(" ");
      const score = pieces.filter((piece) => text.includes(piece)).length;
      if (score > 0) found.set(describePerson(person), score);
    }
  return [...found]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SUGGESTED)
    .map(([text]) => text);
}

export function unknownPerson(clones: readonly ClonePeople[], word: string): UserError {
  const likely = likelyPeople(clones, word);
  return new UserError(
    "unknown-person",
    `Nobody here is "${clip(word, 200)}".${likely.length > 0 ? ` Likely: ${likely.join(", ")}` : ""}`,
    "Use an address as commits carry it, a login, or the full name that a person is called by here.",
  );
}

/** Whether a word, as resolution reads it, names identities of this person and of nobody else. */
function namesAlone(people: People, person: Person, word: string): boolean {
  const raws = people.uses.map(({ raw }) => raw);
  const named = claimReader(raws)(word);
  return named.length > 0 && named.every((at) => people.of(raws[at]!) === person);
}

/** A word for a person that names nobody else: an address, else a login, else the name. */
function wordFor({ people }: ClonePeople, person: Person): string | undefined {
  const raw = people.uses.filter((use) => people.of(use.raw) === person).map((use) => fold(use.raw.email));
  const addresses = [person.key, ...person.emails, ...raw].filter((word) => /^[^@\s]+@[^@\s]+$/.test(word));
  return [...addresses, ...person.logins.map((login) => `@${login}`), person.name].find(
    (word) => wordProblem(word) === undefined && namesAlone(people, person, word),
  );
}

/**
 * The word to keep for what the user typed: as typed where it is an address, else an address of the one person it means.
 * Where there is no clone to look into, as typed.
 * @throws UserError "malformed-word", "unknown-person" with likely ones, "ambiguous-person" with those meant.
 */
export function toClaimWord(clones: readonly ClonePeople[], word: string): string {
  const problem = wordProblem(word);
  if (problem !== undefined)
    throw new UserError("malformed-word", clip(problem, 300), "Write an address, @login, or a full name in quotes.");
  const typed = word.trim();
  if (clones.length === 0) return typed;
  const found = findAll(clones, typed);
  if (found.length === 0) throw unknownPerson(clones, typed);
  const isSeveral = clones.some((clone) => found.filter((one) => one.clone === clone).length > 1);
  if (isSeveral)
    throw new UserError(
      "ambiguous-person",
      `"${clip(typed, 200)}" is ${found.length} people here: ${found
        .slice(0, SUGGESTED)
        .map(({ person }) => describePerson(person))
        .join(", ")}${found.length > SUGGESTED ? " and others" : ""}.`,
      'Name one by an address of theirs alone, or write "Name <address>" as a commit has it.',
    );
  const { clone, person } = found[0]!;
  if (isExact(typed) || (namesAlone(clone.people, person, typed) && typed.includes("@"))) return typed;
  const kept = wordFor(clone, person);
  if (kept === undefined)
    throw new UserError(
      "ambiguous-person",
      `No word names "${clip(typed, 200)}" alone.`,
      'Write "Name <address>" as a commit has it.',
    );
  return kept;
}
