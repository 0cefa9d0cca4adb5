import type { History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Numbers that nobody measured: settings, sizes on a page, examples. */
const NOT_MEASURED =
  /\b(?:e\.g|for example|for instance|hypothetical\w*|suppose|imagine|fonts?|padding|margin|px|i (?:think|believe|recall|guess)|if i (?:recall|remember)|guard|stack ?size|default)\b/i;

function* detect(history: History): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, "measurement", (_, cue) =>
    NOT_MEASURED.test(cue.quote) ? undefined : cue,
  )) {
    const sentence = `Reported measured numbers in the message of ${quoteSubject(hit.commit.message.subject, 70)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const measuredInMessage = defineSignal({
  id: "measured-in-message",
  version: 1,
  kind: "event",
  title: "Reported measurements",
  definition:
    "A sentence in the message of an own hand-made commit reports numbers measured for the problem or the change: a time, size, rate or count, with its unit or a before and after. One event per thread of commits.",
  limits: "Does not repeat the measurement. Tables and quoted output are read only where a sentence speaks of them.",
  skill: "communication",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "measurement",
  counter: false,
  detect,
});
