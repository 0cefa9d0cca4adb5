/**
 * Candidate links between accounts, by keys that both share, so that no two accounts are compared without reason. What
 * many accounts share says nothing and proposes nothing.
 */
import type { Account } from "./accounts.ts";
import type { AddressKind } from "./address-form.ts";
import type { Clusters } from "./clusters.ts";
import type { LinkRuleId } from "./link-rules.ts";
import { type NameForm, rotations } from "./name-form.ts";
import { accountNames, closer, editsBetween, lettersOf, type NameRelation, relationOf } from "./name-relation.ts";
import { isGivenName, mayBeOneGivenName } from "./short-forms.ts";

/** A link that a rule proposes between two accounts. `detail` is what they share. */
export interface Proposal {
  readonly a: number;
  readonly b: number;
  readonly rule: LinkRuleId;
  readonly detail: string;
}

/** More accounts than this with one key: nobody in particular. */
const MOST_SHARING = 30;
/** More accounts than this with one word and one letter of a name: it is a common name. */
const MOST_ALIKE = 12;
/** More persons than this with one account name: it is a word, or a project's. */
const MOST_PERSONS = 3;
const SHORTEST_TOKEN = 5;
const SHORTEST_RARE_NAME = 8;
/** Words that projects and machines use as account names. */
const GENERIC =
  /^(?:github|gitlab|linux|kernel|devel|developer|dev|code|coder|coding|hello|contact|mail|email|email\d*|software|opensource|project|projects|public|private|personal|office|company|computer|laptop|desktop|macbook|thinkpad|server|service|system|windows|debian|ubuntu|fedora|gentoo|archlinux|centos|redhat|freebsd|python|rust|ruby|golang|java|docker|android|admin|master|super|student|users?|anonymous|spam|nospam|noreply|support|team|info|webmaster|sourceforge|bugzilla|patches|jenkins|travis|buildbot|github\w*|git)$/;

export interface Knowledge {
  readonly accounts: readonly Account[];
  /** Word of full names → how many full names here have it. */
  readonly bearers: ReadonlyMap<string, number>;
  /** Word of full names → accounts whose names have it, in order. */
  readonly bearing: ReadonlyMap<string, readonly number[]>;
  /** Accounts that share a full name, in whatever order and spelling. */
  readonly namesakes: readonly Sharing<string>[];
}

interface Sharing<Key> {
  readonly key: Key;
  readonly all: readonly Account[];
}

/** One key for every order of a name's words. */
const keyOfWords = (words: readonly string[]): string =>
  rotations(words).reduce((least, one) => (one < least ? one : least), words.join(""));
const nameKeys = ({ words, spelt }: NameForm): readonly string[] =>
  words === spelt ? [keyOfWords(words)] : [keyOfWords(words), keyOfWords(spelt)];

export function know(accounts: readonly Account[]): Knowledge {
  const names = new Map<string, NameForm>();
  const bearing = new Map<string, number[]>();
  for (const { index, names: own } of accounts)
    for (const form of own) {
      names.set(form.unordered, form);
      for (const word of form.words) {
        const all = bearing.get(word);
        if (all === undefined) bearing.set(word, [index]);
        else if (all.at(-1) !== index) all.push(index);
      }
    }
  const bearers = new Map<string, number>();
  for (const { words } of names.values())
    for (const [at, word] of words.entries())
      if (words.indexOf(word) === at) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return {
    accounts,
    bearers,
    bearing,
    namesakes: [...sharing(accounts, ({ names: own }) => own.flatMap(nameKeys))],
  };
}

/** Accounts by key; those that share a key, each pair once, in order. */
function* sharing<Key extends string | number>(
  accounts: readonly Account[],
  keysOf: (account: Account) => Iterable<Key>,
  most = MOST_SHARING,
): Generator<Sharing<Key>> {
  // Most keys are one account's alone: a list is made for the others only.
  const byKey = new Map<Key, Account | Account[]>();
  for (const account of accounts)
    for (const key of keysOf(account)) {
      const before = byKey.get(key);
      if (before === undefined) byKey.set(key, account);
      else if (!Array.isArray(before)) {
        if (before !== account) byKey.set(key, [before, account]);
      } else if (before.at(-1) !== account && before.length <= most) before.push(account);
    }
  for (const [key, all] of byKey) if (Array.isArray(all) && all.length <= most) yield { key, all };
}

function* pairsOf(all: readonly Account[]): Generator<readonly [Account, Account]> {
  for (let b = 1; b < all.length; b++) for (let a = 0; a < b; a++) yield [all[a]!, all[b]!];
}

/** The closest relation between any full names of two accounts; undefined where one has none. */
export function closest(a: readonly NameForm[], b: readonly NameForm[]): NameRelation | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  let best: NameRelation = "different";
  for (const x of a) for (const y of b) best = closer(best, relationOf(x, y));
  return best;
}

const shareToken = (a: Account, b: Account): string | undefined =>
  a.tokens.find((token) => token.length > 3 && (b.tokens.includes(token) || b.label === token)) ??
  (a.label.length > 3 && b.tokens.includes(a.label) ? a.label : undefined);

/** Whether both were used within some years of each other, or it is not known when. */
function isNear(a: Account, b: Account, years = 5): boolean {
  const gap = Math.max(a.firstYear - b.lastYear, b.firstYear - a.lastYear);
  return Number.isNaN(gap) || gap <= years;
}

/** Whether an account's name is made of a full name. */
function isNamedAfter(form: NameForm, token: string): boolean {
  const { whole, initialed } = accountNames(form);
  const letters = lettersOf(token);
  return whole.includes(letters) || initialed.includes(letters);
}

/** The same full name, in whatever order and spelling. */
export function* proposeSameNames({ namesakes, bearers }: Knowledge): Generator<Proposal> {
  // A last name that nobody else here bears: a given name alone is no such sign, there are fashions in those.
  const isRare = ({ compact, words }: NameForm): boolean =>
    compact.length >= SHORTEST_RARE_NAME && (words.at(-1)?.length ?? 0) > 3 && bearers.get(words.at(-1) ?? "") === 1;
  const isCommon = ({ words }: NameForm): boolean => words.every((word) => (bearers.get(word) ?? 0) > 2);
  for (const { key, all } of namesakes)
    for (const [a, b] of pairsOf(all)) {
      const form = a.names.find((one) => nameKeys(one).includes(key)) ?? a.names[0]!;
      const detail = form.words.join(" ");
      const shared = shareToken(a, b);
      // An account named after a common name shows no more than the name.
      const isNamesake = shared !== undefined && isCommon(form) && isNamedAfter(form, shared);
      const token = isNamesake ? undefined : shared;
      const logins = new Set([a, b].flatMap(({ address }) => address.login ?? []));
      if (token !== undefined) yield { a: a.index, b: b.index, rule: "same-name-and-account", detail: token };
      else if (logins.size > 1) yield { a: a.index, b: b.index, rule: "same-name-two-logins", detail };
      else if (isRare(form)) yield { a: a.index, b: b.index, rule: "same-rare-name", detail };
      else
        yield {
          a: a.index,
          b: b.index,
          rule: isNear(a, b, 8) || !isCommon(form) ? "same-name" : "same-name-years-apart",
          detail,
        };
    }
}

/** "Reviewed-by: Ada Lovelace", without an address, where all addresses of that name are one person's for certain. */
export function* proposeBareNames({ namesakes }: Knowledge, clusters: Clusters): Generator<Proposal> {
  for (const { all } of namesakes) {
    const bare = all.filter(({ address }) => address.address === "");
    const others = new Map(all.filter((one) => !bare.includes(one)).map((one) => [clusters.find(one.index), one]));
    const [only] = others.values();
    if (only === undefined || others.size > 1) continue;
    for (const { index, names } of bare)
      yield { a: only.index, b: index, rule: "bare-name", detail: names[0]!.words.join(" ") };
  }
}

/** Two names at one address: a name that changed, or a pen name. Three are a shared address. */
export function* proposeNamesOfAddress({ accounts }: Knowledge, clusters: Clusters): Generator<Proposal> {
  const writtenElsewhere = (one: Account): number =>
    clusters.members(one.index).reduce((sum, at) => sum + accounts[at]!.commits, 0) - one.commits;
  for (const { all } of sharing(accounts, ({ address }) =>
    address.kind === "personal" || address.kind === "noreply" ? [address.key] : [],
  )) {
    const [main, other] = all;
    if (main === undefined || other === undefined || all.length > 2) continue;
    // Where both are known from elsewhere, one has written under the other's address by mistake; and so has somebody
    // who wrote hardly anything under it, and most elsewhere.
    const isGuest = other.commits * 10 <= main.commits && other.commits * 2 < writtenElsewhere(other);
    const isKnown = [main, other].every(({ index }) => clusters.members(index).length > 1);
    if (!isGuest && !isKnown)
      yield { a: main.index, b: other.index, rule: "two-names-one-address", detail: main.address.address };
  }
}

/** Whether few people would come upon the same account name: no word, no given name, and not of three letters. */
const isDistinctive = (token: string): boolean =>
  token.length > 3 && (/[a-z]{2}/.test(token) || token.length > 6) && !GENERIC.test(token) && !isGivenName(token);

/** One unusual account name at several addresses, or as the name of a domain. */
export function* proposeSameAccounts(knowledge: Knowledge, clusters: Clusters): Generator<Proposal> {
  const { accounts } = knowledge;
  for (const { key, all } of sharing(accounts, ({ tokens, label }) => (label === "" ? tokens : [...tokens, label]))) {
    if (!isDistinctive(key)) continue;
    const persons = new Set(all.map(({ index }) => clusters.find(index)));
    if (persons.size < 2 || persons.size > MOST_PERSONS) continue;
    // A word of somebody's name is an account name only of those few who bear it.
    const bearing = knowledge.bearing.get(key);
    if (bearing && (key.length <= SHORTEST_TOKEN || bearing.some((index) => !persons.has(clusters.find(index)))))
      continue;
    for (const [a, b] of pairsOf(all)) {
      // The label of a company's domain is no account of those who work there.
      if (!a.tokens.includes(key) && !b.tokens.includes(key)) continue;
      const isLabel = !a.tokens.includes(key) || !b.tokens.includes(key);
      const relation = closest(a.names, b.names);
      const isWhole = [...a.names, ...b.names].some((form) => accountNames(form).whole.includes(lettersOf(key)));
      // What is a word of both names shows no more than the names do.
      if (bearing && (relation === "partial" || relation === "different" || !isNear(a, b))) continue;
      if (relation === undefined && /^[a-z]+$/.test(key) && key.length < 7 && !isNear(a, b)) continue;
      const agrees =
        relation === "same" ||
        relation === "variant" ||
        (relation === undefined && !isLabel) ||
        (isLabel && persons.size === 2 && relation === undefined);
      if (agrees || (!isLabel && (isWhole || key.length > SHORTEST_TOKEN) && persons.size === 2))
        yield { a: a.index, b: b.index, rule: "same-account", detail: key };
    }
  }
}

/** In the place of a person: more than one. */
const SEVERAL = -1;

/** Addresses whose owners will have another one. */
const SAYS_LITTLE: ReadonlySet<AddressKind> = new Set(["machine", "converter", "placeholder"]);

const ofNobodyElse = ({ names, address }: Account): boolean => names.length === 0 && SAYS_LITTLE.has(address.kind);

/** A person whose full name an account's name is made of: of all of it, or of one word and a letter of another. */
interface NamedAfter {
  readonly account: Account;
  readonly form: NameForm;
  readonly isWhole: boolean;
}

/** An account without a full name, or under another one, that is called after a full name which only one person has. */
export function* proposeAccountsOfNames(knowledge: Knowledge, clusters: Clusters): Generator<Proposal> {
  const { accounts } = knowledge;
  // Only names that some account has are worth keeping.
  const asked = new Set<string>();
  for (const { tokens, label } of accounts) {
    for (const token of tokens) asked.add(lettersOf(token));
    asked.add(lettersOf(label));
  }
  const byName = new Map<string, Map<number, NamedAfter>>();
  const put = (name: string, named: NamedAfter): void => {
    if (!asked.has(name)) return;
    const owners = byName.get(name) ?? new Map<number, NamedAfter>();
    byName.set(name, owners);
    if (owners.size <= MOST_PERSONS) owners.set(clusters.find(named.account.index), named);
  };
  for (const account of accounts)
    for (const form of account.names) {
      const { whole, initialed } = accountNames(form);
      for (const name of whole) put(name, { account, form, isWhole: true });
      for (const name of initialed) put(name, { account, form, isWhole: false });
    }
  const labels = new Map<string, number>();
  for (const { index, label } of accounts) {
    const root = clusters.find(index);
    labels.set(label, (labels.get(label) ?? root) === root ? root : SEVERAL);
  }
  // A domain that several have is no person's.
  for (const account of accounts)
    for (const token of labels.get(account.label) === SEVERAL ? account.tokens : [...account.tokens, account.label]) {
      const named = byName.get(lettersOf(token));
      if (named === undefined) continue;
      const owners = [...named].filter(([root]) => root !== clusters.find(account.index));
      const [only] = owners;
      if (only === undefined || owners.length > 1) continue;
      const { account: owner, form, isWhole } = only[1];
      const link = (rule: LinkRuleId): Proposal => ({ a: owner.index, b: account.index, rule, detail: token });
      const isLabel = !account.tokens.includes(token);
      if (isWhole && (!isLabel || account.names.length === 0))
        yield link(isNear(account, owner) && isLongEnough(form, knowledge) ? "account-of-name" : "initialed-account");
      else if (!isWhole && account.names.length === 0 && !isLabel)
        yield link(
          isNear(account, owner) && (hasSurname(token, form, knowledge) || (ofNobodyElse(account) && token.length > 4))
            ? "account-of-name"
            : "initialed-account",
        );
    }
}

/** A name of eight letters or more, or one of whose words nobody else bears. */
const isLongEnough = ({ compact, words }: NameForm, { bearers }: Knowledge): boolean =>
  compact.length >= SHORTEST_RARE_NAME || words.some((word) => word.length > 3 && bearers.get(word) === 1);

/** One letter and a last name of five letters or more that nobody else bears. */
function hasSurname(token: string, { words }: NameForm, { bearers }: Knowledge): boolean {
  const letters = lettersOf(token);
  const last = words.at(-1)!;
  return last.length > 4 && letters.length === last.length + 1 && letters.includes(last) && bearers.get(last) === 1;
}

/** In what two forms of a name differ, the surest first. */
const ALIKE = ["middle", "short", "slip", "alike"] as const;
type Alike = (typeof ALIKE)[number];

/** In what two full names that are variants of each other differ. */
function difference(a: NameForm, b: NameForm): Alike {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const [first, last] = [short[0]!, short.at(-1)!];
  const isFirst = first === long[0] || mayBeOneGivenName(first, long[0]!);
  if (first === long[0] && last === long.at(-1) && first.length > 1 && last.length > 1) return "middle";
  if (isFirst && last === long.at(-1) && last.length > 3 && first.length > 1) return "short";
  if (a.words.length === b.words.length && a.compact.length >= 10 && editsBetween(a.compact, b.compact, 1) === 1)
    return "slip";
  return "alike";
}

const A = "a".charCodeAt(0);

const RULE_OF = {
  middle: "name-without-middle",
  short: "short-name",
  slip: "name-slip",
  alike: "alike-names",
} as const satisfies Record<Alike, LinkRuleId>;

/** Forms of one name under which only two persons are found. */
export function* proposeNameVariants({ accounts, bearers }: Knowledge, clusters: Clusters): Generator<Proposal> {
  // Numbers of words make keys that cost less than texts.
  const numbers = new Map([...bearers.keys()].map((word, at) => [word, at]));
  const keyOf = (place: 0 | 1, word: string, letter?: string): number =>
    (numbers.get(word)! * 27 + (letter === undefined ? 26 : letter.charCodeAt(0) - A)) * 2 + place;
  const keysOf = ({ names }: Account): number[] =>
    names.flatMap(({ words }) => {
      const [first, last] = [words[0]!, words.at(-1)!];
      const keys = [keyOf(0, last, first[0]), keyOf(1, first, last[0]), keyOf(0, first, last[0])];
      // Bob and Robert begin with different letters.
      return isGivenName(first) ? [...keys, keyOf(0, last)] : keys;
    });
  const compared: number[][] = [];
  for (const { all } of sharing(accounts, keysOf, MOST_ALIKE))
    for (const [a, b] of pairsOf(all)) {
      compared[a.index] ??= [];
      const others = compared[a.index]!;
      if (others.includes(b.index) || clusters.isJoined(a.index, b.index)) continue;
      others.push(b.index);
      const alike: { x: NameForm; y: NameForm; how: Alike }[] = [];
      for (const x of a.names)
        for (const y of b.names) if (relationOf(x, y) === "variant") alike.push({ x, y, how: difference(x, y) });
      const best = alike.sort((p, q) => ALIKE.indexOf(p.how) - ALIKE.indexOf(q.how))[0];
      if (best === undefined) continue;
      const shared = shareToken(a, b);
      const last = best.x.words.at(-1)!;
      // A short form says little where many bear the surname.
      const isSure =
        best.how === "middle" ||
        shared !== undefined ||
        (best.how === "short" && (bearers.get(last) ?? 0) <= 2) ||
        best.how === "slip";
      yield {
        a: a.index,
        b: b.index,
        rule: isSure ? RULE_OF[best.how] : "alike-names",
        detail: `${best.x.words.join(" ")}, ${best.y.words.join(" ")}`,
      };
    }
}

/** "Ada L": a given name and one letter, the same at two addresses, where nobody else has the given name. */
export function* proposeShortenedNames({ accounts, bearing }: Knowledge, clusters: Clusters): Generator<Proposal> {
  const keysOf = ({ singles }: Account): string[] =>
    singles.flatMap(({ words }) =>
      words.length === 2 && words[0]!.length > 3 && words[1]!.length === 1 ? [words.join(" ")] : [],
    );
  for (const { key, all } of sharing(accounts, keysOf)) {
    const persons = new Set(all.map(({ index }) => clusters.find(index)));
    const others = (bearing.get(key.split(" ")[0]!) ?? []).filter((index) => !persons.has(clusters.find(index)));
    if (persons.size !== 2 || others.length > 0) continue;
    for (const [a, b] of pairsOf(all)) yield { a: a.index, b: b.index, rule: "same-shortened-name", detail: key };
  }
}

/** "Ada <ada@laptop.local>" where one person alone is called Ada. */
export function* proposeGivenNames({ accounts }: Knowledge, clusters: Clusters): Generator<Proposal> {
  // Only names that somebody bears alone are worth keeping.
  const byGiven = new Map<string, Map<number, Account>>();
  for (const { names, singles } of accounts)
    if (names.length === 0) for (const { words } of singles) byGiven.set(words.join(" "), new Map());
  const put = (key: string, account: Account) => byGiven.get(key)?.set(clusters.find(account.index), account);
  for (const account of accounts)
    for (const { words } of account.names)
      if (words[0]!.length > 2) {
        put(words[0]!, account);
        put(`${words[0]} ${words.at(-1)![0]}`, account);
      }
  for (const account of accounts) {
    if (account.names.length > 0) continue;
    for (const { words } of account.singles) {
      const isInitialed = words.length === 2 && words[1]!.length === 1;
      const owners = words.length === 1 || isInitialed ? byGiven.get(words.join(" ")) : undefined;
      const [only] = owners ?? [];
      if (only === undefined || owners!.size > 1 || only[0] === clusters.find(account.index)) continue;
      if (isInitialed) {
        yield {
          a: only[1].index,
          b: account.index,
          rule: isNear(account, only[1]) ? "initialed-name" : "given-name",
          detail: words.join(" "),
        };
        continue;
      }
      const isMachine =
        SAYS_LITTLE.has(account.address.kind) &&
        account.address.address.includes("@") &&
        account.tokens.every((token) => token === words[0]) &&
        !isGivenName(words[0]!) &&
        isNear(account, only[1]);
      yield {
        a: only[1].index,
        b: account.index,
        rule: isMachine ? "given-name-machine" : "given-name",
        detail: words[0]!,
      };
    }
  }
}
