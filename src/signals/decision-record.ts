/** Decision record: the person added a document that records one decision (documents kind "adr"). One event per document. */
import { documentsAddedBy } from "../history/added-documents.ts";
import { quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

/** The record that decision tools write about themselves. */
const BOILERPLATE =
  /\b(?:record|use) (?:architectur(?:e|al) |markdown )?(?:any )?(?:architectur(?:e|al) )?decisions?(?: records?)?\b/i;

/** One document for many decisions, by its title or its name. */
const LOG_TITLE = /^\W*(?:adrs|decision (?:log|records))\b|\b(?:adrs|decisions|decision (?:log|records))\W*$/i;
const LOG_PATH =
  /(?:^|\/)(?:adrs?|decisions?|(?:[a-z]+[-_])?(?:adrs|decisions|decision[-_]?(?:logs?|records?)))\.\w+$/i;

const UNDECIDED = /propos|draft|review|pending|\bopen\b|discuss|provisional|\b(?:wip|tbd|todo)\b/i;

export const decisionRecord = defineSignal({
  kind: "event",
  id: "decision-record",
  version: 3,
  title: "Recorded a decision",
  definition:
    "An own substantive commit added a document recognised as a decision record (status, context, decision, consequences) that is in the tree at the as-of revision under that name and whose status is not that of a proposal. Records that name other authors, and commits that move records or add more than five, are left out; so are the record that says decisions are recorded and logs of many decisions.",
  limits: "Sees that the person wrote it down, not who took part in the decision. Records removed since are not seen.",
  skill: "judgment",
  needs: ["documents"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const { document, commit } of documentsAddedBy(history, ["adr"], about)) {
      // What is only proposed is not decided yet.
      if (BOILERPLATE.test(document.title) || UNDECIDED.test(document.status ?? "")) continue;
      if (LOG_TITLE.test(document.title) || LOG_PATH.test(document.path)) continue;
      const status = document.status === undefined ? "" : `, now ${document.status.toLowerCase().slice(0, 40)}`;
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        place: { path: document.path },
        quote: document.title,
        sentence: `Recorded the decision ${quoteSubject(document.title, 80)} in ${document.path}${status}.`,
        areas: [document.area],
        context: document.path,
        weight: 4 + Math.min(4, document.revisions.length) + (document.alternatives ? 2 : 0),
      };
    }
  },
});
