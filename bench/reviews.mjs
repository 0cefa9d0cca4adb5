/**
 * How well review comments are read.
 *
 *   node bench/reviews.mjs [FILE] [--predictions OUT]
 *       precision, recall and F1 per kind with the shipped weights (default ../shared/data/reviews/dev.jsonl), the keyword
 *       baseline beside it, short, plain and ungrammatical comments by themselves, and comments a second.
 *       --predictions also writes {"id", "label", …} lines.
 *   node bench/reviews.mjs --fit FILE [FILE…]
 *       fits src/reviews/review-weights.ts and word-weights.ts on all rows of the files.
 *   node bench/reviews.mjs --check FILE [FILE…] [--test FILE] [--record]
 *       each source by weights fitted on all others; the first file by weights fitted on the other files; --test with the
 *       shipped weights. --record keeps the figures in docs/reference/judged/reviews.json.
 *
 *   node bench/reviews.mjs --label FILE [FILE…]
 *       rows without labels, {"text"}, with those that docs/reference/judged/ keeps of them, to standard output.
 *   node bench/reviews.mjs --keep NAME FILE [FILE…]
 *       writes docs/reference/judged/NAME: the labels of rows, without the rows (bench/review-labels.mjs).
 *
 * A row: {"id", "repo", "text", "label", "alt_label"?, "gives_reason"?, …}, one JSON object a line.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openModules } from "./load.mjs";
import { fitSharpness, fitTable, KINDS, leaveOneOut, sharesOf, vocabularyOf } from "./review-fit.mjs";
import { formatLabels, hashOf, readLabels } from "./review-labels.mjs";
import { printScores, summariseAll } from "./review-score.mjs";

const DEFAULT_ROWS = new URL("../../shared/data/reviews/dev.jsonl", import.meta.url).pathname;
const WEIGHTS = new URL("../src/reviews/review-weights.ts", import.meta.url);
const WORDS = new URL("../src/reviews/word-weights.ts", import.meta.url);
const JUDGED = new URL("../docs/reference/judged/", import.meta.url);
const FIGURES = new URL("../docs/reference/judged/reviews.json", import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: "string" },
    fit: { type: "boolean" },
    check: { type: "boolean" },
    test: { type: "string" },
    record: { type: "boolean" },
    label: { type: "boolean" },
    keep: { type: "string" },
  },
});

const modules = await openModules();
const { readComment } = await modules.load("/src/reviews/read-comment.ts");
const { CLUE_IDS, findClues } = await modules.load("/src/reviews/clues.ts");
const { toCommentText } = await modules.load("/src/reviews/comment-text.ts");
const { distinctWords, spelt } = await modules.load("/src/reviews/words.ts");

const readRows = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

const PLACES = new Map(CLUE_IDS.map((id, at) => [id, at]));
const BRIEF = 100;
/** In hundredths: a word that says less for every kind is left out. */
const LEAST_WEIGHT = 3;

/** Rows with their clues and words as places in one list: clues first, then the words that are fitted. */
function toExamples(rows) {
  const texts = rows.map(({ text }) => toCommentText(text));
  const words = texts.map(({ own }) => new Set([...distinctWords(own)].map(spelt)));
  const vocabulary = vocabularyOf(rows.map(({ repo }, at) => ({ repo, words: words[at] })));
  const places = new Map(vocabulary.map((word, at) => [word, CLUE_IDS.length + at]));
  const examples = rows.map((row, at) => ({
    ...row,
    ...(row.alt_label && { alt: row.alt_label }),
    brief: row.text.length <= BRIEF,
    clues: [
      ...new Set(findClues(texts[at]).map(({ id }) => PLACES.get(id))),
      ...[...words[at]].flatMap((word) => places.get(word) ?? []),
    ],
  }));
  return { examples, vocabulary, size: CLUE_IDS.length + vocabulary.length };
}

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

function writeTable(file, from, text) {
  writeFileSync(file, `${readFileSync(file, "utf8").split(from)[0]}${text}`);
}

function runFit(files) {
  const { examples, vocabulary, size } = toExamples(files.flatMap(readRows));
  const { bases, weights } = fitTable(examples, size);
  const sharpness = fitSharpness(leaveOneOut(examples, size));
  const lines = CLUE_IDS.map((id, at) => `  "${id}": [${weights[at].join(", ")}],\n`);
  writeTable(
    WEIGHTS,
    "export const SHARPNESS",
    `export const SHARPNESS = ${sharpness};
export const BASES: readonly number[] = [${bases.join(", ")}];

// biome-ignore format: a table
export const CLUE_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${lines.join("")}};
`,
  );
  const words = vocabulary.flatMap((word, at) => {
    const own = weights[CLUE_IDS.length + at].map((weight) => Math.round(weight * 100));
    return own.some((each) => Math.abs(each) >= LEAST_WEIGHT) ? [`${word} ${own.join(" ")}\n`] : [];
  });
  writeTable(WORDS, "export const WORD_WEIGHTS", `export const WORD_WEIGHTS = \`\n${words.join("")}\`;\n`);
  console.log(
    `Fitted on ${examples.length} comments of ${new Set(examples.map(({ repo }) => repo)).size} sources: ${CLUE_IDS.length} clues, ${words.length} words; sharpness ${sharpness}.`,
  );
}

function answered({ row, shares }) {
  const all = shares(1);
  return { ...row, got: KINDS[all.indexOf(Math.max(...all))] };
}

function runCheck(files) {
  const sets = files.map(readRows);
  const { examples, size } = toExamples(sets.flat());
  const first = examples.slice(0, sets[0]?.length ?? 0);
  const rest = examples.slice(first.length);
  const left = leaveOneOut(examples, size).map(answered);
  printScores("Each source by weights fitted on all others", left);
  for (const repo of [...new Set(left.map((row) => row.repo))].sort()) {
    const own = summariseAll(left.filter((row) => row.repo === repo));
    console.log(
      `${repo.padEnd(44)}${String(own.rows).padStart(5)} macro F1 ${own.macro.toFixed(3)}, right ${own.accuracy.toFixed(3)}, second label ${own.lenientAccuracy.toFixed(3)}`,
    );
  }
  const table = fitTable(rest, size);
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

function runLabel(files) {
  const labels = new Map(
    ["review-labels.txt", "review-labels-test.txt"].flatMap((name) => [
      ...readLabels(readFileSync(new URL(name, JUDGED), "utf8")),
    ]),
  );
  for (const row of files.flatMap(readRows)) {
    const label = labels.get(hashOf(row.text));
    if (label) console.log(JSON.stringify({ ...row, ...label }));
  }
}

try {
  if (values.label) runLabel(positionals);
  else if (values.keep) writeFileSync(new URL(values.keep, JUDGED), formatLabels(positionals.flatMap(readRows)));
  else if (values.fit) runFit(positionals);
  else if (values.check) runCheck(positionals);
  else runLabelled(positionals[0] ?? DEFAULT_ROWS);
} finally {
  await modules.close();
}
