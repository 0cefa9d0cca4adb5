// @ts-check
// Weights of a ranking, fitted on some communities and reported on others. A measure stands as its percentile rank among
// the candidates of a snapshot, so that communities of any size and habit can be compared. Fitted is the chance that of two
// candidates the one who was promoted is ranked higher (pairwise logistic regression), each community, ladder, snapshot
// alike, weights held near zero. Newton's method, no randomness: same rows, same weights.
import { percentileRanks } from "./metrics.mjs";

/** @typedef {import("./metrics.mjs").Field} Field */
/** @typedef {readonly (Readonly<Record<string, number>>)[]} Rows measures of the candidates of a field */
/** @typedef {readonly string[]} Names */

/** Pull of the weights to zero; one for all models, not fitted. */
const HOLD = 0.02;
const STEPS = 25;

/** @param {Rows} rows @param {Names} names @returns {number[][]} for each candidate the rank in each measure, around 0 */
function ranksOf(rows, names) {
  const columns = names.map((name) => percentileRanks(rows.map((row) => row[name] ?? 0)));
  return rows.map((_, at) => columns.map((column) => (column[at] ?? 0.5) - 0.5));
}

/** Solves a small symmetric system. @param {number[][]} matrix @param {number[]} right */
function solve(matrix, right) {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(rows[row]?.[pivot] ?? 0) > Math.abs(rows[best]?.[pivot] ?? 0)) best = row;
    const top = /** @type {number[]} */ (rows[best]);
    rows[best] = /** @type {number[]} */ (rows[pivot]);
    rows[pivot] = top;
    for (let row = 0; row < size; row++) {
      const own = /** @type {number[]} */ (rows[row]);
      if (row === pivot) continue;
      const factor = (own[pivot] ?? 0) / (top[pivot] || 1e-12);
      for (let at = pivot; at <= size; at++) own[at] = (own[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || 1e-12));
}

/** Differences of a promoted candidate and another, weighted so that communities, ladders, snapshots count alike. @param {readonly Field[]} fields @param {readonly Rows[]} rows @param {Names} names */
function differencesOf(fields, rows, names) {
  const count = (/** @type {(field: Field) => string} */ of) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const field of fields) counts.set(of(field), (counts.get(of(field)) ?? 0) + 1);
    return counts;
  };
  const perLadder = count(({ repo, ladder }) => `${repo}.${ladder}`);
  const laddersOf = (/** @type {string} */ repo) =>
    [...perLadder.keys()].filter((one) => one.startsWith(`${repo}.`)).length;
  const repos = count(({ repo }) => repo).size;
  return fields.flatMap((field, index) => {
    const ranks = ranksOf(rows[index] ?? [], names);
    const up = ranks.filter((_, at) => field.promoted[at]);
    const down = ranks.filter((_, at) => !field.promoted[at]);
    const own = perLadder.get(`${field.repo}.${field.ladder}`) ?? 1;
    const weight = 1 / (repos * laddersOf(field.repo) * own * up.length * down.length);
    return up.flatMap((a) => down.map((b) => ({ weight, by: a.map((value, at) => value - (b[at] ?? 0)) })));
  });
}

/**
 * @param {readonly Field[]} fields of the communities to learn from
 * @param {readonly Rows[]} rows
 * @param {Names} names
 * @returns {number[]} a weight for each name
 */
export function fitWeights(fields, rows, names) {
  const differences = differencesOf(fields, rows, names);
  let weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => HOLD * weight);
    const curve = names.map((_, a) => names.map((_, b) => (a === b ? HOLD : 0)));
    for (const { weight, by } of differences) {
      const margin = by.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const miss = 1 / (1 + Math.exp(margin));
      const bend = weight * miss * (1 - miss);
      for (const [a, value] of by.entries()) {
        gradient[a] = (gradient[a] ?? 0) - weight * miss * value;
        const row = /** @type {number[]} */ (curve[a]);
        for (const [b, other] of by.entries()) row[b] = (row[b] ?? 0) + bend * value * other;
      }
    }
    const change = solve(curve, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

/** @param {Rows} rows of one field @param {Names} names @param {readonly number[]} weights @returns {number[]} */
export const scoresOf = (rows, names, weights) =>
  ranksOf(rows, names).map((ranks) => ranks.reduce((sum, rank, at) => sum + rank * (weights[at] ?? 0), 0));

/**
 * Every community ranked by weights fitted on the others.
 * @param {readonly Field[]} fields @param {readonly Rows[]} rows @param {Names} names
 * @param {(field: Field) => boolean} [learns] fields that may be learnt from
 * @returns {{scores: number[][], weights: Map<string, number[]>}}
 */
export function leaveOneOut(fields, rows, names, learns = () => true) {
  /** @type {Map<string, number[]>} */
  const weights = new Map();
  for (const repo of new Set(fields.map((field) => field.repo))) {
    const places = fields.flatMap((field, at) => (field.repo !== repo && learns(field) ? [at] : []));
    weights.set(
      repo,
      fitWeights(
        places.map((at) => /** @type {Field} */ (fields[at])),
        places.map((at) => /** @type {Rows} */ (rows[at])),
        names,
      ),
    );
  }
  return { weights, scores: fields.map(({ repo }, at) => scoresOf(rows[at] ?? [], names, weights.get(repo) ?? [])) };
}
