/** Initiative weighed: an early message of one piece of work names another way or a cost, and more steps followed. */
import { initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { daysFrom, daysOf } from "../history/phrases.ts";
import { earlyWordsIn, type Telling, toEarlyFinding } from "./early-words.ts";
import { defineSignal } from "./signal.ts";
import { isTradingOff } from "./telling-words.ts";

const LEAST_STEPS = 3;
const LEAST_DAYS = 2;

const TELLINGS: readonly Telling[] = [
  { kind: "alternative", words: "Named an alternative that was not taken", counts: () => true },
  { kind: "trade-off", words: "Named a trade-off", counts: isTradingOff },
];

export const initiativeWeighed = defineSignal({
  kind: "event",
  id: "initiative-weighed",
  version: 3,
  title: "Weighed options at the start",
  definition: `An initiative of at least ${LEAST_STEPS} own steps over at least ${LEAST_DAYS} days that has come to an end and whose first message (where an issue, request or branch ties at least four fifths of it, one of the first third, three at most) names another way and why it was not taken, or a cost that was accepted for a benefit. One issue, request or branch ties at least four fifths of it, or a name that was no part of the product before.`,
  limits:
    "English only. What was weighed elsewhere is not seen; the words may be about the first step, not about the whole.",
  skill: "judgment",
  over: "initiatives",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "alternative",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own } = initiative;
      if (own.length < LEAST_STEPS || daysFrom(...daysOf(own)) < LEAST_DAYS) continue;
      const early = earlyWordsIn(history, initiative, TELLINGS);
      if (early === undefined || !isOneProblem(history, initiative) || !isLanded(history, initiative)) continue;
      yield toEarlyFinding(initiative, early);
    }
  },
});
