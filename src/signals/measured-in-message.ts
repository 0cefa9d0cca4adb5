import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";
import { isMeasuring } from "./telling-words.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, about, "measurement", (commit, cue) =>
    isMeasuring(commit) ? cue : undefined,
  )) {
    const sentence = `Put numbers on the problem or the change in the message of ${quoteSubject(hit.commit.message.subject, 70)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const measuredInMessage = defineSignal({
  id: "measured-in-message",
  version: 2,
  kind: "event",
  title: "Put numbers on problems and changes",
  definition:
    "A sentence in the message of an own hand-made commit, not one of documents only, reports numbers on the problem or the change: a time, size, rate or count, with its unit or a before and after. Commits whose subject says that they set a timeout, a limit or the like are left out, and so are figures that somebody else is said to have reported. One event per thread of commits.",
  limits: "Does not repeat the measurement. Tables and quoted output are read only where a sentence speaks of them.",
  skill: "communication",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "measurement",
  counter: false,
  detect,
});
