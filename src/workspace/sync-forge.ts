/**
 * Reads what is new on the forge of a clone into the cache, batch by batch: what was kept stays, whatever happens next, and
 * the next run goes on from there. Nothing is ever sent but questions.
 */
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import { type ForgeKind, type ForgePlace, placeKey } from "../model/forge.ts";
import { createForgeClient, syncPlace, whoami } from "../sources/forges/forges.ts";
import { ConnectionFailure, type ForgeRequest } from "../sources/forges/http/forge-request.ts";
import type { Wait } from "../sources/forges/http/patience.ts";
import { proxyFor } from "../sources/forges/http/proxy.ts";
import { toConnectionError } from "../sources/forges/http/tell-refusal.ts";
import { findToken, runProgram, type Token } from "../sources/forges/http/token.ts";
import { MAPPING } from "../sources/forges/mapping.ts";
import { openRepository, type Repository } from "../sources/git/repository.ts";
import type { ForgeStore, ForgeWriting } from "../store/forge-store.ts";
import { changeForge } from "./forge-folder.ts";
import { resolvePlace } from "./forge-place.ts";
import { readForgotten } from "./forgotten.ts";
import { type Kept, PayloadKeeper } from "./keep-payloads.ts";
import { redactionOf } from "./redaction.ts";
import type { Workspace } from "./workspace.ts";
import { claimYou } from "./you.ts";

export interface SyncRequest {
  readonly path: string;
  /** What the forge is, where its address does not say. */
  readonly kind: ForgeKind | undefined;
  /** "owner/name" or "host/owner/name", instead of what the remote says. */
  readonly repo: string | undefined;
  readonly login: string | undefined;
  readonly everything: boolean;
  /** Longest single wait for a limit, in seconds. */
  readonly longestWait: number | undefined;
}

export interface SyncReport {
  /** "github.com/owner/name" */
  readonly place: string;
  /** Whose discussions were read; null for everybody's. */
  readonly login: string | null;
  /** Where the token came from; null where there was none. */
  readonly token: string | null;
  readonly records: Pick<Kept, "added" | "changed" | "same">;
  readonly byType: Readonly<Record<string, number>>;
  /** What was left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Seconds waited, by reason. */
  readonly waited: Readonly<Record<string, number>>;
  /** Whether everything that there was to read has been read. */
  readonly complete: boolean;
}

/** Payloads between two commits: each commit writes two files. */
const TOGETHER = 2000;
const TOGETHER_MS = 20_000;
/** More files than this are made one. */
const MANY_FILES = 40;

/** The login by which the user is known: said, in an address of theirs, or asked of the forge by the token. */
async function yourLogin(
  workspace: Workspace,
  repository: Repository,
  said: string | undefined,
  ask: () => Promise<string | undefined>,
): Promise<string | undefined> {
  if (said !== undefined) return said.replace(/^@/, "");
  const asked = await ask();
  if (asked !== undefined) return asked;
  const { settings } = repository;
  const email = settings.get("user.email");
  const name = settings.get("user.name");
  const { words } = claimYou(workspace.effects, workspace.config, {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
  });
  for (const word of words) {
    const login = /^@([\w-]+)$/.exec(word)?.[1] ?? /^(?:\d+\+)?([\w-]+)@users\.noreply\./.exec(word)?.[1];
    if (login !== undefined) return login;
  }
  return undefined;
}

/** Many small files become one. */
async function compact(store: ForgeStore): Promise<void> {
  if (store.state.records.length <= MANY_FILES) return;
  const writing = store.write("all");
  try {
    for await (const line of store.payloads()) await writing.addPayload(line);
    for await (const line of store.records()) await writing.addRecord(line);
    await writing.commit({});
  } catch (error) {
    await writing.abandon();
    throw error;
  }
}

/**
 * @throws UserError "no-forge", "no-login", and what the forge refuses: "token-refused", "token-too-narrow", "no-access",
 * "rate-limited", "forge-unavailable". What was kept before stays. LedgerUnavailable where the cache cannot be written.
 */
export async function syncForge(workspace: Workspace, request: SyncRequest): Promise<SyncReport> {
  const { progress, signal, effects } = workspace;
  const repository = await openRepository(resolve(effects.cwd, request.path));
  const place = resolvePlace(repository, request);
  const name = placeKey(place);
  const token: Token | undefined = await findToken(place.kind, place.host, { env: effects.env, run: runProgram });
  const waited: Record<string, number> = {};
  const onWait = ({ seconds, reason }: Wait): void => {
    waited[reason] = (waited[reason] ?? 0) + seconds;
    progress.step(name, `waits ${seconds} s: ${reason}`);
  };
  const client = await createForgeClient(place, {
    token,
    onWait,
    signal,
    env: effects.env,
    ...(request.longestWait === undefined ? {} : { longestWait: request.longestWait }),
  });
  const login = request.everything
    ? undefined
    : await yourLogin(workspace, repository, request.login, async () => (token ? whoami(place, client) : undefined));
  return changeForge(workspace, place, (store) =>
    readInto(workspace, store, { place, client, token, login, request, repository, waited }),
  ).catch((error: unknown) => {
    throw error instanceof ConnectionFailure
      ? toConnectionError(place.host, error, proxyFor(place.host, effects.env))
      : error;
  });
}

/** A forge to be read, and for whom. */
interface Job {
  readonly place: ForgePlace;
  readonly client: ForgeRequest;
  readonly token: Token | undefined;
  readonly login: string | undefined;
  readonly request: SyncRequest;
  readonly repository: Repository;
  readonly waited: Readonly<Record<string, number>>;
}

async function readInto(workspace: Workspace, store: ForgeStore, job: Job): Promise<SyncReport> {
  const { place, client, token, login, request, repository, waited } = job;
  const { progress, signal } = workspace;
  const name = placeKey(place);
  const reader = request.everything ? "sync everything" : `sync mine ${login ?? ""}`;
  const redaction = redactionOf(await readForgotten(workspace.home));
  const keeper = new PayloadKeeper(store, redaction);
  const left: Record<string, number> = { ...store.state.skipped[reader] };
  const clones = [
    ...new Set([...store.state.clones, ...(request.repo === undefined ? [] : [repository.commonDir])]),
  ].sort();
  let writing: ForgeWriting = store.write();
  let waiting = 0;
  let since = Date.now();
  let cursor: unknown = store.state.cursors[reader];
  let complete = false;
  const commit = async (): Promise<void> => {
    const { state } = store;
    await writing.commit({
      cursors: { ...state.cursors, [reader]: cursor },
      skipped: { ...state.skipped, [reader]: sum(left, keeper.kept.skipped) },
      ends: { ...state.ends, [reader]: { on: workspace.effects.today(), complete } },
      clones,
      mapping: MAPPING,
    });
    waiting = 0;
    since = Date.now();
  };
  try {
    for await (const batch of syncPlace(client, place, {
      login,
      everything: request.everything,
      cursor,
      tokenOrigin: token?.origin,
    })) {
      for (const payload of batch.payloads) await keeper.keep(payload, writing);
      for (const { reason } of batch.skipped) left[reason] = (left[reason] ?? 0) + 1;
      cursor = batch.cursor;
      complete = batch.isDone;
      waiting += batch.payloads.length;
      progress.step(name, batch.left === undefined ? batch.step : `${batch.step}, ${batch.left} left`);
      if (waiting >= TOGETHER || Date.now() - since > TOGETHER_MS) {
        await commit();
        writing = store.write();
      }
    }
    await commit();
  } catch (error) {
    // What came before the failure is whole, and its cursor with it.
    await commit();
    throw signal.aborted
      ? new UserError(
          "interrupted",
          "Interrupted; what was read so far is kept.",
          "Run the same command again to go on.",
        )
      : error;
  } finally {
    progress.done(name);
  }
  await compact(store);
  const { byType, skipped, ...records } = keeper.kept;
  return {
    place: name,
    login: login ?? null,
    token: token?.origin ?? null,
    records,
    byType,
    skipped: sum(left, skipped),
    waited,
    complete,
  };
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const all: Record<string, number> = { ...a };
  for (const [reason, times] of Object.entries(b)) all[reason] = (all[reason] ?? 0) + times;
  return all;
}
