/** Chose not to build: closed an issue or pull request unbuilt, with a comment that gives a reason against it. */
import type { About } from "../history/about.ts";
import { closingOf } from "../history/closings.ts";
import { isLandedWork, mentionsTo } from "../history/discussion-links.ts";
import { isSomebody } from "../history/forge-people.ts";
import { type Comment, type Discussion, type History, memoise } from "../history/history.ts";
import { ownSentences, straight } from "../history/own-words.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** A cost, a lack of benefit, or another place for it. That nobody agreed or asked is no reason. */
const REASON = [
  /(?:\bnot|n't|\bhardly|\bnever|\bbarely|\bno longer) (?:\w+ ){0,3}(?:worth|worthwhile)\b/i,
  /\b(?:too|added|adds?|additional|unnecessary|extra|more|much|undue|increased?) (?:\w+ )?complex(?:ity)?\b|\bcomplexity\b.{0,60}\b(?:benefit|gain|worth|justif)|\btoo (?:\w+ )?(?:complicated|risky|invasive|confusing|niche|expensive|costly|much (?:work|code|churn))\b|\bmakes? .{0,60}\b(?:more (?:difficult|complex|complicated)|harder|intractable)\b|\bintractable\b/i,
  /\bmaintenance (?:burden|cost|overhead)\b|\b(?:burden|hard|difficult) to maintain\b|\boverkill\b|\bover-?engineer\w*\b|\bfoot-?gun\b/i,
  /\b(?:out of|outside|beyond) (?:the )?scope\b|\borthogonal to\b|\bbetter (?:done|left|handled|solved|served|addressed|kept|suited) (?:in|by|to|outside|elsewhere|at|as|on|with|for)\b|\b(?:can|could|should) be (?:done|dealt with|handled|solved|added|proposed) (?:\w+ )?(?:via|as|in|through) (?:an? |the )?(?:extension|separate|new|plug-?in|wrapper|outside|lib\w*)/i,
  /\b(?:does not|doesn't|do not|don't|did not|didn't|would not|wouldn't) (?:\w+ ){0,2}(?:justify|outweigh|make sense|belong|add (?:any|much|enough)|bring (?:any|much|enough)|help (?:much|enough))\b|\boutweigh(?:s|ed)?\b/i,
  /\b(?:no|little|not much|not enough|limited|marginal|insufficient) (?:\w+ ){0,2}(?:benefit|advantage|value|gain|use case|upside|justification|motivation)s?\b/i,
  /(?:\bnot|n't) (?:\w+ ){0,4}(?:necessary|needed|useful|helpful|desirable|warranted|appropriate|a good (?:idea|change|fit))\b(?! (?:any ?more|any longer|now)\b)|\bno (?:real |good |strong )?reason to (?:add|change|do|have|make|remove|support|use)\b|\bno (?:real |good |strong )?need for\b|\bno (?:real |good |strong )?need to (?:add|change|have|support|specify|define|do this)\b|\bnot convinced\b|\bwe (?:do not|don't) need\b/i,
  /\bclos(?:e|ing)\b.{0,160}\bto avoid\b.{0,40}\b(?:risk\w*|complex\w*|cost\w*|conflicts?|break\w*)\b/i,
];
/** Speaks of who agreed or asked for it, or of a change so small that it is not worth a look. */
const NO_REASON =
  /\b(?:review(?:er)?s?'? time|consensus|appetite|opposition|controversial|no ?(?:one|body) (?:\w+ )?(?:asked|wants?|needs?|uses?)|(?:not|n't|no|any|little|much|more|enough|lack of|some) (?:\w+ ){0,3}(?:support|interest|demand|traction|enthusiasm) (?:for|in|to|here|from|by)\b)/i;
/** Closed because it is done, told twice, moved, stale, unclear or taken further elsewhere: nobody chose against it. */
const OTHER_WAY =
  /\b(?:supersed\w*|superced\w*|replaced by|in favou?r of|duplicates?|dup of|fixed|resolved|addressed (?:in|by)|was merged|is merged|merged in|landed|implemented (?:in|by)|already (?:done|fixed|exists?|have|possible|the case|covered|says?)|moved (?:to|here|over|initial)|mov(?:e|ing) (?:this|it|the)|done in|obsolete|overcome|obe|stale\w*|inactiv\w*|(?:lack|long period|absence) of (?:activity|interest|progress|support|inactivity|time)|no activity|no response|up for grabs|picked up|completed|taken care|taken over|reproduce|reproducible|works for me|wrong repo\w*|main repo\w*|upstream|misread\w*|misunderst\w*|spam|pass(?:es)? (?:all )?tests|more (?:details?|info\w*)|unaddressed|no longer (?:have )?time|(?:have|had) (?:no |the )?time|opened? (?:a |another |an )?(?:new )?(?:pr|issue|pull)|i made|try again|clear(?:er)?|clarif\w*|irrelevant|no longer (?:applies|relevant))\b/i;

/** Corrections of a few words. */
const TRIVIAL = /\b(?:trivial|typos?|spelling|nits?|grammar|whitespace|broken links?)\b/i;
/** Asks for no change. */
const NO_CHANGE = /\b(?:discussion|question|meta|help|how (?:to|do|can))\b|^(?:why|how|who|where|can i|future of)\b/i;
/** Of a list of steps some were taken. */
const PARTLY_DONE = /^\s{0,12}[-*+] \[[xX]\] .*#\d/m;

/** Whether a sentence, without what it quotes, gives a reason; "may not" and "as long as" leave it open. */
function givesReason(sentence: string): boolean {
  const own = straight(sentence).replace(/"[^"]{0,400}"/g, " ");
  return (
    !own.trimEnd().endsWith("?") &&
    !/\b(?:may|might|could) not\b|\bas long as\b/i.test(own) &&
    !NO_REASON.test(own) &&
    REASON.some((words) => words.test(own))
  );
}

/** How often the same words make them a form letter, which says nothing of the one at hand. */
const FORM_LETTER = 3;
const startOf = ({ body }: Comment): string => body.replace(/\s+/g, " ").trim().slice(0, 60);

/** Beginnings of the comments with which somebody closed discussions, that they used again and again. */
const formLettersOf = memoise((history: History): ReadonlyMap<Person, ReadonlySet<string>> => {
  const uses = new Map<Person, Map<string, number>>();
  for (const one of history.discussions) {
    const { by, comment } = closingOf(history, one) ?? {};
    if (!by || !comment) continue;
    const own = uses.get(by) ?? new Map<string, number>();
    uses.set(by, own.set(startOf(comment), (own.get(startOf(comment)) ?? 0) + 1));
  }
  return new Map(
    [...uses].map(([person, own]) => [
      person,
      new Set([...own].flatMap(([start, count]) => (count >= FORM_LETTER ? [start] : []))),
    ]),
  );
});

/** Whether other work that landed names it, so that part of it was done. */
const isDoneElsewhere = (history: History, one: Discussion): boolean =>
  mentionsTo(history, one).some(({ from }) => isLandedWork(from) && from.at > one.at);

function reasonIn(sentences: readonly string[]): string | undefined {
  if (sentences.some((sentence) => OTHER_WAY.test(sentence))) return undefined;
  return sentences.find(givesReason);
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const one of history.discussions) {
    if (one.state !== "closed") continue;
    const closing = closingOf(history, one);
    const { by, comment } = closing ?? {};
    if (!by || !comment?.raw || !about.has(by) || !isSomebody(history, by)) continue;
    if (!isCloserKnown(one, comment, closing!.at)) continue;
    if (TRIVIAL.test(one.title) || formLettersOf(history).get(by)?.has(startOf(comment))) continue;
    const quote = reasonIn(ownSentences(history, comment));
    if (
      !quote ||
      hasLandedAnyway(one) ||
      isDoneElsewhere(history, one) ||
      NO_CHANGE.test(one.title) ||
      PARTLY_DONE.test(one.body)
    )
      continue;
    const others = one.author && one.author !== by ? [one.author] : [];
    yield {
      person: by,
      raw: comment.raw,
      on: comment,
      quote,
      sentence: `Closed the ${others.length > 0 || one.author === undefined ? "" : "own "}${one.kind === "issue" ? "issue" : "pull request"} ${titleWords(one)} without the change and gave a reason against it.`,
      counterparties: others,
      context: one.object,
    };
  }
}

/** Whether it is known who closed it: the forge says it, or their comment came with it and is the last. */
const isCloserKnown = ({ closedBy, entries }: Discussion, comment: Comment, at: number): boolean =>
  closedBy !== undefined ||
  entries.some((entry) => entry.kind === "event" && entry.event === "closed" && Math.abs(entry.at - at) <= 10) ||
  entries.findLast(({ kind }) => kind === "comment") === comment;

/** Whether the forge or somebody says that it was done all the same. */
const hasLandedAnyway = ({ kind, closedAs, entries }: Discussion): boolean =>
  (kind === "issue" && closedAs === "duplicate") ||
  entries.some((entry) => entry.kind === "event" && entry.event === "closed" && entry.commit !== "");

export const choseNotToBuild = defineSignal({
  id: "chose-not-to-build",
  version: 2,
  kind: "event",
  title: "Chose not to build, with a reason",
  definition: `Closed an issue or pull request that did not land, with a comment of their own, sent with the closing or within ten minutes before it, that gives a reason against building it: complexity, maintenance, too little benefit, out of scope, not needed. That nobody agreed, asked or was interested is no reason. A comment that begins as at least ${FORM_LETTER} of their closings do, corrections of a word, and what landed work names later, are left out, as is what the comment calls a duplicate, done, superseded, moved, stale, unclear or not reproducible.`,
  limits:
    "Cannot tell whether the choice was right, nor who made it where the comment reports what a group decided. A reason given earlier is not read.",
  skill: "judgment",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
