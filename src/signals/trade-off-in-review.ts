/** Trade-off in review: a comment on somebody else's pull request that names what is paid, or for what. The sentence is cited. */
import type { About } from "../history/about.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Comment, Entry, History, Review } from "../history/history.ts";
import { ownSentences, straight } from "../history/own-words.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** A cost by name, or one thing paid with another. */
const COST =
  /\btrading (?:off )?\w+ (?:\w+ )?for\b|(?<!\bbe )\bat the (?:cost|expense|price) of\b(?! (?:the )?(?:receivers?|senders?|users?|payers?|callers?|authors?)\b)|\b(?:down-?sides?|drawbacks?|disadvantages?) (?:is|are|of|to|here|would|being|that|seems?)\b|\bworth the (?:\w+ ){0,2}(?:complexity|risk|churn|overhead|bytes)\b|\bworth the cost (?:of|when|for|in|to)\b|\bin exchange for\b|\bacceptable (?:cost|price|risk|overhead)\b|\b(?:good |reasonable |better )(?:compromise|balance) between\b|\b(?:benefit|gain|advantage)s?\b.{0,80}\bjustif/i;
/** More than a saying only where it is said of a cost or a gain. */
const OUTWEIGHS = /\boutweigh(?:s|ed)?\b/i;
const WEIGHED =
  /\b(?:benefits?|advantages?|drawbacks?|disadvantages?|downsides?|gains?|wins?|loss(?:es)?|complexity|overhead|runtime|hit|savings?)\b/i;
/** The word alone says little; with one of these it says what is set against what, or how it is judged. */
const WORD =
  /\btrade-?offs? (?:is |would be |here is )?(?:between|to)\b|\b(?:a|an|the|right|wrong|not a) (?:right|wrong|good|bad|better|best|worse|poor|reasonable|acceptable|worthwhile)(?: default)? trade-?off\b|\breasonable (?:default )?trade-?off\b/i;
/** Speaks about trade-offs, leaves them to others, is about something else, or says that there is none. */
const NONE =
  /\b(?:describ|document|explain|explor|mention|discuss|understand|consider|list|talk|text)\w* (?:about )?(?:the |these |those |any |all )?(?:\w+ )?(?:trade-?offs?|pros)\b|\b(?:goals|advantages|benefits|pros) (?:and|or) (?:trade-?offs?|disadvantages|drawbacks|cons)\b|\b(?:i'll |to )?leave (?:it|that|this)\b|\b(?:no|without|any|not? see|don't see|what|zero) (?:\w+ ){0,3}(?:trade-?offs?|down-?sides?|drawbacks?|disadvantages?|negatives?)\b|\b(?:nor|neither|not)\b.{0,60}\b(?:has|have|is|are|as) an? (?:\w+ )?trade-?off\b(?! between)|\bthis (?:separate )?repo\b/i;
/** A question, an announcement of what follows, or a joke. */
const ENDS_OPEN = /[?:][)\]"'*_\s]*(?:[:;]-?[()PpD])?\s*$/;

const saysCost = (text: string): boolean => COST.test(text) || OUTWEIGHS.test(text) || WORD.test(text);

const namesCost = (sentence: string): boolean => {
  const words = straight(sentence);
  if (NONE.test(words) || ENDS_OPEN.test(words)) return false;
  return COST.test(words) || WORD.test(words) || (OUTWEIGHS.test(words) && WEIGHED.test(words));
};

const mayBe = (entry: Entry): entry is Comment | Review => entry.kind !== "event" && entry.body.length > 20;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const request of history.discussions) {
    const { author, kind, entries } = request;
    if (kind !== "pull-request" || author?.kind !== "person") continue;
    const seen = new Set<Person>();
    for (const entry of entries) {
      const person = entry.author;
      if (!person || !entry.raw || !mayBe(entry) || seen.has(person) || !about.has(person)) continue;
      if (isSamePerson(person, author) || !isSomebody(history, person) || !saysCost(entry.body)) continue;
      const quote = ownSentences(history, entry).find(namesCost);
      if (!quote) continue;
      seen.add(person);
      yield {
        person,
        raw: entry.raw,
        on: entry,
        quote,
        sentence: `Named a cost, a downside or a trade-off in a comment on the pull request ${titleWords(request)} by somebody else.`,
        counterparties: [author],
        context: request.object,
      };
    }
  }
}

export const tradeOffInReview = defineSignal({
  id: "trade-off-in-review",
  version: 2,
  kind: "event",
  title: "Named a cost or trade-off in review",
  definition:
    "A comment or review on somebody else's pull request has a sentence, in the writer's own words and no question, that names a cost, or sets one against a gain: at the cost of, the downside is, the benefits outweigh, worth the complexity, a better trade-off. One event per pull request.",
  limits: "Cannot tell whether it was weighed well or taken up. Trade-offs put in other words are not seen.",
  skill: "judgment",
  needs: ["forge"],
  language: "en",
  counter: false,
  detect,
});
