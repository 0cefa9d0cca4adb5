/** People of the clones at hand → one mailmap, with addresses and the names that people are called by. */
import { exportMailmap, type MappedPerson } from "../identity/export-mailmap.ts";
import type { Person } from "../model/identity.ts";
import type { ClonePeople } from "./gather-people.ts";
import { bearersOf } from "./people-list.ts";
import { isRedacted } from "./redaction.ts";

const fold = (text: string): string => text.trim().toLowerCase();

/** The address to go by: the one a person is known by, else the first. */
const canonicalOf = ({ key }: Person, addresses: readonly string[]): string =>
  addresses.find((address) => address === key) ??
  addresses.find((address) => address.endsWith(`+${key}`)) ??
  addresses[0]!;

/** People of one clone who bear several addresses, or whose records have another name than they are called by. */
function mappedIn({ people }: ClonePeople): { readonly mapped: MappedPerson[]; readonly shared: readonly string[] } {
  const bearers = bearersOf(people);
  const shared = [...bearers].filter(([, all]) => all.size > 1).map(([address]) => address);
  const isShared = new Set(shared);
  const isOtherwise = new Set<Person>();
  for (const { raw } of people.uses) {
    const person = people.of(raw);
    if (!isShared.has(fold(raw.email)) && raw.name !== person.name) isOtherwise.add(person);
  }
  const mapped = people.all.flatMap((person): MappedPerson[] => {
    const addresses = person.emails.filter((address) => !isShared.has(address) && !isRedacted(address));
    if (person.kind !== "person" || addresses.length === 0) return [];
    if (addresses.length === 1 && !isOtherwise.has(person)) return [];
    return [{ name: person.name, canonical: canonicalOf(person, addresses), addresses }];
  });
  return { mapped, shared };
}

/** People of several clones who share an address are one; the first clone's name and address stand. */
function join(all: readonly MappedPerson[]): MappedPerson[] {
  const groupOf = new Map<string, { person: MappedPerson; addresses: Set<string> }>();
  const groups = new Set<{ person: MappedPerson; addresses: Set<string> }>();
  for (const person of all) {
    const known = [...new Set(person.addresses.flatMap((address) => groupOf.get(address) ?? []))];
    const group = known[0] ?? { person, addresses: new Set<string>() };
    for (const other of known.slice(1)) {
      groups.delete(other);
      for (const address of other.addresses) group.addresses.add(address);
    }
    for (const address of person.addresses) group.addresses.add(address);
    for (const address of group.addresses) groupOf.set(address, group);
    groups.add(group);
  }
  return [...groups].map(({ person, addresses }) => ({ ...person, addresses: [...addresses] }));
}

/**
 * The text of a mailmap. Addresses that several people bear are left out, which its first line says: a line for one of
 * them would make all of them one person.
 */
export function toMailmap(clones: readonly ClonePeople[]): string {
  const each = clones.map(mappedIn);
  const shared = new Set(each.flatMap((one) => one.shared));
  const mapped = each
    .flatMap((one) => one.mapped)
    .map((person) => ({ ...person, addresses: person.addresses.filter((address) => !shared.has(address)) }))
    .filter(({ canonical }) => !shared.has(canonical));
  const note =
    shared.size === 0
      ? ""
      : `# Left out: ${shared.size} ${shared.size === 1 ? "address" : "addresses"} that several people bear.\n`;
  return `${note}${exportMailmap(join(mapped))}`;
}
