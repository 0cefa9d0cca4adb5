import { documentBeginningsOf } from "../history/document-beginnings.ts";
import { revisionsByPerson } from "../history/document-revisions.ts";
import type { History } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { DocumentKind } from "../model/document.ts";
import { documentWords, placeIn } from "./document-words.ts";
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
/** More documents than this in one commit are an import or a generated set. */
const MOST_TOGETHER = 12;

function* detect(history: History): Iterable<EventFinding> {
  for (const { document, commit, together } of documentBeginningsOf(history)) {
    if (!KINDS.has(document.kind) || together > MOST_TOGETHER) continue;
    const others = [...revisionsByPerson(document)]
      .filter(([person]) => !isSamePerson(person, commit.author))
      .sort((a, b) => b[1].length - a[1].length || a[1][0]!.index - b[1][0]!.index);
    if (others.length < FEWEST_OTHERS) continue;
    const people = others.map(([person]) => person);
    const changes = others.flatMap(([, commits]) => commits);
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document),
      quote: document.title,
      sentence: `Added ${documentWords(document, 50)}, which ${listPeople(people)} later changed in ${plural(changes.length, "commit")}.`,
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
  version: 1,
  kind: "event",
  title: "Document others work on",
  definition:
    "A design document, decision record, roadmap, postmortem, runbook, contributor or process document that an own hand-made commit added and that at least two other people later changed, each in a commit of at most 12 paths that was about more than spelling, links or format.",
  limits:
    "How much the others changed is not measured. A document that moved under another name, or was converted, is credited to nobody.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
