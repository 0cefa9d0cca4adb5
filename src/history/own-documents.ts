/**
 * Whether the commit that stands for a document's beginning shows its author's own text. An editor who numbers, ports or
 * uploads what others wrote is not its author; and a path that was used again leads back to another document.
 */
import type { Person } from "../model/identity.ts";
import type { Commit, HistoryDocument } from "./history.ts";

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
const compact = (text: string): string => wordsOf(text).join("");

/** "the maintainers", "Example Team" and "TBD" name nobody. */
const NOBODY =
  /\b(?:teams?|groups?|contributors?|maintainers?|developers?|community|committee|authors?|owners?|project|inc|ltd|gmbh|et al|others|tbd|todo|unknown|none|various|sig|wg)\b/i;
const ADDRESS = /([\w.+-]+)@[\w-]+\.[\w.-]+/g;
const LOGIN = /(?:^|[^\w.])@([\w-]+)/g;

/** Names under which an author line states somebody: words of the name, and logins and addresses without their sign. */
function statedNames(line: string): { readonly words: readonly string[]; readonly handles: readonly string[] } {
  const handles = [...line.matchAll(ADDRESS), ...line.matchAll(LOGIN)].map((match) => compact(match[1]!));
  const name = line
    .replace(/[<(].*/s, "")
    .replace(ADDRESS, "")
    .replace(LOGIN, "");
  return { words: wordsOf(name), handles: [...handles, compact(name)].filter((handle) => handle.length > 2) };
}

/** The same last name, login or local part of an address, or a login with the other's name in it. */
function isStated(person: Person, line: string): boolean {
  const { words, handles } = statedNames(line);
  const own = wordsOf(person.name);
  const ownHandles = [
    compact(person.name),
    ...person.logins.map(compact),
    ...person.emails.map((email) => compact(email.slice(0, Math.max(0, email.indexOf("@"))).replace(/^\d+\+/, ""))),
  ];
  const last = [own.at(-1), words.at(-1)].filter((word) => word !== undefined && word.length > 2) as string[];
  return (
    last.some((word) => own.includes(word) && words.includes(word)) ||
    handles.some(
      (handle) => ownHandles.includes(handle) || own.some((word) => word.length > 3 && handle.includes(word)),
    ) ||
    ownHandles.some((handle) => (words.at(-1)?.length ?? 0) > 3 && handle.includes(words.at(-1)!))
  );
}

/** Whether an author line of the document may mean the person. */
export function isStatedAuthor({ authors }: Pick<HistoryDocument, "authors">, person: Person): boolean {
  return authors.some((line) => isStated(person, line));
}

/** Whether the document states its authors, and the person is none of them. */
function isBySomebodyElse({ authors }: Pick<HistoryDocument, "authors">, person: Person): boolean {
  const named = authors.filter((line) => !NOBODY.test(line) && !/`|:$/.test(line));
  return named.length > 0 && !named.some((line) => isStated(person, line));
}

const FOLDER_PAGE = /^(?:readme|index)\b/i;
/** The series a document belongs to, which is no name of its own. */
const SERIES = /^(?:adr|rfc|rfd|kep|pep|nep|tep|oep|eip|bip|msc|\d+)$/;

/** Words of a document's own name: of its file, or of its folder where the file stands for that. */
function nameWords(path: string): string[] {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  const name = FOLDER_PAGE.test(file) ? (parts.at(-2) ?? file) : file.replace(/(?:\.[a-z]{1,8})+$/i, "");
  return wordsOf(name.replace(/_/g, " ")).filter((word) => word.length > 2 && !SERIES.test(word));
}

/** Whether the commit added the document under its present path, or under one with a word of its name. */
function addedUnderItsName({ path }: HistoryDocument, commit: Commit): boolean {
  const added = commit.touches.filter(({ status }) => status === "A" || status === "R");
  if (added.some(({ file }) => file.path === path)) return true;
  const words = new Set(nameWords(path));
  return added.some(({ file }) => nameWords(file.path).some((word) => words.has(word)));
}

/** Whether somebody else added the same path again later: which of the two texts stands there is not known. */
function wasBegunAgain({ path, revisions }: HistoryDocument, commit: Commit): boolean {
  return revisions.some(
    (later) =>
      later.author !== commit.author && later.touches.some(({ file, status }) => status === "A" && file.path === path),
  );
}

/** Folders of documentation copied at a release: "versioned_docs/version-29/", "docs/v1.2/", "docs/1.x/". */
const FROZEN = /(?:^|\/)(?:versioned[-_]?\w*|version-[\w.]+|v?\d+\.(?:\d+|x)(?:\.\w+)*)\//i;

/** Whether the commit shows the beginning of this document by its own author. */
export function isOwnText(document: HistoryDocument, commit: Commit): boolean {
  return (
    !FROZEN.test(document.path) &&
    addedUnderItsName(document, commit) &&
    !wasBegunAgain(document, commit) &&
    !isBySomebodyElse(document, commit.author)
  );
}
