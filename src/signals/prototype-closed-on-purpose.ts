/** Prototype closed on purpose: an own trial pull request, closed by its author with a word on why, and own landed work after it. */
import type { About } from "../history/about.ts";
import { closingOf } from "../history/closings.ts";
import { discussionAt, isLandedWork, mentionsTo, namedIn, placeOf } from "../history/discussion-links.ts";
import type { Comment, Discussion, History } from "../history/history.ts";
import { ownSentences } from "../history/own-words.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const TRIAL =
  /\b(?:wip|poc|proof[- ]of[- ]concept|prototype|experiment(?:al|s)?|draft|strawman|straw man|demo|rfc|spike|exploration|sketch|proposals?|alternatives?|option (?:\w|\(\w\)))(?:\b|\))/i;
const NOT_FOR_LANDING =
  /\b(?:proof[- ]of[- ]concept|prototype|experiment(?:ed|ing)?|strawman|just (?:a|an) (?:demo|draft|idea|sketch|test)|not (?:meant|intended|supposed) (?:to be|for) merg\w*|for discussion|only for (?:demonstration|testing|discussion)|to (?:demonstrate|illustrate|explore))\b/i;
const SUCCEEDED =
  /\b(?:in favou?r of|superseded|supersedes|replaced (?:by|with)|successor|continued in|instead|better (?:approach|solution|way|version)|obsoleted|obviated|split (?:in|up|off|out)|picked up in|rolled into|folded into|incorporated|subsumed)\b/i;

/** Own landed work that came of a trial: what the closing words name, or what names the trial. */
function successorOf(history: History, trial: Discussion, comment: Comment): Discussion | undefined {
  const known = discussionAt(history);
  const named = namedIn(comment.body, placeOf(trial)).flatMap(({ object }) => known.get(object) ?? []);
  return [...named, ...mentionsTo(history, trial).map(({ from }) => from)].find(
    (one) => one !== trial && one.author === trial.author && one.at > trial.at && isLandedWork(one),
  );
}

function closingWords(history: History, trial: Discussion, comment: Comment): string | undefined {
  const isTrial = TRIAL.test(trial.title);
  const sentences = ownSentences(history, comment);
  return (
    sentences.find((sentence) => NOT_FOR_LANDING.test(sentence)) ??
    (isTrial ? sentences.find((sentence) => SUCCEEDED.test(sentence)) : undefined)
  );
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const trial of history.discussions) {
    const { author, raw, kind } = trial;
    if (kind !== "pull-request" || !author || !raw || !about.has(author)) continue;
    const closing = closingOf(history, trial);
    if (closing?.by !== author || !closing.comment) continue;
    const quote = closingWords(history, trial, closing.comment);
    const successor = quote && successorOf(history, trial, closing.comment);
    if (!successor) continue;
    yield {
      person: author,
      raw,
      on: closing.comment,
      commit: successor.commits.find((commit) => commit.author === author),
      quote,
      day: closing.comment.day,
      sentence: `Closed own pull request ${titleWords(trial)}, put up as a trial or an option, with a word on why, and landed ${titleWords(successor)} after it.`,
      areas: successor.areas,
      related: successor.commits.slice(0, 30),
      context: trial.object,
    };
  }
}

export const prototypeClosedOnPurpose = defineSignal({
  id: "prototype-closed-on-purpose",
  version: 1,
  kind: "event",
  title: "Threw a prototype away on purpose",
  definition:
    "An own pull request that did not land, closed by the person with a comment which says that it was a prototype or experiment, or, where its title says that it was a trial, a proposal or one of several options, that something else takes its place; and a later own pull request that the comment names, or that names it, landed.",
  limits: "What was learnt from it is not read. Prototypes on branches without a pull request are not seen.",
  skill: "ambiguity",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
