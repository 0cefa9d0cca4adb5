/** "removal": the sentence says that something goes because it is unneeded, unused, duplicated or too complex. */
import type { CueRule } from "./rule.ts";

const GOES = /\b(?:remov(?:e|es|ed|ing|al)|drop(?:s|ped|ping)?|delet(?:e|es|ed|ing)|get(?:s|ting)? rid of|rid of|kill(?:s|ed)?|retire[sd]?|merge[sd]?|unify|unif(?:ies|ied)|consolidate[sd]?|eliminat(?:e|es|ed|ing)|simplif(?:y|ies|ied)|deduplicate[sd]?|go away|strip|ditch)\b/;
const NEEDLESS = /\b(?:no longer (?:\w+ )?(?:needed|used|necessary|required|relevant|useful|supported|valid|exists?|referenced|called|has|have)|not (?:\w+ )?(?:needed|used|necessary|required) (?:any ?more|any longer)|(?:isn't|aren't|not|never) (?:\w+ )?(?:used|needed|called|referenced)|unused|unneeded|unnecessary|unnecessarily|needless|useless|redundant|obsolete|superfluous|dead code|duplicat(?:e|ed|es|ion)|leftover|pointless|no (?:more |remaining |other )?(?:users?|callers?)|nobody uses|too complex|vestigial|don't need|doesn't need)\b/;

export const removal: CueRule = {
  kind: "removal",
  triggers: "remove removes removed removing removal drop drops dropped dropping delete deletes deleted deleting rid kill kills killed retire retires retired merge merges merged unify unifies unified consolidate eliminate eliminates simplify simplifies simplified deduplicate ditch strip away".split(" "),
  judge: ({ lower }) => (GOES.test(lower) && NEEDLESS.test(lower) ? 2 : 0),
};
