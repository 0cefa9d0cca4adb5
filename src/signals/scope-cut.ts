import type { History } from "../history/history.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { type EventFinding, defineSignal } from "./signal.ts";
import { quoteSubject } from "../history/phrases.ts";

function* detect(history: History): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, "limitation")) {
    const sentence = `Said what was left out or left for later in the message of ${quoteSubject(hit.commit.message.subject, 60)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const scopeCut = defineSignal({
  id: "scope-cut",
  version: 1,
  kind: "event",
  title: "Stated what is left out",
  definition: "A sentence in the message of an own hand-made commit says what the change does not do, does not handle, or leaves for later. One event per thread of commits.",
  limits: "Whether the rest was done later is not followed. Limits stated in documents, issues or code comments are not seen.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "limitation",
  counter: false,
  detect,
});
