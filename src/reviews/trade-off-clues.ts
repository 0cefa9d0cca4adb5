/** Trade-offs: what is gained is set against what it costs. */
import { type ClueRule, rule } from "./clue.ts";

export const TRADE_OFF_CLUES: readonly ClueRule[] = [
  rule(
    "trade-off",
    "names-trade-off",
    "trade-?offs?|trad(?:e|ing) (?:off|one|some|it|memory|speed|readability)|at the (?:cost|expense|price) of|pros and cons|pros|downsides?|drawbacks?|upsides?|the price (?:is|of|we pay)|cost of|worth (?:it|the|paying)|not worth|on (?:the )?(?:one|other) hand|balanc(?:e|es|ing)|compromise|costs? (?:more|less|us|an?)|in exchange|sacrific\\w+|outweighs?|disadvantages?|advantages?|lesser evil|less bad|better than nothing",
  ),
  rule(
    "trade-off",
    "weighs-both",
    "(?:more|less|better|worse|easier|harder|faster|slower|simpler|cleaner|nicer|cheaper|safer|shorter)[^.!?\\n]{1,80}(?:but|although|though|however|at the cost|at the expense)[^.!?\\n]{1,80}",
  ),
];
