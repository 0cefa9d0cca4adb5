/** Initiative led: one piece of work that somebody took to its end over weeks, step by step. */
import { isDocumentRepository } from "../history/change-kinds.ts";
import type { History } from "../history/history.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { landingsOf } from "../history/initiatives/story.ts";
import { initiativesOf, isLanded, workingSteps } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { daysFrom, daysOf, plural } from "../history/phrases.ts";
import { isRepeated } from "../history/repeated-changes.ts";
import { weekOf } from "../model/time.ts";
import { initiativeWords, placeWords, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_STEPS = 5;
const LEAST_DAYS = 21;
const LEAST_WEEKS = 3;
const LEAST_LANDINGS = 3;
const WORK_SHARE = 0.5;

function isDriven(history: History, initiative: Initiative): boolean {
  const { own, title } = initiative;
  return (
    own.length >= LEAST_STEPS &&
    daysFrom(...daysOf(own)) >= LEAST_DAYS &&
    new Set(own.map(({ landedAt }) => weekOf(landedAt))).size >= LEAST_WEEKS &&
    landingsOf(initiative) >= LEAST_LANDINGS &&
    workingSteps(history, initiative).length >= WORK_SHARE * own.length &&
    !isRepeated(title, own) &&
    isOneProblem(history, initiative) &&
    isLanded(history, initiative)
  );
}

export const initiativeLed = defineSignal({
  kind: "event",
  id: "initiative-led",
  version: 3,
  title: "Led one piece of work for weeks",
  definition: `An initiative (own commits tied by an issue, request, branch, series or new name) of at least ${LEAST_STEPS} own steps in ${LEAST_WEEKS} weeks or more, at least ${LEAST_DAYS} days from the first to the last, in at least ${LEAST_LANDINGS} landings, at least half of them changing source files (documents where those are the work). It has come to an end: nothing of it is known to be open, most of it was not taken back, and nothing came within 45 days before the record ends. One issue, request or branch ties at least four fifths of it, or a name that was no part of the product before; runs of repairs under such a name are left out. Chores are no steps; work that repeats one small change in many places is left out.`,
  limits:
    "Work whose commits share no issue, request, branch or new name is not seen, nor is work that did not land. Cannot tell who set the goal.",
  skill: "scope-and-ownership",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      if (!isDriven(history, initiative)) continue;
      const landings = plural(landingsOf(initiative), "landing");
      yield toInitiativeFinding(
        initiative,
        `Led ${initiativeWords(initiative)} ${spanWords(initiative)}, in ${landings}${isDocumentRepository(history) ? "" : placeWords(initiative)}.`,
      );
    }
  },
});
