/** Initiative hot-fixed: a series of later commits, shortly after it landed, say that they fix what it did. */
import { fixesOf } from "../history/initiative-holding.ts";
import { initiativesOf } from "../history/led-initiatives.ts";
import { plural } from "../history/phrases.ts";
import { initiativeTitle, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_FIXES = 3;
const WITHIN_DAYS = 30;
const FIXED_SHARE = 0.25;

export const initiativeHotFixed = defineSignal({
  kind: "event",
  id: "initiative-hot-fixed",
  version: 2,
  title: "Led work fixed repeatedly soon after",
  definition: `An initiative with at least ${LEAST_FIXES} later commits, by whomever, that name one of its commits as what they fix (a Fixes: line, or a sentence that says the defect came in with it) and landed 1 to ${WITHIN_DAYS} days after what they fix, and that together fix at least a quarter of its steps. Fixes of words, warnings and layout do not count.`,
  limits:
    "Only fixes that name what they fix. Projects that ask for such lines show more of them. Cannot tell how bad a defect was.",
  skill: "judgment",
  over: "initiatives",
  needs: ["commits"],
  language: "any",
  counter: true,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const soon = fixesOf(history, about, initiative).filter(({ days }) => days <= WITHIN_DAYS);
      const fixes = [...new Set(soon.map(({ by }) => by))];
      const fixed = new Set(soon.map((one) => one.fixed));
      if (fixes.length < LEAST_FIXES || fixed.size < FIXED_SHARE * initiative.own.length) continue;
      yield toInitiativeFinding(
        initiative,
        `${initiativeTitle(initiative)}, ${spanWords(initiative)}, had ${plural(fixed.size, "commit")} fixed by at least ${plural(fixes.length, "later commit")} within ${WITHIN_DAYS} days of landing.`,
        { related: [...fixes.slice(0, 12), ...[...fixed].slice(0, 6)], weight: fixes.length },
      );
    }
  },
});
