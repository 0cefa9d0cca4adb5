/**
 * Later commits whose subject names a document: by file name, by a name that is distinctive, or by its number ("ADR-12",
 * "KEP-1164"). Names that other files share, and words of the language, name nothing. Bodies are not searched.
 */

import type { About } from "./about.ts";
import { documentBeginningsOf, isWritten } from "./document-beginnings.ts";
import { type Commit, type History, type HistoryDocument, memoiseBy } from "./history.ts";

/** Series whose numbers are unambiguous; "RFC 2616" is not ours. */
const NUMBERED_SERIES = /^(adr|kep|pep|rfd|tep|oep|sep|nep|aip|dep|bip|eip|jep|cep|rip)s?$/;
const NUMBER_IN_SUBJECT = /\b(adr|kep|pep|rfd|tep|oep|sep|nep|aip|dep|bip|eip|jep|cep|rip)[-_ #]{0,2}0*(\d{1,5})\b/gi;
const PLAIN_NAME =
  /^(?:readme|index|contributing|changelog|changes|security|support|governance|maintainers|license|install|getting[-_]started|release[-_]notes|releases?|code[-_]of[-_]conduct|pull[-_]request[-_]template|issue[-_]template|overview|architecture|design|roadmap|faq|development|testing|tests?|build|building|main|history|news|guide|introduction|style[-_]guide|bug[-_]report|feature[-_]request|how[-_]to|quick[-_]start)$/i;

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const stemOf = (name: string): string => name.replace(/\.[a-z]{1,8}$/i, "");

/** A name that nobody writes by chance: "SubmittingPatches", "api-error-handling", "0012-queues"; not "multi_process". */
function isDistinctive(stem: string): boolean {
  if (stem.length < 8 || PLAIN_NAME.test(stem)) return false;
  return (
    /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(stem) ||
    /^[a-z]{2,}(?:[-_][a-z0-9]+){2,}$/i.test(stem) ||
    /^\d+[-_][a-z]/i.test(stem)
  );
}

function namesOf(document: HistoryDocument): string[] {
  const names: string[] = [];
  const parts = document.path.split("/");
  const file = parts.at(-1) ?? "";
  const stem = /^(?:readme|index)$/i.test(stemOf(file)) ? (parts.at(-2) ?? "") : stemOf(file);
  if (isDistinctive(stem)) names.push(stem.toLowerCase());
  if (!PLAIN_NAME.test(stemOf(file)) && file.includes(".")) names.push(file.toLowerCase());
  const numbered = /^(?:([a-z]{3})[-_ ]?)?0*(\d{1,5})\b/i.exec(stem.replace(/_/g, " "));
  const series =
    numbered?.[1] ??
    parts
      .slice(0, -1)
      .map((folder) => NUMBERED_SERIES.exec(folder.toLowerCase())?.[1])
      .find((name) => name !== undefined);
  if (numbered && series && NUMBERED_SERIES.test(series.toLowerCase()))
    names.push(`${series.toLowerCase()}#${numbered[2]}`);
  return names;
}

function addTo(map: Map<HistoryDocument, Commit[]>, document: HistoryDocument, commit: Commit): void {
  const list = map.get(document);
  if (!list) map.set(document, [commit]);
  else if (list.at(-1) !== commit) list.push(commit);
}

interface Named {
  readonly document: HistoryDocument;
  /** Named by its file name alone, which other files may share. */
  readonly byFile: string | undefined;
}

/** Names that stand for one document each. */
function nameTable(history: History): ReadonlyMap<string, Named | undefined> {
  const table = new Map<string, Named | undefined>();
  const add = (name: string, named: Named) =>
    table.set(name, table.has(name) && table.get(name)?.document !== named.document ? undefined : named);
  for (const document of history.documents)
    if (isWritten(document)) {
      const file = nameOf(document.path).toLowerCase();
      for (const name of namesOf(document)) add(name, { document, byFile: name === file ? file : undefined });
    }
  return table;
}

/** File names of the given ones that more than one path ever had. */
function sharedNames(history: History, names: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Map<string, string>();
  const shared = new Set<string>();
  if (names.size === 0) return shared;
  for (const { touches } of history.commits)
    for (const { file } of touches) {
      if (file.kind !== "document") continue;
      const name = nameOf(file.path).toLowerCase();
      if (!names.has(name)) continue;
      const known = paths.get(name);
      if (known === undefined) paths.set(name, file.path);
      else if (known !== file.path) shared.add(name);
    }
  return shared;
}

const SHORTEST = 8;
/** Most subjects name nothing; they share one empty answer, which nobody writes to. */
const NOTHING: string[] = [];

/**
 * Words of a subject that could be a name: at least eight characters, with a dot, dash, underscore, slash, digit or inner
 * capital. Read by character, because most of a history's words are none.
 */
function namesIn(subject: string): readonly string[] {
  let found: string[] = NOTHING;
  let start = 0;
  let special = false;
  for (let at = 0; at <= subject.length; at++) {
    const code = at === subject.length ? 32 : subject.charCodeAt(at);
    if (code !== 32) {
      if (at > start && ((code >= 45 && code <= 57) || code === 95 || (code >= 65 && code <= 90))) special = true;
      continue;
    }
    if (special && at - start >= SHORTEST) {
      if (found === NOTHING) found = [];
      found.push(subject.slice(start, at));
    }
    start = at + 1;
    special = false;
  }
  return found;
}

/** With more documents than this, looking for each name costs more than reading every word. */
const MOST_HINTS = 30;

/**
 * Pieces of text of which a subject that names a document holds one: file extensions and the middle of names. Undefined
 * where they would be too many to look for.
 */
function hintsOf(history: History): readonly string[] | undefined {
  const hints = new Set<string>();
  for (const document of history.documents) {
    if (!isWritten(document)) continue;
    const parts = document.path.split("/");
    for (const name of parts.slice(-2)) {
      const dot = name.lastIndexOf(".");
      if (dot > 0) hints.add(name.slice(dot).toLowerCase());
      else if (isDistinctive(stemOf(name))) hints.add(name.slice(1, 7));
    }
    const stem = stemOf(parts.at(-1) ?? "");
    if (isDistinctive(stem)) hints.add(stem.slice(1, 7));
    if (hints.size > MOST_HINTS) return undefined;
  }
  return [...hints];
}

/** First letter and length of the first `length` characters: enough to pass over most words without looking them up. */
const shapeOf = (name: string, length: number): number => (length < 1 ? -1 : (name.charCodeAt(0) | 32) * 256 + length);

const WORD = /\w/;

/** The file name of a word of a subject, without quotes and punctuation around it. */
function trim(word: string): string {
  let end = word.length;
  while (end > 0 && !WORD.test(word.charAt(end - 1))) end--;
  let start = word.lastIndexOf("/", end - 1) + 1;
  while (start < end && !WORD.test(word.charAt(start))) start++;
  return word.slice(start, end);
}

/** For each document by those asked about that is named, the substantive commits by people that name it, oldest first. */
export const documentMentionsOf = memoiseBy(
  (history: History, about: About): ReadonlyMap<HistoryDocument, readonly Commit[]> => {
    const mentions = new Map<HistoryDocument, Commit[]>();
    const asked = new Set(documentBeginningsOf(history, about).map(({ document }) => document));
    const table = nameTable(history);
    const names = [...table].flatMap(([name, named]) => (named && asked.has(named.document) ? [name] : []));
    if (names.length === 0) return mentions;
    const shapes = new Set(names.map((name) => shapeOf(name, name.length)));
    const numbered = names.some((name) => name.includes("#"));
    // A word is read alike whoever is asked about: hints are for all documents or for none.
    const hints = [...table.keys()].some((name) => name.includes("#")) ? undefined : hintsOf(history);
    const byFile: (readonly [string, HistoryDocument, Commit])[] = [];
    const note = (named: Named | undefined, commit: Commit) => {
      if (named === undefined || !asked.has(named.document)) return;
      if (named.byFile === undefined) addTo(mentions, named.document, commit);
      else byFile.push([named.byFile, named.document, commit]);
    };
    for (const commit of history.commits) {
      if (!commit.substantive || commit.author.kind !== "person") continue;
      const { subject } = commit.message;
      if (hints && !hints.some((hint) => subject.includes(hint))) continue;
      for (const word of namesIn(subject)) {
        const name = trim(word);
        if (shapes.has(shapeOf(name, name.length)) || shapes.has(shapeOf(name, name.lastIndexOf(".")))) {
          const lower = name.toLowerCase();
          note(table.get(lower) ?? table.get(stemOf(lower)), commit);
        }
      }
      if (numbered && /\d/.test(subject))
        for (const [, series, number] of subject.matchAll(NUMBER_IN_SUBJECT))
          note(table.get(`${series!.toLowerCase()}#${number}`), commit);
    }
    const shared = sharedNames(history, new Set(byFile.map(([name]) => name)));
    for (const [name, document, commit] of byFile) if (!shared.has(name)) addTo(mentions, document, commit);
    for (const list of mentions.values()) list.sort((a, b) => a.index - b.index);
    return mentions;
  },
);
