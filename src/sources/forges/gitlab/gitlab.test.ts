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

async function sync(made: ReturnType<typeof project>, cursor?: unknown, most = Number.POSITIVE_INFINITY) {
  const request = createGitlabClient({
    host: PLACE.host,
    token: new Token(SECRET, "GITLAB_TOKEN"),
    fetch: fetchOf(made),
    second: 1,
  });
  const batches: SyncBatch[] = [];
  for await (const batch of syncGitlab(request, PLACE, {
    everything: true,
    login: undefined,
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
