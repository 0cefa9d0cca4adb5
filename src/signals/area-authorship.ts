/**
 * Area authorship: own source changes in one area in at least four different half-years, three or more in each. One
 * event per person and area; it cites the first of the changes, so that it stays the same event as more are added.
 */

import { ROOT_AREA } from "../history/areas.ts";
import { changeKinds, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import { isHandMade } from "../history/hand-made.ts";
import type { Commit, History } from "../history/history.ts";
import { creditsAnother } from "../history/own-source-changes.ts";
import { areaWords, daysOf } from "../history/phrases.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import type { Person } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import { defineSignal } from "./signal.ts";

const LEAST_HALF_YEARS = 4;
const LEAST_PER_HALF_YEAR = 3;
/** The share of everybody's source changes there, or else the number of own ones, that it takes. */
const LEAST_SHARE = 0.1;

/** Whether a commit is a source change of its author's own. */
const counts = (commit: Commit): boolean =>
  isHandMade(commit) && (changeKinds(commit) & SOURCE_WRITTEN) !== 0 && !creditsAnother(commit);

/** Source changes by area and person, in History order. */
function byArea(commits: readonly Commit[]): Map<string, Map<Person, Commit[]>> {
  const areas = new Map<string, Map<Person, Commit[]>>();
  for (const commit of commits) {
    if (!counts(commit)) continue;
    const area = sourceAreaOf(commit);
    if (area === ROOT_AREA) continue;
    const people = areas.get(area) ?? new Map<Person, Commit[]>();
    areas.set(area, people);
    const list = people.get(commit.author);
    if (list) list.push(commit);
    else people.set(commit.author, [commit]);
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

interface Kept {
  readonly area: string;
  readonly person: Person;
  readonly commits: readonly Commit[];
  /** The first of each half-year. */
  readonly halfYears: readonly Commit[];
}

/** Areas that people changed in enough half-years, whatever others did there. */
const keptAreas = (commits: readonly Commit[]): Kept[] =>
  [...byArea(commits)].flatMap(([area, people]) =>
    [...people].flatMap(([person, own]) => {
      const halfYears = own.length < LEAST_HALF_YEARS * LEAST_PER_HALF_YEAR ? [] : fullHalfYears(own);
      return halfYears.length < LEAST_HALF_YEARS ? [] : [{ area, person, commits: own, halfYears }];
    }),
  );

/** How many source changes everybody made in some areas. */
function countIn(areas: Iterable<string>, { commits }: History): ReadonlyMap<string, number> {
  const all = new Map([...areas].map((area) => [area, 0]));
  for (const commit of commits) {
    const area = sourceAreaOf(commit);
    const before = all.get(area);
    if (before !== undefined && counts(commit)) all.set(area, before + 1);
  }
  return all;
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
  *detect(history, about) {
    const kept = keptAreas(about.commits);
    if (kept.length === 0) return;
    const everybody = countIn(new Set(kept.map(({ area }) => area)), history);
    for (const { area, person, commits, halfYears } of kept) {
      const all = everybody.get(area) ?? 0;
      if (commits.length < LEAST_SHARE * all) continue;
      const [first, last] = daysOf(commits);
      yield {
        person,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        day: last,
        sentence: `Authored ${commits.length} source changes in ${areaWords(area)} between ${first.slice(0, 4)} and ${last.slice(0, 4)}, ${shareWords(commits.length, all)} of all there.`,
        areas: [area],
        related: halfYears,
        context: `area ${area}`,
        weight: halfYears.length * 2,
      };
    }
  },
});
