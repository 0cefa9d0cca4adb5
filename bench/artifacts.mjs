/**
 * How well documents are recognised.
 *
 *   node bench/artifacts.mjs [FILE] [--predictions OUT] [--wrong fit]
 *       precision, recall and F1 per kind on labelled rows (default ../shared/data/artifacts/dev.jsonl.gz), for the
 *       half of the repositories that the rules were fitted on and for the other half, which is the figure to report.
 *       --predictions also writes {"id", "kind"} lines. --wrong fit lists the misses of the fitted half, never of the other.
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
import { runnerImport } from "vite";

const DEFAULT_ROWS = new URL("../../shared/data/artifacts/dev.jsonl.gz", import.meta.url).pathname;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    predictions: { type: "string" },
    wrong: { type: "string" },
    tree: { type: "string" },
    revision: { type: "string", default: "HEAD" },
    list: { type: "string" },
    sample: { type: "string" },
  },
});

const load = async (path) =>
  (await runnerImport(new URL(path, import.meta.url).pathname, { logLevel: "error" })).module;
const { recogniseDocument } = await load("../src/documents/recognise.ts");
const { mayBeDocument } = await load("../src/documents/document-path.ts");

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

/** Kinds are scored where either side names them, as score_artifacts.py does for kinds that have rows. */
function score(pairs) {
  const kinds = [...new Set(pairs.map(([gold]) => gold))].sort();
  const perKind = kinds.map((kind) => {
    const hit = pairs.filter(([gold, got]) => gold === kind && got === kind).length;
    const said = pairs.filter(([, got]) => got === kind).length;
    const all = pairs.filter(([gold]) => gold === kind).length;
    const precision = said === 0 ? 0 : hit / said;
    const recall = hit / all;
    return {
      kind,
      rows: all,
      precision,
      recall,
      f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
  const macro = perKind.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, perKind.length);
  const accuracy = pairs.filter(([gold, got]) => gold === got).length / Math.max(1, pairs.length);
  return { perKind, macro, accuracy };
}

const strict = (rows) => rows.map((row) => [row.kind, row.got]);
const lenient = (rows) => rows.map((row) => [row.got === row.alt_kind ? row.got : row.kind, row.got]);

function print(title, rows) {
  const { perKind, macro, accuracy } = score(strict(rows));
  const loose = score(lenient(rows));
  const hard = rows.filter((row) => row.hard);
  console.log(`\n${title}: ${rows.length} rows`);
  console.log(
    `${"kind".padEnd(16)}${"rows".padStart(5)}${"P".padStart(8)}${"R".padStart(8)}${"F1".padStart(8)}${"P len.".padStart(8)}`,
  );
  for (const { kind, rows: count, precision, recall, f1 } of perKind) {
    const alt = loose.perKind.find((entry) => entry.kind === kind)?.precision ?? 0;
    console.log(
      `${kind.padEnd(16)}${String(count).padStart(5)}${[precision, recall, f1, alt].map((n) => n.toFixed(3).padStart(8)).join("")}`,
    );
  }
  console.log(
    `macro-F1 ${macro.toFixed(3)}, accuracy ${accuracy.toFixed(3)}; lenient macro-F1 ${loose.macro.toFixed(3)}, accuracy ${loose.accuracy.toFixed(3)}`,
  );
  console.log(
    `hard cases ${score(strict(hard)).accuracy.toFixed(3)} (${hard.length}), lenient ${score(lenient(hard)).accuracy.toFixed(3)}`,
  );
}

function runLabelled(path) {
  if (!existsSync(path)) {
    console.log(`No labelled rows at ${path}; give a file of that form.`);
    return;
  }
  const rows = readRows(path).map((row) => {
    const record = recogniseDocument({ path: row.path, blob: "", text: row.text });
    return { ...row, got: record?.kind ?? "other", because: record?.because ?? "nothing to read" };
  });
  print(
    "Fitted half of the repositories",
    rows.filter((row) => isFitted(row.repo)),
  );
  print(
    "Other half (report this)",
    rows.filter((row) => !isFitted(row.repo)),
  );
  print("All", rows);
  if (values.wrong === "fit")
    for (const row of rows.filter((each) => isFitted(each.repo) && each.got !== each.kind))
      console.log(
        `${row.kind} taken for ${row.got}${row.got === row.alt_kind ? " (second label)" : ""}: ${row.repo} ${row.path}: ${row.because}`,
      );
  if (values.predictions !== undefined)
    writeFileSync(values.predictions, rows.map(({ id, got }) => `${JSON.stringify({ id, kind: got })}\n`).join(""));
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

if (values.tree === undefined) runLabelled(positionals[0] ?? DEFAULT_ROWS);
else runTree(values.tree);
