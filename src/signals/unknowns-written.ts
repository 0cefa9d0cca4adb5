import type { About } from "../history/about.ts";
import { documentBeginningsOf } from "../history/document-beginnings.ts";
import { revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import type { DocumentKind } from "../model/document.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const MOST_TOGETHER = 3;
/** Kinds whose open questions are the writer's own; a form or a guide puts questions to others. */
const PLANS: ReadonlySet<DocumentKind> = new Set(["design-doc", "adr", "postmortem", "roadmap", "investigation"]);

/** Whether others changed what the document says no more often than its author, who may well have written the section. */
function isMostlyOwn(document: HistoryDocument, { author }: Commit): boolean {
  let own = 1;
  let others = 0;
  for (const [person, commits] of revisionsByPerson(document))
    if (person === author) own += commits.length;
    else others += commits.length;
  return others <= own;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { document, commit, together } of documentBeginningsOf(history, about)) {
    const { openQuestions } = document;
    if (!openQuestions || !PLANS.has(document.kind) || together > MOST_TOGETHER || !isMostlyOwn(document, commit))
      continue;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document, openQuestions),
      quote: openQuestions.quote,
      sentence: `Added ${documentWords(document, 70)}, with the section ${quoteSubject(openQuestions.quote, 40)} (line ${openQuestions.line}).`,
      areas: [document.area],
      context: document.path,
      weight: 2 + (document.alternatives ? 1 : 0) + Math.log2(1 + document.revisions.length),
    };
  }
}

export const unknownsWritten = defineSignal({
  id: "unknowns-written",
  version: 3,
  kind: "event",
  title: "Wrote down open questions",
  definition:
    "An own hand-made commit added a design document, decision record, postmortem, roadmap or investigation that stands in the tree under that name and has a filled section of open questions, unknowns or unresolved matters: a question, a list or more than a sentence, without the prompts of a form and without questions struck through or ticked off. Documents that name other authors or that others changed more often than the person, moves, templates and commits that add more than three documents are left out.",
  limits: "The section may have been added later by the same person or, among few changes, by somebody else.",
  skill: "ambiguity",
  needs: ["commits", "paths", "documents"],
  language: "en",
  counter: false,
  detect,
});
