/**
 * Reads a repository of GitHub: the lists (pull requests, issues, comments, comments on code) or, where only your own part
 * is read, searches for it; then the timeline of each discussion that changed; then whether review threads were resolved.
 * It yields batch by batch; whoever keeps a batch and its cursor may be stopped at any moment and goes on from there. What
 * is met twice has the same source, so that the later copy replaces the earlier.
 */
import { UserError } from "../../../errors.ts";
import type { ForgePlace } from "../../../model/forge.ts";
import type { ForgeRequest } from "../http/forge-request.ts";
import { toRefusal } from "../http/tell-refusal.ts";
import { type JsonObject, numberOf, objectOf } from "../json-value.ts";
import type { Payload } from "../payload.ts";
import type { SkippedPart, SyncBatch, SyncOptions } from "../sync-batch.ts";
import { type GithubState, parseCursor, streamOf, toCursor } from "./cursor.ts";
import { readDiscussion, refusalReason } from "./discussion.ts";
import { everythingOf, mineOf, readPage, type StreamKind } from "./streams.ts";
import { PULLS_PER_QUERY, readThreads } from "./threads.ts";

export interface GithubSyncOptions extends SyncOptions {
  /** Whether to ask for the resolution of threads: GraphQL needs a token. Yes where there is one. */
  readonly threads?: boolean;
}

/** Discussions whose timelines are kept together. */
const TOGETHER = 20;
/** The forge is down, not one discussion too large for it, when so many fail one after the other. */
const IN_A_ROW = 3;

/**
 * Reads what is new since the cursor.
 * @param request see createGithubClient: it waits and asks again by itself.
 * @returns batches; the last one has `isDone`. Nothing new gives one empty batch, after a request for each list, all of
 * them answered "not changed" (304), which costs nothing of the rate limit.
 * @throws UserError "token-refused", "token-too-narrow", "no-access", "no-login", and what the request throws. What was
 * yielded before stays good.
 * @example for await (const batch of syncGithub(request, place, { login: "octo", everything: false, cursor, tokenOrigin })) keep(batch);
 */
export async function* syncGithub(
  request: ForgeRequest,
  place: ForgePlace,
  options: GithubSyncOptions,
): AsyncGenerator<SyncBatch> {
  const { login, everything } = options;
  if (!everything && !login)
    throw new UserError(
      "no-login",
      `Whose discussions of ${place.name} to read is not known: there is no login.`,
      "Name your account, --login NAME, or read everything: --everything.",
    );
  const state = parseCursor(options.cursor, everything ? "everything" : `mine ${login!.toLowerCase()}`);
  if (!state.isRunning) beginRun(state);
  for (const kind of everything ? everythingOf(place) : mineOf(place, login!))
    yield* readStream(request, place, state, kind, options);
  yield* readQueue(request, place, state, !everything);
  if (options.threads ?? options.tokenOrigin !== undefined) yield* readAllThreads(request, place, state);
  const skipped =
    state.reviewed.size > 0
      ? [{ source: "threads", reason: "resolution of threads: GitHub tells it only with a token" }]
      : [];
  state.reviewed.clear();
  state.isRunning = false;
  yield { payloads: [], cursor: toCursor(state), skipped, step: "done", left: 0, isDone: true };
}

/** A new run asks each list again from what it knows, and tries again what failed. */
function beginRun(state: GithubState): void {
  for (const stream of state.streams.values()) {
    stream.next = "";
    stream.newest = "";
    stream.isDone = false;
  }
  for (const number of state.failed) state.queue.add(number);
  state.failed.clear();
  state.isRunning = true;
}

function batchOf(
  state: GithubState,
  step: string,
  payloads: readonly Payload[],
  skipped: readonly SkippedPart[],
): SyncBatch {
  return { payloads, cursor: toCursor(state), skipped, step, left: state.queue.size || undefined, isDone: false };
}

/** Whether something happened in it after it was opened: else its timeline is empty. */
function hasHistory(item: JsonObject): boolean {
  const isUntouched = item.state === "open" && item.comments === 0 && item.updated_at === item.created_at;
  return !isUntouched || objectOf(item.pull_request) !== undefined || "head" in item;
}

/** Issues list pull requests too, but without their branches and commits: those of the list of pull requests stay. */
const isTold = ({ name }: StreamKind, item: JsonObject): boolean =>
  name !== "issues" || objectOf(item.pull_request) === undefined;

function remember(state: GithubState, { name }: StreamKind, item: JsonObject): void {
  const number = numberOf(item.number);
  if (number !== undefined) {
    if (hasHistory(item)) state.queue.add(number);
    if (objectOf(item.pull_request) !== undefined) state.pulls.add(number);
  }
  if (name !== "comments on code") return;
  const pull =
    typeof item.pull_request_url === "string" ? /\/pulls\/(\d{1,9})$/.exec(item.pull_request_url)?.[1] : undefined;
  if (pull !== undefined) state.reviewed.add(Number(pull));
}

async function* readStream(
  request: ForgeRequest,
  place: ForgePlace,
  state: GithubState,
  kind: StreamKind,
  options: GithubSyncOptions,
): AsyncGenerator<SyncBatch> {
  const stream = streamOf(state, kind.name);
  while (!stream.isDone) {
    const { items, refusal, isIncomplete } = await readPage(request, kind, stream);
    const skipped: SkippedPart[] = [];
    if (refusal) {
      // 410: issues are switched off; 422: GitHub lists no further pages, or searches no such account.
      if (![410, 422, 451].includes(refusal.status)) throw toRefusal(place, refusal, options.tokenOrigin);
      skipped.push({ source: kind.name, reason: `${kind.name}: ${refusalReason(refusal)}` });
      stream.isDone = true;
    }
    if (isIncomplete)
      skipped.push({ source: kind.name, reason: `${kind.name}: GitHub's search did not look everywhere` });
    for (const item of items) remember(state, kind, item);
    const payloads = items
      .filter((item) => isTold(kind, item))
      .map((data): Payload => ({ form: kind.form, source: kind.sourceOf(data), data }));
    if (payloads.length > 0 || skipped.length > 0 || stream.isDone) yield batchOf(state, kind.name, payloads, skipped);
  }
}

async function* readQueue(
  request: ForgeRequest,
  place: ForgePlace,
  state: GithubState,
  isWhole: boolean,
): AsyncGenerator<SyncBatch> {
  let failedInARow = 0;
  let payloads: Payload[] = [];
  let skipped: SkippedPart[] = [];
  let read = 0;
  for (const number of [...state.queue].sort((a, b) => b - a)) {
    try {
      const found = await readDiscussion(request, place, number, { isWhole, isPull: state.pulls.has(number) });
      payloads.push(...found.payloads);
      skipped.push(...found.skipped);
      if (found.isReviewed) state.reviewed.add(number);
      failedInARow = 0;
    } catch (error) {
      const isUnanswered = error instanceof UserError && error.code === "forge-unavailable";
      if (!isUnanswered || ++failedInARow >= IN_A_ROW) throw error;
      state.failed.add(number);
      skipped.push({
        source: `issues/${number}/timeline`,
        reason: "the forge could not answer: tried again in the next run",
      });
    }
    state.queue.delete(number);
    state.pulls.delete(number);
    if (++read % TOGETHER !== 0) continue;
    yield batchOf(state, "timelines", payloads, skipped);
    payloads = [];
    skipped = [];
  }
  state.pulls.clear();
  if (payloads.length > 0 || skipped.length > 0) yield batchOf(state, "timelines", payloads, skipped);
}

async function* readAllThreads(
  request: ForgeRequest,
  place: ForgePlace,
  state: GithubState,
): AsyncGenerator<SyncBatch> {
  const numbers = [...state.reviewed].sort((a, b) => b - a);
  for (let from = 0; from < numbers.length; from += PULLS_PER_QUERY) {
    const some = numbers.slice(from, from + PULLS_PER_QUERY);
    const { payloads, skipped } = await readThreads(request, place, some);
    for (const number of some) state.reviewed.delete(number);
    const left = state.reviewed.size;
    yield { ...batchOf(state, "threads", payloads, skipped), left };
  }
}
