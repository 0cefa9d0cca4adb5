// @ts-check
// How well commits are threaded into initiatives, against labelled windows.
//
//   npm run bench:initiatives -- --mirrors DIR [--half fit|report] [--list] [--fit | --sweep]
//
// docs/reference/judged/initiatives.json holds windows of 50 consecutive hand-made commits of one person, labelled blind by the
// piece of work that each is of. Clones stand at DIR/OWNER+NAME/repo and are only read. The repositories are in two halves:
// those that weights and thresholds were fitted on, and those that only report. --list prints each initiative.
// --fit writes pair-weights.ts anew; --sweep tries thresholds of likeness, both on the first half alone.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fitPairs, rowOf } from "./initiatives-fit.mjs";
import { lettersOf, linesOf, scoreWindow } from "./initiatives-score.mjs";
import { openModules } from "./load.mjs";

/** @typedef {import("./initiatives-score.mjs").Window} Window */
/** @typedef {import("./initiatives-fit.mjs").Row} Row */

/** Repositories, by the hash of their names, that weights are fitted on. */
const FITTED = 15;
/** Thresholds that --sweep tries. */
const TRIED = [-2, -1.7, -1.4].flatMap((join) =>
  [0.5, 0.75, 1, 1.25].flatMap((stand) => [2, 3, 4].map((stated) => ({ join, stand, stated, apart: 3 }))),
);

/** @returns {{windows: Window[], fitted: Set<string>}} */
function readWindows() {
  /** @type {Window[]} */
  const windows = JSON.parse(
    readFileSync(new URL("../docs/reference/judged/initiatives.json", import.meta.url), "utf8"),
  );
  const rank = (/** @type {string} */ repo) => createHash("sha256").update(repo).digest("hex");
  const repos = [...new Set(windows.map(({ repo }) => repo))].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return { windows, fitted: new Set(repos.slice(0, FITTED)) };
}

/** @param {{load: (path: string) => Promise<any>}} modules */
async function openScorer(modules) {
  const { initiativesLedBy, threadInitiatives } = await modules.load("/src/history/initiatives/initiatives.ts");
  const { isStatedInitiative } = await modules.load("/src/history/initiatives/initiative-records.ts");
  const { isChore } = await modules.load("/src/history/chore-subjects.ts");
  return (/** @type {any} */ history, /** @type {Window} */ window, /** @type {any} */ thresholds = undefined) => {
    const commits = window.commits.map((id) => history.find(id));
    const places = new Map(commits.map((commit, at) => [commit, at]));
    const leader = commits[0].author;
    const led = thresholds ? threadInitiatives(history, leader, thresholds) : initiativesLedBy(history, leader);
    const found = led.map((/** @type {any} */ initiative) => ({
      stated: isStatedInitiative(initiative),
      at: initiative.made.flatMap((/** @type {any} */ commit) => places.get(commit) ?? []),
    }));
    const chores = new Set(commits.flatMap(({ message }, at) => (isChore(message.subject) ? [at] : [])));
    return scoreWindow(lettersOf(window.labels[0] ?? ""), found, chores, window.id);
  };
}

/** The pairs of a window that nothing stated ties, as rows to fit on. @param {any} stated @param {any} pairs @param {any} history @param {Window} window @returns {Row[]} */
function rowsOf({ statedPiecesBy }, { eachPair }, history, window) {
  const commits = window.commits.map((id) => history.find(id));
  const places = new Map(commits.map((commit, at) => [commit, at]));
  const labels = (window.labels[0] ?? "").split(" ");
  const { own, groups } = statedPiecesBy(history, commits[0].author);
  /** @type {Row[]} */
  const rows = [];
  eachPair(
    history,
    commits[0].author,
    own,
    (/** @type {number} */ later, /** @type {number} */ earlier, /** @type {Float64Array} */ features) => {
      const [a, b] = [places.get(own[later]), places.get(own[earlier])];
      if (a === undefined || b === undefined || groups.find(own[later]) === groups.find(own[earlier])) return;
      rows.push({ features: [...features], ...rowOf(labels, a, b) });
    },
  );
  return rows;
}

const weightsFile = (/** @type {{base: number, weights: number[]}} */ { base, weights }) => `/**
 * What each feature of a pair of commits weighs (pair-features.ts), in log-odds of being one piece of work: a logistic
 * regression on labelled pairs of fifteen public repositories. Written by \`npm run bench:initiatives -- --fit --mirrors DIR\`.
 */
export const PAIR_BASE = ${base};
/** In the order of FEATURES. */
export const PAIR_WEIGHTS: readonly number[] = [${weights.join(", ")}];
`;

async function main() {
  const { values } = parseArgs({
    options: {
      mirrors: { type: "string", default: "." },
      half: { type: "string" },
      list: { type: "boolean", default: false },
      fit: { type: "boolean", default: false },
      sweep: { type: "boolean", default: false },
    },
  });
  const half = values.fit || values.sweep ? "fit" : values.half;
  const modules = await openModules();
  const { readHistory } = await modules.load("/src/workspace/read-history.ts");
  const pairs = await modules.load("/src/history/initiatives/pair-features.ts");
  const stated = await modules.load("/src/history/initiatives/initiatives.ts");
  const score = await openScorer(modules);
  const { windows, fitted } = readWindows();
  /** @type {Map<string, any[]>} */
  const found = new Map();
  const keep = (/** @type {string} */ key, /** @type {any} */ value) =>
    found.set(key, [...(found.get(key) ?? []), value]);
  /** @type {Row[]} */
  const rows = [];
  for (const repo of new Set(windows.map((window) => window.repo))) {
    const name = fitted.has(repo) ? "fit" : "report";
    if (half !== undefined && half !== name) continue;
    const { history } = await readHistory(join(values.mirrors, repo.replace("/", "+"), "repo"), { discussions: [] });
    for (const window of windows.filter((each) => each.repo === repo)) {
      if (values.fit) rows.push(...rowsOf(stated, pairs, history, window));
      else if (values.sweep) for (const tried of TRIED) keep(JSON.stringify(tried), score(history, window, tried));
      else {
        const scored = score(history, window);
        keep(name, scored);
        if (values.list)
          for (const one of scored.initiatives)
            console.log(`${repo} ${window.id}: ${one.size} steps, ${one.foreign} foreign, ${one.missing} missing`);
      }
    }
  }
  for (const [name, scores] of found) console.log(linesOf(name, scores));
  if (values.fit) {
    const fit = fitPairs(rows, pairs.FEATURES);
    for (const [at, name] of pairs.FEATURES.entries()) console.log(name, fit.weights[at]);
    writeFileSync(new URL("../src/history/initiatives/pair-weights.ts", import.meta.url), weightsFile(fit));
  }
  await modules.close();
}

await main();
