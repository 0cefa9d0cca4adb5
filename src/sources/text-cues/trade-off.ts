/** "trade-off": the sentence names a cost or downside that is accepted for a benefit. */
import { anyOf, LIKELY, PLAIN, wordList } from "./rule.ts";
import type { CueRule } from "./rule.ts";

const COST_WORD = "(?:performance|overhead|costs?|penalty|slower|slows?|slowdown|larger|bigger|increases?|increased|size|impact|extra|additional|loss|memory|expensive|inefficien\\w+|verbose|longer|duplicat\\w+|hack|ugly|worse|redundant|allocat\\w+|complexity|more (?:code|work|memory|time|complex|churn)|less (?:efficient|accurate|readable|flexible|precise))";
const PRICE = anyOf(
  "\\bat the (?:small |slight |minor |modest |added )?(?:cost|expense|price|risk) of\\b.{8}",
  "\\b(?:comes?|came) (?:at|with) (?:a|the|some|an) (?:\\w+ )?(?:cost|price|trade-?off)\\b",
  "\\b(?:small|fair|acceptable|reasonable|low) price (?:we|to|i)\\b|\\bprice (?:we|to) pay\\b",
  "\\b(?:with|has|have|having) (?:the |a |one |the obvious |the (?:small|slight|minor|only) )(?:\\w+ )?(?:trade-?off|downside|drawback|disadvantage) (?:of|that|being)\\b",
  "\\b(?:trad(?:e|es|ing)|sacrific(?:e|es|ing)) (?:\\w+ ){1,6}(?:for|in favou?r of|in exchange for|to (?:gain|get))\\b|\\bin exchange for\\b",
  "\\b(?:the|one|only|an?|slight|small|minor|main|possible|potential|obvious|another) (?:\\w+ )?(?:downside|drawback|disadvantage)s?(?: here| (?:of|to|with) (?:this|that|doing (?:this|that|so)|the new|using|the approach|the patch|enabling|it)[^,.]{0,60})?,? (?:is|are|being|would be|however|though)\\b",
  "^(?:as|on) (?:a|the|one) (?:downside|drawback|disadvantage)\\b",
  "^(?:the )?(?:trade-?off|downside|drawback)s?:? (?!between)(?:is|here|are|:|\\w)",
  "\\b(?:good|fair|acceptable|reasonable|worthwhile|valid|sensible|decent|right|better|nice|okay|ok|sane|conscious|deliberate) (?:\\w+ )?(?:trade-?off|compromise)\\b",
);
const WORTH = anyOf(
  `\\b${COST_WORD}\\b.{0,120}\\b(?:worth (?:it|the|paying)|outweigh\\w*|acceptable|tolerable|negligible|should not matter|shouldn't matter|does not matter|doesn't matter|is (?:ok|okay|fine)|not a (?:big )?(?:problem|concern|issue))\\b`,
  "\\b(?:benefits?|wins?|advantages?|gains?|savings?|improvements?|simplicity|safety|convenience)\\b.{0,100}\\boutweigh",
  `\\b(?:worth (?:it|the|paying)|acceptable|tolerable)\\b.{0,60}\\b${COST_WORD}\\b`,
  `\\b(?:slightly|a bit|a little|somewhat|marginally|a tad|a lot|much|more|less|slower|larger)\\b.{0,40}\\b(?:slower|larger|bigger|expensive|verbose|efficient|code|memory|complex|longer|precise|accurate|work|typing|readable|ugly|uglier)\\b.{0,60}\\bbut\\b.{5,100}\\b(?:worth|acceptable|ok|fine|negligible|simpl\\w+|safe\\w*|easier|faster|better|matter|benefit|advantage|correct|rare|robust|clear\\w*|readable|consistent|maintain\\w+)\\b`,
);
const BESIDE = anyOf(
  "\\bnot (?:really |quite |seem |be |\\w+ )?(?:worth|acceptable|tolerable)\\b|\\b(?:isn't|wasn't|doesn't seem|hardly|unacceptable|n't think it's|n't) (?:\\w+ )?(?:worth|acceptable)\\b",
  "\\b(?:no|any|without|avoids?|avoiding|few|several|two|three|some|following|many|various|couple of) (?:\\w+ )?(?:trade-?off|downside|drawback|disadvantage|sacrific\\w+)",
  "\\b(?:current|existing|previous|old|original|former|present) (?:\\w+ )?(?:approach|code|implementation|behaviou?r|method|solution|scheme|way|version|design|layout|format)\\b|\\bcurrently\\b|\\bbefore this\\b",
  "\\b(?:users?|config\\w*|option|allow|allows|select|control|decide|choose|adjust|tune|knob)\\b.{0,40}\\btrade-?off|\\btrade-?off\\b.{0,60}\\b(?:you want|users?|control|option|configur\\w+|knob|tun\\w+)",
  "\\bacceptable (?:limits?|values?|range|for (?:most|all)|characters?|way|input|format|state|point)\\b|\\b(?:probably|would|should|could) wasn?'?t worth\\b",
  ":$",
);

export const tradeOff: CueRule = {
  kind: "trade-off",
  triggers: wordList(
    "cost expense price risk tradeoff tradeoffs trade trades trading off offs downside downsides drawback drawbacks disadvantage disadvantages exchange worth outweigh outweighs outweighed acceptable tolerable negligible sacrifice sacrifices sacrificing compromise but matter fine ok okay concern",
  ),
  judge: ({ lower }) => {
    const verdict = PRICE.test(lower) ? PLAIN : WORTH.test(lower) ? LIKELY : undefined;
    return verdict === undefined || BESIDE.test(lower) ? undefined : verdict;
  },
};
