import { documentBeginningsOf } from "../history/document-beginnings.ts";
import type { History } from "../history/history.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const MOST_TOGETHER = 3;

function* detect(history: History): Iterable<EventFinding> {
  for (const { document, commit, together } of documentBeginningsOf(history)) {
    const { openQuestions } = document;
    if (!openQuestions || together > MOST_TOGETHER) continue;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document, openQuestions),
      quote: openQuestions.quote,
      sentence: `Added ${documentWords(document, 70)}, which lists what is not yet known (line ${openQuestions.line}).`,
      areas: [document.area],
      context: document.path,
      weight: 2 + (document.alternatives ? 1 : 0) + Math.log2(1 + document.revisions.length),
    };
  }
}

export const unknownsWritten = defineSignal({
  id: "unknowns-written",
  version: 1,
  kind: "event",
  title: "Wrote down open questions",
  definition:
    "An own hand-made commit added a document that stands in the tree and has a filled section of open questions, unknowns or unresolved matters. Moves, templates and commits that add more than three documents are left out.",
  limits: "The section may have been added later, also by somebody else.",
  skill: "ambiguity",
  needs: ["commits", "paths", "documents"],
  language: "en",
  counter: false,
  detect,
});
