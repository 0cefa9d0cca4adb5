/** Roadmap written: the person added a document recognised as a roadmap, or changed one at least three times. */
import type { About } from "../history/about.ts";
import { documentBeginningsOf } from "../history/document-beginnings.ts";
import { revisionsByPerson } from "../history/document-revisions.ts";
import type { Commit, HistoryDocument } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const LEAST_REVISIONS = 3;
/** A list of the documentation is called a roadmap too; a release schedule says when, not where to; a title that is only the path says that nothing was read. */
const NOT_A_PLAN =
  /\bdoc(?:s|umentation)?[ _-]roadmap\b|\brelease (?:schedule|calendar|plan)\b|\bproposals\b|\.include\.|\/|\b(?:documentation|reading) (?:road ?map|guide)\b/i;

/** A commit that adds more paths than this is a scaffold. */
const MOST_ADDED = 8;
/** A change of more paths than this is a round of upkeep. */
const MOST_CHANGED = 3;

/** Characters of a page that only points to a plan elsewhere. */
const SHORT = 600;

function isPlan({ kind, title, path, length = SHORT }: HistoryDocument): boolean {
  if (kind !== "roadmap" || length < SHORT) return false;
  return ![title, path.slice(path.lastIndexOf("/") + 1)].some((words) => NOT_A_PLAN.test(words));
}

/** Changes to what it says, by person. */
function editors(document: HistoryDocument, about: About): Map<Person, readonly Commit[]> {
  const own = new Map<Person, readonly Commit[]>();
  for (const [person, commits] of revisionsByPerson(document)) {
    if (!about.has(person)) continue;
    const narrow = commits.filter(({ changesTotal }) => changesTotal <= MOST_CHANGED);
    if (narrow.length > 0) own.set(person, narrow);
  }
  return own;
}

export const roadmapWritten = defineSignal({
  kind: "event",
  id: "roadmap-written",
  version: 2,
  title: "Wrote or kept a roadmap",
  definition: `A document recognised as a roadmap is in the tree at the as-of revision, and the person added it by an own hand-made commit or changed it in at least ${LEAST_REVISIONS}, of up to ${MOST_CHANGED} paths each and about more than its form. Moves, imports, scaffolds and documents that name other authors are left out.`,
  limits:
    "Sees documents in the repository only; many roadmaps are kept elsewhere. Who added it may have written only its beginning.",
  skill: "vision",
  needs: ["documents"],
  language: "any",
  counter: false,
  *detect(history, about) {
    const begun = new Map(documentBeginningsOf(history, about).map(({ document, commit }) => [document, commit]));
    for (const document of history.documents.filter(isPlan)) {
      const { title, path } = document;
      const start = begun.get(document);
      const addedBy = start && start.changesTotal <= MOST_ADDED ? start : undefined;
      const own = editors(document, about);
      if (addedBy && !own.has(addedBy.author)) own.set(addedBy.author, []);
      for (const [person, revisions] of own) {
        const added = addedBy?.author === person;
        const first = added ? addedBy : revisions[0];
        if (first === undefined || (!added && revisions.length < LEAST_REVISIONS)) continue;
        const later =
          revisions.length === 0
            ? ""
            : `${added ? " and changed it in" : ""} ${plural(revisions.length, added ? "later commit" : "commit")}`;
        yield {
          person,
          raw: first.rawAuthor,
          commit: first,
          place: { path },
          quote: title,
          day: revisions.at(-1)?.day ?? first.day,
          sentence: added
            ? `Added the roadmap ${quoteSubject(title, 70)} (${path})${later}.`
            : `Changed the roadmap ${quoteSubject(title, 70)} (${path}) in${later}.`,
          areas: [document.area],
          related: revisions,
          context: path,
          weight: 4 + Math.min(12, revisions.length),
        };
      }
    }
  },
});
