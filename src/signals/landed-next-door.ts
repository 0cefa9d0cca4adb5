import { type About, commitsBy } from "../history/about.ts";
import { acceptorsOf } from "../history/acceptors.ts";
import { borderedAreasOf, borderedHomesOf, isRelatedArea } from "../history/bordered-areas.ts";
import { changeKinds, isDocumentRepository, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWorkBy, principalsOf, workIn } from "../history/home-areas.ts";
import { isIntegrator } from "../history/integrators.ts";
import { isRoutine, repeatedCommitsOf } from "../history/own-source-changes.ts";
import { areaWords, daysOf, periodWords, plural } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { isSamePerson } from "../history/same-name.ts";
import { wasSettled } from "../history/settled-homes.ts";
import type { Person } from "../model/identity.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_COMMITS = 3;
const FEWEST_DAYS = 2;
const MOST_OWN = 15;
/** Others' commits an area needs, as a multiple of the person's own there, to be theirs. */
const OTHERS_RATIO = 4;
/** A change across more areas than this was made everywhere, not next door. */
const MOST_AREAS = 3;

/** Those who work most in an area. */
const principalsIn = (history: History, area: string): readonly Person[] => principalsOf(history, area).slice(0, 3);

/** Whether an area is another group's for somebody who is at home in `homes`, and they made little of what was made there. */
function isNextDoor(history: History, person: Person, homes: readonly string[], area: string): boolean {
  const own = areaWorkBy(history, person)!;
  const count = own.commits.get(area) ?? 0;
  return (
    borderedAreasOf(history).has(area) &&
    !own.home.has(area) &&
    !homes.some((home) => isRelatedArea(home, area)) &&
    count >= FEWEST_COMMITS &&
    count <= MOST_OWN &&
    workIn(history, area) >= OTHERS_RATIO * count + count &&
    !principalsIn(history, area).some((one) => isSamePerson(one, person))
  );
}

/** Whether a commit could count: hand-made, in few areas, by somebody at home elsewhere by then. */
function counts(history: History, commit: Commit, homes: readonly string[]): boolean {
  return (
    (isDocumentRepository(history) || (changeKinds(commit) & SOURCE_WRITTEN) !== 0) &&
    commit.areas.length <= MOST_AREAS &&
    homes.some((home) => wasSettled(history, home, commit)) &&
    !isRoutine(commit) &&
    !repeatedCommitsOf(history).has(commit) &&
    !isReverted(history, commit)
  );
}

interface Accepted {
  readonly commit: Commit;
  readonly by: ReadonlySet<Person>;
}

/** A person's commits in other groups' areas that somebody accepted, by area. */
function collect(history: History, person: Person, homes: readonly string[]): ReadonlyMap<string, readonly Accepted[]> {
  const byArea = new Map<string, Commit[]>();
  for (const commit of commitsBy(history, person))
    if (commit.substantive) {
      const list = byArea.get(commit.area);
      if (list) list.push(commit);
      else byArea.set(commit.area, [commit]);
    }
  const found = new Map<string, readonly Accepted[]>();
  for (const [area, commits] of byArea)
    if (isNextDoor(history, person, homes, area))
      found.set(
        area,
        commits.flatMap((commit) => {
          if (!counts(history, commit, homes)) return [];
          const by = acceptorsOf(history, commit);
          return [...by].some((one) => !isSamePerson(one, person)) ? [{ commit, by }] : [];
        }),
      );
  return found;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of new Set(about.commits.map(({ author }) => author))) {
    const homes = borderedHomesOf(history, person);
    if (homes === undefined || person.kind !== "person") continue;
    for (const [area, accepted] of collect(history, person, homes)) {
      const commits = accepted.map(({ commit }) => commit);
      if (commits.length < FEWEST_COMMITS || new Set(commits.map(({ day }) => day)).size < FEWEST_DAYS) continue;
      if (isIntegrator(history, person)) continue;
      const involved = principalsIn(history, area).filter((one) => accepted.some(({ by }) => by.has(one)));
      const acceptedBy = accepted.filter(({ by }) => involved.some((one) => by.has(one))).length;
      // Accepted by those who work there: else only the project's integrator let it through.
      if (acceptedBy * 2 < commits.length) continue;
      const [from, to] = daysOf(commits);
      const first = commits[0]!;
      const home = homes.find((one) => wasSettled(history, one, first))!;
      yield {
        person,
        raw: first.rawAuthor,
        commit: first,
        day: to,
        sentence: `Landed ${plural(commits.length, "change")} in ${areaWords(area)} ${periodWords(from, to)}, ${acceptedBy === commits.length ? "" : `${acceptedBy} of them `}accepted by ${listPeople(involved)}; at home in ${areaWords(home)}.`,
        counterparties: involved,
        areas: [area],
        related: commits,
        context: area,
        weight: acceptedBy + involved.length,
      };
    }
  }
}

export const landedNextDoor = defineSignal({
  id: "landed-next-door",
  version: 2,
  kind: "event",
  title: "Work accepted in another area",
  definition:
    "At least three own hand-made changes of source files (of any where documents are the work), on at least two days, landed in an area that is not home nor related to one by folder or name (less than a tenth of own commits, at most 15, a fifth of the area's at most) and at least half of them were reviewed, acked, merged or committed by one of the three people with the most commits there (merging and committing not where that person lands everybody's work). Common ground (top folder, documentation, tests, CI, includes, folders that only hold others) and folders the tree no longer has, changes over more than three areas, chores, formatter runs, one edit repeated under one subject, and changes made before the fifth own commit at home are left out, and so is whoever lands everybody's work. One event per area.",
  limits: "Areas are folders or stated entries, not teams. Who accepted is seen only by trailer, merge or committer.",
  skill: "relationships",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
