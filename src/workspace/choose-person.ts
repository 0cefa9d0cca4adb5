/** Who a report is about: somebody named, else the user, else whoever is picked. */
import { UserError } from "../errors.ts";
import type { PersonSummary } from "../model/profile.ts";
import { configuredIdentity, type Repository } from "../sources/git/repository.ts";
import type { ReportRequest } from "./report-request.ts";
import type { SyncedRepository } from "./sync.ts";
import type { Workspace } from "./workspace.ts";
import { bareWord, claimYou, matchPeople, type YouClaim } from "./you.ts";

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

async function searchAll(synced: SyncedRepository, words: readonly string[]): Promise<PersonSummary[]> {
  const found = new Map<string, PersonSummary>();
  for (const word of words)
    for (const profile of await synced.view.search(bareWord(word))) found.set(profile.key, profile);
  return [...found.values()];
}

export const claimIn = (workspace: Workspace, repository: Repository): YouClaim =>
  claimYou(workspace.effects, workspace.config, configuredIdentity(repository));

/** The words by which a request means a person: what --person says, else how you are called in the clone. */
export function wordsMeant(workspace: Workspace, repository: Repository, { person }: ReportRequest): readonly string[] {
  return person !== undefined && person !== "me" ? [person] : claimIn(workspace, repository).words;
}

/** Who a report will be about in one repository, as far as that can be told without asking. */
export async function peopleMeant(
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

interface Chosen {
  /** Words that stand for you in the clones read. */
  readonly yourWords: readonly string[];
  readonly found: readonly Found[];
  readonly because: string;
  readonly isYou: boolean;
}

/** Who the report is about: --person, else you; where you are not to be found, whoever is picked. */
export async function choosePerson(
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
