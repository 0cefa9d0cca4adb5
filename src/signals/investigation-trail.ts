import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import { isRepair } from "../history/repairs.ts";
import type { Cue } from "../model/commit.ts";
import { andMore, cueOf, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Tools a sentence may name, by the word a subject or path would use where the change is about the tool itself. */
const TOOLS =
  "bisect profil perf flame callgrind cachegrind massif valgrind helgrind sanitize asan ubsan msan tsan kasan strace ltrace dtrace ftrace bpftrace gdb lldb gprof vtune instruments".split(
    " ",
  );

/** Tools whose findings are errors of the program: a subject that names one and repairs something repairs what it found. */
const FINDS_ERRORS = new Set("valgrind helgrind sanitize asan ubsan msan tsan kasan".split(" "));

const ANY_TOOL = `(?:${TOOLS.join("|")})\\w*`;
/** The tool as what fails, what sets the problem off, or a word before "flags". */
const SUFFERS = new RegExp(
  [
    `${ANY_TOOL} (?:\\w+ly )?(?:fail(?:s|ed)?|crash(?:es|ed)?|hangs?|can(?:no|')t|cannot|does(?: not|n't)|is (?:not|broken|confused|unable))\\b`,
    `${ANY_TOOL} (?:\\w+ ){0,3}(?:pars(?:e|er|ing)|syntax|usage) errors?\\b`,
    `${ANY_TOOL} (?:[^ .]+ ){0,5}(?:causes?|makes?|breaks?|leads? to)\\b`,
    `${ANY_TOOL} flags\\b(?! (?:as|an?|the|this|that|these|those|it|its|some|up|possible|potential|data|\\d+)\\b)`,
  ].join("|"),
);

const FEWEST_WORDS = 12;
/** A tool that measured the result found nothing. */
const AFTERWARDS =
  /\b(?:faster|speeds? ?up|speed-?up|improve[sd]?|improvements?|improving|reduc\w+|after (?:this|the) (?:patch|change|commit)|with (?:this|the) (?:patch|change|commit)|this (?:patch|change|commit) fix\w*|no longer|disappear\w*|sav(?:es?|ed|ings?)|drop(?:s|ped)?\b[^.]{0,30}\b(?:from|to))\b/;

/** Whether a tool is named that the change is not itself about: work on a tool says nothing of an investigation with it. */
function foundWithTool(commit: Commit, cue: Cue): boolean {
  const quote = cue.quote.toLowerCase();
  const subject = commit.message.subject.toLowerCase();
  const named = TOOLS.filter((tool) => quote.includes(tool));
  return (
    named.length > 0 &&
    // "Found by valgrind." names a tool and tells nothing.
    cue.quote.split(" ").length >= FEWEST_WORDS &&
    !AFTERWARDS.test(quote) &&
    !SUFFERS.test(quote) &&
    !named.some(
      (tool) =>
        (subject.includes(tool) && !(FINDS_ERRORS.has(tool) && isRepair(commit))) ||
        commit.touches.some(({ file }) => file.path.toLowerCase().includes(tool)),
    )
  );
}

const SLOW =
  /\b(?:slow\w*|regress\w*|performance|latency|memory (?:usage|consumption)|leaks?|timeouts?|hangs?|bottleneck|quadratic)\b/i;
const HEDGED = /\b(?:probably|perhaps|maybe|might|some tests|not sure|no idea|suspect)\b/i;

/** A cause and numbers are a trail only where something failed or was too slow. */
const isAboutFailure = (commit: Commit): boolean => isRepair(commit) || SLOW.test(commit.message.subject);

function* detect(history: History, about: About): Iterable<EventFinding> {
  const told = new Set<string | undefined>();
  for (const hit of hitsByThread(history, about, "bisect", (commit, cue) =>
    foundWithTool(commit, cue) ? cue : undefined,
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
