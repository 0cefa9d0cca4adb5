// @ts-check
// Fits the weights of src/reviews/review-weights.ts and word-weights.ts: multinomial logistic regression over the clues and
// words of labelled comments. Weights are held near zero, so that a clue or word which few comments show says little. Full
// gradient, fixed steps, no randomness: same rows, same weights.

/** @typedef {{label: string, alt?: string, repo: string, brief: boolean, clues: readonly number[]}} Example clues and words as places in one list */
/** @typedef {{bases: number[], weights: number[][]}} Table weights by clue, then by kind */

export const KINDS = ["teaches", "asks", "directs", "praises", "approves"];
const STEPS = 200;
const RATE = 0.05;
/** Pull of the weights to zero. */
const HOLD = 20;
/** A second right label gets this part of a row. */
const SECOND = 0.3;
/** Rare kinds are else hardly ever answered: praise, and brief comments that teach. */
const partOf = (/** @type {Example} */ { label, brief }) =>
  label === "praises" ? 2.5 : label === "teaches" && brief ? 2 : 1;

/** @param {readonly Example[]} examples @param {number} size of the list of clues @returns {Table} */
export function fitTable(examples, size) {
  const K = KINDS.length;
  const rows = examples.filter(({ label }) => KINDS.includes(label));
  const targets = rows.map(({ label, alt }) =>
    KINDS.map((kind) => {
      const second = alt !== undefined && KINDS.includes(alt) && alt !== label ? SECOND : 0;
      return kind === label ? 1 - second : kind === alt ? second : 0;
    }),
  );
  const theta = new Float64Array((size + 1) * K);
  const first = new Float64Array(theta.length);
  const second = new Float64Array(theta.length);
  const gradient = new Float64Array(theta.length);
  for (let step = 1; step <= STEPS; step++) {
    for (let at = 0; at < theta.length; at++) gradient[at] = at < K ? 0 : HOLD * (theta[at] ?? 0);
    for (const [at, row] of rows.entries()) {
      const shares = weigh(theta, row.clues, 1);
      const part = partOf(row);
      for (let k = 0; k < K; k++) {
        const error = ((shares[k] ?? 0) - (targets[at]?.[k] ?? 0)) * part;
        gradient[k] = (gradient[k] ?? 0) + error;
        for (const clue of row.clues) gradient[(clue + 1) * K + k] = (gradient[(clue + 1) * K + k] ?? 0) + error;
      }
    }
    for (let at = 0; at < theta.length; at++) {
      // Adam (Kingma and Ba, 2015), with its usual constants.
      const g = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
      const rate = RATE * (1 - step / (STEPS + 1));
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step));
      theta[at] = (theta[at] ?? 0) - (rate * mean) / (spread + 1e-8);
    }
  }
  const rounded = [...theta].map((value) => Math.round(value * 100) / 100 + 0);
  const at = (/** @type {number} */ row) => rounded.slice(row * K, row * K + K);
  return { bases: at(0), weights: Array.from({ length: size }, (_, clue) => at(clue + 1)) };
}

/** @param {Float64Array} theta @param {readonly number[]} clues @param {number} sharpness */
function weigh(theta, clues, sharpness) {
  const K = KINDS.length;
  const sums = KINDS.map((_, k) => clues.reduce((sum, clue) => sum + (theta[(clue + 1) * K + k] ?? 0), theta[k] ?? 0));
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp((sum - highest) * sharpness));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** @param {Table} table @param {readonly number[]} clues @param {number} sharpness shares of the kinds */
export function sharesOf({ bases, weights }, clues, sharpness) {
  return weigh(Float64Array.from([...bases, ...weights.flat()]), clues, sharpness);
}

/** A word says something where so many comments, of so many sources, have it. */
const WORD_ROWS = 10;
const WORD_SOURCES = 3;

/**
 * The words to fit weights for, in their order.
 * @param {readonly {repo: string, words: Iterable<string>}[]} rows
 */
export function vocabularyOf(rows) {
  /** @type {Map<string, {count: number, sources: Set<string>}>} */
  const uses = new Map();
  for (const { repo, words } of rows)
    for (const word of words) {
      const use = uses.get(word) ?? { count: 0, sources: new Set() };
      use.count++;
      use.sources.add(repo);
      uses.set(word, use);
    }
  return [...uses]
    .flatMap(([word, { count, sources }]) => (count >= WORD_ROWS && sources.size >= WORD_SOURCES ? [word] : []))
    .sort();
}

/**
 * Each source answered by weights fitted on all others.
 * @param {readonly Example[]} examples @param {number} size @param {(repo: string) => boolean} wanted sources to answer for
 */
export function leaveOneOut(examples, size, wanted = () => true) {
  return [...new Set(examples.map(({ repo }) => repo))].filter(wanted).flatMap((repo) => {
    const table = fitTable(
      examples.filter((row) => row.repo !== repo),
      size,
    );
    const theta = Float64Array.from([...table.bases, ...table.weights.flat()]);
    return examples
      .filter((row) => row.repo === repo)
      .map((row) => ({ row, shares: (/** @type {number} */ sharpness) => weigh(theta, row.clues, sharpness) }));
  });
}

/**
 * The sharpness with which answers on left-out sources are most likely (temperature scaling).
 * @param {ReturnType<typeof leaveOneOut>} left
 */
export function fitSharpness(left) {
  let best = { sharpness: 1, loss: Number.POSITIVE_INFINITY };
  for (let sharpness = 0.5; sharpness <= 2; sharpness += 0.05) {
    let loss = 0;
    for (const { row, shares } of left)
      if (KINDS.includes(row.label)) loss -= Math.log(shares(sharpness)[KINDS.indexOf(row.label)] ?? 1e-9);
    if (loss < best.loss) best = { sharpness: Math.round(sharpness * 100) / 100, loss };
  }
  return best.sharpness;
}
