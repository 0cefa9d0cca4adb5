/**
 * Proxies, by the variables that every program knows: HTTPS_PROXY, ALL_PROXY, NO_PROXY, small letters first as in curl.
 * Node's own fetch goes through them from 22.21 and 24.5 on, where NODE_USE_ENV_PROXY=1 is set; before that it passes them
 * by, and a request past a proxy is not what somebody who set one wants.
 */
import { UserError } from "../../../errors.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** One entry of NO_PROXY: a host, ".domain", "*.domain", "*", each perhaps with a port. */
function isExcepted(entry: string, host: string): boolean {
  const name = entry
    .trim()
    .toLowerCase()
    .replace(/:\d+$/, "")
    .replace(/^\*?\./, "");
  const bare = host.replace(/:\d+$/, "");
  return entry.trim() === "*" || (name !== "" && (bare === name || bare.endsWith(`.${name}`)));
}

/**
 * The proxy for a host, without name and password, for people to see; undefined where none is set or the host is excepted.
 * @example proxyFor("github.com", { HTTPS_PROXY: "http://me:secret@proxy.example:3128" }) // "http://proxy.example:3128"
 */
export function proxyFor(host: string, env: Env): string | undefined {
  const set = env.https_proxy || env.HTTPS_PROXY || env.all_proxy || env.ALL_PROXY;
  if (!set) return undefined;
  const excepted = (env.no_proxy || env.NO_PROXY || "").slice(0, 10_000).split(/[,\s]+/);
  if (excepted.some((entry) => isExcepted(entry, host.toLowerCase()))) return undefined;
  try {
    return new URL(set.includes("://") ? set : `http://${set}`).origin;
  } catch {
    return "(HTTPS_PROXY is no address)";
  }
}

/** Whether this Node sends fetch through the proxy. */
function usesProxy(env: Env, version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const can = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
  return can && env.NODE_USE_ENV_PROXY === "1";
}

/**
 * Makes sure that a host is reached the way the environment says.
 * @throws UserError "proxy" where a proxy is set and this Node passes it by.
 */
export function checkProxy(host: string, env: Env, version = process.versions.node): void {
  const proxy = proxyFor(host, env);
  if (proxy === undefined || usesProxy(env, version)) return;
  throw new UserError(
    "proxy",
    `${host} is to be reached through the proxy ${proxy}, which Node ${version} does not use by itself.`,
    "Run with NODE_USE_ENV_PROXY=1 on Node 24.5 or later, or add the host to NO_PROXY where it can be reached directly.",
  );
}
