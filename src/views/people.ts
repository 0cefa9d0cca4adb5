/** Who is who, as terminal text: what waits for the user's word first, then links to review, then people by name. */
import type { ListedPerson, PeopleConflict, PeopleLink, PeopleList, RepositoryPeople } from "../model/people-list.ts";
import { plainText } from "./escape.ts";
import type { Style } from "./terminal.ts";
import { formatCount, plural } from "./words.ts";

export interface PeopleShown {
  /** Everything instead of the first few of each list. */
  readonly long: boolean;
}

const LINKS = 5;
const PEOPLE = 12;
const ADDRESSES = 4;
const LONGEST = 90;

const cut = (text: string, most = LONGEST): string => {
  const plain = plainText(text);
  const characters = [...plain];
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : plain;
};

const nameOf = ({ address, shown }: PeopleLink["a"]): string =>
  `${cut(shown)}${address === null && !shown.includes("without an address") ? " (no address)" : ""}`;

/** Both ends: "ada@a.example ↔ ada@b.example". */
export function linkEnds({ a, b }: PeopleLink): string {
  return a.shown === b.shown ? `${nameOf(a)}, under two names` : `${nameOf(a)} ↔ ${nameOf(b)}`;
}

/** Grade, strength and reason: "likely 0.95: the same unusual account name (adal)". */
export function linkReason({ grade, strength, reason, shared }: PeopleLink): string {
  return `${grade} ${strength}: ${reason}${shared === null ? "" : ` (${cut(shared, 60)})`}`;
}

/** The ends on one line where there is room, else on two. */
function endLines(link: PeopleLink, style: Style): string[] {
  const ends = linkEnds(link);
  const [first, ...rest] = 14 + ends.length <= style.width ? [ends] : ends.split(/ (?=↔ )/);
  return [`    ${style.accent(link.id)}  ${first}`, ...rest.map((end) => `              ${end}`)];
}

function linkLines(link: PeopleLink, style: Style): string[] {
  return [
    ...endLines(link, style),
    `              ${linkReason(link)}`,
    style.dim(`              right: waymark people confirm ${link.id}   wrong: waymark people split ${link.id}`),
  ];
}

function linkSection(title: string, links: readonly PeopleLink[], { long }: PeopleShown, style: Style): string[] {
  if (links.length === 0) return [];
  const shown = long ? links : links.slice(0, LINKS);
  return [
    "",
    `  ${style.bold(`${title} (${formatCount(links.length)})`)}`,
    ...shown.flatMap((link) => linkLines(link, style)),
    ...(shown.length < links.length
      ? [style.dim(`    and ${formatCount(links.length - shown.length)} more: waymark people --long`)]
      : []),
  ];
}

function conflictLines({ apart, same }: PeopleConflict, style: Style): string[] {
  const said = ({ line, said: text, on }: PeopleConflict["apart"]) =>
    `people.yaml:${line}  ${cut(text, 200)}${on ? `, said ${cut(on, 20)}` : ""}`;
  return [
    `    ${said(apart)}`,
    ...same.slice(0, LINKS).map((one) => `    ${said(one)}`),
    ...(same.length > LINKS ? [style.dim(`    and ${same.length - LINKS} more`)] : []),
    style.dim(
      "      Neither is taken: they stay two people until one line goes. Take back what you said last: waymark people undo",
    ),
  ];
}

/** A name with addresses behind it, on as many lines as they need. */
function personLines({ name, addresses, isYou, kind }: ListedPerson, isWhole: boolean, style: Style): string[] {
  const called = cut(name, 60).trim() || "(no name)";
  const marks = `${isYou ? " (you)" : ""}${kind === "person" ? "" : ` (${kind})`}`;
  const shown = (isWhole ? addresses : addresses.slice(0, ADDRESSES)).map((address) => cut(address, 60));
  const rest = addresses.length - shown.length;
  const items = [...shown, ...(rest > 0 ? [`${formatCount(rest)} more`] : [])];
  const lines: string[] = [];
  let columns = 4 + called.length + marks.length + 2;
  let line = `    ${style.bold(called)}${marks}  `;
  for (const [at, item] of items.entries()) {
    const text = at < items.length - 1 ? `${item}, ` : item;
    if (at > 0 && columns + text.trimEnd().length > style.width) {
      lines.push(line.trimEnd());
      [line, columns] = ["        ", 8];
    }
    line += text;
    columns += text.length;
  }
  return [...lines, items.length === 0 ? `${line}no address of their own` : line];
}

function youLines({ you }: PeopleList, { people }: RepositoryPeople, style: Style): string[] {
  const own = people.filter(({ isYou }) => isYou);
  if (own.length === 0)
    return [
      you.words.length === 0
        ? "  You are not named here."
        : `  You are not found here: ${cut(you.words.join(", "))}, from ${you.source}.`,
      style.dim("  Name your addresses: WAYMARK_ME=you@example.org, or me: in config.yaml"),
    ];
  const names = own.map(
    ({ name, addresses }) => `${cut(name, 60)}, ${plural(addresses.length, "address", "addresses")}`,
  );
  return [`  You are ${names.join(" and ")} (from ${you.source}).`];
}

function conflictSection(conflicts: readonly PeopleConflict[], { long }: PeopleShown, style: Style): string[] {
  if (conflicts.length === 0) return [];
  const shown = long ? conflicts : conflicts.slice(0, LINKS);
  return [
    "",
    `  ${style.bold(`You said things that cannot all be (${formatCount(conflicts.length)})`)}`,
    ...shown.flatMap((one) => conflictLines(one, style)),
    ...(shown.length < conflicts.length
      ? [style.dim(`    and ${formatCount(conflicts.length - shown.length)} more: waymark people --long`)]
      : []),
  ];
}

function peopleSection(persons: readonly ListedPerson[], { long }: PeopleShown, style: Style): string[] {
  const several = persons.filter(({ addresses }) => addresses.length > 1);
  const shown = long ? persons : several.slice(0, PEOPLE);
  const title = long ? "People, by name" : `People of several addresses, by name (${formatCount(several.length)})`;
  return [
    "",
    `  ${style.bold(title)}`,
    ...shown.flatMap((person) => personLines(person, long, style)),
    ...(shown.length < persons.length
      ? [
          style.dim(
            `    everybody, ${formatCount(persons.length)}: waymark people --long   one of them: waymark people --person WHO`,
          ),
        ]
      : []),
  ];
}

function repositoryLines(list: PeopleList, repository: RepositoryPeople, shown: PeopleShown, style: Style): string[] {
  const { people, links, conflicts, notes } = repository;
  const isOne = list.person !== null;
  const persons = people.filter(({ kind }) => kind === "person");
  const addresses = persons.reduce((sum, one) => sum + one.addresses.length, 0);
  const counts = `${plural(persons.length, "person", "people")}, ${plural(addresses, "address", "addresses")}`;
  const yours = links.filter(({ isYours }) => isYours);
  const certain = isOne ? links.filter(({ applied, grade }) => applied && grade === "certain") : [];
  const likely = links.filter(({ applied, grade }) => applied && grade === "likely");
  const possible = links.filter(({ applied, isYours }) => !applied && !isYours);
  return [
    `${style.bold(cut(repository.name))}${isOne ? "" : `  ${counts}`}`,
    ...(isOne ? people.flatMap((person) => personLines(person, true, style)) : youLines(list, repository, style)),
    ...notes.map((note) => `  ${cut(note, 200)}`),
    ...linkSection("Waiting for your word: may be you, not counted as yours yet", yours, shown, style),
    ...conflictSection(conflicts, shown, style),
    ...linkSection("Taken for one person, to be reviewed", likely, shown, style),
    ...linkSection("Perhaps one person, not applied", possible, shown, style),
    ...linkSection("Certain", certain, shown, style),
    ...(isOne ? [] : peopleSection(persons, shown, style)),
    ...(yours.length + likely.length + possible.length > 0
      ? ["", style.dim("  The number is the share of such links that were right where that could be checked.")]
      : []),
  ];
}

/** @param list as `--json` prints it. */
export function renderPeople(list: PeopleList, shown: PeopleShown, style: Style): string {
  const lines = list.repositories.flatMap((repository, at) => [
    ...(at === 0 ? [] : [""]),
    ...repositoryLines(list, repository, shown, style),
  ]);
  const skipped = list.skipped.map(({ path, reason }) => style.dim(`  not read: ${cut(path)}: ${cut(reason, 200)}`));
  return `${[...lines, ...(skipped.length > 0 ? ["", ...skipped] : [])].join("\n")}\n`;
}
