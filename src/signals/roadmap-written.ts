/** Roadmap written: the person added a document recognised as a roadmap, or changed one at least three times. */
import type { Commit, HistoryDocument } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const LEAST_REVISIONS = 3;
/** A list of the documentation is called a roadmap too; a release schedule says when, not where to; a title that is only the path says that nothing was read. */
const NOT_A_PLAN =
  /\bdoc(?:s|umentation)?[ _-]roadmap\b|\brelease (?:schedule|calendar|plan)\b|\.include\.|\/|\b(?:documentation|reading) (?:road ?map|guide)\b/i;

/** Who changed it, with their changes, in the order of their first. */
function editors({ revisions }: HistoryDocument): Map<Person, Commit[]> {
  const own = new Map<Person, Commit[]>();
  for (const commit of revisions) {
    const list = own.get(commit.author);
    if (list) list.push(commit);
    else own.set(commit.author, [commit]);
  }
  return own;
}

export const roadmapWritten = defineSignal({
  kind: "event",
  id: "roadmap-written",
  version: 1,
  title: "Wrote or kept a roadmap",
  definition: `A document recognised as a roadmap is in the tree at the as-of revision, and the person added it by an own substantive commit or changed it in at least ${LEAST_REVISIONS}.`,
  limits:
    "Sees documents in the repository only; many roadmaps are kept elsewhere. A page that only points to a roadmap may be taken for one.",
  skill: "vision",
  needs: ["documents"],
  language: "any",
  counter: false,
  *detect(history) {
    for (const document of history.documents) {
      if (
        document.kind !== "roadmap" ||
        NOT_A_PLAN.test(document.title) ||
        NOT_A_PLAN.test(document.path.slice(document.path.lastIndexOf("/") + 1))
      )
        continue;
      const { addedBy, title, path } = document;
      const own = editors(document);
      if (addedBy?.substantive && !own.has(addedBy.author)) own.set(addedBy.author, []);
      for (const [person, revisions] of own) {
        const added = addedBy?.substantive === true && addedBy.author === person;
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
