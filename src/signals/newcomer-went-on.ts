import type { About } from "../history/about.ts";
import { discussionsBy } from "../history/discussions.ts";
import { reviewedAfter } from "../history/forge-newcomers.ts";
import type { Discussion, History } from "../history/history.ts";
import { helpsAsked } from "../history/newcomer-help.ts";
import { sentencesOf } from "../history/own-words.ts";
import { plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { firstSentence, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_LATER = 2;
const FEWEST_REVIEWED = 2;

const FEWEST_WORDS_OF_REMARK = 5;

/** The first sentence that says more than "nit:". */
const remarkIn = (body: string): string | undefined =>
  sentencesOf(body).find((sentence) => sentence.split(" ").length >= FEWEST_WORDS_OF_REMARK);

/** How many pull requests had landed before, of somebody who is still a newcomer. */
const MOST_BEFORE = 2;

/** What the newcomer landed after a review of it: pull requests opened later than the review, and how many had landed before it. */
function landedAround(history: History, newcomer: Person, reviewed: Discussion, at: number) {
  const own = discussionsBy(history, newcomer).filter(
    (one) => one !== reviewed && one.kind === "pull-request" && one.state === "merged",
  );
  return {
    before: own.filter(({ closedAt }) => closedAt !== undefined && closedAt < at).length,
    after: own.filter((one) => one.at > at).length,
  };
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { person, newcomer, discussion, comments } of helpsAsked(history, about)) {
    const at = comments.at(-1)!.at;
    const reviewed = reviewedAfter(history, newcomer.person, Math.max(at, discussion.closedAt!)).length;
    const { before, after: landed } = landedAround(history, newcomer.person, discussion, at);
    if (before > MOST_BEFORE) continue;
    const later = [
      ...(landed >= FEWEST_LATER ? [`opened and landed ${plural(landed, "further pull request")}`] : []),
      ...(reviewed >= FEWEST_REVIEWED ? [`reviewed at least ${plural(reviewed, "pull request")} of others`] : []),
    ];
    if (later.length === 0) continue;
    const said = comments.find(({ body }) => remarkIn(body) !== undefined) ?? comments[0]!;
    yield {
      person,
      raw: said.raw!,
      on: said,
      quote: remarkIn(said.body) ?? (firstSentence(said.body) || discussion.title),
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
  version: 2,
  kind: "event",
  title: "Reviewed a newcomer who went on",
  definition: `Somebody whose first or second pull request here this person reviewed, as "newcomer-helped" says it, opened ${FEWEST_LATER} further pull requests or more after the last of these comments, which landed, or reviewed ${FEWEST_REVIEWED} or more by others after it. Left out where more than ${MOST_BEFORE} others of theirs had landed before that. One event per newcomer.`,
  limits:
    "Approvals in words are not counted among the later reviews. What the newcomer did later is stated, not put down to the review. Whoever reviews everybody's first pull request has reviewed those of all who went on. Who did not go on is not counted against anybody.",
  skill: "mentorship",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
