import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import { andMore, cueOf, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";
import { isFoundWithTool } from "./telling-words.ts";

const SLOW =
  /\b(?:slow\w*|regress\w*|performance|latency|memory (?:usage|consumption)|leaks?|timeouts?|hangs?|bottleneck|quadratic)\b/i;
const HEDGED = /\b(?:probably|perhaps|maybe|might|some tests|not sure|no idea|suspect)\b/i;

/** A cause and numbers are a trail only where something failed or was too slow. */
const isAboutFailure = (commit: Commit): boolean => isRepair(commit) || SLOW.test(commit.message.subject);

function* detect(history: History, about: About): Iterable<EventFinding> {
  const told = new Set<string | undefined>();
  for (const hit of hitsByThread(history, about, "bisect", (commit, cue) =>
    isFoundWithTool(commit, cue) ? cue : undefined,
  )) {
    const sentence = `Recorded the bisection or tool that found the problem in the message of ${quoteSubject(hit.commit.message.subject, 60)}${andMore(hit.others)}.`;
    const finding = toCueFinding(history, hit, sentence, 1);
    told.add(finding.context);
    yield finding;
  }
  for (const hit of hitsByThread(history, about, "root-cause", (commit, cue) =>
    cueOf(commit, "measurement") && isAboutFailure(commit) && !HEDGED.test(cue.quote) ? cue : undefined,
  )) {
    const sentence = `Recorded the cause of the problem and measured numbers in the message of ${quoteSubject(hit.commit.message.subject, 60)}${andMore(hit.others)}.`;
    const finding = toCueFinding(history, hit, sentence, 1);
    if (!told.has(finding.context)) yield finding;
  }
}

export const investigationTrail = defineSignal({
  id: "investigation-trail",
  version: 3,
  kind: "event",
  title: "Left an investigation trail",
  definition:
    "The message of an own hand-made commit says that bisection, a profiler, tracer, sanitizer or debugger found the problem; or, where something failed or was slow, it names a cause and reports measurements as well. Work on such a tool itself, and problems that the tool suffers or sets off, are left out. One event per thread of commits.",
  limits:
    "An investigation that was not written down in a message is not seen; whether the author or a reporter ran the tool is not always clear from the words.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "bisect",
  counter: false,
  detect,
});
