/** Alternatives: another way shown or named. */

import { type ClueRule, rule, shaped } from "./clue.ts";
import { CODE } from "./comment-text.ts";

const other = (id: string, words: string): ClueRule => rule("alternative", id, words);

export const ALTERNATIVE_CLUES: readonly ClueRule[] = [
  other(
    "says-instead",
    "instead|rather than|in place of|alternatively|alternative(?:s)?|as opposed to|or (?:just|maybe|even|better|simply|perhaps)|another (?:option|way|approach|possibility|idea)|other (?:option|way|approach)|a better (?:way|option|approach|name|idea)|better to|more (?:idiomatic|common|usual)|preferabl[ey]",
  ),
  other(
    "you-can-use",
    "(?:you|we|this|one) (?:can|could|might|may|should be able to|would be able to)(?: just| also| simply| probably| instead| then| even| maybe| actually| perhaps)* (?:use|do|call|write|replace|move|make|put|get|pass|return|have|be|say|add|remove|drop|try|set|check|reuse|combine|avoid|merge|create|extract|rename|take|go|run|inline|turn|keep|skip)",
  ),
  other(
    "i-would",
    "(?:i|i'd|id|we'd|i would|we would|you'd) (?:would |'d )?(?:just |rather |also |simply |probably |personally |prefer |suggest |recommend |propose |expect |like |love |vote |say |argue |go |keep |change |call |move |make |remove |use |add |rename |drop |put |write |have |leave |do )",
  ),
  shaped("alternative", "shows-code", new RegExp(`${CODE}{3,}`)),
  shaped("alternative", "shows-a-block", new RegExp(`^ *${CODE}{4,} *$`, "m")),
  shaped("alternative", "substitutes", /(?<!\w)s\/[^/\n]{1,80}\/[^/\n]{0,80}(?:\/|$)|(?<=\S) ?(?:->|=>|→) ?(?=\S)/m),
  shaped("alternative", "gives-wording", /["“][^"”\n]{2,200}["”]/),
  shaped(
    "alternative",
    "code-for-code",
    new RegExp(`${CODE} (?:instead of|rather than|over|vs\\.?|not|to|->|or|with|by) ["']?${CODE}`),
  ),
  shaped(
    "alternative",
    "use-code",
    new RegExp(
      `(?:use|using|try|call|calling|prefer|with|be|do|like|just|about|maybe|to|rename|return|replace|add|pass|set|into|as) (?:the |a |an |it |this |to |with |just |here )?["'(]?${CODE}`,
    ),
  ),
  other(
    "for-example",
    "for example|for instance|e\\.g\\.?|such as|something like|like (?:so|this|below)|i\\.e\\.?|eg|smth like|along the lines|or similar",
  ),
];
