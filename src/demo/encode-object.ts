/** Commit and tag objects as git stores them, byte for byte. */
import { type Bytes, type Signature, type TagDescription, toBuffer } from "./history-description.ts";

export interface EncodedCommit {
  /** Object ids. */
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: Bytes;
  readonly encoding?: string;
}

/**
 * A header line that names somebody: `author Ada <ada@example.org> 0 +0000`, with its line feed.
 * @throws RangeError where a name or address holds a character that would break the line
 */
export function encodeSignature(role: "author" | "committer" | "tagger", signature: Signature): Buffer {
  const name = toBuffer(signature.name);
  const email = toBuffer(signature.email);
  for (const part of [name, email])
    if (/[<>\n\0]/.test(part.toString("latin1")))
      throw new RangeError(`Unexpected character in ${JSON.stringify(part.toString())}, expected none of < > LF NUL`);
  return Buffer.concat([
    Buffer.from(`${role} `),
    name,
    Buffer.from(" <"),
    email,
    Buffer.from(`> ${signature.at.seconds} ${signature.at.offset}\n`),
  ]);
}

/** The body of a commit object. */
export function encodeCommit(commit: EncodedCommit): Buffer {
  const header = [`tree ${commit.tree}\n`, ...commit.parents.map((parent) => `parent ${parent}\n`)].join("");
  return Buffer.concat([
    Buffer.from(header),
    encodeSignature("author", commit.author),
    encodeSignature("committer", commit.committer),
    Buffer.from(commit.encoding === undefined ? "\n" : `encoding ${commit.encoding}\n\n`),
    toBuffer(commit.message),
  ]);
}

/** The body of an annotated tag of a commit. */
export function encodeTag(tag: TagDescription, target: string): Buffer {
  return Buffer.concat([
    Buffer.from(`object ${target}\ntype commit\ntag ${tag.name}\n`),
    encodeSignature("tagger", tag.tagger),
    Buffer.from("\n"),
    toBuffer(tag.message),
  ]);
}
