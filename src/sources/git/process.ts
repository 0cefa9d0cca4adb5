/**
 * The only place that starts git. Arguments are arrays, never a shell string; the environment is scrubbed of everything
 * that could point git elsewhere, run a program, page, prompt or reach a network. Replace refs and grafts are off, so that every
 * clone of a history reads the same (docs/decisions/0005).
 */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { UserError } from "../../errors.ts";

/** What came back from a git that was run to its end. `code` is null when a signal ended it. */
export interface GitResult {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Against programs that run, and against the user's settings that change what a log or a diff prints. */
const SAFE_SETTINGS = [
  "core.fsmonitor=false",
  "diff.orderFile=/dev/null",
  "diff.relative=false",
  "log.showRoot=true",
  "log.showSignature=false",
  "core.commitGraph=true",
  "gc.auto=0",
  "maintenance.auto=false",
];

/** The environment of every git: the user's own, without what redirects git, and with networks and prompts shut. */
function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !name.startsWith("GIT_") ||
        name === "GIT_CONFIG_GLOBAL" ||
        name === "GIT_CONFIG_NOSYSTEM" ||
        name === "GIT_EXEC_PATH",
    ),
  );
  return {
    ...kept,
    LC_ALL: "C",
    GIT_ALLOW_PROTOCOL: "",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_PAGER: "cat",
    // Else git sends each commit of a log by itself, which costs both sides a system call for every kilobyte.
    GIT_FLUSH: "0",
  };
}

/** Where and how to run git: in `dir`, or on `gitDir` with objects taken from `objectsDir` only. */
export interface GitPlace {
  readonly dir: string;
  readonly gitDir?: string;
  readonly objectsDir?: string;
}

const SETTINGS = SAFE_SETTINGS.flatMap((setting) => ["-c", setting]);

function environmentAt({ gitDir, objectsDir }: GitPlace): NodeJS.ProcessEnv {
  const env = gitEnvironment(process.env);
  if (gitDir) env.GIT_DIR = gitDir;
  if (objectsDir) env.GIT_OBJECT_DIRECTORY = objectsDir;
  return env;
}

/** A running git. `stdout` is null where its output goes to a file. */
export type RunningGit = ChildProcessByStdio<Writable, Readable | null, Readable>;

/**
 * Starts git and returns the running child. What Node throws at once comes in the words of `startFailure`; other failures
 * come as `error` events. See `runGit`.
 * @param output an open file for its output; a pipe without it.
 */
export function startGit(place: GitPlace, args: readonly string[], output?: number): RunningGit {
  try {
    return spawn("git", [...SETTINGS, ...args], {
      cwd: place.dir,
      env: environmentAt(place),
      stdio: ["pipe", output ?? "pipe", "pipe"],
    }) as RunningGit;
  } catch (error) {
    throw startFailure(error as NodeJS.ErrnoException, place.dir);
  }
}

/** Whether a folder can be entered; otherwise the code of the error that says why not. */
function whyNotEntered(dir: string): string | undefined {
  try {
    accessSync(`${dir}/.`, constants.X_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

/** The error of a git that could not be started at all, in the reader's words. Node says the same of both: "spawn git ENOENT". */
export function startFailure(error: NodeJS.ErrnoException, dir: string): Error {
  if (error.code !== "ENOENT" && error.code !== "EACCES" && error.code !== "ENOTDIR") return error;
  const folder = whyNotEntered(dir);
  if (folder === "EACCES")
    return new UserError(
      "unreadable-path",
      `No permission to enter ${dir}.`,
      "Run as a user who may read it, or name another folder.",
    );
  if (folder !== undefined)
    return new UserError(
      "unreadable-path",
      `The folder ${dir} is not there.`,
      "Name a folder that exists and that you may read.",
    );
  return new UserError(
    "no-git",
    error.code === "EACCES" ? "The program git on PATH may not be run." : "The program git was not found on PATH.",
    "Install git 2.31 or newer, or add it to PATH.",
  );
}

/**
 * Runs git to its end.
 * @param input text for its standard input, where it reads one.
 * @param limit bytes of output to keep at most; a longer output is an error.
 */
export function runGit(
  place: GitPlace,
  args: readonly string[],
  input = "",
  limit = 512 * 1024 * 1024,
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = startGit(place, args);
    const out: Buffer[] = [];
    let size = 0;
    let errors = "";
    child.on("error", (error) => reject(startFailure(error, place.dir)));
    child.stdout?.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) child.kill();
      else out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (errors.length < 8192) errors += chunk.toString("utf8");
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("close", (code) => {
      if (size > limit) reject(new Error(`git ${args[0]} printed more than ${limit} bytes`));
      else resolve({ code, stdout: Buffer.concat(out), stderr: errors });
    });
  });
}

/** As `runGit`, and the output as text, undefined where git answered with a failure. */
export async function askGit(place: GitPlace, args: readonly string[], input = ""): Promise<string | undefined> {
  const { code, stdout } = await runGit(place, args, input);
  return code === 0 ? stdout.toString("utf8") : undefined;
}
