// @ts-check
/**
 * The dependencies in node_modules. `node_modules/.bootstrap` says for which lock file, Node and platform they were
 * installed; npm's own record is believed where somebody ran npm themselves.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BootstrapError } from "./failure.mjs";
import { readIfThere, readJson } from "./read.mjs";

/** Node and platform, on which the choice of native packages depends. */
const RUNTIME = `${process.version}-${process.platform}-${process.arch}`;

/** @param {string} root */
function installStamp(root) {
  const manifest = readJson(join(root, "package.json"));
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const hash = createHash("sha256");
  hash.update(readFileSync(join(root, "package-lock.json")));
  hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]));
  return `${RUNTIME} ${hash.digest("hex")}\n`;
}

/** @param {string} root */
export function isInstalled(root) {
  const stampFile = join(root, "node_modules/.bootstrap");
  const stamp = installStamp(root);
  const before = readIfThere(stampFile);
  if (before === stamp) return true;
  // Somebody may have run npm themselves; then npm's own record of what it installed agrees with the lock file.
  const sameRuntime = before === undefined || before.startsWith(`${RUNTIME} `);
  if (!sameRuntime || !matchesLock(root)) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/**
 * Whether npm's record of node_modules is the lock file, packages for other platforms apart.
 * @param {string} root
 */
function matchesLock(root) {
  const record = readIfThere(join(root, "node_modules/.package-lock.json"));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  const { "": _project, ...wanted } = readJson(join(root, "package-lock.json")).packages;
  const extra = Object.keys(present).some((path) => !(path in wanted));
  return !extra && Object.entries(wanted).every(([path, entry]) => isPresent(entry, present[path]));
}

/**
 * @param {{version: string, integrity?: string, optional?: boolean}} wanted
 * @param {{version: string, integrity?: string} | undefined} found
 */
function isPresent(wanted, found) {
  if (found === undefined) return wanted.optional === true;
  return found.version === wanted.version && found.integrity === wanted.integrity;
}

/**
 * `npm ci` empties node_modules before it fills it, through a symbolic link too: what it would empty is another
 * checkout's, which may be in use.
 * @param {string} root
 * @throws {BootstrapError}
 */
function refuseLink(root) {
  const folder = join(root, "node_modules");
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new BootstrapError(
    `node_modules in ${root} is a symbolic link, and holds other packages than package-lock.json asks for.`,
    "Nothing was installed, so as not to empty the folder that it names. Remove the link (not what it names) and run the command again, or install there.",
    2,
  );
}

/**
 * @param {string} root
 * @throws {BootstrapError} also where node_modules is a symbolic link: then nothing is changed.
 */
export function install(root) {
  refuseLink(root);
  console.error("waymark: installing dependencies (first run, about a minute) …");
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const result = runNpm(root, args);
  if (result.status !== 0) {
    const why = result.error ? result.error.message : `npm ci ended with exit code ${result.status}`;
    throw new BootstrapError(
      `Dependencies could not be installed: ${why}.`,
      "Check the network and npm's messages above, then run the command again.",
      2,
    );
  }
  writeFileSync(join(root, "node_modules/.bootstrap"), installStamp(root));
}

/**
 * Runs the npm that started us, else the one on PATH.
 * @param {string} root
 * @param {string[]} args
 */
function runNpm(root, args) {
  const outer = process.env.npm_execpath ?? "";
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: root, env: npmEnvironment(), stdio: ["ignore", 2, 2] };
  if (basename(outer) === "npm-cli.js") return spawnSync(process.execPath, [outer, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** The environment without the options of an outer npm command (`npm pack --dry-run`) that would change an install. */
function npmEnvironment() {
  const unwanted = /^npm_config_(dry_run|global|location|prefix|local_prefix|package_lock_only|omit|json|workspace)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name)));
}
