import { type About, aboutEverybody } from "../history/about.ts";
import { type OwnDocument, ownDocumentsOf, referencesTo } from "../history/document-references.ts";
import type { History, HistoryDocument } from "../history/history.ts";
import { isStatedAuthor } from "../history/own-documents.ts";
import { isSamePerson } from "../history/same-name.ts";
import { documentName, placeIn } from "./document-words.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_PEOPLE = 2;
/** What so large a share of all documents names stands in the form that they were written from. */
const FORM_SHARE = 0.2;
const FEWEST_FOR_SHARE = 20;

/** Later documents of others that refer to one of a person. */
function laterByOthers({ document, commit }: OwnDocument, all: readonly OwnDocument[]): readonly OwnDocument[] {
  return all.filter(
    (later) =>
      later.commit.index > commit.index &&
      later.commit.day >= commit.day &&
      !isSamePerson(later.commit.author, commit.author) &&
      !isStatedAuthor(later.document, commit.author) &&
      !isSuccessor(later.document, document) &&
      !isPartOf(later.document, document),
  );
}

/** The same proposal under the next number carries the older one's text on. */
const isSuccessor = (later: HistoryDocument, earlier: HistoryDocument): boolean => later.title === earlier.title;

/** A folder, where it is the document's own: that of its page, or the one of its name: "rfcs/0007-queues.md" → "rfcs/0007-queues/". */
function ownFolder(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  const stem = path.slice(slash).replace(/\.\w+$/, "");
  return /^(?:readme|index)$/i.test(stem) && slash > 0 ? path.slice(0, slash) : `${path.slice(0, slash)}${stem}/`;
}

/** The folder of a numbered proposal: "rfcs/0007-queues/"; not that of a year. */
const NUMBERED_FOLDER = /^(?:.*\/)?(?:[a-z]{2,5}-\d{2,8}|\d{2,8}[-_][a-z])[^/]*\//i;

/** A document of the same proposal: in a folder of either's own, or both in that of their number. */
function isPartOf({ path: later }: HistoryDocument, { path: earlier }: HistoryDocument): boolean {
  const numbered = NUMBERED_FOLDER.exec(later)?.[0];
  return (
    later.startsWith(ownFolder(earlier)) ||
    earlier.startsWith(ownFolder(later)) ||
    (numbered !== undefined && earlier.startsWith(numbered))
  );
}

/** Whether so many documents refer to one that it is part of the form that they were written from. */
function isForm(history: History, references: number): boolean {
  if (references <= FEWEST_FOR_SHARE * FORM_SHARE) return false;
  const { length } = ownDocumentsOf(history, aboutEverybody(history));
  return length >= FEWEST_FOR_SHARE && references > length * FORM_SHARE;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const one of ownDocumentsOf(history, about)) {
    const all = referencesTo(history, one.document);
    const later = laterByOthers(one, all);
    const people = [...new Set(later.map(({ commit }) => commit.author))];
    if (people.length < FEWEST_PEOPLE || isForm(history, all.length)) continue;
    yield {
      person: one.commit.author,
      raw: one.commit.rawAuthor,
      commit: one.commit,
      place: placeIn(one.document),
      quote: one.document.title,
      sentence: `Added the document ${documentName(one.document, 50)}; ${later.length} later documents by ${listPeople(people)} refer to it, such as ${later[0]!.document.path}.`,
      counterparties: people,
      areas: [one.document.area],
      related: later.map(({ commit }) => commit).slice(0, 30),
      context: one.document.path,
      weight: people.length * 2 + Math.log2(later.length),
    };
  }
}

export const documentAdopted = defineSignal({
  id: "document-adopted",
  version: 3,
  kind: "event",
  title: "Document others refer to",
  definition:
    "A design document, decision record, process document or the like that an own hand-made commit added, whose author lines do not name only others, and to which at least two later documents that other people added refer: they link to its file or mention its number, and neither file name nor number stands for another document. Parts of the same proposal, in its own folder, do not count. What a fifth of all documents name is part of their form and left out.",
  limits:
    "Reads the documents as they stand at the as-of revision; a reference may have been written into a document later, by anybody. References from code, messages, issues and other repositories are not seen.",
  skill: "relationships",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
