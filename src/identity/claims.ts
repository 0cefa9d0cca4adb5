/** What the user says of identities: two are one person's, or never are. Their word is above everything. */
import type { RawIdentity } from "../model/identity.ts";
import { Clusters } from "./clusters.ts";

/**
 * Two words that name identities each: an address, "Name <address>", "@login", or a full name.
 * @example ["ada@a.example", "Ada Lovelace <shared@b.example>"]
 */
export type ClaimPair = readonly [string, string];

export interface IdentityClaims {
  readonly same: readonly ClaimPair[];
  readonly apart: readonly ClaimPair[];
  /** What somebody is called: [a word that names an identity, the name to show]. Later ones win. */
  readonly names: readonly ClaimPair[];
}

export const NO_CLAIMS: IdentityClaims = { same: [], apart: [], names: [] };

/** A claim that others contradict; none of them is applied, and what they name stays apart. */
export interface ClaimConflict {
  readonly apart: ClaimPair;
  /** The claims that together say the opposite. */
  readonly same: readonly ClaimPair[];
}

const NAMED = /^([^<>]*\S)\s*<([^<>]*)>$/;
const LOGIN = /^(?:\d+\+)?([^@]+)@users\.noreply\.[^@]+$/;
const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** Finds the identities that a word names. */
export function claimReader(identities: readonly RawIdentity[]): (word: string) => readonly number[] {
  let by: ReadonlyMap<string, readonly number[]> | undefined;
  return (word) => {
    by ??= index(identities);
    return by.get(keyOf(word)) ?? [];
  };
}

function keyOf(word: string): string {
  const text = fold(word);
  const named = NAMED.exec(text);
  if (named) return `both ${named[1]} <${named[2]}>`;
  if (text.startsWith("@")) return `login ${text.slice(1)}`;
  return text.includes("@") ? `address ${text}` : `name ${text}`;
}

/** Positions by what identities can be named by. */
function index(identities: readonly RawIdentity[]): ReadonlyMap<string, readonly number[]> {
  const by = new Map<string, number[]>();
  const put = (key: string, at: number) => {
    const list = by.get(key);
    if (list) list.push(at);
    else by.set(key, [at]);
  };
  identities.forEach(({ name, email }, at) => {
    const address = fold(email);
    put(`address ${address}`, at);
    put(`name ${fold(name)}`, at);
    put(`both ${fold(name)} <${address}>`, at);
    const login = LOGIN.exec(address)?.[1];
    if (login) put(`login ${login}`, at);
  });
  return by;
}

/** Whether a word names one spelling at an address rather than the address. */
export const isExact = (word: string): boolean => NAMED.test(word.trim());

/** Takes claims apart into those that can stand together and those that cannot. Words that name nobody here are left out. */
export function weighClaims(
  { same, apart }: Pick<IdentityClaims, "same" | "apart">,
  read: (word: string) => readonly number[],
  count: number,
): {
  readonly joined: readonly (readonly number[])[];
  readonly parted: readonly (readonly [number, number])[];
  readonly conflicts: readonly ClaimConflict[];
} {
  const together = new Clusters(count);
  const meant = ([a, b]: ClaimPair): readonly number[] => [...read(a), ...read(b)];
  for (const pair of same) for (const at of meant(pair)) together.join(meant(pair)[0]!, at);
  const parted: (readonly [number, number])[] = [];
  const broken = new Set<number>();
  const conflicts: ClaimConflict[] = [];
  for (const pair of apart) {
    const [a, b] = [read(pair[0]), read(pair[1])];
    for (const x of a) for (const y of b) if (x !== y) parted.push([x, y]);
    const root = a.map((x) => together.find(x)).find((x) => b.some((y) => together.find(y) === x));
    if (root === undefined) continue;
    broken.add(root);
    conflicts.push({ apart: pair, same: same.filter((one) => meant(one).some((at) => together.find(at) === root)) });
  }
  const joined = same.map(meant).filter((all) => all.length > 1 && !broken.has(together.find(all[0]!)));
  return { joined, parted, conflicts };
}
