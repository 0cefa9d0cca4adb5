/** "limitation": the sentence says what the change leaves out, does not handle, or leaves for later, on purpose. */
import type { CueRule } from "./rule.ts";

const LEFT = /\bthis (?:patch|commit|change|series|pr|implementation|fix|version|driver|code|does|is)\b.{0,30}\b(?:does not|doesn't|do not|is not|isn't|only)\b|\bfor now\b|\bfor the time being\b|\bat (?:this|the) (?:point|moment|time)\b|\bout of scope\b|\bnot (?:yet|currently) (?:supported|implemented|handled|covered)\b|\bfuture (?:patch|commit|work|change|series|pr)e?s?\b|\b(?:follow-?up|later|subsequent|separate) (?:patch|commit|pr|change|series)e?s?\b|\bleft (?:for|as|to)\b|\bleave .{0,60} for (?:later|another|a |future|now)|\btodo\b|\b(?:intentionally|deliberately|purposely|on purpose)\b|\bno attempt\b|\bnot attempt\b|\blimitations?\b|\bdon't (?:bother|handle|support|try)\b|\bdo not (?:bother|handle|support|try|attempt)\b/;

export const limitation: CueRule = {
  kind: "limitation",
  triggers: "only not doesn isn now being point moment scope yet future follow followup later subsequent separate left leave todo intentionally deliberately purposely purpose attempt limitation limitations don bother".split(" "),
  judge: ({ lower }) => (LEFT.test(lower) ? 2 : 0),
};
