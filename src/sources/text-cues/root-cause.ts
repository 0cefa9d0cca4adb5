/** "root-cause": the sentence names the cause of a defect, found by looking into it. */
import type { CueRule } from "./rule.ts";

const CAUSE = /\b(?:the|real|actual|underlying|root) (?:problem|issue|bug|culprit|cause|root cause|reason)(?: here)? (?:is|was|being|seems to be|turned out|lies)\b|\bthis (?:happens|happened|occurs|occurred|is|was|fails|failed) (?:\w+ )?because\b|\b(?:is|was|are|were) (?:\w+ )?(?:caused by|due to)\b|\bturn(?:s|ed) out\b|\broot cause\b|\bculprit\b|\b(?:bug|regression|issue|problem|breakage) (?:was |is |has been )?(?:introduced|caused) (?:by|in|with|since)\b|\bbroken (?:by|since|in|with) (?:commit )?[0-9a-f]{7}/;

export const rootCause: CueRule = {
  kind: "root-cause",
  triggers: "problem issue bug culprit cause reason because caused due turns turned introduced broken".split(" "),
  judge: ({ lower }) => (CAUSE.test(lower) ? 2 : 0),
};
