// @ts-check
// How well a ranking puts those who were promoted above the others: ROC AUC and precision at k, within each snapshot, as
// the data's own score.py has them; the mean over the snapshots of a ladder, the ladders of a repository, the repositories.
//
// Activity-matched: a promoted candidate is compared only with candidates who were about as active (commits and reviews
// of the year), so that being active alone gives about 0.5; presence-matched, with those who were about as present lately,
// which leaves what a ranking says beyond who is still there. Precision is then at one: how often the promoted one stands
// first among those.

/** @typedef {{repo: string, ladder: string, snapshot: string, people: readonly string[], promoted: readonly boolean[], activity: readonly number[], presence: readonly number[]}} Field the candidates of one snapshot */
/** @typedef {"activity" | "presence"} Matching what candidates who are compared have alike */
/** @typedef {readonly (readonly number[])[]} Scores for each field, for each candidate */

/** Within this many percentile ranks two candidates count as alike. */
const CALIPER = 0.15;

/** Ranks from 0 to 1, ties in the middle; 0.5 where there is one. @param {readonly number[]} values @returns {number[]} */
export function percentileRanks(values) {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0.5);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] ?? 0] === values[order[start] ?? 0]) end++;
    for (let at = start; at <= end; at++)
      ranks[order[at] ?? 0] = order.length === 1 ? 0.5 : (start + end) / 2 / (order.length - 1);
    start = end + 1;
  }
  return ranks;
}

/** Pairs of a promoted candidate and another, by place. @typedef {{up: number, down: number}} Pair */

/** @param {Field} field @param {Matching} [matching] @returns {Pair[]} */
function pairsOf(field, matching) {
  const { promoted } = field;
  const ranks = matching === undefined ? promoted.map(() => 0) : percentileRanks(field[matching]);
  const pairs = [];
  for (const [up, isUp] of promoted.entries())
    if (isUp)
      for (const [down, isDownToo] of promoted.entries())
        if (!isDownToo && Math.abs((ranks[up] ?? 0) - (ranks[down] ?? 0)) <= CALIPER + 1e-9) pairs.push({ up, down });
  return pairs;
}

/** Share of weighted pairs in the right order, ties half; undefined without any. @param {readonly Pair[]} pairs @param {readonly number[]} scores @param {readonly number[]} weights of the candidates */
export function aucOf(pairs, scores, weights) {
  let [right, all] = [0, 0];
  for (const { up, down } of pairs) {
    const weight = (weights[up] ?? 1) * (weights[down] ?? 1);
    const [a = 0, b = 0] = [scores[up], scores[down]];
    all += weight;
    right += weight * (a > b ? 1 : a === b ? 0.5 : 0);
  }
  return all === 0 ? undefined : right / all;
}

/**
 * Share of promoted people among the k ranked first, k as many as were promoted; ties at the cut count by expectation.
 * @param {readonly boolean[]} promoted @param {readonly number[]} scores @param {readonly number[]} weights
 */
export function precisionOf(promoted, scores, weights) {
  const weightOf = (/** @type {number} */ at) => weights[at] ?? 1;
  const order = scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const k = promoted.reduce((sum, isUp, at) => sum + (isUp ? weightOf(at) : 0), 0);
  if (k === 0) return undefined;
  let [taken, right] = [0, 0];
  for (let start = 0; start < order.length && taken < k; ) {
    let end = start;
    while (end + 1 < order.length && scores[order[end + 1] ?? 0] === scores[order[start] ?? 0]) end++;
    const tied = order.slice(start, end + 1);
    const size = tied.reduce((sum, at) => sum + weightOf(at), 0);
    const hits = tied.reduce((sum, at) => sum + (promoted[at] ? weightOf(at) : 0), 0);
    const part = size === 0 ? 0 : Math.min(1, (k - taken) / size);
    right += hits * part;
    taken += size * part;
    start = end + 1;
  }
  return right / k;
}

/** @param {readonly number[]} values */
const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean over the fields of a ladder, then its repository's ladders, then repositories. @param {readonly {repo: string, ladder: string, value: number, weight: number}[]} rows */
export function nestedMean(rows) {
  /** @type {Map<string, Map<string, {sum: number, weight: number}>>} */
  const repos = new Map();
  for (const { repo, ladder, value, weight } of rows) {
    const ladders = repos.get(repo) ?? new Map();
    repos.set(repo, ladders);
    const entry = ladders.get(ladder) ?? { sum: 0, weight: 0 };
    ladders.set(ladder, { sum: entry.sum + value * weight, weight: entry.weight + weight });
  }
  const means = [...repos.values()].map((ladders) =>
    meanOf([...ladders.values()].map(({ sum, weight }) => sum / weight)),
  );
  return means.length === 0 ? Number.NaN : meanOf(means);
}

/** What a table's column needs of fields once. @param {readonly Field[]} fields @param {Matching} [matching] */
export function prepare(fields, matching) {
  return fields
    .map((field, index) => ({ field, index, pairs: pairsOf(field, matching) }))
    .filter(({ pairs }) => pairs.length > 0);
}

/** @param {ReturnType<typeof prepare>} prepared @param {Scores} scores @returns {number} */
export const nestedAuc = (prepared, scores) =>
  nestedMean(
    prepared.flatMap(({ field, index, pairs }) => {
      const value = aucOf(pairs, scores[index] ?? [], []);
      return value === undefined ? [] : { repo: field.repo, ladder: field.ladder, value, weight: 1 };
    }),
  );

/**
 * A promoted candidate with those who were as active, one field each; with scores that go along.
 * @param {readonly Field[]} fields @param {readonly Scores[]} rankings
 * @returns {{fields: Field[], rankings: number[][][]}}
 */
export function soloFields(fields, rankings) {
  /** @type {Field[]} */
  const solo = [];
  /** @type {number[][][]} */
  const scores = rankings.map(() => []);
  for (const [index, field] of fields.entries()) {
    const pairs = pairsOf(field, "activity");
    for (const up of new Set(pairs.map((pair) => pair.up))) {
      const places = [up, ...pairs.filter((pair) => pair.up === up).map(({ down }) => down)];
      const at = (/** @type {readonly any[]} */ list) => places.map((place) => list[place]);
      solo.push({
        ...field,
        people: at(field.people),
        promoted: at(field.promoted),
        activity: at(field.activity),
        presence: at(field.presence),
      });
      for (const [which, ranking] of rankings.entries()) scores[which]?.push(at(ranking[index] ?? []));
    }
  }
  return { fields: solo, rankings: scores };
}

/** @param {readonly Field[]} fields @param {Scores} scores @returns {number} */
export const nestedPrecision = (fields, scores) =>
  nestedMean(
    fields.flatMap(({ repo, ladder, promoted }, index) => {
      const value = precisionOf(promoted, scores[index] ?? [], []);
      return value === undefined ? [] : { repo, ladder, value, weight: 1 };
    }),
  );
