/**
 * Identities → accounts: what stands behind one address, or behind one name where the address says nothing. An address
 * under names of several people is several accounts.
 */
import type { RawIdentity } from "../model/identity.ts";
import { type AddressForm, domainLabel, formOfAddress } from "./address-form.ts";
import { formOfName, type NameForm, namesSeveral } from "./name-form.ts";
import { relationOf } from "./name-relation.ts";

/** One identity of a history. `commits` and years are optional and settle ties only. */
export interface IdentityRecord extends RawIdentity {
  readonly commits?: number;
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Not a person's: its name joins it to nothing. */
  readonly isTool?: boolean;
}

export interface Account {
  /** Position in the list of accounts. */
  readonly index: number;
  readonly address: AddressForm;
  /** Positions of its identities. */
  readonly members: readonly number[];
  /** Its full names, each once. */
  readonly names: readonly NameForm[];
  /** Given names and the like: single words that are not full names. */
  readonly singles: readonly NameForm[];
  /** Names of accounts it shows, each once: local part, login, one-word names; letters and digits only. */
  readonly tokens: readonly string[];
  /** Commits under it. */
  readonly commits: number;
  /** When it was used; not numbers where that is not known. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The label of its own domain, letters and digits only; "" where it has none. */
  readonly label: string;
}

/** "Ada.Lovelace-42" → "adalovelace42". */
const toToken = (text: string): string => text.replace(/[^a-z0-9]+/g, "");

const eachOnce = <T>(all: readonly T[]): readonly T[] => (all.length < 2 ? all : [...new Set(all)]);

interface Names {
  readonly forms: NameForm[];
  readonly members: number[];
}

const sumOf = (members: readonly number[], identities: readonly IdentityRecord[]): number =>
  members.reduce((sum, at) => sum + (identities[at]!.commits ?? 1), 0);

/** More spellings than this at one address are not compared with each other. */
const MOST_NAMES = 60;

/** The members of an address by whose full name they bear; what bears none goes with the most used. */
function splitByName(
  { kind }: AddressForm,
  members: readonly number[],
  forms: readonly NameForm[],
  identities: readonly IdentityRecord[],
): readonly Names[] {
  const [only = 0, ...more] = members;
  if (more.length === 0) return [{ forms: forms[only]!.isFull ? [forms[only]!] : [], members: [...members] }];
  const isOwn = kind === "personal" || kind === "noreply";
  const groups: Names[] = [];
  const byText = new Map<string, Names>();
  const nameless: number[] = [];
  for (const at of members) {
    const form = forms[at]!;
    if (!form.isFull) {
      nameless.push(at);
      continue;
    }
    const known = byText.get(form.compact);
    if (known) {
      known.members.push(at);
      continue;
    }
    const alike =
      byText.size > MOST_NAMES
        ? []
        : groups.filter((group) =>
            group.forms.some((other) => {
              const relation = relationOf(other, form);
              // A family shares a machine and a last name.
              return relation === "same" || relation === "variant" || (relation === "partial" && isOwn);
            }),
          );
    const group = alike[0] ?? { forms: [], members: [] };
    if (alike.length === 0) groups.push(group);
    for (const other of alike.slice(1)) {
      group.forms.push(...other.forms);
      group.members.push(...other.members);
      for (const { compact } of other.forms) byText.set(compact, group);
      groups.splice(groups.indexOf(other), 1);
    }
    group.forms.push(form);
    group.members.push(at);
    byText.set(form.compact, group);
  }
  if (groups.length === 0) return [{ forms: [], members: nameless }];
  const [most, ...others] = groups
    .map((group) => ({ group, weight: sumOf(group.members, identities), first: Math.min(...group.members) }))
    .sort((a, b) => b.weight - a.weight || a.first - b.first)
    .map(({ group }) => group);
  return [{ forms: most!.forms, members: [...most!.members, ...nameless] }, ...others];
}

/** An account that shows nothing by which it could be joined to another. */
const NOBODY: Pick<Account, "names" | "singles" | "tokens" | "label" | "commits" | "firstYear" | "lastYear"> = {
  names: [],
  singles: [],
  tokens: [],
  label: "",
  commits: 0,
  firstYear: Number.NaN,
  lastYear: Number.NaN,
};

/**
 * @param identities in an order that does not depend on chance: it settles ties.
 * @param alone positions of identities that are accounts of their own, whatever their address.
 * @param logins position → login that is known to be its, from elsewhere.
 */
export function toAccounts(
  identities: readonly IdentityRecord[],
  alone: ReadonlySet<number> = new Set(),
  logins: ReadonlyMap<number, string> = new Map(),
): readonly Account[] {
  const known = new Map<string, NameForm>();
  const nothing = formOfName("");
  const forms = identities.map(({ name, isTool }) => {
    if (isTool) return nothing;
    const form = known.get(name) ?? formOfName(name);
    known.set(name, form);
    return form;
  });
  const groups = new Map<string, { address: AddressForm; members: number[] }>();
  const several = new Set<string>();
  identities.forEach(({ email, name }, at) => {
    const address = formOfAddress(email);
    const form = forms[at]!;
    const isSeveral = namesSeveral(name);
    // Where the address says nothing, only a full name holds identities together.
    const key = isSeveral
      ? `several:${address.address}:${form.compact}`
      : address.kind !== "placeholder"
        ? address.key
        : form.isFull
          ? `name:${form.compact}`
          : `nobody:${address.address}:${name.trim().toLowerCase()}`;
    if (isSeveral) several.add(key);
    const own = alone.has(at) ? `alone:${at}` : key;
    const group = groups.get(own);
    if (group) group.members.push(at);
    else groups.set(own, { address, members: [at] });
  });
  const accounts: Account[] = [];
  for (const [key, { address, members }] of groups) {
    if (several.has(key)) {
      accounts.push({ ...NOBODY, index: accounts.length, address: { ...address, kind: "placeholder" }, members });
      continue;
    }
    for (const [rank, part] of splitByName(address, members, forms, identities).entries()) {
      // Only who used an address most is what it says: others wrote under it once, by mistake or in passing.
      const shown = rank === 0 ? address : { ...address, local: "", login: undefined, account: undefined };
      const own = eachOnce(part.members.map((at) => forms[at]!));
      const tokens = eachOnce(
        [shown.local, ...own.map(({ login }) => login), ...part.members.map((at) => logins.get(at) ?? "")]
          .map(toToken)
          .filter((token) => token !== ""),
      );
      accounts.push({
        index: accounts.length,
        address: shown,
        members: part.members,
        names: part.forms,
        singles: own.filter(({ isFull, words }) => !isFull && words.length > 0),
        tokens,
        commits: sumOf(part.members, identities),
        firstYear: Math.min(...part.members.map((at) => identities[at]!.firstYear ?? Number.NaN)),
        lastYear: Math.max(...part.members.map((at) => identities[at]!.lastYear ?? Number.NaN)),
        label: rank === 0 ? toToken(domainLabel(address)) : "",
      });
    }
  }
  return accounts;
}
