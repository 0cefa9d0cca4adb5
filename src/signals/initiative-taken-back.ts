/** Initiative taken back: most steps of one piece of work were reverted and stayed so. */
import { revertedSteps } from "../history/initiative-holding.ts";
import { initiativesOf } from "../history/led-initiatives.ts";
import { daysOf, periodWords } from "../history/phrases.ts";
import { initiativeWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const TAKEN_BACK_SHARE = 0.5;

export const initiativeTakenBack = defineSignal({
  kind: "event",
  id: "initiative-taken-back",
  version: 2,
  title: "Most of an effort was reverted",
  definition:
    "An initiative of which explicit reverts took back more than half of the own steps, on another day or by somebody else, and the same did not land again. Reverts of stopgaps, dependency bumps and releases do not count.",
  limits: "What was taken back without a revert that names it is not seen, nor what landed again in other words.",
  skill: "scope-and-ownership",
  over: "initiatives",
  needs: ["commits"],
  language: "any",
  counter: true,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own } = initiative;
      const reverts = revertedSteps(history, about, initiative);
      if (reverts.length === 0 || reverts.length <= TAKEN_BACK_SHARE * own.length) continue;
      yield toInitiativeFinding(
        initiative,
        `Of the ${own.length} steps of ${initiativeWords(initiative)} ${periodWords(...daysOf(own))}, ${reverts.length} were reverted and not landed again.`,
        { related: [...new Set(reverts.map(({ by }) => by))] },
      );
    }
  },
});
