/** Initiative built on: several others later worked on the source files that it made. */
import { areAlike } from "../history/alike.ts";
import { isDocumentRepository } from "../history/change-kinds.ts";
import { buildingOn, createdFiles } from "../history/created-files.ts";
import type { Commit } from "../history/history.ts";
import { initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { daysOf, periodWords, plural } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { initiativeWords, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal } from "./signal.ts";

const LEAST_PEOPLE = 3;
const LEAST_COMMITS = 6;
const LEAST_DAYS = 90;
const LEAST_STEPS = 4;

/** People of some commits, most commits first, everybody once whatever their names and addresses. */
function peopleOf(commits: readonly Commit[]): readonly Person[] {
  const counts = new Map<Person, number>();
  for (const { author } of commits) counts.set(author, (counts.get(author) ?? 0) + 1);
  const people: Person[] = [];
  for (const [person] of [...counts].sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1)))
    if (!people.some((known) => isSamePerson(known, person) || areAlike(known, person))) people.push(person);
  return people;
}

export const initiativeBuiltOn = defineSignal({
  kind: "event",
  id: "initiative-built-on",
  version: 3,
  title: "Made what several others built on",
  definition: `An initiative of at least ${LEAST_STEPS} own steps that has come to an end and made source files (brought from nowhere else), on which, after its last step, at least ${LEAST_PEOPLE} others landed at least ${LEAST_COMMITS} commits over at least ${LEAST_DAYS} days. Counted are hand-made commits at least half of whose source files are these; repairs, chores, sweeps, routine and reverts are not. An issue, request or branch ties at least four fifths of it, or a name that was no part of the product before.`,
  limits: "Cannot tell whether others chose to build on it or had to.",
  skill: "vision",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) =>
    isDocumentRepository(history) ? { outcome: "not-applicable", reason: "documents are the work here" } : undefined,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      if (initiative.own.length < LEAST_STEPS || !isOneProblem(history, initiative)) continue;
      if (!isLanded(history, initiative)) continue;
      const later = buildingOn(history, initiative).filter((commit) => !isRepair(commit));
      if (later.length < LEAST_COMMITS || later.at(-1)!.landedAt - later[0]!.landedAt < LEAST_DAYS * 86_400) continue;
      const people = peopleOf(later);
      if (people.length < LEAST_PEOPLE) continue;
      yield toInitiativeFinding(
        initiative,
        `Added ${plural(createdFiles(initiative).length, "source file")} in ${initiativeWords(initiative)}, ${spanWords(initiative)}; after it, at least ${people.length} others changed them in at least ${later.length} commits ${periodWords(...daysOf(later))}, among them ${listPeople(people.slice(0, 2))}.`,
        { counterparties: people.slice(0, 6), related: later.slice(0, 12), weight: later.length + people.length },
      );
    }
  },
});
