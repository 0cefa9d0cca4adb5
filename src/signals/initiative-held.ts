/** Initiative held: a year after its end what it made is there, none of it was taken back, and hardly anything had to be fixed. */
import { createdFiles } from "../history/created-files.ts";
import { isThere } from "../history/file-fates.ts";
import { fixesOf, revertedSteps } from "../history/initiative-holding.ts";
import { initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { daysFrom, plural } from "../history/phrases.ts";
import { isRepeated } from "../history/repeated-changes.ts";
import { isReverted } from "../history/reverts.ts";
import { initiativeTitle, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_STEPS = 4;
const LEAST_DAYS = 365;
const LEAST_FILES = 2;
const STANDING_SHARE = 0.75;
/** Later fixes that name it, as a share of its steps. */
const MOST_FIXES = 0.25;

export const initiativeHeld = defineSignal({
  kind: "event",
  id: "initiative-held",
  version: 3,
  title: "Led work that still stands",
  definition: `An initiative of at least ${LEAST_STEPS} own steps that ended at least ${LEAST_DAYS} days before the record does and made at least ${LEAST_FILES} source files (brought from nowhere else), of which at least three quarters are still there or moved. No step of it stands reverted, and later commits that name one of its commits as what they fix are at most a quarter as many as its steps. An issue, request or branch ties at least four fifths of it, or a name that was no part of the product before.`,
  limits:
    "A file that is there may have been rewritten. Fixes that do not name what they fix are not seen, nor files that a sweep removed.",
  skill: "judgment",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own, title, lastDay } = initiative;
      const days = daysFrom(lastDay, history.asOf);
      if (own.length < LEAST_STEPS || days < LEAST_DAYS || !isLanded(history, initiative)) continue;
      const files = createdFiles(initiative);
      if (files.length < LEAST_FILES || isRepeated(title, own) || !isOneProblem(history, initiative)) continue;
      const standing = files.filter((path) => isThere(history, path));
      if (standing.length < STANDING_SHARE * files.length) continue;
      if (own.some((commit) => isReverted(history, commit)) || revertedSteps(history, about, initiative).length > 0)
        continue;
      const fixes = new Set(fixesOf(history, about, initiative).map(({ by }) => by));
      if (fixes.size > MOST_FIXES * own.length) continue;
      const years = Math.floor(days / 365);
      yield toInitiativeFinding(
        initiative,
        `${initiativeTitle(initiative)}, ${spanWords(initiative)}, stood ${plural(years, "year")} later: none of these commits stands reverted, and at least ${standing.length} of ${plural(files.length, "source file")} that they added ${standing.length === 1 ? "was" : "were"} still there.`,
      );
    }
  },
});
