/** PATHs as the user gave them → the clones to read: each a clone itself, or a folder that holds clones. */
import { access, constants, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";

export interface Discovery {
  /** Folders to open as repositories, as the user would name them. */
  readonly repositories: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const noPermission = (path: string): UserError =>
  new UserError(
    "unreadable-path",
    `No permission to read ${path}.`,
    "Run as a user who may read it, or name another folder.",
  );

/** Whether a folder looks like the top of a clone, a worktree or a bare repository, working or broken. */
async function looksLikeClone(path: string): Promise<boolean> {
  if (await exists(join(path, ".git"))) return true;
  return (await exists(join(path, "HEAD"))) && (await exists(join(path, "objects")));
}

/** Whether a folder lies inside a clone. */
async function insideClone(path: string): Promise<boolean> {
  for (let at = resolve(path), up = resolve(at, ".."); ; at = up, up = resolve(at, "..")) {
    if (await looksLikeClone(at)) return true;
    if (up === at) return false;
  }
}

/** @param unreadable called for each folder that may not be searched. */
async function clonesBelow(path: string, depth: number, unreadable: (path: string) => void): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {
    unreadable(path);
    return [];
  });
  const found: string[] = [];
  for (const entry of entries
    .filter((one) => one.isDirectory() && !one.name.startsWith(".") && one.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    if (await looksLikeClone(below)) found.push(below);
    else if (depth > 1) found.push(...(await clonesBelow(below, depth - 1, unreadable)));
  }
  return found;
}

/**
 * Finds the clones that PATHs mean. A folder that is no clone is searched two levels down.
 * @throws UserError "unreadable-path" or "not-a-repository" where exactly one path was given and it holds nothing.
 */
export async function discoverClones(paths: readonly string[], cwd: string): Promise<Discovery> {
  const repositories: string[] = [];
  const skipped: { path: string; reason: string }[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const info = await stat(absolute).catch((error: NodeJS.ErrnoException) => error);
    const problem =
      info instanceof Error
        ? info.code === "EACCES"
          ? noPermission(path)
          : new UserError(
              "unreadable-path",
              `${path} does not exist.`,
              "Check the spelling, or name a folder that holds a git repository.",
            )
        : info.isDirectory()
          ? await access(absolute, constants.R_OK | constants.X_OK).then(
              () => undefined,
              () => noPermission(path),
            )
          : new UserError(
              "not-a-repository",
              `${path} is a file, expected a folder.`,
              "Name the folder of a git repository.",
            );
    if (problem) {
      if (paths.length === 1) throw problem;
      skipped.push({ path, reason: problem.message });
      continue;
    }
    if (await insideClone(absolute)) repositories.push(absolute);
    else {
      const below = await clonesBelow(absolute, 2, (folder) =>
        skipped.push({ path: folder, reason: noPermission(folder).message }),
      );
      if (below.length === 0 && paths.length === 1)
        throw new UserError(
          "not-a-repository",
          `${path} is not a git repository and holds none.`,
          "Name a clone, a bare repository, or a folder that holds clones.",
        );
      if (below.length === 0) skipped.push({ path, reason: `${path} is not a git repository and holds none.` });
      repositories.push(...below);
    }
  }
  return { repositories: [...new Set(repositories)], skipped };
}
