/**
 * Takes forgotten people out of identities and text, knowing them by hashes alone: SHA-256 of a lower-cased address,
 * login or full name, and of the first word of a name, so that names can be looked for in prose without hashing every
 * run of words. Names that go with a forgotten address are learned while reading, and kept in memory only.
 *
 * A single word is never taken for a name: "Mark" is also a verb.
 */
import { createHash } from "node:crypto";
import type { RawIdentity } from "../model/identity.ts";
import { foldName, replaceNames, wordsOfName } from "./names-in-text.ts";

const FORGOTTEN_NAME = "someone";
const FORGOTTEN_DOMAIN = "forgotten.invalid";

const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const NAMED_ADDRESS = /(^|[\n:,;(]\s*|\s{2,})([^<>\n:,;()]{1,80}?)\s*<([^<>\s]+@[^<>\s]+)>/g;
const NOREPLY = /^(?:\d+\+)?([^@]+)@users\.noreply\.[^@]+$/;

/** @example hashOf("Ada@Example.org") === hashOf("ada@example.org") */
const hashOf = (word: string): string => createHash("sha256").update(foldName(word)).digest("hex");

const startOf = (word: string): string => hashOf(`${word} …`);

/**
 * What is written down of an address, login or name to keep it erased.
 * @example hashesOf("Ada Lovelace") // of the name, and of "ada" as the first word of one
 */
export function hashesOf(word: string): readonly string[] {
  const words = word.includes("@") ? [] : wordsOfName(word);
  return words.length > 1
    ? [hashOf(word), hashOf(words.join(" ")), startOf(words[0]!)]
    : [hashOf(word.replace(/^@/, ""))];
}

export interface Redaction {
  /** Whether an identity is somebody forgotten; learns the name that goes with a forgotten address. */
  readonly isForgotten: (raw: RawIdentity) => boolean;
  /** The identity, or a nameless one in its place, the same for the same address. */
  readonly identity: (raw: RawIdentity) => RawIdentity;
  readonly isLogin: (login: string) => boolean;
  /** Text without addresses, logins and full names of the forgotten. */
  readonly text: (text: string) => string;
}

/** Whether an identity stands for somebody forgotten, as `Redaction.identity` writes it. */
export const isRedacted = (address: string): boolean => address.endsWith(`@${FORGOTTEN_DOMAIN}`);

/** Remembers answers: the same few words and identities come by the thousand. */
function remember<V>(answer: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}

/** @param hashes of everybody forgotten; undefined where there is nobody. */
export function redactionOf(hashes: readonly string[]): Redaction | undefined {
  if (hashes.length === 0) return undefined;
  const wanted = new Set(hashes);
  const learned = new Set<string>();
  const learnedStarts = new Set<string>();
  const has = remember((word) => wanted.has(hashOf(word)));
  const startsName = remember((word) => wanted.has(startOf(word)));

  const isAddress = (address: string): boolean => has(address) || has(NOREPLY.exec(address)?.[1] ?? address);
  const isName = (name: string): boolean => learned.has(foldName(name)) || (wordsOfName(name).length > 1 && has(name));
  const learn = (name: string): void => {
    const words = wordsOfName(name);
    if (words.length < 2) return;
    learned.add(foldName(name)).add(foldName(words.join(" ")));
    learnedStarts.add(foldName(words[0]!));
  };
  const isForgotten = ({ name, email }: RawIdentity): boolean => {
    if (email === "") return isName(name) || has(name.replace(/^@/, ""));
    if (!isAddress(email)) return isName(name);
    learn(name);
    return true;
  };

  const withoutNames = (text: string): string =>
    replaceNames(
      text,
      (word) => learnedStarts.has(foldName(word)) || startsName(word),
      (name) => (isName(name) ? FORGOTTEN_NAME : undefined),
    );
  const withoutAddresses = (text: string): string => {
    if (!text.includes("@")) return text;
    for (const [, , name = "", address = ""] of text.matchAll(NAMED_ADDRESS)) if (isAddress(address)) learn(name);
    return text
      .replace(ADDRESS, (address) => (isAddress(address.replace(/[.>]+$/, "")) ? FORGOTTEN_NAME : address))
      .replace(/(?<![\w@/.-])@([a-z\d][\w-]*)/gi, (whole, login: string) =>
        has(login) ? `@${FORGOTTEN_NAME}` : whole,
      );
  };
  const withoutLogins = (text: string): string =>
    /\bfrom |:\/\//.test(text)
      ? text.replace(/(\bfrom |\/)([a-z\d][\w-]*)(?=[/:\s]|$)/gim, (whole, before: string, login: string) =>
          has(login) ? before + FORGOTTEN_NAME : whole,
        )
      : text;

  return {
    isForgotten,
    identity: (raw) =>
      isForgotten(raw)
        ? { name: FORGOTTEN_NAME, email: `${hashOf(raw.email || raw.name).slice(0, 12)}@${FORGOTTEN_DOMAIN}` }
        : raw,
    isLogin: has,
    text: (text) => withoutNames(withoutLogins(withoutAddresses(text))),
  };
}
