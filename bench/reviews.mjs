/**
 * How well review comments are read.
 *
 *   node bench/reviews.mjs [FILE] [--predictions OUT]
 *       precision, recall and F1 per kind with the shipped weights (default ../shared/data/reviews/dev.jsonl), the keyword
 *       baseline beside it, short, plain and ungrammatical comments by themselves, and comments a second.
 *       --predictions also writes {"id", "label", …} lines.
 *   node bench/reviews.mjs --fit FILE [FILE…]
 *       fits src/reviews/review-weights.ts on all rows of the files.
 *   node bench/reviews.mjs --check FILE [FILE…] [--test FILE] [--record]
 *       each source by weights fitted on all others; the first file by weights fitted on the other files; --test with the
 *       shipped weights. --record keeps the figures in docs/reference/judged/reviews.json.
 *
 * A row: {"id", "repo", "text", "label", "alt_label"?, "gives_reason"?, …}, one JSON object a line.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";
import { fitSharpness, fitTable, KINDS, leaveOneOut, sharesOf } from "./review-fit.mjs";
import { printScores, summariseAll } from "./review-score.mjs";

const DEFAULT_ROWS = new URL("../../shared/data/reviews/dev.jsonl", import.meta.url).pathname;
const WEIGHTS = new URL("../src/reviews/review-weights.ts", import.meta.url);
const FIGURES = new URL("../docs/reference/judged/reviews.json", import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: "string" },
    fit: { type: "boolean" },
    check: { type: "boolean" },
    test: { type: "string" },
    record: { type: "boolean" },
  },
});

const modules = await openModules();
const { readComment } = await modules.load("/src/reviews/read-comment.ts");
const { CLUE_IDS, cluesOf } = await modules.load("/src/reviews/clues.ts");

const readRows = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const PLACES = new Map(CLUE_IDS.map((id, at) => [id, at]));
const toExample = (row) => ({
  ...row,
  ...(row.alt_label && { alt: row.alt_label }),
  clues: [...new Set(cluesOf(row.text).map(({ id }) => PLACES.get(id)))],
});

/** A comment in which nothing can be read is counted as approval: a picture, a smile. */
const answer = (row) => {
  const reading = readComment(row.text);
  const flags = {
    gives_reason: reading?.givesReason ?? false,
    gives_alternative_code: reading?.givesAlternative ?? false,
    links_reference: reading?.linksReference ?? false,
    is_question: reading?.isQuestion ?? false,
  };
  return { ...row, got: reading?.kind ?? "approves", confidence: reading?.confidence ?? 0, flags };
};

/** Comments a second: the middle of five runs over all rows, after one that warms up. */
function pace(rows) {
  const runs = Array.from({ length: 6 }, () => {
    const start = performance.now();
    for (const { text } of rows) readComment(text);
    return (rows.length / (performance.now() - start)) * 1000;
  });
  return Math.round(runs.slice(1).sort((a, b) => a - b)[2] ?? 0);
}

function runFit(files) {
  const examples = files.flatMap(readRows).map(toExample);
  const { bases, weights } = fitTable(examples, CLUE_IDS.length);
  const sharpness = fitSharpness(leaveOneOut(examples, CLUE_IDS.length));
  const lines = CLUE_IDS.map((id, at) => `  "${id}": [${weights[at].join(", ")}],\n`);
  const head = readFileSync(WEIGHTS, "utf8").split("export const SHARPNESS")[0];
  writeFileSync(
    WEIGHTS,
    `${head}export const SHARPNESS = ${sharpness};
export const BASES: readonly number[] = [${bases.join(", ")}];

// biome-ignore format: a table
export const CLUE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${lines.join("")}};
`,
  );
  console.log(
    `Fitted on ${examples.length} comments of ${new Set(examples.map(({ repo }) => repo)).size} sources; sharpness ${sharpness}.`,
  );
}

function answered({ row, shares }) {
  const all = shares(1);
  return { ...row, got: KINDS[all.indexOf(Math.max(...all))] };
}

function runCheck(files) {
  const [first = [], ...others] = files.map((file) => readRows(file).map(toExample));
  const rest = others.flat();
  const left = leaveOneOut([...first, ...rest], CLUE_IDS.length).map(answered);
  printScores("Each source by weights fitted on all others", left);
  for (const repo of [...new Set(left.map((row) => row.repo))].sort()) {
    const own = summariseAll(left.filter((row) => row.repo === repo));
    console.log(
      `${repo.padEnd(44)}${String(own.rows).padStart(5)} macro F1 ${own.macro.toFixed(3)}, right ${own.accuracy.toFixed(3)}, second label ${own.lenientAccuracy.toFixed(3)}`,
    );
  }
  const table = fitTable(rest, CLUE_IDS.length);
  const without = first.map((row) => answered({ row, shares: () => sharesOf(table, row.clues, 1) }));
  printScores("The first file by weights fitted on the others", without);
  const test = values.test === undefined ? [] : readRows(values.test).map(answer);
  if (test.length > 0) printScores("Test, with the shipped weights", test);
  if (values.record)
    writeFileSync(
      FIGURES,
      `${JSON.stringify({ test: summariseAll(test), leaveOneOut: summariseAll(left), firstWithout: summariseAll(without), testSources: [...new Set(test.map(({ repo }) => repo))].sort() }, null, 1)}\n`,
    );
}

function runLabelled(path) {
  if (!existsSync(path)) {
    console.log(`No labelled rows at ${path}; give a file of that form.`);
    return;
  }
  const rows = readRows(path).map(answer);
  printScores(path, rows);
  console.log(`${pace(rows)} comments a second`);
  if (values.predictions !== undefined)
    writeFileSync(
      values.predictions,
      rows.map(({ id, got, flags }) => `${JSON.stringify({ id, label: got, ...flags })}\n`).join(""),
    );
}

try {
  if (values.fit) runFit(positionals);
  else if (values.check) runCheck(positionals);
  else runLabelled(positionals[0] ?? DEFAULT_ROWS);
} finally {
  await modules.close();
}
