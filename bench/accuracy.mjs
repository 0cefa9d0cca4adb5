// @ts-check
// Keeps blind verdicts without names or words, and sums them up.
//
//   node bench/accuracy.mjs                         writes docs/reference/accuracy.md from docs/reference/judged/:
//                                                   verdicts, and what `--record` of bench/artifacts.mjs and
//                                                   bench/reviews.mjs kept there
//   node bench/accuracy.mjs --add SAMPLE VERDICTS   adds verdicts first: SAMPLE is what bench:sample --json printed,
//                                                   VERDICTS has one {"id", "verdict": "right"|"wrong", "reason"} a line
//
// One file a signal: repository, object, signal, version, verdict, reason, tab-separated. Verdicts on older versions of
// a signal are dropped when newer ones are added. The bar is 28 of 30, as a share where fewer exist.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { openModules } from "./load.mjs";
import { reviewsPart } from "./review-part.mjs";
import { addVerdicts } from "./verdicts.mjs";

const FOLDER = new URL("../docs/reference/judged/", import.meta.url);
/** Figures of the recognitions under the signals, written by hand: their data are not part of this repository. */
const RECOGNITION = new URL("../docs/reference/judged/recognition.md", import.meta.url);
const PAGE = new URL("../docs/reference/accuracy.md", import.meta.url);
const ARTIFACTS = new URL("artifacts.json", FOLDER);
const REVIEWS = new URL("reviews.json", FOLDER);
const BAR = 28 / 30;
/** Fewer verdicts than this say too little, whatever their share. */
const ENOUGH = 10;
const HEADER = ["repository", "object", "signal", "version", "verdict", "reason"];

/** @typedef {import("./verdicts.mjs").Row} Row */

/** @returns {Promise<Row[]>} */
async function readJudged() {
  await mkdir(FOLDER, { recursive: true });
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".tsv")).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), "utf8")));
  return texts.flatMap((text) =>
    text
      .replace(/\n$/, "")
      .split("\n")
      .slice(1)
      .map((line) => {
        const [repository = "", object = "", signal = "", version = "0", verdict = "", reason = ""] = line.split("\t");
        return { repository, object, signal, version: Number(version), verdict, reason };
      }),
  );
}

/** @param {readonly Row[]} rows */
async function writeJudged(rows) {
  for (const signal of new Set(rows.map((row) => row.signal))) {
    const lines = rows
      .filter((row) => row.signal === signal)
      .map((row) => [row.repository, row.object, row.signal, row.version, row.verdict, row.reason].join("\t"))
      .sort();
    await writeFile(new URL(`${signal}.tsv`, FOLDER), `${[HEADER.join("\t"), ...lines].join("\n")}\n`);
  }
}

/**
 * @param {string} samplePath @param {string} verdictsPath @param {(text: string, limit: number) => string} clip
 * @returns {Promise<{id: string, row: Row}[]>}
 */
async function readVerdicts(samplePath, verdictsPath, clip) {
  const sample = new Map(JSON.parse(await readFile(samplePath, "utf8")).map((/** @type {any} */ row) => [row.id, row]));
  const verdicts = (await readFile(verdictsPath, "utf8"))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
  return verdicts.flatMap(({ id, verdict, reason }) => {
    const item = sample.get(id);
    if (!item) return [];
    const row = {
      repository: item.repository,
      object: item.cites[0]?.object ?? "",
      signal: item.signal,
      version: item.version,
      verdict: verdict === "right" ? "right" : "wrong",
      reason: clip(String(reason ?? "").replace(/[\t\n\r]+/g, " "), 200),
    };
    return [{ id, row }];
  });
}

const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(1)} %`;

/** @param {any} figures of one set of rows, as bench/artifact-score.mjs sums them up */
function kindTable({ perKind, strict, lenient, rows, repositories }) {
  const lines = perKind.map(
    (/** @type {any} */ each) =>
      `| ${each.kind} | ${each.rows} | ${percent(each.precision)} | ${percent(each.lenientPrecision)} | ${percent(each.recall)} | ${each.f1.toFixed(3)} |`,
  );
  return `Macro F1 ${strict.macro.toFixed(3)}, right ${percent(strict.accuracy)}; with the second label ${lenient.macro.toFixed(3)} and ${percent(lenient.accuracy)} (${rows} documents of ${repositories} repositories).

| kind | documents | precision | precision, second label | recall | F1 |
|---|---|---|---|---|---|
${lines.join("\n")}`;
}

/** @param {any} figures */
function calibrationTable({ calibration }) {
  const lines = calibration.map(
    (/** @type {any} */ step) =>
      `| ${step.from.toFixed(1)} to ${(step.from + 0.1).toFixed(1)} | ${step.rows} | ${percent(step.confidence)} | ${percent(step.strict)} | ${percent(step.lenient)} |`,
  );
  return `| confidence | answers | its mean | right | right with the second label |
|---|---|---|---|---|
${lines.join("\n")}`;
}

/** @param {any} figures what `bench/artifacts.mjs --record` kept */
function artifactsPart({ other, leaveOneOut }) {
  return `
### What kind of document a file is

What kind of document a file is, from its path and its first 6,000 characters, against labels of public documents. Some
have two right labels; the figures are given against the first, and against either. Rules and weights were made on half
of the labelled repositories (an odd first byte of the SHA-256 of the repository's name) and on 551 further documents of
112 other public repositories, drawn by folder name and at random and labelled by the same rules; the other half was looked
at only as the sums below. The weights are a multinomial logistic regression over the clues (\`src/documents/choose-kind.ts\`,
\`bench/kind-fit.mjs\`). A design document, decision record or postmortem becomes a claim about a person, so they are
answered only from a higher confidence on: precision before recall. \`npm run bench:artifacts -- FILE\` prints these
figures, and a line a repository.

#### Repositories that nothing was fitted on

${kindTable(other)}

${calibrationTable(other)}

#### Each repository by weights fitted on all others

The rules are the same; the weights are fitted anew for each repository on the labelled documents of the others alone.

${kindTable(leaveOneOut)}

${calibrationTable(leaveOneOut)}
`;
}

/** @param {readonly Row[]} rows @param {readonly any[]} signals @param {string} recognised parts on what evidence rests on */
function page(rows, signals, recognised) {
  const lines = signals.map((signal) => {
    const own = rows.filter((row) => row.signal === signal.id && row.version === signal.version);
    const right = own.filter((row) => row.verdict === "right").length;
    const share = own.length === 0 ? 0 : right / own.length;
    const counts = own.length >= ENOUGH && share >= BAR;
    const repositories = new Set(own.map((row) => row.repository)).size;
    return {
      id: signal.id,
      text: `| [${signal.id}](judged/${signal.id}.tsv) | ${signal.version} | ${right} of ${own.length} | ${repositories} | ${counts ? "counted" : own.length < ENOUGH ? "experimental: too few judged" : "experimental"} |`,
      counts,
    };
  });
  const text = `<!-- Generated by bench/accuracy.mjs from judged/; do not edit. -->

# Accuracy

## Signals

Each signal's evidence was drawn by \`npm run bench:sample\` (seeded, in turns over public repositories of different
habits) and judged from the cited record alone, by somebody who had not written the rule: is the sentence true of this
person, and does it show what the signal's title says? Verdicts are in [judged/](judged), without names or words. A signal counts
in an assessment from ${Math.round(BAR * 30)} right of 30 (as a share where fewer exist, at least ${ENOUGH} judged); below, it is shown as experimental.

| signal | version | right | repositories | in assessments |
|---|---|---|---|---|
${lines.map((line) => line.text).join("\n")}

${recognised}`;
  return { text, experimental: lines.filter((line) => !line.counts).map((line) => line.id) };
}

/** @param {readonly string[]} ids */
function experimentalModule(ids) {
  return `/**
 * Signals whose judged precision is below 28 of 30, or of which too few were judged: shown, marked, and never counted
 * in an assessment. Written by bench/accuracy.mjs from docs/reference/judged/.
 */
export const EXPERIMENTAL: ReadonlySet<string> = new Set<string>([${ids.length === 0 ? "" : `\n${ids.map((id) => `  "${id}",\n`).join("")}`}]);
`;
}

const modules = await openModules();
try {
  const { SIGNALS } = await modules.load("/src/signals/index.ts");
  let rows = await readJudged();
  const at = process.argv.indexOf("--add");
  if (at >= 0) {
    const { clip } = await modules.load("/src/model/clip.ts");
    rows = addVerdicts(rows, await readVerdicts(process.argv[at + 1] ?? "", process.argv[at + 2] ?? "", clip));
    await writeJudged(rows);
  }
  const [recognition = "", artifacts = "", reviews = ""] = await Promise.all(
    [RECOGNITION, ARTIFACTS, REVIEWS].map((file) => readFile(file, "utf8")),
  );
  const parts = [recognition, artifactsPart(JSON.parse(artifacts)), reviewsPart(JSON.parse(reviews))];
  const { text, experimental } = page(rows, SIGNALS, parts.join("").replace(/\]\((?=[\w-]+\.jsonl\))/g, "](judged/"));
  await writeFile(PAGE, text);
  await writeFile(new URL("../src/signals/experimental.ts", import.meta.url), experimentalModule(experimental));
  console.log(
    `${SIGNALS.length - experimental.length} signals counted, ${experimental.length} experimental: ${experimental.join(", ")}`,
  );
} finally {
  await modules.close();
}
