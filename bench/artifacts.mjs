/**
 * How well documents are recognised.
 *
 *   node bench/artifacts.mjs [FILE] [--predictions OUT] [--wrong fit] [--leave-one-out] [--record]
 *       precision, recall and F1 per kind on labelled rows (default ../shared/data/artifacts/dev.jsonl.gz), how often
 *       answers of a confidence are right, and a line a repository, for the half of the repositories that the rules and
 *       weights were fitted on and for the other half, which is the figure to report.
 *       --predictions also writes {"id", "kind"} lines. --wrong fit lists the misses of the fitted half, never of the other.
 *       --leave-one-out fits the weights again for each repository, on the rows of all others, and scores that one.
 *       --record keeps the figures in docs/reference/judged/artifacts.json, for docs/reference/accuracy.md.
 *   node bench/artifacts.mjs --fit FILE [FILE…]
 *       fits the weights of src/documents/kind-weights.ts on the fitted half of the first file and all of the others.
 *   node bench/artifacts.mjs --tree GIT_DIR [--revision REV] [--list KIND] [--sample N]
 *       what is read in a repository and what it is taken for; --list prints records of a kind, --sample N draws N of
 *       them in a fixed order.
 *
 * The halves: the first byte of the SHA-256 of the repository's name; odd means fitted.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { printRepositories, printScores, summarise } from "./artifact-score.mjs";
import { fitTable } from "./kind-fit.mjs";
import { openModules } from "./load.mjs";

const DEFAULT_ROWS = new URL("../../shared/data/artifacts/dev.jsonl.gz", import.meta.url).pathname;
const WEIGHTS = new URL("../src/documents/kind-weights.ts", import.meta.url);
const FIGURES = new URL("../docs/reference/judged/artifacts.json", import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: "string" },
    wrong: { type: "string" },
    "leave-one-out": { type: "boolean" },
    record: { type: "boolean" },
    fit: { type: "boolean" },
    tree: { type: "string" },
    revision: { type: "string", default: "HEAD" },
    list: { type: "string" },
    sample: { type: "string" },
  },
});

const modules = await openModules();
const load = (name) => modules.load(`/src/documents/${name}.ts`);
const { classifyArtifact } = await load("classify");
const { recogniseDocument } = await load("recognise");
const { mayBeDocument } = await load("document-path");

const digest = (text) => createHash("sha256").update(text).digest();
const isFitted = (repo) => digest(repo)[0] % 2 === 1;

function readRows(path) {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** Rows with what the rules need of them, read once: fitting asks for it many times. */
async function prepare(rows) {
  const [{ decideKind }, { fileChoice }, { clueSums }, { CLUE_SOURCES }, { readOutline }, { readPath }, { readTitle }] =
    await Promise.all(
      ["decide", "file-choice", "kind-shares", "clue", "outline", "path-parts", "statements"].map((name) => load(name)),
    );
  const read = rows.map((row) => {
    const path = readPath(row.path);
    const outline = readOutline(row.text, path);
    const title = readTitle(path, outline);
    const decide = (table) => fileChoice(path) ?? decideKind(path, outline, title, table);
    return { ...row, decide };
  });
  return { read, clueSums, sources: CLUE_SOURCES };
}

async function runFit(files) {
  const [first, ...more] = files.map((file) => readRows(file));
  const rows = [...(first ?? []).filter((row) => isFitted(row.repo)), ...more.flat()];
  const { read, clueSums, sources } = await prepare(rows);
  const table = fitTable(read, clueSums, sources);
  const lines = table.map(
    ({ kind, base, weights }) =>
      `  { kind: "${kind}", base: ${base}, weights: { ${sources.map((source) => `${source}: ${weights[source]}`).join(", ")} } },\n`,
  );
  const text = readFileSync(WEIGHTS, "utf8");
  writeFileSync(WEIGHTS, `${text.slice(0, text.indexOf("= [\n") + 4)}${lines.join("")}];\n`);
  console.log(`Fitted on ${rows.length} rows of ${new Set(rows.map(({ repo }) => repo)).size} repositories.`);
}

async function leaveOneOut(rows) {
  const { read, clueSums, sources } = await prepare(rows);
  return [...new Set(rows.map(({ repo }) => repo))].flatMap((repo) => {
    const table = fitTable(
      read.filter((row) => row.repo !== repo),
      clueSums,
      sources,
    );
    return read
      .filter((row) => row.repo === repo)
      .map(({ decide, ...row }) => {
        const { kind, confidence } = decide(table);
        return { ...row, got: kind, confidence };
      });
  });
}

async function runLabelled(path) {
  if (!existsSync(path)) {
    console.log(`No labelled rows at ${path}; give a file of that form.`);
    return;
  }
  const rows = readRows(path).map((row) => {
    const { kind, confidence, because } = classifyArtifact(row.path, row.text);
    return { ...row, got: kind, confidence, because };
  });
  const other = rows.filter((row) => !isFitted(row.repo));
  printScores(
    "Fitted half of the repositories",
    rows.filter((row) => isFitted(row.repo)),
  );
  printScores("Other half (report this)", other);
  printScores("All", rows);
  printRepositories(rows, isFitted);
  if (values.wrong === "fit")
    for (const row of rows.filter((each) => isFitted(each.repo) && each.got !== each.kind))
      console.log(
        `${row.kind} taken for ${row.got}${row.got === row.alt_kind ? " (second label)" : ""}: ${row.repo} ${row.path}: ${row.because}`,
      );
  if (values.predictions !== undefined)
    writeFileSync(values.predictions, rows.map(({ id, got }) => `${JSON.stringify({ id, kind: got })}\n`).join(""));
  const left = values["leave-one-out"] || values.record ? await leaveOneOut(rows) : [];
  if (left.length > 0) printScores("Each repository by weights fitted on all others", left);
  if (values.record)
    writeFileSync(FIGURES, `${JSON.stringify({ other: summarise(other), leaveOneOut: summarise(left) }, null, 1)}\n`);
}

function runTree(gitDir) {
  const git = (args, input) => execFileSync("git", ["--git-dir", gitDir, ...args], { input, maxBuffer: 1 << 30 });
  const entries = git(["ls-tree", "-r", "-z", "--full-tree", values.revision])
    .toString("utf8")
    .split("\0")
    .map((line) => /^100\d+ blob ([0-9a-f]+)\t([\s\S]*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, blob, path]) => ({ blob, path }));
  const pathStart = performance.now();
  const wanted = entries.filter(({ path }) => mayBeDocument(path));
  const pathTime = performance.now() - pathStart;
  const output = git(["cat-file", "--batch"], `${wanted.map(({ blob }) => blob).join("\n")}\n`);
  let at = 0;
  let bytes = 0;
  const files = wanted.map(({ blob, path }) => {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString().split(" ")[2] ?? 0);
    const text = output.subarray(end + 1, end + 1 + size).toString("utf8");
    at = end + size + 2;
    bytes += size;
    return { path, blob, text };
  });
  const start = performance.now();
  const records = files.flatMap((file) => recogniseDocument(file) ?? []);
  const time = performance.now() - start;
  const counts = Map.groupBy
    ? Map.groupBy(records, ({ kind }) => kind)
    : records.reduce(
        (groups, record) => groups.set(record.kind, [...(groups.get(record.kind) ?? []), record]),
        new Map(),
      );
  console.log(
    `${entries.length} files, ${wanted.length} read, ${bytes} bytes; paths ${pathTime.toFixed(0)} ms, recognising ${time.toFixed(0)} ms`,
  );
  console.log(
    [...counts]
      .map(([kind, group]) => `${kind} ${group.length}`)
      .sort()
      .join(", "),
  );
  if (values.list === undefined) return;
  const chosen = records.filter(({ kind }) => kind === values.list);
  const drawn =
    values.sample === undefined
      ? chosen
      : chosen
          .map((record) => [digest(record.path).toString("hex"), record])
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, Number(values.sample))
          .map(([, record]) => record);
  for (const { blob: _, ...record } of drawn) console.log(JSON.stringify(record));
}

try {
  if (values.tree !== undefined) runTree(values.tree);
  else if (values.fit) await runFit(positionals);
  else await runLabelled(positionals[0] ?? DEFAULT_ROWS);
} finally {
  await modules.close();
}
