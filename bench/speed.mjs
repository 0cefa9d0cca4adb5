// @ts-check
// How long a report takes against git alone, from one run on one repository.
//
//   npm run bench:speed -- REPO [--runs 5]
//
// Prints: `git log --raw -z --no-renames HEAD` alone, a cold report, a warm one, one after 100 new commits, one for
// another person, peak memory, and the ratios that architecture limits. Uses a workspace and a clone of its own in the
// temporary folder; the repository itself is only read.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "5" } },
});
const repository = resolve(positionals[0] ?? ".");
const runs = Number(values.runs);
const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "waymark-speed-"));

/** @param {string[]} args @param {string} [cwd] */
function git(args, cwd = repository) {
  const done = spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: 1 << 30 });
  if (done.status !== 0) throw new Error(`git ${args.join(" ")}: ${done.stderr}`);
  return done.stdout.trim();
}

/** Seconds of wall clock and peak kilobytes of the largest single process. @param {string} program @param {string[]} args @param {Record<string, string>} env @param {string} cwd */
function time(program, args, env = {}, cwd = ROOT) {
  const report = join(work, "time.txt");
  const start = process.hrtime.bigint();
  const measured = spawnSync("/usr/bin/time", ["-f", "%M", "-o", report, program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (measured.error) throw new Error("/usr/bin/time is needed (Debian package: time)");
  if (measured.status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${measured.status}: ${measured.stderr}`);
  return { seconds, kilobytes: Number(readFileSync(report, "utf8").trim().split("\n").at(-1)) };
}

const median = (/** @type {number[]} */ numbers) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const format = (/** @type {number} */ seconds) => `${seconds.toFixed(2)} s`;

try {
  const head = git(["rev-parse", "HEAD"]);
  const commits = git(["rev-list", "--count", "HEAD"]);
  const [person = "", other = ""] = git(["shortlog", "-sne", "--no-merges", "-n", "HEAD"])
    .split("\n")
    .map((line) => /<([^<>]+)>/.exec(line)?.[1] ?? "");
  // A clone that shares the objects and stands 100 first-parent commits back, to be moved forward between two reports.
  const clone = join(work, "clone.git");
  git(["clone", "--quiet", "--bare", "--shared", repository, clone]);
  const back = git([
    "rev-parse",
    `${head}~${Math.min(100, Number(git(["rev-list", "--count", "--first-parent", "HEAD"])) - 1)}`,
  ]);
  const run = (/** @type {string} */ home, /** @type {string} */ path, who = person) =>
    time(process.execPath, [MAIN, "report", path, "--json"], { WAYMARK_HOME: join(work, home), WAYMARK_ME: who });

  const alone = [];
  const cold = [];
  for (let at = 0; at < Math.min(3, runs); at++) {
    alone.push(time("git", ["log", "--raw", "-z", "--no-renames", "HEAD"], {}, repository));
    cold.push(run(`cold-${at}`, repository));
    rmSync(join(work, `cold-${at}`), { recursive: true, force: true });
  }
  run("warm", repository);
  const base = Array.from(
    { length: runs },
    () => time(process.execPath, ["-e", "require('@duckdb/node-api')"]).seconds,
  );
  const warm = Array.from({ length: runs }, () => run("warm", repository).seconds);
  const another = Array.from({ length: runs }, () => run("warm", repository, other).seconds);
  const branch = git(["symbolic-ref", "HEAD"], clone);
  const grown = [];
  for (let at = 0; at < Math.min(3, runs); at++) {
    git(["update-ref", branch, back], clone);
    run(`grown-${at}`, clone);
    git(["update-ref", branch, head], clone);
    grown.push(run(`grown-${at}`, clone).seconds);
  }
  const gitAlone = median(alone.map(({ seconds }) => seconds));
  const coldReport = median(cold.map(({ seconds }) => seconds));
  const rows = [
    ["commits", commits],
    ["git log alone", format(gitAlone)],
    ["cold report", format(coldReport)],
    ["  ratio to git alone (limit 1.5 at 80k commits)", (coldReport / gitAlone).toFixed(2)],
    [
      "  peak memory (limit 600 MB at 80k commits)",
      `${Math.round(Math.max(...cold.map(({ kilobytes }) => kilobytes)) / 1024)} MB`,
    ],
    ["require('@duckdb/node-api') alone", format(median(base))],
    ["warm report", format(median(warm))],
    ["  ratio to require (limit 2.5)", (median(warm) / median(base)).toFixed(2)],
    ["warm report, another person", format(median(another))],
    ["  ratio to require (limit 2.5)", (median(another) / median(base)).toFixed(2)],
    ["report after 100 first-parent steps of new commits", format(median(grown))],
    ["  over a warm one (limit 1.5 s and what the commits take)", format(median(grown) - median(warm))],
  ];
  for (const [name, value] of rows) console.log(`${String(name).padEnd(60)} ${value}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
