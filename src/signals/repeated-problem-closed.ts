import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import type { Cue, CueKind } from "../model/commit.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** What kind of unreliable failure a subject speaks of, most telling first. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [
    /\bflak(?:y|e|es|ey|iness)\b|\bunstable tests?\b|\bnon-?deterministic(?:ally)? fail\w*|\bfail\w* non-?deterministically/i,
    "a flaky failure",
  ],
  [
    /\b(?:intermittent(?:ly)?|sporadic(?:ally)?|occasional(?:ly)?|random(?:ly)?) (?:\w+ ){0,2}(?:fail\w*|crash\w*|hang\w*|timeouts?|segfault\w*)\b|\b(?:fail\w*|crash\w*|hang\w*|errors?) (?:intermittently|sporadically|occasionally|randomly)\b/i,
    "an intermittent failure",
  ],
  [/\bdead-?locks?\b/i, "a deadlock"],
  [/\b(?:data )?race(?:s|y)?(?: conditions?)?\b/i, "a race"],
];
/** Parts of those words; looking for them first is ten times as fast as the patterns. */
const HINTS = "lak nstable determin ntermit poradic ccasional andom lock race racy Race".split(" ");
/** Ways to live with such a failure rather than end it. */
const WORKED_AROUND =
  /\b(?:skip\w*|disabl\w*|mark(?:s|ed|ing)?|quarantin\w*|retr(?:y|ies|ied)|re-?run\w*|ignor\w*|increase\w*|bump\w*|raise\w*|longer|relax\w*|timeouts?|xfail|work ?around|mitigat\w*|possible|potential|theoretical|attempt\w*|try|tries|hopefully|maybe|may|might|debug\w*|log)\b/i;

function failureOf(commit: Commit): string | undefined {
  const { subject } = commit.message;
  if (
    /\brevert\b/i.test(subject) ||
    !HINTS.some((hint) => subject.includes(hint)) ||
    !isRepair(commit) ||
    WORKED_AROUND.test(subject)
  )
    return undefined;
  return FAILURES.find(([words]) => words.test(subject))?.[1];
}

const HOW =
  /\b(?:because|since|due to|caus(?:e|es|ed|ing)|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in|happen(?:s|ed)?|occur(?:s|red)?|depend(?:s|ed|ing)?|not guaranteed|while|before|after|as soon as|at the same time|concurrent\w*|simultaneous\w*)\b/i;
const NOT_UNDERSTOOD =
  /\b(?:did(?:n't| not)|have(?:n't| not)|not sure|no idea|try|might|probably|perhaps|maybe|hopefully|not investigat\w*|suspect|likely)\b/i;

/** A reason given counts where it says how the failure comes about. */
const explains = (kind: CueKind, { quote }: Cue): boolean =>
  !NOT_UNDERSTOOD.test(quote) && (kind === "root-cause" || HOW.test(quote));

function* detect(history: History, about: About): Iterable<EventFinding> {
  const told = new Set<string | undefined>();
  for (const kind of ["root-cause", "reason"] as const)
    for (const hit of hitsByThread(history, about, kind, (commit, cue) =>
      failureOf(commit) && explains(kind, cue) ? cue : undefined,
    )) {
      const sentence = `Fixed ${failureOf(hit.commit)} and said how it came about in the message of ${quoteSubject(hit.commit.message.subject, 60)}${andMore(hit.others)}.`;
      const finding = toCueFinding(history, hit, sentence, kind === "root-cause" ? 1 : 0);
      if (told.has(finding.context)) continue;
      told.add(finding.context);
      yield finding;
    }
}

export const repeatedProblemClosed = defineSignal({
  id: "repeated-problem-closed",
  version: 1,
  kind: "event",
  title: "Fixed an unreliable failure, explained",
  definition:
    "The subject of an own hand-made commit says that it fixes a flaky or intermittent failure, a race or a deadlock, and a sentence of the body says how it came about. Skips, retries, longer timeouts and possible races are left out. One event per thread of commits.",
  limits: "Whether the failure came back is not followed unless the commit was reverted.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "root-cause",
  counter: false,
  detect,
});
