/** Vague problem taken: somebody else's issue with a vague start, that the person investigated and closed by own work. */
import type { About } from "../history/about.ts";
import { closersOf } from "../history/discussion-links.ts";
import type { Comment, Discussion, History } from "../history/history.ts";
import { investigationIn } from "../history/investigations.ts";
import { ownSentences, straight, wordsIn } from "../history/own-words.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** An opening text with more own words than this says enough to begin with. */
const MOST_WORDS = 120;
/** Facts that somebody who knows where to look would start from. */
const FACTS =
  /```|~~~|^ {4}\S|^[ \t]*(?:\d{1,2}[.)]\s|[-*] step)|\bsteps to reproduce\b|\bbacktrace\b|\bstack ?trace\b|\b[\w-]+\/[\w./-]+\.\w{1,5}\b|\b\w+::\w+|\b[a-z]\w*\(\)|\b[0-9a-f]{7,40}\b|`[^`\n]{2,200}`|\bbisect|\broot cause\b|\bbecause\b/im;

/** Words of somebody who does not know what is wrong or what is wanted. */
const DOUBT =
  /\?|\b(?:not sure|unsure|no idea|no clue|don't know|do not know|wonder(?:ing)?|confus(?:ed|ing|es)|unclear|somehow|for some reason|random(?:ly)?|weird|strange|does(?:n't| not) work|stopped working|suddenly)\b/i;
/** Whoever asks for a certain change has made out what is wanted. */
const ASKS_FOR =
  /\b(?:should|shouldn't|must|needs? to|please (?:add|remove|change|use)|propos\w*|suggest\w*|consider|instead|would be (?:nice|good|better|great|useful)|it'd be|feature request|could be (?:added|removed|extended)|want to)\b/i;
/** A title that says under which condition it happens. */
const CONDITION = /\b(?:after|when|whenever|if|while|because|due to|caused by|on)\b/i;
/** So many agreeing hands show a complaint of many. */
const MANY_REACTIONS = 3;
const FEWEST_COMMENTS = 2;
/** Shorter comments are nods. */
const COMMENT_WORDS = 12;

/** Few words with doubt in them or many hands up, and no steps, code, names of files or functions, cause, or change that it asks for. */
function isVague(history: History, issue: Discussion): boolean {
  const sentences = ownSentences(history, issue).map(straight);
  const words = wordsIn(sentences);
  return (
    words > 0 &&
    words <= MOST_WORDS &&
    !FACTS.test(issue.body.slice(0, 8_192)) &&
    !ASKS_FOR.test(issue.title) &&
    !CONDITION.test(issue.title) &&
    !sentences.some((sentence) => ASKS_FOR.test(sentence)) &&
    (issue.reactions >= MANY_REACTIONS || DOUBT.test(issue.title) || sentences.some((sentence) => DOUBT.test(sentence)))
  );
}

/** The comments of substance that a person made in an issue until then. */
const commentsBy = (history: History, issue: Discussion, person: Person, until: number): readonly Comment[] =>
  issue.entries.filter(
    (entry): entry is Comment =>
      entry.kind === "comment" &&
      entry.author === person &&
      entry.at <= until &&
      (wordsIn(ownSentences(history, entry)) >= COMMENT_WORDS || investigationIn(history, entry) !== undefined),
  );

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const [issue, requests] of closersOf(history)) {
    const request = requests[0]!;
    const { author } = request;
    if (!author || !request.raw || !about.has(author) || requests.length > 1) continue;
    if (issue.author?.kind !== "person" || isSamePerson(issue.author, author) || !isVague(history, issue)) continue;
    const comments = commentsBy(history, issue, author, request.closedAt ?? request.at);
    if (comments.length < FEWEST_COMMENTS && !comments.some((comment) => investigationIn(history, comment))) continue;
    yield {
      person: author,
      raw: request.raw,
      on: issue,
      commit: request.commits.find((commit) => commit.author === author),
      day: request.closedDay ?? request.day,
      sentence: `Took up the issue ${titleWords(issue)} by somebody else, which began without steps, code or cause, wrote ${plural(comments.length, "comment")} on it, and closed it with own pull request ${titleWords(request)}.`,
      counterparties: [issue.author],
      areas: request.areas,
      related: request.commits.slice(0, 30),
      context: issue.object,
    };
  }
}

export const vagueProblemTaken = defineSignal({
  id: "vague-problem-taken",
  version: 1,
  kind: "event",
  title: "Took a vague problem to its end",
  definition: `An issue that somebody else opened with at most ${MOST_WORDS} own words, with a question or doubt in them or at least ${MANY_REACTIONS} reactions, and without steps, code, names of files or functions, a cause, or a change that it asks for. The person wrote at least ${FEWEST_COMMENTS} comments of ${COMMENT_WORDS} words or more in it, or one that says what was found out, and a landed own pull request closed it.`,
  limits:
    "Vague is judged by what the opening text lacks; screenshots are not read. What the comments are worth is not judged, and what was found out outside of the forge is not seen.",
  skill: "ambiguity",
  needs: ["forge", "commits"],
  language: "en",
  counter: false,
  detect,
});
