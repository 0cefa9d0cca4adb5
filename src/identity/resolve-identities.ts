/**
 * Identities → people. Accounts (what stands behind an address) are joined by rules, strongest first; a join is refused
 * where the full names on both sides are different people's, or where the user said so.
 */
import type { RawIdentity } from "../model/identity.ts";
import { type Account, type IdentityRecord, toAccounts } from "./accounts.ts";
import { type ClaimConflict, claimReader, type IdentityClaims, isExact, NO_CLAIMS, weighClaims } from "./claims.ts";
import { Clusters } from "./clusters.ts";
import { LINK_RULES, type LinkGrade, type LinkRuleId } from "./link-rules.ts";
import { ownersOfLogins } from "./login-owners.ts";
import type { NameForm } from "./name-form.ts";
import {
  closest,
  know,
  type Proposal,
  proposeAccountsOfNames,
  proposeBareNames,
  proposeGivenNames,
  proposeNamesOfAddress,
  proposeNameVariants,
  proposeSameAccounts,
  proposeSameNames,
  proposeShortenedNames,
} from "./propose-links.ts";

/** Why two identities are, or may be, one person's. */
export interface IdentityLink {
  /** Positions in what was passed in. */
  readonly a: number;
  readonly b: number;
  readonly grade: LinkGrade;
  readonly rule: LinkRuleId;
  /** 0 to 1: how many of a rule's links were right where that could be checked. */
  readonly strength: number;
  /** For people to read. */
  readonly reason: string;
}

export interface ResolvedIdentities {
  /** People as positions of their identities, each sorted, in the order of their first. */
  readonly people: readonly (readonly number[])[];
  /** The same where only certain links count. */
  readonly certain: readonly (readonly number[])[];
  /** The links between addresses that made them: certain and likely. */
  readonly links: readonly IdentityLink[];
  /** Links not applied: possible ones, and likely ones to you. */
  readonly suggestions: readonly IdentityLink[];
  /** What the user said and took back in the same file. */
  readonly conflicts: readonly ClaimConflict[];
}

export interface IdentityHints {
  /** What a mailmap says of each identity, in the same order; itself where it says nothing. */
  readonly mapped?: readonly RawIdentity[];
  /** Logins of the branches that an identity's merged work came from: [login, position, how often]. */
  readonly logins?: readonly (readonly [string, number, number])[];
  /** Pairs of positions that are author and committer, or author and first signer, of the same commits, twice at least. */
  readonly together?: readonly (readonly [number, number])[];
  /** Pairs of positions of which one reviews what the other wrote, twice at least: those are two people. */
  readonly reviewing?: readonly (readonly [number, number])[];
  readonly claims?: Pick<IdentityClaims, "same" | "apart">;
  /** Positions of identities that are the user's own by their word: likely links from these to others wait for it too. */
  readonly you?: readonly number[];
  /** Whether these are known by a name alone, which others may bear: then likely links between them wait as well. */
  readonly byNameAlone?: boolean;
}

/** Rules for which different full names are no objection: they are about a name that changed. */
const OVER_NAMES: ReadonlySet<LinkRuleId> = new Set([
  "user-says",
  "mailmap",
  "same-address",
  "two-names-one-address",
  "same-account",
  "account-of-name",
  "same-login",
]);
/** Rules that know nothing but the name. */
const BY_NAME: ReadonlySet<LinkRuleId> = new Set([
  "same-rare-name",
  "same-name",
  "name-without-middle",
  "short-name",
  "name-slip",
]);
/** What can be compared at most: persons of more names take no more by likeness. */
const MOST_COMPARED = 400;

interface Applied {
  readonly proposal: Proposal;
  readonly grade: LinkGrade;
}

/** Both directions of pairs, by one of them. */
function neighbours(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [a, b] of pairs)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = found.get(x);
      if (list) list.push(y);
      else found.set(x, [y]);
    }
  return found;
}

/** Pairs of accounts that are known to be apart, to act together, or to review each other. */
interface Relations {
  readonly parted: readonly (readonly [number, number])[];
  readonly together: readonly (readonly [number, number])[];
  readonly reviewing: readonly (readonly [number, number])[];
}

class Joiner {
  readonly clusters: Clusters;
  readonly links: Applied[] = [];
  readonly suggestions: Applied[] = [];
  readonly #accounts: readonly Account[];
  readonly #parted: ReadonlyMap<number, readonly number[]>;
  readonly #together: ReadonlyMap<number, readonly number[]>;
  readonly #reviewing: ReadonlyMap<number, readonly number[]>;
  /** Accounts that are you; undefined until certain links are made. */
  #you: readonly number[] | undefined;
  #byNameAlone = false;

  constructor(accounts: readonly Account[], { parted, together, reviewing }: Relations) {
    this.#accounts = accounts;
    this.clusters = new Clusters(accounts.length);
    this.#parted = neighbours(parted);
    this.#together = neighbours(together);
    this.#reviewing = neighbours(reviewing);
  }

  /** Whether an account of one person stands in a relation to one of the other's. */
  #areRelated(relation: ReadonlyMap<number, readonly number[]>, a: number, b: number): boolean {
    if (relation.size === 0) return false;
    const other = this.clusters.find(b);
    return this.clusters.members(a).some((one) => relation.get(one)?.some((at) => this.clusters.find(at) === other));
  }

  #namesOf(at: number): readonly NameForm[] {
    const members = this.clusters.members(at);
    return members.length === 1 ? this.#accounts[at]!.names : members.flatMap((one) => this.#accounts[one]!.names);
  }

  #loginsOf = (at: number) => this.clusters.members(at).flatMap((one) => this.#accounts[one]!.address.login ?? []);

  #areDifferent({ a, b, rule }: Proposal): boolean {
    if (OVER_NAMES.has(rule)) return false;
    // Two logins of one name are more often namesakes than anything else that bears one name.
    if (BY_NAME.has(rule)) {
      const [own, other] = [this.#loginsOf(a), this.#loginsOf(b)];
      if (own.length > 0 && other.length > 0 && !own.some((login) => other.includes(login))) return true;
    }
    const [x, y] = [this.#namesOf(a), this.#namesOf(b)];
    return x.length * y.length > MOST_COMPARED || closest(x, y) === "different";
  }

  #isYours = (at: number): boolean => this.#you?.some((own) => this.clusters.isJoined(own, at)) ?? false;

  /** From now on likely links from these to others are not applied, nor between them where a name alone tells them. */
  protect(you: readonly number[], byNameAlone: boolean): void {
    this.#you = you;
    this.#byNameAlone = byNameAlone;
  }

  #waits(a: number, b: number): boolean {
    const [own, other] = [this.#isYours(a), this.#isYours(b)];
    return own !== other || (own && this.#byNameAlone);
  }

  /** Applies proposals, strongest first. */
  apply(proposals: Iterable<Proposal>): void {
    for (const proposal of [...proposals].sort((p, q) => LINK_RULES[q.rule].strength - LINK_RULES[p.rule].strength)) {
      const { a, b } = proposal;
      if (this.clusters.isJoined(a, b) || this.#areRelated(this.#parted, a, b)) continue;
      const grade = this.#gradeOf(proposal);
      if (grade === "possible") this.suggestions.push({ proposal, grade });
      else if (grade === "likely" && this.#waits(a, b)) this.suggestions.push({ proposal, grade });
      else {
        this.clusters.join(a, b);
        this.links.push({ proposal, grade });
      }
    }
  }

  /** A rule's grade, lowered where the names or the work speak against it, raised where two act as one person does. */
  #gradeOf(proposal: Proposal): LinkGrade {
    const { a, b, rule } = proposal;
    const { grade } = LINK_RULES[rule];
    if (rule === "user-says" || rule === "mailmap") return grade;
    if (this.#areDifferent(proposal)) return "possible";
    if (grade === "possible")
      return this.#areRelated(this.#together, a, b) && !this.#areRelated(this.#reviewing, a, b) ? "likely" : grade;
    return grade === "likely" && this.#areRelated(this.#reviewing, a, b) ? "possible" : grade;
  }
}

/** Accounts that stand for one mapped address or name, where the mailmap put them there. */
function* proposeMapped(
  identities: readonly RawIdentity[],
  mapped: readonly RawIdentity[],
  accountOf: readonly number[],
) {
  const first = new Map<string, number>();
  for (const [at, { email }] of mapped.entries()) {
    const key = email.trim().toLowerCase();
    if (key === "" || email === identities[at]!.email) continue;
    first.set(key, first.get(key) ?? at);
  }
  for (const [at, { email }] of mapped.entries()) {
    const other = first.get(email.trim().toLowerCase());
    if (other !== undefined && accountOf[other] !== accountOf[at])
      yield { a: accountOf[other]!, b: accountOf[at]!, rule: "mailmap", detail: email } as const;
  }
}

const groupBy = (clusters: Clusters, accounts: readonly Account[]): number[][] => {
  const groups = new Map<number, number[]>();
  for (const { index, members } of accounts) {
    const root = clusters.find(index);
    const group = groups.get(root);
    if (group) for (const at of members) group.push(at);
    else groups.set(root, [...members]);
  }
  return [...groups.values()].map((all) => all.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
};

/**
 * Takes identities together that are one person's. Strongest reasons first: the user's word, the mailmap, one address,
 * one full name, one unusual account name, an account named after a person, forms of one name. It abstains where the
 * evidence is thin or several people could be meant.
 *
 * @param identities each once, in an order that does not depend on chance (it settles ties). `commits`, `firstYear` and
 *   `lastYear` are optional; years keep namesakes of different times apart.
 * @param hints a mailmap's answers, logins of merged branches, the user's claims, and who the user is.
 * @example
 * resolveIdentities([
 *   { name: "Ada Lovelace", email: "ada@a.example" },
 *   { name: "ada", email: "7+adalovelace@users.noreply.github.com" },
 * ]).people // [[0, 1]]
 */
export function resolveIdentities(
  identities: readonly IdentityRecord[],
  hints: IdentityHints = {},
): ResolvedIdentities {
  const { mapped = identities, claims = NO_CLAIMS, you = [] } = hints;
  const read = claimReader(identities);
  const weighed = weighClaims(claims, read, identities.length);
  const alone = new Set([...claims.same, ...claims.apart].flat().filter(isExact).flatMap(read));
  const loginOwners = ownersOfLogins(hints.logins ?? []);
  const accounts = toAccounts(
    identities.map((one, at) => ({ ...one, ...mapped[at] })),
    alone,
    new Map([...loginOwners].map(([login, at]) => [at, login])),
  );
  const accountOf: number[] = [];
  for (const { index, members } of accounts) for (const at of members) accountOf[at] = index;
  const ofAccounts = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([a, b]) => [accountOf[a]!, accountOf[b]!] as const).filter(([a, b]) => a !== b);
  const joiner = new Joiner(accounts, {
    parted: ofAccounts(weighed.parted),
    together: ofAccounts(hints.together ?? []),
    reviewing: ofAccounts(hints.reviewing ?? []),
  });
  const knowledge = know(accounts);
  const { clusters } = joiner;
  const sayTogether = function* (): Generator<Proposal> {
    for (const [first, ...rest] of weighed.joined)
      for (const at of rest)
        yield { a: accountOf[first!]!, b: accountOf[at]!, rule: "user-says", detail: identities[at]!.email };
  };
  const sameAddress = function* (): Generator<Proposal> {
    const first = new Map<string, Account>();
    const byNumber = new Map<string, Account>();
    for (const account of accounts) {
      const number = account.address.account;
      const same = number === undefined ? undefined : byNumber.get(number);
      if (same) yield { a: same.index, b: account.index, rule: "same-address", detail: account.address.address };
      else if (number !== undefined) byNumber.set(number, account);
      const { key, kind, address } = account.address;
      const other = first.get(key);
      if (kind === "placeholder") continue;
      if (other === undefined) first.set(key, account);
      else if (account.members.some((at) => alone.has(at)) || other.members.some((at) => alone.has(at)))
        yield { a: other.index, b: account.index, rule: "same-address", detail: address };
    }
  };
  const sameLogins = function* (): Generator<Proposal> {
    const byLogin = new Map(accounts.flatMap((one) => (one.address.login ? [[one.address.login, one] as const] : [])));
    const byPerson = (hints.logins ?? []).map(
      ([login, at, count]) => [login, clusters.find(accountOf[at]!), count] as const,
    );
    for (const [login, root] of ownersOfLogins(byPerson)) {
      const account = byLogin.get(login);
      if (account) yield { a: root, b: account.index, rule: "same-login", detail: login };
    }
  };
  joiner.apply(sayTogether());
  joiner.apply(proposeMapped(identities, mapped, accountOf));
  joiner.apply(sameAddress());
  const sameNames = [...proposeSameNames(knowledge)];
  joiner.apply(sameNames.filter(({ rule }) => LINK_RULES[rule].grade === "certain"));
  joiner.apply(proposeBareNames(knowledge, clusters));
  const certain = groupBy(clusters, accounts);
  joiner.protect(
    you.map((at) => accountOf[at]!),
    hints.byNameAlone ?? false,
  );
  joiner.apply(sameNames.filter(({ rule }) => LINK_RULES[rule].grade !== "certain"));
  joiner.apply(sameLogins());
  joiner.apply(proposeNamesOfAddress(knowledge, clusters));
  joiner.apply(proposeSameAccounts(knowledge, clusters));
  joiner.apply(proposeAccountsOfNames(knowledge, clusters));
  joiner.apply(proposeNameVariants(knowledge, clusters));
  joiner.apply(proposeShortenedNames(knowledge, clusters));
  joiner.apply(proposeGivenNames(knowledge, clusters));
  const toLink = ({ proposal: { a, b, rule, detail }, grade }: Applied): IdentityLink => ({
    a: accounts[a]!.members[0]!,
    b: accounts[b]!.members[0]!,
    grade,
    rule,
    strength: LINK_RULES[rule].strength,
    reason: `${LINK_RULES[rule].reason}${grade === "likely" && LINK_RULES[rule].grade === "possible" ? ", and they act as one on the same commits" : ""}: ${detail}`,
  });
  return {
    people: groupBy(clusters, accounts),
    certain,
    links: joiner.links.map(toLink),
    suggestions: joiner.suggestions.filter(({ proposal: { a, b } }) => !clusters.isJoined(a, b)).map(toLink),
    conflicts: weighed.conflicts,
  };
}
