/** Proposal written: the person added a proposal that gives support (numbers, links) or alternatives. One event per document. */
import { documentsAddedBy } from "../history/added-documents.ts";
import { quoteSubject, shortPath } from "../history/phrases.ts";
import { isProposal } from "../history/proposals.ts";
import { defineSignal } from "./signal.ts";

export const proposalWritten = defineSignal({
  kind: "event",
  id: "proposal-written",
  version: 1,
  title: "Wrote a proposal with support",
  definition:
    "An own substantive commit added a design document that stands in a folder of proposals (rfcs, keps, proposals …) or a numbered series, is in the tree at the as-of revision, and has a section of alternatives or numbers, measurements or links in support.",
  limits:
    "Sees who added the file, which for some projects is an editor; sections may have been written by others later.",
  skill: "vision",
  needs: ["documents"],
  language: "any",
  counter: false,
  *detect(history) {
    for (const { document, commit } of documentsAddedBy(history, ["design-doc"])) {
      const { support, alternatives, title, path, revisions } = document;
      if (!isProposal(document) || !(support ?? alternatives)) continue;
      const parts = [alternatives ? "alternatives" : "", support ? "support" : ""]
        .filter((part) => part !== "")
        .join(" and ");
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        place: { path },
        quote: title,
        sentence: `Added the proposal ${quoteSubject(title, 70)} (${shortPath(path)}), which gives ${parts}.`,
        areas: [document.area],
        related: revisions.filter(({ author }) => author === commit.author),
        context: path,
        weight: 6 + Math.min(12, revisions.length),
      };
    }
  },
});
