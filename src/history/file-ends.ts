/**
 * When source files left the tree: by deletion, or by a move, which says where each went. A file that goes and one that
 * comes in the same commit under the same name, extension aside, are one file.
 */
import { type Commit, type FileInfo, type History, memoise } from "./history.ts";
import { mostAlike } from "./path-likeness.ts";

/** A file's name without folder, extension and spelling: "parse_args" and "parseArgs" are one name. */
const nameOf = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$|[-_]/g, "")
    .toLowerCase();

const known = new WeakMap<Commit, ReadonlyMap<string, readonly FileInfo[]>>();

/** The files that a commit added or moved there, by name. */
function arrivalsIn(commit: Commit): ReadonlyMap<string, readonly FileInfo[]> {
  const before = known.get(commit);
  if (before !== undefined) return before;
  const byName = new Map<string, FileInfo[]>();
  for (const { file, status } of commit.touches) {
    if (status !== "R" && status !== "A") continue;
    const name = nameOf(file.path);
    const same = byName.get(name);
    if (same) same.push(file);
    else byName.set(name, [file]);
  }
  known.set(commit, byName);
  return byName;
}

/** Where a file went with a commit that took it away; undefined where it was deleted. */
export function movedTo(commit: Commit, gone: FileInfo): FileInfo | undefined {
  const files = arrivalsIn(commit).get(nameOf(gone.path)) ?? [];
  return mostAlike(gone.path, files) ?? files.at(-1);
}

/** The commits that took each source file away, oldest first; a file that came back may end more than once. */
const sourceEndsOf = memoise((history: History): ReadonlyMap<FileInfo, readonly Commit[]> => {
  const ends = new Map<FileInfo, Commit[]>();
  for (const commit of history.commits)
    for (const { file, status } of commit.touches) {
      if (status !== "D" || file.kind !== "source") continue;
      const before = ends.get(file);
      if (before) before.push(commit);
      else ends.set(file, [commit]);
    }
  return ends;
});

/** Whether a source file that was there at one moment was still there at another, under its name or in another folder. */
export function stoodUntil(history: History, file: FileInfo, from: number, until: number): boolean {
  const end = sourceEndsOf(history)
    .get(file)
    ?.find(({ landedAt }) => landedAt >= from);
  if (end === undefined || end.landedAt > until) return true;
  const next = movedTo(end, file);
  return next !== undefined && next !== file && stoodUntil(history, next, end.landedAt + 1, until);
}

/** The commit by which a source file left the tree for good after another; undefined where it did not, or only moved. */
export function deletedBy(history: History, file: FileInfo, after: Commit): Commit | undefined {
  const end = sourceEndsOf(history)
    .get(file)
    ?.findLast(({ index }) => index > after.index);
  return end && movedTo(end, file) === undefined ? end : undefined;
}
