/**
 * Changes that people made to a document itself. Commits that touch many files on the way (a renamed term, a licence,
 * broken links) changed the document but were not about it, and are left out.
 */
import type { Person } from "../model/identity.ts";
import type { Commit, HistoryDocument } from "./history.ts";

/** A commit that touches more paths than this is about something wider than one document. */
const MOST_PATHS = 12;
const IN_PASSING =
  /\b(?:typos?|spelling|misspell\w*|grammar|links?|urls?|http(?:s|:)?|white ?space|trailing|lint\w*|prettier|format(?:ting)?|toc|table of contents|rename[ds]?|moved?|copyright|licen[cs]e|merge|bump\w*|revert)\b/i;
/** Duties, dates and names in a table that has to be kept: upkeep without a thought of one's own. */
const ROTA =
  /\b(?:schedules?|rotat\w+|rota|swap\w*|emeritus|promot\w+|champions?|approvers?|release (?:managers?|dates?|dut(?:y|ies))|releasers?|prepare (?:for )?(?:the )?(?:\w+ )?release|volunteer\w*|sign(?:s|ed)? up|maintainers? list|post[- ]release|after release|v?\d+\.\d+\.\d+)\b/i;

/** Later changes to a document, oldest first, by people, that were about it and more than a slip of the pen. */
function ownRevisions(document: HistoryDocument): readonly Commit[] {
  return document.revisions.filter(
    (commit) =>
      commit.author.kind === "person" &&
      commit.changesTotal <= MOST_PATHS &&
      !IN_PASSING.test(commit.message.subject) &&
      !ROTA.test(commit.message.subject),
  );
}

/** The same, by person. */
export function revisionsByPerson(document: HistoryDocument): ReadonlyMap<Person, readonly Commit[]> {
  const byPerson = new Map<Person, Commit[]>();
  for (const commit of ownRevisions(document)) {
    const own = byPerson.get(commit.author);
    if (own) own.push(commit);
    else byPerson.set(commit.author, [commit]);
  }
  return byPerson;
}
