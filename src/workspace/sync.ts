/**
 * Brings the ledger up to date with one clone and gives the view of it. Warm: the fingerprint matches and nothing but
 * the ledger is read. Else the commits that are missing are read, everything is derived again, and a new generation is published.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { UserError } from "../errors.ts";
import type { PersonProfile } from "../model/profile.ts";
import { listTips, objectPlace } from "../sources/git/objects.ts";
import { askGit } from "../sources/git/process.ts";
import { openRepository, type Repository } from "../sources/git/repository.ts";
import { LedgerBusy, LedgerDamaged, LedgerUnavailable } from "../store/failures.ts";
import type { Ledger, RepositoryContents } from "../store/ledger.ts";
import { ledgerIn } from "../store/ledger-store.ts";
import { type BuiltHistory, buildHistory, readRevision } from "./build-history.ts";
import { ENGINE } from "./engine.ts";
import { readForgotten } from "./forgotten.ts";
import { type ReadCommits, readCommits } from "./read-commits.ts";
import { type Derived, deriveAll, type RepositoryFacts, type RepositoryView, viewOf } from "./view.ts";
import type { Workspace } from "./workspace.ts";

export interface SyncOptions {
  /** Day known, inclusive. */
  readonly asOf: string;
  /** Every branch and tag instead of HEAD. */
  readonly all: boolean;
}

export interface SyncedRepository {
  readonly repository: Repository;
  readonly view: RepositoryView;
  /** What is to go into the ledger; undefined where it stands there, or may not. */
  readonly contents?: RepositoryContents;
}

const digest = (parts: readonly string[]): string => createHash("sha256").update(parts.join("\0")).digest("hex");

/** A short name for people: the folder's, without ".git". */
function repositoryName(commonDir: string): string {
  const folder = commonDir.replace(/\/\.git$/, "").replace(/\.git$/, "");
  return basename(folder) || "repository";
}

/** Identifies a clone and how it is read, for the ledger. */
export const repositoryId = (repository: Repository, all: boolean): string =>
  digest([repository.commonDir, all ? "all" : "HEAD"]).slice(0, 32);

/** A digest of all that a clone's rows are derived from. */
async function fingerprint(workspace: Workspace, repository: Repository, tips: readonly string[]): Promise<string> {
  const forgotten = await readForgotten(workspace.home);
  const tags =
    (await askGit(repository.place, ["for-each-ref", "--format=%(objectname) %(refname)", "refs/tags"])) ?? "";
  const mailmapFile = repository.settings.get("mailmap.file");
  const mailmap = mailmapFile ? await readFile(mailmapFile, "utf8").catch(() => "") : "";
  return digest([
    ENGINE,
    ...tips,
    repository.shallowRoots,
    tags,
    mailmap,
    repository.settings.get("waymark.repository") ?? "",
    repositoryName(repository.commonDir),
    ...forgotten,
  ]);
}

function viewOfLedger(ledger: Ledger, id: string, facts: RepositoryFacts): RepositoryView {
  return {
    facts,
    search: async (text) =>
      (await ledger.searchPeople(id, text, 100_000)).map(({ payload }) => payload as PersonProfile),
    evidenceOf: (person) => ledger.readEvidence(id, person),
  };
}

const STATES: Readonly<Record<"damaged" | "older" | "newer", string>> = {
  damaged: "The ledger was damaged and is built anew.",
  older: "The ledger was written by an older Waymark and is built anew.",
  newer: "The ledger was written by a newer Waymark; nothing is stored in it.",
};

/** The ledger row of a clone, if it is what the clone is now and nothing in it lies after the as-of day. */
async function warmView(
  workspace: Workspace,
  id: string,
  print: string,
  asOf: string,
): Promise<RepositoryView | undefined> {
  try {
    const opening = await ledgerIn(join(workspace.home.cache, "ledger")).open();
    if (opening.state !== "ready") {
      if (opening.state !== "empty") workspace.progress.note(STATES[opening.state]);
      return undefined;
    }
    const row = await opening.ledger.readRepository(id);
    const facts = row?.fingerprint === print ? (row.facts as RepositoryFacts) : undefined;
    if (facts && (facts.lastDay ?? "") <= asOf) return viewOfLedger(opening.ledger, id, facts);
    opening.ledger.close();
    return undefined;
  } catch (error) {
    if (error instanceof LedgerDamaged) workspace.progress.note(STATES.damaged);
    else if (!(error instanceof LedgerUnavailable)) throw error;
    return undefined;
  }
}

/** What of a repository goes into the ledger. */
function contentsOf(id: string, print: string, { facts, profiles, evidence }: Derived): RepositoryContents {
  const people = profiles.map((profile) => ({
    key: profile.key,
    name: profile.name,
    kind: "person" as const,
    payload: profile,
  }));
  return { repository: { id, key: facts.key, name: facts.name, fingerprint: print, facts }, people, evidence };
}

/**
 * Publishes what was derived, of all repositories in one generation: each costs a copy of the whole ledger. Where that
 * cannot be, says so and goes on.
 */
export async function storeContents(workspace: Workspace, replace: readonly RepositoryContents[]): Promise<void> {
  if (replace.length === 0) return;
  try {
    await ledgerIn(join(workspace.home.cache, "ledger")).publish(
      { replace, remove: [] },
      {
        onWait: ({ pid }) =>
          workspace.progress.note(`Waiting for another Waymark${pid ? ` (process ${pid})` : ""} to finish writing.`),
      },
    );
  } catch (error) {
    if (error instanceof LedgerBusy)
      workspace.progress.note(
        `The ledger is held by ${error.pid ? `process ${error.pid}` : "another process"}; this report was not stored.`,
      );
    else if (error instanceof LedgerUnavailable)
      workspace.progress.note(`This report was not stored: ${error.message}`);
    else throw error;
  }
}

/** A folder of ours to write into while reading; the system's temporary folder where the cache cannot be written. */
async function makeScratch(workspace: Workspace): Promise<string> {
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

/** Reads a clone and builds its history at a day. `late`: something had landed after it, so the result is not for storing. */
async function buildAt(
  workspace: Workspace,
  repository: Repository,
  id: string,
  tips: readonly string[],
  asOf: string,
): Promise<{ built: BuiltHistory; late: boolean; complete: boolean }> {
  const name = repositoryName(repository.commonDir);
  const [scratch, forgotten] = await Promise.all([makeScratch(workspace), readForgotten(workspace.home)]);
  try {
    const place = await objectPlace(repository, scratch);
    // Most likely HEAD is the as-of revision: its tree is read while the log is.
    const ahead = readRevision(place, tips[0]);
    ahead.catch(() => undefined);
    const read = await readCommits(workspace, repository, place, tips, id, name, scratch);
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
    const build = (until: string | undefined) =>
      buildHistory(repository, place, read.records, tips, {
        until,
        name,
        pathsReadable: read.pathsReadable,
        ahead,
        forgotten,
      });
    const whole = await build(undefined);
    const late = whole.history.asOf > asOf;
    const built = late ? await build(asOf) : whole;
    return {
      built: { ...built, notes: [...notesOf(repository, read), ...built.notes] },
      late,
      complete: read.failure === undefined,
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Why there is nothing to read: no commit at all, or none on the branch that HEAD names. */
async function emptiness(repository: Repository, { all }: SyncOptions): Promise<UserError> {
  const elsewhere = all ? [] : await listTips(repository, true);
  return elsewhere.length === 0
    ? new UserError(
        "empty-repository",
        `${repository.path} has no commits yet.`,
        "Commit something first, or name another repository.",
      )
    : new UserError(
        "empty-repository",
        `HEAD of ${repository.path} names a branch that has no commits; others have.`,
        "Read every branch with --all, or check one out.",
      );
}

/**
 * Opens a clone and gives its view at a day.
 * @throws UserError for what the reader can mend: not a repository, empty, unreadable.
 */
export async function syncRepository(
  workspace: Workspace,
  path: string,
  options: SyncOptions,
): Promise<SyncedRepository> {
  const repository = await openRepository(path);
  const tips = await listTips(repository, options.all);
  if (tips.length === 0) throw await emptiness(repository, options);
  const id = repositoryId(repository, options.all);
  const print = await fingerprint(workspace, repository, tips);
  const warm = await warmView(workspace, id, print, options.asOf);
  if (warm) return { repository, view: warm };
  const { built, late, complete } = await buildAt(workspace, repository, id, tips, options.asOf);
  if (built.history.commits.length === 0)
    throw new UserError(
      "nothing-known",
      `Nothing had landed in ${path} by ${options.asOf}.`,
      "Choose a later --as-of day.",
    );
  const derived = deriveAll(built, repository.path);
  workspace.progress.done(repositoryName(repository.commonDir));
  const contents = !late && complete ? { contents: contentsOf(id, print, derived) } : {};
  return { repository, view: viewOf(derived), ...contents };
}
