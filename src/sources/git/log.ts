/** Streams commits out of one `git log`. */
import { type FileHandle, open, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { CommitRecord } from "../../model/commit.ts";
import type { Interner } from "../../model/interner.ts";
import { LOG_FORMAT, LogParser } from "./log-parser.ts";
import { type GitPlace, startFailure, startGit } from "./process.ts";
import { lastLine } from "./repository.ts";

/** How a read ended. `failure`: git's own words where it stopped early; what came before stands. */
export interface LogEnd {
  readonly failure: string | undefined;
  /** Whether it stopped because the spool could not be written. */
  readonly spoolFailed: boolean;
}

export interface LogOptions {
  /** False leaves the paths out, for clones that lack trees. */
  readonly withPaths: boolean;
  /** Lines for `--stdin`, where there are any. */
  readonly input?: readonly string[];
  /** Ends git when aborted; the read then ends with the failure "interrupted". */
  readonly signal?: AbortSignal;
  /**
   * A file that git writes its output to and that is read behind it. A pipe holds some hundredths of a second of output
   * at most: whenever this thread does something else for longer, git would stand still.
   */
  readonly spool?: string;
}

const BLOCK = 256 * 1024;
/** How long to wait for more to be written, in milliseconds. */
const PATIENCE = 4;

/** Reads a file that is being written, until it is whole. */
async function follow(file: FileHandle, isWhole: () => boolean, push: (chunk: Buffer) => void): Promise<void> {
  for (;;) {
    const whole = isWhole();
    const block = Buffer.allocUnsafeSlow(BLOCK);
    const { bytesRead } = await file.read(block, 0, BLOCK);
    if (bytesRead > 0) push(block.subarray(0, bytesRead));
    else if (whole) return;
    else await sleep(PATIENCE);
  }
}

function argumentsFor(revisions: readonly string[], { withPaths, input }: LogOptions): string[] {
  return [
    "log",
    "-z",
    "--no-color",
    "--no-notes",
    "--no-decorate",
    "--no-mailmap",
    "--encoding=UTF-8",
    `--format=${LOG_FORMAT}`,
    ...(withPaths
      ? ["--raw", "--no-renames", "--no-abbrev", "--diff-merges=off", "--no-ext-diff", "--no-textconv"]
      : ["--no-patch"]),
    ...(input ? ["--stdin"] : []),
    ...revisions,
    "--",
  ];
}

/** Runs git's log to its end, each piece of output given to `push`; what `push` throws ends it. */
async function runLog(
  place: GitPlace,
  args: readonly string[],
  { input, signal }: LogOptions,
  spool: { readonly to: FileHandle; readonly from: FileHandle } | undefined,
  push: (chunk: Buffer) => void,
): Promise<{ readonly code: number | null; readonly errors: string }> {
  const child = startGit(place, args, spool?.to.fd);
  let errors = "";
  let closed = false;
  let thrown: unknown;
  const stop = () => child.kill("SIGTERM");
  const take = (chunk: Buffer) => {
    if (thrown !== undefined) return;
    try {
      push(chunk);
    } catch (error) {
      thrown = error;
      stop();
    }
  };
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  child.stdout?.on("data", take);
  child.stderr.on("data", (chunk: Buffer) => {
    if (errors.length < 8192) errors += chunk.toString("utf8");
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input ? `${input.join("\n")}\n` : "");
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on("error", (error) => reject(startFailure(error, place.dir)));
      child.on("close", resolve);
    }).finally(() => {
      closed = true;
    });
    const [code] = await Promise.all([ended, spool && follow(spool.from, () => closed, take)]);
    if (thrown !== undefined) throw thrown;
    return { code, errors };
  } finally {
    // Where the spool cannot be read, nobody waits for git any more.
    if (!closed) stop();
    signal?.removeEventListener("abort", stop);
  }
}

/** Opens a spool to write and to read, without a name, so that no kill leaves it behind; undefined where it cannot be made. */
async function openSpool(path: string | undefined) {
  if (path === undefined) return undefined;
  const to = await open(path, "w").catch(() => undefined);
  const from = to && (await open(path, "r").catch(() => undefined));
  // Where an open file cannot be removed, whoever made the folder does it in the end.
  await rm(path, { force: true }).catch(() => undefined);
  if (to && from) return { to, from };
  await to?.close();
  return undefined;
}

/** git's words where it cannot write its output. */
const UNWRITTEN = /write (?:failure|error)|unable to write|No space left|Disk quota/i;

/**
 * Reads commits, each given to `emit` as soon as it is parsed, children before parents.
 * @param revisions arguments that choose commits: "HEAD", "^<id>", or "--no-walk=unsorted" with `input` ids.
 */
export async function streamCommits(
  place: GitPlace,
  revisions: readonly string[],
  options: LogOptions,
  interner: Interner,
  emit: (commit: CommitRecord) => void,
): Promise<LogEnd> {
  const parser = new LogParser(interner, emit);
  const spool = await openSpool(options.spool);
  try {
    const { code, errors } = await runLog(place, argumentsFor(revisions, options), options, spool, (chunk) =>
      parser.push(chunk),
    );
    const whole = code === 0 && parser.end();
    const why = options.signal?.aborted ? "interrupted" : lastLine(errors) || `git log ended with code ${code}`;
    // A limit on the size of files ends git by a signal.
    const unwritten = code === null || UNWRITTEN.test(errors);
    return { failure: whole ? undefined : why, spoolFailed: !whole && spool !== undefined && unwritten };
  } finally {
    await spool?.to.close();
    await spool?.from.close();
  }
}
