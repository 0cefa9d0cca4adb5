// @ts-check
// Whether a ranking made from Waymark's evidence puts those who were given a role soon afterwards above the others, beside
// counts of activity. A check on the instrument: no ranking of people is part of the product, and none is kept.
//
//   npm run bench:promotions -- --repo PATH --truth FILE [--repo PATH --truth FILE …] [--predictions OUT]
//     [--snapshots N] [--draws 1000] [--signals] [--tries] [--fit]
//
// PATH is a clone or a metadata-only history (.jsonl.gz). Each snapshot uses only what had landed before it. Weights are
// those of bench/promotions/weights.json: fitted on other communities than the one reported on. --fit fits them on the
// communities given. --signals adds what each signal and criterion says alone, --tries all rankings that were tried, with
// leave-one-community-out. --snapshots takes N of each ladder. Measures are kept in the folder for temporary files.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";
import { measureCommunity } from "./promotions/measure.mjs";
import { MODELS, POOL, SCORER, TRIES, UNFITTED } from "./promotions/models.mjs";
import { briefFigures, groupsOf, renderGroup, renderMeasures, tableOf } from "./promotions/report.mjs";
import { fitWeights, leaveOneOut, scoresOf } from "./promotions/scorer.mjs";
import { nestedSelection } from "./promotions/selection.mjs";
import { loadWaymark } from "./promotions/waymark.mjs";

/** @typedef {import("./promotions/measure.mjs").Measured} Measured */

const WEIGHTS = new URL("promotions/weights.json", import.meta.url);

const { values } = parseArgs({
  options: {
    repo: { type: "string", multiple: true, default: [] },
    truth: { type: "string", multiple: true, default: [] },
    predictions: { type: "string" },
    snapshots: { type: "string", default: "1000" },
    draws: { type: "string", default: "1000" },
    signals: { type: "boolean", default: false },
    tries: { type: "boolean", default: false },
    fit: { type: "boolean", default: false },
  },
});
const draws = Number(values.draws);
const most = Number(values.snapshots);
if (values.repo.length === 0 || values.repo.length !== values.truth.length || !(draws > 0) || !(most > 0)) {
  console.error(
    "Unexpected options, expected as many --repo PATH as --truth FILE, and numbers above 0 after --draws and --snapshots",
  );
  process.exit(2);
}

/** Baselines as stored; where they are not, as measured here. @param {Measured} one @param {string} stored @param {string} measured */
const column = ({ rows, stored: kept }, stored, measured) =>
  rows.map((row, at) => kept[at]?.[stored] ?? row[measured] ?? 0);

/** @param {readonly Measured[]} measured @param {Record<string, Record<string, number[]>>} weights by model, then by the community left out, "" for none */
function rankingsOf(measured, weights) {
  const baselines = [
    { name: "commits", scores: measured.map((one) => column(one, "commits", "work.commits")) },
    { name: "active weeks", scores: measured.map((one) => column(one, "weeks", "work.weeks")) },
    { name: "reviews", scores: measured.map((one) => column(one, "reviews", "review.acts")) },
  ];
  const regressions = [
    ["activity regression, as stored", "G_activity"],
    ["activity and reviews regression, as stored", "G_all"],
  ].flatMap(([name = "", key = ""]) =>
    measured.every(({ stored }) => stored.every((one) => one?.[key] !== undefined))
      ? [{ name, scores: measured.map(({ stored }) => stored.map((one) => one?.[key] ?? 0)) }]
      : [],
  );
  const modelScores = (/** @type {string} */ model) =>
    measured.map(({ field, rows }) =>
      scoresOf(rows, MODELS[model] ?? [], weights[model]?.[field.repo] ?? weights[model]?.[""] ?? []),
    );
  return [
    ...baselines,
    ...regressions,
    { name: "regression, fitted here", scores: modelScores("refitted") },
    { name: "presence lately", scores: measured.map(({ rows }) => rows.map((row) => row["lately.present8"] ?? 0)) },
    { name: "first model", scores: modelScores("first") },
    { name: "scorer", scores: modelScores("scorer") },
  ];
}

/** @param {readonly Measured[]} measured @returns {Record<string, Record<string, number[]>>} */
function fitAll(measured) {
  const own = measured.filter(({ field }) => field.level !== "loose");
  const fields = own.map(({ field }) => field);
  const rows = own.map((one) => one.rows);
  const short = (/** @type {number[]} */ weights) => weights.map((weight) => Math.round(weight * 1000) / 1000);
  return Object.fromEntries(
    Object.entries(MODELS).map(([model, names]) => {
      const { weights } = leaveOneOut(fields, rows, names);
      const left = [...weights].map(([repo, list]) => [repo, short(list)]);
      return [model, { "": short(fitWeights(fields, rows, names)), ...Object.fromEntries(left) }];
    }),
  );
}

/** @param {readonly Measured[]} measured */
function printTries(measured) {
  const own = measured.filter(({ field }) => field.level !== "loose");
  const fields = own.map(({ field }) => field);
  const rows = own.map((one) => one.rows);
  const groups = groupsOf(
    fields,
    own.map((one) => column(one, "reviews", "review.acts")),
  ).slice(-4);
  const nested = nestedSelection(fields, rows, POOL);
  const lines = [
    ...TRIES.map(([name, names]) => ({ name, size: names.length, scores: leaveOneOut(fields, rows, names).scores })),
    ...UNFITTED.map(([name, names]) => ({
      name,
      size: names.length,
      scores: rows.map((row) =>
        scoresOf(
          row,
          names,
          names.map(() => 1),
        ),
      ),
    })),
    { name: "chosen by the other communities", size: 0, scores: nested.scores },
  ];
  console.log(`\n## Tries: AUC / among those as active\n`);
  const cells = lines.map(({ name, size, scores }, at) => [
    String(at + 1),
    name,
    size === 0 ? "" : String(size),
    ...briefFigures(fields, scores, groups),
  ]);
  console.log(tableOf(["", "measures", "how many", ...groups.map(({ name }) => name)], cells));
  for (const [repo, names] of nested.chosen) console.log(`\nChosen without ${repo}: ${names.join(", ")}`);
}

/** @param {readonly Measured[]} measured @param {Readonly<Record<string, string>>} blind */
function printSignals(measured, blind) {
  const own = measured.filter(({ field }) => field.level !== "loose");
  const rows = own.map((one) => one.rows);
  const all = [...new Set(rows.flatMap((row) => row.flatMap(Object.keys)))].sort();
  const isSeen = (/** @type {string} */ name) => rows.some((row) => row.some((one) => (one[name] ?? 0) !== 0));
  for (const [title, prefix] of [
    ["Signals: cases of the year", "signal."],
    ["Criteria: status", "status."],
  ]) {
    const names = all.filter((name) => name.startsWith(prefix ?? "") && isSeen(name));
    console.log(`\n## ${title}\n`);
    console.log(
      renderMeasures(
        own.map(({ field }) => field),
        names,
        rows,
        draws,
      ),
    );
  }
  console.log(`\n## Could not speak\n`);
  for (const [id, why] of Object.entries(blind)) console.log(`- ${id}: ${why}`);
}

const modules = await openModules();
try {
  const waymark = await loadWaymark(modules.load);
  /** @type {Measured[]} */
  const measured = [];
  /** @type {Record<string, string>} */
  const blind = {};
  for (const [at, repo] of values.repo.entries()) {
    const say = (/** @type {string} */ line) => console.error(line);
    const found = await measureCommunity(repo, values.truth[at] ?? "", { most, waymark, say });
    measured.push(...found.measured);
    Object.assign(blind, found.blind);
  }
  if (values.fit) {
    const fitted = { schema: "waymark.promotion-weights/1", measures: MODELS, weights: fitAll(measured) };
    writeFileSync(WEIGHTS, `${JSON.stringify(fitted, null, 2)}\n`);
  }
  const { weights } = JSON.parse(readFileSync(WEIGHTS, "utf8"));
  const rankings = rankingsOf(measured, weights);
  const fields = measured.map(({ field }) => field);
  const against = rankings
    .slice(0, -2)
    .map(({ name }) => name)
    .filter((name) => /regression|presence/.test(name));
  console.log("Higher is better; in brackets the middle 95 % of draws. Loose ladders are part of no mean.");
  for (const group of groupsOf(
    fields,
    measured.map((one) => column(one, "reviews", "review.acts")),
  ))
    console.log(`\n${renderGroup(fields, rankings, group, { draws, against })}`);
  console.log("\n## Scorer\n");
  for (const [at, { measure, meaning }] of SCORER.entries())
    console.log(`- ${measure}, ${weights.scorer[""][at]}: ${meaning}`);
  if (values.signals) printSignals(measured, blind);
  if (values.tries) printTries(measured);
  if (values.predictions !== undefined) {
    const scorer = rankings.at(-1)?.scores ?? [];
    const lines = fields.flatMap(({ repo, snapshot, people }, at) =>
      people.map((person, place) => JSON.stringify({ repo, snapshot, person, score: scorer[at]?.[place] ?? 0 })),
    );
    writeFileSync(values.predictions, `${lines.join("\n")}\n`);
  }
} finally {
  await modules.close();
}
