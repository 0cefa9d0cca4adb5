// @ts-check
/**
 * The built package in dist. `dist/.built` says from which contents it was built. A build goes to a folder of its own
 * and is renamed into place: who runs the old one meanwhile keeps it, and a build that fails or is killed changes nothing.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BootstrapError } from "./failure.mjs";
import { readIfThere } from "./read.mjs";

/** What the build reads. Folders are read whole, tests apart. */
const BUILD_INPUTS = [
  "src",
  "web",
  "ladders",
  "tsconfig.json",
  "tsconfig.types.json",
  "vite.config.ts",
  "vite.web.config.ts",
  "scripts/build.mjs",
  "package.json",
  "package-lock.json",
];

/** @param {string} root */
export function isBuilt(root) {
  return readIfThere(join(root, "dist/.built")) === buildStamp(root);
}

/** @param {string} root */
function buildStamp(root) {
  const hash = createHash("sha256");
  for (const input of BUILD_INPUTS) addToHash(hash, root, input);
  return `${hash.digest("hex")}\n`;
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} path relative to root; contributes nothing where it is absent
 */
function addToHash(hash, root, path) {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    const contents = readFileSync(full);
    hash.update(`${path}\0${contents.length}\0`).update(contents);
    return;
  }
  for (const entry of readdirSync(full).sort()) {
    if (!/\.test\.tsx?$|^node_modules$/.test(entry)) addToHash(hash, root, `${path}/${entry}`);
  }
}

/**
 * @param {string} root
 * @throws {BootstrapError}
 */
export function rebuild(root) {
  removeLeftovers(root);
  // Taken before the build starts: sources that change while it runs are then seen as changed.
  const stamp = buildStamp(root);
  const fresh = join(root, `dist.${process.pid}.new`);
  console.error("waymark: building …");
  const result = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), fresh], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new BootstrapError(
      `The build failed${result.signal ? ` (${result.signal})` : ""}.`,
      "The messages above say where; a clone without changes should build, so please report this.",
      3,
    );
  }
  writeFileSync(join(fresh, ".built"), stamp);
  replaceFolder(fresh, join(root, "dist"));
}

/**
 * @param {string} fresh
 * @param {string} place
 */
function replaceFolder(fresh, place) {
  const old = `${fresh}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(fresh, place);
  rmSync(old, { recursive: true, force: true });
}

/** @param {string} root */
function removeLeftovers(root) {
  for (const entry of readdirSync(root)) {
    if (/^dist\.\d+\.new(\.old)?$/.test(entry)) rmSync(join(root, entry), { recursive: true, force: true });
  }
}
