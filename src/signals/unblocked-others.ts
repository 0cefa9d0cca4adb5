import type { About } from "../history/about.ts";
import { type Answered, answersBy } from "../history/answered-cries.ts";
import type { History } from "../history/history.ts";
import { firstSentence, partakersAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const WORDS: Readonly<Record<Answered["cry"], string>> = {
  issue: "the issue",
  stuck: "a request for help in",
};

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of partakersAsked(history, about))
    for (const { answer, confirmed, asker, cry, thanks } of answersBy(history, person)) {
      if (answer.raw === undefined) continue;
      const { discussion } = answer;
      yield {
        person,
        raw: answer.raw,
        on: answer,
        quote: firstSentence(answer.body) || discussion.title,
        sentence: `Answered ${WORDS[cry]} ${titleWords(discussion)} of somebody else, who ${thanks ? "gave thanks for the answer" : "then wrote that it works"}.`,
        day: confirmed.day,
        counterparties: [asker],
        context: discussion.object,
        anchor: discussion.object,
        weight: cry === "stuck" ? 2 : 1,
      };
    }
}

export const unblockedOthers = defineSignal({
  id: "unblocked-others",
  version: 2,
  kind: "event",
  title: "Answer that whoever asked said helped",
  definition:
    "Somebody else reported a problem in an issue, or wrote in a discussion that they were stuck or did not know how to go on; this person answered, alone or named in the reply; and the next words of whoever had asked say that it works or is solved, without a reservation. Where they only give thanks for help, an answer or an explanation, they had asked a question and the answer was no refusal. Left out where whoever asked tells of another cause or a way of their own, then or later. One event per discussion.",
  limits:
    "Help that nobody confirmed in words is not seen, nor help given together with others. That something works now may have another cause.",
  skill: "mentorship",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
