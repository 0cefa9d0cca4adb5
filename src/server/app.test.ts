import { beforeEach, describe, expect, it } from "vitest";
import { SAMPLE_REPORT as report } from "../../test/support/sample-report.ts";
import { UserError } from "../errors.ts";
import type { Api, ApiError } from "../views/pages/api.ts";
import type { AppData } from "../workspace/app-data.ts";
import { createApp } from "./app.ts";
import type { Asset } from "./assets.ts";
import { createGuard } from "./guard.ts";
import { ROUTES } from "./routes.ts";

const PORT = 4711;
const HOST = `127.0.0.1:${PORT}`;
const asset = (text: string, type: string): Asset => ({
  bytes: new TextEncoder().encode(text),
  type,
  isImmutable: true,
});
const ASSETS = new Map([
  ["/index.html", asset('<meta name="waymark-nonce" content="__NONCE__">', "text/html; charset=utf-8")],
  ["/assets/main-12345678.js", asset("1;", "text/javascript; charset=utf-8")],
]);

/** Data that the tests can make fail. */
function dataWith(more: Partial<AppData> = {}): AppData {
  const none = (): never => {
    throw new Error("not asked for in these tests");
  };
  return {
    edition: () => 1,
    report: async () => report,
    initiatives: none,
    reportWithInitiatives: async () => report,
    reviews: none,
    source: none,
    mark: async () => undefined,
    unmark: async () => undefined,
    coach: none,
    peopleAround: none,
    guide: none,
    guideAddress: null,
    start: none,
    look: none,
    open: none,
    be: none,
    places: () => [],
    listen: () => () => undefined,
    close: () => undefined,
    ...more,
  };
}

/** An answer's JSON, as one of what the API answers. */
const jsonOf = async <T>(answer: Response | Promise<Response>): Promise<T> => (await (await answer).json()) as T;

let log: string[];

/** An app, and a way to ask it as the browser that was let in does. */
async function opened(more: Partial<AppData> = {}) {
  const guard = createGuard({ port: PORT, log: (line) => log.push(line) });
  const app = createApp({
    data: dataWith(more),
    guard,
    assets: ASSETS,
    api: { openapi: "3.1.0" },
    log: (line) => log.push(line),
  });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } });
  const entered = await ask(guard.entry);
  const cookie = entered.headers.get("set-cookie") ?? "";
  const asUser = (path: string, init: RequestInit = {}) =>
    ask(path, { ...init, headers: { cookie: cookie.split(";")[0]!, ...init.headers } });
  return { ask, asUser, cookie, entered, entry: guard.entry };
}

beforeEach(() => {
  log = [];
});

describe("the entry", () => {
  it("gives the cookie for the token, to no script and to no other site", async () => {
    const { entered, cookie } = await opened();
    expect(entered.status).toBe(303);
    expect(entered.headers.get("location")).toBe("/");
    expect(cookie).toMatch(/^waymark-4711=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it("opens once, but again for the browser that is in", async () => {
    const { ask, asUser, entry } = await opened();
    expect((await ask(entry)).status).toBe(401);
    expect((await asUser(entry)).status).toBe(303);
    expect((await ask("/enter?token=wrong")).status).toBe(401);
    expect((await ask("/enter")).status).toBe(401);
  });
});

const EVERY_ADDRESS = [
  ...ROUTES.map(({ method, path }) => [method, path.replace(":id", "x")] as const),
  ["get", "/"],
  ["get", "/api/events"],
  ["get", "/api/openapi.json"],
  ["get", "/assets/main-12345678.js"],
] as const;

describe.each(EVERY_ADDRESS)("%s %s", (method, path) => {
  const body = method === "put" || method === "post" ? { body: "{}" } : {};
  const init = { method: method.toUpperCase(), ...body };
  const refused = async (response: Response | Promise<Response>, status: number) => {
    const answer = await response;
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty("error.hint");
    expect(log.at(-1)).toContain(String(status));
  };

  it("refuses who has no cookie, or another one", async () => {
    const { ask } = await opened();
    const origin = { origin: `http://${HOST}` };
    await refused(ask(path, { ...init, headers: origin }), 401);
    await refused(ask(path, { ...init, headers: { ...origin, cookie: "waymark-4711=guess" } }), 401);
  });

  it("refuses foreign hosts, origins and sites, whoever asks", async () => {
    const { asUser } = await opened();
    await refused(asUser(path, { ...init, headers: { host: "evil.example" } }), 403);
    await refused(asUser(path, { ...init, headers: { host: `evil.example:${PORT}` } }), 403);
    await refused(asUser(path, { ...init, headers: { origin: "http://evil.example" } }), 403);
    await refused(asUser(path, { ...init, headers: { origin: "http://127.0.0.1:1" } }), 403);
    await refused(asUser(path, { ...init, headers: { origin: "null" } }), 403);
    await refused(
      asUser(path, { ...init, headers: { "sec-fetch-site": "cross-site", origin: `http://${HOST}` } }),
      403,
    );
    await refused(asUser(path, { ...init, headers: { "sec-fetch-site": "same-site", origin: `http://${HOST}` } }), 403);
    if (method !== "get") await refused(asUser(path, init), 403);
  });
});

describe("answers", () => {
  it("forbid everything that is not of this server, and are not kept", async () => {
    const { asUser } = await opened();
    const page = await asUser("/evidence?words=x");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const nonce = /nonce-([\w-]+)/.exec(policy)?.[1];
    expect(await page.text()).toContain(`content="${nonce}"`);
    const other = await asUser("/api/profile");
    expect(other.headers.get("content-security-policy")).not.toContain(nonce!);
    for (const answer of [page, other]) {
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("are the read models", async () => {
    const { asUser } = await opened();
    const profile = await jsonOf<Api["/api/profile"]>(asUser("/api/profile"));
    expect(profile.person.name).toBe(report.person.name);
    const page = await jsonOf<Api["/api/evidence"]>(asUser("/api/evidence?count=2&from=1"));
    expect(page).toMatchObject({ total: report.evidence.length, from: 1 });
    expect(page.lines.map(({ id }) => id)).toEqual(report.evidence.slice(1, 3).map(({ id }) => id));
    const one = await jsonOf<Api["/api/evidence/:id"]>(asUser(`/api/evidence/${report.evidence[0]!.id}`));
    expect(one.line.sentence).toBe(report.evidence[0]!.sentence);
  });

  it("say what is not there, and what is malformed, with the way out", async () => {
    const { asUser } = await opened();
    expect((await asUser("/api/evidence/ffffffffffffffff")).status).toBe(404);
    expect((await asUser("/api/skills/none")).status).toBe(404);
    expect((await asUser("/api/nothing")).status).toBe(404);
    for (const query of [
      "from=-1",
      "count=0",
      "count=1e9",
      "year=twenty",
      "standing=best",
      "unheard=of",
      `words=${"x".repeat(201)}`,
    ]) {
      const answer = await asUser(`/api/evidence?${query}`);
      expect(answer.status, query).toBe(400);
      expect((await jsonOf<ApiError>(answer)).error.message).toMatch(/^Unexpected /);
    }
  });

  it("say what the user can mend, and hide what they cannot", async () => {
    const failing = async () => {
      throw new UserError("unknown-person", "You are not named here.", "Say who you are with WAYMARK_ME.");
    };
    const broken = async () => {
      throw new Error("secret /home/ada");
    };
    const { asUser } = await opened({ report: failing });
    const answer = await asUser("/api/profile");
    expect([answer.status, (await jsonOf<ApiError>(answer)).error.hint]).toEqual([
      404,
      "Say who you are with WAYMARK_ME.",
    ]);
    const other = await (await opened({ report: broken })).asUser("/api/profile");
    expect(other.status).toBe(500);
    expect(await other.text()).not.toContain("secret");
    expect(log.join("\n")).toContain("secret");
  });
});

describe("bodies and addresses", () => {
  const change = (body: string, more: Record<string, string> = {}) => ({
    method: "PUT",
    body,
    headers: { origin: `http://${HOST}`, "content-type": "application/json", ...more },
  });

  it("are checked before anything is done", async () => {
    let marked = 0;
    const { asUser } = await opened({ mark: async () => void marked++ });
    for (const body of [
      "",
      "{",
      "[]",
      '{"verdict":"best"}',
      '{"verdict":"wrong","more":1}',
      `{"verdict":"wrong","because":"${"x".repeat(2001)}"}`,
    ])
      expect((await asUser("/api/evidence/abcd/mark", change(body))).status, body.slice(0, 40)).toBe(400);
    expect(marked).toBe(0);
    expect((await asUser("/api/evidence/abcd/mark", change('{"verdict":"wrong"}'))).status).toBe(200);
    expect(marked).toBe(1);
  });

  it("that are too large are refused", async () => {
    const { asUser } = await opened();
    expect((await asUser("/api/coach", { ...change("x".repeat(300_000)), method: "POST" })).status).toBe(413);
    expect((await asUser(`/${"x".repeat(3000)}`)).status).toBe(414);
  });

  it("that climb out of the folder find nothing", async () => {
    const { asUser } = await opened();
    for (const path of [
      "/assets/../index.html.map",
      "/assets/..%2f..%2fpackage.json",
      "/assets/%2e%2e/%2e%2e/etc/passwd",
      "/assets//etc/passwd",
      "/assets/main-12345678.js%00.css",
    ]) {
      const answer = await asUser(path);
      const text = await answer.text();
      expect(text, path).not.toMatch(/root:|"name": "waymark"/);
      expect(answer.status === 404 || text.includes("waymark-nonce"), path).toBe(true);
    }
    expect((await asUser("/index.html")).headers.get("content-type")).toContain("text/html");
  });

  it("that come too fast are put off, and the server goes on", async () => {
    let time = 0;
    const guard = createGuard({ port: PORT, log: () => undefined, now: () => time });
    const app = createApp({ data: dataWith(), guard, assets: ASSETS, api: {}, log: () => undefined });
    const ask = () => app.request(`http://${HOST}/api/profile`, { headers: { host: HOST } });
    const statuses = await Promise.all(Array.from({ length: 700 }, async () => (await ask()).status));
    expect(statuses.filter((status) => status === 429).length).toBe(100);
    time += 1000;
    expect((await ask()).status).toBe(401);
  });
});
