import type { About } from "../history/about.ts";
import { borderedAreasOf, borderedHomesOf, isRelatedArea } from "../history/bordered-areas.ts";
import type { History } from "../history/history.ts";
import { areaWorkBy, principalsOf } from "../history/home-areas.ts";
import { areaWords, daysOf, periodWords, plural } from "../history/phrases.ts";
import { type ReviewAct, reviewsByAsked } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_REVIEWS = 3;
const FEWEST_AUTHORS = 2;
const FEWEST_DAYS = 2;
/** Own commits in an area beyond which it is not next door any more. */
const MOST_OWN = 10;
const MOST_COMMITS = 60;

/** Whether an area is another group's for this person, who is at home elsewhere. */
function isNextDoor(history: History, person: Person, area: string, reviews: number): boolean {
  const work = areaWorkBy(history, person)!;
  return (
    !work.home.has(area) &&
    !borderedHomesOf(history, person)!.some((home) => isRelatedArea(home, area)) &&
    (work.commits.get(area) ?? 0) <= Math.min(MOST_OWN, reviews / 2) &&
    ![...work.home].some((one) => one.startsWith(`${area}/`)) &&
    !principalsOf(history, area).slice(0, 3).includes(person)
  );
}

function collect(history: History, about: About): ReadonlyMap<Person, ReadonlyMap<string, readonly ReviewAct[]>> {
  const found = new Map<Person, Map<string, ReviewAct[]>>();
  const bordered = borderedAreasOf(history);
  for (const act of reviewsByAsked(history, about)) {
    if ((act.kind !== "reviewed" && act.kind !== "acked") || act.work.length > MOST_COMMITS) continue;
    const { area, substantive } = act.work[0]!;
    if (!substantive || !bordered.has(area) || borderedHomesOf(history, act.reviewer) === undefined) continue;
    if (act.authors.some((author) => isSamePerson(author, act.reviewer))) continue;
    const byArea = found.get(act.reviewer) ?? new Map<string, ReviewAct[]>();
    found.set(act.reviewer, byArea);
    const list = byArea.get(area);
    if (list) list.push(act);
    else byArea.set(area, [act]);
  }
  return found;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const [person, byArea] of collect(history, about))
    for (const [area, acts] of byArea) {
      const authors = [...new Set(acts.flatMap((act) => act.authors))];
      const commits = acts.map(({ commit }) => commit);
      if (
        acts.length < FEWEST_REVIEWS ||
        authors.length < FEWEST_AUTHORS ||
        new Set(commits.map(({ day }) => day)).size < FEWEST_DAYS
      )
        continue;
      if (!isNextDoor(history, person, area, acts.length)) continue;
      const home = borderedHomesOf(history, person)![0]!;
      const [from, to] = daysOf(commits);
      const first = acts[0]!;
      yield {
        person,
        raw: first.raw,
        commit: first.commit,
        quote: first.quote,
        day: to,
        sentence: `Reviewed or acked at least ${plural(acts.length, "change")} by ${listPeople(authors, 2)} in ${areaWords(area)} ${periodWords(from, to)}; at home in ${areaWords(home)}.`,
        counterparties: authors,
        areas: [area],
        related: commits,
        context: area,
        weight: acts.length / 2 + authors.length,
      };
    }
}

export const reviewedNextDoor = defineSignal({
  id: "reviewed-next-door",
  version: 2,
  kind: "event",
  title: "Trusted reviewer outside own area",
  definition:
    "At least three changes by at least two other authors, on at least two days, in one area name this person as reviewer or acker, while their own work is at home elsewhere: the area holds less than a tenth of their commits and at most ten, and at most half as many as they reviewed there, and they are not among its three most active authors. An area inside a home, around it, or named alike is not elsewhere. Common ground (top folder, documentation, tests, CI, includes, folders that only hold others) and folders the tree no longer has are no areas for this. One event per area.",
  limits:
    "Areas are folders or stated entries; a maintainer listed for everything may review as a duty. Homes are judged over the whole history.",
  skill: "relationships",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
