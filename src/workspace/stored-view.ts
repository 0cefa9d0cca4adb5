/** What the ledger keeps of a clone, given back where it is what the clone is now, and what is new put into it. */
import { join } from "node:path";
import type { PeopleAround } from "../model/people-around.ts";
import type { PersonSummary } from "../model/profile.ts";
import { LedgerBusy, LedgerDamaged, LedgerUnavailable } from "../store/failures.ts";
import type { Ledger, LedgerChange, LedgerStore, PersonEvidence } from "../store/ledger.ts";
import type { InitiativesRecord, PersonRecord, RepositoryFacts } from "./view.ts";
import type { Workspace } from "./workspace.ts";
import { bareWord, matchPeople } from "./you.ts";

const STATES: Readonly<Record<"damaged" | "older" | "newer", string>> = {
  damaged: "The ledger was damaged and is built anew.",
  older: "The ledger was written by an older Waymark and is built anew.",
  newer: "The ledger was written by a newer Waymark; nothing is stored in it.",
};

/** Loaded on first use, which is when git is already at work: the engine takes its time. */
export async function ledgerOf(workspace: Workspace): Promise<LedgerStore> {
  const { ledgerIn } = await import("../store/ledger-store.ts");
  return ledgerIn(join(workspace.home.cache, "ledger"));
}

export interface StoredView {
  readonly ledger: Ledger;
  readonly facts: RepositoryFacts;
}

/** The ledger row of a clone, if it is what the clone is now and nothing in it lies after the as-of day. */
export async function storedView(
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
export async function isForYou(
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

/** People of a stored clone whose key, name, address or login contains a text, whatever its case. */
export const searchPeople = async (ledger: Ledger, id: string, text: string): Promise<PersonSummary[]> =>
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

/** Under which a person's initiatives are stored, beside the record that reports need. */
const initiativesKey = (person: string): string => `${person}\0initiatives`;

const aroundKey = (person: string): string => `${person}\0around`;

const toRow = <T extends { readonly evidence: PersonEvidence["evidence"] }>(
  person: string,
  { evidence, ...record }: T,
): PersonEvidence => ({ person, record, evidence });

const fromRow = <T>(row: PersonEvidence | undefined): T | undefined =>
  row && ({ ...(row.record as object), evidence: row.evidence } as T);

/** Records as the ledger keeps them, by person. */
export const toRows = (
  records: ReadonlyMap<string, PersonRecord>,
  initiatives: ReadonlyMap<string, InitiativesRecord>,
  around: ReadonlyMap<string, PeopleAround>,
): PersonEvidence[] => [
  ...[...records].map(([person, record]) => toRow(person, record)),
  ...[...initiatives].map(([person, record]) => toRow(initiativesKey(person), record)),
  ...[...around].map(([person, record]) => ({ person: aroundKey(person), record, evidence: [] })),
];

/** What is kept of a person. */
export const storedRecord = async (ledger: Ledger, id: string, person: string) =>
  fromRow<PersonRecord>(await ledger.readRecord(id, person));

/** What is kept of a person's initiatives. */
export const storedInitiatives = async (ledger: Ledger, id: string, person: string) =>
  fromRow<InitiativesRecord>(await ledger.readRecord(id, initiativesKey(person)));

/** What is kept of the people around a person. */
export const storedPeopleAround = async (ledger: Ledger, id: string, person: string) =>
  (await ledger.readRecord(id, aroundKey(person)))?.record as PeopleAround | undefined;
