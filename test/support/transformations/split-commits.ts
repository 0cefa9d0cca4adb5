/**
 * Smaller commits: what one commit changed stands in two or three of the same hour, code first, then its tests, then what
 * documents it. The message stays with the code, its trailers with all, as tools put them there. Merges stay, and so do
 * commits by programs, reverts and what changes a single file.
 */

import type { CommitDescription, Edit, HistoryDescription } from "../../../src/demo/history-description.ts";
import { toBuffer } from "../../../src/demo/history-description.ts";
import { fileKindOf } from "../../../src/history/file-kind.ts";
import { changeMessage, textOfMessage } from "./texts.ts";

/** How the commits after the first one are called. */
export type Style = "by content" | "numbered";

/** Seconds between the commits of one sitting: pushed within two minutes, or not. */
const PAUSE: Readonly<Record<Style, number>> = { "by content": 60, numbered: 135 };

const pathOf = (edit: Edit): string => toBuffer(edit.kind === "rename" ? edit.to : edit.path).toString("utf8");

/** Code with everything it needs, tests, documents; code alone in two halves. */
function groupsOf({ edits }: CommitDescription): readonly (readonly Edit[])[] {
  const kinds = edits.map((edit) => fileKindOf(pathOf(edit)));
  const of = (wanted: (kind: string) => boolean) => edits.filter((_, at) => wanted(kinds[at] ?? ""));
  const groups = [
    of((kind) => kind !== "test" && kind !== "document"),
    of((kind) => kind === "test"),
    of((kind) => kind === "document"),
  ].filter((group) => group.length > 0);
  const only = groups.length === 1 ? groups[0] : undefined;
  if (only === undefined || only.length < 2 || kinds[0] !== "source") return groups;
  const half = Math.ceil(only.length / 2);
  return [only.slice(0, half), only.slice(half)];
}

const TRAILERS = /\n\n((?:[A-Z][A-Za-z-]+: [^\n]+\n?)+)$/;

/** "router: take a list (#12)" → "router: ", "take a list", " (#12)". */
function partsOfSubject(subject: string): readonly [prefix: string, words: string, number: string] {
  const {
    prefix = "",
    words = "",
    number = "",
  } = /^(?<prefix>(?:[\w()./-]{1,40}: )?)(?<words>.*?)(?<number>(?: \(#\d+\))?)$/.exec(subject)?.groups ?? {};
  return [prefix, words, number];
}

const CONVENTIONAL = /^(?:feat|fix|perf)(\([^)]*\))?: $/;

function subjectOfPart(subject: string, group: readonly Edit[]): string {
  const [prefix, words, number] = partsOfSubject(subject);
  const kind = fileKindOf(pathOf(group[0] as Edit));
  const type = kind === "test" ? "test" : kind === "document" ? "docs" : undefined;
  const scoped = type === undefined ? prefix : prefix.replace(CONVENTIONAL, `${type}$1: `);
  const said = words.charAt(0).toLowerCase() + words.slice(1);
  if (type === "test") return `${scoped}add tests that ${said}${number}`;
  if (type === "docs") return `${scoped}describe how to ${said}${number}`;
  return `${prefix}then ${said}${number}`;
}

/** "router: take a list (1/3) (#12)". */
function numbered(subject: string, at: number, count: number): string {
  const [prefix, words, number] = partsOfSubject(subject);
  return `${prefix}${words} (${at + 1}/${count})${number}`;
}

/** The message of a commit after the first one. */
function messageOfPart(whole: string, group: readonly Edit[], at: number, count: number, style: Style): string {
  const subject = whole.split("\n", 1)[0] ?? "";
  const trailers = TRAILERS.exec(whole)?.[1] ?? "";
  const called = style === "numbered" ? numbered(subject, at, count) : subjectOfPart(subject, group);
  return `${called}\n${trailers === "" ? "" : `\n${trailers}`}`;
}

const isLeftWhole = ({ author, message, parents }: CommitDescription): boolean =>
  parents.length > 1 ||
  String(author.name).endsWith("[bot]") ||
  /^(?:Revert|Release|Merge)\b/.test(textOfMessage(message));

function split(commit: CommitDescription, style: Style): readonly CommitDescription[] {
  const groups = isLeftWhole(commit) ? [] : groupsOf(commit);
  if (groups.length < 2) return [commit];
  return groups.map((edits, at): CommitDescription => {
    const later = <T extends { readonly at: { readonly seconds: number; readonly offset: string } }>(who: T): T => ({
      ...who,
      at: { ...who.at, seconds: who.at.seconds + at * PAUSE[style] },
    });
    const number = (text: string) => text.replace(/^[^\n]*/, (subject) => numbered(subject, 0, groups.length));
    const message =
      at > 0
        ? changeMessage(commit.message, (whole) => messageOfPart(whole, edits, at, groups.length, style))
        : style === "numbered"
          ? changeMessage(commit.message, number)
          : commit.message;
    return {
      ...commit,
      // The first one keeps the id, by which messages name it.
      id: at === 0 ? commit.id : `${commit.id}/${at + 1}`,
      parents: at === 0 ? commit.parents : [at === 1 ? commit.id : `${commit.id}/${at}`],
      author: later(commit.author),
      committer: later(commit.committer),
      message,
      edits,
    };
  });
}

/** Splits every commit that can be. */
export const splitCommits =
  (style: Style) =>
  (history: HistoryDescription): HistoryDescription => {
    const lastOf = new Map<string, string>();
    const commits = history.commits.flatMap((commit) => {
      const parts = split(commit, style);
      lastOf.set(commit.id, parts.at(-1)?.id ?? commit.id);
      const [first, ...rest] = parts as [CommitDescription, ...CommitDescription[]];
      return [{ ...first, parents: first.parents.map((id) => lastOf.get(id) ?? id) }, ...rest];
    });
    return {
      ...history,
      commits,
      branches: new Map([...history.branches].map(([name, id]) => [name, lastOf.get(id) ?? id])),
      tags: history.tags.map((tag) => ({ ...tag, target: lastOf.get(tag.target) ?? tag.target })),
    };
  };
