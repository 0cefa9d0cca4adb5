import type { History } from "../history/history.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { type EventFinding, defineSignal } from "./signal.ts";
import { quoteSubject } from "../history/phrases.ts";

function* detect(history: History): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, "uncertainty")) {
    const sentence = `Said openly what was not known or not certain in the message of ${quoteSubject(hit.commit.message.subject, 60)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const statedUncertainty = defineSignal({
  id: "stated-uncertainty",
  version: 1,
  kind: "event",
  title: "Stated what was uncertain",
  definition: "A sentence in the message of an own hand-made commit says that its author did not know, was not sure, or could not verify something about the problem or the decision. One event per thread of commits.",
  limits: "Polite turns of phrase that carry no doubt are left out as far as the words show it. Doubts voiced in review or discussion are not seen.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "uncertainty",
  counter: false,
  detect,
});
