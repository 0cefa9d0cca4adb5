// @ts-check
// Fits the weights of src/history/initiatives/pair-weights.ts: logistic regression over the features of labelled pairs of
// commits. What speaks for is held at 0 or above, what speaks against at 0 or below, so that no feature explains another away.
// Full gradient, fixed steps, no randomness: same rows, same weights.

/** @typedef {{features: number[], same: number, part: number}} Row a pair, whether it is one piece of work, and how much it counts */

const STEPS = 600;
const RATE = 0.05;
/** Pull of the weights to zero, by their features' spread. */
const HOLD = 1;
/** Pairs grow with the square of a piece: of larger ones than this each commit counts as one of such. */
const USUAL_PIECE = 6;
/** A pair in doubt counts so much. */
const DOUBT = 0.5;
const AGAINST = new Set(["between", "days"]);

/** @param {readonly string[]} labels of a window's commits @param {number} a @param {number} b @returns {Pick<Row, "same" | "part">} */
export function rowOf(labels, a, b) {
  const letter = (/** @type {number} */ at) => (labels[at] ?? "-")[0];
  const same = letter(a) !== "-" && letter(a) === letter(b);
  const size = labels.filter((_, at) => letter(at) === letter(a)).length;
  const doubt = `${labels[a]}${labels[b]}`.includes("?") ? DOUBT : 1;
  return { same: same ? 1 : 0, part: doubt * (same ? USUAL_PIECE / Math.max(USUAL_PIECE, size) : 1) };
}

/** @param {readonly Row[]} rows @param {readonly string[]} names of the features @returns {{base: number, weights: number[]}} */
export function fitPairs(rows, names) {
  const size = names.length;
  const spread = names.map((_, k) => {
    const mean = rows.reduce((sum, { features }) => sum + (features[k] ?? 0), 0) / rows.length;
    return (
      Math.sqrt(rows.reduce((sum, { features }) => sum + ((features[k] ?? 0) - mean) ** 2, 0) / rows.length) + 1e-6
    );
  });
  const theta = new Float64Array(size + 1);
  const [first, second, gradient] = [0, 1, 2].map(() => new Float64Array(size + 1));
  if (!first || !second || !gradient) throw new Error("unreachable");
  for (let step = 1; step <= STEPS; step++) {
    for (let k = 0; k <= size; k++) gradient[k] = k < size ? 2 * HOLD * (theta[k] ?? 0) : 0;
    for (const { features, same, part } of rows) {
      let sum = theta[size] ?? 0;
      for (let k = 0; k < size; k++) sum += ((theta[k] ?? 0) * (features[k] ?? 0)) / (spread[k] ?? 1);
      const error = part * (1 / (1 + Math.exp(-sum)) - same);
      for (let k = 0; k < size; k++) gradient[k] = (gradient[k] ?? 0) + (error * (features[k] ?? 0)) / (spread[k] ?? 1);
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    for (let k = 0; k <= size; k++) {
      // Adam (Kingma and Ba, 2015), with its usual constants.
      const g = gradient[k] ?? 0;
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * g;
      second[k] = 0.999 * (second[k] ?? 0) + 0.001 * g * g;
      const rate = RATE * (1 - step / (STEPS + 1));
      theta[k] =
        (theta[k] ?? 0) -
        (rate * ((first[k] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((second[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      if (k < size) theta[k] = AGAINST.has(names[k] ?? "") ? Math.min(0, theta[k] ?? 0) : Math.max(0, theta[k] ?? 0);
    }
  }
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100 + 0;
  return { base: round(theta[size] ?? 0), weights: names.map((_, k) => round((theta[k] ?? 0) / (spread[k] ?? 1))) };
}
