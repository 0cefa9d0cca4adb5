/** "trade-off": the sentence names a cost or downside that is accepted for a benefit. */
import type { CueRule } from "./rule.ts";

const COST = /\bat the (?:cost|expense|price|risk) of\b|\btrade-?offs?\b|\btrade off\b|\btrading\b|\bdown-?sides?\b|\bdrawbacks?\b|\bdisadvantages?\b|\bin exchange for\b|\bworth (?:the|it|a|paying)\b|\boutweighs?\b|\bprice (?:we|to) pay\b|\b(?:comes?|came) (?:at|with) (?:a|the|some) (?:cost|price)\b|\bacceptable\b|\bsacrific(?:e|es|ing)\b/;

export const tradeOff: CueRule = {
  kind: "trade-off",
  triggers: "cost expense price risk tradeoff tradeoffs trade trading downside downsides side sides drawback drawbacks disadvantage disadvantages exchange worth outweigh outweighs acceptable sacrifice sacrifices sacrificing".split(" "),
  judge: ({ lower }) => (COST.test(lower) ? 2 : 0),
};
