/**
 * Which later documents refer to a document, as their texts stand: they link to its file or mention its number. Only
 * names that stand for one document count; who wrote the sentence that refers is not known, only whose document it is.
 */
import type { DocumentKind } from "../model/document.ts";
import { documentNameOf } from "../model/document-name.ts";
import type { About } from "./about.ts";
import { beginningOf } from "./document-beginnings.ts";
import { type Commit, type History, type HistoryDocument, memoise, memoiseBy } from "./history.ts";

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

/** Documents by the names that they refer to. */
const referringTo = memoise((history: History): ReadonlyMap<string, readonly HistoryDocument[]> => {
  const referring = new Map<string, HistoryDocument[]>();
  for (const document of history.documents)
    for (const name of document.references ?? []) {
      const list = referring.get(name);
      if (list) list.push(document);
      else referring.set(name, [document]);
    }
  return referring;
});

/** The documents of people that refer to a document, in the order of `History.documents`. */
export function referencesTo(history: History, document: HistoryDocument): readonly OwnDocument[] {
  const name = documentNameOf(document.path);
  if (documentsByName(history).get(name) !== document) return [];
  const others = (referringTo(history).get(name) ?? []).filter((other) => other !== document);
  return others.flatMap((other) => ownDocumentOf(history, other) ?? []);
}

/** A document on engineering that somebody began here and that does not name others as its authors; undefined for others. */
function ownDocumentOf(history: History, document: HistoryDocument): OwnDocument | undefined {
  const beginning = KINDS.has(document.kind) ? beginningOf(history, document) : undefined;
  return beginning && beginning.together <= MOST_TOGETHER ? beginning : undefined;
}

/** Such documents by those asked about. */
export const ownDocumentsOf = memoiseBy((history: History, about: About): readonly OwnDocument[] =>
  history.documents.flatMap((document) =>
    document.addedBy && about.has(document.addedBy.author) ? (ownDocumentOf(history, document) ?? []) : [],
  ),
);
