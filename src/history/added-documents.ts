/**
 * Documents of some kinds with the commit of a person that added them. Commits that add many at once are imports, and moves
 * show no author; both are left out.
 */
import type { DocumentKind } from "../model/document.ts";
import type { About } from "./about.ts";
import type { Commit, History, HistoryDocument } from "./history.ts";
import { isOwnText } from "./own-documents.ts";

/** A commit that adds more documents of the kinds asked for than this brought them from elsewhere. */
const IMPORT_DOCUMENTS = 5;

/** A document that comes with a deletion, or under such a subject, was there before under another name. */
const MOVES =
  /\b(?:renam\w*|mov(?:e[sd]?|ing)|renumber\w*|file ?names?|relocat\w*|reorgani[sz]\w*|port(?:ed|ing)|cop(?:ied|ies)|backport\w*|restor\w+|re-?add\w*|wiki|actually|forgot\w*|migrat\w*|convert\w*|import\w*|split\w*)\b/i;

/** Forms to fill in, by their names: "_YYYY-MM-DD-title.md", "0000-template.md". */
const FORM = /(?:^|\/)(?:_|0000[-_.])[^/]*$|template|yyyy|nnnn/i;

function isMove(commit: Commit): boolean {
  return (
    MOVES.test(commit.message.subject) ||
    commit.touches.some(({ file, status }) => status === "D" && file.kind === "document")
  );
}

export interface AddedDocument {
  readonly document: HistoryDocument;
  readonly commit: Commit;
}

/** @example documentsAddedBy(history, ["adr"]) // one per record, in the order of the tree */
export function documentsAddedBy(history: History, kinds: readonly DocumentKind[], about: About): AddedDocument[] {
  const added = history.documents.flatMap((document): AddedDocument[] => {
    const commit = document.addedBy;
    return commit?.substantive &&
      about.has(commit.author) &&
      kinds.includes(document.kind) &&
      commit.author.kind === "person" &&
      !isMove(commit) &&
      isOwnText(document, commit) &&
      !FORM.test(document.path)
      ? [{ document, commit }]
      : [];
  });
  const counts = new Map<Commit, number>();
  for (const { commit } of added) counts.set(commit, (counts.get(commit) ?? 0) + 1);
  return added.filter(({ commit }) => (counts.get(commit) ?? 0) <= IMPORT_DOCUMENTS);
}
