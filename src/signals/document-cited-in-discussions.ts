import type { About } from "../history/about.ts";
import { beginningOf } from "../history/document-beginnings.ts";
import { documentCitationsOf } from "../history/document-citations.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { History, HistoryDocument } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import { documentName } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_PEOPLE = 2;

/** What so large a share of all commits changed is what the repository makes, not a document about it. */
const PRODUCT_SHARE = 0.1;

const SQUASHED = /\b(?:squash\w*|subtree)\b/i;

const isProduct = ({ commits }: History, { revisions }: HistoryDocument): boolean =>
  revisions.length > commits.length * PRODUCT_SHARE;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const document of history.documents) {
    const { addedBy } = document;
    if (!addedBy?.substantive || !about.has(addedBy.author) || isProduct(history, document)) continue;
    // What was moved, split off, imported or squashed shows no author.
    if (!beginningOf(history, document) || SQUASHED.test(addedBy.message.subject)) continue;
    const { author } = addedBy;
    const citations = (documentCitationsOf(history).get(document) ?? []).filter(
      (one) => isSomebody(history, one.by) && !isSamePerson(one.by, author) && one.on.at > addedBy.landedAt,
    );
    const people = [...new Set(citations.map(({ by }) => by))];
    const places = new Set(citations.map(({ discussion }) => discussion));
    if (people.length < FEWEST_PEOPLE || places.size < FEWEST_PEOPLE) continue;
    const [first] = citations;
    yield {
      person: author,
      raw: addedBy.rawAuthor,
      on: first!.on,
      commit: addedBy,
      quote: first!.quote,
      day: addedBy.day,
      sentence: `Added the document ${documentName(document, 50)}; ${people.length} others pointed to it in ${plural(places.size, "discussion")}.`,
      counterparties: people,
      areas: [document.area],
      context: document.path,
      anchor: document.path,
      weight: people.length * 2 + Math.log2(places.size),
    };
  }
}

export const documentCitedInDiscussions = defineSignal({
  id: "document-cited-in-discussions",
  version: 2,
  kind: "event",
  title: "Document others point to in discussions",
  definition:
    "A document that an own hand-made commit began (its text was not moved, split off, imported or squashed there, and its subject speaks of it or of writing), and whose address or path at least two other people wrote in two or more issues or pull requests afterwards, in their own words. Templates, quoted lines, code and programs do not count, nor does a document that more than a tenth of all commits changed. One event per document.",
  limits:
    "Whoever wrote the document on from its first lines is not told apart. Documents that the repository's pages of help name to everybody are pointed to by habit. Being pointed to is not being agreed with.",
  skill: "communication",
  needs: ["forge", "commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
