// @ts-check
// Intervals of figures and of differences. People come back in several snapshots, and a snapshot's candidates share its
// circumstances, so both are drawn anew, independently (the pigeonhole bootstrap: Owen, "The pigeonhole bootstrap",
// Annals of Applied Statistics 2007; it errs on the wide side). Precision cannot be had of people drawn twice or not at
// all, so for it whole years of snapshots are drawn. Differences are paired: both rankings on each draw.
import { aucOf, nestedMean, precisionOf, prepare, soloFields } from "./metrics.mjs";

/** @typedef {import("./metrics.mjs").Field} Field */
/** @typedef {import("./metrics.mjs").Scores} Scores */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often each of `names` is drawn in as many draws. @param {readonly string[]} names @param {() => number} random */
function drawn(names, random) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let draw = 0; draw < names.length; draw++) {
    const name = names[Math.floor(random() * names.length)] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** "maintainer/2017-04-01" → "2017". @param {string} snapshot */
const yearOf = (snapshot) => snapshot.slice(snapshot.indexOf("/") + 1).slice(0, 4);

/** People and snapshots of each ladder, for drawing. @param {readonly Field[]} fields */
function clustersOf(fields) {
  /** @type {Map<string, {people: Set<string>, snapshots: Set<string>}>} */
  const ladders = new Map();
  for (const { repo, ladder, snapshot, people } of fields) {
    const name = `${repo}.${ladder}`;
    const entry = ladders.get(name) ?? { people: new Set(), snapshots: new Set() };
    ladders.set(name, entry);
    entry.snapshots.add(snapshot);
    for (const person of people) entry.people.add(person);
  }
  return [...ladders].map(([name, { people, snapshots }]) => ({
    name,
    people: [...people],
    snapshots: [...snapshots],
  }));
}

/**
 * Draws people and snapshots anew and measures several rankings on each draw.
 * @param {readonly Field[]} fields
 * @param {readonly Scores[]} rankings
 * @param {{matching?: import("./metrics.mjs").Matching, draws?: number, seed?: number, of?: "auc" | "precision"}} [options]
 * @returns {number[][]} for each ranking its figure on each draw
 */
export function bootstrap(fields, rankings, { matching, draws = 1000, seed = 1, of = "auc" } = {}) {
  if (of === "precision" && matching !== undefined) {
    const solo = soloFields(fields, rankings);
    return bootstrap(solo.fields, solo.rankings, { draws, seed, of });
  }
  const random = randomFrom(seed);
  const clusters = clustersOf(fields);
  const prepared = prepare(fields, matching);
  /** @type {number[][]} */
  const results = rankings.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const weights = new Map(
      clusters.map(({ name, people, snapshots }) => [
        name,
        {
          people: drawn(people, random),
          snapshots: drawn(snapshots, random),
          years: drawn([...new Set(snapshots.map(yearOf))], random),
        },
      ]),
    );
    /** @type {{repo: string, ladder: string, value: number, weight: number}[][]} */
    const rows = rankings.map(() => []);
    for (const { field, index, pairs } of prepared) {
      const { repo, ladder, snapshot, people, promoted } = field;
      const drawing = weights.get(`${repo}.${ladder}`);
      const weight = (of === "auc" ? drawing?.snapshots.get(snapshot) : drawing?.years.get(yearOf(snapshot))) ?? 0;
      if (weight === 0) continue;
      const each = of === "auc" ? people.map((person) => drawing?.people.get(person) ?? 0) : [];
      for (const [at, scores] of rankings.entries()) {
        const own = scores[index] ?? [];
        const value = of === "auc" ? aucOf(pairs, own, each) : precisionOf(promoted, own, each);
        if (value !== undefined) rows[at]?.push({ repo, ladder, value, weight });
      }
    }
    for (const [at, own] of rows.entries()) results[at]?.push(nestedMean(own));
  }
  return results;
}

/** The middle 95 % of draws. @param {readonly number[]} draws @returns {[number, number]} */
export function intervalOf(draws) {
  const sorted = draws.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
