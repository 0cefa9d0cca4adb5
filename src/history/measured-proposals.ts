/**
 * Measurements in the opening text of a discussion: a sentence that tells one with its unit, or one that introduces the
 * figures of a table or of what a program printed. A number is none: a limit, a size or a plan was not measured.
 */
import type { Discussion, History } from "./history.ts";
import { bodyLines, sentencesOf, straight } from "./own-words.ts";

/** How many sentences and lines of a body are read. */
const SENTENCES_READ = 40;
const LINES_READ = 400;
const LINE_LIMIT = 400;
/** Figures that make an output one of a measurement. */
const FEWEST_FIGURES = 3;

const UNIT = "(?:ms|µs|us|ns|seconds?|secs?|minutes?|cycles|[kmg]i?b(?:/s)?|%|percent|req/s|ops/s|fps)";
const NUMBER = String.raw`\d[\d.,]{0,12}(?:%? ?(?:-|–|to) ?\d[\d.,]{0,12})?`;
const QUANTITY = new RegExp(String.raw`\b${NUMBER} ?${UNIT}(?![\w-])`, "i");
/** A change of speed or size by so much. */
const COMPARED = new RegExp(
  String.raw`\b${NUMBER} ?(?:%|percent|x|times) (?:\w+ ){0,2}(?:faster|slower|smaller|larger|longer|shorter|less|speed-?ups?|slow-?downs?|improvement|reduction|increase|regression)\b|\b(?:faster|slower|smaller|larger|longer|speed-?ups?|slow(?:er|s)?-?downs?|improvement|reduction|sped up|speeds? up|slows? down|slowed down)\b.{0,80}\b(?:by|of|from|around|about|roughly|between) (?:\w+ ){0,2}${NUMBER} ?(?:%|percent|x\b|ms|µs|us\b|ns|seconds?)`,
  "i",
);
/** Says that something was measured. */
const MEASURED =
  /\b(?:measured|measurements?|benchmark(?:s|ed|ing)?|bench|timed|profil(?:ed|er|ing)|on average|median|percentile|on (?:my|an?) (?:\w+ )?(?:machine|laptop|computer|desktop|system|phone)|(?:i|we) (?:got|get|saw|see|observed|found|counted|sampled|surveyed))\b/i;
/** Introduces figures. */
const INTRODUCES =
  /\b(?:bench(?:es|mark\w*|_\w+)?|measure(?:d|ments?)?|timings?|results|speed-?ups?|numbers|profil(?:ed|er|ing))\b/i;
/** Words of others, or struck out. */
const TAKEN_OR_STRUCK = /["“][^"”]{0,200}\d|~~/;
/** Work on the measuring itself: its output is an example. */
const ON_MEASURING = /\b(?:bench\w*|profil\w*|timings?|perf|output|format)\b/i;
/** Not done: what may be, what is planned, what somebody else says. */
const NOT_MEASURED =
  /\b(?:can|could|may|might|would|should|will|must|shall|expect\w*|estimat\w*|assum\w*|propos\w*|limit\w*|max(?:imum)?|minimum|at (?:most|least)|suppose\w*|imagine|hypothetic\w*|maybe|perhaps|probably|hopefully|theor\w*|claims?|target|goal|typo|nit)\b|\?\s*$/i;

const FENCE = /^\s{0,3}(?:```|~~~)/;
const FIGURE = /(?:^|[\s|(=:])\d[\d.,]{0,12} ?(?:ms|µs|us|ns|s|sec|seconds|cycles|[kmg]i?b\/s|%|x|ops\/s)(?![\w-])/i;
/** Lines that a measuring program prints: "ecdsa_verify: min 45.1us / avg 45.3us / max 46.0us". */
const PRINTED = /\b(?:min|avg|max|mean|median)\b.{0,40}\d|\d[\d.,]{0,12} {1,24}(?:ns|us|ms|ops)\b/i;
const DIFF = /^(?:[-+@]{1,3}[^-+ |\d]|diff |index )/;

/** Lines in fenced blocks and tables that show a figure with its unit. */
function figuresIn(body: string): number {
  let isCode = false;
  let found = 0;
  for (const line of body.split(/\r?\n/, LINES_READ)) {
    if (FENCE.test(line)) isCode = !isCode;
    else if (isCode || /^\s{0,3}\|/.test(line) || /^(?: {4}|\t)/.test(line)) {
      const read = line.slice(0, LINE_LIMIT);
      if (!DIFF.test(read) && (FIGURE.test(read) || PRINTED.test(read))) found++;
    }
  }
  return found;
}

const tellsMeasurement = (sentence: string): boolean =>
  !NOT_MEASURED.test(sentence) && (COMPARED.test(sentence) || (QUANTITY.test(sentence) && MEASURED.test(sentence)));

/**
 * The own sentence of an opening text that tells a measurement, or introduces one; undefined where there is none.
 * @example measurementIn(history, discussion) // "Verification is 12% faster on my machine."
 */
export function measurementIn(history: History, discussion: Discussion): string | undefined {
  const sentences = sentencesOf(bodyLines(history, discussion).join("\n"))
    .slice(0, SENTENCES_READ)
    .filter((sentence) => !TAKEN_OR_STRUCK.test(sentence));
  const told = sentences.find((sentence) => tellsMeasurement(straight(sentence)));
  if (told !== undefined) return told;
  if (ON_MEASURING.test(discussion.title) || figuresIn(discussion.body) < FEWEST_FIGURES) return undefined;
  return sentences.find((sentence) => INTRODUCES.test(sentence) && !sentence.endsWith("?"));
}
