/** Reads a clone's commits and builds its history at a day. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { UserError } from "../errors.ts";
import { objectPlace } from "../sources/git/objects.ts";
import type { Repository } from "../sources/git/repository.ts";
import type { BuiltHistory } from "./build-history.ts";
import { readDiscussions } from "./forge-folder.ts";
import { readForgotten } from "./forgotten.ts";
import { readClaims } from "./people-file.ts";
import { type ReadCommits, readCommits } from "./read-commits.ts";
import type { Workspace } from "./workspace.ts";
import { bears } from "./you.ts";
import { yourIdentities } from "./your-identities.ts";

/** How a clone is read. */
export interface ReadingOptions {
  /** Day known, inclusive. */
  readonly asOf: string;
  /** The words by which somebody will most likely be asked about. */
  readonly wordsFor: (repository: Repository) => readonly string[];
  /** The words that mean the user, whoever is asked about. */
  readonly yourWords: (repository: Repository) => readonly string[];
}

/** A short name for people: the folder's, without ".git". */
export function repositoryName(commonDir: string): string {
  const folder = commonDir.replace(/\/\.git$/, "").replace(/\.git$/, "");
  return basename(folder) || "repository";
}

/** A folder of ours to write into while reading; the system's temporary folder where the cache cannot be written. */
export async function makeScratch(workspace: Workspace): Promise<string> {
  const { tmpdir } = await import("node:os");
  const wanted = join(workspace.home.cache, "scratch");
  const parent = await mkdir(wanted, { recursive: true }).then(
    () => wanted,
    () => tmpdir(),
  );
  return mkdtemp(join(parent, "read-")).catch(() => mkdtemp(join(tmpdir(), "waymark-")));
}

function notesOf(repository: Repository, read: ReadCommits): string[] {
  return [
    ...(repository.shallow
      ? ["This clone is shallow: older commits are not here. Fetch them with: git fetch --unshallow"]
      : []),
    ...(repository.partial
      ? ["This is a partial clone: objects that are not here were left out, and nothing was fetched."]
      : []),
    ...(repository.hasReplaceRefs ? ["Replace refs exist and were not applied."] : []),
    ...(repository.hasGrafts ? ["Grafts exist and were not applied."] : []),
    ...(read.pathsReadable ? [] : ["Trees are missing in this clone: changed files could not be seen."]),
    ...(read.failure ? [`Reading stopped early: ${read.failure}. What was read up to there is used.`] : []),
  ];
}

export interface BuiltAt {
  readonly built: BuiltHistory;
  readonly late: boolean;
  readonly complete: boolean;
  /** Lets go of what the history's messages are read from. */
  readonly close: () => void;
}

/** What a history is built with; a report from the ledger does without. */
const loadBuilding = () =>
  Promise.all([import("./build-history.ts"), import("../identity/authorship-table.ts")] as const);

/** Reads a clone and builds its history at a day. `late`: something had landed after it, so the result is not for storing. */
export async function buildAt(
  workspace: Workspace,
  repository: Repository,
  id: string,
  tips: readonly string[],
  { asOf, wordsFor, yourWords }: ReadingOptions,
): Promise<BuiltAt> {
  const name = repositoryName(repository.commonDir);
  const building = loadBuilding();
  building.catch(() => undefined);
  // One after the other: of a malformed file both would complain.
  const claims = await readClaims(workspace.home);
  const forgotten = await readForgotten(workspace.home);
  const scratch = await makeScratch(workspace);
  try {
    const place = await objectPlace(repository, scratch);
    // Most likely HEAD is the as-of revision: its tree is read while the log is.
    const [{ buildHistory, identitiesIn, readMailmap, readRevision }, { tableOf }] = await building;
    const ahead = readRevision(place, tips[0]);
    ahead.catch(() => undefined);
    const read = await readCommits(workspace, repository, place, tips, id, name, scratch, bears(wordsFor(repository)));
    if (workspace.signal.aborted)
      throw new UserError(
        "interrupted",
        "Interrupted; what was read so far is kept.",
        "Run the same command again to go on.",
      );
    if (read.records.length === 0 && read.failure)
      throw new UserError(
        "unreadable-repository",
        `git could not read ${repository.path}: ${read.failure}`,
        `Look at it with: git -C ${repository.path} fsck`,
      );
    workspace.progress.step(name, "working out evidence");
    const mailmap =
      tips[0] === undefined ? undefined : readMailmap(repository, place, tips[0], identitiesIn(read.records));
    mailmap?.catch(() => undefined);
    const table = tableOf(workspace.config.authorship);
    const discussions = await readDiscussions(workspace, repository);
    const build = (until: string | undefined) =>
      buildHistory(repository, place, read.records, tips, {
        until,
        name,
        pathsReadable: read.pathsReadable,
        ahead,
        ...(mailmap ? { mailmap } : {}),
        forgotten,
        table,
        discussions,
        people: { claims, ...yourIdentities(yourWords(repository), identitiesIn(read.records)) },
      });
    const whole = await build(undefined);
    const late = whole.history.asOf > asOf;
    const built = late ? await build(asOf) : whole;
    return {
      built: { ...built, notes: [...notesOf(repository, read), ...built.notes] },
      late,
      complete: read.failure === undefined,
      close: read.close,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
