/**
 * Reads a project of a Gerrit server by REST: the changes that changed, newest first as Gerrit lists them, and the comments
 * of each. A run that is stopped begins its list again, and skips the changes it has by their time.
 */
import { UserError } from "../../../errors.ts";
import type { ForgePlace } from "../../../model/forge.ts";
import { createFetchClient } from "../http/fetch-client.ts";
import type { ForgeRequest } from "../http/forge-request.ts";
import { type PatienceOptions, withPatience } from "../http/patience.ts";
import { toRefusal } from "../http/tell-refusal.ts";
import type { Token } from "../http/token.ts";
import { isObject, type JsonObject, numberOf, objectOf, objectsOf, wordOf } from "../json-value.ts";
import { numbersIn, toRanges } from "../number-ranges.ts";
import type { Payload } from "../payload.ts";
import type { SkippedPart, SyncBatch, SyncOptions } from "../sync-batch.ts";

export interface GerritClientOptions extends PatienceOptions {
  readonly host: string;
  /** "USER:PASSWORD" of the server's HTTP credentials. */
  readonly token: Token | undefined;
  readonly fetch?: typeof fetch;
  readonly baseUrl?: string;
}

/** What Gerrit puts before its JSON, against inclusion as a script. */
const PREFIX = ")]}'";

/** @returns a request; with a token, of the paths below /a/. See withPatience for what it throws. */
export function createGerritClient(options: GerritClientOptions): ForgeRequest {
  const { host, token } = options;
  const baseUrl = `${options.baseUrl ?? `https://${host}`}${token ? "/a" : ""}`;
  const headers: Record<string, string> = token
    ? { authorization: `Basic ${Buffer.from(token.reveal()).toString("base64")}` }
    : {};
  const send = createFetchClient({
    baseUrl,
    headers,
    prefix: PREFIX,
    fetch: options.fetch ?? fetch,
    signal: options.signal,
  });
  return withPatience(send, options);
}

const VERSION = 1;
const PAGE = 100;
const TOGETHER = 20;
const FIELDS = ["DETAILED_ACCOUNTS", "MESSAGES", "ALL_REVISIONS", "CURRENT_COMMIT", "DETAILED_LABELS"];

interface State {
  readonly mode: string;
  /** The latest change that the last whole run saw: "2024-01-02 03:04:05". */
  upTo: string;
  /** The latest of this run. */
  newest: string;
  /** How many changes of the list were read; undefined when the list is done. */
  start: number | undefined;
  readonly queue: Set<number>;
}

function parseCursor(cursor: unknown, mode: string): State {
  const known = isObject(cursor) && cursor.version === VERSION && cursor.mode === mode ? cursor : {};
  return {
    mode,
    upTo: wordOf(known.upTo),
    newest: wordOf(known.newest),
    start: known.start === null ? undefined : (numberOf(known.start) ?? 0),
    queue: numbersIn(known.queue),
  };
}

const toCursor = ({ mode, upTo, newest, start, queue }: State): unknown => ({
  version: VERSION,
  mode,
  upTo,
  newest,
  start: start ?? null,
  queue: toRanges(queue),
});

/** Minutes looked back behind the last change known. */
const OVERLAP = 10;

/** The search for changes of a project. */
function queryOf({ name }: ForgePlace, { upTo }: State, options: SyncOptions): string {
  const login = options.login ?? "";
  const roles = ["owner", "reviewer", "commentby", "cc"].map((role) => `${role}:"${login}"`);
  const at = Date.parse(`${upTo.slice(0, 19).replace(" ", "T")}Z`);
  const since = Number.isNaN(at)
    ? ""
    : ` since:"${new Date(at - OVERLAP * 60_000).toISOString().slice(0, 19).replace("T", " ")}"`;
  return `project:"${name}"${options.everything ? "" : ` (${roles.join(" OR ")})`}${since}`;
}

const batchOf = (
  state: State,
  step: string,
  payloads: readonly Payload[],
  skipped: readonly SkippedPart[] = [],
): SyncBatch => ({
  payloads,
  cursor: toCursor(state),
  skipped,
  step,
  left: state.queue.size || undefined,
  isDone: false,
});

/**
 * Reads what is new since the cursor.
 * @param request see createGerritClient.
 * @param webUrl the server's address for people, for citations.
 * @returns batches; the last one has `isDone`.
 * @throws UserError "no-login", "token-refused", "no-access", and what the request throws.
 */
export async function* syncGerrit(
  request: ForgeRequest,
  place: ForgePlace,
  options: SyncOptions,
  webUrl = `https://${place.host}`,
): AsyncGenerator<SyncBatch> {
  if (!options.everything && !/^[^\s"\\(){}]{1,200}$/.test(options.login ?? ""))
    throw new UserError(
      "no-login",
      `Whose changes of ${place.name} to read is not known.`,
      "Name your account, --login NAME, or read everything: --everything.",
    );
  const state = parseCursor(options.cursor, options.everything ? "everything" : `mine ${options.login}`);
  const addressOf = (number: number): string => `${webUrl}/c/${place.name}/+/${number}`;
  while (state.start !== undefined) {
    const query = new URLSearchParams({ q: queryOf(place, state, options), n: String(PAGE), S: String(state.start) });
    for (const field of FIELDS) query.append("o", field);
    const answer = await request({ path: `/changes/?${query}` });
    if (answer.status !== 200 || !Array.isArray(answer.data)) throw toRefusal(place, answer, options.tokenOrigin);
    const changes = objectsOf(answer.data);
    if (state.start === 0) state.newest = wordOf(changes[0]?.updated) || state.upTo;
    const payloads = changes.flatMap((change): Payload[] => {
      const number = numberOf(change._number);
      if (number === undefined) return [];
      if (numberOf(change.total_comment_count) !== 0) state.queue.add(number);
      return [{ form: "gerrit-change", source: `changes/${number}`, data: { ...change, web_url: addressOf(number) } }];
    });
    state.start = changes.at(-1)?._more_changes === true ? state.start + changes.length : undefined;
    yield batchOf(state, "changes", payloads);
  }
  yield* readComments(request, state, addressOf);
  state.upTo = state.newest;
  state.start = 0;
  yield { ...batchOf(state, "done", []), left: 0, isDone: true };
}

async function* readComments(
  request: ForgeRequest,
  state: State,
  addressOf: (number: number) => string,
): AsyncGenerator<SyncBatch> {
  let payloads: Payload[] = [];
  let skipped: SkippedPart[] = [];
  let read = 0;
  for (const number of [...state.queue].sort((a, b) => b - a)) {
    const answer = await request({ path: `/changes/${number}/comments` });
    const comments: JsonObject | undefined = answer.status === 200 ? objectOf(answer.data) : undefined;
    const source = `changes/${number}/comments`;
    if (!comments) skipped.push({ source, reason: `comments: status ${answer.status}` });
    else if (Object.keys(comments).length > 0)
      payloads.push({ form: "gerrit-comments", source, number, data: { comments, web_url: addressOf(number) } });
    state.queue.delete(number);
    if (++read % TOGETHER !== 0) continue;
    yield batchOf(state, "comments", payloads, skipped);
    payloads = [];
    skipped = [];
  }
  if (payloads.length > 0 || skipped.length > 0) yield batchOf(state, "comments", payloads, skipped);
}
