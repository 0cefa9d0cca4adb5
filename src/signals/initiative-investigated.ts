/** Initiative investigated: an early message of one piece of work says what was found out of a problem, and more steps on it followed. */
import type { Commit } from "../history/history.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { daysFrom, daysOf } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import { earlyWordsIn, type Telling, toEarlyFinding } from "./early-words.ts";
import { defineSignal } from "./signal.ts";
import { isFoundWithTool, isMeasuringProblem, isNamingCause } from "./telling-words.ts";

const LEAST_STEPS = 3;
const LEAST_DAYS = 2;
/** Later steps that write a source file which the first one wrote. */
const LEAST_ON_IT = 2;
const SLOW =
  /\b(?:slow\w*|regress\w*|perf(?:ormance)?|latency|memory|leaks?|time-?outs?|hangs?|bottleneck|quadratic|speed\w*|optimi[sz]\w*)\b/i;

const isAboutFailure = (commit: Commit): boolean => isRepair(commit) || SLOW.test(commit.message.subject.slice(0, 300));

const TELLINGS: readonly Telling[] = [
  { kind: "bisect", words: "Recorded how the problem was found", counts: isFoundWithTool },
  { kind: "root-cause", words: "Named the cause of the failure", counts: isNamingCause },
  {
    kind: "measurement",
    words: "Put numbers on the problem",
    counts: (commit, cue) => isAboutFailure(commit) && isMeasuringProblem(commit, cue),
  },
];

const sourcesOf = ({ touches }: Commit): readonly string[] =>
  touches.flatMap(({ file }) => (file.kind === "source" ? [file.path] : []));

/** Later steps on the files of a step. */
function stepsOnIt({ own }: Initiative, early: Commit): number {
  const files = new Set(sourcesOf(early));
  return own.filter((commit) => commit.index > early.index && sourcesOf(commit).some((path) => files.has(path))).length;
}

export const initiativeInvestigated = defineSignal({
  kind: "event",
  id: "initiative-investigated",
  version: 3,
  title: "Investigated first, then saw it through",
  definition: `An initiative of at least ${LEAST_STEPS} own steps over at least ${LEAST_DAYS} days that has come to an end. The message of its first step (where an issue, request or branch ties at least four fifths of it, of one of the first third, three at most) says that a bisection, profiler, tracer, sanitizer or debugger found the problem, names the cause of a failure that it repairs, or puts numbers on a failure or slowness as it was; and at least ${LEAST_ON_IT} later steps change a source file that this one changed. An issue, request or branch ties at least four fifths of it, or a name that was no part of the product before.`,
  limits:
    "An investigation that was not written down in a message is not seen. Later steps may be about something else in the same file.",
  skill: "ambiguity",
  over: "initiatives",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "root-cause",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own } = initiative;
      if (own.length < LEAST_STEPS || daysFrom(...daysOf(own)) < LEAST_DAYS) continue;
      const early = earlyWordsIn(history, initiative, TELLINGS);
      if (early === undefined || stepsOnIt(initiative, early.commit) < LEAST_ON_IT) continue;
      if (isOneProblem(history, initiative) && isLanded(history, initiative)) yield toEarlyFinding(initiative, early);
    }
  },
});
