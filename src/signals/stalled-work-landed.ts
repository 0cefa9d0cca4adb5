import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { stalledWorkOf } from "../history/stalled-work.ts";
import { discussionsAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const request of discussionsAsked(history, about)) {
    const stalled = stalledWorkOf(history, request);
    if (!stalled || request.raw === undefined) continue;
    const { of, quote } = stalled;
    yield {
      person: request.author,
      raw: request.raw,
      on: request,
      quote,
      sentence:
        of.kind === "issue"
          ? `Took up the issue ${titleWords(of, 50)} of somebody else, ${stalled.because}, and landed ${titleWords(request, 50)} for it.`
          : `Took up the pull request ${titleWords(of, 50)} of somebody else, which was closed without landing, and landed ${titleWords(request, 50)}.`,
      counterparties: of.author ? [of.author] : [],
      context: of.object,
      anchor: request.object,
    };
  }
}

export const stalledWorkLanded = defineSignal({
  id: "stalled-work-landed",
  version: 2,
  kind: "event",
  title: "Landed others' unfinished work",
  definition:
    "An own pull request that landed and says that it takes up, continues or revives a pull request of somebody else, which was closed without landing, not at once and not refused by anybody; or that says that it closes an issue of somebody else that was marked as up for grabs or as one that needs help. One event per pull request.",
  limits:
    "How much of the older work is in it, why it was left, and whether it was agreed, is not known. Work that is only based on another is not counted: the two may have gone on side by side. Work taken up without naming it is not seen.",
  skill: "mentorship",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
