/** Proposal written: the person added a proposal that weighs alternatives or gives support. One event per document. */
import { documentsAddedBy } from "../history/added-documents.ts";
import { isProposal } from "../history/proposals.ts";
import { documentName, placeIn, thinkingIn } from "./document-words.ts";
import { defineSignal } from "./signal.ts";

export const proposalWritten = defineSignal({
  kind: "event",
  id: "proposal-written",
  version: 2,
  title: "Wrote a proposal",
  definition:
    "An own substantive commit added a design document that stands in a folder of proposals (rfcs, keps, proposals …) or a numbered series, is in the tree at the as-of revision under that name, and has a section of alternatives or numbers, measurements or links in support. Documents that name other authors, moves and imports are left out.",
  limits:
    "Sections may have been written by others later. Whether the reasons given are good is not judged. Where a proposal names no author, who added the file counts as its author.",
  skill: "vision",
  needs: ["documents"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const { document, commit } of documentsAddedBy(history, ["design-doc"], about)) {
      const { support, alternatives, path, revisions } = document;
      if (!isProposal(document) || !(support ?? alternatives)) continue;
      const thinking = thinkingIn(document);
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        place: placeIn(document, alternatives),
        quote: alternatives?.quote ?? document.title,
        sentence: `Added the proposal ${documentName(document, 60)}${thinking === "" ? "" : `, with ${thinking}`}.`,
        areas: [document.area],
        related: revisions.filter(({ author }) => author === commit.author),
        context: path,
        weight: 6 + Math.min(12, revisions.length),
      };
    }
  },
});
