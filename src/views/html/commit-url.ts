/**
 * Where a commit can be opened on the web. Evidence already carries the address of its own object; other commits of
 * the same repository (the cases of a pattern) follow the same form, so the form is learned from there, and only
 * otherwise taken from what is known about the host. Null rather than a guess for hosts nobody knows.
 */
import type { Report } from "../../model/report.ts";
import { safeUrl } from "../escape.ts";

/** What stands before and after the object id in a commit's address. */
export interface CommitAddress {
  readonly before: string;
  readonly after: string;
}

/** Path of a commit page by host; the key is matched as a whole label sequence anywhere in the host name. */
const KNOWN_HOSTS: readonly (readonly [pattern: RegExp, path: string])[] = [
  [/(^|\.)gitlab\./, "/-/commit/"],
  [/(^|\.)salsa\.debian\.org$/, "/-/commit/"],
  [/(^|\.)bitbucket\.org$/, "/commits/"],
  [/\.googlesource\.com$/, "/+/"],
  [/^git\.kernel\.org$/, "/commit/?id="],
  [/(^|\.)(github\.com|codeberg\.org|gitea\.com|git\.sr\.ht)$|^github\./, "/commit/"],
];

/**
 * The form of commit addresses for each repository of a report.
 * @returns repository key → form; a repository without a known form is absent.
 */
export function commitAddresses(report: Report): ReadonlyMap<string, CommitAddress> {
  const addresses = new Map<string, CommitAddress>();
  for (const item of report.evidence) {
    if (addresses.has(item.repo)) continue;
    const object = item.kind === "event" ? item.citation.object : item.quotes[0]?.object;
    const learned = learnAddress(item.url, object);
    if (learned !== null) addresses.set(item.repo, learned);
  }
  for (const repository of report.repositories) {
    const known = addresses.has(repository.key) ? null : hostAddress(repository.url);
    if (known !== null) addresses.set(repository.key, known);
  }
  return addresses;
}

/** Takes an address apart around the commit id it holds; null where it is not the address of that commit. */
function learnAddress(url: string | null, object: string | undefined): CommitAddress | null {
  const address = safeUrl(url);
  if (address === null || object === undefined || !/^[0-9a-f]{40,64}$/.test(object)) return null;
  const [before, after, ...more] = address.split(object);
  if (before === undefined || after === undefined || more.length > 0) return null;
  return /\/commits?\/$|\/\+\/$|[?;&]id=$/.test(before) && !after.includes("/")
    ? { before, after: withoutAnchor(after) }
    : null;
}

/** A line anchor belongs to one quote, not to the form of the address. */
function withoutAnchor(after: string): string {
  return after.split("#")[0] ?? "";
}

function hostAddress(url: string | null): CommitAddress | null {
  const address = safeUrl(url);
  if (address === null) return null;
  const { host, origin, pathname } = new URL(address);
  const path = KNOWN_HOSTS.find(([pattern]) => pattern.test(host))?.[1];
  if (path === undefined) return null;
  return { before: `${origin}${pathname.replace(/\/+$/, "").replace(/\.git$/, "")}${path}`, after: "" };
}

/**
 * The web address of a commit, or null where it is not known.
 * @param repo repository key. @param oid full commit id.
 * @example commitUrl(report, "4b825d…", "7f3a…") // "https://github.com/example/parser/commit/7f3a…"
 */
export function commitUrl(report: Report, repo: string, oid: string): string | null {
  return addressOf(commitAddresses(report).get(repo), oid);
}

/** The address of a commit by a known form. */
export function addressOf(address: CommitAddress | undefined, oid: string): string | null {
  return address === undefined || !/^[0-9a-f]+$/.test(oid) ? null : `${address.before}${oid}${address.after}`;
}
