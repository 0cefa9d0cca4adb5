/**
 * Runs the built program as a user does: a process of its own, in an environment that holds nothing of the machine's but
 * the PATH, with a home folder and Waymark records of its own. Nothing is shared between two homes.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Later than every commit of the tests, so that no output depends on the day they run. */
export const AS_OF = "2026-12-31";

export interface RunOptions {
  /** Records and cache, as WAYMARK_HOME names them. */
  readonly home: string;
  /** Default: a folder that is no repository. */
  readonly cwd?: string;
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Words in front of the program: ["setpriv", "--reuid=65534"]. */
  readonly under?: readonly string[];
}

/** How a run ended. `code` is null when a signal ended it. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new home; the folder above it is its own too. */
export async function newHome(): Promise<string> {
  const home = join(await temporaryFolder("home"), "waymark");
  await mkdir(home);
  return home;
}

/** The cache of a home. */
export const cacheOf = (home: string): string => join(home, ".cache");

/** The environment of the program: nothing of the machine's but the PATH and the tests' temporary folder. */
export function environmentOf({ home, env = {} }: RunOptions): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    TMPDIR: tmpdir(),
    HOME: join(home, ".."),
    WAYMARK_HOME: home,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    LC_ALL: "C",
    TZ: "UTC",
    ...env,
  };
}

/** Starts the program, for tests that interrupt it; most want `waymark`. */
export function startWaymark(args: readonly string[], options: RunOptions): ChildProcess {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is not there: npm run build`);
  const [command = process.execPath, ...before] = [...(options.under ?? []), process.execPath];
  return spawn(command, [...before, PROGRAM, ...args], {
    cwd: options.cwd ?? join(options.home, ".."),
    env: environmentOf(options),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Waits for the end of a started program. */
export function endOf(child: ChildProcess): Promise<Run> {
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(errors).toString("utf8"),
      }),
    );
  });
}

/**
 * Runs the program to its end, whatever the end is.
 * @example await waymark(["report", path, "--json"], { home })
 */
export function waymark(args: readonly string[], options: RunOptions): Promise<Run> {
  return endOf(startWaymark(args, options));
}

/** Output of a run that must succeed without a word on standard error. */
export async function output(args: readonly string[], options: RunOptions): Promise<string> {
  const run = await waymark(args, options);
  expect(run).toMatchObject({ stderr: "", code: 0 });
  return run.stdout;
}

/** A JSON report that must succeed without a word on standard error: its text, and what it says. */
export async function jsonReport(
  args: readonly string[],
  options: RunOptions,
): Promise<{ readonly text: string; readonly report: Report }> {
  const asOf = args.includes("--as-of") || args[0] === "demo" ? [] : ["--as-of", AS_OF];
  const text = await output([...args, ...asOf, "--json"], options);
  return { text, report: JSON.parse(text) as Report };
}

/** An error as the user sees it: what, and the way out, in two lines on standard error; nothing else, no stack. */
export function expectTwoLines(
  run: Run,
  expected: { readonly what: RegExp; readonly wayOut: RegExp; readonly code?: number },
): void {
  expect(run.stdout).toBe("");
  const [what = "", wayOut = "", ...rest] = run.stderr.split("\n");
  expect(what).toMatch(/^waymark: \S/);
  expect(what).toMatch(expected.what);
  expect(wayOut).toMatch(expected.wayOut);
  expect(rest).toEqual([""]);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.code).toBe(expected.code ?? 2);
}

/** The first line in which two long texts differ, for a failure a person can read; undefined where they are the same. */
export function firstDifference(
  actual: string,
  expected: string,
): { readonly line: number; readonly actual: string; readonly expected: string } | undefined {
  if (actual === expected) return undefined;
  const [left, right] = [actual.split("\n"), expected.split("\n")];
  const index = left.findIndex((line, at) => line !== right[at]);
  const line = index < 0 ? left.length : index;
  const around = (lines: readonly string[]) =>
    lines
      .slice(Math.max(0, line - 3), line + 2)
      .join("\n")
      .slice(0, 1500);
  return { line: line + 1, actual: around(left), expected: around(right) };
}
