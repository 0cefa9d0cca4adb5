// @ts-check
// Fits the weights of src/documents/kind-weights.ts: multinomial logistic regression over the clues of labelled rows.
//
// Each kind's score is a base plus the weights of its clues by source. A weight is one that all kinds share plus the
// kind's own difference, and the differences are held near zero: a few hundred rows say how much a folder or a section
// is worth, but not that for each of a dozen kinds. Full gradient, fixed steps, no randomness: same rows, same weights.

/**
 * @typedef {{kind: string, alt?: string, sums: Record<string, Record<string, number>>, part?: number}} Example clue sums by kind and source, and the part of a row that it counts
 * @typedef {{kind: string, base: number, weights: Record<string, number>}} KindWeights
 */

const STEPS = 1500;
const RATE = 0.05;
/** Pull of the differences to zero, of the shared weights to a start, and of the bases to zero. */
const HOLD = { own: 0.006, shared: 0.0005, base: 0.0005 };
const START = 0.6;
/**
 * Each row counts once more, by this part, as if it stood in a folder whose name says nothing: most labelled rows were
 * found by their folders, most documents of other repositories are not.
 */
const STRANGE = 0.3;
/** A second right label gets this part of a row. */
const SECOND = 0.3;

/**
 * @param {readonly Example[]} examples @param {readonly string[]} kinds @param {readonly string[]} sources
 * @returns {KindWeights[]}
 */
function fitKinds(examples, kinds, sources) {
  const K = kinds.length;
  const S = sources.length;
  const X = examples.map(({ sums }) => kinds.map((kind) => sources.map((source) => sums[kind]?.[source] ?? 0)));
  const Y = examples.map(({ kind, alt }) =>
    kinds.map((each) => {
      const second = alt !== undefined && kinds.includes(alt) && alt !== kind ? SECOND : 0;
      return each === kind ? 1 - second : each === alt ? second : 0;
    }),
  );
  const parts = examples.map(({ part }) => part ?? 1);
  const all = parts.reduce((a, b) => a + b, 0);
  // Layout: shared S, bases K, own K×S.
  const size = S + K + K * S;
  const theta = new Float64Array(size).fill(0);
  theta.fill(START, 0, S);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    gradient.fill(0);
    for (let row = 0; row < X.length; row++) {
      const x = X[row] ?? [];
      const scores = x.map((sums, k) => {
        let score = theta[S + k] ?? 0;
        for (let s = 0; s < S; s++) score += ((theta[s] ?? 0) + (theta[S + K + k * S + s] ?? 0)) * (sums[s] ?? 0);
        return score;
      });
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const total = powers.reduce((a, b) => a + b, 0);
      for (let k = 0; k < K; k++) {
        const error = (((powers[k] ?? 0) / total - (Y[row]?.[k] ?? 0)) * (parts[row] ?? 1)) / all;
        gradient[S + k] = (gradient[S + k] ?? 0) + error;
        const sums = x[k] ?? [];
        for (let s = 0; s < S; s++) {
          const value = sums[s] ?? 0;
          if (value === 0) continue;
          gradient[s] = (gradient[s] ?? 0) + error * value;
          const at = S + K + k * S + s;
          gradient[at] = (gradient[at] ?? 0) + error * value;
        }
      }
    }
    for (let at = 0; at < size; at++) {
      const hold = at < S ? HOLD.shared : at < S + K ? HOLD.base : HOLD.own;
      const from = at < S ? START : 0;
      const g = (gradient[at] ?? 0) + hold * ((theta[at] ?? 0) - from);
      // Adam (Kingma and Ba, 2015), with its usual constants.
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
      const rate = RATE * (1 - step / (STEPS + 1));
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step));
      theta[at] = (theta[at] ?? 0) - (rate * mean) / (spread + 1e-8);
    }
  }
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  return kinds.map((kind, k) => ({
    kind,
    base: round(theta[S + k] ?? 0),
    weights: Object.fromEntries(
      sources.map((source, s) => [source, round((theta[s] ?? 0) + (theta[S + K + k * S + s] ?? 0))]),
    ),
  }));
}

/** Kinds that labelled rows have, the cautious one first: it wins a tie. */
const KINDS = [
  "other",
  "changelog",
  "meeting-notes",
  "process-ci",
  "onboarding",
  "api-reference",
  "tutorial",
  "runbook",
  "roadmap",
  "design-doc",
  "adr",
  "postmortem",
];
/** What rows are sorted by before the first fit: rows that only look like their kind are left out of every fit. */
const ROUNDS = 3;

/** @param {readonly string[]} sources @returns {KindWeights[]} */
const flatTable = (sources) =>
  KINDS.map((kind) => ({
    kind,
    base: kind === "other" ? 1 : 0,
    weights: Object.fromEntries(sources.map((source) => [source, 1])),
  }));

/** Of investigations there are no rows: they are weighed as designs are, and have to say more. @param {KindWeights[]} table */
function withInvestigation(table) {
  const design = table.find(({ kind }) => kind === "design-doc");
  if (design === undefined) return table;
  const base = Math.round((Math.min(...table.map((row) => row.base)) - 0.3) * 100) / 100;
  const at = table.indexOf(design);
  return [...table.slice(0, at), { ...design, kind: "investigation", base }, ...table.slice(at)];
}

/** @param {Record<string, Record<string, number>>} sums */
const withoutFolder = (sums) =>
  Object.fromEntries(Object.entries(sums).map(([kind, own]) => [kind, { ...own, folder: 0 }]));

/**
 * The whole table of weights for labelled rows.
 * @param {readonly any[]} rows each with `kind`, `alt_kind` and `decide(table)` (a Decision of src/documents/decide.ts)
 * @param {(clues: any, kind: string) => Record<string, number>} clueSums @param {readonly string[]} sources
 */
export function fitTable(rows, clueSums, sources) {
  let table = flatTable(sources);
  for (let round = 0; round < ROUNDS; round++) {
    const examples = rows.flatMap((row) => {
      const { clues, insteadOf } = row.decide(table);
      if (clues === undefined || insteadOf !== undefined) return [];
      const sums = Object.fromEntries(KINDS.map((kind) => [kind, clueSums(clues, kind)]));
      const example = { kind: row.kind, ...(row.alt_kind && { alt: row.alt_kind }), sums };
      return [example, { ...example, sums: withoutFolder(sums), part: STRANGE }];
    });
    table = withInvestigation(fitKinds(examples, KINDS, sources));
  }
  return table;
}
