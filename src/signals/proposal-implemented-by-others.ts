/**
 * Proposal implemented by others: a proposal which the person added is named, by its number or by the request that
 * brought it, in later commits of other people that change source files. Where documents are the work, only commits of
 * others that change the proposal's own folder and say it was implemented, promoted or graduated count.
 */

import { areAlike } from "../history/alike.ts";
import { changeKindsOf, isDocumentRepository, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { listWords, plural, quoteSubject } from "../history/phrases.ts";
import { isProposal, proposalNumberIn, proposalNumberOf } from "../history/proposals.ts";
import { defineSignal } from "./signal.ts";

const ADVANCED =
  /\b(?:implemented|implementation complete|promot\w+|graduat\w+|(?:to|for|in) (?:beta|stable|GA)\b|GA\b|beta\b|stable\b)/i;

/** Repairs, notes and changes to the proposals themselves name a proposal without carrying it out. */
const ASIDE =
  /^(?:\[[^\]]*\]\s*)?(?:bug|bugfix|fix(?:es|ed)?|docs?|typo|tst|tests?|sty|style|revert|rfc|rfcs|nep|pep|kep|adr|proposals?)\b(?:\([^)]*\))?!?:/i;

/** Names by which later commits may call a proposal: its number, the request that brought it, the issues it came from. */
function namesOf(document: HistoryDocument): string[] {
  const names: string[] = [];
  const number = proposalNumberOf(document);
  if (number !== undefined) names.push(number);
  const { addedBy } = document;
  const request = addedBy?.landedBy?.message.merge?.request;
  if (request !== undefined) names.push(`#${request}`);
  for (const { kind, value } of addedBy?.message.references ?? [])
    if (kind === "pull-request" || kind === "issue") names.push(/^\d/.test(value) ? `#${value}` : value);
  return names;
}

function proposalsByName(history: History): Map<string, HistoryDocument | undefined> {
  const byName = new Map<string, HistoryDocument | undefined>();
  for (const document of history.documents)
    if (isProposal(document) && document.addedBy?.substantive)
      for (const name of namesOf(document)) byName.set(name, byName.has(name) ? undefined : document);
  return byName;
}

function* namedIn(commit: Commit): Iterable<string> {
  const number = /\d/.test(commit.message.subject) ? proposalNumberIn(commit.message.subject) : undefined;
  if (number !== undefined) yield number;
  for (const { kind, role, value } of commit.message.references)
    if (role !== "landed-as" && (kind === "issue" || kind === "pull-request"))
      yield /^\d/.test(value) ? `#${value}` : value;
}

/** Whether a later commit of somebody else carries the proposal out. */
function carriesOut(commit: Commit, document: HistoryDocument, bits: number, documentsOnly: boolean): boolean {
  const added = document.addedBy!;
  if (
    areAlike(commit.author, added.author) ||
    commit.index <= added.index ||
    (commit.landedBy === added.landedBy && added.landedBy !== undefined)
  )
    return false;
  if (!documentsOnly) return (bits & SOURCE_WRITTEN) !== 0 && !ASIDE.test(commit.message.subject);
  const folder = document.path.slice(0, document.path.lastIndexOf("/") + 1);
  return (
    ADVANCED.test(commit.message.subject) &&
    commit.touches.some(({ file, status }) => status === "M" && file.path.startsWith(folder))
  );
}

export const proposalImplementedByOthers = defineSignal({
  kind: "event",
  id: "proposal-implemented-by-others",
  version: 1,
  title: "Proposed what others carried out",
  definition:
    "A proposal which the person added is named, by its number in the subject or by the request that brought it, in later substantive commits of other people that change source files; where documents are the work, in commits that change the proposal's own folder and say that it was implemented, promoted or graduated. One event per proposal, citing the first such commit.",
  limits: "Proposals carried out in another repository are not seen; naming a proposal is not always implementing it.",
  skill: "vision",
  needs: ["documents"],
  language: "any",
  counter: false,
  *detect(history) {
    const byName = proposalsByName(history);
    if (byName.size === 0) return;
    const kinds = changeKindsOf(history);
    const documentsOnly = isDocumentRepository(history);
    const followers = new Map<HistoryDocument, Commit[]>();
    for (const commit of handMadeCommitsOf(history)) {
      for (const name of namedIn(commit)) {
        const document = byName.get(name);
        if (document === undefined || !carriesOut(commit, document, kinds[commit.index] ?? 0, documentsOnly)) continue;
        const list = followers.get(document) ?? [];
        followers.set(document, list);
        if (list.at(-1) !== commit) list.push(commit);
      }
    }
    for (const [document, commits] of followers) {
      const added = document.addedBy!;
      const people = [...new Set(commits.map(({ author }) => author))];
      const how = documentsOnly ? "taken further" : "named in source changes";
      yield {
        person: added.author,
        raw: added.rawAuthor,
        commit: commits[0]!,
        day: commits.at(-1)!.day,
        sentence: `Added ${quoteSubject(document.title, 60)}, later ${how} by ${listWords(
          people.map(({ name }) => name),
          3,
        )} in ${plural(commits.length, "commit")}: ${quoteSubject(commits[0]!.message.subject, 50)}.`,
        counterparties: people.slice(0, 6),
        areas: [document.area],
        related: [added, ...commits.slice(1)],
        context: document.path,
        weight: 8 + Math.min(12, commits.length),
      };
    }
  },
});
