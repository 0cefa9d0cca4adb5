import type { About } from "../history/about.ts";
import { ownDocumentsOf } from "../history/document-references.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { documentName, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** The words of a status that says yes, and nothing that takes it back. */
const ACCEPTED =
  /^\W*(?:accepted|approved|adopted|ratified|final|implemented|completed?|released|ready for implementation)\b/i;
const TAKEN_BACK =
  /\b(?:not|but|partial(?:ly)?|supersed|replac|deprecat|obsolet|withdraw|reject|retire|conditional|provisional)/i;
/** A folder that holds what was accepted and nothing else. */
const ACCEPTED_FOLDER = /(?:^|\/)(?:(?:[a-z]+-)?(?:accepted|approved|implemented))\//i;
/** A revision that says that it brought the ruling. */
const RULING = /\b(?:accept\w*|approv\w*|adopt\w*|ratif\w+|final\w*|implemented|complete[ds]?|status|resolution)\b/i;

/** A shorter one registers something that was settled elsewhere. */
const SHORTEST = 1500;

/** What says that a proposal was accepted, in words; undefined where nothing does. */
function acceptance({ path, status }: HistoryDocument): string | undefined {
  if (status !== undefined)
    return ACCEPTED.test(status) && !TAKEN_BACK.test(status)
      ? `whose status is now ${quoteSubject(status, 40)}`
      : undefined;
  const folder = ACCEPTED_FOLDER.exec(path)?.[0].replace(/^\/|\/$/g, "");
  return folder === undefined ? undefined : `which now stands under "${folder}"`;
}

/** Later changes, those that speak of the ruling first. */
function revisionsSince({ revisions }: HistoryDocument, added: Commit): readonly Commit[] {
  const later = revisions.filter(({ day }) => day > added.day);
  return [
    ...later.filter(({ message }) => RULING.test(message.subject)),
    ...later.filter(({ message }) => !RULING.test(message.subject)),
  ];
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { document, commit } of ownDocumentsOf(history, about)) {
    if (document.kind !== "design-doc" || (document.length ?? SHORTEST) < SHORTEST) continue;
    const accepted = acceptance(document);
    if (accepted === undefined) continue;
    const later = revisionsSince(document, commit);
    if (later.length === 0) continue;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document),
      quote: document.title,
      sentence: `Added the proposal ${documentName(document)}, ${accepted}.`,
      areas: [document.area],
      related: later.slice(0, 12),
      context: document.path,
      weight: 6 + Math.min(12, document.revisions.length),
    };
  }
}

export const proposalAccepted = defineSignal({
  id: "proposal-accepted",
  version: 1,
  kind: "event",
  title: "Proposed what was accepted",
  definition:
    "A design document that an own hand-made commit added, whose author lines do not name only others, and that was changed since, states a status of accepted, approved, adopted, ratified, final, implemented, completed or released; where it states none, it stands in a folder for accepted ones. Texts of less than 1,500 characters are left out.",
  limits:
    "Sees the status as it stands at the as-of revision, not when or by whom it was set. A proposal that was accepted by being merged and states no status is not seen, nor is one that was superseded later.",
  skill: "vision",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
