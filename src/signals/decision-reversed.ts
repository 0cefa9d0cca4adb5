/** Decision reversed: an own source change was explicitly reverted more than 30 days after it landed and did not land again. */
import { plural, quoteSubject } from "../history/phrases.ts";
import { countedRevertsOf } from "../history/standing-reverts.ts";
import { defineSignal } from "./signal.ts";

const LATER_THAN_DAYS = 30;

export const decisionReversed = defineSignal({
  kind: "event",
  id: "decision-reversed",
  version: 1,
  title: "Change reverted later on",
  definition: `A commit, by anybody, explicitly reverts an own substantive source change more than ${LATER_THAN_DAYS} days after its landing; the revert was not taken back, and nothing with the same subject landed again. Stopgaps, dependency bumps, releases, and changes that arrived together with their revert are left out. The revert is cited.`,
  limits: "Cannot tell a wrong choice from changed circumstances.",
  skill: "judgment",
  needs: ["commits", "paths"],
  language: "any",
  counter: true,
  *detect(history, about) {
    for (const { reverted, by, days } of countedRevertsOf(history, about)) {
      if (days <= LATER_THAN_DAYS) continue;
      yield {
        person: reverted.author,
        raw: reverted.rawAuthor,
        commit: by,
        day: reverted.day,
        sentence: `Landed ${quoteSubject(reverted.message.subject, 80)}, which was reverted ${plural(days, "day")} later.`,
        counterparties: by.author === reverted.author ? [] : [by.author],
        related: [reverted],
        areas: reverted.areas,
        context: reverted.oid,
      };
    }
  },
});
