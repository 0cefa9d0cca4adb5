/**
 * Raw identities → people, first version: git's mailmap, equal addresses, GitHub noreply logins, and a noreply address
 * joined to the one person of the same full name. Joins only on those; homonyms with different addresses stay apart, and
 * an address that several people bear (a placeholder, a shared machine) joins nobody.
 */
import { type ActorKind, type Person, type RawIdentity, formatIdentity } from "../model/identity.ts";
import { actorKindOf, isDeclaredAddress, namesTool } from "./actor-kind.ts";

/** One raw identity with git's mailmap answer for it and the time (seconds) it was last used as an author. */
export interface IdentityUse {
  readonly raw: RawIdentity;
  readonly mapped: RawIdentity;
  readonly lastUsed: number;
}

export interface People {
  readonly all: readonly Person[];
  /** The person of a raw identity that was passed in, or a person made of it alone. */
  readonly of: (raw: RawIdentity) => Person;
  readonly byLogin: (login: string) => Person | undefined;
}

const NOREPLY = /^(?:\d+\+)?([a-z0-9-]+)@users\.noreply\.github\.com$/i;
const PLACEHOLDER = /^$|^(none|unknown|nobody|noreply|no-reply|root|user|you|admin|email|test)@|^git@(github|gitlab|bitbucket)\.|@(localhost|localhost\.localdomain|example\.com|none|unknown|\(none\)|.*\.\(none\))$|^[^@]*$|@$/i;

const LOGIN = /^@([A-Za-z0-9-]+)$/;
const isLogin = (raw: RawIdentity): boolean => raw.email === "" && LOGIN.test(raw.name);

const normalName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
const isFullName = (name: string): boolean => /\S\s+\S/.test(name.trim());

/** So many names that have no word in common are several people on one address. */
const SEVERAL = 4;

/** Whether at least SEVERAL of the names share no word with each other. */
function areSeveral(names: ReadonlySet<string>): boolean {
  const apart: Set<string>[] = [];
  for (const name of [...names].sort()) {
    const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 1);
    if (words.length > 0 && !apart.some((known) => words.some((word) => known.has(word)))) apart.push(new Set(words));
  }
  return apart.length >= SEVERAL;
}

/** Addresses that several people bear: "builder@host.internal" under a dozen names. */
function sharedAddresses(uses: readonly IdentityUse[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const { mapped } of uses) {
    const email = mapped.email.trim().toLowerCase();
    if (isFullName(mapped.name) && actorKindOf(mapped) === "person") names.set(email, (names.get(email) ?? new Set()).add(normalName(mapped.name)));
  }
  return new Set([...names].filter(([, all]) => all.size >= SEVERAL && areSeveral(all)).map(([email]) => email));
}

/** Makes the function that gives the address an identity is known by, or its name where the address says nobody. */
function keyer(shared: ReadonlySet<string>): { readonly keyOf: (identity: RawIdentity) => string; readonly saysNobody: (email: string) => boolean } {
  const saysNobody = (email: string): boolean => (PLACEHOLDER.test(email) && !isDeclaredAddress(email)) || shared.has(email);
  const keyOf = (identity: RawIdentity): string => {
    const email = identity.email.trim().toLowerCase();
    if (saysNobody(email)) return identity.name.trim() === "" ? `address:${email}` : `name:${normalName(identity.name)}`;
    const login = NOREPLY.exec(email)?.[1];
    return login ? `${login}@users.noreply.github.com` : email;
  };
  return { keyOf, saysNobody };
}

type KeyOf = (identity: RawIdentity) => string;

class Clusters {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root)) root = next;
    this.#parent.set(key, root);
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent.set(x < y ? y : x, x < y ? x : y);
  }
}

/** Joins a noreply address to the only other address under the same full name. */
function joinNoreply(uses: readonly IdentityUse[], clusters: Clusters, keyOf: KeyOf): void {
  const byName = new Map<string, Set<string>>();
  for (const { mapped } of uses)
    if (isFullName(mapped.name) && actorKindOf(mapped) === "person") {
      const keys = byName.get(normalName(mapped.name)) ?? new Set();
      byName.set(normalName(mapped.name), keys.add(clusters.find(keyOf(mapped))));
    }
  for (const keys of byName.values()) {
    const noreply = [...keys].filter((key) => key.endsWith("@users.noreply.github.com"));
    const others = [...keys].filter((key) => !key.endsWith("@users.noreply.github.com") && !key.startsWith("name:"));
    if (noreply.length === 1 && others.length === 1) clusters.join(noreply[0]!, others[0]!);
  }
}

/** "git@ada.example": an address made for commits, whose owner nearly always has another one under the same name. */
const MADE_FOR_GIT = /^(?:git|github|gitlab)@/;

/** Joins a bare name (a trailer without address), or an address made for git, to the only person of that full name. */
function joinBareNames(uses: readonly IdentityUse[], clusters: Clusters, keyOf: KeyOf): void {
  const byName = new Map<string, Set<string>>();
  const bare = new Map<string, string>();
  for (const { mapped } of uses) {
    // A tool under somebody's name is not that person.
    if (actorKindOf(mapped) !== "person") continue;
    const key = keyOf(mapped);
    if (key.startsWith("name:")) bare.set(key, key.slice("name:".length));
    else if (MADE_FOR_GIT.test(key) && isFullName(mapped.name)) bare.set(key, normalName(mapped.name));
    else if (isFullName(mapped.name)) byName.set(normalName(mapped.name), (byName.get(normalName(mapped.name)) ?? new Set()).add(clusters.find(key)));
  }
  for (const [key, name] of bare) {
    const same = byName.get(name);
    if (same?.size === 1) clusters.join(key, [...same][0]!);
  }
}

/** What the identities of one cluster declare: kinds by name and address, and those by address alone, which decide. */
interface Declared {
  readonly all: Set<ActorKind>;
  readonly byAddress: Set<ActorKind>;
}

/** A name as of a bot on somebody's own address is still that person: only all names together, or the address, decide. */
function kindOf({ all, byAddress }: Declared): ActorKind {
  const kinds = byAddress.size > 0 ? byAddress : all;
  if (kinds.has("person")) return "person";
  return kinds.has("agent") ? "agent" : "bot";
}

interface Gathered {
  emails: Set<string>;
  logins: Set<string>;
  declared: Declared;
  name: string;
  nameRank: number;
  key: string;
  keyRank: number;
}

/**
 * Resolves the identities of one repository.
 * @param uses every raw identity once.
 * @param loginHints forge logins tied to an identity by merge subjects: [login, identity, how often].
 */
export function resolvePeople(all: readonly IdentityUse[], loginHints: readonly (readonly [string, RawIdentity, number])[] = []): People {
  // "@login" alone is nobody yet: it is looked up among the logins that addresses and merges show.
  const uses = all.filter(({ raw }) => !isLogin(raw));
  const { keyOf, saysNobody } = keyer(sharedAddresses(uses));
  const clusters = new Clusters();
  for (const { mapped } of uses) clusters.find(keyOf(mapped));
  joinNoreply(uses, clusters, keyOf);
  joinBareNames(uses, clusters, keyOf);
  const gathered = new Map<string, Gathered>();
  for (const { raw, mapped, lastUsed } of uses) {
    const root = clusters.find(keyOf(mapped));
    const one = gathered.get(root) ?? { emails: new Set(), logins: new Set(), declared: { all: new Set(), byAddress: new Set() }, name: "", nameRank: Number.NEGATIVE_INFINITY, key: "", keyRank: Number.NEGATIVE_INFINITY };
    gathered.set(root, one);
    for (const email of [raw.email, mapped.email]) {
      const lower = email.trim().toLowerCase();
      if (saysNobody(lower)) continue;
      one.emails.add(lower);
      const login = NOREPLY.exec(lower)?.[1];
      if (login) one.logins.add(login);
    }
    const kind = namesTool(mapped) ? "agent" : actorKindOf(mapped);
    one.declared.all.add(kind);
    if (isDeclaredAddress(mapped.email)) one.declared.byAddress.add(kind);
    // The mailmap's name wins, then the latest; an equal rank is settled by the text, so the order of input does not matter.
    const nameRank = lastUsed + (mapped.name !== raw.name ? 1e12 : 0) - (kind === "person" ? 0 : 1e13);
    const name = mapped.name.trim() || mapped.email;
    if (nameRank > one.nameRank || (nameRank === one.nameRank && name < one.name)) Object.assign(one, { name, nameRank });
    const rank = lastUsed + (mapped.email !== raw.email ? 1e12 : 0);
    const key = keyOf(mapped);
    const keyRank = rank - (key.startsWith("name:") || key.endsWith("@users.noreply.github.com") ? 1e13 : 0);
    if (keyRank > one.keyRank || (keyRank === one.keyRank && key < one.key)) Object.assign(one, { key, keyRank });
  }
  const rootOf = new Map(uses.map(({ raw, mapped }) => [formatIdentity(raw), clusters.find(keyOf(mapped))]));
  const logins = resolveLogins(gathered, loginHints, rootOf);
  for (const [login, root] of logins) gathered.get(root)!.logins.add(login);
  const people = new Map<string, Person>();
  for (const [root, one] of gathered)
    people.set(root, {
      key: one.key,
      name: one.name,
      kind: kindOf(one.declared),
      emails: [...one.emails].sort(),
      logins: [...one.logins].sort(),
    });
  const known = new Map<string, Person>();
  const byLogin = (login: string): Person | undefined => people.get(logins.get(login.toLowerCase()) ?? "");
  const of = (raw: RawIdentity): Person => {
    const id = formatIdentity(raw);
    const before = known.get(id);
    if (before) return before;
    const login = isLogin(raw) ? raw.name.slice(1) : undefined;
    const root = rootOf.get(id);
    const person = (root === undefined ? undefined : people.get(root)) ?? (login === undefined ? undefined : byLogin(login)) ?? alone(raw, login, keyOf(raw));
    known.set(id, person);
    return person;
  };
  return { all: [...people.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), of, byLogin };
}

/** A person made of one identity that no commit carries. */
function alone(raw: RawIdentity, login: string | undefined, key: string): Person {
  return { key, name: raw.name || raw.email, kind: actorKindOf(raw), emails: raw.email ? [raw.email.toLowerCase()] : [], logins: login === undefined ? [] : [login.toLowerCase()] };
}

/** Login → cluster: a noreply address decides; else the identity that merge subjects name at least twice and in most cases. */
function resolveLogins(gathered: ReadonlyMap<string, Gathered>, hints: readonly (readonly [string, RawIdentity, number])[], rootOf: ReadonlyMap<string, string>): Map<string, string> {
  const logins = new Map<string, string>();
  const votes = new Map<string, Map<string, number>>();
  for (const [login, raw, count] of hints) {
    const root = rootOf.get(formatIdentity(raw));
    const one = root === undefined ? undefined : gathered.get(root);
    if (root === undefined || one === undefined || kindOf(one.declared) !== "person") continue;
    const tally = votes.get(login) ?? new Map<string, number>();
    votes.set(login, tally.set(root, (tally.get(root) ?? 0) + count));
  }
  for (const [login, tally] of votes) {
    const ranked = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const total = ranked.reduce((sum, [, count]) => sum + count, 0);
    const [root, count] = ranked[0]!;
    if (count >= 2 && count * 4 >= total * 3) logins.set(login, root);
  }
  for (const [root, one] of [...gathered].sort((a, b) => (a[0] < b[0] ? -1 : 1))) for (const login of one.logins) logins.set(login, root);
  return logins;
}
