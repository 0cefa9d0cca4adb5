/** From the words of a command to what a report is built from: repositories read, the person found in them. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { loadLadder, parseShippedLadder } from "../assess/load-ladder.ts";
import { UserError } from "../errors.ts";
import type { ComparisonOfLadders, ComparisonOverTime } from "../model/comparison.ts";
import type { InitiativesReport, PersonInitiatives } from "../model/initiative.ts";
import type { Ladder } from "../model/ladder.ts";
import type { PersonSummary } from "../model/profile.ts";
import type { Report } from "../model/report.ts";
import type { ReviewsReport } from "../model/reviewing.ts";
import { configuredIdentity, forgeUrl, type Repository, readGitVersion } from "../sources/git/repository.ts";
import { buildGrowth, buildLadderComparison } from "./build-comparison.ts";
import { buildInitiatives } from "./build-initiatives.ts";
import { buildReport, type ReportRepository } from "./build-report.ts";
import { buildReviews } from "./build-reviews.ts";
import { discoverClones } from "./discover.ts";
import { readImports } from "./gather-imported.ts";
import { readMarks } from "./marks.ts";
import { rememberedClones } from "./remembered.ts";
import { type SyncedRepository, storeNews, syncRepository } from "./sync.ts";
import type { PersonRecord } from "./view.ts";
import type { Workspace } from "./workspace.ts";
import { bareWord, claimYou, matchPeople, type YouClaim } from "./you.ts";

/** What every command that shows data takes. Days are "YYYY-MM-DD". */
export interface ReportRequest {
  readonly paths: readonly string[];
  readonly person: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly asOf: string | undefined;
  readonly areas: readonly string[];
  readonly ladder: string | undefined;
  readonly all: boolean;
}

/** Somebody who could be meant, for a pick list or an error. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly commits: number;
}

/** Asks the user to pick one of several people; undefined where nobody can be asked or nothing was picked. */
export type Choose = (message: string, candidates: readonly Candidate[]) => Promise<string | undefined>;

interface Found {
  readonly synced: SyncedRepository;
  readonly people: readonly PersonSummary[];
}

const SUGGESTED = 5;

/** The clones to read: those named, else the one stood in, else the remembered ones. */
export async function clonesFor(
  workspace: Workspace,
  paths: readonly string[],
): Promise<{ repositories: readonly string[]; skipped: readonly { path: string; reason: string }[] }> {
  const { cwd } = workspace.effects;
  if (paths.length > 0) return discoverClones(paths, cwd);
  try {
    return await discoverClones(["."], cwd);
  } catch (error) {
    const remembered = await rememberedClones(workspace);
    if (remembered.length === 0) throw error;
    return { repositories: remembered, skipped: [] };
  }
}

/** Two paths into one clone: a folder in it, a link to it. Worktrees on other commits are read apart. */
const isSameClone = (a: SyncedRepository, b: SyncedRepository): boolean =>
  a.repository.commonDir === b.repository.commonDir && a.repository.head === b.repository.head;

/** Reads every clone; one that fails is skipped with its reason, unless it is the only one. */
async function syncAll(
  workspace: Workspace,
  request: ReportRequest,
  asOf: string,
  withInitiatives: boolean,
): Promise<{ synced: SyncedRepository[]; skipped: { path: string; reason: string }[] }> {
  const { repositories, skipped } = await clonesFor(workspace, request.paths);
  const synced: SyncedRepository[] = [];
  const failed = [...skipped];
  for (const path of repositories) {
    try {
      const one = await syncRepository(workspace, path, {
        asOf,
        all: request.all,
        wordsFor: (repository) => wordsMeant(workspace, repository, request),
        yourWords: (repository) => claimIn(workspace, repository).words,
      });
      const same = synced.find((other) => isSameClone(other, one));
      if (same) {
        one.close();
        failed.push({ path, reason: `It is the same clone as ${same.repository.path}.` });
        continue;
      }
      // Many histories would not fit into memory together: what will be asked of this one is worked out now.
      if (repositories.length > 1) {
        for (const { key } of await peopleMeant(workspace, one, request)) {
          await one.view.recordOf(key);
          if (withInitiatives) await one.view.initiativesOf(key);
        }
        one.release();
      }
      synced.push(one);
    } catch (error) {
      if (
        !(error instanceof UserError) ||
        repositories.length === 1 ||
        error.code === "no-git" ||
        error.code === "interrupted"
      )
        throw error;
      failed.push({ path, reason: error.message });
    }
  }
  if (synced.length === 0)
    throw new UserError(
      "nothing-readable",
      `None of ${repositories.length} repositories could be read; the first: ${failed[0]?.reason ?? "none found"}`,
      "Name a clone that git itself can read, or look at one with: waymark doctor PATH",
    );
  return { synced, skipped: failed };
}

async function searchAll(synced: SyncedRepository, words: readonly string[]): Promise<PersonSummary[]> {
  const found = new Map<string, PersonSummary>();
  for (const word of words)
    for (const profile of await synced.view.search(bareWord(word))) found.set(profile.key, profile);
  return [...found.values()];
}

const claimIn = (workspace: Workspace, repository: Repository): YouClaim =>
  claimYou(workspace.effects, workspace.config, configuredIdentity(repository));

/** The words by which a request means a person: what --person says, else how you are called in the clone. */
function wordsMeant(workspace: Workspace, repository: Repository, { person }: ReportRequest): readonly string[] {
  return person !== undefined && person !== "me" ? [person] : claimIn(workspace, repository).words;
}

/** Who a report will be about in one repository, as far as that can be told without asking. */
async function peopleMeant(
  workspace: Workspace,
  synced: SyncedRepository,
  request: ReportRequest,
): Promise<readonly PersonSummary[]> {
  const words = wordsMeant(workspace, synced.repository, request);
  return matchPeople(words, await searchAll(synced, words));
}

/** The people in each repository that a list of words means. */
async function findPeople(
  all: readonly SyncedRepository[],
  wordsOf: (synced: SyncedRepository) => readonly string[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const synced of all) {
    const words = wordsOf(synced);
    const people = matchPeople(words, await searchAll(synced, words));
    if (people.length > 0) found.push({ synced, people });
  }
  return found;
}

/** People with most commits over all repositories, whose name or address resembles the words first. */
async function likely(all: readonly SyncedRepository[], words: readonly string[]): Promise<Candidate[]> {
  const pieces = words
    .flatMap((word) => word.toLowerCase().split(/[\s@<>.+]+/))
    .filter((piece) => piece.length > 3 && !/^(com|org|net|mail|gmail|users|noreply|github)$/.test(piece));
  const people = new Map<string, Candidate & { resembles: boolean }>();
  for (const { view } of all)
    for (const profile of await view.search("")) {
      const resembles = pieces.some(
        (piece) => profile.name.toLowerCase().includes(piece) || profile.emails.some((email) => email.includes(piece)),
      );
      const before = people.get(profile.key);
      people.set(profile.key, {
        key: profile.key,
        name: profile.name,
        commits: profile.commits + (before?.commits ?? 0),
        resembles,
      });
    }
  return [...people.values()]
    .filter(({ commits }) => commits > 0)
    .sort((a, b) => Number(b.resembles) - Number(a.resembles) || b.commits - a.commits || (a.key < b.key ? -1 : 1));
}

/** The default ladder: the build leaves it parsed; when run from sources it is parsed here. */
export async function shippedLadder(): Promise<Ladder> {
  const built = await readFile(new URL("../ladder.json", import.meta.url), "utf8").catch(() => undefined);
  if (built !== undefined) return JSON.parse(built);
  return parseShippedLadder(await readFile(new URL("../../ladders/waymark.yaml", import.meta.url), "utf8"));
}

/**
 * The ladder asked for, else the one of the config, else the shipped one.
 * @param asked a file.
 * @throws UserError "unreadable-path", "malformed-ladder"
 */
export async function loadLadderFor(workspace: Workspace, asked: string | undefined): Promise<Ladder> {
  const path = asked ?? workspace.config.ladder;
  if (path === undefined) return shippedLadder();
  const absolute = resolve(workspace.effects.cwd, path);
  const text = await readFile(absolute, "utf8").catch((error: Error) => {
    throw new UserError(
      "unreadable-path",
      `The ladder ${path} cannot be read: ${error.message}`,
      "Check the path; the shipped ladder is used without --ladder.",
    );
  });
  return loadLadder(text, path);
}

/** Whether a text is a day of the calendar; JavaScript would take 30 February for 1 March. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkDay(name: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day))
    throw new UserError(
      "malformed-option",
      `Unexpected ${name} "${day}", expected a day such as 2025-06-30.`,
      "Write it as YYYY-MM-DD.",
    );
}

interface Chosen {
  /** Words that stand for you in the clones read. */
  readonly yourWords: readonly string[];
  readonly found: readonly Found[];
  readonly because: string;
  readonly isYou: boolean;
}

/** Who the report is about: --person, else you; where you are not to be found, whoever is picked. */
async function choosePerson(
  workspace: Workspace,
  synced: readonly SyncedRepository[],
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<Chosen> {
  const you = await findPeople(synced, ({ repository }) => claimIn(workspace, repository).words);
  const yourWords = [...new Set(synced.flatMap(({ repository }) => claimIn(workspace, repository).words))];
  const yourKeys = new Set(you.flatMap(({ people }) => people.map(({ key }) => key)));
  const wanted = request.person;
  if (wanted !== undefined && wanted !== "me") {
    const found = await findPeople(synced, () => [wanted]);
    if (found.length > 0) {
      const isYou = found.every(({ people }) => people.every(({ key }) => yourKeys.has(key)));
      return { yourWords, found: isYou ? you : found, because: `--person ${wanted}`, isYou };
    }
    const candidates = await likely(synced, [wanted]);
    throw new UserError(
      "unknown-person",
      `Nobody here is "${wanted}". Likely: ${listed(candidates)}`,
      "Use an address, a login, or a full name that only one person has.",
    );
  }
  if (you.length > 0)
    return { yourWords, found: you, because: claimIn(workspace, you[0]!.synced.repository).source, isYou: true };
  const claim = claimIn(workspace, synced[0]!.repository);
  const candidates = await likely(synced, claim.words);
  const who = claim.words.length > 0 ? `You (${claim.words.join(", ")}, from ${claim.source})` : "You";
  const picked = await choose?.(
    `${who} ${claim.words.length > 0 ? "have no commits here" : "are not named in git config"}. Whose cited record?`,
    candidates.slice(0, 50),
  );
  if (picked !== undefined)
    return {
      yourWords,
      found: await findPeople(synced, () => [picked]),
      because: "picked from the list",
      isYou: false,
    };
  throw new UserError(
    "unknown-person",
    `${who} ${claim.words.length > 0 ? "have no commits here" : "are not named in git config"}. Likely: ${listed(candidates)}`,
    "Say who you are with WAYMARK_ME=address, or read somebody's cited record with --person address.",
  );
}

const listed = (candidates: readonly Candidate[]): string =>
  candidates
    .slice(0, SUGGESTED)
    .map(({ name, key }) => `${name} <${key}>`)
    .join(", ") || "nobody";

/** What was found of one person: in which repositories, under which name, and who says that it is them. */
interface Gathered {
  readonly repositories: readonly ReportRepository[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly asOf: string;
  readonly person: { readonly because: string; readonly isYou: boolean };
  readonly yourWords: readonly string[];
}

/**
 * Reads, finds the person, and makes something of what is known of them, while what is new is stored.
 * @param choose asks on a terminal; undefined in a pipe.
 */
async function gather<T>(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
  make: (gathered: Gathered) => T,
  withInitiatives = false,
): Promise<T> {
  checkDay("--since", request.since);
  checkDay("--until", request.until);
  checkDay("--as-of", request.asOf);
  const asOf = request.asOf ?? workspace.effects.today();
  // Asked first and answered meanwhile: an old git misunderstands the questions that follow.
  const version = readGitVersion();
  version.catch(() => undefined);
  await version;
  const { synced, skipped } = await syncAll(workspace, request, asOf, withInitiatives);
  let storing: Promise<void> | undefined;
  const store = () =>
    (storing ??= storeNews(
      workspace,
      synced.flatMap(({ news }) => news() ?? []),
    ));
  try {
    const { yourWords, found, because, isYou } = await choosePerson(workspace, synced, request, choose);
    const absent = synced
      .filter((one) => !found.some((other) => other.synced === one))
      .map(({ view }) => ({ path: view.facts.path, reason: "The person on this report has no work there." }));
    const repositories: ReportRepository[] = [];
    for (const { synced: one, people } of found) {
      const records: PersonRecord[] = [];
      const initiatives: PersonInitiatives[] = [];
      for (const { key } of people) {
        records.push(await one.view.recordOf(key));
        if (withInitiatives) initiatives.push(await one.view.initiativesOf(key));
      }
      const { view, repository } = one;
      repositories.push({
        facts: view.facts,
        records,
        initiatives,
        url: forgeUrl(repository.settings),
        path: repository.path,
      });
    }
    // The engine writes on threads of its own, so the report is built meanwhile.
    store().catch(() => undefined);
    return make({ repositories, skipped: [...skipped, ...absent], asOf, person: { because, isYou }, yourWords });
  } finally {
    await store();
    for (const one of synced) one.close();
  }
}

const scopeOf = ({ since, until, areas }: ReportRequest) => ({ since: since ?? null, until: until ?? null, areas });

/** What a report is made with besides what was gathered. */
async function reportMaker(workspace: Workspace, request: ReportRequest): Promise<(gathered: Gathered) => Report> {
  const [ladder, marks, imports] = await Promise.all([
    loadLadderFor(workspace, request.ladder),
    readMarks(workspace.home),
    readImports(workspace),
  ]);
  return (gathered) => {
    const scope = scopeOf(request);
    return buildReport({ ...gathered, scope, ladder, marks, imported: imports?.({ ...gathered, scope }) ?? null });
  };
}

/** The report on a person. @param choose asks on a terminal; undefined in a pipe. */
export async function gatherReport(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<Report> {
  return gather(workspace, request, choose, await reportMaker(workspace, request));
}

/**
 * The report on a person with what they led, for a rendering that draws it: working that out takes its time, so no first
 * screen waits for it. @param choose asks on a terminal; undefined in a pipe.
 */
export async function gatherReportWithInitiatives(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<{ readonly report: Report; readonly initiatives: InitiativesReport }> {
  const make = await reportMaker(workspace, request);
  return gather(
    workspace,
    request,
    choose,
    (gathered) => ({
      report: make(gathered),
      initiatives: buildInitiatives({ ...gathered, scope: scopeOf(request) }),
    }),
    true,
  );
}

/** Your growth from work up to a day; the day is within the period asked for. */
export async function gatherGrowth(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
  then: string,
): Promise<ComparisonOverTime> {
  const [ladder, marks] = await Promise.all([loadLadderFor(workspace, request.ladder), readMarks(workspace.home)]);
  return gather(workspace, request, choose, (gathered) => {
    const scope = scopeOf(request);
    const upTo = (until: string | null) =>
      buildReport({ ...gathered, scope: { ...scope, until }, ladder, marks, imported: null });
    return buildGrowth(upTo(then), upTo(scope.until));
  });
}

/** You by two ladders: files, or undefined for the default one. */
export async function gatherLadders(
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
  files: readonly [string | undefined, string | undefined],
): Promise<ComparisonOfLadders> {
  const [first, second, marks] = await Promise.all([
    loadLadderFor(workspace, files[0]),
    loadLadderFor(workspace, files[1]),
    readMarks(workspace.home),
  ]);
  return gather(workspace, request, choose, (gathered) => {
    const by = (ladder: Ladder) => buildReport({ ...gathered, scope: scopeOf(request), ladder, marks, imported: null });
    return buildLadderComparison(by(first), by(second));
  });
}

/** What a person said on others' pull requests. @param choose asks on a terminal; undefined in a pipe. */
export const gatherReviews = (
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<ReviewsReport> =>
  gather(workspace, request, choose, (gathered) => buildReviews({ ...gathered, scope: scopeOf(request) }));

/** What a person led and took part in. @param choose asks on a terminal; undefined in a pipe. */
export const gatherInitiatives = (
  workspace: Workspace,
  request: ReportRequest,
  choose: Choose | undefined,
): Promise<InitiativesReport> =>
  gather(workspace, request, choose, (gathered) => buildInitiatives({ ...gathered, scope: scopeOf(request) }), true);
