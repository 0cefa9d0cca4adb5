/**
 * Makes a bare repository out of a `git fast-import` stream: how the bundled demonstration gets onto the disk. Nothing
 * of the user's git settings reaches the result: no templates, no hooks, a named branch and hash.
 */
import { mkdir } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { UserError } from "../../errors.ts";
import { type GitPlace, startFailure, startGit } from "./process.ts";

const NO_HOOKS = ["-c", "core.hooksPath=/dev/null"];
// Below this many objects git would unpack the stream into single files; one pack is quicker to write and to read.
const ONE_PACK = ["-c", "fastimport.unpackLimit=1"];

/** Feeds `stream` to a git command and waits for its end. */
async function feedGit(place: GitPlace, args: readonly string[], stream: Iterable<Buffer>): Promise<void> {
  const child = startGit(place, [...NO_HOOKS, ...args]);
  let errors = "";
  child.stdout?.resume();
  child.stderr.on("data", (chunk: Buffer) => {
    if (errors.length < 8192) errors += chunk.toString("utf8");
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) => reject(startFailure(error, place.dir)));
    child.on("close", resolve);
  });
  // A git that stops early closes its input; its own words say more than the broken pipe.
  const fed = pipeline(Readable.from(stream), child.stdin).catch((error: unknown) => error);
  const code = await ended;
  if (code !== 0) {
    const hint = errors.trim().split("\n").at(-1) || "Check that the folder can be written to and has room.";
    throw new UserError("import-failed", `git could not write a repository into ${place.dir}.`, hint);
  }
  const failure = await fed;
  if (failure instanceof Error) throw failure;
}

/**
 * Creates a bare repository and fills it.
 * @param dir folder of the repository; made where it is missing
 * @param stream chunks of a fast-import stream, such as `toFastImport(description)` yields
 * @param head branch that HEAD names
 * @throws UserError "no-git", "unreadable-path" or "import-failed"
 * @example await importHistory("/tmp/ferry.git", toFastImport(demoHistory()));
 */
export async function importHistory(dir: string, stream: Iterable<Buffer>, head = "main"): Promise<void> {
  await mkdir(dir, { recursive: true });
  const init = ["init", "--quiet", "--bare", "--template=", "--object-format=sha1", `--initial-branch=${head}`, "."];
  await feedGit({ dir }, init, []);
  await feedGit({ dir, gitDir: dir }, [...ONE_PACK, "fast-import", "--quiet", "--force"], stream);
}
