/**
 * Raw identities → people, first version: git's mailmap, equal addresses, GitHub noreply logins, and a noreply address
 * joined to the one person of the same full name. Joins only on those; homonyms with different addresses stay apart, and
 * an address that several people bear (a placeholder, a shared machine) joins nobody.
 */
import { type ActorKind, formatIdentity, type Person, type RawIdentity } from "../model/identity.ts";
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
const PLACEHOLDER =
  /^$|^(none|unknown|nobody|noreply|no-reply|root|user|you|admin|email|test)@|^git@(github|gitlab|bitbucket)\.|@(localhost|localhost\.localdomain|example\.com|none|unknown|\(none\)|.*\.\(none\))$|^[^@]*$|@$/i;

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
    if (isFullName(mapped.name) && actorKindOf(mapped) === "person")
      names.set(email, (names.get(email) ?? new Set()).add(normalName(mapped.name)));
  }
  return new Set([...names].filter(([, all]) => all.size >= SEVERAL && areSeveral(all)).map(([email]) => email));
}

/** Makes the function that gives the address an identity is known by, or its name where the address says nobody. */
function keyer(shared: ReadonlySet<string>): {
  readonly keyOf: (identity: RawIdentity) => string;
  readonly saysNobody: (email: string) => boolean;
} {
  const saysNobody = (email: string): boolean =>
    (PLACEHOLDER.test(email) && !isDeclaredAddress(email)) || shared.has(email);
  const keyOf = (identity: RawIdentity): string => {
    const email = identity.email.trim().toLowerCase();
    if (saysNobody(email))
      return identity.name.trim() === "" ? `address:${email}` : `name:${normalName(identity.name)}`;
    const login = NOREPLY.exec(email)?.[1];
    return login ? `${login}@users.noreply.github.com` : email;
  };
  return { keyOf, saysNobody };
}

/** A use with what is worked out of its mapped identity, once. */
interface Entry extends IdentityUse {
  readonly key: string;
  readonly kind: ActorKind;
  /** Normal form of the mapped name; "" where it is no full name of a person. */
  readonly fullName: string;
}

function toEntry(use: IdentityUse, key: string): Entry {
  const kind = namesTool(use.mapped) ? "agent" : actorKindOf(use.mapped);
  return {
    ...use,
    key,
    kind,
    fullName: kind === "person" && isFullName(use.mapped.name) ? normalName(use.mapped.name) : "",
  };
}

class Clusters {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root))
      root = next;
    this.#parent.set(key, root);
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent.set(x < y ? y : x, x < y ? x : y);
  }
}

/** "git@ada.example": an address made for commits, whose owner nearly always has another one under the same name. */
const MADE_FOR_GIT = /^(?:git|github|gitlab)@/;

/** Joins a noreply address to the only other address under the same full name. */
function joinNoreply(entries: readonly Entry[], clusters: Clusters): void {
  const byName = new Map<string, Set<string>>();
  for (const { key, fullName } of entries)
    if (fullName !== "") byName.set(fullName, (byName.get(fullName) ?? new Set()).add(clusters.find(key)));
  for (const keys of byName.values()) {
    const noreply = [...keys].filter((key) => key.endsWith("@users.noreply.github.com"));
    const others = [...keys].filter((key) => !key.endsWith("@users.noreply.github.com") && !key.startsWith("name:"));
    const written = others.some((key) => !MADE_FOR_GIT.test(key))
      ? others.filter((key) => !MADE_FOR_GIT.test(key))
      : others;
    if (noreply.length === 1 && written.length === 1) clusters.join(noreply[0]!, written[0]!);
  }
}

/**
 * Joins a bare name (a trailer without address) to the only person of that full name, and so an address made for git,
 * where its names mean one person only.
 */
function joinBareNames(entries: readonly Entry[], clusters: Clusters): void {
  const known = { person: new Map<string, Set<string>>(), madeForGit: new Map<string, Set<string>>() };
  const namesOf = new Map<string, Set<string>>();
  for (const { key, fullName } of entries) {
    if (fullName === "") continue;
    const madeForGit = MADE_FOR_GIT.test(key);
    const bare = key.startsWith("name:");
    if (bare || madeForGit) namesOf.set(key, (namesOf.get(key) ?? new Set()).add(fullName));
    if (bare) continue;
    const bearers = madeForGit ? known.madeForGit : known.person;
    bearers.set(fullName, (bearers.get(fullName) ?? new Set()).add(clusters.find(key)));
  }
  for (const [key, names] of namesOf) {
    const others = new Set(
      [...names].flatMap((name) => [
        ...(known.person.get(name) ?? (key.startsWith("name:") ? known.madeForGit.get(name) : undefined) ?? []),
      ]),
    );
    if (others.size === 1) clusters.join(key, [...others][0]!);
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
export function resolvePeople(
  all: readonly IdentityUse[],
  loginHints: readonly (readonly [string, RawIdentity, number])[] = [],
): People {
  // "@login" alone is nobody yet: it is looked up among the logins that addresses and merges show.
  const uses = all.filter(({ raw }) => !isLogin(raw));
  const { keyOf, saysNobody } = keyer(sharedAddresses(uses));
  const entries = uses.map((use) => toEntry(use, keyOf(use.mapped)));
  const clusters = new Clusters();
  for (const { key } of entries) clusters.find(key);
  joinNoreply(entries, clusters);
  joinBareNames(entries, clusters);
  const gathered = new Map<string, Gathered>();
  for (const { raw, mapped, lastUsed, key, kind } of entries) {
    const root = clusters.find(key);
    const one = gathered.get(root) ?? {
      emails: new Set(),
      logins: new Set(),
      declared: { all: new Set(), byAddress: new Set() },
      name: "",
      nameRank: Number.NEGATIVE_INFINITY,
      key: "",
      keyRank: Number.NEGATIVE_INFINITY,
    };
    gathered.set(root, one);
    for (const email of [raw.email, mapped.email]) {
      const lower = email.trim().toLowerCase();
      if (saysNobody(lower)) continue;
      one.emails.add(lower);
      const login = NOREPLY.exec(lower)?.[1];
      if (login) one.logins.add(login);
    }
    one.declared.all.add(kind);
    if (kind !== "person" && isDeclaredAddress(mapped.email)) one.declared.byAddress.add(kind);
    // The mailmap's name wins, then the latest; an equal rank is settled by the text, so the order of input does not matter.
    const nameRank = lastUsed + (mapped.name !== raw.name ? 1e12 : 0) - (kind === "person" ? 0 : 1e13);
    const name = mapped.name.trim() || mapped.email;
    if (nameRank > one.nameRank || (nameRank === one.nameRank && name < one.name))
      Object.assign(one, { name, nameRank });
    const rank = lastUsed + (mapped.email !== raw.email ? 1e12 : 0);
    const keyRank = rank - (key.startsWith("name:") || key.endsWith("@users.noreply.github.com") ? 1e13 : 0);
    if (keyRank > one.keyRank || (keyRank === one.keyRank && key < one.key)) Object.assign(one, { key, keyRank });
  }
  const rootOf = new Map(entries.map(({ raw, key }) => [formatIdentity(raw), clusters.find(key)]));
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
  // Most identities come as the same object many times.
  const byObject = new Map<RawIdentity, Person>();
  const byLogin = (login: string): Person | undefined => people.get(logins.get(login.toLowerCase()) ?? "");
  const of = (raw: RawIdentity): Person => {
    let person = byObject.get(raw);
    if (person === undefined) {
      person = find(raw);
      byObject.set(raw, person);
    }
    return person;
  };
  const find = (raw: RawIdentity): Person => {
    const id = formatIdentity(raw);
    const before = known.get(id);
    if (before) return before;
    const login = isLogin(raw) ? raw.name.slice(1) : undefined;
    const root = rootOf.get(id);
    const person =
      (root === undefined ? undefined : people.get(root)) ??
      (login === undefined ? undefined : byLogin(login)) ??
      alone(raw, login, keyOf(raw));
    known.set(id, person);
    return person;
  };
  return { all: [...people.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), of, byLogin };
}

/** A person made of one identity that no commit carries. */
function alone(raw: RawIdentity, login: string | undefined, key: string): Person {
  return {
    key,
    name: raw.name || raw.email,
    kind: actorKindOf(raw),
    emails: raw.email ? [raw.email.toLowerCase()] : [],
    logins: login === undefined ? [] : [login.toLowerCase()],
  };
}

/** Login → cluster: a noreply address decides; else the identity that merge subjects name at least twice and in most cases. */
function resolveLogins(
  gathered: ReadonlyMap<string, Gathered>,
  hints: readonly (readonly [string, RawIdentity, number])[],
  rootOf: ReadonlyMap<string, string>,
): Map<string, string> {
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
  for (const [root, one] of [...gathered].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    for (const login of one.logins) logins.set(login, root);
  return logins;
}
