/** The main line of a description, its files, and commits put between those that stand on it. */
import type { Bytes, CommitDescription, Edit, HistoryDescription } from "../../../src/demo/history-description.ts";

/** The commits that the head branch names, by first parents, oldest first. */
export function mainLineOf({ commits, branches, head }: HistoryDescription): readonly CommitDescription[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: CommitDescription[] = [];
  for (let at = byId.get(branches.get(head) ?? ""); at !== undefined; at = byId.get(at.parents[0] ?? "")) line.push(at);
  return line.reverse();
}

/** The commit that so large a share of the main line comes before: 0 the first one, 1 the last. */
export function commitAt(history: HistoryDescription, share: number): CommitDescription {
  const line = mainLineOf(history);
  const commit = line[Math.min(line.length - 1, Math.floor(share * line.length))];
  if (commit === undefined) throw new Error("Unexpected history without commits");
  return commit;
}

function applyEdit(files: Map<string, Bytes>, edit: Edit): void {
  if (edit.kind === "write") files.set(String(edit.path), edit.content);
  else if (edit.kind === "delete" || edit.kind === "rename") {
    const [from, to] = edit.kind === "delete" ? [edit.path, undefined] : [edit.from, edit.to];
    const exact = files.get(String(from));
    if (exact !== undefined) {
      files.delete(String(from));
      if (to !== undefined) files.set(String(to), exact);
      return;
    }
    for (const [path, content] of [...files])
      if (path.startsWith(`${String(from)}/`)) {
        files.delete(path);
        if (to !== undefined) files.set(String(to) + path.slice(from.length), content);
      }
  }
}

/** Files after changes to them. */
export function applyEdits(before: ReadonlyMap<string, Bytes>, edits: readonly Edit[]): ReadonlyMap<string, Bytes> {
  const files = new Map(before);
  for (const edit of edits) applyEdit(files, edit);
  return files;
}

/** The files that the main line holds after one of its commits. */
export function filesAfter(history: HistoryDescription, last: CommitDescription): ReadonlyMap<string, Bytes> {
  const line = mainLineOf(history);
  const until = line.findIndex(({ id }) => id === last.id);
  return applyEdits(
    new Map(),
    line.slice(0, until + 1).flatMap(({ edits }) => edits),
  );
}

/** A commit to be put on the main line, right after one that is there. */
export interface Insertion {
  readonly after: CommitDescription;
  readonly commit: Omit<CommitDescription, "parents">;
}

/**
 * Puts commits on the main line; several after the same one stand in the order given. What was forked from there stays
 * forked from there.
 */
export function insertOnMain(history: HistoryDescription, insertions: readonly Insertion[]): HistoryDescription {
  const line = mainLineOf(history);
  const nextOf = new Map(line.map((commit, at) => [commit.id, line[at + 1]?.id]));
  const byPlace = new Map<string, Omit<CommitDescription, "parents">[]>();
  for (const { after, commit } of insertions) byPlace.set(after.id, [...(byPlace.get(after.id) ?? []), commit]);
  const newParent = new Map<string, string>();
  const branches = new Map(history.branches);
  const commits: CommitDescription[] = [];
  for (const commit of history.commits) {
    const parent = newParent.get(commit.id);
    commits.push(parent === undefined ? commit : { ...commit, parents: [parent, ...commit.parents.slice(1)] });
    let last = commit.id;
    for (const inserted of byPlace.get(commit.id) ?? []) {
      commits.push({ ...inserted, parents: [last] });
      last = inserted.id;
    }
    const next = nextOf.get(commit.id);
    if (next !== undefined) newParent.set(next, last);
    else if (branches.get(history.head) === commit.id) branches.set(history.head, last);
  }
  return { ...history, commits, branches };
}
