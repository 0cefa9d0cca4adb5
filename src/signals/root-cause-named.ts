import { isFix } from "../history/fixes.ts";
import type { History } from "../history/history.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { type EventFinding, defineSignal } from "./signal.ts";
import { quoteSubject } from "../history/phrases.ts";

function* detect(history: History): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, "root-cause", (commit, cue) => (isFix(commit) ? cue : undefined))) {
    const sentence = `Named the cause of the defect in the message of ${quoteSubject(hit.commit.message.subject, 70)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const rootCauseNamed = defineSignal({
  id: "root-cause-named",
  version: 1,
  kind: "event",
  title: "Named the cause of a defect",
  definition: "An own hand-made commit that fixes a defect (by its subject, or by naming the commit it repairs) has a sentence that names the cause. One event per thread of commits.",
  limits: "Whether the cause is the true one is not known. Causes explained in an issue or a pull request are not seen.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "root-cause",
  counter: false,
  detect,
});
