/**
 * Which later documents refer to a document, as their texts stand: they link to its file or mention its number. Only
 * names that stand for one document count; who wrote the sentence that refers is not known, only whose document it is.
 */
import type { DocumentKind } from "../model/document.ts";
import { documentNameOf } from "../model/document-name.ts";
import { documentBeginningsOf } from "./document-beginnings.ts";
import { type Commit, type History, type HistoryDocument, memoise } from "./history.ts";

/** A document with the commit by which its author began it. */
export interface OwnDocument {
  readonly document: HistoryDocument;
  readonly commit: Commit;
}

/** More documents than this in one commit are an import. */
const MOST_TOGETHER = 12;
const KINDS: ReadonlySet<DocumentKind> = new Set([
  "design-doc",
  "adr",
  "roadmap",
  "postmortem",
  "investigation",
  "onboarding",
  "process-ci",
  "runbook",
]);

/** A name that nobody writes by chance: it has a number, or three words. */
const isDistinctive = (name: string): boolean =>
  /^[a-z]{2,4}-\d+$/.test(name) ||
  (name.length >= 8 && (/^\d{3,}[-_]/.test(name) || /[a-z\d][-_][a-z\d]+[-_]/.test(name)));

/** Documents by a distinctive name that only they have, in the spelling of `documentNameOf`. */
export const documentsByName = memoise((history: History): ReadonlyMap<string, HistoryDocument> => {
  const named = new Map<string, HistoryDocument | undefined>();
  for (const document of history.documents) {
    const name = documentNameOf(document.path);
    if (isDistinctive(name)) named.set(name, named.has(name) ? undefined : document);
  }
  return new Map([...named].flatMap(([name, document]) => (document ? [[name, document] as const] : [])));
});

/** For each document that is referred to, the documents of people that do so, in the order of `History.documents`. */
export const referencesOf = memoise((history: History): ReadonlyMap<HistoryDocument, readonly OwnDocument[]> => {
  const named = documentsByName(history);
  const references = new Map<HistoryDocument, OwnDocument[]>();
  for (const { document, commit } of ownDocumentsOf(history))
    for (const name of document.references ?? []) {
      const meant = named.get(name);
      if (meant === undefined || meant === document) continue;
      const list = references.get(meant);
      if (list) list.push({ document, commit });
      else references.set(meant, [{ document, commit }]);
    }
  return references;
});

/** Documents on engineering that somebody began here and that do not name others as their authors. */
export const ownDocumentsOf = memoise((history: History): readonly OwnDocument[] =>
  documentBeginningsOf(history).filter(
    ({ document, together }) => KINDS.has(document.kind) && together <= MOST_TOGETHER,
  ),
);
