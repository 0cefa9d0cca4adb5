// @ts-check
// Verdicts as they are kept: without evidence ids, so that they lead to nobody.

/** @typedef {{repository: string, object: string, signal: string, version: number, verdict: string, reason: string}} Row */

const keyOf = (/** @type {Row} */ row) =>
  [row.signal, row.version, row.repository, row.object, row.verdict, row.reason].join("\t");

/**
 * Adds the verdicts on one sample to those kept. Two people's verdicts on one object stay two, the same sample added
 * again adds nothing, and verdicts on older versions of a signal are dropped.
 * @param {readonly Row[]} kept
 * @param {readonly {id: string, row: Row}[]} judged with the id of the evidence; the last verdict on an id counts
 * @returns {Row[]}
 */
export function addVerdicts(kept, judged) {
  /** @type {Map<string, number>} */
  const known = new Map();
  for (const row of kept) known.set(keyOf(row), (known.get(keyOf(row)) ?? 0) + 1);
  const rows = [...kept];
  for (const row of new Map(judged.map(({ id, row }) => [`${row.signal} ${id}`, row])).values()) {
    const left = known.get(keyOf(row)) ?? 0;
    if (left > 0) known.set(keyOf(row), left - 1);
    else rows.push(row);
  }
  /** @type {Map<string, number>} */
  const newest = new Map();
  for (const { signal, version } of rows) newest.set(signal, Math.max(newest.get(signal) ?? 0, version));
  return rows.filter(({ signal, version }) => version === newest.get(signal));
}
