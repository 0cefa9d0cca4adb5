/** "alternative": the sentence names another way that was considered, and says why it was not taken. */
import type { CueRule } from "./rule.ts";

const NAMED = /\b(?:an(?:other)?|one|the|other|possible|obvious) (?:\w+ )?(?:alternative|option|approach|possibility|solution)s? (?:\w+ )?(?:would|could|might|is|was|were|are)\b|\balternatively,? |\bwe (?:could|might|can) (?:also|instead|have|alternatively|just|simply)\b|\b(?:i|we) (?:also )?(?:considered|thought about|contemplated|toyed with|explored|initially|originally|first tried|tried)\b|\bit would (?:also )?(?:be|have been) (?:possible|tempting)\b|\b(?:it is|it's|one (?:could|might) be) tempting to\b|\bwe could\b|\binstead of\b|\brather than\b/;
const WHY = /\b(?:but|however|because|since|as it|as this|as that|though|although|unfortunately|would (?:not|require|need|mean|make|break|be)|wouldn't|too)\b/;

export const alternative: CueRule = {
  kind: "alternative",
  triggers: "alternative alternatives alternatively option approach possibility solution could considered contemplated toyed explored initially originally tried tempting".split(" "),
  judge: ({ lower, next }) => {
    if (!NAMED.test(lower)) return 0;
    if (WHY.test(lower)) return 2;
    return WHY.test(next) ? 1 : 0;
  },
};
