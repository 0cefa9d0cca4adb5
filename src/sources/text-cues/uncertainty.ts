/**
 * "uncertainty": the author says that something about the decision or the cause is not known or not sure. Only the first
 * person counts: "we do not know whether the object exists" is mostly the program speaking.
 */

import type { CueRule } from "./rule.ts";
import { anyOf, clause, words } from "./rule.ts";

/** Where a sentence without subject speaks for its author. */
const AUTHOR =
  "(?:^\\W*|[,;(] ?|\\b(?:but|and|though|although|note:|still|honestly|frankly|so|however|,) )(?:i'm |i am )?";
const UNSURE = anyOf(
  "\\b(?:i am|i'm|im)(?: \\w+)? not(?: \\w+){0,2} (?:sure|certain)\\b(?! (?:i|we) (?:want|like|love|need)\\b)",
  `${AUTHOR}(?:not|less) (?:(?!make|made|making|be)\\w+ ){0,2}?(?:sure|certain)\\b`,
  `${AUTHOR}unsure\\b`,
  "\\b(?:it is|it's|it remains|it seems)(?: \\w+)? (?:unclear|not (?:\\w+ )?(?:clear|certain|known)|unknown) (?:if|whether|why)\\b",
  "\\b(?:cause|reason|origin|why|whether)\\b[^,;]{0,60} (?:is|are|remains?)(?: still| yet)? (?:unknown|unclear|not (?:yet |fully |really |entirely )?(?:known|understood|clear))\\b",
);
const COULD_NOT = anyOf(
  "\\b(?:i|i've|i have)(?: \\w+)?(?: unable to| failed to| (?:could|can|was|have|am)(?: not|n't)| (?:not|haven't|couldn't|can't|cannot|wasn't))(?: (?:been|manage|managed|able|yet|to|really|actually|quite|seem|fully|\\w+ly))* (?:reproduce|reproduced|explain|figure out (?:why|what (?:caus|is wrong)\\w*|the (?:root |exact )?(?:cause|reason)|how to)|tell (?:why|if|whether)|determine (?:why|if|whether|the cause)|find (?:a reason|the reason|any reason|an explanation)|understand why|verify|confirm)\\b",
  "\\bwe (?:could(?: not|n't)|were unable to|were not able to) (?:\\w+ )?(?:reproduce|explain why|figure out why)\\b",
  "\\b(?:not|never|n't) (?:been )?(?:able to|managed to) reproduce\\b|\\bunable to reproduce\\b",
  "\\bi (?:still |really |honestly |actually |just )*(?:do not|don't)(?: really| actually| fully| quite)? (?:know|understand) (?:why|whether|if|what|how|for sure|exactly|the|of (?:any|a)|enough)\\b",
  "\\bi have no (?:idea|clue)\\b",
  `${AUTHOR}no idea (?:why|what|how|if|whether)\\b`,
);
const GUESS = anyOf(
  "\\bmy (?:best )?guess\\b|\\bi'm (?:only |just )?guessing\\b|\\bi am guessing\\b|\\bi can only (?:guess|assume|speculate)\\b",
  "\\bremains to be seen\\b|\\bopen questions? (?:is|are|remains?|whether|here|about)\\b",
  "\\b(?:i|we) (?:may|might|could) (?:well |also )?be mistaken\\b",
  "\\bfor (?:some |an )?(?:unknown|unclear|mysterious|unexplained|inexplicable) reasons?\\b|\\bfor reasons? (?:unknown|i don't|i do not|i can't|i cannot|that (?:are|is) (?:unclear|not clear))\\b|\\bfor some reason (?:that )?i (?:don't|do not|can't|cannot|couldn't)\\b",
);
/** Speaks of users, documents, what a program knows, or of the author's past slips. */
const BESIDE = anyOf(
  "\\b(?:users?|readers?|people|developers?|contributors?|newcomers?|someone|somebody|one|you|callers?|reviewers?) (?:\\w+ ){0,4}(?:not|n't|unsure|no idea|unclear|sure)\\b",
  "\\bto (?:the )?(?:end )?(?:users?|readers?|reviewers?|callers?|people)\\b",
  "\\b(?:documentation|docs|manual|man page|comment|wording|(?:error|existing) message|phrase|sentence)\\b",
  "\\bambiguous\\b|\\bconfus\\w+\\b|\\bas (?:it is|it's) (?:not clear|unclear)\\b|\\buncontroversial\\b",
  "\\bmak(?:es|ing) it (?:\\w+ )?(?:unclear|clear|not clear)\\b",
  "^\\W*(?:if|when|where|in case|unless|until) |\\b(?:if|when|where|in case|unless|until) (?:i|we|it|the \\w+) (?:\\w+ ){0,3}(?:not|n't|unknown|unclear)\\b",
  "\\bknow of (?:any|a|an|no|other)\\b|\\breproduce\\b.{0,80}\\b(?:after|any ?more|any longer|once|since) (?:this|the|it|these|my|applying|that|$)|\\breproduce\\b.{0,80}\\bany ?(?:more|longer)\\b|\\bcan reproduce\\b|[:;]-?\\)",
  "\\bwhat i'm doing\\b|\\bnot sure how (?:(?:this|that|these|those|we|it|they|i|one) )*(?:was |were )?(?:got|get|gets|snuck|slipped|made it|ended|missed|overlooked|forgotten)\\b|\\bnot sure (?:if |whether |that )?(?:it|this) matters\\b|\\bnot sure\\b.{0,50}\\b(?:great|good|best|better|right) (?:\\w+ )?name\\b|\\b(?:since|because|as) i (?:could not|couldn't|cannot|can't) reproduce\\b|\\bnot sure (?:if|whether) (?:you|(?:this|that|it) is (?:how|what) you|this is (?:wanted|welcome|desired|ok|okay|worth)|(?:it|this) (?:makes sense|matters))\\b|\\bsome(?:one|body) would\\b",
  "\\bas (?:far as )?i (?:don't|do not) know\\b|\\bsure (?:what i was|how i|if i missed|that (?:all|the|every|we|this))\\b|\\bnot sure when i\\b|\\bnot sure (?:if |that |whether )?i(?:'m| am| want| (?:\\w+ )?(?:like|love|prefer|agree))\\b",
  "\\bhow (?:it|this|that) (?:could have )?happened\\b|\\btest(?:s|ing)? (?:has|have|was|were) (?:been )?(?:unable|not able) to\\b",
  "\\bnot sure\\b.{0,40}\\b(?:satisf\\w+|please|convinces?) (?:him|her|them|everyone|everybody|anyone|you|[a-z]+ either)\\b",
  "\\b(?:easily|reliably|consistently) (?:reproduce|verify)\\b|\\breproduce\\b.{0,60}\\b(?:small|smaller|minimal|isolated|isolation|simple|standalone|unit|reduced)\\b",
);

/** What the next sentence opens with after a joke. */
const SMILE = /^\W*[:;]-?[)DP]/i;

const UNSURE_WORDS = words("sure certain clear unsure unclear unknown known understood");
const NOT_WORDS = words("not t less never no cannot unable failed unsure unclear unknown");
const COULD_NOT_WORDS = words(
  "reproduce reproduced explain figure determine understand verify confirm know idea clue tell",
);
const GUESS_WORDS = words(
  "guess guessing assume speculate questions remains mistaken unknown unclear mysterious unexplained inexplicable reasons",
);

export const uncertainty: CueRule = {
  kind: "uncertainty",
  clauses: [
    clause(3, [NOT_WORDS, UNSURE_WORDS], UNSURE),
    clause(3, [NOT_WORDS, COULD_NOT_WORDS], COULD_NOT),
    clause(1, [GUESS_WORDS], GUESS),
  ],
  unless: ({ lower, next }) => BESIDE.test(lower) || SMILE.test(next),
};
