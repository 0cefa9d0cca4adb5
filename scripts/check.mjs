// @ts-check
/**
 * `npm run check`: every gate but the tests, one line each, two at a time. A failing gate shows its own output after the
 * lines. Exit code 1 when any fails.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLayers } from "./layers.mjs";
import { lockProblems } from "./lock.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const AT_A_TIME = 2;

/**
 * @typedef {{ok: boolean, note: string, output?: string}} Result `note` ends the gate's line, `output` follows a failure
 * @typedef {{name: string, run: () => Promise<Result>}} Gate
 */

/** @type {Gate[]} */
const GATES = [
  { name: "types", run: () => runTool("typescript", "tsc", ["--project", "."]) },
  { name: "types of the web client", run: () => runTool("typescript", "tsc", ["--project", "tsconfig.web.json"]) },
  { name: "format and lint", run: () => runTool("@biomejs/biome", "biome", ["check", "--error-on-warnings"]) },
  { name: "nothing unused", run: () => runTool("knip", "knip", ["--no-progress"]) },
  { name: "layers", run: checkLayers },
  { name: "generated docs", run: checkGenerated },
  { name: "lock file", run: checkLock },
];

async function checkLayers() {
  const { modules, violations } = await readLayers(ROOT);
  if (modules === 0) return { ok: false, note: "no module was read, so nothing was checked" };
  return { ok: violations.length === 0, note: `${modules} modules`, output: violations.join("\n") };
}

async function checkGenerated() {
  const script = join(ROOT, "scripts/generate.mjs");
  if (!existsSync(script)) return { ok: true, note: "skipped: scripts/generate.mjs is not there yet" };
  return run([script, "--check"]);
}

async function checkLock() {
  const problems = lockProblems(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  return { ok: problems.length === 0, note: "complete, no install scripts", output: problems.join("\n") };
}

/**
 * Runs the command of an installed package with this Node.
 * @param {string} packageName
 * @param {string} command its name in the package's `bin`
 * @param {string[]} args
 */
async function runTool(packageName, command, args) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return run([join(folder, bin[command]), ...args]);
}

/**
 * @param {string[]} args script and its arguments
 * @returns {Promise<Result>}
 */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, note: "", output }));
  });
}

/** @param {Gate} gate */
async function runGate(gate) {
  const started = performance.now();
  const result = await gate.run().catch((error) => ({ ok: false, note: "", output: String(error?.stack ?? error) }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = result.ok ? "ok" : "FAILED";
  console.log(`${verdict.padEnd(7)} ${gate.name.padEnd(16)} ${seconds.padStart(5)} s  ${result.note}`.trimEnd());
  return { ...result, name: gate.name };
}

const queue = [...GATES];
/** @type {Awaited<ReturnType<typeof runGate>>[]} */
const results = [];
await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    for (let gate = queue.shift(); gate !== undefined; gate = queue.shift()) results.push(await runGate(gate));
  }),
);

const failed = results.filter((result) => !result.ok);
for (const { name, output } of failed) console.log(`\n--- ${name}\n${(output ?? "").trimEnd()}`);
process.exitCode = failed.length > 0 ? 1 : 0;
