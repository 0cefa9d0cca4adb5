/**
 * Tokens: found where the forges' own programs keep them, used for the host they belong to only, and never shown: a token
 * prints as "[token]" however it is printed, and no error is made of a request that carries one.
 */
import { spawn } from "node:child_process";
import type { ForgeKind } from "../../../model/forge.ts";
import { envName } from "./tell-refusal.ts";

export class Token {
  readonly #value: string;
  /** Where it was found: "GH_TOKEN", "gh auth token". */
  readonly origin: string;

  constructor(value: string, origin: string) {
    this.#value = value;
    this.origin = origin;
  }

  /** The secret itself: only for the header of a request. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return "[token]";
  }

  toJSON(): string {
    return "[token]";
  }
}

export interface TokenEffects {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs a program and gives what it printed; undefined where it is not there or failed. */
  readonly run: (program: string, args: readonly string[]) => Promise<string | undefined>;
}

/** What a token may look like: anything else would break, or add, a header. */
const TOKEN = /^[\x21-\x7e]{8,2000}$/;

/** The variables of the environment that hold a token for a host, first to last. */
function variablesFor(kind: ForgeKind, host: string, env: TokenEffects["env"]): string[] {
  const own = `WAYMARK_TOKEN_${envName(host)}`;
  if (kind === "github")
    return host === "github.com" || host.endsWith(".ghe.com")
      ? [own, "GH_TOKEN", "GITHUB_TOKEN"]
      : // gh sends these to the host of GH_HOST, and no other.
        [own, ...(env.GH_HOST?.toLowerCase() === host ? ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"] : [])];
  if (kind === "gitlab") {
    const named = (env.GITLAB_HOST ?? env.GL_HOST ?? "gitlab.com")
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .replace(/\/+$/, "");
    return [own, ...(named === host ? ["GITLAB_TOKEN", "GITLAB_ACCESS_TOKEN"] : [])];
  }
  return [own];
}

const PROGRAMS: Readonly<Record<ForgeKind, ((host: string) => readonly [string, readonly string[]]) | undefined>> = {
  github: (host) => ["gh", ["auth", "token", "--hostname", host]],
  gitlab: (host) => ["glab", ["config", "get", "token", "--host", host]],
  gerrit: undefined,
};

/**
 * The token for a host: WAYMARK_TOKEN_<HOST>, the variables of gh and glab where they name this host, then gh or glab
 * themselves. A token is never sent to a host it was not given for.
 * @returns undefined where there is none: public data can be read without, more slowly.
 * @example const token = await findToken("github", "github.com", { env: process.env, run: runProgram });
 */
export async function findToken(kind: ForgeKind, host: string, effects: TokenEffects): Promise<Token | undefined> {
  for (const name of variablesFor(kind, host, effects.env)) {
    const value = effects.env[name]?.trim();
    if (value && TOKEN.test(value)) return new Token(value, name);
  }
  const program = /^[\w.-]+(?::\d+)?$/.test(host) ? PROGRAMS[kind]?.(host) : undefined;
  const printed = program && (await effects.run(...program))?.trim();
  return printed && TOKEN.test(printed)
    ? new Token(printed, `${program[0]} ${program[1].slice(0, 2).join(" ")}`)
    : undefined;
}

const LONGEST_RUN = 10_000;

/** gh and glab look for newer versions of themselves and report their use; asking for a token is no reason for either. */
const QUIET: Readonly<Record<string, string>> = {
  GH_NO_UPDATE_NOTIFIER: "1",
  GH_TELEMETRY: "false",
  GLAB_CHECK_UPDATE: "false",
  GLAB_SEND_TELEMETRY: "false",
  DO_NOT_TRACK: "1",
};

/** Runs a program without a shell, for at most ten seconds; it is told to ask no network of its own. */
export function runProgram(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...QUIET };
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "ignore"], timeout: LONGEST_RUN });
    let printed = "";
    child.on("error", () => resolve(undefined));
    child.stdout.on("data", (chunk: Buffer) => {
      if (printed.length < 10_000) printed += chunk.toString("utf8");
    });
    child.on("close", (code) => resolve(code === 0 ? printed : undefined));
  });
}
