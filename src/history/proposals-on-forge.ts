/** Discussions that propose something, in their author's own words. */

import { type Discussion, type History, memoiseBy } from "./history.ts";
import { bodyLines, sentencesOf } from "./own-words.ts";

const PROPOSES_IN_TITLE =
  /^(?:\[?(?:rfc|proposal|feature(?: request)?|idea|design|suggestion|enhancement|discussion)\b|propos(?:e|al|ing)\b|consider(?:ing)? |suggest(?:ion|ing)?\b|(?:should|could) (?:we|the|it)\b|allow |support |add |introduce |provide |move |make |use |rename |replace |remove |drop |define |require |simplify )/i;
const PROPOSES_IN_LABEL = /^(?:\w{1,12}[/: -]{1,2})?(?:proposal|rfc|feature(?: request)?|enhancement|idea)$/i;
/** A title that only says what is amiss. */
const COMPLAINS =
  /^(?:no|not|missing|wrong|unable|why|how|what|can|is|are|does|do)\b|\b(?:not|\w{2,8}n['’]t|cannot|cannot|fails?|failing|broken|wrong|errors?|bad|confusing|unclear|misleading)\b/i;
const NO_PROPOSAL_LABEL = /\b(?:bug|regression|crash|question|questions|support|invalid|duplicate|ci failed|flaky)\b/i;
const PROPOSES =
  /\b(?:i|we) (?:would like to |'d like to |want to |hereby )?(?:propose|suggest|recommend)\b|\bmy (?:proposal|suggestion|recommendation)\b|\b(?:the|this) proposal\b|\bi(?:'d| would) (?:propose|suggest|recommend|like to (?:propose|suggest))\b|\b(?:we|it) (?:should|could|might) (?:\w{2,12} )?(?:add|allow|use|make|move|replace|remove|define|change|switch|support|consider|require|have|provide|introduce|drop|split|rename)\b|\b(?:would|might) be (?:nice|good|useful|great|helpful|better|nicer|desirable)\b|\bhow about\b|\bwhat about\b|\bwhat if we\b/i;
const PROPOSES_OUTRIGHT =
  /\b(?:i|we)(?:'d| would| would like to| hereby)? (?:propose|suggest|recommend)\b|\bmy (?:proposal|suggestion)\b/i;
/** Something went wrong: a report of a problem, whatever it also suggests. */
const REPORTS =
  /\b(?:crash(?:es|ed)?|segfault\w*|steps to reproduce|actual behaviou?r|stack ?trace|backtrace|regression|typos?|assertion)\b/i;

/** How many sentences of a body are read. */
const READ = 40;

/** The sentence in which a discussion proposes something; "" where only its title or label does, undefined where it proposes nothing. */
const proposalIn = memoiseBy((history, discussion: Discussion): string | undefined => {
  const { labels, title } = discussion;
  if (labels.some((label) => NO_PROPOSAL_LABEL.test(label)) || REPORTS.test(title)) return undefined;
  const sentences = sentencesOf(bodyLines(history, discussion).join("\n")).slice(0, READ);
  if (sentences.some((sentence) => REPORTS.test(sentence))) return undefined;
  const isComplaint = COMPLAINS.test(title);
  const said = sentences.find((sentence) => (isComplaint ? PROPOSES_OUTRIGHT : PROPOSES).test(sentence));
  if (said !== undefined) return said;
  if (PROPOSES_IN_TITLE.test(title)) return "";
  return labels.some((label) => PROPOSES_IN_LABEL.test(label)) && !isComplaint ? "" : undefined;
});

export const isProposal = (history: History, discussion: Discussion): boolean =>
  proposalIn(history, discussion) !== undefined;

/** The words that propose: a sentence of the text, else the title. */
export const proposalWords = (history: History, discussion: Discussion): string =>
  proposalIn(history, discussion) || discussion.title;
