/**
 * Gives the view of one clone, and what of it is new to the ledger. Warm: the fingerprint matches and nothing but the
 * ledger is read, but where somebody is asked about for the first time. Else the commits that are missing are read, and
 * facts and people are derived again.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { PersonSummary } from "../model/profile.ts";
import { listTips } from "../sources/git/objects.ts";
import { askGit } from "../sources/git/process.ts";
import { openRepository, type Repository } from "../sources/git/repository.ts";
import type { LedgerChange } from "../store/ledger.ts";
import { buildAt, type ReadingOptions, repositoryName } from "./build-at.ts";
import { Deriver } from "./deriver.ts";
import { ENGINE } from "./engine.ts";
import { forgeEdition } from "./forge-folder.ts";
import { peoplePath } from "./people-file.ts";
import {
  isForYou,
  ledgerOf,
  searchPeople,
  storedInitiatives,
  storedPeopleAround,
  storedRecord,
  storedView,
} from "./stored-view.ts";
import { readUserFile } from "./user-file.ts";
import { deriveFacts, derivePeople, type RepositoryView } from "./view.ts";
import type { Workspace } from "./workspace.ts";

export interface SyncOptions extends ReadingOptions {
  /** Every branch and tag instead of HEAD. */
  readonly all: boolean;
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
        recordOf: async (person) => (await storedRecord(ledger, id, person)) ?? deriver.recordOf(person),
        initiativesOf: async (person) => (await storedInitiatives(ledger, id, person)) ?? deriver.initiativesOf(person),
        peopleAroundOf: async (person) =>
          (await storedPeopleAround(ledger, id, person)) ?? deriver.peopleAroundOf(person),
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
      peopleAroundOf: (person) => deriver.peopleAroundOf(person),
    },
    news: () =>
      late || !complete
        ? undefined
        : { replace: [{ repository: row, people: rows, records: deriver.rows() }], remove: [] },
    release: () => deriver.release(),
    close: () => deriver.release(),
  };
}
