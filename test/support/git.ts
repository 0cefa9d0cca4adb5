/**
 * Runs git for tests in an environment that holds nothing of the machine's: no user or system settings, no GIT_*
 * variables, no prompts, UTC, C locale, and an invented identity with a fixed date for commands that write commits.
 */
import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const FIXED_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_AUTHOR_NAME: "Ada Example",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_AUTHOR_DATE: "2024-01-01T12:00:00+00:00",
  GIT_COMMITTER_NAME: "Ada Example",
  GIT_COMMITTER_EMAIL: "ada@example.org",
  GIT_COMMITTER_DATE: "2024-01-01T12:00:00+00:00",
  LC_ALL: "C",
  TZ: "UTC",
};

/** The environment of every git of the tests. */
function testGitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(kept), ...FIXED_ENVIRONMENT };
}

export interface GitRun {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git to its end, whatever the end is. `input` goes to its standard input. */
export async function runTestGit(dir: string, args: readonly string[], input: Iterable<Buffer> = []): Promise<GitRun> {
  const child = spawn("git", args, { cwd: dir, env: testGitEnvironment(), stdio: "pipe" });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  await pipeline(Readable.from(input), child.stdin).catch(() => undefined);
  return { code: await ended, stdout: Buffer.concat(out), stderr: Buffer.concat(errors).toString("utf8") };
}

/**
 * Runs git and returns what it printed, without the last line feed.
 * @throws Error with git's own words where it fails
 * @example await git(dir, "rev-parse", "HEAD")
 */
export async function git(dir: string, ...args: readonly string[]): Promise<string> {
  return (await gitWithInput(dir, args, [])).toString("utf8").replace(/\n$/, "");
}

/** As `git`, with standard input, and the output as bytes. */
export async function gitWithInput(dir: string, args: readonly string[], input: Iterable<Buffer>): Promise<Buffer> {
  const run = await runTestGit(dir, args, input);
  if (run.code !== 0) throw new Error(`git ${args.join(" ")} ended with ${run.code}: ${run.stderr}`);
  return run.stdout;
}
