/**
 * When source files left the tree: by deletion, or by a move, which says where each went. A file that goes and one that
 * comes in the same commit under the same name, extension aside, are one file.
 */
import { type Commit, type FileInfo, type History, memoise } from "./history.ts";

/** A file's name without folder, extension and spelling: "parse_args" and "parseArgs" are one name. */
const nameOf = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$|[-_]/g, "")
    .toLowerCase();

/** Where a file went with a commit that took it away; undefined where it was deleted. */
export function movedTo({ touches }: Commit, gone: FileInfo): FileInfo | undefined {
  const name = nameOf(gone.path);
  return touches.findLast(({ file, status }) => (status === "R" || status === "A") && nameOf(file.path) === name)?.file;
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
