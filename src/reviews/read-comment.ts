/**
 * What a review comment does for the person who gets it: teaches, asks, directs, praises or approves. Clues are found
 * in the comment's own words (clues.ts) and weighed, with the words themselves (words.ts), by a multinomial logistic
 * regression (D. R. Cox, 1958) whose weights are fitted on labelled comments (bench/review-fit.mjs). How often a word
 * stands there is not counted, and spelling and grammar are not looked at.
 */
import { COMMENT_KINDS, type CommentReading, type CommentWords } from "../model/review-comment.ts";
import type { FoundClue } from "./clue.ts";
import { CLUE_RULES, findClues } from "./clues.ts";
import { type CommentText, toCommentText } from "./comment-text.ts";
import { isEnglish } from "./language.ts";
import { JOINED_REASONS } from "./mixtures.ts";
import { BASES, CLUE_WEIGHTS, SHARPNESS } from "./review-weights.ts";
import { type KnownWord, knownWords } from "./words.ts";

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
function weigh(clues: readonly FoundClue[], words: ReadonlySet<KnownWord>, sharpness: number): readonly number[] {
  const sums = [...BASES];
  const add = (weights: readonly number[] | undefined): void => {
    if (weights !== undefined) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  };
  for (const { id } of clues) add(CLUE_WEIGHTS[id]);
  for (const { weights } of words) add(weights);
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - highest) * sharpness));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** How much more weights say for one kind than for the others, on average. */
function speaksFor(weights: readonly number[] | undefined, kind: number): number {
  if (weights === undefined) return 0;
  const own = weights[kind] ?? 0;
  let all = 0;
  for (const weight of weights) all += weight;
  return own - (all - own) / Math.max(1, weights.length - 1);
}

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

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[a-z']/.test(sign);

/** Where a word stands by itself. */
function placeOf(word: string, { written, own }: CommentText): CommentWords | undefined {
  for (let start = own.indexOf(word); start >= 0; start = own.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (isLetter(own[start - 1]) || isLetter(own[end])) continue;
    return { start, end, words: written.slice(start, end), clue: "word" };
  }
  return undefined;
}

/** A clue, or a word, that spoke for a kind. */
interface Speaker {
  readonly on: FoundClue | string;
  readonly weight: number;
}

/** What says less for a kind than this, as the difference of weights, is not shown. */
const LEAST_SHOWN = 0.1;
const nameOf = ({ on }: Speaker): string => (typeof on === "string" ? `word ${on}` : on.id);

/** The clues and words that spoke most for a kind. */
function decidingWords(
  clues: readonly FoundClue[],
  known: ReadonlySet<KnownWord>,
  kind: number,
  text: CommentText,
): readonly CommentWords[] {
  const speakers: Speaker[] = [];
  const consider = (on: FoundClue | string, weights: readonly number[] | undefined): void => {
    const weight = speaksFor(weights, kind);
    if (weight > LEAST_SHOWN) speakers.push({ on, weight });
  };
  for (const clue of clues) consider(clue, CLUE_WEIGHTS[clue.id]);
  for (const { word, weights } of known) consider(word, weights);
  speakers.sort((a, b) => b.weight - a.weight || (nameOf(a) < nameOf(b) ? -1 : 1));
  const taken: CommentWords[] = [];
  for (const { on } of speakers) {
    if (taken.length === MOST_WORDS) break;
    const words = typeof on === "string" ? placeOf(on, text) : wordsOf(on, text);
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
  const words = knownWords(text.own);
  const shares = weigh(clues, words, SHARPNESS);
  const confidence = Math.max(...shares);
  const at = shares.indexOf(confidence);
  const kind = COMMENT_KINDS[at] ?? "directs";
  const ids = new Set(clues.map(({ id }) => id));
  const any = (wanted: ReadonlySet<string>) => clues.some(({ id }) => wanted.has(id));
  return {
    kind,
    confidence: Math.round(confidence * 100) / 100,
    // Looked up when asked for: most readings are only counted.
    get because() {
      return decidingWords(clues, words, at, text);
    },
    givesReason: kind === "teaches" || any(JOINED_REASONS),
    namesTradeOff: clues.some(({ family }) => family === "trade-off"),
    givesAlternative: any(ALTERNATIVE) || (any(IF_WANTED) && any(WANTED)),
    linksReference: any(REFERENCE),
    isQuestion: ids.has("question-mark"),
  };
}
