/**
 * What somebody only commented on, which no list of GitLab can be asked for: their own events say which discussions those are
 * (docs.gitlab.com/api/events, "Get user contribution events", action "commented"), and the lists give them by number
 * (`iids[]`). GitLab keeps events for a few years.
 */
import { type ForgeRequest, nextPage } from "../http/forge-request.ts";
import { type JsonObject, numberOf, objectOf, objectsOf, wordOf } from "../json-value.ts";
import type { Payload } from "../payload.ts";
import type { SkippedPart, SyncBatch } from "../sync-batch.ts";
import { batchOf, earlier, LISTS, type List, MOST_PAGES, OVERLAP, type State } from "./sync-state.ts";

export const EVENTS_ARE_DROPPED: SkippedPart = {
  source: "events",
  reason: "discussions you only commented on years ago: GitLab keeps events for a few years; --everything reads them",
};

const EVENTS = "events";
const AGAIN = "commented";
const LIST_OF: ReadonlyMap<string, List> = new Map([
  ["Issue", "issues"],
  ["WorkItem", "issues"],
  ["MergeRequest", "merge_requests"],
]);
/** Numbers in one question. */
const TOGETHER = 50;
const DAYS_BACK = 2 * 24 * 3600;

/** The project that events name by number alone; undefined where GitLab does not say. */
async function projectNumber(request: ForgeRequest, root: string): Promise<number | undefined> {
  const { status, data } = await request({ path: root });
  return status === 200 ? numberOf(objectOf(data)?.id) : undefined;
}

/** Notes down what an event of the project says was commented on. */
function noteDown(state: State, event: JsonObject): void {
  const note = objectOf(event.note);
  const list = LIST_OF.get(wordOf(note?.noteable_type));
  const number = numberOf(note?.noteable_iid);
  if (list && number !== undefined && !state.commented[list].has(number)) state.unread[list].add(number);
}

/** Events of all projects, oldest first: no list is of one person in one project. */
async function* readEvents(
  request: ForgeRequest,
  state: State,
  root: string,
  login: string,
): AsyncGenerator<SyncBatch> {
  const refused = (reason: string): SyncBatch => batchOf(state, EVENTS, [], [{ source: EVENTS, reason }]);
  const project = await projectNumber(request, root);
  if (project === undefined) return yield refused("events: the project\u2019s number is not told");
  // `after` is a day, and leaves out the one it names.
  const since = earlier(state.upTo.get(EVENTS) ?? "", DAYS_BACK).slice(0, 10);
  const query = `action=commented&sort=asc&per_page=100${since === "" ? "" : `&after=${since}`}`;
  let path = `/users/${encodeURIComponent(login)}/events?${query}`;
  for (let page = 0; path !== "" && page < MOST_PAGES; page++) {
    const { status, data, headers } = await request({ path });
    if (status !== 200 || !Array.isArray(data)) return yield refused(`events: status ${status}`);
    for (const event of objectsOf(data)) {
      if (numberOf(event.project_id) === project) noteDown(state, event);
      const at = wordOf(event.created_at);
      if (Date.parse(at) > (Date.parse(state.upTo.get(EVENTS) ?? "") || 0)) state.upTo.set(EVENTS, at);
    }
    path = nextPage(headers);
    yield batchOf(state, EVENTS, [], []);
  }
  state.done.add(EVENTS);
}

interface Asked {
  readonly list: List;
  readonly numbers: readonly number[];
  /** Only what changed since; "" for all. */
  readonly since: string;
}

/** Discussions by number; what was said in them is read with the others'. */
async function* readNumbers(
  request: ForgeRequest,
  state: State,
  root: string,
  { list, numbers, since }: Asked,
): AsyncGenerator<SyncBatch> {
  for (let from = 0; from < numbers.length; from += TOGETHER) {
    const some = numbers.slice(from, from + TOGETHER);
    const changed = since === "" ? "" : `&updated_after=${encodeURIComponent(since)}`;
    const which = some.map((number) => `&iids[]=${number}`).join("");
    const { status, data } = await request({
      path: `${root}/${list}?scope=all&state=all&per_page=100${changed}${which}`,
    });
    const items = status === 200 ? objectsOf(data) : [];
    const payloads = items.flatMap((item): Payload[] => {
      const number = numberOf(item.iid);
      if (number === undefined) return [];
      state.queue[list].add(number);
      return [{ form: "gitlab-discussion", source: `${list}/${number}`, data: item }];
    });
    for (const number of some) {
      state.unread[list].delete(number);
      state.commented[list].add(number);
    }
    yield batchOf(state, list, payloads, status === 200 ? [] : [{ source: list, reason: `${list}: status ${status}` }]);
  }
}

const latest = (times: Iterable<string>): string =>
  [...times].reduce((max, time) => (Date.parse(time) > (Date.parse(max) || 0) ? time : max), "");

/**
 * Reads what was commented on and not read yet, and of what was read before what changed since.
 * @param root "/projects/group%2Fname".
 * @returns batches; what GitLab refuses is a skipped part of one, never an error.
 * @example yield* readCommented(request, state, root, "ada");
 */
export async function* readCommented(
  request: ForgeRequest,
  state: State,
  root: string,
  login: string,
): AsyncGenerator<SyncBatch> {
  // What the lists gave is earlier than now by the server's clock: what changes from here on is later than that.
  const mark = latest(
    [...state.upTo].flatMap(([name, time]) => (LISTS.some((list) => name.startsWith(list)) ? [time] : [])),
  );
  const since = state.upTo.get(AGAIN) ?? "";
  if (!state.done.has(EVENTS)) yield* readEvents(request, state, root, login);
  for (const list of LISTS) {
    const known = [...state.commented[list]];
    yield* readNumbers(request, state, root, { list, numbers: [...state.unread[list]], since: "" });
    yield* readNumbers(request, state, root, { list, numbers: known, since: earlier(since, OVERLAP) });
  }
  state.upTo.set(AGAIN, latest([since, mark]));
}
