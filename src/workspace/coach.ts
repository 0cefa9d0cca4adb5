/** Reads a draft or an exported thread from a file or a stream, and has it coached. Nothing is kept and nothing is sent. */
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { CoachThread } from "../model/review-comment.ts";
import { coachThread } from "../reviews/coach-thread.ts";
import type { Workspace } from "./workspace.ts";

/** A thread's export may be long; more than this is no thread. */
const LARGEST_THREAD = 32 * 1024 * 1024;
/** Control characters in this first part tell what is no text. */
const LOOKED_AT = 8192;

export interface CoachRequest {
  /** A path, or "-" or undefined for standard input. */
  readonly file: string | undefined;
  readonly mine: string | undefined;
  /** Standard input, at most so many bytes of it; undefined where nothing is piped in. */
  readonly readInput: ((most: number) => Promise<Uint8Array>) | undefined;
}

function decode(bytes: Uint8Array, from: string): string {
  if (bytes.length > LARGEST_THREAD)
    throw new UserError(
      "too-large",
      `${from} has more than 32 MB, which is no review thread.`,
      "Give one thread or draft, not a whole archive.",
    );
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
  if (text.slice(0, LOOKED_AT).includes("\0"))
    throw new UserError(
      "not-text",
      `${from} is not a text.`,
      "Give a draft as plain text or Markdown, or an exported thread as JSON.",
    );
  if (text.trim() === "")
    throw new UserError(
      "empty-draft",
      `${from} is empty.`,
      'Give a draft, for example: echo "Rename this." | waymark coach -',
    );
  return text;
}

async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const bytes = new Uint8Array(Math.min(size, LARGEST_THREAD + 1));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw new UserError(
        "no-such-file",
        `${shown} does not exist.`,
        "Check the spelling, or use - to read from standard input.",
      );
    if (code === "EISDIR")
      throw new UserError(
        "is-a-folder",
        `${shown} is a folder, expected a file.`,
        "Name a file with a draft or an exported thread.",
      );
    throw new UserError(
      "unreadable-path",
      `${shown} cannot be read${code === undefined ? "" : ` (${code})`}.`,
      "Check the file and its permissions.",
      { cause: error },
    );
  }
}

/**
 * Coaches a draft or thread.
 * @throws UserError where there is nothing to read: no input, empty, no text, unknown, not English, several authors.
 */
export async function gatherCoaching(
  workspace: Workspace,
  { file, mine, readInput }: CoachRequest,
): Promise<CoachThread> {
  const piped = file === undefined || file === "-";
  if (piped && readInput === undefined)
    throw new UserError(
      "no-draft",
      "There is no draft to read.",
      'Name a file, or pipe a draft in: echo "Rename this." | waymark coach -',
    );
  const from = piped ? "Standard input" : file;
  const bytes = piped
    ? await readInput!(LARGEST_THREAD + 1)
    : await readBytes(resolve(workspace.effects.cwd, file), file);
  const thread = coachThread(decode(bytes, from), { mine });
  if (thread.unread === thread.comments.length)
    throw new UserError(
      "nothing-to-read",
      `There is nothing to read in ${piped ? "this draft" : file}: no words, or not English.`,
      "The coach reads English only; quotes and pictures alone say nothing to it.",
    );
  return thread;
}
