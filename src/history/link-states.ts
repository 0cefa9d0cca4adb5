/**
 * What became of what a document points at, against the tree and its history: a path is there, went elsewhere, or was
 * deleted; an issue is known where a commit names it. And the commits that carried the document out: those it names,
 * those that name it, and those that land an issue it names.
 */
import type {
  CarryingCommit,
  DocumentLinks,
  IssueLink,
  PathLink,
  ResolvedIssueLink,
  ResolvedPathLink,
} from "../model/document-links.ts";
import { aboutEverybody } from "./about.ts";
import { documentMentionsOf } from "./document-mentions.ts";
import { movedTo } from "./file-ends.ts";
import { type Commit, type FileInfo, type History, type HistoryDocument, memoise } from "./history.ts";
import { ownIssue, ownProduct } from "./own-references.ts";

/** Files of a tree, with its folders and its files by their names. */
export interface KnownPaths {
  readonly paths: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Reads the paths of a tree; folders count as there. */
export function knownPaths(files: Iterable<string>): KnownPaths {
  const paths = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = nameOf(file);
    const same = byName.get(name);
    if (same) same.push(file);
    else byName.set(name, [file]);
    for (let at = file.length; at > 0; at = file.lastIndexOf("/", at - 1)) {
      const part = file.slice(0, at);
      if (paths.has(part)) break;
      paths.add(part);
    }
  }
  return { paths, byName };
}

interface End {
  readonly file: FileInfo;
  readonly commit: Commit;
}

/** The commit that last took each path away. */
const endsOf = memoise((history: History): ReadonlyMap<string, End> => {
  const ends = new Map<string, End>();
  for (const commit of history.commits)
    for (const { file, status } of commit.touches) if (status === "D") ends.set(file.path, { file, commit });
  return ends;
});

/** Moves of one file that are followed: a file that moved more often is not looked for. */
const MOST_MOVES = 20;

/** Where a file that went is now; undefined where it was deleted in the end. */
function presentPath(history: History, known: KnownPaths, end: End): string | undefined {
  let at: End | undefined = end;
  for (let moves = 0; at !== undefined && moves < MOST_MOVES; moves++) {
    const next: FileInfo | undefined = movedTo(at.commit, at.file);
    if (next === undefined) return undefined;
    if (known.paths.has(next.path)) return next.path;
    const later: End | undefined = endsOf(history).get(next.path);
    at = later !== undefined && later.commit.index > at.commit.index ? later : undefined;
  }
  return undefined;
}

/** Whether an address's repository is this one, as far as its messages or its folder tell. */
function isHere(history: History, repository: string | undefined): boolean {
  if (repository === undefined) return true;
  const name = nameOf(repository);
  return name === ownProduct(history) || name === history.repo.name;
}

function resolvePath(history: History, known: KnownPaths, link: PathLink): ResolvedPathLink {
  if (!isHere(history, link.repository)) return { ...link, state: "unknown" };
  const path = link.candidates.find((candidate) => known.paths.has(candidate));
  if (path !== undefined) return { ...link, state: "existing", path };
  for (const candidate of link.candidates) {
    const end = endsOf(history).get(candidate);
    if (end === undefined) continue;
    const now = presentPath(history, known, end);
    const by = end.commit.oid;
    return now === undefined
      ? { ...link, state: "deleted", path: candidate, by }
      : { ...link, state: "moved", path: candidate, movedTo: now, by };
  }
  // Written from inside a folder: "parser/lexer.go" where the tree has one "src/parser/lexer.go".
  const written = link.written.replace(/^(?:\.{0,2}\/)+/, "");
  const inside = (known.byName.get(nameOf(written)) ?? []).filter((file) => file.endsWith(`/${written}`));
  const [only] = inside;
  return inside.length === 1 && only !== undefined && written.includes("/")
    ? { ...link, state: "existing", path: only }
    : { ...link, state: "unknown" };
}

/** The request that a merge brought in, as people write it. */
function merged({ isMerge, message }: Commit): string | undefined {
  return isMerge && message.merge?.request !== undefined ? `#${message.merge.request}` : undefined;
}

/** Commits by the issues and requests of this repository that they name: "#12". */
const commitsByIssue = memoise((history: History): ReadonlyMap<string, readonly Commit[]> => {
  const commits = new Map<string, Commit[]>();
  const add = (issue: string | undefined, commit: Commit) => {
    if (issue === undefined) return;
    const list = commits.get(issue);
    if (!list) commits.set(issue, [commit]);
    else if (list.at(-1) !== commit) list.push(commit);
  };
  for (const commit of history.commits) {
    add(merged(commit), commit);
    for (const reference of commit.message.references) add(ownIssue(history, reference), commit);
  }
  return commits;
});

/** An issue of this repository, "#12"; undefined for those of others. */
function issueOf(history: History, { kind, value }: IssueLink): string | undefined {
  const at = value.indexOf("#");
  const own = at > 0 && isHere(history, value.slice(0, at)) ? value.slice(at + 1) : value;
  return ownIssue(history, { kind, value: own, role: "mentions" });
}

function resolveIssue(history: History, link: IssueLink): ResolvedIssueLink {
  const issue = issueOf(history, link);
  return { ...link, state: issue !== undefined && commitsByIssue(history).has(issue) ? "existing" : "unknown" };
}

/**
 * What became of a document's links.
 * @param known paths of the tree at the history's as-of revision.
 */
export function resolveLinks(
  history: History,
  known: KnownPaths,
  links: DocumentLinks,
): { readonly paths: readonly ResolvedPathLink[]; readonly issues: readonly ResolvedIssueLink[] } {
  return {
    paths: links.paths.map((link) => resolvePath(history, known, link)),
    issues: links.issues.map((link) => resolveIssue(history, link)),
  };
}

/** More commits than this carry out no one document. */
const MOST_COMMITS = 100;

/** Whether a commit lands an issue: closes it, or is what a request landed as, merged or squashed. */
function lands(history: History, commit: Commit, issue: string): boolean {
  if (merged(commit) === issue) return true;
  return commit.message.references.some(
    (reference) => reference.role !== "mentions" && ownIssue(history, reference) === issue,
  );
}

/**
 * The commits that carried a document out, oldest first: those it names, those whose subject names it, and those that
 * land an issue it names. Not the one that added it, and none that changes nothing else.
 * @param document of the history; undefined for a text it does not keep, of which nothing names it.
 */
export function carriedOutBy(
  history: History,
  path: string,
  document: HistoryDocument | undefined,
  links: DocumentLinks,
): readonly CarryingCommit[] {
  const found = new Map<Commit, string>();
  const add = (commit: Commit, because: string) => {
    const itself = commit.touches.length > 0 && commit.touches.every(({ file }) => file.path === path);
    const begins = document?.addedBy !== undefined && [document.addedBy, document.addedBy.landedBy].includes(commit);
    if (!begins && !itself && !found.has(commit)) found.set(commit, because);
  };
  for (const { oid } of links.commits) {
    const commit = history.find(oid);
    if (commit !== undefined) add(commit, "the document names it");
  }
  const mentions = document && documentMentionsOf(history, aboutEverybody(history)).get(document);
  for (const commit of mentions ?? []) add(commit, "its subject names the document");
  for (const link of links.issues) {
    const issue = issueOf(history, link);
    if (issue === undefined) continue;
    for (const commit of commitsByIssue(history).get(issue) ?? [])
      if (lands(history, commit, issue)) add(commit, `it lands ${issue}, which the document names`);
  }
  return [...found]
    .sort(([a], [b]) => a.index - b.index)
    .slice(0, MOST_COMMITS)
    .map(([{ oid, day, message }, because]) => ({ oid, day, subject: message.subject, because }));
}
