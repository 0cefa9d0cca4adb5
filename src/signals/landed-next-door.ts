import { borderedAreasOf, borderedHomesOf, isRelatedArea } from "../history/bordered-areas.ts";
import { changeKindsOf, isDocumentRepository, SOURCE_WRITTEN } from "../history/change-kinds.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWorkOf, principalsOf } from "../history/home-areas.ts";
import { integratorsOf } from "../history/integrators.ts";
import { isRoutine, repeatedCommitsOf } from "../history/own-source-changes.ts";
import { areaWords, daysOf, periodWords, plural } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { reviewsOf } from "../history/reviews.ts";
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

/** Commits that could count: hand-made, in a bordered area or little more, by somebody at home elsewhere by then. */
function candidate(history: History): (commit: Commit) => boolean {
  const homes = borderedHomesOf(history);
  const bordered = borderedAreasOf(history);
  const repeated = repeatedCommitsOf(history);
  const kinds = changeKindsOf(history);
  const anything = isDocumentRepository(history);
  return (commit) => {
    const own = homes.get(commit.author);
    return (
      own !== undefined &&
      commit.substantive &&
      (anything || ((kinds[commit.index] ?? 0) & SOURCE_WRITTEN) !== 0) &&
      commit.areas.length <= MOST_AREAS &&
      bordered.has(commit.area) &&
      !own.includes(commit.area) &&
      own.some((home) => wasSettled(history, home, commit)) &&
      !isRoutine(commit) &&
      !repeated.has(commit)
    );
  };
}

/** Who accepted each of them: reviewers by trailer, and whoever merged or committed it where they do not land everybody's work. */
function acceptors(history: History): ReadonlyMap<Commit, readonly Person[]> {
  const found = new Map<Commit, Person[]>();
  const counts = candidate(history);
  const integrators = integratorsOf(history);
  for (const { reviewer, work, kind } of reviewsOf(history))
    if (kind === "reviewed" || kind === "acked" || (kind !== "tested" && !integrators.has(reviewer)))
      for (const commit of work) {
        if (!counts(commit)) continue;
        const list = found.get(commit);
        if (!list) found.set(commit, [reviewer]);
        else if (!list.includes(reviewer)) list.push(reviewer);
      }
  return found;
}

function collect(
  history: History,
  accepted: ReadonlyMap<Commit, readonly Person[]>,
): ReadonlyMap<Person, ReadonlyMap<string, readonly Commit[]>> {
  const integrators = integratorsOf(history);
  const found = new Map<Person, Map<string, Commit[]>>();
  for (const commit of [...accepted.keys()].sort((a, b) => a.index - b.index)) {
    if (
      commit.author.kind !== "person" ||
      integrators.has(commit.author) ||
      !accepted.get(commit)!.some((person) => !isSamePerson(person, commit.author)) ||
      isReverted(history, commit)
    )
      continue;
    const byArea = found.get(commit.author) ?? new Map<string, Commit[]>();
    found.set(commit.author, byArea);
    const list = byArea.get(commit.area);
    if (list) list.push(commit);
    else byArea.set(commit.area, [commit]);
  }
  return found;
}

function* detect(history: History): Iterable<EventFinding> {
  const accepted = acceptors(history);
  const work = areaWorkOf(history);
  const homes = borderedHomesOf(history);
  const totals = new Map<string, number>();
  for (const { commits } of work.values())
    for (const [area, count] of commits) totals.set(area, (totals.get(area) ?? 0) + count);
  for (const [person, byArea] of collect(history, accepted)) {
    const own = work.get(person)!;
    for (const [area, commits] of byArea) {
      const count = own.commits.get(area) ?? 0;
      if (
        own.home.has(area) ||
        homes.get(person)!.some((one) => isRelatedArea(one, area)) ||
        commits.length < FEWEST_COMMITS ||
        count > MOST_OWN ||
        totals.get(area)! < OTHERS_RATIO * count + count
      )
        continue;
      if (new Set(commits.map(({ day }) => day)).size < FEWEST_DAYS) continue;
      const principals = (principalsOf(history).get(area) ?? []).slice(0, 3);
      if (principals.some((one) => isSamePerson(one, person))) continue;
      const involved = principals.filter((one) => commits.some((commit) => accepted.get(commit)?.includes(one)));
      const acceptedBy = commits.filter((commit) => involved.some((one) => accepted.get(commit)?.includes(one))).length;
      // Accepted by those who work there: else only the project's integrator let it through.
      if (acceptedBy * 2 < commits.length) continue;
      const [from, to] = daysOf(commits);
      const first = commits[0]!;
      const home = homes.get(person)!.find((one) => wasSettled(history, one, first))!;
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
