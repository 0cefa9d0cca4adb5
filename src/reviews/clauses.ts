/**
 * What a comment states: the clauses that say how something is or works, apart from those that ask, request, judge,
 * report what the writer did or are polite. A reason is made of them, whether or not a word like "because" joins it on.
 */
import { BECAUSE } from "./reason-clues.ts";
import { ACTS, REQUEST_START, type Sentence, VERB } from "./sentences.ts";

export interface Stated {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

const BREAK = new RegExp(
  `[,;:()]|\\s-+\\s|(?<![\\w'])(?:but|so|${BECAUSE}|cause|since|and|which|if|when|as|although|though|while|unless|or|where|otherwise|however)(?![\\w'])`,
  "g",
);
/** After these a clause inside a question or request still states something. */
const JOINS = new RegExp(
  `(?<![\\w'])(?:so|${BECAUSE}|cause|since|if|when|as|although|though|while|unless|otherwise|which|but)$`,
);
const REQUESTED =
  /(?<![\w'])(?:should|shouldn't|must|needs? (?:to|an?|some)|have to|has to|ought|please|pls|(?:can|could|would|will) (?:you|we|i)|(?:would|might|could|may|'d|will) be (?:\w+ )?(?:nice|nicer|good|better|great|helpful|useful|cool|best|clearer|cleaner|ideal|worth)|better to|want to|prefer|suggest|recommend|propose|let's|lets|maybe|perhaps|consider|i'd|i would|worth|might (?:want|as well)|feel free|how about|what about|why not|you can|we can|you could|we could|you may|no need|don't need|doesn't need|not needed|not necessary|unnecessary|redundant|unused|typo|nit)(?![\w'])/;
const JUDGED =
  /(?<![\w'])(?:seems?|looks?|feels?|sounds?|reads) (?!up|for|at|from|into|out)|(?<![\w'])(?:not sure|don't (?:understand|know|see|like)|i (?:wonder|like|prefer|agree|see|understand|hope|wish))(?![\w'])/;
/** Says who thinks it; what is thought may still be a statement. */
const THOUGHT =
  /^\W*(?:(?:but|and|also|so|yes|yeah|no|well|nit|fwiw|imo|personally|hm+)[ ,:]+)*i(?:'m| am)? ?(?:do |don't |also |just |still |really |pretty |would )?(?:think|believe|guess|suppose|suspect|assume|feel|afraid|worried|sure|mean|find|expect|say)(?: that| like)? /;
const OWN =
  /^\W*(?:i|i've|i'll|i'm|i am|ill|ive)(?![\w'])|(?<![\w'])(?:thanks?|sorry|lgtm|done|fixed|agree[ds]?|tested|\w*ack)(?![\w'])/;

const WORD = /[\p{L}\d][\p{L}\d'-]*|[\ue000-\ue003]+/gu;

/** Clauses of a sentence, each with the word that joins it on. */
function clausesOf(text: string): readonly { readonly from: number; readonly to: number; readonly joined: boolean }[] {
  const found: { from: number; to: number; joined: boolean }[] = [];
  let from = 0;
  let joined = false;
  for (const match of text.matchAll(BREAK)) {
    found.push({ from, to: match.index, joined });
    from = match.index + match[0].length;
    joined = JOINS.test(match[0]);
  }
  return [...found, { from, to: text.length, joined }];
}

/**
 * The clauses of a comment that state something, in order.
 * @param own covered text (comment-text.ts).
 */
export function statedClauses(own: string, sentences: readonly Sentence[]): readonly Stated[] {
  return sentences.flatMap(({ start, end, kind }) => {
    const text = own.slice(start, end);
    return clausesOf(text).flatMap(({ from, to, joined }) => {
      if (!joined && kind !== "statement" && kind !== "own-deed") return [];
      const clause = text.slice(from, to).replace(THOUGHT, " ");
      if (!VERB.test(clause) && !ACTS.test(clause) && !(joined && kind !== "question")) return [];
      if (REQUESTED.test(clause) || JUDGED.test(clause) || REQUEST_START.test(clause.trim())) return [];
      if (OWN.test(clause)) return [];
      const words = clause.match(WORD)?.length ?? 0;
      return words >= 3 ? [{ start: start + from, end: start + to, words }] : [];
    });
  });
}
