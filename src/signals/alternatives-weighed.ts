/**
 * Alternatives weighed: the message of a commit names another way and why it was not taken, or the person added a design
 * document or decision record of their own that has a section of alternatives.
 */
import { documentsAddedBy } from "../history/added-documents.ts";
import { cuesOf } from "../history/cues.ts";
import type { Commit, HistoryDocument } from "../history/history.ts";
import { isStatedAuthor } from "../history/own-documents.ts";
import { quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

/** What whoever files a document of others says: "Add PR 404", "Accept RFC 12". */
const FILED = /^(?:add|merge|accept|import)\w* (?:pr|rfc|proposal)?\s*#?\d+\W*$/i;

/** Settings that an interface takes, not ways to choose from. */
const BARE_OPTIONS = /^\W*options\W*$/i;

/** Named as an author, or the document names none; whoever deletes a document with it gave it a number or another name. */
function wroteIt(document: HistoryDocument, { author, touches, message }: Commit): boolean {
  return (
    (document.authors.length === 0 ? !FILED.test(message.subject) : isStatedAuthor(document, author)) &&
    !touches.some(({ file, status }) => status === "D" && extensionOf(file.path) === extensionOf(document.path))
  );
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf("."));

export const alternativesWeighed = defineSignal({
  kind: "event",
  id: "alternatives-weighed",
  version: 3,
  title: "Weighed alternatives",
  definition:
    'A sentence in the message of an own substantive commit names another way and why it was not taken (text cue "alternative"), or the person added a design document or decision record that names them as an author, or nobody, and has a section of real alternatives. One event per commit or document; a commit that repeats the words of another by the same author is left out.',
  limits:
    "Messages in English only. Where a document states no authors, whoever added it is taken for its author. The section is read as it stands now: it may have come with a later revision, by somebody else where others revised the document too.",
  skill: "judgment",
  needs: ["commits"],
  language: "en",
  cue: "alternative",
  counter: false,
  *detect(history, about) {
    const said = new Set<string>();
    for (const { commit, cue } of cuesOf(about, "alternative")) {
      // The same words again are the same change, picked or applied again.
      const words = `${commit.author.key}\0${cue.quote}`;
      if (said.has(words)) continue;
      said.add(words);
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        quote: cue.quote,
        line: cue.line,
        sentence: `Named an alternative that was not taken in the message of ${quoteSubject(commit.message.subject, 70)}.`,
        weight: 2,
      };
    }
    for (const { document, commit } of documentsAddedBy(history, ["design-doc", "adr"], about)) {
      const { alternatives, title, path, revisions } = document;
      // Where others wrote most of it, they may have written that section.
      const byOthers = revisions.filter(({ author }) => author !== commit.author).length;
      if (
        !alternatives ||
        BARE_OPTIONS.test(alternatives.quote) ||
        !wroteIt(document, commit) ||
        byOthers * 2 > revisions.length + 1
      )
        continue;
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
