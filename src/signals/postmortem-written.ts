import type { About } from "../history/about.ts";
import { documentBeginningsOf } from "../history/document-beginnings.ts";
import type { History } from "../history/history.ts";
import { documentWords, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const MOST_TOGETHER = 3;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { document, commit, together } of documentBeginningsOf(history, about)) {
    if (document.kind !== "postmortem" || together > MOST_TOGETHER) continue;
    const { actions } = document;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document, actions),
      quote: actions?.quote ?? document.title,
      sentence: `Added ${documentWords(document, 70)}${actions ? `, with actions (line ${actions.line})` : ""}.`,
      areas: [document.area],
      context: document.path,
      weight: 3 + (actions ? 2 : 0) + Math.log2(1 + document.revisions.length),
    };
  }
}

export const postmortemWritten = defineSignal({
  id: "postmortem-written",
  version: 2,
  kind: "event",
  title: "Wrote a postmortem",
  definition:
    "An own hand-made commit added a document that stands in the tree under that name and reads as a postmortem of an incident. Documents that name other authors, moves, templates and commits that add more than three documents are left out.",
  limits: "Whether the actions landed is not followed here. Most teams keep postmortems outside the repository.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
