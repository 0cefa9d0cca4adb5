// @ts-check
/**
 * Builds the package into a folder: `node scripts/build.mjs FOLDER`. Called by bootstrap.mjs, which decides whether a
 * build is needed and puts the folder in place of dist.
 *
 *     cli/main.js  lib/index.js  chunks/   bundled by Vite (vite.config.ts)
 *     web/                                 the local app's client, bundled by Vite (vite.web.config.ts)
 *     types/                               declarations of the library, by tsc
 *     THIRD-PARTY-LICENSES.md              licence texts of what is bundled
 */
import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENTRIES = ["src/cli/main.ts", "src/index.ts"];
const SHEBANG = "#!/usr/bin/env node\n";

/** @param {string} out */
async function build(out) {
  const missing = ENTRIES.filter((entry) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) throw new Error(`nothing to build from: ${missing.join(" and ")} is not there`);
  await Promise.all([bundle(out), bundleWeb(join(out, "web")), emitTypes(join(out, "types"))]);
  makeExecutable(join(out, "cli/main.js"));
}

/** @param {string} out */
async function bundle(out) {
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root: ROOT,
    configFile: join(ROOT, "vite.config.ts"),
    build: { outDir: out, emptyOutDir: false },
  });
}

/**
 * The client of the local app.
 * @param {string} out
 */
async function bundleWeb(out) {
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root: join(ROOT, "web"),
    configFile: join(ROOT, "vite.web.config.ts"),
    build: { outDir: out, emptyOutDir: true },
  });
}

/**
 * Declarations of what src/index.ts exports and what that needs. Types are checked by the gate, not here.
 * @param {string} out
 */
async function emitTypes(out) {
  const temporary = mkdtempSync(join(tmpdir(), "waymark-types-"));
  try {
    await runTsc(["--project", join(ROOT, "tsconfig.types.json"), "--outDir", temporary]);
    // The root is the package, so that sources may import package.json; what is shipped starts at src.
    cpSync(join(temporary, "src"), out, { recursive: true });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string[]} args */
function runTsc(args) {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsc, ...args], { stdio: ["ignore", 2, 2] });
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(undefined) : reject(new Error(`tsc ended with ${code}`))));
  });
}

/** @param {string} file */
function makeExecutable(file) {
  const code = readFileSync(file, "utf8");
  if (!code.startsWith("#!")) writeFileSync(file, SHEBANG + code);
  chmodSync(file, 0o755);
}

const [out] = process.argv.slice(2);
if (out === undefined) {
  console.error("Usage: node scripts/build.mjs FOLDER (npm run build calls it for you)");
  process.exit(2);
}
try {
  await build(out);
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
