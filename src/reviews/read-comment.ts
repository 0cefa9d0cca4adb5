/**
 * What a review comment does for the person who gets it: teaches, asks, directs, praises or approves. Clues are found
 * in the comment's own words (clues.ts) and weighed by a multinomial logistic regression (D. R. Cox, 1958) whose weights
 * are fitted on labelled comments (bench/review-fit.mjs, review-weights.ts). Words are never counted, and spelling and
 * grammar are not looked at, so neither long nor polished comments gain by that.
 */
import { COMMENT_KINDS, type CommentReading, type CommentWords } from "../model/review-comment.ts";
import type { FoundClue } from "./clue.ts";
import { CLUE_RULES, findClues } from "./clues.ts";
import { type CommentText, toCommentText } from "./comment-text.ts";
import { isEnglish } from "./language.ts";
import { JOINED_REASONS } from "./mixtures.ts";
import { BASES, CLUE_WEIGHTS, SHARPNESS } from "./review-weights.ts";

const ALTERNATIVE: ReadonlySet<string> = new Set(["applicable", "shows-a-block", "substitutes", "code-for-code"]);
/** An alternative only where a change is asked for. */
const IF_WANTED: ReadonlySet<string> = new Set(["use-code", "gives-wording", "says-instead"]);
const WANTED: ReadonlySet<string> = new Set([
  "tells",
  "can-you",
  "should-be",
  "would-be-nice",
  "you-can-use",
  "i-would",
  "request-1",
  "please",
]);
const REFERENCE: ReadonlySet<string> = new Set(["links", "names-a-document"]);
/** Words shown at most, and their length. */
const MOST_WORDS = 4;
const LONGEST_WORDS = 80;

const RULES = new Map(CLUE_RULES.map((rule) => [rule.id, rule]));

/** Probabilities of the kinds, in the order of COMMENT_KINDS. */
function weigh(clues: readonly FoundClue[], sharpness: number): readonly number[] {
  const sums = [...BASES];
  for (const { id } of clues) {
    const weights = CLUE_WEIGHTS[id];
    if (weights !== undefined) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - highest) * sharpness));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** How much more each clue says for each kind than for the others, on average. */
const SPEAKS_FOR: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
  Object.entries(CLUE_WEIGHTS).map(([id, weights]) => [
    id,
    COMMENT_KINDS.map((_, kind) => {
      const others = weights.filter((_, at) => at !== kind);
      return (weights[kind] ?? 0) - others.reduce((a, b) => a + b, 0) / Math.max(1, others.length);
    }),
  ]),
);

/** The words that a clue was found in, without the spaces around them. */
function wordsOf({ id, start, end }: FoundClue, { written, own }: CommentText): CommentWords | undefined {
  const rule = RULES.get(id);
  const match = rule === undefined ? undefined : rule.pattern.exec(own);
  const from = match ? match.index : start;
  const to = match ? match.index + match[0].length : end;
  const found = written.slice(from, to);
  const words = found.trim();
  if (words === "" || words.length > LONGEST_WORDS || words.includes("\n")) return undefined;
  const first = from + (found.length - found.trimStart().length);
  return { start: first, end: first + words.length, words, clue: id };
}

function decidingWords(clues: readonly FoundClue[], kind: number, text: CommentText): readonly CommentWords[] {
  const taken: CommentWords[] = [];
  const ranked = clues
    .map((clue) => ({ clue, weight: SPEAKS_FOR[clue.id]?.[kind] ?? 0 }))
    .filter(({ weight }) => weight > 0.1)
    .sort((a, b) => b.weight - a.weight || (a.clue.id < b.clue.id ? -1 : 1));
  for (const { clue } of ranked) {
    if (taken.length === MOST_WORDS) break;
    const words = wordsOf(clue, text);
    if (words !== undefined && !taken.some((other) => words.start < other.end && other.start < words.end))
      taken.push(words);
  }
  return taken;
}

/** Nothing to read: no own word, no code, and no sign that approves or praises. */
function isEmpty({ own }: CommentText, clues: readonly FoundClue[]): boolean {
  if (/[\p{L}\d\ue000]/u.test(own)) return false;
  return !clues.some(({ id }) => id === "plus-one" || id === "happy-sign" || id === "question-mark");
}

/**
 * Reads one review comment.
 * @param comment as the forge has it, Markdown or plain; only its first 12,000 characters are read.
 * @returns what the comment does, with the words that decided; undefined where there is nothing to read (empty, only
 * quotes, only signs that approve nothing) or the comment is not English. Never throws.
 * @example readComment("Closing it here breaks the other reader, because both share the handle.")?.kind // "teaches"
 */
export function readComment(comment: string): CommentReading | undefined {
  const text = toCommentText(comment);
  const clues = findClues(text);
  if (isEmpty(text, clues) || !isEnglish(text.own)) return undefined;
  const shares = weigh(clues, SHARPNESS);
  const confidence = Math.max(...shares);
  const at = shares.indexOf(confidence);
  const kind = COMMENT_KINDS[at] ?? "directs";
  const ids = new Set(clues.map(({ id }) => id));
  const any = (wanted: ReadonlySet<string>) => clues.some(({ id }) => wanted.has(id));
  return {
    kind,
    confidence: Math.round(confidence * 100) / 100,
    because: decidingWords(clues, at, text),
    givesReason: kind === "teaches" || any(JOINED_REASONS),
    namesTradeOff: clues.some(({ family }) => family === "trade-off"),
    givesAlternative: any(ALTERNATIVE) || (any(IF_WANTED) && any(WANTED)),
    linksReference: any(REFERENCE),
    isQuestion: ids.has("question-mark"),
  };
}
