/** Chose not to build: closed an issue or pull request unbuilt, with a comment that gives a reason against it. */
import type { About } from "../history/about.ts";
import { closingOf } from "../history/closings.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Discussion, History } from "../history/history.ts";
import { ownSentences, straight } from "../history/own-words.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** A cost, a lack of benefit or support, or another place for it. */
const REASON = [
  /(?:\bnot|n't|\bhardly|\bnever|\bbarely|\bno longer) (?:\w+ ){0,3}(?:worth|worthwhile)\b/i,
  /\b(?:too|added|adds?|additional|unnecessary|extra|more|much|undue|increased?) (?:\w+ )?complex(?:ity)?\b|\bcomplexity\b.{0,60}\b(?:benefit|gain|worth|justif)|\btoo (?:\w+ )?(?:complicated|risky|invasive|confusing|niche|expensive|costly|controversial|much (?:work|code|churn))\b|\bmakes? .{0,60}\b(?:more (?:difficult|complex|complicated)|harder|too (?:\w+)|intractable)\b|\bintractable\b/i,
  /\bmaintenance (?:burden|cost|overhead)\b|\b(?:burden|hard|difficult) to maintain\b|\boverkill\b|\bover-?engineer\w*\b|\bfoot-?gun\b/i,
  /\b(?:out of|outside|beyond) (?:the )?scope\b|\borthogonal to\b|\bbetter (?:done|left|handled|solved|served|addressed|kept|suited) (?:in|by|to|outside|elsewhere|at|as|on|with|for)\b|\b(?:can|could|should) be (?:done|dealt with|handled|solved|added|proposed) (?:\w+ )?(?:via|as|in|through) (?:an? |the )?(?:extension|separate|new|plug-?in|wrapper|outside|lib\w*)/i,
  /\b(?:does not|doesn't|do not|don't|did not|didn't|would not|wouldn't) (?:\w+ ){0,2}(?:justify|outweigh|make sense|belong|add (?:any|much|enough)|bring (?:any|much|enough)|help (?:much|enough))\b|\boutweigh(?:s|ed)?\b/i,
  /\b(?:no|little|not much|not enough|limited|marginal|insufficient) (?:\w+ ){0,2}(?:benefit|advantage|value|gain|demand|use case|upside|justification|motivation|consensus|support|appetite)s?\b|\bnot seeing (?:\w+ ){0,2}(?:support|interest|demand)\b|\bno ?(?:one|body) (?:\w+ )?(?:asked|wants?|needs?|uses?)\b|\bgeneral opposition\b/i,
  /(?:\bnot|n't) (?:\w+ ){0,4}(?:necessary|needed|useful|helpful|desirable|warranted|appropriate|a good (?:idea|change|fit))\b|\bno (?:real |good |strong )?(?:need|reason) (?:to|for)\b(?! (?:track|keep|have|leave) )|\bnot convinced\b|\bwe (?:do not|don't) need\b/i,
  /\b(?:decided|agreed|consensus|inclined|prefer) (?:\w+ ){0,3}(?:not to|against|to (?:leave|keep))\b|\bclos(?:e|ing)\b.{0,160}\bto avoid\b.{0,40}\b(?:risk\w*|complex\w*|cost\w*|conflicts?|break\w*)\b/i,
];
/** Closed because it is done, told twice, moved, stale, unclear or taken further elsewhere: nobody chose against it. */
const OTHER_WAY =
  /\b(?:supersed\w*|superced\w*|replaced by|in favou?r of|duplicates?|dup of|fixed|resolved|addressed (?:in|by)|was merged|is merged|merged in|landed|implemented (?:in|by)|already (?:done|fixed|exists?|have|possible|the case|covered|says?)|moved (?:to|here|over|initial)|mov(?:e|ing) (?:this|it|the)|done in|obsolete|overcome|obe|stale\w*|inactiv\w*|(?:lack|long period|absence) of (?:activity|interest|progress|support|inactivity|time)|no activity|no response|up for grabs|picked up|completed|taken care|taken over|reproduce|reproducible|works for me|wrong repo\w*|main repo\w*|upstream|misread\w*|misunderst\w*|spam|pass(?:es)? (?:all )?tests|more (?:details?|info\w*)|unaddressed|no longer (?:have )?time|(?:have|had) (?:no |the )?time|opened? (?:a |another |an )?(?:new )?(?:pr|issue|pull)|i made|try again|clear(?:er)?|clarif\w*|irrelevant|no longer (?:applies|relevant))\b/i;

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
    REASON.some((words) => words.test(own))
  );
}

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
    const quote = reasonIn(ownSentences(history, comment));
    if (!quote || hasLandedAnyway(one) || NO_CHANGE.test(one.title) || PARTLY_DONE.test(one.body)) continue;
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

/** Whether the forge or somebody says that it was done all the same. */
const hasLandedAnyway = ({ kind, closedAs, entries }: Discussion): boolean =>
  (kind === "issue" && closedAs === "duplicate") ||
  entries.some((entry) => entry.kind === "event" && entry.event === "closed" && entry.commit !== "");

export const choseNotToBuild = defineSignal({
  id: "chose-not-to-build",
  version: 1,
  kind: "event",
  title: "Chose not to build, with a reason",
  definition:
    "Closed an issue or pull request that did not land, with a comment of their own, sent with the closing or within ten minutes before it, that gives a reason against building it: complexity, maintenance, too little benefit or support, out of scope, not needed. What the comment calls a duplicate, done, superseded, moved, stale, unclear or not reproducible is left out.",
  limits:
    "Cannot tell whether the choice was right, nor who made it where the comment reports what a group decided. A reason given earlier is not read.",
  skill: "judgment",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
