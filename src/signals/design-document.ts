import { type DocumentBeginning, documentBeginningsOf } from "../history/document-beginnings.ts";
import { documentMentionsOf } from "../history/document-mentions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { threadByCommit } from "../history/thread-contexts.ts";
import { documentWords, placeIn, thinkingIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** More documents than this in one commit are an import or a migration. */
const MOST_TOGETHER = 3;

/** Documents about the documents, by their titles. */
const ABOUT_DOCUMENTS = /\bhandbook\b|\b(?:style|editors?|authors?|purpose and) guidelines\b|^(?:\w+ )?meta\b/i;
/** Characters of a page that only stands in for a text elsewhere. */
const SHORT = 800;

function isDesign({ kind, title, length }: HistoryDocument): boolean {
  return kind === "design-doc" && !ABOUT_DOCUMENTS.test(title) && (length ?? SHORT) >= SHORT;
}

const changesSource = (commit: Commit): boolean => commit.touches.some(({ file }) => file.kind === "source");

/** Code of the same thread or naming the document, by its order against the commit that added the document. */
function codeAround(
  { document, commit }: DocumentBeginning,
  history: History,
): { readonly before: number; readonly beside: boolean; readonly after: readonly Commit[] } {
  const tied = [
    ...(threadByCommit(history).get(commit)?.commits ?? []),
    ...(documentMentionsOf(history).get(document) ?? []),
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

function* detect(history: History): Iterable<EventFinding> {
  for (const beginning of documentBeginningsOf(history)) {
    const { document, commit, together } = beginning;
    if (!isDesign(document) || together > MOST_TOGETHER) continue;
    const code = codeAround(beginning, history);
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
  version: 2,
  kind: "event",
  title: "Wrote a design document",
  definition:
    "An own hand-made commit added a document that stands in the tree under that name and reads as a design document. Documents that name other authors, moves, conversions, migrations, templates, handbooks, copies kept per release and commits that add more than three documents are left out. Code came before or after where it is in the same thread or its subject names the document.",
  limits:
    "Sections may have been added later, also by others. Where a document names no author, who added the file counts as its author. A design kept in a wiki, an issue or a mailing list is not seen; neither is code in another repository.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
