/**
 * Series led: a piece of work that landed in at least four own commits at once, under one name. Follow-ups
 * to a review, bumps, releases and translations are no steps.
 */

import { changeKinds, isDocumentRepository, SOURCE } from "../history/change-kinds.ts";
import { effortsOf, effortWords } from "../history/efforts.ts";
import { areaWords, listWords } from "../history/phrases.ts";
import { sourceAreasOf } from "../history/source-areas.ts";
import { defineSignal } from "./signal.ts";

const LEAST_COMMITS = 4;
/** Share of the steps that must change the work itself, not only tests, notes or settings. */
const WORK_SHARE = 0.5;

/** Prefixes that grade or sort changes name no work. */
const GRADE =
  /^(?:minor|medium|major|critical|bug|cleanup|clean|optim\w*|build|doc|docs|tests?|regtests?|fix(?:es)?|feat|misc|wip)$/i;

export const seriesLed = defineSignal({
  kind: "event",
  id: "series-led",
  version: 2,
  title: "Landed work as a series",
  definition: `At least ${LEAST_COMMITS} own substantive commits with different subjects that landed together, by one merge or one push, under one name: the title or branch of the merge, or a subject prefix that most of them share and that is more than a grade or kind of change. Bumps, releases, translations and follow-ups to a review are no steps; at least half of the steps change source files.`,
  limits: "A squash merge hides the steps. Cannot tell steps that were planned from steps that came up.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) =>
    isDocumentRepository(history)
      ? {
          outcome: "cannot-see",
          reason:
            "documents are the work here, and a series of their revisions shows rounds of review rather than steps",
        }
      : undefined,
  *detect(history, about) {
    for (const effort of effortsOf(history, about)) {
      const { leader, commits, merge, name, namedBy } = effort;
      if (commits.length < LEAST_COMMITS || (namedBy === "prefix" && GRADE.test(name))) continue;
      const working = commits.filter((commit) => (changeKinds(commit) & SOURCE) !== 0);
      if (working.length < WORK_SHARE * commits.length) continue;
      const areas = sourceAreasOf(commits);
      const where = areas.length === 0 ? "" : ` in ${listWords(areas.map(areaWords))}`;
      yield {
        person: leader,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        ...(merge ? { day: commits.at(-1)!.day } : {}),
        sentence: `Landed ${effortWords(effort)} as a series of at least ${commits.length} commits${where}.`,
        areas: areas.length === 0 ? commits[0]!.areas : areas,
        related: merge ? [...commits.slice(1), merge] : commits.slice(1),
        anchor: commits[0]!.oid,
        weight: commits.length / 2 + areas.length,
      };
    }
  },
});
