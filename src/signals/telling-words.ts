/** When the sentence that a message is cited for really tells what it seems to: for signals on messages and on initiatives. */
import type { Commit } from "../history/history.ts";
import { isRepair } from "../history/repairs.ts";
import type { Cue } from "../model/commit.ts";
import { isOwnWork } from "./cue-finding.ts";

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
export function isFoundWithTool(commit: Commit, cue: Cue): boolean {
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

/** A change of a setting: the numbers in its message are the old and the new one more often than measured. */
const SETS =
  /(?<![a-z])(?:time-?outs?|max(?:imum)?|limits?|delays?|sleeps?|retr(?:y|ies)|intervals?|thresholds?|threads|ttl|width|height)\b/i;

/** Whether the numbers in a message are about the problem or the change, and the author's own. */
export const isMeasuring = (commit: Commit): boolean => isOwnWork(commit) && !SETS.test(commit.message.subject);

/** Whether numbers in a message are about the problem, as it was before the change. */
export const isMeasuringProblem = (commit: Commit, { quote }: Cue): boolean =>
  isMeasuring(commit) && !AFTERWARDS.test(quote.toLowerCase());

/** Consequences, retellings and guesses that look like a cause. */
const NO_CAUSE =
  /^(?:as a (?:result|consequence)|so,|therefore|hence|thus|ok,)|\balready (?:resolved|fixed)\b|\b(?:probably|likely|perhaps|maybe|might be|may be|not sure|no idea|somehow|suspect|guess)\b|\bstill fail(?:s|ing)?\b|\bnot an? (?:\w+ )*(?:bug|regression|problem)\b|:$/i;

/** Whether a commit repairs something and the sentence names the cause without a word of doubt. */
export const isNamingCause = (commit: Commit, { quote }: Cue): boolean => isRepair(commit) && !NO_CAUSE.test(quote);

/** A cost and what it is set against, in the quote itself: "negligible" alone says that there is none. */
const SET_AGAINST =
  /trade-?off|trading|at the (?:cost|expense|price|risk) of|down-?sides?|drawbacks?|disadvantages?|outweigh|worth|sacrific|in exchange|price|penalty|acceptable/i;

/** A removal may name what was wrong with what goes; its own price is what "this" or "we" pay. */
const REMOVES = /\b(?:remove[sd]?|drop|delete|no longer)\b/i;
const BY_THIS_CHANGE = /\b(?:this|we|i|now)\b/i;

function speaksOfRemoved({ message }: Commit, { quote }: Cue): boolean {
  return REMOVES.test(message.subject) && !BY_THIS_CHANGE.test(quote);
}

/** Whether the sentence names a cost of this change and what it is set against. */
export const isTradingOff = (commit: Commit, cue: Cue): boolean =>
  SET_AGAINST.test(cue.quote) && !speaksOfRemoved(commit, cue);
