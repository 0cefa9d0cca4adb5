import type { About } from "../history/about.ts";
import type { Comment, History } from "../history/history.ts";
import { helpsAsked, type NewcomerHelp } from "../history/newcomer-help.ts";
import { sentencesOf, wordsIn } from "../history/own-words.ts";
import { plural } from "../history/phrases.ts";
import { titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** With more than this opened before, somebody is new no longer. */
const MOST_OTHERS = 1;
/** … nor that many days after the first. */
const NEW_DAYS = 180;
/** A word or two is no review. */
const FEWEST_WORDS = 12;

/** Whether it was the first one, and they were still new when the review began. */
function isWhileNew({ newcomer, discussion, comments, others }: NewcomerHelp): boolean {
  const began = comments[0]!.at;
  return (
    discussion === newcomer.first[0] &&
    began - discussion.at <= NEW_DAYS * 86_400 &&
    others.length <= MOST_OTHERS &&
    others.every(({ state, closedAt }) => state !== "merged" || closedAt! > began)
  );
}

const wordsSaid = ({ comments }: NewcomerHelp): number => wordsIn(comments.flatMap(({ body }) => sentencesOf(body)));

/** "nit:" and "+1" say nothing to a reader of the citation. */
const tellingSentence = ({ body }: Comment): string | undefined =>
  sentencesOf(body).find((sentence) => wordsIn([sentence]) >= 4);

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const help of helpsAsked(history, about)) {
    if (!isWhileNew(help) || wordsSaid(help) < FEWEST_WORDS) continue;
    const { person, newcomer, discussion, comments } = help;
    const cited = comments.find((comment) => tellingSentence(comment) !== undefined) ?? comments[0]!;
    yield {
      person,
      raw: cited.raw!,
      on: cited,
      quote: tellingSentence(cited) ?? discussion.title,
      sentence: `Reviewed a newcomer's first pull request here, ${titleWords(discussion)}, with ${plural(comments.length, "comment")} on its code${comments.length === 1 ? " and an approval" : ""}; it landed afterwards.`,
      counterparties: [newcomer.person],
      context: newcomer.person.key,
      anchor: discussion.object,
      weight: comments.length,
    };
  }
}

export const newcomerHelped = defineSignal({
  id: "newcomer-helped",
  version: 2,
  kind: "event",
  title: "Reviewed a newcomer's first pull request",
  definition: `On the first pull request that somebody made here, commented on its code twice or more, or once and then approved it, before it was closed, in ${FEWEST_WORDS} own words or more; and it landed. The review began within ${NEW_DAYS} days of its opening, when the newcomer had opened at most one other here and landed none. A newcomer is somebody without a commit here before, who had said little in others' discussions, and whose first pull request came at least 180 days after the first discussion read and the first commit. The reviewer was here before. Words that only approve do not count. One event per newcomer.`,
  limits:
    "Somebody new here may be experienced elsewhere. Help given in conversation below the pull request, or outside the forge, is not seen. That it landed is not put down to the review.",
  skill: "mentorship",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
