/** Streams commits out of one `git log`. */
import type { CommitRecord } from "../../model/commit.ts";
import type { Interner } from "../../model/interner.ts";
import { LOG_FORMAT, LogParser } from "./log-parser.ts";
import { type GitPlace, startFailure, startGit } from "./process.ts";
import { lastLine } from "./repository.ts";

/** How a read ended. `failure`: git's own words where it stopped early; what came before stands. */
export interface LogEnd {
  readonly failure: string | undefined;
}

/**
 * Reads commits, each given to `emit` as soon as it is parsed, children before parents.
 * @param revisions arguments that choose commits: "HEAD", "^<id>", or "--no-walk=unsorted" with `input` ids.
 * @param withPaths false leaves the paths out, for clones that lack trees.
 * @param input lines for `--stdin`, where there are any.
 * @param signal ends git when aborted; the promise then resolves with the failure "interrupted".
 */
export function streamCommits(
  place: GitPlace,
  revisions: readonly string[],
  options: { readonly withPaths: boolean; readonly input?: readonly string[]; readonly signal?: AbortSignal },
  interner: Interner,
  emit: (commit: CommitRecord) => void,
): Promise<LogEnd> {
  return new Promise((resolve, reject) => {
    const stdin = options.input ? ["--stdin"] : [];
    const paths = options.withPaths
      ? ["--raw", "--no-renames", "--no-abbrev", "--diff-merges=off", "--no-ext-diff", "--no-textconv"]
      : ["--no-patch"];
    const fixed = [
      "log",
      "-z",
      "--no-color",
      "--no-notes",
      "--no-decorate",
      "--no-mailmap",
      "--encoding=UTF-8",
      `--format=${LOG_FORMAT}`,
      ...paths,
      ...stdin,
    ];
    const child = startGit(place, [...fixed, ...revisions, "--"]);
    const parser = new LogParser(interner, emit);
    let errors = "";
    const stop = () => child.kill("SIGTERM");
    options.signal?.addEventListener("abort", stop, { once: true });
    if (options.signal?.aborted) stop();
    child.on("error", (error) => reject(startFailure(error, place.dir)));
    child.stdout.on("data", (chunk: Buffer) => {
      try {
        parser.push(chunk);
      } catch (error) {
        child.kill("SIGTERM");
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (errors.length < 8192) errors += chunk.toString("utf8");
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ? `${options.input.join("\n")}\n` : "");
    child.on("close", (code) => {
      options.signal?.removeEventListener("abort", stop);
      const whole = code === 0 && parser.end();
      const why = options.signal?.aborted ? "interrupted" : lastLine(errors) || `git log ended with code ${code}`;
      resolve({ failure: whole ? undefined : why });
    });
  });
}
