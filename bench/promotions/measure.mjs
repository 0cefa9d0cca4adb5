// @ts-check
// A history and its truth → fields (the candidates of each snapshot) with their measures and baselines.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { hashCode, remember } from "./cache.mjs";
import { featuresOf } from "./features.mjs";
import { openClone } from "./git-history.mjs";
import { metadataSource } from "./metadata-history.mjs";
import { historyBefore } from "./snapshot.mjs";
import { keyOf, parseTruth, readBaselines, readLines } from "./truth.mjs";

/** @typedef {import("./metrics.mjs").Field & {level: string}} LevelField */
/** @typedef {{field: LevelField, rows: Record<string, number>[], stored: (Readonly<Record<string, number>> | undefined)[]}} Measured */

/** At most `count` of a list, evenly spread. @template T @param {readonly T[]} list @param {number} count @returns {T[]} */
const spread = (list, count) =>
  list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, at) => /** @type {T} */ (list[Math.floor((at * list.length) / count)]));

/** @param {import("./truth.mjs").Truth} truth @param {number} most snapshots of each ladder */
function chosenSnapshots(truth, most) {
  const ladders = [...new Set(truth.snapshots.map(({ ladder }) => ladder))];
  return ladders.flatMap((name) =>
    spread(
      truth.snapshots.filter(({ ladder }) => ladder === name),
      most,
    ),
  );
}

/**
 * Measures of all candidates of some snapshots. A date that several ladders share is worked out once.
 * @param {import("./snapshot.mjs").Source} source
 * @param {import("./truth.mjs").Truth} truth
 * @param {readonly import("./truth.mjs").Snapshot[]} snapshots
 * @param {Record<string, any>} waymark
 * @param {(line: string) => void} [say] progress
 * @returns {Promise<{rows: Record<string, number>[][], blind: Record<string, string>}>} in the order of the snapshots
 */
export async function measureSnapshots(source, truth, snapshots, waymark, say = () => {}) {
  /** @type {Map<string, Record<string, number>>} */
  const found = new Map();
  /** @type {Record<string, string>} */
  let blind = {};
  const dates = [...new Set(snapshots.map(({ date }) => date))].sort();
  for (const [at, date] of dates.entries()) {
    const same = snapshots.filter((snapshot) => snapshot.date === date);
    const now = same[0]?.at ?? 0;
    const started = performance.now();
    const { history, personOf } = await historyBefore(source, truth, now, waymark);
    const keys = [...new Set(same.flatMap(({ candidates }) => candidates.map(({ person }) => person)))];
    const { measures, blind: here } = featuresOf(history, keys.map(personOf), now, waymark);
    for (const [index, key] of keys.entries()) found.set(keyOf(date, key), measures[index] ?? {});
    blind = here;
    const took = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `${truth.repo} ${date}: ${keys.length} candidates, ${history.commits.length} commits, ${took} s (${at + 1} of ${dates.length})`,
    );
  }
  const rows = snapshots.map(({ date, candidates }) =>
    candidates.map(({ person }) => found.get(keyOf(date, person)) ?? {}),
  );
  return { rows, blind };
}

const hashOf = (/** @type {string} */ path) => createHash("sha256").update(readFileSync(path)).digest("hex");

/**
 * @param {string} repoPath a clone, or a metadata-only history (.jsonl, .jsonl.gz)
 * @param {string} truthPath
 * @param {{most: number, waymark: Record<string, any>, say: (line: string) => void}} options
 * @returns {Promise<{truth: import("./truth.mjs").Truth, measured: Measured[], blind: Record<string, string>}>}
 */
export async function measureCommunity(repoPath, truthPath, { most, waymark, say }) {
  const truth = parseTruth(readLines(truthPath));
  const stored = readBaselines(truthPath);
  const snapshots = chosenSnapshots(truth, most);
  const isRoles = (/** @type {string} */ path) => path === truth.rolesFile || waymark.isRolesFile(path);
  const isFile = statSync(repoPath).isFile();
  const source = isFile
    ? metadataSource(readLines(repoPath), truth.repo, hashOf(repoPath), isRoles, waymark)
    : await openClone(repoPath, isRoles, waymark);
  try {
    const { rows, blind } = await remember([source.key, hashOf(truthPath), String(most), hashCode()], () =>
      measureSnapshots(source, truth, snapshots, waymark, say),
    );
    const measured = snapshots.map(({ id, ladder, candidates }, at) => {
      const own = candidates.map(({ person }) => stored.get(keyOf(id, person)));
      const measures = rows[at] ?? [];
      const field = {
        repo: truth.repo,
        ladder,
        level: truth.levels.get(ladder) ?? "entry",
        snapshot: id,
        people: candidates.map(({ person }) => person),
        promoted: candidates.map(({ promoted }) => promoted),
        presence: measures.map((one) => one["lately.present8"] ?? 0),
        activity: own.map((one, index) =>
          one
            ? (one.commits ?? 0) + (one.reviews ?? 0)
            : (measures[index]?.["work.commits"] ?? 0) + (measures[index]?.["review.acts"] ?? 0),
        ),
      };
      return { field, rows: measures, stored: own };
    });
    return { truth, measured, blind };
  } finally {
    source.close();
  }
}
