/** Own regression fixed: a fix that names, by its id, an earlier commit of the same author as the origin of the defect. */
import { laterFixesOf } from "../history/later-fixes.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

export const ownRegressionFixed = defineSignal({
  kind: "event",
  id: "own-regression-fixed",
  version: 1,
  title: "Fixed a defect of own making",
  definition:
    "An own commit that changes source files names an earlier own commit, landed at least a day before, as the origin of the defect it fixes: in a Fixes: line, or in a sentence that says the defect came in with that commit.",
  limits: "Sees only fixes that name the commit by its id; most projects do not.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const { fixed, by, days, quote, line } of laterFixesOf(history, about)) {
      if (fixed.author !== by.author) continue;
      yield {
        person: by.author,
        raw: by.rawAuthor,
        commit: by,
        ...(quote === undefined ? {} : { quote, line: line ?? 1 }),
        sentence: `Fixed a defect that came with own commit ${quoteSubject(fixed.message.subject, 70)}, ${plural(days, "day")} after it landed.`,
        related: [fixed],
        context: fixed.oid,
      };
    }
  },
});
