/** "uncertainty": the author says that something about the decision or the cause is not known or not sure. */
import type { CueRule } from "./rule.ts";

const UNSURE = /\b(?:i am|i'm|im|we are|we're|it's|it is|not|still) (?:not|n't)? ?(?:\w+ )?(?:sure|certain|convinced|clear)\b|\bnot (?:\w+ )?(?:sure|certain|convinced)\b|\bunsure\b|\b(?:is|remains|it's) (?:\w+ )?unclear\b|\bunclear (?:if|whether|why|how|what)\b|\b(?:could|can|was|am|been) ?(?:not|n't|unable to|not able to) (?:\w+ )?(?:reproduce|explain|figure out|tell why)\b|\bunable to reproduce\b|\b(?:i|we) (?:do not|don't|didn't|did not) (?:\w+ )?know\b|\bno idea\b|\bfor (?:some|unknown|an unknown|whatever) reasons?\b|\bi suspect\b|\bi (?:guess|suppose|presume|assume|believe|think)\b|\bpresumably\b|\bopen question\b|\bremains to be seen\b|\bmight be wrong\b|\bmay be wrong\b/;

export const uncertainty: CueRule = {
  kind: "uncertainty",
  triggers: "sure certain convinced clear unsure unclear reproduce explain figure know idea suspect guess suppose presume assume believe think presumably question remains unknown whatever wrong reason".split(" "),
  judge: ({ lower }) => (UNSURE.test(lower) ? 2 : 0),
};
