// @ts-check
// A choice of measures that sees only the communities which weights are fitted on: the measure that helps most among them,
// each ranked by weights of the others, again and again, until none helps by MORE. What it reaches on the community left
// out is free of the choice, unlike the best of many tries.
import { nestedAuc, prepare } from "./metrics.mjs";
import { fitWeights, leaveOneOut, scoresOf } from "./scorer.mjs";

const MORE = 0.003;
const MOST = 6;

/** @typedef {import("./metrics.mjs").Field} Field */
/** @typedef {import("./scorer.mjs").Rows} Rows */

/** @param {readonly Field[]} fields @param {readonly Rows[]} rows @param {readonly string[]} pool */
function choose(fields, rows, pool) {
  const prepared = prepare(fields);
  /** @type {string[]} */
  let chosen = [];
  let reached = 0.5;
  while (chosen.length < MOST) {
    const tried = pool
      .filter((name) => !chosen.includes(name))
      .map((name) => ({ name, auc: nestedAuc(prepared, leaveOneOut(fields, rows, [...chosen, name]).scores) }));
    const best = tried.reduce((a, b) => (b.auc > a.auc ? b : a), { name: "", auc: 0 });
    if (best.auc < reached + MORE) break;
    reached = best.auc;
    chosen = [...chosen, best.name];
  }
  return chosen;
}

/**
 * @param {readonly Field[]} fields @param {readonly Rows[]} rows @param {readonly string[]} pool
 * @returns {{scores: number[][], chosen: Map<string, string[]>}} scores of each community by what the others chose and weighed
 */
export function nestedSelection(fields, rows, pool) {
  /** @type {number[][]} */
  const scores = fields.map(() => []);
  /** @type {Map<string, string[]>} */
  const chosen = new Map();
  for (const repo of new Set(fields.map((field) => field.repo))) {
    const places = fields.flatMap((field, at) => (field.repo === repo ? [] : [at]));
    const others = places.map((at) => /** @type {Field} */ (fields[at]));
    const otherRows = places.map((at) => /** @type {Rows} */ (rows[at]));
    const names = choose(others, otherRows, pool);
    const weights = fitWeights(others, otherRows, names);
    chosen.set(repo, names);
    for (const [at, field] of fields.entries())
      if (field.repo === repo) scores[at] = scoresOf(rows[at] ?? [], names, weights);
  }
  return { scores, chosen };
}
