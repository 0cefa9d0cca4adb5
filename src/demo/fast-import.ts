/**
 * A description of a history as a `git fast-import` stream. Every commit names its parents outright, so the order of
 * branches does not matter; branches get their final place at the end, and branches that were merged and dropped
 * leave no name behind. The stream holds raw bytes: names, paths and messages need not be UTF-8.
 */
import { encodeSignature } from "./encode-object.ts";
import {
  type Bytes,
  type CommitDescription,
  type Edit,
  type HistoryDescription,
  toBuffer,
} from "./history-description.ts";
import { type ObjectFormat, objectIds } from "./object-ids.ts";

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function data(bytes: Bytes): Buffer {
  const body = toBuffer(bytes);
  return Buffer.concat([Buffer.from(`data ${body.length}\n`), body, Buffer.from("\n")]);
}

/** A path in the C-style quotes that fast-import understands. */
function quotePath(path: Bytes): string {
  const quoted = [...toBuffer(path)].map((byte) => {
    const plain = byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return plain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
  });
  return `"${quoted.join("")}"`;
}

function renderEdit(edit: Edit): Buffer {
  switch (edit.kind) {
    case "write":
      return Buffer.concat([Buffer.from(`M ${edit.mode} inline ${quotePath(edit.path)}\n`), data(edit.content)]);
    case "submodule":
      return Buffer.from(`M 160000 ${edit.commit} ${quotePath(edit.path)}\n`);
    case "delete":
      return Buffer.from(`D ${quotePath(edit.path)}\n`);
    case "rename":
      return Buffer.from(`R ${quotePath(edit.from)} ${quotePath(edit.to)}\n`);
  }
}

type Marks = ReadonlyMap<string, number>;

/** ":3" for a commit of the description, an object id as it is. */
function toCommittish(marks: Marks, id: string): string {
  const mark = marks.get(id);
  if (mark !== undefined) return `:${mark}`;
  if (OBJECT_ID.test(id)) return id;
  throw new Error(`Unexpected commit "${id}", expected an earlier one of this description or a full object id`);
}

function renderCommit(commit: CommitDescription, message: Bytes, branch: string, marks: Marks): Buffer {
  const [first, ...others] = commit.parents;
  const header = [
    // A root: without this the commit would continue what the branch holds so far.
    ...(first === undefined ? [`reset ${branch}\n`] : []),
    `commit ${branch}\nmark ${toCommittish(marks, commit.id)}\n`,
  ];
  const parents = [
    ...(first === undefined ? [] : [`from ${toCommittish(marks, first)}\n`]),
    ...others.map((parent) => `merge ${toCommittish(marks, parent)}\n`),
  ];
  return Buffer.concat([
    Buffer.from(header.join("")),
    encodeSignature("author", commit.author),
    encodeSignature("committer", commit.committer),
    Buffer.from(commit.encoding === undefined ? "" : `encoding ${commit.encoding}\n`),
    data(message),
    Buffer.from(parents.join("")),
    ...commit.edits.map(renderEdit),
    Buffer.from("\n"),
  ]);
}

/** Messages with the object ids they quote; worked out only where some message quotes one. */
function resolveMessages(description: HistoryDescription, format: ObjectFormat): (commit: CommitDescription) => Bytes {
  const quoting = description.commits.some((commit) => typeof commit.message === "function");
  const known = quoting ? objectIds(description, format).commits : new Map<string, string>();
  return ({ message }) => (typeof message === "function" ? message((id) => known.get(id) ?? "") : message);
}

/**
 * Renders a description, one chunk per commit, for `git fast-import`.
 * @param format hash of the target repository; matters only where messages quote object ids
 * @throws Error where a commit names a parent that stands later or nowhere
 * @example for (const chunk of toFastImport(description)) child.stdin.write(chunk);
 */
export function* toFastImport(description: HistoryDescription, format: ObjectFormat = "sha1"): Generator<Buffer> {
  const messageOf = resolveMessages(description, format);
  const branch = `refs/heads/${description.head}`;
  const marks = new Map<string, number>();
  for (const commit of description.commits) {
    marks.set(commit.id, marks.size + 1);
    yield renderCommit(commit, messageOf(commit), branch, marks);
  }
  for (const [name, id] of description.branches)
    yield Buffer.from(`reset refs/heads/${name}\nfrom ${toCommittish(marks, id)}\n\n`);
  for (const tag of description.tags) {
    const head = Buffer.from(`tag ${tag.name}\nfrom ${toCommittish(marks, tag.target)}\n`);
    yield Buffer.concat([head, encodeSignature("tagger", tag.tagger), data(tag.message)]);
  }
}
