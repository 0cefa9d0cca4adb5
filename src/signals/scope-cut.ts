import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import type { Cue } from "../model/commit.ts";
import { andMore, hitsByThread, isOwnWork, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const LATER =
  "(?:a |an |the |some |another |possible |potential )*(?:(?:later|future|follow-?up|subsequent|separate|another|other|different) (?:\\w+ )?(?:patch|commit|change|series|pr|pull request|work|release|version|time|day|date|point|step|topic|mr|follow-?up|improvement|enhancement)|follow-?up|later(?=[.,;)]|$)|the future)";
const THIS =
  "\\b(?:this|the|my|our) (?:patch|commit|change|series|pr|implementation|version|driver|fix|approach|solution|code|support|feature)\\b";
/** Ways to say that something is left out on purpose; each is enough. */
const LEFT_OUT = [
  /\b(?:out of|beyond|outside(?: of)?) (?:the |our |this )?scope\b/,
  new RegExp(
    `\\b(?:left|leav(?:e|es|ing)|defer(?:s|red|ring)?|postpon(?:e|es|ed|ing)|punt(?:s|ed|ing)?)\\b.{0,80}\\b(?:for|to|until|as|on|till) ${LATER}`,
  ),
  /\b(?:left|leav(?:e|es|ing)) .{0,60}\b(?:for|until) (?:later|now|another day|the future|someone)\b|\bleft (?:as )?(?:an exercise|a todo|for later|out (?:for|on|because|since|as))\b/,
  new RegExp(
    `${THIS}.{0,24}\\b(?:does|do|is|are|did|will)(?:n't| not)(?: yet| currently)? (?:\\w+ )?(?:handle|support|cover|attempt|address|implement|deal|fix|solve|try|include|change|touch|add|work|make|take|allow|help|protect|prevent|remove|complete|meant|intended|supposed)`,
  ),
  /\b(?:not|isn't|aren't) (?:yet|currently|presently) (?:supported|handled|implemented|covered|addressed|tested|available|possible)\b|\b(?:supported|handled|implemented|covered|addressed|tested)\b.{0,12}\bnot yet\b/,
  /\b(?:no|any) attempt (?:is|was|has been|at|to)\b|\bmake(?:s)? no attempt\b|\b(?:don't|do not|didn't|did not|not) (?:attempt(?:ed|ing)?|bother(?:ed|ing)?|try(?:ing)?) to\b/,
  /\b(?:limitations?|caveats?|shortcomings?)\b.{0,40}(?:\b(?:is|are|of this|remain)\b|:)|\bone (?:limitation|caveat|shortcoming|drawback)\b/,
  /\b(?:i|we|i've|we've|this (?:patch|commit|change|series|pr))\b.{0,24}\b(?:(?:intentionally|deliberately|purposely|on purpose)\b.{0,40}\b(?:not|out|omit\w*|unchanged|alone|as is|as-is|skip\w*|only|limited?|exclud\w*|untouched|unhandled)|left\b.{0,40}\b(?:unchanged|alone|as is|as-is|untouched|unhandled)|did(?:n't| not) (?:convert|touch|handle|implement|address|port)|have(?:n't| not) (?:converted|touched|handled|implemented|addressed|ported))\b/,
  /\b(?:will|could|should) be (?:\w+ )?(?:done|added|addressed|improved|implemented|handled|fixed|extended|tackled|supported) later\b/,
  new RegExp(
    `\\b(?:can|could|should|will|may|might|would) be (?:\\w+ )?(?:done|added|addressed|improved|implemented|handled|fixed|extended|tackled|revisited|optimi[sz]ed|dealt with|supported|cleaned up) (?:in (?:the )?future|(?:in|by|with|as) ${LATER})`,
  ),
  /\b(?:is|are|as|remains?|be|in|left (?:for|to)|deferred (?:for|to|as)) (?:\w+ )?future work\b|\b(?:todo|to-do)s?\b.{0,6}[:-]? *(?:add|support|handle|implement|fix|move|test|improve|make|remove|write|document|investigate|consider)/,
  /\bonly (?:\w+ ){0,3}(?:support(?:s|ed)?|handle[sd]?|cover(?:s|ed)?|implement(?:s|ed)?|work(?:s)?)\b.{0,60}\b(?:for now|for the moment|at the moment|currently|so far|yet|initially)\b|\b(?:for now|for the moment|at the moment|currently|so far|initially),?\b.{0,40}\bonly (?:\w+ ){0,2}(?:support|handle|cover|implement|work)/,
];
/** The next step of a series is planned, not left out; what a program skips is its behaviour. */
const PLANNED =
  /\b(?:next|following|upcoming) (?:commit|patch|change|step)(?:e?s)?\b|\bin preparation\b|\bprepar(?:e|es|ing|atory)\b|\bwill (?:be )?(?:use[ds]?|need(?:ed)?|useful|interfere|rely|build|remove[ds]?|reuse|want)\b|\b(?:used|needed|useful|required|call(?:ed|ers?)) (?:by|in|for) (?:a |an |the )?(?:later|future|subsequent|follow)/;

/** That things could be nicer one day says nothing about this change. */
const VAGUE =
  /\bsomething (?:\w+ )?(?:can|could|may|might) be\b|^more \w+ (?:can|could|may) be added\b|\bit is possible\b|\bfuture work (?:can|could|may|might)\b|\binvestigate (?:me|this)\b|\b(?:this|it|that|(?:this|the) (?:implementation|code)) (?:can|could|may|might|should) (?:\w+ )?be (?:\w+ly )?(?:improved|optimi[sz]ed|enhanced|refined)\b/;
/** Sentences on the program or the text of a specification, not on this change. */
const OTHER_SCOPE =
  /\bscope (?:of|for) (?:this|the) (?:spec\w*|standard|document|registry)\b|\bbecause only\b|\bwhile leaving\b|^#|\binclude code\b/;

/** Whether a sentence says that something was left out or put off on purpose. */
function leavesOut({ quote }: Cue): boolean {
  const lower = quote.toLowerCase();
  return (
    !PLANNED.test(lower) &&
    !VAGUE.test(lower) &&
    !OTHER_SCOPE.test(lower) &&
    LEFT_OUT.some((words) => words.test(lower))
  );
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const hit of hitsByThread(history, about, "limitation", (commit, cue) =>
    isOwnWork(commit) && leavesOut(cue) ? cue : undefined,
  )) {
    const sentence = `Said what was left out or put off in the message of ${quoteSubject(hit.commit.message.subject, 70)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const scopeCut = defineSignal({
  id: "scope-cut",
  version: 2,
  kind: "event",
  title: "Stated what is left out",
  definition:
    "A sentence in the message of an own hand-made commit, not one of documents only, says what the change does not do, does not handle or leaves for later: out of scope, left for a later change, not yet supported, no attempt made, a limitation, a to-do. The next step of the same series is no such thing, nor is a remark that something could be nicer one day, nor what the program leaves out by design. One event per thread of commits.",
  limits:
    "Whether the rest was done later is not followed. Limits stated in documents, issues or code comments are not seen.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "limitation",
  counter: false,
  detect,
});
