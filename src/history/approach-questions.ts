/** Sentences that ask whether or how something should be done. English. */
import { straight } from "./own-words.ts";

const APPROACH =
  /\b(?:should (?:we|i|it|this|there|the|that|they|clients?|servers?|one)|would it (?:be|make)|do we (?:want|need|think|care)|what do (?:you|people|others|folks) (?:all )?think|thoughts|opinions?|is (?:it|this|that) worth|(?:how|where|when|which|what) (?:should|shall|could we|would we)|(?:how|where|when|which) do (?:we|folks|people) (?:want|think|prefer)|how do folks|which (?:approach|way|option|one|of)|is there (?:a|any|some) (?:better|cleaner|other|interest|appetite)|(?:does|would) (?:it|this|that) (?:make sense|work for|be)|(?:could|can|shall|might) we|any objections?|what (?:about|if)|or should|preferred|prefer\b)/i;
/** Questions for help, or with the answer in them. */
const NO_APPROACH =
  /\b(?:how do i|how can i|what am i|am i|can you|could you|can someone|anyone know|right\?|isn't it\?|no\?)/i;
/**
 * Whether a sentence asks how to go about something.
 * @example asksHow("Should we read the file twice?") // true
 */
export const asksHow = (words: string): boolean => {
  const sentence = straight(words);
  return /\?["')*_]*$/.test(sentence) && APPROACH.test(sentence) && !NO_APPROACH.test(sentence);
};
