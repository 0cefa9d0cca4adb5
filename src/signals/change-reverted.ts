/** Change reverted: an own source change was explicitly taken back within 30 days and did not land again. The revert is cited. */
import { plural, quoteSubject } from "../history/phrases.ts";
import { countedRevertsOf } from "../history/standing-reverts.ts";
import { defineSignal } from "./signal.ts";

const SOON_DAYS = 30;

export const changeReverted = defineSignal({
  kind: "event",
  id: "change-reverted",
  version: 1,
  title: "Change taken back soon after",
  definition: `A commit, by anybody, explicitly reverts an own substantive source change within ${SOON_DAYS} days of its landing; the revert was not taken back, and nothing with the same subject landed again. Stopgaps, dependency bumps, releases, and changes that arrived together with their revert are left out.`,
  limits:
    "Cannot tell a defect from a change of plan, and does not see a second try under another subject. Reverts by hand that do not name the commit are not seen.",
  skill: "technical-bar",
  needs: ["commits", "paths"],
  language: "any",
  counter: true,
  *detect(history, about) {
    for (const { reverted, by, days } of countedRevertsOf(history, about)) {
      if (days > SOON_DAYS) continue;
      yield {
        person: reverted.author,
        raw: reverted.rawAuthor,
        commit: by,
        day: reverted.day,
        sentence: `Landed ${quoteSubject(reverted.message.subject, 80)}, which was reverted ${days === 0 ? "within a day" : `${plural(days, "day")} later`}.`,
        counterparties: by.author === reverted.author ? [] : [by.author],
        related: [reverted],
        areas: reverted.areas,
        context: reverted.oid,
      };
    }
  },
});
