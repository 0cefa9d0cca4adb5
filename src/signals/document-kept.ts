import type { About } from "../history/about.ts";
import { isWritten } from "../history/document-beginnings.ts";
import { isRecord, revisionsBy, revisionsByPerson } from "../history/document-revisions.ts";
import type { History } from "../history/history.ts";
import { daysFrom, periodWords, plural } from "../history/phrases.ts";
import type { DocumentKind } from "../model/document.ts";
import { documentName, placeIn } from "./document-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const KINDS: ReadonlySet<DocumentKind> = new Set(["design-doc", "runbook", "process-ci", "onboarding", "roadmap"]);
const FEWEST_REVISIONS = 5;
const FEWEST_DAYS = 90;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const document of history.documents) {
    if (!KINDS.has(document.kind) || revisionsBy(document, about) < FEWEST_REVISIONS) continue;
    if (!isWritten(document) || isRecord(document)) continue;
    for (const [person, commits] of revisionsByPerson(document)) {
      if (!about.has(person)) continue;
      const [first, last] = [commits[0]!, commits.at(-1)!];
      if (commits.length < FEWEST_REVISIONS || daysFrom(first.day, last.day) < FEWEST_DAYS) continue;
      yield {
        person,
        raw: first.rawAuthor,
        commit: first,
        place: placeIn(document),
        quote: document.title,
        day: last.day,
        sentence: `Revised the document ${documentName(document)} in ${plural(commits.length, "commit")} ${periodWords(first.day, last.day)}.`,
        areas: [document.area],
        related: commits.slice(1),
        context: document.path,
        weight: commits.length + daysFrom(first.day, last.day) / 365,
      };
    }
  }
}

export const documentKept = defineSignal({
  id: "document-kept",
  version: 2,
  kind: "event",
  title: "Kept a document current",
  definition:
    "At least five own commits over at least 90 days changed one design document, runbook, roadmap, contributor or process document, each in a commit of at most 12 paths and three documents that was about more than spelling, links, format or the document's status. Release notes and other records of one release or year are left out.",
  limits:
    "How much each commit changed is not measured. Changes from before a conversion to another name are not seen.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
