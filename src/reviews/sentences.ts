/**
 * The sentences of a comment, each with what it is by its shape: a question, a request, a statement about how things
 * are, something the writer did, or a fragment. What counts is what a sentence says, not how long or how well written
 * it is: small letters, missing full stops and missing verbs ("needs null check") are read alike.
 */
import { CODE, HASH, LINK, PERSON } from "./comment-text.ts";

export type SentenceKind = "question" | "request" | "statement" | "own-deed" | "courtesy" | "fragment";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
  /** Own words in it; names from code count as words. */
  readonly words: number;
}

/** More sentences than this add nothing to what is known of a comment. */
const MOST_SENTENCES = 60;
/** A line at least this long that is followed by another was wrapped by an editor. */
const WRAPPED = 55;

export const VERB =
  /(?:^|[^\w])(?:is|are|was|were|be|been|isn't|aren't|wasn't|has|have|had|hasn't|haven't|does|doesn't|don't|did|didn't|will|won't|would|wouldn't|can|can't|cannot|could|couldn't|might|may|must|shall|should|shouldn't|seems?|looks?|means?|returns?|makes?|gets?|needs?|takes?|causes?|breaks?|fails?|gives?|allows?|uses?|feels?|works?|goes|exists?|happens?|requires?|depends?|implies|expects?|throws?|calls?|contains?|says|wants?|becomes?|remains?|changes|creates|adds|removes|prevents|avoids|helps|sounds|reads|leads|lets|keeps|stays|dont|doesnt|cant|isnt|im|its|thats|theres|wont|gonna|crash\w*|leak\w*|think|believe|prefer|guess|agree|see|understand|find|suspect|wonder|know|expect|assume|noticed|realized|realised|'s|'re|'ll|'d|'m|'ve|n't)(?![\w'])|\w'(?:s|re|ll|d|m|ve) /;
/** A verb in -s before what it acts on: "forces a reindex". */
export const ACTS =
  /(?<![\w'])[a-z]{3,}(?:[^s\W]s|es) (?:the|a|an|to|it|this|that|in|on|no|all|by|from|with|as|when|not|any|only|forever|us|you|\ue000)/;
export const REQUEST_START =
  /^[^\w.\ue000]*(?:(?:nit|minor|please|pls|plz|just|maybe|perhaps|also|then|and|or|so|but|let's|lets|super nit|style|optional|typo|can|could|should|would|probably|better|might|don't|do not|never|always|ditto|you (?:can|could|should|might|may|need to|have to|must)|we (?:can|could|should|might|need to|have to|must)|i(?:'d| would) (?:suggest|prefer|recommend|rather|propose)?|suggest(?:ion)?)\b[:,. )-]*)*(?:add|adjust|align|apply|assert|avoid|bump|call|capitali[sz]e|change|check|clarify|clean|combine|consider|convert|copy|declare|define|delete|describe|document|drop|ensure|expand|extract|factor|fix|format|handle|import|include|indent|initiali[sz]e|inline|insert|keep|leave|limit|link|log|make|mark|mention|merge|move|name|omit|pass|prefer|provide|put|raise|refactor|remove|rename|reorder|rephrase|replace|return|reuse|revert|rewrite|reword|run|set|simplify|sort|specify|split|squash|state|store|switch|take|test|throw|try|turn|undo|unify|update|use|validate|verify|wrap|write|do|have|be|go|give|get)\b/;
const REQUEST_ASKED =
  /^\W*(?:(?:nit|minor|also|and|but|so|or|then|maybe|hmm|style)\b[:,. )-]*)*(?:can|could|would|will|should|shall|mind|how about|what about|why not|may|might|shouldn't|couldn't|can't|wouldn't)\b/;
const DEED =
  /^\W*(?:(?:ok|okay|yes|yep|yeah|sure|thanks|right|oh|ah|also|agreed|good (?:catch|point|idea))\b[,.! -]*)*(?:done|fixed|added|removed|updated|changed|moved|renamed|addressed|will (?:do|fix|add|update)|i (?:added|changed|removed|moved|fixed|updated|renamed|have|had|did|was|will|tried|tested|ran|pushed|rebased|made|used|switched|thought|just|wanted|checked|also)|i've|i'll|we've|rebased|pushed|reverted|dropped|switched|replaced|reworded|rephrased|merged|squashed|applied|resolved|tested|clarified|created|filed|opened|included|corrected|adjusted|tweaked|made)\b/;
/** "ACK" in all its forms stands at the start of a word: else a long run of signs would be tried from each of them. */
const COURTESY =
  /^\W*(?:thanks?|thank you|thx|cheers|hi|hello|hey|lgtm|looks good|sorry|nice|great|good|awesome|cool|perfect|excellent|agreed?|ok|okay|sure|yes|yep|no problem|np|sounds good|makes sense|(?<!\S)\S*ack)\b[^,;]{0,60}$/;

const isLetterOrDigit = (code: number, sign: string): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 128 && /[\p{L}\d]/u.test(sign));
const isCover = (code: number): boolean => code >= 0xe000 && code <= 0xe003;
const joinsWords = (code: number): boolean => code === 39 || code === 45;

/** Words, and runs of what was covered. By signs, not by a pattern: it is asked of every sentence. */
function wordsIn(text: string): number {
  let count = 0;
  let inside: "word" | "cover" | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isCover(code)) {
      if (inside !== "cover") count++;
      inside = "cover";
    } else if (isLetterOrDigit(code, text[at]!)) {
      if (inside !== "word") count++;
      inside = "word";
    } else if (inside !== "word" || !joinsWords(code)) inside = undefined;
  }
  return count;
}

function kindOf(text: string, asked: boolean): SentenceKind {
  if (asked) return REQUEST_ASKED.test(text) ? "request" : "question";
  if (COURTESY.test(text)) return "courtesy";
  if (DEED.test(text)) return "own-deed";
  if (REQUEST_START.test(text)) return "request";
  return VERB.test(text) || ACTS.test(text) ? "statement" : "fragment";
}

/** Where sentences end: at a mark with a space after it, an empty line, a list item, or a line that was not wrapped. */
function ends(own: string): number[] {
  const found: number[] = [];
  let lineStart = 0;
  for (let at = 0; at < own.length && found.length < MOST_SENTENCES; at++) {
    const sign = own[at];
    if (sign === "\n") {
      const next = own.slice(at + 1, at + 8).trimStart();
      const list = /^(?:[-*+•]|\d+[.)])/.test(next);
      if (at - lineStart < WRAPPED || list || own[at + 1] === "\n") found.push(at + 1);
      lineStart = at + 1;
    } else if (sign === "." || sign === "!" || sign === "?") {
      const next = own[at + 1];
      const abbreviated =
        sign === "." &&
        /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|eg|ie|approx|resp|w\.r\.t)$/.test(own.slice(Math.max(0, at - 7), at));
      if ((next === undefined || /[\s"')\]*_]/.test(next)) && !abbreviated) found.push(at + 1);
    }
  }
  return [...found, own.length];
}

/**
 * Divides covered text into sentences.
 * @param own covered text (comment-text.ts).
 * @example toSentences("rename this. it shadows the field").map(({ kind }) => kind) // ["request", "statement"]
 */
export function toSentences(own: string): readonly Sentence[] {
  let start = 0;
  return ends(own).flatMap((end) => {
    const from = start;
    start = end;
    const text = own.slice(from, end).replace(/\s+/g, " ").trim();
    const words = wordsIn(text);
    if (words === 0) return [];
    return [
      { start: from, end, kind: kindOf(text, text.endsWith("?") || text.endsWith('?"') || text.endsWith("?)")), words },
    ];
  });
}

const COVERED = new RegExp(`^[${CODE}${LINK}${PERSON}${HASH}\\s\\d.,:;()*_-]*$`);

/** Whether a sentence is nothing but what was covered: code, an address, a name. */
export function isCovered(own: string, { start, end }: Sentence): boolean {
  return COVERED.test(own.slice(start, end));
}
