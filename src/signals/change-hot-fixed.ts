/**
 * Change hot-fixed: within 30 days of its landing, a later commit by anybody named the person's commit, by its id, as
 * what it fixes. Cited is the fix, because its message names the commit.
 */
import { laterFixesOf } from "../history/later-fixes.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

const SOON_DAYS = 30;

export const changeHotFixed = defineSignal({
  kind: "event",
  id: "change-hot-fixed",
  version: 1,
  title: "Change needed a fix soon after",
  definition: `A commit that changes source files, by anybody, landed 1 to ${SOON_DAYS} days after an own source change and names it by its id as what it fixes: in a Fixes: line, or in a sentence that says the defect came in with it.`,
  limits:
    "Sees only fixes that name the commit by its id. Projects that name them look worse here than projects that do not; never compare across projects.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: true,
  *detect(history, about) {
    for (const { fixed, by, days, quote, line } of laterFixesOf(history, about)) {
      if (days > SOON_DAYS || fixed.author.kind !== "person") continue;
      yield {
        person: fixed.author,
        raw: fixed.rawAuthor,
        commit: by,
        day: fixed.day,
        ...(quote === undefined ? {} : { quote, line: line ?? 1 }),
        sentence: `Landed ${quoteSubject(fixed.message.subject, 60)}, which needed a fix ${plural(days, "day")} later: ${quoteSubject(by.message.subject, 50)}.`,
        counterparties: by.author === fixed.author ? [] : [by.author],
        related: [fixed],
        areas: fixed.areas,
        context: fixed.oid,
      };
    }
  },
});
