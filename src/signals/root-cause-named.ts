import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";
import { isNamingCause } from "./telling-words.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, about, "root-cause", (commit, cue) =>
    isNamingCause(commit, cue) ? cue : undefined,
  )) {
    const sentence = `Named the cause of the failure in the message of ${quoteSubject(hit.commit.message.subject, 70)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const rootCauseNamed = defineSignal({
  id: "root-cause-named",
  version: 1,
  kind: "event",
  title: "Named the cause of a failure",
  definition:
    "An own hand-made commit that repairs something (the program, a test, the build; by its subject, or by naming the commit it repairs) has a sentence that names the cause without a word of doubt. One event per thread of commits.",
  limits:
    "Whether the cause is the true one is not known. Causes explained in an issue or a pull request are not seen.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "root-cause",
  counter: false,
  detect,
});
