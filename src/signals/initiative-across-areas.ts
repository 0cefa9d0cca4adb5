/** Initiative across areas: one piece of work whose source changes reached two areas or more, with real change in each. */
import { areasCrossed } from "../history/areas-crossed.ts";
import { isRelatedArea } from "../history/bordered-areas.ts";
import type { Commit } from "../history/history.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { initiativesOf } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { areaWords, daysFrom, daysOf, listWords } from "../history/phrases.ts";
import { isRepeated, widestOf } from "../history/repeated-changes.ts";
import { initiativeWords, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_STEPS = 4;
const LEAST_AREAS = 2;
const LEAST_DAYS = 3;
/** Steps that change source in an area, and the share of all, for the work to be there too. */
const STEPS_PER_AREA = 3;
const AREA_SHARE = 0.2;

/** Areas of enough of the steps; of areas of one family the one with the most. */
function areasOfWork(commits: readonly Commit[], least: number): readonly string[] {
  const areas: string[] = [];
  for (const [area, count] of areasCrossed(commits))
    if (count >= least && !areas.some((other) => isRelatedArea(area, other))) areas.push(area);
  return areas;
}

/** The areas, where there are enough of them, also without the commit that reached farthest; undefined otherwise. */
function spanOf({ own }: Initiative): readonly string[] | undefined {
  const least = Math.max(STEPS_PER_AREA, AREA_SHARE * own.length);
  const areas = areasOfWork(own, least);
  if (areas.length < LEAST_AREAS) return undefined;
  const widest = widestOf(own);
  const rest = areasOfWork(
    own.filter((commit) => commit !== widest),
    least - 1,
  );
  return rest.length < LEAST_AREAS ? undefined : areas;
}

export const initiativeAcrossAreas = defineSignal({
  kind: "event",
  id: "initiative-across-areas",
  version: 4,
  title: "Carried one effort across areas",
  definition: `An initiative of at least ${LEAST_STEPS} own steps over at least ${LEAST_DAYS} days that wrote source files in at least ${LEAST_AREAS} areas, with at least ${STEPS_PER_AREA} steps and a fifth of them in each, and still does so without the commit that reached farthest. A folder and one inside it, and entries of one name, are one area; the top folder, areas of tests, documentation, examples and headers and areas that the work emptied are none. One issue, request or branch ties at least half of it, or a name that was no part of the product before. Work is left out where its name, its farthest reaching commit or a third of its commits tell of changes repeated in many places (lints, headers, renames, moves, substitutions, documentation).`,
  limits:
    "Areas detected from folders may be finer or coarser than teams. Work whose commits share no issue, request, branch or new name is not seen.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own, title } = initiative;
      if (own.length < LEAST_STEPS || daysFrom(...daysOf(own)) < LEAST_DAYS) continue;
      const areas = spanOf(initiative);
      if (areas === undefined || isRepeated(title, own) || !isOneProblem(history, initiative)) continue;
      yield toInitiativeFinding(
        initiative,
        `Carried ${initiativeWords(initiative)} across ${listWords(areas.map(areaWords), 4)} ${spanWords(initiative)}.`,
        { areas, weight: own.length + 3 * Math.min(areas.length, 8) },
      );
    }
  },
});
