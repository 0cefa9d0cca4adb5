/** Where what was read of forges is kept, and which of it belongs to a clone. */
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { type ForgePlace, type ForgeRecord, placeKey } from "../model/forge.ts";
import { MAPPING } from "../sources/forges/mapping.ts";
import { forgeUrl, type Repository } from "../sources/git/repository.ts";
import { LedgerBusy, LedgerDamaged, LedgerUnavailable } from "../store/failures.ts";
import { type ForgeState, type ForgeStore, listForgeStores, openForgeStore } from "../store/forge-store.ts";
import type { ForgeSource } from "./build-history.ts";
import type { Workspace } from "./workspace.ts";

const forgesFolder = (workspace: Workspace): string => join(workspace.home.cache, "forges");

const folderOf = (workspace: Workspace, place: ForgePlace): string =>
  join(forgesFolder(workspace), createHash("sha256").update(placeKey(place)).digest("hex").slice(0, 24));

/**
 * Opens what is kept of a repository on a forge, to read; records of an older mapping are made again.
 * @throws LedgerUnavailable where the cache cannot be used; LedgerDamaged where files of it are torn.
 */
export async function openForge(workspace: Workspace, place: ForgePlace): Promise<ForgeStore> {
  const store = openForgeStore(folderOf(workspace, place), place, MAPPING);
  if (store.state.mapping === MAPPING) return store;
  return changeForge(workspace, place, async (own) => own);
}

/**
 * The same to write: one process after the other.
 * @throws what `openForge` does, and UserError "forge-busy" where another process keeps writing.
 */
export async function changeForge<T>(
  workspace: Workspace,
  place: ForgePlace,
  work: (store: ForgeStore) => Promise<T>,
): Promise<T> {
  const folder = folderOf(workspace, place);
  openForgeStore(folder, place, MAPPING);
  const { takeWriterLock } = await import("../store/writer-lock.ts");
  const release = await takeWriterLock(folder, {
    onWait: ({ pid }) =>
      workspace.progress.note(`Waiting for another Waymark${pid ? ` (process ${pid})` : ""} to finish reading it.`),
  }).catch((error: unknown) => {
    if (!(error instanceof LedgerBusy)) throw error;
    throw new UserError(
      "forge-busy",
      `${placeKey(place)} is being read by ${error.pid ? `process ${error.pid}` : "another process"}.`,
      "Wait for it to end, or stop it; what it has read is kept.",
    );
  });
  try {
    const store = openForgeStore(folder, place, MAPPING);
    if (store.state.mapping !== MAPPING) await mapAgain(store);
    return await work(store);
  } finally {
    release();
  }
}

async function mapAgain(store: ForgeStore): Promise<void> {
  const { mapPayload } = await import("../sources/forges/payload.ts");
  const writing = store.write("records");
  try {
    for await (const line of store.payloads())
      for (const record of mapPayload(JSON.parse(line)).records) await writing.addRecord(JSON.stringify(record));
    await writing.commit({ mapping: MAPPING });
  } catch (error) {
    await writing.abandon();
    throw error;
  }
}

/** "https://github.com/owner/name" → "github.com/owner/name". */
const keyOfUrl = (url: string): string => url.replace(/^https?:\/\//, "").toLowerCase();

const stateKey = ({ place, edition, mapping }: ForgeState): string => `${placeKey(place)} ${edition} ${mapping}`;

/** What the records of a clone's forges are derived from, as a text that changes when they do; "" where none are kept. */
export const forgeEdition = (workspace: Workspace, repository: Repository): string =>
  forgesOf(workspace, repository).map(stateKey).join("\n");

/** Counts of several readers taken together. */
function sumOf(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const one of counts) for (const [reason, times] of Object.entries(one)) sum[reason] = (sum[reason] ?? 0) + times;
  return sum;
}

/** The records of one forge; undefined where they were damaged, which is said. */
async function recordsOf(workspace: Workspace, place: ForgePlace): Promise<readonly ForgeRecord[] | undefined> {
  const records: ForgeRecord[] = [];
  try {
    for await (const line of (await openForge(workspace, place)).records()) records.push(JSON.parse(line));
    return records;
  } catch (error) {
    if (!(error instanceof LedgerDamaged)) throw error;
    await removeForge(workspace, place);
    workspace.progress.note(`What was read of ${placeKey(place)} was damaged and is gone: import or sync it again.`);
    return undefined;
  }
}

/** The records of a clone's forges. Throws LedgerUnavailable. */
export async function readDiscussions(workspace: Workspace, repository: Repository): Promise<readonly ForgeSource[]> {
  const sources: ForgeSource[] = [];
  for (const { place, skipped } of forgesOf(workspace, repository)) {
    const records = await recordsOf(workspace, place);
    if (records) sources.push({ place, records, skipped: sumOf(Object.values(skipped)) });
  }
  return sources;
}

/** What is kept of forges; nothing, said once, where it cannot be read: a report goes on without it. */
function statesIn(workspace: Workspace): readonly ForgeState[] {
  try {
    return listForgeStores(forgesFolder(workspace)).map(({ state }) => state);
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    workspace.progress.note(`What was read of forges cannot be used: ${error.message}`);
    return [];
  }
}

/** How many discussions and entries are kept. */
export interface KeptCounts {
  readonly discussions: number;
  readonly entries: number;
}

/**
 * Counts what is kept of a repository on a forge, and changes nothing.
 * @throws LedgerUnavailable where it cannot be read; LedgerDamaged where files of it are torn.
 * @example await countKept(workspace, place) // { discussions: 800, entries: 6000 }
 */
export async function countKept(workspace: Workspace, place: ForgePlace): Promise<KeptCounts> {
  const isDiscussion = new Map<string, boolean>();
  for await (const line of openForgeStore(folderOf(workspace, place), place, MAPPING).records()) {
    const { key, type } = JSON.parse(line) as ForgeRecord;
    isDiscussion.set(key, type === "discussion");
  }
  const discussions = [...isDiscussion.values()].filter((is) => is).length;
  return { discussions, entries: isDiscussion.size - discussions };
}

/** Everything kept of forges. */
export const allForges = (workspace: Workspace): readonly ForgeState[] =>
  listForgeStores(forgesFolder(workspace)).map(({ state }) => state);

/** Removes what is kept of a repository on a forge. */
export const removeForge = (workspace: Workspace, place: ForgePlace): Promise<void> =>
  rm(folderOf(workspace, place), { recursive: true, force: true });

/**
 * What is kept for a clone: what its remote says, what its setting `waymark.forge` names ("github.com/owner/name"), and
 * what was imported for it.
 */
export function forgesOf(workspace: Workspace, repository: Repository): readonly ForgeState[] {
  const url = forgeUrl(repository.settings);
  const named = new Set(
    [url && keyOfUrl(url), repository.settings.get("waymark.forge")?.toLowerCase()].filter((key) => key !== undefined),
  );
  return statesIn(workspace)
    .filter(({ place, clones }) => named.has(placeKey(place)) || clones.includes(repository.commonDir))
    .sort((a, b) => (placeKey(a.place) < placeKey(b.place) ? -1 : 1));
}
