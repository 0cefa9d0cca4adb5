/**
 * Every commit that tips reach: from the packs kept beside the ledger, and from git what is missing there. New commits
 * go into packs while they are read, so that an interrupted read is taken up where it stopped.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { CommitRecord } from "../model/commit.ts";
import type { RawIdentity } from "../model/identity.ts";
import { createInterner, type Interner } from "../model/interner.ts";
import { streamCommits } from "../sources/git/log.ts";
import { createBody } from "../sources/git/message-body.ts";
import { listCommits } from "../sources/git/objects.ts";
import { askGit, type GitPlace } from "../sources/git/process.ts";
import type { Repository } from "../sources/git/repository.ts";
import { LedgerUnavailable } from "../store/failures.ts";
import { openPacks, type Packs } from "../store/packs.ts";
import { PARSER } from "./engine.ts";
import { forgetter, readForgotten } from "./forgotten.ts";
import type { Workspace } from "./workspace.ts";

export interface ReadCommits {
  /** May hold more than the tips reach: what was left over from a rewritten branch. */
  readonly records: readonly CommitRecord[];
  readonly pathsReadable: boolean;
  /** git's words where it stopped early. */
  readonly failure: string | undefined;
  /** Ends reading: message bodies can be asked for no longer. */
  readonly close: () => void;
}

const PACK = 4096;

/** Folder of a clone's packs. A shallow clone's commits lack parents, so another depth is another folder. */
export function packsFolder(workspace: Workspace, id: string): string {
  return join(workspace.home.cache, "packs", id);
}

const depthOf = ({ shallowRoots }: Repository): string =>
  shallowRoots === "" ? "whole" : createHash("sha256").update(shallowRoots).digest("hex").slice(0, 16);

/**
 * Commits whose whole ancestry is present, reduced to those on top: what git need not walk again.
 * @param have the ids of the records.
 */
export function completeTops(records: readonly CommitRecord[], have: ReadonlySet<string>): string[] {
  const complete = isClosed(records, have) ? records : completeOf(records);
  const below = new Set(complete.flatMap(({ parents }) => parents));
  return complete.flatMap(({ oid }) => (below.has(oid) ? [] : [oid]));
}

/** Whether no parent is missing: as a rule, none is, unless a read was interrupted. */
const isClosed = (records: readonly CommitRecord[], have: ReadonlySet<string>): boolean =>
  records.every(({ parents }) => parents.every((oid) => have.has(oid)));

/** Those whose whole ancestry is present. */
function completeOf(records: readonly CommitRecord[]): readonly CommitRecord[] {
  const byOid = new Map(records.map((record) => [record.oid, record]));
  const state = new Map<string, boolean>();
  for (const start of records) {
    const stack = [start];
    while (stack.length > 0) {
      const record = stack.at(-1)!;
      if (state.has(record.oid)) {
        stack.pop();
        continue;
      }
      const pending = record.parents.flatMap((oid) => (state.has(oid) ? [] : (byOid.get(oid) ?? [])));
      if (pending.length > 0) stack.push(...pending);
      else {
        state.set(
          record.oid,
          record.parents.every((oid) => state.get(oid) === true),
        );
        stack.pop();
      }
    }
  }
  return records.filter(({ oid }) => state.get(oid) === true);
}

/** Collects into packs as commits come; gives up storing, once and aloud, where the disk refuses. */
class PackWriter {
  readonly #packs: Packs | undefined;
  readonly #note: (text: string) => void;
  #waiting: CommitRecord[] = [];
  #broken: boolean;

  constructor(packs: Packs | undefined, note: (text: string) => void) {
    this.#packs = packs;
    this.#note = note;
    this.#broken = packs === undefined;
  }

  add(record: CommitRecord): void {
    if (this.#broken) return;
    this.#waiting.push(record);
    if (this.#waiting.length >= PACK) this.flush();
  }

  flush(): void {
    if (this.#broken || this.#waiting.length === 0) return;
    try {
      this.#packs?.append(this.#waiting);
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error;
      this.#broken = true;
      this.#note(`What is read is not kept: ${error.message}`);
    }
    this.#waiting = [];
  }
}

/** What to ask git for: everything, or just the ids that the packs lack. */
async function missingFrom(
  place: GitPlace,
  tips: readonly string[],
  known: readonly CommitRecord[],
): Promise<readonly string[] | undefined> {
  if (known.length === 0) return undefined;
  const have = new Set(known.map(({ oid }) => oid));
  const tops = completeTops(known, have);
  const reached = (await listCommits(place, tips, tops)) ?? (await listCommits(place, tips, []));
  return reached?.filter((oid) => !have.has(oid));
}

/** How many commits tips reach, for whoever watches the reading; undefined where git cannot tell. */
async function countCommits(place: GitPlace, tips: readonly string[]): Promise<number | undefined> {
  const counted = await askGit(place, ["rev-list", "--count", "--stdin"], `${tips.join("\n")}\n`);
  return counted === undefined ? undefined : Number(counted);
}

/** The packs and what is in them; where the folder cannot be used, that is said, and everything is read from git. */
function openKept(
  folder: string,
  interner: Interner,
  note: (text: string) => void,
): { packs: Packs | undefined; known: readonly CommitRecord[] } {
  let packs: Packs | undefined;
  try {
    packs = openPacks(folder, PARSER, createBody);
    return { packs, known: packs.readAll(interner) };
  } catch (error) {
    packs?.close();
    if (!(error instanceof LedgerUnavailable)) throw error;
    note(`What is read is not kept: ${error.message}`);
    return { packs: undefined, known: [] };
  }
}

/** Tidying up may fail without harm. */
function tidy(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
  }
}

/**
 * @param id the clone's id in the ledger (see `repositoryId`).
 * @param scratch an existing folder of ours that may be written.
 * @param likely whose work will most likely be asked about: their messages are read while git is waited for.
 */
export async function readCommits(
  workspace: Workspace,
  repository: Repository,
  place: GitPlace,
  tips: readonly string[],
  id: string,
  name: string,
  scratch: string,
  likely: (author: RawIdentity) => boolean,
): Promise<ReadCommits> {
  const forgotten = await readForgotten(workspace.home);
  const folder = join(packsFolder(workspace, id), depthOf(repository));
  const interner = createInterner();
  const { packs, known } = openKept(folder, interner, workspace.progress.note);
  const missing = await missingFrom(place, tips, known);
  const close = () => packs?.close();
  if (missing?.length === 0) return { records: known, pathsReadable: true, failure: undefined, close };
  const writer = new PackWriter(packs, workspace.progress.note);
  const fresh: CommitRecord[] = [];
  const mask = forgetter(forgotten);
  let total = missing?.length;
  if (missing === undefined && workspace.progress.watched)
    void countCommits(place, tips).then(
      (count) => (total = count),
      () => undefined,
    );
  const read = (options: { readonly withPaths: boolean; readonly spool?: string }, skip?: ReadonlySet<string>) =>
    streamCommits(
      place,
      missing === undefined ? tips : ["--no-walk=unsorted"],
      { ...options, signal: workspace.signal, ...(missing === undefined ? {} : { input: missing }) },
      interner,
      (record) => {
        if (skip?.has(record.oid)) return;
        fresh.push(record);
        if (!mask && likely(record.author)) record.message.body.readWords();
        if (!mask && options.withPaths) writer.add(record);
        if (fresh.length % 512 === 0) workspace.progress.reading(name, fresh.length, total);
      },
    );
  let end = await read({ withPaths: true, spool: join(scratch, "log") });
  if (end.spoolFailed && !workspace.signal.aborted)
    end = await read({ withPaths: true }, new Set(fresh.map(({ oid }) => oid)));
  let pathsReadable = true;
  if (end.failure !== undefined && repository.partial && !workspace.signal.aborted) {
    fresh.length = 0;
    pathsReadable = false;
    end = await read({ withPaths: false });
  }
  const { failure } = end;
  // Twice: the first time learns the names that go with the addresses.
  const masked = mask ? fresh.map(mask).map(mask) : fresh;
  if (mask) for (const record of masked) writer.add(record);
  if (pathsReadable) writer.flush();
  else tidy(() => packs?.clear());
  if (missing !== undefined && pathsReadable) tidy(() => packs?.compact());
  return { records: known.length === 0 ? masked : [...known, ...masked], pathsReadable, failure, close };
}
