import { documentBeginningsOf } from "../history/document-beginnings.ts";
import { isBesideCode, isRecord, revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, History, HistoryDocument } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { DocumentKind } from "../model/document.ts";
import type { Person } from "../model/identity.ts";
import { documentName, placeIn } from "./document-words.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const KINDS: ReadonlySet<DocumentKind> = new Set([
  "design-doc",
  "adr",
  "roadmap",
  "postmortem",
  "onboarding",
  "process-ci",
  "runbook",
]);
const FEWEST_OTHERS = 2;
const FEWEST_CHANGES = 5;
/** More documents than this in one commit are an import or a generated set. */
const MOST_TOGETHER = 12;
/** What a forge writes where nobody wrote anything: it does not say what was changed. */
const UNSAID = /^(?:updated?|edit(?:ed)?|change[ds]?) [\w./-]+\.\w{1,5}(?: \(#\d+\))?$/i;

/** What others changed in it since, whoever changed most first. */
function changesByOthers(document: HistoryDocument, added: Commit): (readonly [Person, readonly Commit[]])[] {
  const isLater = (commit: Commit) =>
    commit.day >= added.day && !UNSAID.test(commit.message.subject) && !isBesideCode(commit, document);
  return [...revisionsByPerson(document)]
    .filter(([person]) => !isSamePerson(person, added.author))
    .map(([person, commits]) => [person, commits.filter(isLater)] as const)
    .filter(([, commits]) => commits.length > 0)
    .sort((a, b) => b[1].length - a[1].length || a[1][0]!.index - b[1][0]!.index);
}

function* detect(history: History): Iterable<EventFinding> {
  for (const { document, commit, together } of documentBeginningsOf(history)) {
    if (!KINDS.has(document.kind) || together > MOST_TOGETHER || isRecord(document)) continue;
    if (document.revisions.length < 2 * FEWEST_OTHERS) continue;
    const others = changesByOthers(document, commit);
    const people = others.map(([person]) => person);
    const changes = others.flatMap(([, commits]) => commits);
    const often = others.filter(([, commits]) => commits.length > 1).length;
    if (people.length < FEWEST_OTHERS || often === 0) continue;
    if (changes.length < FEWEST_CHANGES && often < FEWEST_OTHERS) continue;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document),
      quote: document.title,
      sentence: `Added the document ${documentName(document, 50)}, which ${listPeople(people)} later changed in ${plural(changes.length, "commit")}.`,
      counterparties: people,
      areas: [document.area],
      related: changes.slice(0, 30),
      context: document.path,
      weight: people.length + Math.log2(changes.length),
    };
  }
}

export const documentCoEdited = defineSignal({
  id: "document-co-edited",
  version: 2,
  kind: "event",
  title: "Document others work on",
  definition:
    "A design document, decision record, roadmap, postmortem, runbook, contributor or process document that an own hand-made commit added, whose author lines do not name only others, and that at least two other people later changed in at least three commits, each of at most 12 paths and three documents, without source or test files, and about more than spelling, links, format or the document's status.",
  limits:
    "How much the others changed is not measured; a change whose subject says only that the file was updated is not counted. A document that moved under another name, or was converted, is credited to nobody unless it names its author.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
