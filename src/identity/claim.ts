/**
 * One thing the user says of identities: some are one person's, some never are, or what somebody is called. Words are
 * those of claims.ts: an address, "Name <address>", "@login", or a full name.
 */
import { type ClaimPair, type IdentityClaims, isExact, weighClaims } from "./claims.ts";

export type Claim =
  /** Two words or more that all mean one person. */
  | { readonly kind: "same"; readonly words: readonly string[] }
  /** Two words that mean two people. */
  | { readonly kind: "apart"; readonly words: readonly string[] }
  | { readonly kind: "name"; readonly of: string; readonly name: string };

/** Longer words name nobody. */
const LONGEST_WORD = 400;

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/**
 * Why a word cannot name anybody; undefined where it can.
 * @example wordProblem("ada@") // 'Unexpected "ada@", expected an address such as ada@example.org.'
 */
export function wordProblem(word: string): string | undefined {
  const text = word.trim();
  if (text === "") return "Unexpected empty word, expected an address, a login or a full name.";
  if (text.length > LONGEST_WORD)
    return `Unexpected word of ${text.length} characters, expected at most ${LONGEST_WORD}.`;
  if (/\p{Cc}/u.test(text)) return "Unexpected control character, expected an address, a login or a full name.";
  if (/[<>]/.test(text))
    return isExact(text) ? undefined : `Unexpected "${text}", expected "Name <address>" where there are brackets.`;
  if (text.startsWith("@"))
    return /^@[^\s@]+$/.test(text) ? undefined : `Unexpected "${text}", expected a login such as @ada.`;
  if (text.includes("@") && !/^[^@].*@\S+$/.test(text))
    return `Unexpected "${text}", expected an address such as ada@example.org.`;
  return undefined;
}

/** Two claims with one key say the same. */
export function claimKey(claim: Claim): string {
  return claim.kind === "name"
    ? `name\0${fold(claim.of)}\0${claim.name.trim()}`
    : [claim.kind, ...[...new Set(claim.words.map(fold))].sort()].join("\0");
}

/** A claim as people read it: "a@x.example and b@x.example are one person". */
export function sayClaim(claim: Claim): string {
  if (claim.kind === "name") return `${claim.of} is called "${claim.name}"`;
  const words = [...new Set(claim.words)];
  if (words.length === 1) return `everybody at ${words[0]} is one person`;
  const list = `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
  return claim.kind === "same" ? `${list} are one person` : `${list} are two people`;
}

/** The first word of a list with each of the rest, where those differ from it. */
const fromFirst = ([first = "", ...rest]: readonly string[]): ClaimPair[] => rest.map((word) => [first, word] as const);

/**
 * Claims as resolution takes them: in pairs.
 * @returns also which claim each pair comes from, by the pair's identity.
 */
export function toIdentityClaims<C extends Claim>(
  claims: readonly C[],
): IdentityClaims & { readonly origin: ReadonlyMap<ClaimPair, C> } {
  const same: ClaimPair[] = [];
  const apart: ClaimPair[] = [];
  const names: ClaimPair[] = [];
  const origin = new Map<ClaimPair, C>();
  for (const claim of claims) {
    const into = claim.kind === "same" ? same : claim.kind === "apart" ? apart : names;
    const pairs = claim.kind === "name" ? [[claim.of, claim.name] as const] : fromFirst(claim.words);
    for (const pair of pairs) {
      into.push(pair);
      origin.set(pair, claim);
    }
  }
  return { same, apart, names, origin };
}

/**
 * Claims that contradict each other by their words alone, whoever is in a repository.
 * @returns each claim of two people with those that together make them one.
 */
export function contradictions<C extends Claim>(claims: readonly C[]): readonly { apart: C; same: readonly C[] }[] {
  const { same, apart, origin } = toIdentityClaims(claims);
  const known = new Map<string, number>();
  for (const word of [...same, ...apart].flat()) known.set(fold(word), known.get(fold(word)) ?? known.size);
  const read = (word: string): readonly number[] => [known.get(fold(word))!];
  return weighClaims({ same, apart }, read, known.size).conflicts.map((conflict) => ({
    apart: origin.get(conflict.apart)!,
    same: [...new Set(conflict.same.map((pair) => origin.get(pair)!))],
  }));
}
