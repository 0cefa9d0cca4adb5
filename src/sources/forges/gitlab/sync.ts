/**
 * Reads a project of GitLab, gitlab.com or self-managed, by REST v4: issues and merge requests that changed, oldest change
 * first; then the notes and events of each. Asked by the plain client instead of @gitbeaker/rest: that one waits for limits
 * by itself, silently and without end, hides the headers that say how long, and knows no tags.
 */
import type { ForgePlace } from "../../../model/forge.ts";
import { createFetchClient } from "../http/fetch-client.ts";
import { type Answer, type ForgeRequest, nextPage } from "../http/forge-request.ts";
import { type PatienceOptions, withPatience } from "../http/patience.ts";
import { toRefusal } from "../http/tell-refusal.ts";
import type { Token } from "../http/token.ts";
import { idOf, type JsonObject, numberOf, objectsOf, wordOf } from "../json-value.ts";
import type { Payload, PayloadForm } from "../payload.ts";
import type { SkippedPart, SyncBatch, SyncOptions } from "../sync-batch.ts";
import { EVENTS_ARE_DROPPED, readCommented } from "./commented.ts";
import { batchOf, earlier, LISTS, type List, MOST_PAGES, OVERLAP, parseCursor, type State } from "./sync-state.ts";

export interface GitlabClientOptions extends PatienceOptions {
  readonly host: string;
  readonly token: Token | undefined;
  readonly fetch?: typeof fetch;
  readonly baseUrl?: string;
}

/** @returns a request below /api/v4; see withPatience for what it throws. */
export function createGitlabClient(options: GitlabClientOptions): ForgeRequest {
  const { host, token, baseUrl = `https://${host}/api/v4` } = options;
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token.reveal()}` } : {};
  const send = createFetchClient({ baseUrl, headers, fetch: options.fetch ?? fetch, signal: options.signal });
  return withPatience(send, options);
}

const TOGETHER = 20;

/** What is asked of each list: everything, or by each role that somebody may have. */
const rolesOf = ({ everything, login }: SyncOptions): Readonly<Record<List, readonly string[]>> => {
  if (everything || !login) return { issues: [""], merge_requests: [""] };
  const name = encodeURIComponent(login);
  const common = [`&author_username=${name}`, `&assignee_username=${name}`];
  return {
    issues: common,
    merge_requests: [...common, `&reviewer_username=${name}`, `&approved_by_usernames[]=${name}`],
  };
};

/**
 * Reads what is new since the cursor.
 * @param request see createGitlabClient.
 * @returns batches; the last one has `isDone`. "Mine" is what `login` wrote, was assigned, was asked to review, approved or,
 * as far back as GitLab keeps events, commented on (docs.gitlab.com/api/events, "Get user contribution events").
 * @throws UserError "token-refused", "token-too-narrow", "no-access", and what the request throws.
 * @example for await (const batch of syncGitlab(request, place, { everything: true, login: undefined, cursor, tokenOrigin })) keep(batch);
 */
export async function* syncGitlab(
  request: ForgeRequest,
  place: ForgePlace,
  options: SyncOptions,
): AsyncGenerator<SyncBatch> {
  const mode = options.everything || !options.login ? "everything" : `mine ${options.login.toLowerCase()}`;
  const state = parseCursor(options.cursor, mode);
  const root = `/projects/${encodeURIComponent(place.name)}`;
  const roles = rolesOf(options);
  for (const list of LISTS)
    for (const role of roles[list]) yield* readList(request, place, state, { list, role, root }, options.tokenOrigin);
  const skipped: SkippedPart[] = [];
  if (mode !== "everything") {
    skipped.push(EVENTS_ARE_DROPPED);
    yield* readCommented(request, state, root, options.login ?? "");
  }
  for (const list of LISTS) yield* readQueue(request, state, root, list);
  state.done.clear();
  yield { ...batchOf(state, "done", [], skipped), left: 0, isDone: true };
}

interface ListPlace {
  readonly list: List;
  readonly role: string;
  readonly root: string;
}

async function* readList(
  request: ForgeRequest,
  place: ForgePlace,
  state: State,
  { list, role, root }: ListPlace,
  tokenOrigin: string | undefined,
): AsyncGenerator<SyncBatch> {
  const name = `${list}${role}`;
  const first = (since: string): string =>
    `${root}/${list}?scope=all&state=all&order_by=updated_at&sort=asc&per_page=100${role}${since === "" ? "" : `&updated_after=${encodeURIComponent(since)}`}`;
  let path = first(earlier(state.upTo.get(name) ?? "", OVERLAP));
  while (!state.done.has(name)) {
    const answer: Answer = await request({ path });
    const skipped: SkippedPart[] = [];
    const isThere = answer.status === 200 && Array.isArray(answer.data);
    // A project without issues or merge requests refuses that list alone.
    const isOff = !isThere && list === "merge_requests" && [403, 404].includes(answer.status) && state.done.size > 0;
    if (!isThere && !isOff) throw toRefusal(place, answer, tokenOrigin);
    if (isOff) skipped.push({ source: list, reason: `${list}: status ${answer.status}` });
    const items = isThere ? objectsOf(answer.data) : [];
    const before = state.upTo.get(name) ?? "";
    const upTo = items.reduce(
      (max, { updated_at }) => (Date.parse(wordOf(updated_at)) > (Date.parse(max) || 0) ? wordOf(updated_at) : max),
      before,
    );
    state.upTo.set(name, upTo);
    for (const item of items) {
      const number = numberOf(item.iid);
      if (number !== undefined) state.queue[list].add(number);
    }
    const next = nextPage(answer.headers);
    if (next === "") state.done.add(name);
    path = earlier(upTo, 1) > earlier(before, 1) ? first(earlier(upTo, 1)) : next;
    const payloads = items.map(
      (data): Payload => ({ form: "gitlab-discussion", source: `${list}/${numberOf(data.iid) ?? ""}`, data }),
    );
    yield batchOf(state, list, payloads, skipped);
  }
}

/** What is read of one discussion beside itself. */
const PARTS: readonly { readonly path: string; readonly form: PayloadForm }[] = [
  { path: "discussions", form: "gitlab-notes" },
  { path: "resource_state_events", form: "gitlab-event" },
  { path: "resource_label_events", form: "gitlab-event" },
];

async function* readQueue(request: ForgeRequest, state: State, root: string, list: List): AsyncGenerator<SyncBatch> {
  let payloads: Payload[] = [];
  let skipped: SkippedPart[] = [];
  let read = 0;
  for (const number of [...state.queue[list]].sort((a, b) => b - a)) {
    for (const part of PARTS) {
      const source = `${list}/${number}/${part.path}`;
      let path = `${root}/${source}?per_page=100`;
      for (let page = 0; path !== "" && page < MOST_PAGES; page++) {
        const answer = await request({ path });
        if (answer.status !== 200) {
          skipped.push({ source, reason: `${part.path}: status ${answer.status}` });
          break;
        }
        for (const data of objectsOf(answer.data))
          payloads.push({
            form: part.form,
            source: `${source}/${idOf(data.id)}`,
            number,
            data: withNoteable(data, list),
          });
        path = nextPage(answer.headers);
      }
    }
    state.queue[list].delete(number);
    if (++read % TOGETHER !== 0) continue;
    yield batchOf(state, `${list}: notes`, payloads, skipped);
    payloads = [];
    skipped = [];
  }
  if (payloads.length > 0 || skipped.length > 0) yield batchOf(state, `${list}: notes`, payloads, skipped);
}

/** Which list a thing is in, where it does not say so itself. */
const withNoteable = (data: JsonObject, list: List): JsonObject =>
  "resource_type" in data || "notes" in data
    ? data
    : { ...data, resource_type: list === "issues" ? "Issue" : "MergeRequest" };
