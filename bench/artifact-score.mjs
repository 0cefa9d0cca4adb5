// @ts-check
// Scores of recognised documents, counted as ../shared/data/artifacts/score_artifacts.py counts them, and as tables.

/** @typedef {{repo: string, path: string, kind: string, alt_kind?: string, hard?: boolean, got: string, confidence: number}} Scored */

/** @param {readonly (readonly [string, string])[]} pairs label and answer */
export function score(pairs) {
  const kinds = [...new Set(pairs.map(([gold]) => gold))].sort();
  const perKind = kinds.map((kind) => {
    const hit = pairs.filter(([gold, got]) => gold === kind && got === kind).length;
    const said = pairs.filter(([, got]) => got === kind).length;
    const all = pairs.filter(([gold]) => gold === kind).length;
    const precision = said === 0 ? 0 : hit / said;
    const recall = hit / all;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { kind, rows: all, said, precision, recall, f1 };
  });
  const macro = perKind.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, perKind.length);
  const accuracy = pairs.filter(([gold, got]) => gold === got).length / Math.max(1, pairs.length);
  return { perKind, macro, accuracy };
}

/** @param {readonly Scored[]} rows @returns {(readonly [string, string])[]} */
export const strict = (rows) => rows.map((row) => [row.kind, row.got]);
/** @param {readonly Scored[]} rows @returns {(readonly [string, string])[]} */
export const lenient = (rows) => rows.map((row) => [row.got === row.alt_kind ? row.got : row.kind, row.got]);

/** @param {readonly Scored[]} rows */
export function summarise(rows) {
  const first = score(strict(rows));
  const second = score(lenient(rows));
  return {
    rows: rows.length,
    repositories: new Set(rows.map(({ repo }) => repo)).size,
    strict: { macro: first.macro, accuracy: first.accuracy },
    lenient: { macro: second.macro, accuracy: second.accuracy },
    perKind: first.perKind.map((each) => ({
      ...each,
      lenientPrecision: second.perKind.find(({ kind }) => kind === each.kind)?.precision ?? 0,
    })),
    calibration: calibrate(rows),
  };
}

const STEPS = 10;

/**
 * Of the answers given with about the same confidence, how many were right.
 * @param {readonly Scored[]} rows
 */
function calibrate(rows) {
  return Array.from({ length: STEPS }, (_, step) => {
    const own = rows.filter(({ confidence }) => Math.min(STEPS - 1, Math.floor(confidence * STEPS)) === step);
    const share = (/** @type {readonly Scored[]} */ right) => right.length / Math.max(1, own.length);
    return {
      from: step / STEPS,
      rows: own.length,
      confidence: own.reduce((sum, row) => sum + row.confidence, 0) / Math.max(1, own.length),
      strict: share(own.filter((row) => row.got === row.kind)),
      lenient: share(own.filter((row) => row.got === row.kind || row.got === row.alt_kind)),
    };
  }).filter((step) => step.rows > 0);
}

const three = (/** @type {number} */ value) => value.toFixed(3).padStart(8);

/** @param {string} title @param {readonly Scored[]} rows */
export function printScores(title, rows) {
  const { perKind, strict: first, lenient: second, calibration } = summarise(rows);
  const hard = rows.filter((row) => row.hard);
  console.log(`\n${title}: ${rows.length} rows`);
  console.log(`${"kind".padEnd(16)}${["rows", "P", "R", "F1", "P len."].map((name) => name.padStart(8)).join("")}`);
  for (const { kind, rows: count, precision, recall, f1, lenientPrecision } of perKind)
    console.log(
      `${kind.padEnd(16)}${String(count).padStart(8)}${[precision, recall, f1, lenientPrecision].map(three).join("")}`,
    );
  console.log(
    `macro-F1 ${first.macro.toFixed(3)}, accuracy ${first.accuracy.toFixed(3)}; lenient macro-F1 ${second.macro.toFixed(3)}, accuracy ${second.accuracy.toFixed(3)}`,
  );
  console.log(
    `hard cases ${score(strict(hard)).accuracy.toFixed(3)} (${hard.length}), lenient ${score(lenient(hard)).accuracy.toFixed(3)}`,
  );
  console.log("confidence    rows    mean   right  lenient");
  for (const step of calibration)
    console.log(
      `${`${step.from.toFixed(1)} to ${(step.from + 0.1).toFixed(1)}`.padEnd(10)}${String(step.rows).padStart(8)}${three(step.confidence)}${three(step.strict)}${three(step.lenient)}`,
    );
}

/** @param {readonly Scored[]} rows @param {(repo: string) => boolean} isFitted */
export function printRepositories(rows, isFitted) {
  console.log(`\n${"repository".padEnd(42)}half    rows   right lenient`);
  for (const repo of [...new Set(rows.map((row) => row.repo))].sort()) {
    const own = rows.filter((row) => row.repo === repo);
    console.log(
      `${repo.slice(0, 41).padEnd(42)}${isFitted(repo) ? "fitted" : "other "}${String(own.length).padStart(6)}${three(score(strict(own)).accuracy)}${three(score(lenient(own)).accuracy)}`,
    );
  }
}
