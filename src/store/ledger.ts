/**
 * The ledger: per repository what every report needs, and per person asked about what a report on them needs, so that a
 * second report reads no history. Of people nobody asked about it holds enough to find them. It is a cache: its `fingerprint` says what it was made from, and whoever opens it
 * compares that with the repository before trusting a row.
 *
 * A ledger is never changed. `publish` makes the next generation; who has an older one open keeps reading that.
 */
import type { Evidence } from "../model/evidence.ts";
import type { ActorKind } from "../model/identity.ts";

export interface RepositoryRow {
  /** Stable id of the clone, chosen by the caller. */
  readonly id: string;
  /** Repository key of the evidence in it; several clones may share one. */
  readonly key: string;
  readonly name: string;
  /** The caller's digest of everything the rows were derived from. */
  readonly fingerprint: string;
  /** Plain data for the report, opaque here. */
  readonly facts: unknown;
}

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Plain data, opaque here, but that a search also looks into its lists `emails` and `logins` where it has them. */
  readonly payload: unknown;
}

/** What is kept of a person who was asked about. */
export interface PersonEvidence {
  readonly person: string;
  /** Plain data beside the evidence, opaque here. */
  readonly record: unknown;
  readonly evidence: readonly Evidence[];
}

/** Everything stored about one repository. */
export interface RepositoryContents {
  readonly repository: RepositoryRow;
  readonly people: readonly PersonRow[];
  readonly records: readonly PersonEvidence[];
}

/** What was worked out of people in a repository that is stored. */
export interface RecordAddition {
  readonly repoId: string;
  /** Nothing is added where the repository is not there with this fingerprint any more. */
  readonly fingerprint: string;
  readonly records: readonly PersonEvidence[];
}

export interface LedgerChange {
  /** Repositories to store; what was there under the same ids goes. */
  readonly replace: readonly RepositoryContents[];
  /** Ids of repositories to drop. */
  readonly remove: readonly string[];
  /** What is added to repositories that stay. */
  readonly add?: readonly RecordAddition[];
}

/** One generation, open for reading. Any method may throw LedgerDamaged, or LedgerUnavailable. */
export interface Ledger {
  readonly generation: number;
  readRepository(id: string): Promise<RepositoryRow | undefined>;
  /** All repositories, by name, then id. */
  listRepositories(): Promise<readonly RepositoryRow[]>;
  readPerson(repoId: string, key: string): Promise<PersonRow | undefined>;
  /** People whose key, name, address or login contains the text, whatever its case; by key, at most `limit`. */
  searchPeople(repoId: string, text: string, limit: number): Promise<readonly PersonRow[]>;
  /** What is kept of a person, evidence latest first, then by id; undefined where nobody asked about them. */
  readRecord(repoId: string, personKey: string): Promise<PersonEvidence | undefined>;
  /** Evidence of any repository whose id starts with these hex digits; by id, then repository; at most 50. */
  findEvidence(idPrefix: string): Promise<readonly { readonly repoId: string; readonly evidence: Evidence }[]>;
  close(): void;
}

/**
 * What stands in the cache folder. `older` and `damaged`: publishing brings it up to date or starts it afresh, and
 * `newer`: written by a later Waymark, to be left alone; publishing refuses.
 */
export type LedgerState = "ready" | "empty" | "damaged" | "older" | "newer";

export type LedgerOpening =
  | { readonly state: "ready"; readonly ledger: Ledger }
  | { readonly state: Exclude<LedgerState, "ready">; readonly ledger: undefined };

export interface PublishOptions {
  /** How long to wait for another writer, in milliseconds. Default 30,000. */
  readonly waitMs?: number;
  /** How long to wait before anybody is told, in milliseconds. Default 5,000. */
  readonly quietMs?: number;
  /** Called once for every process that is waited for. */
  readonly onWait?: (holder: { readonly pid: number | undefined }) => void;
  /**
   * Leaves no bytes behind of what goes: what stays is copied row by row. For `forget`; slower, as deleted rows
   * otherwise live on in unused blocks of the file until those are written again.
   */
  readonly erase?: boolean;
}

export interface LedgerStore {
  /** Number of the newest generation, without opening it: for who holds one open and wants to know when to move on. */
  newest(): Promise<number | undefined>;
  /**
   * Opens the newest generation.
   * @throws LedgerUnavailable where the folder cannot be read
   */
  open(): Promise<LedgerOpening>;
  /**
   * Makes the next generation: the newest one with `change` applied. An empty change brings an older schema up to date.
   * @returns its number, and the state of what it was built on
   * @throws LedgerBusy, LedgerUnavailable
   */
  publish(
    change: LedgerChange,
    options?: PublishOptions,
  ): Promise<{ readonly generation: number; readonly before: LedgerState }>;
}
