/** A clone on disk: where it is, what kind it is, its heads and settings. Reads only; three short git processes. */
import { readFile, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { clip } from "../../model/clip.ts";
import type { RawIdentity } from "../../model/identity.ts";
import { askGit, type GitPlace, runGit } from "./process.ts";

export interface Repository {
  /** As the user named it. */
  readonly path: string;
  readonly place: GitPlace;
  /** Absolute, symbolic links resolved; shared by all worktrees. */
  readonly commonDir: string;
  readonly bare: boolean;
  readonly shallow: boolean;
  /** True where objects may be missing by design. */
  readonly partial: boolean;
  readonly objectFormat: "sha1" | "sha256";
  /** The commit HEAD stands for; undefined in an empty repository. */
  readonly head: string | undefined;
  readonly hasReplaceRefs: boolean;
  readonly hasGrafts: boolean;
  /** Contents of the `shallow` file: it changes what is readable under the same head. */
  readonly shallowRoots: string;
  /** Last value of each setting, keys in lower case. */
  readonly settings: ReadonlyMap<string, string>;
}

const OLDEST_GIT = [2, 31] as const;

/** The version of the git on PATH as "2.39.5". Throws the UserErrors "no-git" and "old-git". */
export async function readGitVersion(): Promise<string> {
  const { stdout } = await runGit({ dir: "/" }, ["version"]);
  const version = /(\d+)\.(\d+)(?:\.\d+)*/.exec(stdout.toString("utf8"));
  if (!version)
    throw new UserError(
      "old-git",
      `git answered "${stdout.toString("utf8").trim()}", expected a version.`,
      "Install git 2.31 or newer.",
    );
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor < OLDEST_GIT[1]))
    throw new UserError(
      "old-git",
      `git ${version[0]} is too old, expected 2.31 or newer.`,
      "Install a newer git and run the command again.",
    );
  return version[0];
}

function failure(path: string, stderr: string): UserError {
  if (/dubious ownership/.test(stderr))
    return new UserError(
      "unreadable-path",
      `git refuses ${path}: it belongs to another user.`,
      `If you trust it: git config --global --add safe.directory ${resolve(path)}`,
    );
  if (/permission denied/i.test(stderr))
    return new UserError(
      "unreadable-path",
      `No permission to read ${path}.`,
      "Run as a user who may read it, or name another folder.",
    );
  if (/cannot use bare repository/.test(stderr))
    return new UserError(
      "unreadable-path",
      `git refuses the bare repository ${path}: safe.bareRepository is "explicit".`,
      "Name a clone with a work tree, or allow it: git config --global safe.bareRepository all",
    );
  if (/unknown repository extension|Expected git repo version/i.test(stderr))
    return new UserError(
      "old-git",
      `This git cannot read ${path}: ${lastLine(stderr)}`,
      "Install a newer git and run the command again.",
    );
  return new UserError(
    "not-a-repository",
    `${path} is not a git repository, and no folder above it is.`,
    "Name a clone, a bare repository, or a folder that holds clones.",
  );
}

/** The last line of what git complained, without its prefix. */
export function lastLine(stderr: string): string {
  return clip((stderr.trim().split("\n").at(-1) ?? "").replace(/^(fatal|error): /, ""), 200);
}

async function readSettings(place: GitPlace): Promise<Map<string, string>> {
  const listed = (await askGit(place, ["config", "-z", "--list"])) ?? "";
  return new Map(
    listed
      .split("\0")
      .filter((entry) => entry.includes("\n"))
      .map((entry) => [entry.slice(0, entry.indexOf("\n")), entry.slice(entry.indexOf("\n") + 1)]),
  );
}

const readOptional = (path: string): Promise<string> => readFile(path, "utf8").catch(() => "");

/**
 * Opens a clone, bare repository or worktree.
 * @param path a folder in or of the repository.
 * @throws UserError "unreadable-path", "not-a-repository", "old-git", "no-git", "unreadable-repository".
 */
export async function openRepository(path: string): Promise<Repository> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (info instanceof Error)
    throw info.code === "EACCES"
      ? new UserError(
          "unreadable-path",
          `No permission to read ${path}.`,
          "Run as a user who may read it, or name another folder.",
        )
      : new UserError(
          "unreadable-path",
          `${path} does not exist.`,
          "Check the spelling, or name a folder that holds a git repository.",
        );
  if (!info.isDirectory())
    throw new UserError(
      "not-a-repository",
      `${path} is a file, expected a folder.`,
      "Name the folder of a git repository.",
    );
  const place: GitPlace = { dir: resolve(path) };
  const [basics, settings, head, replaced] = await Promise.all([
    runGit(place, [
      "rev-parse",
      "--is-bare-repository",
      "--is-shallow-repository",
      "--show-object-format",
      "--git-common-dir",
    ]),
    readSettings(place),
    runGit(place, ["rev-parse", "--verify", "-q", "HEAD^{commit}"]),
    askGit(place, ["for-each-ref", "--count=1", "--format=%(refname)", "refs/replace"]),
  ]);
  if (basics.code !== 0) throw failure(path, basics.stderr);
  // The folder comes last: its name may hold line feeds.
  const [bare, shallow, format, ...common] = basics.stdout.toString("utf8").replace(/\n$/, "").split("\n");
  const commonDir = await realpath(resolve(place.dir, common.join("\n") || ".git"));
  const headId = head.code === 0 ? head.stdout.toString("utf8").trim() : undefined;
  const [shallowRoots, grafts] = await Promise.all([
    readOptional(join(commonDir, "shallow")),
    readOptional(join(commonDir, "info", "grafts")),
  ]);
  const partial = [...settings.keys()].some(
    (key) => key === "extensions.partialclone" || /^remote\..*\.(promisor|partialclonefilter)$/.test(key),
  );
  return {
    path,
    place,
    commonDir,
    bare: bare === "true",
    shallow: shallow === "true",
    partial,
    objectFormat: format === "sha256" ? "sha256" : "sha1",
    head: headId,
    hasReplaceRefs: (replaced ?? "").trim() !== "",
    hasGrafts: grafts.trim() !== "",
    shallowRoots,
    settings,
  };
}

/** Who git says the user is in this clone: user.name and user.email, either may be missing. */
export function configuredIdentity(repository: Repository): Partial<RawIdentity> {
  const name = repository.settings.get("user.name");
  const email = repository.settings.get("user.email");
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

/** Servers whose pages keep the ".git" of a repository's name (cgit, gitweb). */
const KEEPS_SUFFIX =
  /^git\.kernel\.org\/|^git\.savannah\.|^sourceware\.org\/|^gcc\.gnu\.org\/|^cgit\.|\/(?:cgit|gitweb)\//;

/**
 * The web address of the repository's forge, from `remote.upstream.url`, `remote.origin.url` or the only remote;
 * undefined where unknown. Credentials in the URL are dropped; of other protocols than the web's the port is too.
 * @example "git@github.com:o/r.git" → "https://github.com/o/r"
 */
export function forgeUrl(settings: ReadonlyMap<string, string>): string | undefined {
  const remotes = [...settings.keys()].filter((key) => /^remote\..*\.url$/.test(key));
  const key =
    remotes.find((name) => name === "remote.upstream.url") ??
    remotes.find((name) => name === "remote.origin.url") ??
    (remotes.length === 1 ? remotes[0] : undefined);
  const url = key ? settings.get(key)! : "";
  const [, protocol = "", host, port = "", path] =
    /^(https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(:\d+)?\/(.+?)\/*$/.exec(url) ??
    /^()(?:[\w.-]+@)([\w.-]+)():(?!\/)(.+?)\/*$/.exec(url) ??
    [];
  if (host === undefined || path === undefined || !/^[\w.~/-]+$/.test(path)) return undefined;
  const place = `${host}${protocol.startsWith("http") ? port : ""}/${path}`;
  return `${protocol === "http" ? "http" : "https"}://${KEEPS_SUFFIX.test(place) ? place : place.replace(/\.git$/, "")}`;
}
