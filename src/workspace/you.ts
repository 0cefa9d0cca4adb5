/**
 * Who the user is: WAYMARK_ME, then `me:` in the config, then git's own user.email and user.name in the clone. A claim matches a
 * person by address, by login, or by a full name that only one person has.
 */
import type { RawIdentity } from "../model/identity.ts";
import type { Config } from "./config.ts";
import type { Effects } from "./effects.ts";

/** Words that stand for the user, and where they come from. */
export interface YouClaim {
  readonly words: readonly string[];
  /** "WAYMARK_ME", "me: in the config", "git config". */
  readonly source: string;
}

const split = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** @param configured what git's settings say in the clone (see `configuredIdentity`). */
export function claimYou(
  effects: Effects,
  config: Config,
  configured: { readonly name?: string; readonly email?: string },
): YouClaim {
  const named = split(effects.env.WAYMARK_ME ?? "");
  if (named.length > 0) return { words: named, source: "WAYMARK_ME" };
  if (config.me.length > 0) return { words: config.me, source: "me: in the config" };
  // One word is hardly a name, and may well be somebody else's login.
  const isWord = /^[\w.-]+$/.test(configured.name ?? "");
  const name = isWord && configured.email !== undefined ? undefined : configured.name;
  return {
    words: [configured.email, name].filter((word): word is string => word !== undefined && word !== ""),
    source: "git config",
  };
}

export interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly logins: readonly string[];
  readonly commits: number;
}

/** What of a word is looked for: the address of "Name <address>", a login without its sign. */
export const bareWord = (word: string): string => (/<([^<>]+)>/.exec(word)?.[1] ?? word).trim().replace(/^@/, "");

const addressOf = (word: string): string => (/<([^<>]+)>/.exec(word)?.[1] ?? word).trim().toLowerCase();
const nameOf = (word: string): string =>
  word
    .replace(/<[^<>]*>/, "")
    .trim()
    .toLowerCase();

/**
 * The people a list of words means. Every address and login that matches; of a name only where exactly one person has
 * it, and only where no address matched.
 */
export function matchPeople<P extends Candidate>(words: readonly string[], people: readonly P[]): P[] {
  const byAddress = people.filter((person) =>
    words.some(
      (word) =>
        addressOf(word).includes("@") &&
        !addressOf(word).startsWith("@") &&
        (person.emails.includes(addressOf(word)) || person.key === addressOf(word)),
    ),
  );
  const byLogin = people.filter((person) =>
    words.some(
      (word) =>
        !/\s/.test(word.trim()) &&
        !/.@/.test(word) &&
        person.logins.includes(word.trim().replace(/^@/, "").toLowerCase()),
    ),
  );
  const found = [...new Set([...byAddress, ...byLogin])];
  if (found.length > 0) return found;
  const names = words.map(nameOf).filter((name) => name !== "" && !name.includes("@"));
  const byName = people.filter((person) => names.includes(person.name.toLowerCase()));
  const distinct = new Set(byName.map((person) => person.name.toLowerCase()));
  return byName.length === distinct.size ? byName : [];
}

/**
 * Tells whether an identity bears an address or name of a list of words, or the full name that one did which bore an
 * address of them; for who will most likely be asked about.
 */
export function bears(words: readonly string[]): (raw: RawIdentity) => boolean {
  const wanted = new Set(words.flatMap((word) => [addressOf(word), nameOf(word)]).filter((word) => word !== ""));
  const known = new Map<RawIdentity, boolean>();
  return (raw) => {
    let answer = known.get(raw);
    if (answer === undefined) {
      const name = raw.name.toLowerCase();
      answer = wanted.has(raw.email.toLowerCase()) || wanted.has(name);
      if (answer && /\S\s+\S/.test(name)) wanted.add(name);
      known.set(raw, answer);
    }
    return answer;
  };
}
