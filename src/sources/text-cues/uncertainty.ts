/** "uncertainty": the author says that something about the decision or the cause is not known or not sure. */
import { anyOf, FAINT, LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule } from "./rule.ts";

/** Where a sentence without subject speaks for its author. */
const AUTHOR = "(?:^\\W*|[,;(] ?|\\b(?:but|and|though|although|note:|still|honestly|frankly|so|however|,) )";
const UNSURE = anyOf(
  "\\b(?:i am|i'm|im|i was|we are|we're)(?: \\w+)?(?: not|n't)(?: \\w+){0,2} (?:sure|certain|convinced|clear|positive|aware of (?:why|how))\\b",
  `${AUTHOR}(?:i'm |i am |we're |we are )?(?:not|less) (?:\\w+ ){0,2}?(?:sure|certain|convinced)\\b`,
  `${AUTHOR}(?:i'm |i am |we're |we are )?unsure\\b`,
  "\\bclear to me\\b|\\bunclear to me\\b",
  "\\b(?:it is|it's|it remains|it seems|it is also|it's also|it is still|it's still|it isn't|it's not|it is not)(?: \\w+)? (?:unclear|clear|obvious|certain|known|understood|unknown) (?:if|whether|why|how)\\b",
  "\\b(?:is|are|remains?)(?: still| yet)? (?:not (?:yet |fully |entirely |really |well |completely )?(?:known|understood)|unknown)\\b",
);
const NOT_UNCLEAR = /\b(?:it is|it's|it is also|it's also)(?: \w+)? (?:clear|obvious|certain|known|understood) (?:if|whether|why|how)\b/;
const COULD_NOT = anyOf(
  "\\b(?:i|i've|i have)(?: \\w+)? (?:not|n't|unable to|failed to|(?:could|can|did|was|have|do|am)(?: not|n't)|cannot|can't)(?: (?:been |manage|managed|able|yet|to|really|actually|quite|seem|fully|\\w+ly))* (?:reproduce|reproduced|explain|figure out|tell (?:why|if|whether|how)|determine|find (?:out|a reason|the reason|any reason|an explanation)|understand|verify|confirm|know|think of a (?:reason|better))\\b",
  "\\bwe(?: \\w+)? (?:could(?: not|n't)|cannot|can't|were unable to|were not able to)(?: \\w+)? (?:reproduce|explain why|figure out why)\\b",
  "\\b(?:not|never) (?:been )?(?:able to|managed to) reproduce\\b|\\bunable to reproduce\\b|\\b(?:could|can) ?not be reproduced\\b",
  "\\b(?:i|we)(?: still| really| honestly| actually| just)* (?:do not|don't)(?: really| actually| fully| quite)? (?:know|understand) (?:why|whether|if|what (?:the|causes|caused|exactly)|how (?:to|this|that|it)|for sure|exactly|the (?:exact |root |real )?(?:cause|reason))\\b",
  "\\bi (?:really |honestly )?(?:don't|do not) know\\b",
  `${AUTHOR}(?:i |we )?(?:have |had )?no idea\\b`,
  "\\bi have no (?:idea|clue)\\b",
);
const GUESS = anyOf(
  "\\b(?:i|we) (?:strongly |also |do )?suspect\\b",
  "\\bmy (?:best )?guess\\b|\\bbest guess\\b|\\bi'm (?:only |just )?guessing\\b|\\bi am guessing\\b|\\beducated guess\\b|\\bi can only (?:guess|assume|speculate)\\b|\\bi guess\\b",
  "\\bremains to be seen\\b|\\bopen questions?\\b",
  "\\b(?:i|we|this) (?:may|might|could) (?:well |also )?be (?:wrong|mistaken|missing something)\\b",
  "\\bfor (?:some |an )?(?:unknown|unclear|mysterious|unexplained|inexplicable) reasons?\\b|\\bfor reasons? (?:unknown|i don't|i do not|i can't|i cannot|that (?:are|is) (?:unclear|not clear)|we don't)\\b|\\bfor some reason (?:that )?i\\b",
  "\\b(?:cause|reason)(?: for (?:this|that|the \\w+))? is (?:unknown|unclear|not (?:known|clear|understood))\\b|\\bunknown (?:cause|root cause)\\b",
);
/** Speaks of users, documents or what a program knows. */
const BESIDE = anyOf(
  "\\b(?:users?|readers?|people|developers?|contributors?|newcomers?|someone|somebody|one|you|caller|callers|reviewers?) (?:\\w+ ){0,4}(?:not|n't|unsure|no idea|unclear|sure)\\b",
  "\\b(?:make|makes|made|making|be|to be|for) sure\\b(?!.*\\bnot sure\\b)",
  "\\b(?:documentation|docs|doc|manual|man page|comment|wording|error message|message|text|name|output|phrase|sentence|code) (?:\\w+ ){0,3}(?:is|was|are|were|makes it|leaves it) (?:\\w+ )?(?:unclear|not clear|unknown)\\b",
  "\\bmak(?:es|ing) it (?:\\w+ )?(?:unclear|clear|not clear|obvious)\\b",
  "\\b(?:length|size|type|value|state|number|address|width|format|version|offset|amount|object|options?|command|host|argument|field|flag|status|location|path|attribute|sections?|board|device|user|parameter|key|tag)s?(?: of [^,.]{1,30})? (?:is|are) (?:not (?:yet )?known|unknown|not understood)\\b",
  "\\b(?:if|when|where|in case|unless|until|while|because|since) (?:\\w+ ){0,5}(?:is|are) (?:not (?:yet )?known|unknown)\\b",
  "\\bas (?:far as )?i (?:don't|do not) know\\b",
);

export const uncertainty: CueRule = {
  kind: "uncertainty",
  triggers: wordList(
    "sure certain convinced clear positive unsure unclear obvious known unknown understood reproduce reproduced explain figure determine understand verify confirm know idea clue suspect guess guessing assume speculate question questions remains wrong mistaken missing mysterious unexplained inexplicable reason reasons tell think",
  ),
  judge: ({ lower }) => {
    const verdict = (UNSURE.test(lower) && !NOT_UNCLEAR.test(lower)) || COULD_NOT.test(lower) ? PLAIN : GUESS.test(lower) ? FAINT : undefined;
    return verdict === undefined || BESIDE.test(lower) ? undefined : verdict;
  },
};
void LIKELY;
