// @ts-check
/**
 * Makes a clone ready to run, and does nothing when it is: Node's own modules only, because nothing else may be there.
 *
 * Two stamps decide, both hashes of contents, never times: one for what is installed (bootstrap/dependencies.mjs), one for
 * what is built (bootstrap/dist.mjs). A lock file lets one run work while others wait for its result. Everything printed
 * goes to stderr, so that the output of a command stays clean.
 *
 *     node scripts/bootstrap.mjs install          dependencies only
 *     node scripts/bootstrap.mjs build [--force]  dependencies, then dist
 */
import { fileURLToPath } from "node:url";
import { install, isInstalled } from "./bootstrap/dependencies.mjs";
import { isBuilt, rebuild } from "./bootstrap/dist.mjs";
import { BootstrapError } from "./bootstrap/failure.mjs";
import { withLock } from "./bootstrap/one-at-a-time.mjs";

const OLDEST_NODE = [20, 19];
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Installs and builds what is missing or out of date.
 * @param {{build: boolean, force?: boolean, root?: string}} options `force` builds even when nothing changed
 * @throws {BootstrapError} when Node is too old, the installation fails or the build fails
 */
export function bootstrap({ build, force = false, root = ROOT }) {
  requireNode();
  const installed = () => isInstalled(root);
  const ready = () => installed() && (!build || (!force && isBuilt(root)));
  if (ready()) return;
  withLock(root, () => {
    if (!installed()) install(root);
    if (build && (force || !isBuilt(root))) rebuild(root);
  });
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  const wanted = OLDEST_NODE.join(".");
  throw new BootstrapError(
    `Node ${process.versions.node} is too old, expected ${wanted} or newer.`,
    `Install Node ${wanted} or newer, then run the command again.`,
    2,
  );
}

/**
 * Bootstraps and, on failure, prints two lines and exits.
 * @param {{build: boolean, force?: boolean}} options
 */
export function bootstrapOrExit(options) {
  try {
    bootstrap(options);
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    console.error(`waymark: ${error.message}\n${error.hint}`);
    process.exit(error.exitCode);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [verb, ...options] = process.argv.slice(2);
  if (verb !== "install" && verb !== "build") {
    console.error("Usage: node scripts/bootstrap.mjs install | build [--force]");
    process.exit(2);
  }
  bootstrapOrExit({ build: verb === "build", force: options.includes("--force") });
}
