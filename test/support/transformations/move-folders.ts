/** Folders under other names from some commit on, as one commit that only moves files. */
import type { CommitDescription, Edit, HistoryDescription, Identity } from "../../../src/demo/history-description.ts";
import { commitAt, filesAfter, insertOnMain } from "./main-line.ts";
import { noiseAfter } from "./noise.ts";

/** Where a path is after the move; the same where it stays. */
export type Place = (path: string) => string;

/** Everything that comes after a commit. */
function descendantsOf({ commits }: HistoryDescription, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const commit of commits) if (commit.parents.some((parent) => found.has(parent))) found.add(commit.id);
  return found;
}

function moveEdit(edit: Edit, place: Place): Edit {
  if (edit.kind === "rename") return { ...edit, from: place(String(edit.from)), to: place(String(edit.to)) };
  return { ...edit, path: place(String(edit.path)) };
}

/**
 * @param share where on the main line: 0.5 the middle
 * @param subject what whoever did it called it
 */
export const moveFolders =
  (by: Identity, share: number, subject: string, place: Place) =>
  (history: HistoryDescription): HistoryDescription => {
    const after = commitAt(history, share);
    const id = `move-${share}`;
    const inserted = insertOnMain(history, [noiseAfter(after, { id, by, message: `${subject}\n`, files: {} })]);
    const later = descendantsOf(inserted, id);
    const moves = [...filesAfter(history, after).keys()].flatMap((path): Edit[] =>
      place(path) === path ? [] : [{ kind: "rename", from: path, to: place(path) }],
    );
    const move = (commit: CommitDescription): CommitDescription =>
      commit.id === id
        ? { ...commit, edits: moves }
        : later.has(commit.id)
          ? { ...commit, edits: commit.edits.map((edit) => moveEdit(edit, place)) }
          : commit;
    return { ...inserted, commits: inserted.commits.map(move) };
  };
