import type { About } from "../history/about.ts";
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
/** Fewer say that somebody helped it along, not that others work on it. */
const FEWEST_CHANGES = 5;
/** Without a second person who came back to it, it takes one more. */
const FEWEST_CHANGES_OF_ONE = 6;
/** More documents than this in one commit are an import or a generated set. */
const MOST_TOGETHER = 12;
/** A step of its review or a ruling on it: a line in the header. */
const STEP =
  /\breview (?:periods?|dates?|schedul\w*)\b|\bdates? of review\b|\b(?:launch|start|begin|run|open|extend|adjust|put|return|kick|anoint|schedul)\w*\b.{0,60}\b(?:review|revision|vote|voting)\b|\b(?:back|going|goes|now|is|are) (?:in|into|to|through|under) (?:\w+ )?review\b|\b(?:has|have|is|are|was|were)(?: now)?(?: been)? (?:implemented|accepted|rejected|returned|approved|withdrawn|deferred|superseded|merged|final)\b|\b(?:accept|implement|reject)ed in\b|\b(?:acceptance|decision) (?:start |end )?(?:dates?|notes?|links?)\b|^\W*(?:run|start|anoint|schedule|accept|reject)\b[^a-z]*(?:[a-z]{2,5}-?\d+)?\W*(?:harder)?$/i;
/** What stands in the header, and slips in the form of the text. */
const FORM =
  /\b(?:authors?|champions?|editors? list|assignees?|owners?|reviewers?|release notes?|(?:rfc|proposal|tracking|issue|pr|version|title|\w+ and proposal) numbers?|tracking issues?|swift version)\b|\b(?:stray|trailing|extra|missing|superfluous|unnecessary|redundant|broken|wrong) (?:\w+ ){0,2}(?:characters?|backticks?|spaces?|words?|letters?|brackets?|parenthes[ei]s|tags?|commas?|semicolons?|underscores?|newlines?|quotes?|articles?|periods?|dates?|marks?|fields?|columns?)\b|\b(?:backticks?|code (?:marks?|blocks?|fences?|style)|<\w+>|html|stylistic\w*|cosmetic\w*|trivial|clean-?ups?|grammatical|syntax (?:errors?|issues?)|syntax coloring|names? of (?:the )?(?:months?|days?)|month names?)\b/i;
/** Names and addresses that have to be kept. */
const UPKEEP =
  /\b(?:add|remove|update|replace|welcome)\w*\b.{0,60}\bmembers?(?:hip)?\b|\bmember list\b|\bmailing lists?\b|\bannual reports?\b|\bslack\b/i;
/** More paths than this in the commit that added it: it came along with something else. */
const MOST_PATHS = 40;
/** Words that do not say what was changed. */
const VAGUE: ReadonlySet<string> = new Set(
  "a add added an and another change changed changes changing doc docs document documentation edit edited editing edits few file files fix fixed fixes fixing in last little md minor misc modified modify more one pr revise revised rfc rst small some the this to tweak tweaked tweaking tweaks txt update updated updates updating via".split(
    " ",
  ),
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Whether the subject says more of a change than that it changed this document. */
function isSaid(subject: string, document: HistoryDocument): boolean {
  const own = new Set(wordsOf(document.path));
  return wordsOf(subject.replace(/\b[a-z]{2,5}[- ]?\d+\b/gi, "")).some((word) => !VAGUE.has(word) && !own.has(word));
}

/** Whether the commit laid out a repository or another large thing: documents among it mostly come from a form. */
function isFounding({ parents, changesTotal, message }: Commit): boolean {
  return (
    /^\W*(?:initial|first) (?:commit|import)\W*$|\b(?:scaffold\w*|boilerplate|skeleton)\b|\b(?:set(?:ting)? ?up|bootstrap\w*|initiali[sz]\w+) (?:(?:the|a|this|new) )*(?:repo(?:sitory)?|project)\b/i.test(
      message.subject,
    ) || changesTotal > (parents.length === 0 ? 1 : MOST_PATHS)
  );
}

/** What others changed in it since, whoever changed most first. */
function changesByOthers(document: HistoryDocument, added: Commit): (readonly [Person, readonly Commit[]])[] {
  const counts = (commit: Commit) =>
    commit.day >= added.day &&
    ![STEP, FORM, UPKEEP].some((rule) => rule.test(commit.message.subject)) &&
    isSaid(commit.message.subject, document) &&
    !isBesideCode(commit, document);
  return [...revisionsByPerson(document)]
    .filter(([person]) => !isSamePerson(person, added.author))
    .map(([person, commits]) => [person, commits.filter(counts)] as const)
    .filter(([, commits]) => commits.length > 0)
    .sort((a, b) => b[1].length - a[1].length || a[1][0]!.index - b[1][0]!.index);
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { document, commit, together } of documentBeginningsOf(history, about)) {
    if (!KINDS.has(document.kind) || together > MOST_TOGETHER || isRecord(document) || isFounding(commit)) continue;
    if (document.revisions.length < 2 * FEWEST_OTHERS) continue;
    const others = changesByOthers(document, commit);
    const people = others.map(([person]) => person);
    const changes = others.flatMap(([, commits]) => commits);
    const often = others.filter(([, commits]) => commits.length > 1).length;
    if (people.length < FEWEST_OTHERS || often === 0) continue;
    if (changes.length < (often < FEWEST_OTHERS ? FEWEST_CHANGES_OF_ONE : FEWEST_CHANGES)) continue;
    yield {
      person: commit.author,
      raw: commit.rawAuthor,
      commit,
      place: placeIn(document),
      quote: document.title,
      sentence: `Added the document ${documentName(document, 50)}, which ${listPeople(people)} later changed in at least ${plural(changes.length, "commit")}.`,
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
  version: 3,
  kind: "event",
  title: "Document others work on",
  definition:
    "A design document, decision record, roadmap, postmortem, runbook, contributor or process document that an own hand-made commit added, whose author lines do not name only others, and that at least two other people later changed in at least five commits (six, where only one of them changed it twice), each of at most 12 paths and three documents, without source or test files, and by its subject about more than spelling, links, format, header lines or the steps of its review. Documents that came with the rest of a repository's first commit, or with more than 40 paths, are left out.",
  limits:
    "How much the others changed is not measured; a change whose subject says only that the file was updated is not counted, and neither is one made before a move that git does not recognise. A document that moved under another name, or was converted, is credited to nobody unless it names its author.",
  skill: "communication",
  needs: ["commits", "paths", "documents"],
  language: "any",
  counter: false,
  detect,
});
