/**
 * What a document points at: files of its repository by link, code span or bare path; issues and requests; commits.
 * Pure, from the text alone; whether a target is still there is for others to find out (history/link-states.ts). Code
 * blocks and comments are passed over. Linear in the text: every part of every pattern is bounded.
 */
import type { CommitLink, DocumentLinks, IssueLink, PathLink } from "../model/document-links.ts";
import { READ_LIMIT } from "./outline.ts";
import { readPath } from "./path-parts.ts";
import { readVisibleText } from "./visible-text.ts";

const LINE_LIMIT = 4000;
/** A document names tens of things; a generated list thousands. */
const MOST_LINKS = 500;

/** Targets of links, includes and images in Markdown, reStructuredText, AsciiDoc and HTML. */
const TARGET =
  /\]\(\s{0,3}<?([^()\s<>]{1,300})|^\s{0,3}\[[^[\]]{1,80}\]:\s{1,8}<?(\S{1,300})|<([^<>\s]{1,300})>`_|\b(?:link|xref|include|image):{1,2}([^\s[\]]{1,300})\[|\b(?:href|src)=["']([^"']{1,300})|:(?:doc|download|file):`(?:[^`<]{0,100}<)?([^`<>]{1,300})>?`|^\s{0,8}\.\. (?:literal)?include:: (\S{1,300})/g;
/** A path in a code span, with a slash in it; a line number may follow. */
const CODE_SPAN = /`{1,2}((?:[\w.@+~-]{1,80}\/){1,12}[\w.@+~-]{0,80})(?::\d{1,6}){0,2}`/g;
/** A path written bare: folders and a file with an extension. */
const BARE = /(?:^|[\s("'])((?:[\w.@+-]{1,60}\/){1,12}[\w@+-][\w.@+-]{0,80}\.[a-z]\w{0,7})(?=$|[\s)"',;:.])/gi;
const ADDRESS = /https?:\/\/[^\s<>()[\]"'`]{4,400}/g;
const FORGE_FILE =
  /^https?:\/\/[^/\s]{3,80}\/((?:[\w.-]{1,80}\/){1,3}?[\w.-]{1,80})\/(?:-\/)?(?:blob|tree|raw|src\/branch)\/([^/\s]{1,80})\/([^\s?#]{1,300})/;
const FORGE_ISSUE =
  /^https?:\/\/[^/\s]{3,80}\/((?:[\w.-]{1,80}\/){1,3}?[\w.-]{1,80})\/(?:-\/)?(issues|pulls?|merge_requests)\/(\d{1,7})\b/;
const FORGE_COMMIT = /\/commits?\/([0-9a-f]{7,64})\b/;
const NUMBER = /(?:^|[\s([,:*_])(?:([\w.-]{1,60}\/[\w.-]{1,60})?#|gh-)(\d{1,6})(?![\w-])/gi;
const COMMIT = /\bcommits?:?\s{1,3}`?([0-9a-f]{7,40})\b|`([0-9a-f]{7,40})`/gi;
/** Kinds of files that a document may be called by without their ending, as site generators have it. */
const ENDINGS = [".md", ".rst", ".adoc", "/README.md", "/index.md", "/index.rst"] as const;

/** "a/../b/./c" → "b/c"; undefined where it leads out of the repository. */
function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Paths that a target may mean, seen from a document's folder. */
function candidatesOf(folder: string, target: string): readonly string[] {
  const bare = decode((target.split(/[?#]/)[0] ?? "").trim());
  if (bare === "" || /^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.startsWith("//") || /[*{}<>|\\]/.test(bare)) return [];
  const fromHere = bare.startsWith("/") ? undefined : normalise(`${folder}/${bare}`);
  const found = [fromHere, normalise(bare)].flatMap((path) => path ?? []);
  const named = /\.\w{1,8}$/.test(bare) ? [] : found.flatMap((path) => ENDINGS.map((ending) => `${path}${ending}`));
  return [...new Set([...found, ...named])];
}

class Found {
  readonly paths = new Map<string, PathLink>();
  readonly issues = new Map<string, IssueLink>();
  readonly commits = new Map<string, CommitLink>();

  path(link: PathLink): void {
    const key = `${link.repository ?? ""} ${link.candidates[0]}`;
    if (link.candidates.length > 0 && !this.paths.has(key) && this.paths.size < MOST_LINKS) this.paths.set(key, link);
  }

  issue(link: IssueLink): void {
    if (!this.issues.has(link.value) && this.issues.size < MOST_LINKS) this.issues.set(link.value, link);
  }

  commit(link: CommitLink): void {
    const some = /\d/.test(link.oid) && (/[a-f]/.test(link.oid) || link.oid.length === 40);
    if (some && !this.commits.has(link.oid) && this.commits.size < MOST_LINKS) this.commits.set(link.oid, link);
  }
}

function readAddress(found: Found, address: string, line: number): void {
  const issue = FORGE_ISSUE.exec(address);
  if (issue !== null) {
    const kind = issue[2] === "issues" ? "issue" : "pull-request";
    found.issue({ kind, value: `${issue[1]}#${issue[3]}`, line });
    return;
  }
  const commit = FORGE_COMMIT.exec(address)?.[1];
  if (commit !== undefined) found.commit({ oid: commit, line });
  const file = FORGE_FILE.exec(address);
  const path = file?.[3] === undefined ? undefined : normalise(decode(file[3]));
  if (path !== undefined && file?.[1] !== undefined)
    found.path({ written: address, line, candidates: [path], repository: file[1] });
}

function readLine(found: Found, folder: string, text: string, line: number): void {
  for (const [address] of text.matchAll(ADDRESS)) readAddress(found, address.replace(/[.,;:]+$/, ""), line);
  const rest = text.replace(ADDRESS, " ");
  const targets: string[] = [];
  const without = rest.replace(TARGET, (...match: unknown[]) => {
    const target = match.slice(1, 8).find((group) => typeof group === "string" && group !== "");
    if (typeof target === "string") targets.push(target);
    return " ";
  });
  for (const target of targets) found.path({ written: target, line, candidates: candidatesOf(folder, target) });
  for (const pattern of [CODE_SPAN, BARE])
    for (const [, written = ""] of without.matchAll(pattern))
      found.path({ written, line, candidates: candidatesOf(folder, written) });
  for (const [, repository, number = ""] of without.matchAll(NUMBER))
    found.issue({ kind: "issue", value: repository === undefined ? number : `${repository}#${number}`, line });
  for (const [, named, spanned] of without.matchAll(COMMIT)) found.commit({ oid: named ?? spanned ?? "", line });
}

/**
 * Reads what a document points at; each thing once, with the line that names it first.
 * @param path of the document, from the root: links are seen from its folder.
 * @param text of which at most the first 256 KB are read.
 * @example readLinks("docs/rfc/7.md", "See [the queue](../../src/queue.ts) and #12.").paths[0]?.candidates[0] // "src/queue.ts"
 */
export function readLinks(path: string, text: string): DocumentLinks {
  const raw = text.slice(0, READ_LIMIT).split(/\r?\n/);
  const { markup } = readPath(path);
  const lines = markup === "html" ? raw : readVisibleText(raw, markup).lines;
  const found = new Found();
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  lines.forEach((line, at) => {
    if (line !== "") readLine(found, folder, line.slice(0, LINE_LIMIT), at + 1);
  });
  return {
    paths: [...found.paths.values()],
    issues: [...found.issues.values()],
    commits: [...found.commits.values()],
  };
}
