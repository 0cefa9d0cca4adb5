/** Trade-off in review: a comment on somebody else's pull request that names what is paid for what. The sentence is cited. */
import type { About } from "../history/about.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Comment, Entry, History, Review } from "../history/history.ts";
import { ownSentences, straight } from "../history/own-words.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const TRADE_OFF =
  /\btrading (?:off )?\w+ (?:\w+ )?for\b|\bat the (?:cost|expense|price) of\b|\b(?:down-?sides?|drawbacks?|disadvantages?) (?:is|are|of|to|here|would|being|that|seems?)\b|\boutweigh(?:s|ed)?\b|\bworth the (?:\w+ ){0,2}(?:complexity|cost|risk|churn|overhead|bytes|price)\b|\bin exchange for\b|\bacceptable (?:cost|price|risk|overhead)\b|\b(?:a |good |reasonable )compromise between\b|\bbalance between\b|\bsacrific(?:e|es|ing)\b|\b(?:benefit|gain|advantage)s?\b.{0,80}\bjustif/i;
/** The word alone says little; with one of these it says what is set against what. */
const WORD = /\btrade-?offs?\b/i;
const SET_AGAINST =
  /\b(?:between|versus|vs|against|at the|more|less|larger|smaller|slower|faster|cheaper|simpler|extra|additional|complexity|reasonable|better|good|bad|poor|worse|wrong|worthwhile)\b/i;
/** Speaks about trade-offs, of something else, or says that there is none. */
const NONE =
  /\b(?:describ|document|explain|explor|mention|discuss|understand|consider|list|talk|text)\w* (?:about )?(?:the |these |those |any |all )?(?:\w+ )?(?:trade-?offs?|pros)\b|\btrade-?offs? (?:are|is|were) \w+er?\b.{0,12}$|\b(?:no|without|any|not? see|don't see|what|zero) (?:\w+ ){0,3}(?:trade-?offs?|down-?sides?|drawbacks?|disadvantages?)\b|\bthis (?:separate )?repo\b/i;

const namesTradeOff = (sentence: string): boolean =>
  (TRADE_OFF.test(sentence) || (WORD.test(sentence) && SET_AGAINST.test(sentence))) &&
  !NONE.test(straight(sentence)) &&
  !sentence.endsWith("?") &&
  !sentence.endsWith(":");

const mayBe = (entry: Entry): entry is Comment | Review => entry.kind !== "event" && entry.body.length > 20;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const request of history.discussions) {
    const { author, kind, entries } = request;
    if (kind !== "pull-request" || author?.kind !== "person") continue;
    const seen = new Set<Person>();
    for (const entry of entries) {
      const person = entry.author;
      if (!person || !entry.raw || !mayBe(entry) || seen.has(person) || !about.has(person)) continue;
      if (
        isSamePerson(person, author) ||
        !isSomebody(history, person) ||
        (!TRADE_OFF.test(entry.body) && !WORD.test(entry.body))
      )
        continue;
      const quote = ownSentences(history, entry).find(namesTradeOff);
      if (!quote) continue;
      seen.add(person);
      yield {
        person,
        raw: entry.raw,
        on: entry,
        quote,
        sentence: `Named a trade-off or a downside in reviewing the pull request ${titleWords(request)} by somebody else.`,
        counterparties: [author],
        context: request.object,
      };
    }
  }
}

export const tradeOffInReview = defineSignal({
  id: "trade-off-in-review",
  version: 1,
  kind: "event",
  title: "Named a trade-off in review",
  definition:
    "A comment or review on somebody else's pull request has a sentence, in the writer's own words and no question, that sets a cost against a benefit: at the cost of, the downside is, outweighs, worth the complexity, a better trade-off. One event per pull request.",
  limits: "Cannot tell whether it was weighed well or taken up. Trade-offs put in other words are not seen.",
  skill: "judgment",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
