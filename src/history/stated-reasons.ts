/**
 * Reasons that a text gives in so many words: a sentence that joins what it says to its why ("because", "so that",
 * "otherwise", "in order to avoid"). English. Words that join times ("since 2019") and proposed wordings in quotation marks are none.
 */
import { sentencesOf, straight } from "./own-words.ts";

const JOINS_A_REASON =
  /(?<!\b(?:just|simply|only) )\bbecause\b|\b(?:the reason is|as otherwise|or else)\b|(?<!\bmakes? it )\bso that\b|\bin order to (?:avoid|prevent)\b|\b(?:this|that|which) (?:avoids|prevents|ensures)\b|(?:^|[,;:(–—-] ?)otherwise\b(?! \[|,? (?:i(?:'d|'m)?|your|lgtm|looks|ack|let's|this l)\b)|\bsince (?:the|this|it|we|they|you|there|an?|that|these|those|all|some|no|both|any|each|most|only)\b|\b(?:this|that|it) (?:would|will) (?:\w+ )?(?:cause|break|fail|crash|leak|overflow)\b/i;

/** Guesses, tells what the writer did or lacks, gives an instance, breaks off, or joins no reason. */
const NO_REASON =
  /\b(?:maybe|perhaps|probably|presumably|i guess|not sure|unsure|(?:quite|pretty) sure|i wonder|wondering|i suppose|i (?:can )?imagine|i (?:don't|do not)|(?:i|we) (?:didn't|did not|haven't)|no preference|what you(?:'re| are)|you mean|(?:this|that|it) confused|i took|(?:because|since),? (?:of (?:this|that)|e\.?g)|e\.g\.,? because|(?:is|was|that's|it's|likely) because|my (?:mistake|bad|fault|pr|implementation|point)|i (?:\w+ly )?(?:was|had|did|thought|chose|wrote|kept|ask|say|\w+ed)|i'm not)\b|\b(?:because|since|so that|otherwise)(?: \w+)?$|\b(?:like|such as|the|an?|to|of)$/i;
/** Proposed or cited wording, and code, give no reason of the writer's own. */
const QUOTED = /"[^"]{0,400}"|`[^`]{0,400}`/g;
const SHORTEST = 30;
/** Concedes, instead of giving a reason for what is said. */
const CONCEDES = /^(?:though|although|even (?:if|though)|it's not|granted|admittedly)\b/i;
/** What the next sentence turns against. */
const TURNS = /^(?:but|however|that said|on the other hand|nevertheless|still)\b/i;
const ENDS_OPEN = /[?:][)\]"'*_\s]*$/;

function givesReason(sentence: string): boolean {
  const words = straight(sentence);
  const own = words.replace(QUOTED, " x ");
  return (
    words.length >= SHORTEST &&
    !/^["'`>(]/.test(words) &&
    // A quotation that began or ends elsewhere.
    !own.includes('"') &&
    !ENDS_OPEN.test(words) &&
    JOINS_A_REASON.test(own) &&
    !NO_REASON.test(own) &&
    !CONCEDES.test(words)
  );
}

/**
 * The first sentence of somebody's own words that gives a reason, and that the next one does not turn against; undefined
 * where none does so explicitly.
 * @example reasonIn("Please copy it. Otherwise the reader sees half of it.") // "Otherwise the reader sees half of it."
 */
export const reasonIn = (text: string): string | undefined =>
  sentencesOf(text).find((sentence, at, all) => givesReason(sentence) && !TURNS.test(all[at + 1] ?? ""));
