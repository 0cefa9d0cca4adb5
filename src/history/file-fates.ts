/**
 * Whether files are still in the tree at the end of the record, moves followed. A file that goes in the commit in which another
 * of its name comes has moved. What sweeps did beyond the paths that were read is not seen.
 */
import { type Commit, type History, memoise } from "./history.ts";

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** Moves followed one after another at most. */
const MOST_MOVES = 20;

interface Fates {
  readonly there: ReadonlySet<string>;
  readonly movedTo: ReadonlyMap<string, string>;
}

/** Files of a commit that came to a path, by their name without folders. */
function comingIn({ touches }: Commit): ReadonlyMap<string, string> {
  const coming = new Map<string, string>();
  for (const { file, status } of touches)
    if (status === "A" || status === "R") coming.set(nameOf(file.path), file.path);
  return coming;
}

const fatesOf = memoise((history: History): Fates => {
  const there = new Set<string>();
  const movedTo = new Map<string, string>();
  for (const commit of history.commits) {
    let coming: ReadonlyMap<string, string> | undefined;
    for (const { file, status } of commit.touches) {
      if (status !== "D") {
        there.add(file.path);
        continue;
      }
      there.delete(file.path);
      coming ??= comingIn(commit);
      const to = coming.get(nameOf(file.path));
      if (to !== undefined && to !== file.path) movedTo.set(file.path, to);
    }
  }
  return { there, movedTo };
});

/**
 * Whether a file, or what it moved to, is there at the end of the record.
 * @example isThere(history, "src/read.c")
 */
export function isThere(history: History, path: string): boolean {
  const { there, movedTo } = fatesOf(history);
  let at: string | undefined = path;
  for (let moves = 0; at !== undefined && moves < MOST_MOVES; moves++) {
    if (there.has(at)) return true;
    at = movedTo.get(at);
  }
  return false;
}
