/** Repositories of an unusual shape: histories, trees, refs and layouts that git allows and few people meet. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeHistory, executable, submodule, symlink } from "../../../src/demo/describe-history.ts";
import { objectIds } from "../../../src/demo/object-ids.ts";
import { buildRepository } from "../build-repository.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Five commits on one line, with tests, a document and a tag: the base of several builders. */
export function plainHistory() {
  return describeHistory()
    .commit({ id: "one", files: { "src/a.ts": "1\n", "README.md": "# Plain\n" } })
    .commit({ id: "two", files: { "src/a.ts": "2\n", "src/a.test.ts": "2\n" } })
    .commit({ id: "three", files: { "src/b.ts": "3\n" } })
    .commit({ id: "four", files: { "docs/guide.md": "# Guide\n" } })
    .commit({ id: "five", files: { "src/a.ts": "5\n" } })
    .tag("v1.0.0");
}

/** The object id of a commit that is known to be in a map. */
export function required(oids: ReadonlyMap<string, string>, id: string): string {
  const oid = oids.get(id);
  if (oid === undefined) throw new Error(`Unexpected id "${id}", expected one of ${[...oids.keys()].join(", ")}`);
  return oid;
}

/** A merge of `arms` branches at once, and one merge of a branch with itself among its parents. */
export async function octopus(
  arms = 12,
): Promise<{ readonly path: string; readonly merge: string; readonly parents: number }> {
  const names = Array.from({ length: arms }, (_, index) => `arm-${index + 1}`);
  const history = describeHistory().commit({ id: "base", files: { "a.ts": "1" } });
  for (const name of names) history.branch(name, "base").commit({ files: { [`${name}.ts`]: name } });
  const files = Object.fromEntries(names.map((name) => [`${name}.ts`, name]));
  history
    .switchTo("main")
    .commit({ files: { "a.ts": "2" } })
    .merge(names, { id: "octopus", files });
  const description = history.describe();
  return {
    path: await buildRepository(description),
    merge: required(objectIds(description).commits, "octopus"),
    parents: arms + 1,
  };
}

/** Two histories without a common commit, joined by a merge; `roots` sorted. */
export async function twoRoots(): Promise<{ readonly path: string; readonly roots: readonly string[] }> {
  const description = describeHistory()
    .commit({ id: "left", files: { "left/a.ts": "1" } })
    .commit({ files: { "left/a.ts": "2" } })
    .switchTo("import")
    .commit({ id: "right", files: { "right/b.ts": "1" } })
    .switchTo("main")
    .merge("import", { files: { "right/b.ts": "1" } })
    .drop("import")
    .describe();
  const oids = objectIds(description).commits;
  return { path: await buildRepository(description), roots: [required(oids, "left"), required(oids, "right")].sort() };
}

/** A submodule that is added, moved on and removed, symbolic links (one out of the tree, one a folder) and a program. */
export async function submodulesAndLinks(): Promise<{
  readonly path: string;
  readonly submodule: string;
  readonly links: readonly string[];
}> {
  const first = "1".repeat(40);
  const second = "2".repeat(40);
  const description = describeHistory()
    .commit({
      files: {
        "a.ts": "1",
        "vendor/lib": submodule(first),
        ".gitmodules": '[submodule "lib"]\n\tpath = vendor/lib\n\turl = ext::touch pwned\n',
      },
    })
    .commit({ files: { "vendor/lib": submodule(second), "libs/other": submodule(first) } })
    .commit({
      files: {
        "docs/decisions/0001-link.md": symlink("/etc/passwd"),
        "docs/decisions/0002-loop.md": symlink("0002-loop.md"),
        CODEOWNERS: symlink("../../etc/hostname"),
      },
    })
    .commit({ files: { "run.sh": executable("#!/bin/sh\ntouch pwned\n"), "libs/other": null } })
    .commit({ files: { "a.ts": symlink("run.sh") } })
    .describe();
  const links = ["docs/decisions/0001-link.md", "docs/decisions/0002-loop.md", "CODEOWNERS", "a.ts"];
  return { path: await buildRepository(description), submodule: "vendor/lib", links };
}

/** A root folder that moves as a whole, then one that is deleted; `emptied` deletes everything else too. */
export async function deletedRootFolder(
  emptied = false,
): Promise<{ readonly path: string; readonly gone: readonly string[] }> {
  const history = describeHistory()
    .commit({ files: { "lib/a.ts": "1", "lib/deep/b.ts": "1", "old/c.ts": "1", "keep.ts": "1" } })
    .commit({ renames: { lib: "packages/core/lib" } })
    .commit({ files: { old: null } });
  if (emptied) history.commit({ files: { packages: null, "keep.ts": null } });
  return { path: await buildRepository(history.describe()), gone: ["lib", "old"] };
}

/** No commit at all. */
export async function emptyRepository(bare = true): Promise<{ readonly path: string }> {
  return { path: await buildRepository(describeHistory().describe(), { bare }) };
}

/** HEAD names a branch that does not exist while another one holds commits. */
export async function headWithoutBranch(): Promise<{ readonly path: string; readonly branch: string }> {
  const path = await buildRepository(plainHistory().describe());
  await git(path, "branch", "--move", "main", "trunk");
  await git(path, "symbolic-ref", "HEAD", "refs/heads/main");
  return { path, branch: "trunk" };
}

/** HEAD stands on a commit two below the tip of the only branch. */
export async function detachedHead(): Promise<{
  readonly path: string;
  readonly head: string;
  readonly reachable: number;
  readonly all: number;
}> {
  const description = plainHistory().describe();
  const path = await buildRepository(description, { bare: false });
  const head = required(objectIds(description).commits, "three");
  await git(path, "checkout", "--quiet", "--detach", head);
  return { path, head, reachable: 3, all: 5 };
}

/** The plain history with SHA-256 object ids. */
export async function sha256Repository(): Promise<{
  readonly path: string;
  readonly head: string;
  readonly oids: ReadonlyMap<string, string>;
}> {
  const description = plainHistory().describe();
  const oids = objectIds(description, "sha256").commits;
  return { path: await buildRepository(description, { objectFormat: "sha256" }), head: required(oids, "five"), oids };
}

/** A linked worktree on its own branch, one commit ahead of `main`; `path` is the worktree, `repository` where it belongs. */
export async function linkedWorktree(): Promise<{
  readonly path: string;
  readonly repository: string;
  readonly head: string;
}> {
  const description = plainHistory()
    .branch("side")
    .commit({ id: "side", files: { "side.ts": "1" } })
    .switchTo("main")
    .describe();
  const repository = await buildRepository(description, { bare: false });
  const path = join(await temporaryFolder("worktrees"), "linked");
  await git(repository, "worktree", "add", "--quiet", path, "side");
  return { path, repository, head: required(objectIds(description).commits, "side") };
}

/** A graft file that gives commit "four" the parent "one", hiding two commits from a git that honours it. */
export async function grafted(): Promise<{
  readonly path: string;
  readonly commits: number;
  readonly withGrafts: number;
}> {
  const description = plainHistory().describe();
  const oids = objectIds(description).commits;
  const path = await buildRepository(description);
  await git(path, "config", "advice.graftFileDeprecated", "false");
  await writeGrafts(path, `${required(oids, "four")} ${required(oids, "one")}\n`);
  return { path, commits: 5, withGrafts: 3 };
}

async function writeGrafts(path: string, lines: string): Promise<void> {
  const folder = join(path, "info");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "grafts"), lines);
}

/** A replace ref that puts a forged commit, by somebody else and with another message, in place of "three". */
export async function replaced(): Promise<{
  readonly path: string;
  readonly original: string;
  readonly replacement: string;
  readonly forgedName: string;
}> {
  const forgedName = "Forged Example";
  const description = plainHistory()
    .branch("forged", "two")
    .commit({
      id: "forged",
      by: { name: forgedName, email: "forged@example.org" },
      message: "Forged\n",
      files: { "src/b.ts": "3\n" },
    })
    .switchTo("main")
    .drop("forged")
    .describe();
  const oids = objectIds(description).commits;
  const path = await buildRepository(description);
  const [original, replacement] = [required(oids, "three"), required(oids, "forged")];
  await git(path, "replace", original, replacement);
  return { path, original, replacement, forgedName };
}

/** A plain repository in a folder whose name is hostile; `name` may hold anything a file system takes. */
export async function oddlyNamedFolder(
  name = "-- \u001b[31m<b>\n'\" $(touch pwned) \u202e",
): Promise<{ readonly path: string; readonly name: string }> {
  const dir = join(await temporaryFolder("odd"), name);
  return { path: await buildRepository(plainHistory().describe(), { dir, bare: false }), name };
}
