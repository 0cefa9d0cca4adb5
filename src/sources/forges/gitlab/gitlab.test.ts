import { describe, expect, it } from "vitest";
import type { ForgePlace } from "../../../model/forge.ts";
import { Token } from "../http/token.ts";
import { mapPayload, type Payload } from "../payload.ts";
import type { SyncBatch } from "../sync-batch.ts";
import { createGitlabClient, syncGitlab } from "./sync.ts";

const PLACE: ForgePlace = { kind: "gitlab", host: "gitlab.example.org", name: "group/sub/engine" };
const SECRET = "glpat-0123456789";
const at = (minute: number): string => new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();
const user = (username: string) => ({ id: username.length, username, name: username.toUpperCase(), state: "active" });

/** A made-up project: five issues, five merge requests with the same numbers, notes and events. */
function project() {
  const issues = [1, 2, 3, 4, 5].map((iid) => ({
    iid,
    title: `I${iid}`,
    state: "opened",
    created_at: at(iid),
    updated_at: at(iid),
    author: user("ada"),
    web_url: `https://gitlab.example.org/group/sub/engine/-/issues/${iid}`,
  }));
  const merges = [1, 2, 3, 4, 5].map((iid) => ({
    ...issues[iid - 1]!,
    title: `M${iid}`,
    source_branch: "b",
    target_branch: "main",
    sha: "a".repeat(40),
  }));
  return { issues, merges, fetched: [] as string[] };
}

/** GitLab as a function: pages of two, `updated_after`, Link. */
const fetchOf =
  (made: ReturnType<typeof project>): typeof fetch =>
  (input, init) => {
    const url = new URL(String(input));
    made.fetched.push(url.pathname + url.search);
    expect(new Headers(init?.headers).get("authorization")).toBe(`Bearer ${SECRET}`);
    const path = decodeURIComponent(url.pathname).replace("/api/v4/projects/group/sub/engine/", "");
    const since = url.searchParams.get("updated_after") ?? "";
    const reply = (data: unknown, headers: Record<string, string> = {}) =>
      Promise.resolve(new Response(JSON.stringify(data), { headers }));
    const list = path === "issues" ? made.issues : path === "merge_requests" ? made.merges : undefined;
    if (list) {
      const all = list
        .filter(({ updated_at }) => updated_at > since)
        .sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
      const page = Number(url.searchParams.get("page") ?? 1);
      url.searchParams.set("page", String(page + 1));
      return reply(all.slice(page * 2 - 2, page * 2), all.length > page * 2 ? { link: `<${url}>; rel="next"` } : {});
    }
    const [, kind, iid, part] = /^(issues|merge_requests)\/(\d+)\/(\w+)$/.exec(path) ?? [];
    if (part === "resource_state_events")
      return Promise.resolve(new Response("{}", { status: iid === "4" ? 404 : 200 }));
    if (part !== "discussions") return reply([]);
    const noteable = { noteable_type: kind === "issues" ? "Issue" : "MergeRequest", noteable_iid: Number(iid) };
    const note = (id: number, more: object) => ({
      id: id + Number(iid) * 10 + (kind === "issues" ? 1000 : 0),
      body: "x",
      author: user("brook"),
      created_at: at(9),
      system: false,
      ...noteable,
      ...more,
    });
    return reply([
      {
        id: `d${iid}${kind}`,
        individual_note: false,
        notes: [
          note(1, { resolvable: true, resolved: true, type: "DiffNote", position: { new_path: "a.ts", new_line: 3 } }),
          note(2, {}),
        ],
      },
      {
        id: `s${iid}${kind}`,
        individual_note: true,
        notes: [note(3, { system: true, body: "approved this merge request" })],
      },
    ]);
  };

async function sync(
  made: ReturnType<typeof project>,
  cursor?: unknown,
  most = Number.POSITIVE_INFINITY,
  mine?: { readonly login: string; readonly fetch: typeof fetch },
) {
  const request = createGitlabClient({
    host: PLACE.host,
    token: new Token(SECRET, "GITLAB_TOKEN"),
    fetch: mine?.fetch ?? fetchOf(made),
    second: 1,
  });
  const batches: SyncBatch[] = [];
  for await (const batch of syncGitlab(request, PLACE, {
    everything: mine === undefined,
    login: mine?.login,
    cursor,
    tokenOrigin: "GITLAB_TOKEN",
  })) {
    if (batches.length >= most) break;
    batches.push(JSON.parse(JSON.stringify(batch)) as SyncBatch);
  }
  return batches;
}

const keysOf = (payloads: readonly Payload[]) =>
  new Set(payloads.flatMap((payload) => mapPayload(payload).records.map(({ key }) => key)));

describe("syncGitlab", () => {
  it("reads issues and merge requests of the same numbers apart, with notes, reviews and resolution", async () => {
    const made = project();
    const batches = await sync(made);
    const payloads = batches.flatMap((batch) => batch.payloads);
    const keys = keysOf(payloads);
    expect(keys.has("discussion/issue/3") && keys.has("discussion/pull-request/3")).toBe(true);
    expect(keys.size).toBe(10 + 10 * 3);
    expect(batches.at(-1)).toMatchObject({ isDone: true, left: 0 });
    expect(batches.flatMap(({ skipped }) => skipped)).toContainEqual({
      source: "issues/4/resource_state_events",
      reason: "resource_state_events: status 404",
    });
    const records = payloads.flatMap((payload) => mapPayload(payload).records);
    expect(records.find(({ key }) => key === "note/21")).toMatchObject({
      kind: "pull-request",
      number: 2,
      resolved: true,
      place: { path: "a.ts", line: 3 },
      author: { login: "brook" },
    });
    expect(records.find(({ key }) => key === "note/22")).toMatchObject({ answers: "note/21" });
    expect(records.find(({ key }) => key === "review/note-23")).toMatchObject({ verdict: "approved" });
    expect(JSON.stringify(batches)).not.toContain(SECRET);
  });

  it("goes on after an interrupt, and reads little where little is new", async () => {
    const whole = keysOf((await sync(project())).flatMap((batch) => batch.payloads));
    const made = project();
    const payloads: Payload[] = [];
    let cursor: unknown;
    for (let isDone = false, most = 1; !isDone; most++) {
      const batches = await sync(made, cursor, most);
      payloads.push(...batches.flatMap((batch) => batch.payloads));
      cursor = batches.at(-1)?.cursor;
      isDone = batches.at(-1)?.isDone === true;
    }
    expect(keysOf(payloads)).toEqual(whole);
    made.issues[1] = { ...made.issues[1]!, title: "New", updated_at: at(90) };
    made.fetched.length = 0;
    const more = await sync(made, cursor);
    expect(more.flatMap((batch) => batch.payloads.map(({ data }) => (data as { title?: string }).title))).toContain(
      "New",
    );
    // A second run looks back over the overlap, and not over everything.
    made.fetched.length = 0;
    const last = await sync(made, more.at(-1)!.cursor);
    expect(new Set(last.flatMap((batch) => batch.payloads.map(({ source }) => source.split("/")[1])))).toContain("2");
    expect(made.fetched.some((path) => path.includes("/issues/1/"))).toBe(false);
  });

  it("says what GitLab refuses", async () => {
    const refuse = (status: number, body: object) => () =>
      Promise.resolve(new Response(JSON.stringify(body), { status }));
    for (const [status, code] of [
      [401, "token-refused"],
      [404, "no-access"],
    ] as const) {
      const request = createGitlabClient({
        host: PLACE.host,
        token: undefined,
        fetch: refuse(status, { message: "no" }),
      });
      const first = syncGitlab(request, PLACE, {
        everything: true,
        login: undefined,
        cursor: undefined,
        tokenOrigin: undefined,
      }).next();
      await expect(first).rejects.toMatchObject({ code });
    }
  });
});

/** What somebody commented on, as GitLab's own description of its events has it. */
const commentedOn = (noteable_type: string, noteable_iid: number, minute: number, project_id = 77) => ({
  id: minute,
  project_id,
  action_name: "commented on",
  target_type: "Note",
  created_at: at(minute),
  note: { id: minute, body: "x", system: false, noteable_type, noteable_iid },
});

type Event = ReturnType<typeof commentedOn>;

/** The same server for one person: the lists by role, the events in pages of two, discussions by number. */
const mineOf = (made: ReturnType<typeof project>, events: readonly Event[], status = 200): typeof fetch => {
  const whole = fetchOf(made);
  return (input, init) => {
    const url = new URL(String(input));
    const { searchParams: query, pathname } = url;
    const answer = (data: unknown, headers: Record<string, string> = {}) => {
      made.fetched.push(decodeURIComponent(url.pathname + url.search));
      return Promise.resolve(new Response(JSON.stringify(data), { status: status, headers }));
    };
    if (pathname.endsWith("/projects/group%2Fsub%2Fengine"))
      return Promise.resolve(new Response(JSON.stringify({ id: 77 })));
    if (pathname.endsWith("/users/brook/events")) {
      expect([query.get("action"), query.get("sort")]).toEqual(["commented", "asc"]);
      const after = query.get("after") ?? "";
      const page = Number(query.get("page") ?? 1);
      const known = events.filter(({ created_at }) => after === "" || created_at.slice(0, 10) > after);
      url.searchParams.set("page", String(page + 1));
      return answer(
        known.slice(page * 2 - 2, page * 2),
        known.length > page * 2 ? { link: `<${url}>; rel="next"` } : {},
      );
    }
    const kind = /\/(issues|merge_requests)$/.exec(pathname)?.[1];
    if (kind === undefined) return whole(input, init);
    const list = kind === "issues" ? made.issues : made.merges;
    const wanted = query.getAll("iids[]").map(Number);
    const role = query.get("author_username");
    const since = query.get("updated_after") ?? "";
    made.fetched.push(decodeURIComponent(pathname + url.search));
    const found = list.filter(
      ({ iid, author, updated_at }) =>
        (wanted.length > 0 ? wanted.includes(iid) : author.username === role) && updated_at > since,
    );
    return Promise.resolve(new Response(JSON.stringify(found)));
  };
};

describe("syncGitlab for one person", () => {
  const EVENTS = [
    commentedOn("Issue", 2, 10),
    commentedOn("MergeRequest", 4, 11),
    commentedOn("Issue", 3, 12, 78),
    commentedOn("Commit", 5, 13),
    commentedOn("Issue", 2, 14),
  ];
  const numbersOf = (batches: readonly SyncBatch[]): Set<string> =>
    new Set(
      batches.flatMap((batch) =>
        batch.payloads.flatMap(({ form, source }) => (form === "gitlab-discussion" ? [source] : [])),
      ),
    );

  it("reads what they only commented on, of this project alone, with what was said there", async () => {
    const made = project();
    const batches = await sync(made, undefined, undefined, { login: "brook", fetch: mineOf(made, EVENTS) });
    expect(numbersOf(batches)).toEqual(new Set(["issues/2", "merge_requests/4"]));
    const keys = keysOf(batches.flatMap(({ payloads }) => payloads));
    expect(keys.has("note/1021") && keys.has("note/41")).toBe(true);
    expect(batches.flatMap(({ skipped }) => skipped.map(({ reason }) => reason)).join()).toContain("a few years");
    expect(batches.at(-1)?.isDone).toBe(true);
  });

  it("reads it again when others go on there, and nothing twice where nothing is new", async () => {
    const made = project();
    const mine = { login: "brook", fetch: mineOf(made, EVENTS) };
    const first = await sync(made, undefined, undefined, mine);
    const second = await sync(made, first.at(-1)!.cursor, undefined, mine);
    made.issues[1] = { ...made.issues[1]!, title: "New", updated_at: at(600) };
    const third = await sync(made, second.at(-1)!.cursor, undefined, mine);
    expect(numbersOf(third)).toContain("issues/2");
    made.issues.push({ ...made.issues[0]!, iid: 6, author: user("brook"), updated_at: at(700) });
    const fourth = await sync(made, third.at(-1)!.cursor, undefined, mine);
    const fifth = await sync(made, fourth.at(-1)!.cursor, undefined, mine);
    // The overlap alone.
    expect(numbersOf(fifth)).toEqual(new Set(["issues/6"]));
  });

  it("loses nothing to an interrupt", async () => {
    const made = project();
    const mine = { login: "brook", fetch: mineOf(made, EVENTS) };
    const whole = keysOf((await sync(made, undefined, undefined, mine)).flatMap((batch) => batch.payloads));
    const payloads: Payload[] = [];
    let cursor: unknown;
    for (let isDone = false, most = 1; !isDone && most < 50; most++) {
      const batches = await sync(made, cursor, most, mine);
      payloads.push(...batches.flatMap((batch) => batch.payloads));
      cursor = batches.at(-1)?.cursor;
      isDone = batches.at(-1)?.isDone === true;
    }
    expect(keysOf(payloads)).toEqual(whole);
  });

  it("says that events are refused, and reads the rest", async () => {
    const made = project();
    made.issues[0] = { ...made.issues[0]!, author: user("brook") };
    const batches = await sync(made, undefined, undefined, { login: "brook", fetch: mineOf(made, EVENTS, 403) });
    expect(numbersOf(batches)).toEqual(new Set(["issues/1"]));
    expect(batches.flatMap(({ skipped }) => skipped)).toContainEqual({
      source: "events",
      reason: "events: status 403",
    });
    expect(batches.at(-1)?.isDone).toBe(true);
  });
});
