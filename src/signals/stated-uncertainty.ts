import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { quoteSubject } from "../history/phrases.ts";
import type { Cue } from "../model/commit.ts";
import { andMore, hitsByThread, toCueFinding } from "./cue-finding.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Doubt in the first person or about the facts. "We" is left out: in messages it is often the program. */
const DOUBT =
  /\b(?:i am|i'm|i was|im|am) (?:\w+ )?(?:not|un|still not|far from) ?(?:\w+ )?(?:sure|certain|convinced|aware|able|confident|familiar)\b|\bnot (?:\w+ )?(?:sure|certain|convinced|clear to me)\b|\bunsure\b|\bno (?:idea|clue)\b|\bi (?:do not|don't|did not|didn't|could not|couldn't|cannot|can't|was not able to|wasn't able to|have not|haven't) (?:\w+ )?(?:know|understand|figure|tell|explain|reproduce|verify|test|tested|confirm|find|see why|remember|investigated?|think of)\b|\b(?:could not|couldn't|cannot|can't|unable to|not able to|been able to) (?:\w+ )?(?:reproduce|explain|figure out|verify|confirm|tell why)\b|\bi (?:\w+ )?(?:suspect|guess|presume|assume|suppose)\b|\bunclear (?:why|how|to me)\b|\b(?:remains?|is|still) (?:to be seen|unknown|unexplained|an open question)\b|\bopen question\b|\bmight be wrong\b|\bfor (?:some|an unknown|unknown|whatever) reasons?\b|\bonly (?:compile|build)[- ]tested\b|\buntested\b|\bnot (?:been )?tested\b/;
/** Turns of phrase that only soften, and doubts that somebody else has. */
const POLITE =
  /\bi (?:guess|suppose|assume) (?:that'?s|it'?s|this is) (?:ok|fine|okay)\b|\b(?:if|in case|when|whether) (?:you|they|users?|people|somebody|the user|one) (?:are|is|were|was|aren't|isn't)\b|\busers? (?:may|might|are|is|will)\b|\bmake (?:it )?(?:un)?clear\b|\bcheck for untested\b|\bwhy (?:this|that|it|we|nobody|they) (?:was|were|had|has|have|did|didn't|suffered|ever|never)\b.{0,40}\b(?:missed|suffer\w*|overlooked|forgotten|noticed|so far|before|earlier)\b|\bwhy (?:this|that|it) was (?:missed|there|forgotten|left)\b/;

/** Shorter ones are sighs ("No idea what happened there"), unless they ask why. */
const LEAST_CHARACTERS = 30;

function admitsDoubt({ quote }: Cue): boolean {
  if (quote.length < LEAST_CHARACTERS && !quote.includes("why")) return false;
  const lower = quote.toLowerCase();
  return DOUBT.test(lower) && !POLITE.test(lower);
}

/** Whether a commit is about a program or a decision: not about a list, a guide or other documents alone. */
function subjectFinder({ documents }: History): (commit: Commit) => boolean {
  const decisions = new Set(
    documents.filter(({ kind }) => kind === "design-doc" || kind === "adr").map(({ path }) => path),
  );
  return ({ touches, trailers }) =>
    // Of a squashed request by several nobody can say whose words a sentence is.
    !trailers.some(({ key }) => key === "co-authored-by") &&
    touches.some(({ file }) => file.kind !== "document" || decisions.has(file.path));
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  const decides = subjectFinder(history);
  const choose = (commit: Commit, cue: Cue): Cue | undefined => (decides(commit) && admitsDoubt(cue) ? cue : undefined);
  for (const hit of hitsByThread(history, about, "uncertainty", choose)) {
    const sentence = `Said what was not known or not certain in the message of ${quoteSubject(hit.commit.message.subject, 65)}${andMore(hit.others)}.`;
    yield toCueFinding(history, hit, sentence);
  }
}

export const statedUncertainty = defineSignal({
  id: "stated-uncertainty",
  version: 4,
  kind: "event",
  title: "Stated what was uncertain",
  definition:
    "A sentence in the message of an own hand-made commit says in the first person, or of the facts, that something about the problem or the decision was not known, not certain, only suspected, or could not be verified. Polite hedges (not sure if you want this), matters of taste (not sure I like it), jokes and sighs of a few words are left out, and commits by several authors, or that change nothing but documents other than design documents and decision records. One event per thread of commits.",
  limits: "Doubts voiced in review or discussion are not seen, nor those put in other words.",
  skill: "ambiguity",
  needs: ["commits", "message-bodies"],
  language: "en",
  cue: "uncertainty",
  counter: false,
  detect,
});
