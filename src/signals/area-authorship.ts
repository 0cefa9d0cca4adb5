/**
 * Area authorship: own source changes in one area in at least four different half-years, three or more in each. One
 * event per person and area; it cites the first of the changes, so that it stays the same event as more are added.
 */

import { ROOT_AREA } from "../history/areas.ts";
import { changeKindsOf, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import { handMadeCommitsOf } from "../history/hand-made.ts";
import type { Commit, History } from "../history/history.ts";
import { creditsAnother } from "../history/own-source-changes.ts";
import { areaWords } from "../history/phrases.ts";
import { mainSourceAreasOf } from "../history/source-areas.ts";
import type { Person } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import { defineSignal } from "./signal.ts";

const LEAST_HALF_YEARS = 4;
const LEAST_PER_HALF_YEAR = 3;
/** The share of everybody's source changes there, or else the number of own ones, that it takes. */
const LEAST_SHARE = 0.1;

/** Source changes of people by area, in History order. */
function byArea(history: History): Map<string, Commit[]> {
  const kinds = changeKindsOf(history);
  const mainAreas = mainSourceAreasOf(history);
  const areas = new Map<string, Commit[]>();
  for (const commit of handMadeCommitsOf(history)) {
    if (((kinds[commit.index] ?? 0) & SOURCE_WRITTEN) === 0 || creditsAnother(commit)) continue;
    const area = mainAreas[commit.index] ?? "";
    const list = areas.get(area);
    if (list) list.push(commit);
    else areas.set(area, [commit]);
  }
  return areas;
}

/** The first of the commits in each half-year that holds enough of them. */
function fullHalfYears(commits: readonly Commit[]): Commit[] {
  const halfYears = new Map<string, Commit[]>();
  for (const commit of commits) {
    const list = halfYears.get(halfYearOf(commit.day));
    if (list) list.push(commit);
    else halfYears.set(halfYearOf(commit.day), [commit]);
  }
  return [...halfYears.values()].filter((list) => list.length >= LEAST_PER_HALF_YEAR).map((list) => list[0]!);
}

function shareWords(own: number, all: number): string {
  const share = Math.round((100 * own) / all);
  return share < 1 ? "less than 1 of 100" : `${share} of 100`;
}

export const areaAuthorship = defineSignal({
  kind: "event",
  id: "area-authorship",
  version: 2,
  title: "Authored an area over years",
  definition: `Own substantive source changes whose main area is the same, at least ${LEAST_PER_HALF_YEAR} in each of at least ${LEAST_HALF_YEARS} different half-years. They are at least ${100 * LEAST_SHARE} of 100 of all there. Files that lie directly at the top are no area. One event per area, citing the first, with one more per half-year.`,
  limits: "Areas are stated by files or detected from folders; an area that moved counts as two.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history) {
    for (const [area, all] of byArea(history)) {
      if (area === ROOT_AREA) continue;
      const own = new Map<Person, Commit[]>();
      for (const commit of all) {
        const list = own.get(commit.author);
        if (list) list.push(commit);
        else own.set(commit.author, [commit]);
      }
      for (const [person, commits] of own) {
        if (commits.length < LEAST_HALF_YEARS * LEAST_PER_HALF_YEAR || commits.length < LEAST_SHARE * all.length)
          continue;
        const halfYears = fullHalfYears(commits);
        if (halfYears.length < LEAST_HALF_YEARS) continue;
        const days = commits.map(({ day }) => day).sort();
        const last = days.at(-1)!;
        yield {
          person,
          raw: commits[0]!.rawAuthor,
          commit: commits[0]!,
          day: last,
          sentence: `Authored ${commits.length} source changes in ${areaWords(area)} between ${days[0]!.slice(0, 4)} and ${last.slice(0, 4)}, ${shareWords(commits.length, all.length)} of all there.`,
          areas: [area],
          related: halfYears,
          context: `area ${area}`,
          weight: halfYears.length * 2,
        };
      }
    }
  },
});
