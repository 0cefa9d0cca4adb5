/** Changes every text of a description: names on commits and tags, messages, contents of files. Bytes are left alone. */
import type { Bytes, CommitDescription, HistoryDescription, Signature } from "../../../src/demo/history-description.ts";

const changed = (bytes: Bytes, change: (text: string) => string): Bytes =>
  typeof bytes === "string" ? change(bytes) : bytes;

/** The message of a commit, changed; object ids that it quotes are known only when it is written. */
export function changeMessage(
  message: CommitDescription["message"],
  change: (text: string) => string,
): CommitDescription["message"] {
  return typeof message === "function" ? (oidOf) => changed(message(oidOf), change) : changed(message, change);
}

/** The text of a message; ids that it quotes are zeros. For looking at it, not for keeping it. */
export function textOfMessage(message: CommitDescription["message"]): string {
  const written = typeof message === "function" ? message(() => "0".repeat(40)) : message;
  return typeof written === "string" ? written : new TextDecoder().decode(written);
}

const changeSignature = (who: Signature, change: (text: string) => string): Signature => ({
  ...who,
  name: changed(who.name, change),
  email: changed(who.email, change),
});

/** A description with every text changed; paths stay. */
export function changeTexts(history: HistoryDescription, change: (text: string) => string): HistoryDescription {
  return {
    ...history,
    commits: history.commits.map((commit) => ({
      ...commit,
      author: changeSignature(commit.author, change),
      committer: changeSignature(commit.committer, change),
      message: changeMessage(commit.message, change),
      edits: commit.edits.map((edit) =>
        edit.kind === "write" ? { ...edit, content: changed(edit.content, change) } : edit,
      ),
    })),
    tags: history.tags.map((tag) => ({
      ...tag,
      tagger: changeSignature(tag.tagger, change),
      message: changed(tag.message, change),
    })),
  };
}
