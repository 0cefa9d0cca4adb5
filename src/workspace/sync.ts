/**
 * Gives the view of one clone, and what of it is new to the ledger. Warm: the fingerprint matches and nothing but the
 * ledger is read, but where somebody is asked about for the first time. Else the commits that are missing are read, and
 * facts and people are derived again.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { PersonInitiatives } from "../model/initiative.ts";
import type { PersonSummary } from "../model/profile.ts";
import { listTips, objectPlace } from "../sources/git/objects.ts";
import { askGit } from "../sources/git/process.ts";
import { openRepository, type Repository } from "../sources/git/repository.ts";
import { LedgerBusy, LedgerDamaged, LedgerUnavailable } from "../store/failures.ts";
import type { Ledger, LedgerChange, LedgerStore, PersonEvidence } from "../store/ledger.ts";
import type { BuiltHistory } from "./build-history.ts";
import { ENGINE } from "./engine.ts";
import { forgeEdition, readDiscussions } from "./forge-folder.ts";
import { readForgotten } from "./forgotten.ts";
import { peoplePath, readClaims } from "./people-file.ts";
import { type ReadCommits, readCommits } from "./read-commits.ts";
import { readUserFile } from "./user-file.ts";
import {
  deriveFacts,
  deriveInitiatives,
  derivePeople,
  deriveRecord,
  type PersonRecord,
  type RepositoryFacts,
  type RepositoryView,
} from "./view.ts";
import type { Workspace } from "./workspace.ts";
import { bareWord, bears, matchPeople } from "./you.ts";
import { yourIdentities } from "./your-identities.ts";

export interface SyncOptions {
  /** Day known, inclusive. */
  readonly asOf: string;
  /** Every branch and tag instead of HEAD. */
  readonly all: boolean;
  /** The words by which somebody will most likely be asked about. */
  readonly wordsFor: (repository: Repository) => readonly string[];
  /** The words that mean the user, whoever is asked about. */
  readonly yourWords: (repository: Repository) => readonly string[];
}

export interface SyncedRepository {
  readonly repository: Repository;
  readonly view: RepositoryView;
  /** What the ledger lacks of what the view has given so far; undefined where nothing, or where it may not be stored. */
  readonly news: () => LedgerChange | undefined;
  /** Lets go of the history: whoever is asked about later is worked out from a new reading. */
  readonly release: () => void;
  /** Ends the use of the view. */
  readonly close: () => void;
}

const digest = (parts: readonly string[]): string => createHash("sha256").update(parts.join("\0")).digest("hex");

/** A short name for people: the folder's, without ".git". */
export function repositoryName(commonDir: string): string {
  const folder = commonDir.replace(/\/\.git$/, "").replace(/\.git$/, "");
  return basename(folder) || "repository";
}

/** Identifies a clone and how it is read, for the ledger. */
export const repositoryId = (repository: Repository, all: boolean): string =>
  digest([repository.commonDir, all ? "all" : "HEAD"]).slice(0, 32);

/** The tags of a clone and what they stand for, as git lists them. */
const tagsIn = async (path: string): Promise<string> =>
  (await askGit({ dir: resolve(path) }, ["for-each-ref", "--format=%(objectname) %(refname)", "refs/tags"])) ?? "";

/** A digest of all that a clone's rows are derived from. */
async function fingerprint(
  workspace: Workspace,
  repository: Repository,
  tips: readonly string[],
  tags: string,
): Promise<string> {
  const said = await readUserFile(peoplePath(workspace.home));
  const forges = forgeEdition(workspace, repository);
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
    said,
    ...(forges === "" ? [] : [`forges ${forges}`]),
    ...(workspace.config.authorship.length === 0 ? [] : [`authorship ${JSON.stringify(workspace.config.authorship)}`]),
  ]);
}

const STATES: Readonly<Record<"damaged" | "older" | "newer", string>> = {
  damaged: "The ledger was damaged and is built anew.",
  older: "The ledger was written by an older Waymark and is built anew.",
  newer: "The ledger was written by a newer Waymark; nothing is stored in it.",
};

/** Loaded on first use, which is when git is already at work: the engine takes its time. */
async function ledgerOf(workspace: Workspace): Promise<LedgerStore> {
  const { ledgerIn } = await import("../store/ledger-store.ts");
  return ledgerIn(join(workspace.home.cache, "ledger"));
}

interface StoredView {
  readonly ledger: Ledger;
  readonly facts: RepositoryFacts;
}

/** The ledger row of a clone, if it is what the clone is now and nothing in it lies after the as-of day. */
async function storedView(
  workspace: Workspace,
  id: string,
  print: string,
  asOf: string,
): Promise<StoredView | undefined> {
  try {
    const opening = await (await ledgerOf(workspace)).open();
    if (opening.state !== "ready") {
      if (opening.state !== "empty") workspace.progress.note(STATES[opening.state]);
      return undefined;
    }
    const row = await opening.ledger.readRepository(id);
    const facts = row?.fingerprint === print ? (row.facts as RepositoryFacts) : undefined;
    if (facts && (facts.lastDay ?? "") <= asOf) return { ledger: opening.ledger, facts };
    opening.ledger.close();
    return undefined;
  } catch (error) {
    if (error instanceof LedgerDamaged) workspace.progress.note(STATES.damaged);
    else if (!(error instanceof LedgerUnavailable)) throw error;
    return undefined;
  }
}

/**
 * Whether people were resolved as they are for this user: likely links to the user are not applied, all others are. So
 * the same rows serve another user where nothing was held back and nothing is to be.
 */
async function isForYou(
  { ledger, facts }: StoredView,
  id: string,
  words: readonly string[],
  wordsDigest: string,
): Promise<boolean> {
  if (facts.you.words === wordsDigest) return true;
  if (facts.you.waiting.length > 0) return false;
  const meant = await Promise.all(words.map((word) => searchPeople(ledger, id, bareWord(word))));
  const people = meant.flat();
  const names = new Set(words.map((word) => word.toLowerCase()));
  return ![...matchPeople(words, people), ...people.filter(({ name }) => names.has(name.toLowerCase()))].some(
    ({ isJoined }) => isJoined,
  );
}

const searchPeople = async (ledger: Ledger, id: string, text: string): Promise<PersonSummary[]> =>
  (await ledger.searchPeople(id, text, 100_000)).map(({ payload }) => payload as PersonSummary);

/**
 * Publishes what is new, of all repositories in one generation: each costs a copy of the whole ledger. Where that cannot
 * be, says so and goes on.
 */
export async function storeNews(workspace: Workspace, news: readonly LedgerChange[]): Promise<void> {
  if (news.length === 0) return;
  const change: LedgerChange = {
    replace: news.flatMap(({ replace }) => replace),
    remove: [],
    add: news.flatMap(({ add }) => add ?? []),
  };
  try {
    await (await ledgerOf(workspace)).publish(change, {
      onWait: ({ pid }) =>
        workspace.progress.note(`Waiting for another Waymark${pid ? ` (process ${pid})` : ""} to finish writing.`),
    });
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

interface BuiltAt {
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
async function buildAt(
  workspace: Workspace,
  repository: Repository,
  id: string,
  tips: readonly string[],
  { asOf, wordsFor, yourWords }: SyncOptions,
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

/** People whose key, name, address or login contains a text, whatever its case. */
function searchIn(people: readonly PersonSummary[], text: string): readonly PersonSummary[] {
  const wanted = text.toLowerCase();
  return people.filter(({ key, name, emails, logins }) =>
    [key, name, ...emails, ...logins].some((word) => word.toLowerCase().includes(wanted)),
  );
}

const toStored = (person: string, { evidence, ...record }: PersonRecord): PersonEvidence => ({
  person,
  record,
  evidence,
});

const fromStored = ({ record, evidence }: PersonEvidence): PersonRecord => ({
  ...(record as Omit<PersonRecord, "evidence">),
  evidence,
});

/** Under which a person's initiatives are stored, beside the record that reports need. */
const initiativesKey = (person: string): string => `${person}\0initiatives`;

/** Derives a person's record from a history that is built when first needed, until it is released. */
class Deriver {
  readonly #build: () => Promise<BuiltAt>;
  readonly derived = new Map<string, PersonRecord>();
  readonly initiatives = new Map<string, PersonInitiatives>();
  /** Whether what was derived may be kept: it rests on all that there is. */
  storable = true;
  #built: Promise<BuiltAt> | undefined;

  constructor(build: () => Promise<BuiltAt>) {
    this.#build = build;
  }

  built(): Promise<BuiltAt> {
    this.#built ??= this.#build();
    return this.#built;
  }

  async recordOf(person: string): Promise<PersonRecord> {
    const before = this.derived.get(person);
    if (before) return before;
    const { built, late, complete } = await this.built();
    const record = deriveRecord(built, person);
    if (record === undefined) throw new Error(`nobody has the key ${person}`);
    this.derived.set(person, record);
    this.storable &&= complete && !late;
    return record;
  }

  async initiativesOf(person: string): Promise<PersonInitiatives> {
    const before = this.initiatives.get(person);
    if (before) return before;
    const { built, late, complete } = await this.built();
    const initiatives = deriveInitiatives(built, person);
    if (initiatives === undefined) throw new Error(`nobody has the key ${person}`);
    this.initiatives.set(person, initiatives);
    this.storable &&= complete && !late;
    return initiatives;
  }

  /** What was worked out, as the ledger keeps it. */
  rows(): PersonEvidence[] {
    return [
      ...[...this.derived].map(([person, record]) => toStored(person, record)),
      ...[...this.initiatives].map(([person, record]) => ({ person: initiativesKey(person), record, evidence: [] })),
    ];
  }

  release(): void {
    this.#built?.then(
      ({ close }) => close(),
      () => undefined,
    );
    this.#built = undefined;
  }
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
  const opening = openRepository(path);
  // Asked and loaded while git answers the rest; where the clone cannot be opened, nobody waits for it.
  const listing = tagsIn(path);
  listing.catch(() => undefined);
  void ledgerOf(workspace).catch(() => undefined);
  const repository = await opening;
  const tips = await listTips(repository, options.all);
  if (tips.length === 0) throw await emptiness(repository, options);
  const id = repositoryId(repository, options.all);
  const print = await fingerprint(workspace, repository, tips, await listing);
  const deriver = new Deriver(async () => {
    const built = await buildAt(workspace, repository, id, tips, options);
    workspace.progress.done(repositoryName(repository.commonDir));
    return built;
  });
  const yours = options.yourWords(repository);
  const yourDigest = digest(yours.map((word) => word.toLowerCase()).sort());
  const found = await storedView(workspace, id, print, options.asOf);
  const stored = found && (await isForYou(found, id, yours, yourDigest)) ? found : undefined;
  if (found && !stored) found.ledger.close();
  if (stored) {
    const { ledger, facts } = stored;
    return {
      repository,
      view: {
        facts,
        search: (text) => searchPeople(ledger, id, text),
        recordOf: async (person) => {
          const known = await ledger.readRecord(id, person);
          return known ? fromStored(known) : deriver.recordOf(person);
        },
        initiativesOf: async (person) => {
          const known = await ledger.readRecord(id, initiativesKey(person));
          return known ? (known.record as PersonInitiatives) : deriver.initiativesOf(person);
        },
      },
      news: () =>
        deriver.rows().length > 0 && deriver.storable
          ? { replace: [], remove: [], add: [{ repoId: id, fingerprint: print, records: deriver.rows() }] }
          : undefined,
      release: () => deriver.release(),
      close: () => {
        deriver.release();
        ledger.close();
      },
    };
  }
  const { built, late, complete } = await deriver.built();
  if (built.history.commits.length === 0)
    throw new UserError(
      "nothing-known",
      `Nothing had landed in ${path} by ${options.asOf}.`,
      "Choose a later --as-of day.",
    );
  const facts = deriveFacts(built, repository.path, yourDigest);
  const people = derivePeople(built);
  const row = { id, key: facts.key, name: facts.name, fingerprint: print, facts };
  const rows = people.map((summary) => ({
    key: summary.key,
    name: summary.name,
    kind: "person" as const,
    payload: summary,
  }));
  return {
    repository,
    view: {
      facts,
      search: async (text) => searchIn(people, text),
      recordOf: (person) => deriver.recordOf(person),
      initiativesOf: (person) => deriver.initiativesOf(person),
    },
    news: () =>
      late || !complete
        ? undefined
        : { replace: [{ repository: row, people: rows, records: deriver.rows() }], remove: [] },
    release: () => deriver.release(),
    close: () => deriver.release(),
  };
}
