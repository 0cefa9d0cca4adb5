/**
 * Who is who in a clone → what `waymark people` says. Links stand by address. A name that is not the one a person is
 * called by is written nowhere: it may be a former one.
 */
import { createHash } from "node:crypto";
import { sayClaim } from "../identity/claim.ts";
import { LINK_RULES, type LinkRuleId } from "../identity/link-rules.ts";
import type { People } from "../identity/resolve.ts";
import type { IdentityLink } from "../identity/resolve-identities.ts";
import { clip } from "../model/clip.ts";
import { formatIdentity, type Person, type RawIdentity } from "../model/identity.ts";
import type { LinkEnd, ListedPerson, PeopleConflict, PeopleLink, RepositoryPeople } from "../model/people-list.ts";
import { type ClonePeople, conflictsIn } from "./gather-people.ts";
import type { SaidClaim } from "./people-file.ts";
import { isRedacted } from "./redaction.ts";

/** Rules by which two identities may be one person's though their names are not alike. */
const WHATEVER_THE_NAMES: ReadonlySet<LinkRuleId> = new Set([
  "user-says",
  "mailmap",
  "same-address",
  "same-login",
  "two-names-one-address",
]);
const LONGEST_SHOWN = 120;

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names by their first letter; those without one last. */
const nameOrder = ({ name }: { readonly name: string }): string =>
  fold(name).replace(/^[^\p{L}\p{N}]+/u, "") || "\uffff";

/** A link with the identities it is between. */
export interface LinkInClone {
  readonly link: PeopleLink;
  readonly a: RawIdentity;
  readonly b: RawIdentity;
}

/** Address → the people who bear it in this clone. */
export type Bearers = ReadonlyMap<string, ReadonlySet<Person>>;

export function bearersOf(people: People): Bearers {
  const bearers = new Map<string, Set<Person>>();
  for (const { raw } of people.uses) {
    const address = fold(raw.email);
    if (address !== "") bearers.set(address, (bearers.get(address) ?? new Set()).add(people.of(raw)));
  }
  return bearers;
}

const linkId = (a: RawIdentity, b: RawIdentity): string =>
  createHash("sha256")
    .update([formatIdentity(a), formatIdentity(b)].sort(byText).join("\0"))
    .digest("hex")
    .slice(0, 8);

function toEnd(raw: RawIdentity, isOneAddress: boolean, mayName: boolean, people: People, bearers: Bearers): LinkEnd {
  const address = clip(raw.email.trim(), LONGEST_SHOWN);
  const { name } = people.of(raw);
  const isCalledSo = mayName && fold(name) === fold(raw.name);
  if (address === "")
    return { address: null, shown: isCalledSo ? clip(name, LONGEST_SHOWN) : "a name without an address" };
  if (isOneAddress || (bearers.get(fold(raw.email))?.size ?? 0) < 2) return { address, shown: address };
  return { address, shown: `${address} ${isCalledSo ? `as ${clip(name, LONGEST_SHOWN)}` : "under another name"}` };
}

/** What both share, where it is part of an address or a login that stands there anyway. */
function sharedOf({ reason, rule }: IdentityLink, people: readonly Person[], ends: readonly LinkEnd[]): string | null {
  const detail = reason.slice(LINK_RULES[rule].reason.length + 2).trim();
  const isShown =
    detail !== "" &&
    !/\s/.test(detail) &&
    (people.some(({ logins, emails }) => logins.includes(detail) || emails.includes(detail)) ||
      ends.some(({ address }) => address?.toLowerCase().includes(detail.toLowerCase())));
  return isShown && ends.every(({ address }) => address !== detail) ? clip(detail, LONGEST_SHOWN) : null;
}

/** Every link of a clone, certain ones included, strongest first. */
export function linksIn({ people, isYours }: ClonePeople): readonly LinkInClone[] {
  const bearers = bearersOf(people);
  const your = new Set(people.uses.filter(({ raw }) => isYours(raw)).map(({ raw }) => people.of(raw)));
  const { links, suggestions } = people.resolution;
  const toLink = (link: IdentityLink, applied: boolean): LinkInClone => {
    const [a, b] = [people.uses[link.a]!.raw, people.uses[link.b]!.raw];
    const [own, other] = [people.of(a), people.of(b)];
    const isOneAddress = fold(a.email) !== "" && fold(a.email) === fold(b.email);
    const mayName = applied || !WHATEVER_THE_NAMES.has(link.rule);
    const [endA, endB] = [a, b].map((raw) => toEnd(raw, isOneAddress, mayName, people, bearers)) as [LinkEnd, LinkEnd];
    const { grade, strength, rule } = link;
    return {
      a,
      b,
      link: {
        id: linkId(a, b),
        a: endA,
        b: endB,
        grade,
        strength,
        rule,
        reason: LINK_RULES[rule].reason,
        shared: sharedOf(link, [own, other], [endA, endB]),
        applied,
        isYours: !applied && your.has(own) !== your.has(other),
      },
    };
  };
  const all = [...links.map((link) => toLink(link, true)), ...suggestions.map((link) => toLink(link, false))]
    .filter(({ a, b }) => !isRedacted(a.email) && !isRedacted(b.email))
    .sort(
      (x, y) =>
        y.link.strength - x.link.strength ||
        nameless(x.link) - nameless(y.link) ||
        byText(x.link.a.shown, y.link.a.shown) ||
        byText(x.link.b.shown, y.link.b.shown) ||
        byText(x.link.id, y.link.id),
    );
  // Two rules may propose one link: the stronger stands.
  const seen = new Set<string>();
  return all.filter(({ link: { id } }) => !seen.has(id) && seen.add(id));
}

/** How many ends have no address: of equally strong links they tell least. */
const nameless = ({ a, b }: PeopleLink): number => Number(a.address === null) + Number(b.address === null);

const toSaid = (claim: SaidClaim) => ({ line: claim.line, said: sayClaim(claim), on: claim.on });

/** @param said everything in people.yaml, oldest first. */
export function listPeople(clone: ClonePeople, said: readonly SaidClaim[]): RepositoryPeople {
  const { people, isYours, name, path, notes } = clone;
  const links = linksIn(clone);
  const your = new Set(people.uses.filter(({ raw }) => isYours(raw)).map(({ raw }) => people.of(raw)));
  const idsOf = new Map<Person, Set<string>>();
  for (const { a, b, link } of links)
    for (const person of [people.of(a), people.of(b)]) idsOf.set(person, (idsOf.get(person) ?? new Set()).add(link.id));
  const listed = people.all
    .filter(({ key, emails }) => !isRedacted(key) && !emails.some(isRedacted))
    .map(
      (person): ListedPerson => ({
        key: person.key,
        name: person.name,
        kind: person.kind,
        isYou: your.has(person),
        addresses: person.emails,
        logins: person.logins,
        links: [...(idsOf.get(person) ?? [])],
      }),
    )
    .sort((a, b) => byText(nameOrder(a), nameOrder(b)) || byText(a.key, b.key));
  const conflicts = conflictsIn(clone, said).map(
    ({ apart, same }): PeopleConflict => ({ apart: toSaid(apart), same: same.map(toSaid) }),
  );
  return {
    name,
    path,
    people: listed,
    links: links.map(({ link }) => link),
    conflicts,
    notes,
  };
}
