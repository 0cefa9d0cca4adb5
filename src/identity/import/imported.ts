/**
 * What a file that others keep says of identities, as claims. Parsers are pure and bounded: whatever the text, they end
 * in time proportional to it, throw nothing, and say of each line they leave out why.
 */
import { type Claim, wordProblem } from "../claim.ts";

/** A line that was left out. */
export interface ImportProblem {
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number;
  readonly message: string;
}

export interface ImportedClaims {
  readonly claims: readonly Claim[];
  readonly problems: readonly ImportProblem[];
}

/** More lines or entries than this are not read. */
const MOST_ENTRIES = 2_000_000;
const LONGEST_NAME = 200;

/** The lines of a text, so many at most; that more were there is a problem. */
export function readLines(text: string, problems: ImportProblem[]): readonly string[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/, MOST_ENTRIES + 1);
  if (lines.length > MOST_ENTRIES) tellRest(problems);
  return lines.slice(0, MOST_ENTRIES);
}

/** The entries of a list, so many at most; that more were there is a problem. */
export function readEntries<T>(entries: readonly T[], problems: ImportProblem[]): readonly T[] {
  if (entries.length > MOST_ENTRIES) tellRest(problems);
  return entries.slice(0, MOST_ENTRIES);
}

const tellRest = (problems: ImportProblem[]) =>
  problems.push({ line: 0, message: `What follows the first ${MOST_ENTRIES} lines or entries is not read.` });

/** A name in one line and without what cannot be shown; undefined where nothing is left or nobody is called so. */
export function cleanName(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const name = text
    .slice(0, LONGEST_NAME + 1)
    .replace(/[\p{Cc}<>]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return name === "" || name.length > LONGEST_NAME ? undefined : name;
}

/** An address as a word, lower-cased; undefined where it can be none. */
export function cleanAddress(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const address = text.slice(0, 1000).trim().toLowerCase();
  return /^[^\s@<>][^\s<>]*@[^\s@<>]+$/.test(address) && wordProblem(address) === undefined ? address : undefined;
}

/** Collects words that mean one person, and gives each group as one claim. */
export class WordGroups {
  readonly #parent = new Map<string, string>();

  #find(word: string): string {
    let root = word;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = word; at !== root; ) {
      const up = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  /** The first word of a group stays its first. */
  join(first: string, other: string): void {
    for (const word of [first, other]) if (!this.#parent.has(word)) this.#parent.set(word, word);
    const [a, b] = [this.#find(first), this.#find(other)];
    if (a !== b) this.#parent.set(b, a);
  }

  /** Groups of two words or more, in the order in which they came up. */
  claims(): Claim[] {
    const groups = new Map<string, string[]>();
    for (const word of this.#parent.keys()) {
      const root = this.#find(word);
      const group = groups.get(root) ?? [root];
      if (word !== root) group.push(word);
      groups.set(root, group);
    }
    return [...groups.values()].filter(({ length }) => length > 1).map((words) => ({ kind: "same", words }));
  }
}
