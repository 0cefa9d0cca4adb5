/**
 * Alternatives weighed: the message of a commit names another way and why it was not taken, or the person added a design
 * document or decision record that has a section of alternatives.
 */
import { documentsAddedBy } from "../history/added-documents.ts";
import { cuesOf } from "../history/cues.ts";
import { quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

export const alternativesWeighed = defineSignal({
  kind: "event",
  id: "alternatives-weighed",
  version: 2,
  title: "Weighed alternatives",
  definition:
    'A sentence in the message of an own substantive commit names another way and why it was not taken (text cue "alternative"), or the person added a design document or decision record with a section of real alternatives. One event per commit or document.',
  limits:
    "Messages in English only. The section is read as it stands now: it may have come with a later revision, by somebody else where others revised the document too.",
  skill: "judgment",
  needs: ["commits"],
  language: "en",
  cue: "alternative",
  counter: false,
  *detect(history) {
    for (const { commit, cue } of cuesOf(history, "alternative"))
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        quote: cue.quote,
        line: cue.line,
        sentence: `Named an alternative that was not taken in the message of ${quoteSubject(commit.message.subject, 70)}.`,
        weight: 2,
      };
    for (const { document, commit } of documentsAddedBy(history, ["design-doc", "adr"])) {
      const { alternatives, title, path, revisions } = document;
      // Where others wrote most of it, they may have written that section.
      const byOthers = revisions.filter(({ author }) => author !== commit.author).length;
      if (!alternatives || byOthers * 2 > revisions.length + 1) continue;
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        place: { path, lines: [alternatives.line, alternatives.line], object: document.blob },
        quote: alternatives.quote,
        sentence: `Added ${quoteSubject(title, 80)}, which has a section on alternatives.`,
        areas: [document.area],
        context: path,
        weight: 5,
      };
    }
  },
});
