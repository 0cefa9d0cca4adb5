import type { About } from "../history/about.ts";
import { type DocumentBeginning, documentBeginningsOf } from "../history/document-beginnings.ts";
import { documentMentionsOf } from "../history/document-mentions.ts";
import { revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { isStatedAuthor } from "../history/own-documents.ts";
import { plural } from "../history/phrases.ts";
import { threadOf } from "../history/thread-contexts.ts";
import type { Person } from "../model/identity.ts";
import { documentWords, placeIn, thinkingIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** More documents than this in one commit are an import or a migration. */
const MOST_TOGETHER = 3;

/** Documents about the documents, by their titles. */
const ABOUT_DOCUMENTS = /\bhandbook\b|\b(?:style|editors?|authors?|purpose and) guidelines\b|^(?:\w+ )?meta\b/i;
/** Characters below which a page stands in for a text elsewhere, or states a problem under the headings of a form. */
const SHORT = 2000;
/** Others have written on it so often, for each time of the person, that what stands there may be theirs. */
const TAKEN_OVER = 3;

function isDesign({ kind, title, length }: HistoryDocument): boolean {
  return kind === "design-doc" && !ABOUT_DOCUMENTS.test(title) && (length ?? SHORT) >= SHORT;
}

/** Whether others wrote on it far more than the person, who is not named as its author either. */
function isMostlyByOthers(document: HistoryDocument, person: Person): boolean {
  const revisions = revisionsByPerson(document);
  const own = revisions.get(person)?.length ?? 0;
  const others = [...revisions.values()].reduce((sum, { length }) => sum + length, -own);
  return others >= TAKEN_OVER * (own + 1) && !isStatedAuthor(document, person);
}

const changesSource = (commit: Commit): boolean => commit.touches.some(({ file }) => file.kind === "source");

/** Code of the same thread or naming the document, by its order against the commit that added the document. */
function codeAround(
  { document, commit }: DocumentBeginning,
  history: History,
  about: About,
): { readonly before: number; readonly beside: boolean; readonly after: readonly Commit[] } {
  const tied = [
    ...(threadOf(history, commit)?.commits ?? []),
    ...(documentMentionsOf(history, about).get(document) ?? []),
  ].filter(changesSource);
  const after = new Set(tied.filter(({ index }) => index > commit.index));
  return {
    before: new Set(tied.filter(({ index }) => index < commit.index)).size,
    beside: changesSource(commit),
    after: [...after],
  };
}

function codeWords({ before, beside, after }: ReturnType<typeof codeAround>): string {
  if (beside) return "";
  if (before > 0) return "; code came before it";
  return after.length > 0 ? `; ${plural(after.length, "code commit")} followed` : "";
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const beginning of documentBeginningsOf(history, about)) {
    const { document, commit, together } = beginning;
    if (!isDesign(document) || together > MOST_TOGETHER) continue;
    if (isMostlyByOthers(document, commit.author)) continue;
    const code = codeAround(beginning, history, about);
    const thinking = thinkingIn(document);
    const first = code.before === 0 && !code.beside && code.after.length > 0;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document, document.alternatives ?? document.openQuestions),
      quote: document.alternatives?.quote ?? document.openQuestions?.quote ?? document.title,
      sentence: `Added ${documentWords(document, thinking === "" ? 60 : 45)}${thinking === "" ? "" : `, with ${thinking}`}${codeWords(code)}.`,
      areas: [document.area],
      related: code.after.slice(0, 20),
      context: document.path,
      weight:
        2 +
        (document.alternatives ? 2 : 0) +
        (document.openQuestions ? 1 : 0) +
        (document.tradeOffs ? 1 : 0) +
        (first ? 3 : 0) +
        Math.log2(1 + document.revisions.length),
    };
  }
}

export const designDocument = defineSignal({
  id: "design-document",
  version: 3,
  kind: "event",
  title: "Wrote a design document",
  definition:
    "An own hand-made commit added a document that stands in the tree under that name and reads as a design document of at least 2,000 characters. Documents that name other authors, documents that others revised at least three times as often as the person wrote on them, who is not named as author, moves, conversions, migrations, templates, handbooks, copies kept per release and commits that add more than three documents are left out. Code came before or after where it is in the same thread or its subject names the document.",
  limits:
    "Sections may have been added later, also by others. Where a document names no author, who added the file counts as its author. A design kept in a wiki, an issue or a mailing list is not seen; neither is code in another repository.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
