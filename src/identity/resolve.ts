/**
 * Identities of one repository → people: who is one person (see resolve-identities.ts), what kind of actor they are, and
 * by which name, address and key they are known.
 */
import { type ActorKind, formatIdentity, type Person, type RawIdentity } from "../model/identity.ts";
import { actorKindOf, isDeclaredAddress, namesTool } from "./actor-kind.ts";
import { formOfAddress } from "./address-form.ts";
import { AUTHORSHIP_TABLE, type AuthorshipTable } from "./authorship-table.ts";
import { claimReader, type IdentityClaims } from "./claims.ts";
import { formerNames } from "./former-names.ts";
import { ownersOfLogins } from "./login-owners.ts";
import { formOfName, namesSeveral } from "./name-form.ts";
import { type ResolvedIdentities, resolveIdentities } from "./resolve-identities.ts";

/** One raw identity with git's mailmap answer for it and when it was used as an author. */
export interface IdentityUse {
  readonly raw: RawIdentity;
  readonly mapped: RawIdentity;
  /** Seconds; 0 where it authored nothing. */
  readonly lastUsed: number;
  /** Seconds; absent where it authored nothing. */
  readonly firstUsed?: number;
  /** Commits authored. */
  readonly commits?: number;
}

/** Kinds of accounts whose form leaves it open, by what they did (account-behaviour.ts); keys as `formatIdentity` writes them. */
export type Judged = ReadonlyMap<string, ActorKind>;

export interface PeopleHints {
  /** Who is known to be a tool, a bot or, by the user's word, a person. */
  readonly table?: AuthorshipTable;
  readonly judged?: Judged;
  /** Forge logins tied to an identity by merge subjects: [login, identity, how often]. */
  readonly logins?: readonly (readonly [string, RawIdentity, number])[];
  /** Identities that are author and committer, or author and first signer, of the same commits, twice at least. */
  readonly together?: readonly (readonly [RawIdentity, RawIdentity, number])[];
  /** Identities of which one reviews what the other wrote, twice at least. */
  readonly reviewing?: readonly (readonly [RawIdentity, RawIdentity, number])[];
  readonly claims?: IdentityClaims;
  /** Whether an identity is the user's own: likely links to these are not applied. */
  readonly isYou?: (raw: RawIdentity) => boolean;
  /** Whether a name alone tells those, which others may bear: then likely links between them are not applied either. */
  readonly byNameAlone?: boolean;
}

export interface People {
  readonly all: readonly Person[];
  /** The person of a raw identity that was passed in, or a person made of it alone. */
  readonly of: (raw: RawIdentity) => Person;
  readonly byLogin: (login: string) => Person | undefined;
  /** What was passed in and not set aside, in the order that links count positions in. */
  readonly uses: readonly IdentityUse[];
  readonly resolution: ResolvedIdentities;
  /** People whom likely links hold together. */
  readonly joinedByLikelihood: ReadonlySet<Person>;
  /** The user's own, and how many others are likely theirs and wait for their word. */
  readonly waiting: ReadonlyMap<Person, number>;
  /** Names that people gave up: [former, shown]. */
  readonly formerNames: () => ReturnType<typeof formerNames>;
}

const LOGIN = /^@([A-Za-z0-9-]+)$/;
const isLogin = (raw: RawIdentity): boolean => raw.email === "" && LOGIN.test(raw.name);
const YEAR = 31_556_952;
const toYear = (seconds: number): number => 1970 + Math.floor(seconds / YEAR);

/** A use and what kind of actor it shows. */
interface Actor extends IdentityUse {
  readonly kind: ActorKind;
  /** Whether the user said so. */
  readonly byUser: boolean;
  /** Whether the address alone says so, whoever else is said to bear it. */
  readonly byAddress: boolean;
  /** Whether the name may be a program's: shown only where there is no other. */
  readonly isUnsure: boolean;
}

function toActor(use: IdentityUse, table: AuthorshipTable, judged: Judged): Actor {
  const match = table.match(use.mapped);
  const unsure = match === undefined || match.by === "weak";
  const kind =
    match === undefined && namesTool(use.mapped, table)
      ? "agent"
      : ((unsure ? judged.get(formatIdentity(use.raw)) : undefined) ?? match?.kind ?? "person");
  return {
    ...use,
    kind,
    byUser: match?.by === "user",
    byAddress: kind !== "person" && isDeclaredAddress(use.mapped.email, table),
    isUnsure: match?.by === "weak",
  };
}

/** An address as a person is known by it: a noreply address without the number of the account. */
function knownAddress(email: string, table: AuthorshipTable): string | undefined {
  const form = formOfAddress(email);
  if (form.kind === "placeholder" && !isDeclaredAddress(form.address, table)) return undefined;
  return form.login === undefined ? form.address : `${form.login}@users.noreply.github.com`;
}

const normalName = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** By the user's word, else by address, else by all names together: a name as of a bot on somebody's own address is still that person. */
function kindOfGroup(actors: readonly Actor[]): ActorKind {
  const deciding = [actors.filter(({ byUser }) => byUser), actors.filter(({ byAddress }) => byAddress), actors];
  const kinds = new Set(deciding.find((some) => some.length > 0)?.map(({ kind }) => kind));
  if (kinds.has("person")) return "person";
  return kinds.has("agent") ? "agent" : "bot";
}

/** The first by a rank, the highest first; an equal rank is settled by the text, so the order of input does not matter. */
function best(ranked: readonly (readonly [rank: number, text: string])[]): string {
  let [rank, text] = [Number.NEGATIVE_INFINITY, ""];
  for (const [otherRank, other] of ranked)
    if (otherRank > rank || (otherRank === rank && other < text)) [rank, text] = [otherRank, other];
  return text;
}

const MAPPED = 1e12;
const UNLIKELY = 1e13;

/** The mailmap's name, else the latest full name, else the latest. */
function shownName(actors: readonly Actor[]): string {
  return best(
    actors.map(({ raw, mapped, lastUsed, kind, isUnsure }) => {
      const isName = kind === "person" && !isUnsure && formOfName(mapped.name).isFull && !namesSeveral(mapped.name);
      return [
        lastUsed + (mapped.name !== raw.name ? MAPPED : 0) - (isName ? 0 : UNLIKELY),
        mapped.name.trim() || mapped.email,
      ];
    }),
  );
}

/** The address that stands for a person, or a name where no address does. */
function keyOf(
  uses: readonly IdentityUse[],
  known: (email: string) => string | undefined,
  isOwn: (address: string) => boolean,
  name: string,
): string {
  return best(
    uses.map(({ raw, mapped, lastUsed }) => {
      const address = known(mapped.email);
      const rank = lastUsed + (mapped.email !== raw.email ? MAPPED : 0);
      return address !== undefined && isOwn(address)
        ? [rank - (address.endsWith("@users.noreply.github.com") ? UNLIKELY : 0), address]
        : [
            rank - 2 * UNLIKELY,
            mapped.name.trim() === "" ? `address:${mapped.email.toLowerCase()}` : `name:${normalName(name)}`,
          ];
    }),
  );
}

/** Which group an address is known by: the one that used it most. Others who bear it are known by name. */
function ownersOfAddresses(
  groups: readonly (readonly IdentityUse[])[],
  known: (email: string) => string | undefined,
): ReadonlyMap<string, number> {
  const used = new Map<string, Map<number, number>>();
  groups.forEach((uses, group) => {
    for (const { raw, mapped, commits = 0 } of uses)
      for (const email of new Set([raw.email, mapped.email])) {
        const address = known(email);
        if (address === undefined) continue;
        const tally = used.get(address) ?? new Map<number, number>();
        used.set(address, tally.set(group, (tally.get(group) ?? 0) + commits + 1e-6));
      }
  });
  return new Map(
    [...used].map(([address, tally]) => [address, [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0]]),
  );
}

/** Group → the name that the user gave it. */
function namesSaid(
  uses: readonly IdentityUse[],
  names: IdentityClaims["names"],
  groupOf: readonly number[],
): ReadonlyMap<number, string> {
  if (names.length === 0) return new Map();
  const read = claimReader(uses.map(({ raw }) => raw));
  return new Map(names.flatMap(([word, name]) => read(word).map((at) => [groupOf[at]!, name] as const)));
}

/** Each key once: two people who share all they are known by are told apart by a number. */
function distinct(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/**
 * Resolves the identities of one repository.
 * @param all every raw identity once.
 */
export function resolvePeople(all: readonly IdentityUse[], hints: PeopleHints = {}): People {
  const { table = AUTHORSHIP_TABLE, judged = new Map() } = hints;
  const addresses = new Map<string, string | undefined>();
  const addressOf = (email: string) => {
    if (!addresses.has(email)) addresses.set(email, knownAddress(email, table));
    return addresses.get(email);
  };
  // "@login" alone is nobody yet: it is looked up among the logins that addresses and merges show.
  const uses = all
    .filter(({ raw }) => !isLogin(raw))
    .map((use) => [formatIdentity(use.raw), use] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, use]) => toActor(use, table, judged));
  const positions = new Map(uses.map(({ raw }, at) => [formatIdentity(raw), at]));
  const logins = (hints.logins ?? []).flatMap(([login, raw, count]) => {
    const at = positions.get(formatIdentity(raw));
    return at === undefined || uses[at]!.kind !== "person" ? [] : [[login, at, count] as const];
  });
  const pairsIn = (pairs: readonly (readonly [RawIdentity, RawIdentity, number])[]) =>
    pairs.flatMap(([a, b]) => {
      const [x, y] = [positions.get(formatIdentity(a)), positions.get(formatIdentity(b))];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    });
  const own = uses.flatMap(({ raw }, at) => (hints.isYou?.(raw) ? [at] : []));
  const resolution = resolveIdentities(
    uses.map((use) => ({
      ...use.raw,
      isTool: use.kind !== "person",
      ...(use.commits === undefined ? {} : { commits: use.commits }),
      ...(use.firstUsed === undefined ? {} : { firstYear: toYear(use.firstUsed), lastYear: toYear(use.lastUsed) }),
    })),
    {
      mapped: uses.map(({ mapped }) => mapped),
      logins,
      together: pairsIn(hints.together ?? []),
      reviewing: pairsIn(hints.reviewing ?? []),
      ...(hints.claims ? { claims: hints.claims } : {}),
      you: own,
      byNameAlone: hints.byNameAlone ?? false,
    },
  );
  const groups = resolution.people.map((members) => members.map((at) => uses[at]!));
  const groupOf: number[] = [];
  resolution.people.forEach((members, group) => {
    for (const at of members) groupOf[at] = group;
  });
  const owners = ownersOfAddresses(groups, addressOf);
  const loginOwners = new Map(
    ownersOfLogins(logins.map(([login, at, count]) => [login, groupOf[at]!, count] as const)),
  );
  for (const [address, group] of owners) {
    const { login } = formOfAddress(address);
    if (login !== undefined) loginOwners.set(login, group);
  }
  const loginsOf = new Map<number, string[]>();
  for (const [login, group] of loginOwners) loginsOf.set(group, [...(loginsOf.get(group) ?? []), login]);
  const called = namesSaid(uses, hints.claims?.names ?? [], groupOf);
  const names = groups.map((members, group) => called.get(group) ?? shownName(members));
  const keys = distinct(
    groups.map((members, group) =>
      keyOf(members, addressOf, (address) => owners.get(address) === group, names[group]!),
    ),
  );
  const people = groups.map(
    (members, group): Person => ({
      key: keys[group]!,
      name: names[group]!,
      kind: kindOfGroup(members),
      emails: [
        ...new Set(
          members
            .flatMap(({ raw, mapped }) => [raw.email, mapped.email])
            .filter((email) => owners.get(addressOf(email) ?? "") === group)
            .map((email) => email.trim().toLowerCase()),
        ),
      ].sort(),
      logins: (loginsOf.get(group) ?? []).sort(),
    }),
  );
  const byLogin = (login: string): Person | undefined => people[loginOwners.get(login.toLowerCase()) ?? -1];
  const find = (raw: RawIdentity): Person => {
    const at = positions.get(formatIdentity(raw));
    const login = isLogin(raw) ? raw.name.slice(1) : undefined;
    return (
      (at === undefined ? undefined : people[groupOf[at]!]) ??
      (login === undefined ? undefined : byLogin(login)) ??
      alone(raw, login, table)
    );
  };
  const known = new Map<string, Person>();
  // Most identities come as the same object many times.
  const byObject = new Map<RawIdentity, Person>();
  const of = (raw: RawIdentity): Person => {
    const before = byObject.get(raw);
    if (before !== undefined) return before;
    const id = formatIdentity(raw);
    const person = known.get(id) ?? find(raw);
    known.set(id, person);
    byObject.set(raw, person);
    return person;
  };
  let former: ReturnType<typeof formerNames> | undefined;
  const you = new Set(own.map((at) => people[groupOf[at]!]!));
  const personAt = (at: number): Person => people[groupOf[at]!]!;
  const cores = new Map<Person, number>();
  for (const [first] of resolution.certain) cores.set(personAt(first!), (cores.get(personAt(first!)) ?? 0) + 1);
  const others = new Map<Person, Set<Person>>();
  for (const { a, b, grade } of resolution.suggestions)
    if (grade === "likely")
      for (const [own, other] of [
        [personAt(a), personAt(b)],
        [personAt(b), personAt(a)],
      ] as const)
        if (you.has(own) && !you.has(other)) others.set(own, (others.get(own) ?? new Set()).add(other));
  return {
    all: [...people].sort((a, b) => (a.key < b.key ? -1 : 1)),
    of,
    byLogin,
    uses,
    resolution,
    joinedByLikelihood: new Set([...cores].flatMap(([person, count]) => (count > 1 ? [person] : []))),
    waiting: new Map([...others].map(([person, all]) => [person, all.size])),
    formerNames: () => {
      former ??= formerNames(
        groups.flatMap((members, group) =>
          people[group]!.kind === "person"
            ? [{ shown: names[group]!, names: members.flatMap(({ raw, mapped }) => [raw.name, mapped.name]) }]
            : [],
        ),
      );
      return former;
    },
  };
}

/** A person made of one identity that no commit carries. */
function alone(raw: RawIdentity, login: string | undefined, table: AuthorshipTable): Person {
  return {
    key:
      knownAddress(raw.email, table) ??
      (raw.name.trim() === "" ? `address:${raw.email.toLowerCase()}` : `name:${normalName(raw.name)}`),
    name: raw.name || raw.email,
    kind: actorKindOf(raw, table),
    emails: raw.email ? [raw.email.toLowerCase()] : [],
    logins: login === undefined ? [] : [login.toLowerCase()],
  };
}
