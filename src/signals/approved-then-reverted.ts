import { type About, aboutEverybody } from "../history/about.ts";
import { approvalsOf } from "../history/approvals.ts";
import { pullRequestOf } from "../history/discussions.ts";
import { type Discussion, type History, memoise } from "../history/history.ts";
import { plural } from "../history/phrases.ts";
import type { Revert } from "../history/reverts.ts";
import { isSamePerson } from "../history/same-name.ts";
import { countedRevertsOf } from "../history/standing-reverts.ts";
import { titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const SOON_DAYS = 30;

/** Pull requests whose changes were taken back soon: of each its first revert. */
const takenBack = memoise((history: History): ReadonlyMap<Discussion, Revert> => {
  const requests = pullRequestOf(history);
  const found = new Map<Discussion, Revert>();
  for (const revert of countedRevertsOf(history, aboutEverybody(history))) {
    const request = requests.get(revert.reverted);
    if (request && revert.days <= SOON_DAYS && !found.has(request)) found.set(request, revert);
  }
  return found;
});

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const [discussion, { reverted, by, days }] of takenBack(history))
    for (const { person, entry, quote } of approvalsOf(history, discussion)) {
      if (!about.has(person) || !entry.raw || isSamePerson(reverted.author, person)) continue;
      yield {
        person,
        raw: entry.raw,
        on: entry,
        commit: by,
        quote,
        sentence: `Approved ${titleWords(discussion)}, from which a change was reverted ${days === 0 ? "within a day" : `${plural(days, "day")} after landing`}.`,
        counterparties: [discussion.author!, ...(isSamePerson(by.author, person) ? [] : [by.author])],
        areas: reverted.areas,
        related: [reverted],
        context: discussion.object,
        anchor: discussion.object,
      };
    }
}

export const approvedThenReverted = defineSignal({
  id: "approved-then-reverted",
  version: 1,
  kind: "event",
  title: "Approved what was taken back",
  definition: `A pull request of somebody else that this person approved before it landed, and from which a substantive source change was explicitly reverted within ${SOON_DAYS} days; the revert stands, and nothing with the same subject landed again. Stopgaps, dependency bumps, releases, and changes that arrived together with their revert are left out.`,
  limits:
    "Cannot tell a defect that review could have found from a change of plan, or from a failure that only showed elsewhere. An approval may have been for a part of it.",
  skill: "judgment",
  needs: ["forge", "commits", "paths"],
  language: "any",
  counter: true,
  detect,
});
