import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { helpsAsked } from "../history/newcomer-help.ts";
import { plural } from "../history/phrases.ts";
import { firstSentence, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { person, newcomer, discussion, comments } of helpsAsked(history, about)) {
    const [first] = comments;
    yield {
      person,
      raw: first!.raw!,
      on: first!,
      quote: firstSentence(first!.body) || discussion.title,
      sentence: `Reviewed a newcomer's ${discussion === newcomer.first[0] ? "first" : "second"} pull request here, ${titleWords(discussion)}, with ${plural(comments.length, "comment")} on its code${comments.length === 1 ? " and an approval" : ""}; it landed afterwards.`,
      counterparties: [newcomer.person],
      context: newcomer.person.key,
      anchor: discussion.object,
      weight: comments.length,
    };
  }
}

export const newcomerHelped = defineSignal({
  id: "newcomer-helped",
  version: 1,
  kind: "event",
  title: "Reviewed a newcomer's first pull request",
  definition:
    "On one of the first two pull requests that somebody made here, commented on its code twice or more, or once and then approved it, before it was closed; and it landed. A newcomer is somebody without a commit here before, who had said little in others' discussions, and whose first pull request came at least 180 days after the first discussion read and the first commit. The reviewer was here before. Words that only approve do not count. One event per newcomer.",
  limits:
    "Somebody new here may be experienced elsewhere. Help given in conversation below the pull request, or outside the forge, is not seen. That it landed is not put down to the review.",
  skill: "mentorship",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
