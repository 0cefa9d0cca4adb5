// @ts-check
/**
 * Reads the import arrows of a tree and compares them with the layers of .dependency-cruiser.cjs. The number of modules
 * read is part of the answer: a tool that reads nothing finds no violation either.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";

const FOLDERS = ["src", "web", "test"];
const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

/**
 * @typedef {object} Layers
 * @property {number} modules how many of our own modules were read
 * @property {string[]} violations "rule: from → to", sorted
 * @property {string[]} packages npm packages that what ships imports, sorted
 */

/**
 * @param {string} root folder that holds src/
 * @returns {Promise<Layers>}
 */
export async function readLayers(root) {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const result = await cruise(folders, { ...options, baseDir: root, validate: true, ruleSet: { forbidden } });
  if (typeof result.output === "string") throw new Error("dependency-cruiser gave text, expected an object");
  const { modules, summary } = result.output;
  const own = modules.filter((module) => isOurs(module.source));
  return {
    modules: own.length,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
    packages: [...new Set(own.filter((module) => ships(module.source)).flatMap(packagesOf))].sort(),
  };
}

/**
 * The folders of src that have a rule.
 * @returns {string[]}
 */
export function layerNames() {
  const names = forbidden.map((/** @type {{name: string}} */ rule) => rule.name);
  return names
    .filter((/** @type {string} */ name) => name.startsWith("layer-"))
    .map((/** @type {string} */ name) => name.slice(6));
}

/** @param {string} path */
function isOurs(path) {
  return FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}

/** @param {string} path */
function ships(path) {
  return /^(src|web)\//.test(path) && !/\.test\.tsx?$/.test(path);
}

/** @param {import("dependency-cruiser").IModule} module */
function packagesOf(module) {
  const specifiers = module.dependencies.filter((to) => !to.coreModule && !to.typeOnly).map((to) => to.module);
  return specifiers.filter((name) => !/^[./]|^node:|^virtual:/.test(name)).map(packageName);
}

/** @param {string} specifier "@scope/name/path" → "@scope/name" */
function packageName(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
