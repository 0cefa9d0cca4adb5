/** "trade-off": the sentence names a cost or downside that is accepted for a benefit. */

import type { CueRule, Sentence } from "./rule.ts";
import { anyOf, clause, words } from "./rule.ts";

const DOWNSIDE = "(?:trade-?offs?|downsides?|drawbacks?|disadvantages?)";
const PRICE = anyOf(
  "(?<!\\()\\bat the (?:small |slight |minor |modest |added )?(?:cost|expense|price) of\\b.{8}",
  "\\b(?:this|that|which)(?: does| of course|, however,|,? though,?)? comes? at (?:a|the|some) (?:(?!hefty|high|steep|heavy|huge|significant|great)\\w+ )?(?:cost|price|expense) of\\b|\\bthis(?:, however,)? comes with an? (?:\\w+ )?(?:trade-?off|penalty)\\b",
  "\\b(?:small|fair|acceptable|reasonable|low) price (?:we|to|i)\\b|\\bthe price we pay\\b",
  `\\bwith (?:the|a|one|the obvious|the (?:small|slight|minor|only)) ${DOWNSIDE} (?:of|that|being)\\b`,
  "\\b(?:trad(?:e|es|ing)|sacrific(?:e|es|ing)) (?!credentials|tokens?|secrets?)(?:[\\w-]+ ){1,6}(?:for|in favou?r of|in exchange for|to (?:gain|get))\\b|\\bin exchange for\\b",
  `\\b(?:the|one|only|an?|slight|small|minor|main|possible|potential|obvious|another) (?:(?!second|first|third|next|other|two)\\w+ )?${DOWNSIDE}(?: here| (?:of|to|with) (?:this|that|doing (?:this|that|so)|the new|using|the approach|the patch|enabling|it)[^,.]{0,60})?,? (?:is|are|being|would be)\\b`,
  `^(?:as|on) (?:a|the|one) ${DOWNSIDE}\\b|^(?:the )?${DOWNSIDE}: `,
  `^downside of (?:this|that)\\b`,
  "\\b(?:good|fair|acceptable|reasonable|worthwhile|valid|sensible|decent|right|better|nice|okay|ok|sane|conscious|deliberate) (?:\\w+ )?(?:trade-?off|compromise)\\b|\\btrade-?off is worth\\b",
);
const COST_WORD =
  "(?:overhead|costs?|penalty|slower|slows? (?:\\w+ )?down|slowdown|larger|bigger|(?:size|code|memory) (?:is )?increased?|increases? (?:\\w+ )?(?:the )?(?:code|binary|memory|image|size|footprint)|performance (?:impact|hit|loss|cost)|extra (?:\\w+ )?(?:cost|code|calls?|calloc|alloc\\w*|memory|work|space|bytes|lines?|copy|copies|check|branch|indirection|variable|time)|more (?:code|work|memory|time|expensive|complex|churn|verbose|cpu)|less (?:efficient|accurate|readable|flexible|precise|optimal)|inefficien\\w+|\\w+ hacky?|ugly|bit verbose|size is increased)";
const WORTH = anyOf(
  `\\b${COST_WORD}\\b.{0,120}\\b(?:(?:well |still |probably |definitely )?worth (?:it|the|paying)|(?<=\\b(?:is|are|be|was|seems?|an?|as|considered|deemed|perfectly|still|think|find|found|more|should be) )(?:acceptable|tolerable)|negligible|should not matter|shouldn't matter|does not matter|doesn't matter|isn't a (?:big |huge |real )?concern|not a (?:big |huge |real )?concern)`,
  "\\b(?:benefits?|wins?|advantages?|gains?|savings?|improvements?)\\b.{0,100}\\boutweigh",
);
const BESIDE = anyOf(
  "\\b(?:not|n't|hardly|never) (?:[\\w']+ ){0,4}?(?:worth|acceptable|tolerable|a (?:good|fair|nice))\\b|\\bunacceptable\\b|\\bno (?:\\w+ )?(?:overhead|cost|penalty)\\b|\\bmight be acceptable\\b",
  `\\b(?:no|any|without|avoids?|avoiding|few|several|two|three|some|following|many|various|couple of) (?:\\w+ )?(?:${DOWNSIDE}|sacrific\\w+)`,
  "\\b(?:current|existing|previous|old|original|former|present|other|first|second|latter) (?:\\w+ )?(?:approach|code|implementation|behaviou?r|method|solution|scheme|way|version|design|layout|format|option|alternative)\\b|\\bcurrently\\b|\\bbefore this\\b|\\bused to\\b",
  "\\b(?:users?|people|config\\w*|option|allow|allows|select|control|decide|choose|adjust|tune|knob)\\b.{0,90}\\b(?:trade-?off|at the (?:cost|expense))|\\btrade-?off\\b.{0,60}\\b(?:you want|users?|control|option|configur\\w+|knob|tun\\w+)",
  "\\bacceptable (?:limits?|values?|range|for (?:most|all)|characters?|way|input|format|form|state|point|(?:packet )?loss)\\b",
  "\\b(?:we|one|you) could\\b|\\bcould (?:make|have|also|be)\\b|\\balternatively\\b|\\bno longer\\b|\\blower numbers\\b",
  "\\byou (?:might|may) think\\b|\\bnot clear\\b|\\b(?:downsides?|drawbacks?)\\b.{0,60}\\boutweigh|\\bthere (?:is|are)\\b.{0,30}\\b(?:downside|drawback)",
  "\\bwith (?:very )?little\\b|\\bwas (?:imported|introduced|added|fixed) in commit\\b|\\bto this process\\b|^commit [0-9a-f]|\\bsomeone\\b|\\byou\\b|\\boftentimes\\b|\\bbut it (?:isn't|is not)\\b",
  "\\btrade-?offs? (?:is|are|was) (?:\\w+ )?(?:documented|described|discussed|explained|noted)\\b|\\bthe trade-?off between\\b|\\bwould (?:\\w+ )?come at\\b|\\bdid so at\\b|\\b[0-9a-f]{9,40}\\b|\\bwas created\\b|\\bassumption\\b|\\bfix today\\b",
  ":$",
);

const PRICE_WORDS = words(
  "cost expense price penalty tradeoff tradeoffs trade trades trading off offs downside downsides drawback drawbacks disadvantage disadvantages exchange sacrifice sacrifices sacrificing compromise",
);
const WORTH_WORDS = words("worth outweigh outweighs outweighed acceptable tolerable negligible matter concern");

/** The sentence before tells how it was, or the one after starts to change it: the downside is the problem, not the price. */
const NAMES_DOWNSIDE = /\b(?:downsides?|drawbacks?|disadvantages?)\b/;
const AS_IT_WAS =
  /\b(?:was|were|used to|so far|until now|many times|currently|existing|at present|had been|has been|have been|today|for historical)\b/;
const TO_BE_CHANGED =
  /^(?:fix|so |instead|to (?:fix|avoid|solve|address|remedy)|therefore|thus|hence|this (?:patch|commit|change)|let's|change|use|make|add|teach|rewrite|convert|switch|replace|move|introduce|with this)/;

/** "The drawback is …" alone may speak of the way things were; these words say that it is this change's. */
const CONCEDED =
  /\b(?:only|one|a|an|slight|small|minor|main|possible|potential|obvious|another|new) (?:\w+ )?(?:downsides?|drawbacks?|disadvantages?)\b|\b(?:downsides?|drawbacks?) of (?:this|that|doing (?:this|that|so)) is\b|\bworth\b|\bacceptable\b|\bbut\b|\bthis (?:patch|commit|change)\b/;
const BY_THIS_CHANGE = /\b(?:now|instead|this (?:patch|commit|change|series|pr|fix))\b/;

function isProblem({ lower, before, next }: Sentence): boolean {
  if (!NAMES_DOWNSIDE.test(lower)) return false;
  if (AS_IT_WAS.test(before) || TO_BE_CHANGED.test(next)) return true;
  return !CONCEDED.test(lower) && !BY_THIS_CHANGE.test(before);
}

export const tradeOff: CueRule = {
  kind: "trade-off",
  clauses: [clause(3, [PRICE_WORDS], PRICE), clause(2, [WORTH_WORDS], WORTH)],
  unless: (sentence) => BESIDE.test(sentence.lower) || isProblem(sentence),
};
