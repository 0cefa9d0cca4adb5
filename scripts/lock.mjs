// @ts-check
/**
 * What may be wrong with package-lock.json without npm saying so: a platform's binary that was dropped when the lock
 * was written (then `npm ci` fails, or another system has no binary), and packages that run a script when installed.
 */

/**
 * @typedef {object} LockEntry
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @param {{packages: Record<string, LockEntry>}} lock a parsed package-lock.json
 * @returns {string[]} one sentence per problem, empty where all is well
 * @example lockProblems(JSON.parse(readFileSync("package-lock.json", "utf8")))
 */
export function lockProblems(lock) {
  const names = new Set(Object.keys(lock.packages).map(nameOf));
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const missing = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name));
    const problems = missing.map((name) => `${nameOf(path)} wants ${name}, which the lock file lacks`);
    if (entry.hasInstallScript) problems.push(`${nameOf(path)} runs a script when installed`);
    if (entry.resolved) problems.push(`${nameOf(path)} has a download address in the lock file`);
    return problems;
  });
}

/** @param {string} path "node_modules/a/node_modules/@s/b" → "@s/b" */
function nameOf(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}
