/**
 * When source files left the tree: by deletion, or by a move, which says where each went. A file that goes and one that
 * comes in the same commit under the same name, extension aside, are one file.
 */
import { type Commit, type FileInfo, type History, memoise } from "./history.ts";

interface End {
  readonly at: number;
  /** Where it moved to; undefined where it was deleted. */
  readonly movedTo: FileInfo | undefined;
}

/** A file's name without folder, extension and spelling: "parse_args" and "parseArgs" are one name. */
const nameOf = (path: string): string =>
  path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.[^.]*$|[-_]/g, "")
    .toLowerCase();

/** Files that come with a commit, by name. */
function arrivalsOf({ touches }: Commit): ReadonlyMap<string, FileInfo> {
  return new Map(
    touches.flatMap(({ file, status }) =>
      status === "R" || status === "A" ? [[nameOf(file.path), file] as const] : [],
    ),
  );
}

/** Every end of a source file, oldest first; a file that came back may end more than once. */
const sourceEndsOf = memoise((history: History): ReadonlyMap<FileInfo, readonly End[]> => {
  const ends = new Map<FileInfo, End[]>();
  for (const commit of history.commits) {
    let arrivals: ReadonlyMap<string, FileInfo> | undefined;
    for (const { file, status } of commit.touches) {
      if (status !== "D" || file.kind !== "source") continue;
      arrivals ??= arrivalsOf(commit);
      const end = { at: commit.landedAt, movedTo: arrivals.get(nameOf(file.path)) };
      const before = ends.get(file);
      if (before) before.push(end);
      else ends.set(file, [end]);
    }
  }
  return ends;
});

/** Whether a source file that was there at one moment was still there at another, under its name or in another folder. */
export function stoodUntil(history: History, file: FileInfo, from: number, until: number): boolean {
  const end = sourceEndsOf(history)
    .get(file)
    ?.find(({ at }) => at >= from);
  if (end === undefined || end.at > until) return true;
  return end.movedTo !== undefined && end.movedTo !== file && stoodUntil(history, end.movedTo, end.at + 1, until);
}
