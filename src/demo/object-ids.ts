/**
 * The object ids git will give to a description, worked out without git. Needed because messages quote ids ("This
 * reverts commit …") before any repository exists; tests use it to name commits. Invariant: equal to what
 * `git fast-import` stores for the same description, for SHA-1 and SHA-256 alike.
 *
 * Paths are held as latin1 strings, one character per byte, so that comparing strings is comparing bytes.
 */
import { createHash } from "node:crypto";
import { type EncodedCommit, encodeCommit, encodeTag } from "./encode-object.ts";
import { type Bytes, type Edit, type FindOid, type HistoryDescription, toBuffer } from "./history-description.ts";

export type ObjectFormat = "sha1" | "sha256";

export interface ObjectIds {
  /** Object ids by commit id. */
  readonly commits: ReadonlyMap<string, string>;
  /** Ids of tag objects by tag name. */
  readonly tags: ReadonlyMap<string, string>;
}

interface Entry {
  readonly mode: string;
  readonly oid: string;
}

/** All files of one commit, by path. */
type Tree = ReadonlyMap<string, Entry>;

function hashObject(format: ObjectFormat, type: string, body: Buffer): string {
  return createHash(format).update(`${type} ${body.length}\0`).update(body).digest("hex");
}

function toKey(path: Bytes): string {
  return toBuffer(path).toString("latin1");
}

function below(tree: Tree, folder: string): [string, Entry][] {
  return [...tree].filter(([path]) => path === folder || path.startsWith(`${folder}/`));
}

function applyEdit(tree: Map<string, Entry>, edit: Edit, format: ObjectFormat): void {
  switch (edit.kind) {
    case "write":
      tree.set(toKey(edit.path), { mode: edit.mode, oid: hashObject(format, "blob", toBuffer(edit.content)) });
      return;
    case "submodule":
      tree.set(toKey(edit.path), { mode: "160000", oid: edit.commit });
      return;
    case "delete":
      for (const [path] of below(tree, toKey(edit.path))) tree.delete(path);
      return;
    case "rename": {
      const from = toKey(edit.from);
      const moved = below(tree, from);
      for (const [path] of moved) tree.delete(path);
      for (const [path, entry] of moved) tree.set(toKey(edit.to) + path.slice(from.length), entry);
    }
  }
}

/** Splits a flat tree into its own files and its folders, names without the part already walked. */
function groupByFolder(tree: Tree): { files: [string, Entry][]; folders: Map<string, Map<string, Entry>> } {
  const files: [string, Entry][] = [];
  const folders = new Map<string, Map<string, Entry>>();
  for (const [path, entry] of tree) {
    const slash = path.indexOf("/");
    if (slash < 0) {
      files.push([path, entry]);
      continue;
    }
    const name = path.slice(0, slash);
    const folder = folders.get(name) ?? new Map<string, Entry>();
    folders.set(name, folder.set(path.slice(slash + 1), entry));
  }
  return { files, folders };
}

function hashTree(tree: Tree, format: ObjectFormat): string {
  const { files, folders } = groupByFolder(tree);
  // Git sorts folders as if their names ended in a slash.
  const rows = files.map(([name, entry]) => ({ sort: name, mode: entry.mode, name, oid: entry.oid }));
  for (const [name, folder] of folders)
    rows.push({ sort: `${name}/`, mode: "40000", name, oid: hashTree(folder, format) });
  rows.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const parts = rows.flatMap((row) => [
    Buffer.from(`${row.mode} ${row.name}\0`, "latin1"),
    Buffer.from(row.oid, "hex"),
  ]);
  return hashObject(format, "tree", Buffer.concat(parts));
}

/**
 * The ids of every commit and annotated tag of a description.
 * @throws Error where a parent or a quoted commit is not in the description: its tree cannot be known here
 * @example objectIds(description, "sha1").commits.get("first") // "9a3c…"
 */
export function objectIds(description: HistoryDescription, format: ObjectFormat = "sha1"): ObjectIds {
  const commits = new Map<string, string>();
  const trees = new Map<string, Tree>();
  const oidOf: FindOid = (id) => {
    const oid = commits.get(id);
    if (oid === undefined) throw new Error(`Unexpected commit "${id}", expected an earlier one of this description`);
    return oid;
  };
  for (const commit of description.commits) {
    const parents = commit.parents.map(oidOf);
    const tree = new Map(trees.get(commit.parents[0] ?? ""));
    for (const edit of commit.edits) applyEdit(tree, edit, format);
    trees.set(commit.id, tree);
    const message = typeof commit.message === "function" ? commit.message(oidOf) : commit.message;
    const encoded: EncodedCommit = { ...commit, tree: hashTree(tree, format), parents, message };
    commits.set(commit.id, hashObject(format, "commit", encodeCommit(encoded)));
  }
  const tags = description.tags.map((tag): [string, string] => {
    return [tag.name, hashObject(format, "tag", encodeTag(tag, oidOf(tag.target)))];
  });
  return { commits, tags: new Map(tags) };
}
