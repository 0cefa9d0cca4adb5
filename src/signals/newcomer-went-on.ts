import type { About } from "../history/about.ts";
import { reviewedAfter } from "../history/forge-newcomers.ts";
import type { History } from "../history/history.ts";
import { helpsAsked } from "../history/newcomer-help.ts";
import { plural } from "../history/phrases.ts";
import { firstSentence, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_LATER = 2;
const FEWEST_REVIEWED = 2;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { person, newcomer, discussion, comments } of helpsAsked(history, about)) {
    const reviewed = reviewedAfter(history, newcomer.person, discussion.closedAt!).length;
    const landed = newcomer.later.length;
    const later = [
      ...(landed >= FEWEST_LATER ? [`landed ${plural(landed, "further pull request")}`] : []),
      ...(reviewed >= FEWEST_REVIEWED ? [`reviewed at least ${plural(reviewed, "pull request")} of others`] : []),
    ];
    if (later.length === 0) continue;
    const [first] = comments;
    yield {
      person,
      raw: first!.raw!,
      on: first!,
      quote: firstSentence(first!.body) || discussion.title,
      sentence: `Reviewed a newcomer's ${discussion === newcomer.first[0] ? "first" : "second"} pull request here, ${titleWords(discussion)}, which landed; the newcomer later ${later.join(" and ")}.`,
      counterparties: [newcomer.person],
      context: newcomer.person.key,
      anchor: discussion.object,
      weight: comments.length + Math.log2(1 + landed + reviewed),
    };
  }
}

export const newcomerWentOn = defineSignal({
  id: "newcomer-went-on",
  version: 1,
  kind: "event",
  title: "Reviewed a newcomer who went on",
  definition: `Somebody whose first or second pull request here this person reviewed, as "newcomer-helped" says it, later landed ${FEWEST_LATER} further pull requests or more, or reviewed ${FEWEST_REVIEWED} or more by others. One event per newcomer.`,
  limits:
    "Approvals in words are not counted among the later reviews. What the newcomer did later is stated, not put down to the review. Whoever reviews everybody's first pull request has reviewed those of all who went on. Who did not go on is not counted against anybody.",
  skill: "mentorship",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
