/** Initiative next door: work of several steps in an area that was not home, accepted by those who work most there. */
import { acceptorsOf } from "../history/acceptors.ts";
import { borderedAreasOf, borderedHomesOf, isRelatedArea } from "../history/bordered-areas.ts";
import type { Commit, History } from "../history/history.ts";
import { principalsOf, workIn } from "../history/home-areas.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { isIntegrator } from "../history/integrators.ts";
import { initiativesOf } from "../history/led-initiatives.ts";
import { areaWords, daysOf, periodWords, plural } from "../history/phrases.ts";
import { isRepeated } from "../history/repeated-changes.ts";
import { isReverted } from "../history/reverts.ts";
import { isSamePerson } from "../history/same-name.ts";
import { wasSettled } from "../history/settled-homes.ts";
import { sourceAreaOf } from "../history/source-areas.ts";
import type { Person } from "../model/identity.ts";
import { initiativeWords, toInitiativeFinding } from "./initiative-finding.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal } from "./signal.ts";

const LEAST_STEPS = 3;
const AREA_SHARE = 0.5;
/** All work in the area, as a multiple of the steps there. */
const OTHERS_RATIO = 5;
const PRINCIPALS = 3;

interface Crossing {
  readonly area: string;
  readonly steps: readonly Commit[];
  readonly hosts: readonly Person[];
  /** Steps that one of the hosts accepted. */
  readonly accepted: number;
}

/** The area that most steps write source in. */
function mainArea(steps: readonly Commit[]): { readonly area: string; readonly steps: readonly Commit[] } | undefined {
  const byArea = new Map<string, Commit[]>();
  for (const commit of steps) {
    const area = sourceAreaOf(commit);
    if (area !== "") byArea.set(area, [...(byArea.get(area) ?? []), commit]);
  }
  const [most] = [...byArea].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return most && { area: most[0], steps: most[1] };
}

/** Whether somebody at home elsewhere had not settled in an area when a commit landed, and never came to work most there. */
function isElsewhere(history: History, person: Person, area: string, first: Commit): boolean {
  const homes = borderedHomesOf(history, person) ?? [];
  return (
    borderedAreasOf(history).has(area) &&
    !wasSettled(history, area, first) &&
    homes.some((home) => wasSettled(history, home, first)) &&
    !homes.some((home) => isRelatedArea(home, area)) &&
    !principalsOf(history, area)
      .slice(0, PRINCIPALS)
      .some((one) => isSamePerson(one, person))
  );
}

function crossingOf(history: History, { leader, own }: Initiative): Crossing | undefined {
  const main = mainArea(own);
  if (main === undefined || main.steps.length < LEAST_STEPS || main.steps.length < AREA_SHARE * own.length)
    return undefined;
  const { area, steps } = main;
  if (!isElsewhere(history, leader, area, own[0]!) || workIn(history, area) < OTHERS_RATIO * steps.length)
    return undefined;
  const acceptors = steps.map((commit) => acceptorsOf(history, commit));
  const hosts = principalsOf(history, area)
    .slice(0, PRINCIPALS)
    .filter((one) => acceptors.some((by) => by.has(one)));
  const accepted = acceptors.filter((by) => hosts.some((one) => by.has(one))).length;
  return accepted * 2 < steps.length ? undefined : { area, steps, hosts, accepted };
}

export const initiativeNextDoor = defineSignal({
  kind: "event",
  id: "initiative-next-door",
  version: 2,
  title: "Led work in another's area",
  definition: `An initiative with at least ${LEAST_STEPS} own steps, and at least half of them, that mainly write source files in one area where the person, at home elsewhere by then, had made fewer than five commits, and of which at least half were reviewed, acked, merged or committed by one of the three people with the most commits there (merging and committing not where that person lands everybody's work). Common ground, areas related to a home by folder or name, areas where the person came to be one of those three, whoever lands everybody's work, reverted steps and work that repeats one small change are left out.`,
  limits: "Areas are folders or stated entries, not teams. Who accepted is seen only by trailer, merge or committer.",
  skill: "relationships",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own, leader, title } = initiative;
      const crossing = crossingOf(history, initiative);
      if (crossing === undefined || isIntegrator(history, leader) || isRepeated(title, own)) continue;
      if (own.some((commit) => isReverted(history, commit))) continue;
      const { area, steps, hosts, accepted } = crossing;
      yield toInitiativeFinding(
        initiative,
        `Landed at least ${plural(steps.length, "commit")} of ${initiativeWords(initiative)} in ${areaWords(area)} ${periodWords(...daysOf(steps))}, at least ${accepted} of them accepted by ${listPeople(hosts)}; before it, fewer than five of their own commits were mainly there.`,
        { counterparties: hosts, areas: [area], weight: accepted + hosts.length },
      );
    }
  },
});
