import { afterEach, describe, expect, it } from "vitest";
import { drawFaults, type Fault, type ForgeServer, startForgeServer } from "../../../../test/support/forge-server.ts";
import { commentOf, isoOf, type MadeUpGithub, makeUpGithub } from "../../../../test/support/made-up-github.ts";
import { type Kept, recordsOf, syncInto, toldBy } from "../../../../test/support/sync-into.ts";
import type { ForgePlace } from "../../../model/forge.ts";
import type { Wait } from "../http/patience.ts";
import { Token } from "../http/token.ts";
import type { Payload } from "../payload.ts";
import { createGithubClient } from "./client.ts";
import { syncGithub } from "./sync.ts";

const PLACE: ForgePlace = { kind: "github", host: "github.com", name: "octo-org/engine" };
const SECRET = "ghs_0123456789abcdefghij";
const servers: ForgeServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(made: MadeUpGithub, nextFault?: () => Fault | undefined): Promise<ForgeServer> {
  const server = await startForgeServer(made, nextFault);
  servers.push(server);
  return server;
}

const clientOf = ({ url }: ForgeServer, onWait?: (wait: Wait) => void, throttled = false) =>
  createGithubClient({
    throttled,
    host: "github.com",
    token: new Token(SECRET, "GH_TOKEN"),
    baseUrl: url,
    second: 1,
    attempts: 12,
    ...(onWait ? { onWait } : {}),
  });

const everything = { everything: true, login: undefined, tokenOrigin: "GH_TOKEN" };

describe("syncGithub", () => {
  it("reads everything there is, each thing once", async () => {
    const made = makeUpGithub(120);
    const server = await serve(made);
    const kept = await syncInto(undefined, await clientOf(server), PLACE, everything);
    expect(recordsOf(kept.payloads)).toEqual(toldBy(made));
    expect(kept.skipped.map(({ reason }) => reason).sort()).toEqual([
      "status 404, not found: deleted, moved, or of an account that is gone",
      "status 410, deleted",
    ]);
    expect(server.requests.tokens).toEqual(new Set([`token ${SECRET}`]));
  });

  it("asks four times, and is told four times that nothing changed", async () => {
    const made = makeUpGithub(40);
    const server = await serve(made);
    const request = await clientOf(server);
    const first = await syncInto(undefined, request, PLACE, everything);
    const second = await syncInto(first, request, PLACE, everything);
    const before = { ...server.requests };
    const third = await syncInto(second, request, PLACE, everything);
    expect(server.requests.total - before.total).toBe(4);
    expect(server.requests.notModified - before.notModified).toBe(4);
    expect(third.payloads).toEqual(first.payloads);
  });

  it("reads what is new, and not the rest again", async () => {
    const made = makeUpGithub(300);
    const server = await serve(made);
    const request = await clientOf(server);
    const first = await syncInto(undefined, request, PLACE, everything);
    const at = Date.parse(made.issues.at(-1)!.updated_at) / 1000 + 5000;
    const comment = commentOf(999_999, 12, "fleur", at, "One more thing.");
    made.comments.push(comment);
    made.timelines.get(12)!.push({ ...comment, event: "commented" });
    for (const list of [made.issues, made.pulls]) {
      const index = list.findIndex(({ number }) => number === 12);
      if (index >= 0) list[index] = { ...list[index]!, updated_at: isoOf(at) };
    }
    const before = server.requests.total;
    const second = await syncInto(first, request, PLACE, everything);
    expect(recordsOf(second.payloads)).toEqual(toldBy(made));
    expect(server.requests.total - before).toBeLessThan(10);
  });

  it("loses and doubles nothing in 300 requests with 60 faults and interrupts", async () => {
    const made = makeUpGithub(260, 3);
    const server = await serve(made, drawFaults(7, 0.25, 60));
    const waits: Wait[] = [];
    const request = await clientOf(server, (wait) => waits.push(wait));
    let kept: Kept | undefined;
    for (let round = 0; !kept?.isDone; round++) kept = await syncInto(kept, request, PLACE, everything, 3 + round);
    expect(server.requests.total).toBeGreaterThanOrEqual(300);
    expect(server.requests.faulted).toBe(60);
    expect(recordsOf(kept.payloads)).toEqual(toldBy(made));
    // What one try more did not mend was waited for, and told.
    expect(new Set(waits.map(({ reason }) => reason))).toContain("rate limit");
    expect(new Set(waits.map(({ reason }) => reason))).toContain("secondary rate limit");
    expect(new Set(waits.map(({ reason }) => reason))).toContain("damaged answer");
  });

  it("reads what one account took part in", async () => {
    const made = makeUpGithub(30);
    const server = await serve(made);
    // The only one with the plugin's own pace: a search in two seconds, a query in one.
    const kept = await syncInto(undefined, await clientOf(server, undefined, true), PLACE, {
      ...everything,
      everything: false,
      login: "ada-l",
    });
    const records = recordsOf(kept.payloads);
    const numbers = new Set([...records.values()].map((line) => (JSON.parse(line) as { number: number }).number));
    expect(numbers.size).toBeGreaterThan(3);
    expect(numbers.size).toBeLessThan(30);
    for (const [key, line] of records) expect(line).toBe(key.startsWith("discussion/") ? line : toldBy(made).get(key));
  }, 60_000);

  it("writes the token nowhere", async () => {
    const made = makeUpGithub(60);
    const server = await serve(made, drawFaults(5, 0.2, 12));
    const waits: Wait[] = [];
    const kept = await syncInto(undefined, await clientOf(server, (wait) => waits.push(wait)), PLACE, everything);
    expect(JSON.stringify([[...kept.payloads.values()], kept.cursor, kept.skipped, waits])).not.toContain(SECRET);
  });

  it("goes on after an interrupt with a cursor of any kind", async () => {
    const server = await serve(makeUpGithub(5));
    const request = await clientOf(server);
    for (const cursor of [
      null,
      7,
      "x",
      [],
      { version: 1, mode: "everything", streams: [3], queue: 5, isRunning: "yes" },
    ]) {
      const kept = await syncInto(
        { payloads: new Map(), cursor, skipped: [], isDone: false, batches: 0 },
        request,
        PLACE,
        everything,
      );
      expect(kept.isDone).toBe(true);
    }
  });

  it("loses nothing that changes while it reads", async () => {
    const made = makeUpGithub(450, 5);
    let requests = 0;
    const server = await serve(made, () => {
      // Each time, an old issue is touched: in a list by change it moves behind all others.
      if (++requests <= 12) touch(made, requests * 3, requests);
      return undefined;
    });
    const kept = await syncInto(undefined, await clientOf(server), PLACE, everything);
    const numbers = (key: string) => /^discussion\//.test(key);
    expect([...recordsOf(kept.payloads).keys()].filter(numbers)).toEqual([...toldBy(made).keys()].filter(numbers));
    const again = await syncInto(kept, await clientOf(server), PLACE, everything);
    expect(recordsOf(again.payloads)).toEqual(toldBy(made));
  });
});

function touch(made: MadeUpGithub, number: number, by: number): void {
  const at = Date.parse(made.issues.at(-1)!.created_at) / 1000 + 100_000 + by;
  for (const list of [made.issues, made.pulls]) {
    const index = list.findIndex((item) => item.number === number);
    if (index >= 0) list[index] = { ...list[index]!, updated_at: isoOf(at), title: `Touched ${by}` };
  }
}

describe("an interrupt", () => {
  it("ends a run at once, also while it waits, and loses nothing that was kept", async () => {
    const made = makeUpGithub(80);
    let requests = 0;
    const server = await serve(made, () => (++requests > 20 ? "too-many-requests" : undefined));
    const stop = new AbortController();
    const request = await createGithubClient({
      host: "github.com",
      token: undefined,
      baseUrl: server.url,
      throttled: false,
      signal: stop.signal,
      onWait: () => stop.abort(new Error("stopped")),
    });
    const began = performance.now();
    const payloads = new Map<string, Payload>();
    let cursor: unknown;
    const run = async (): Promise<void> => {
      for await (const batch of syncGithub(request, PLACE, { ...everything, cursor: undefined, threads: false })) {
        for (const payload of batch.payloads) payloads.set(payload.source, payload);
        cursor = batch.cursor;
      }
    };
    await expect(run()).rejects.toThrow("stopped");
    expect(performance.now() - began).toBeLessThan(10_000);
    const calm = await serve(made);
    const before = { payloads, cursor, skipped: [], isDone: false, batches: 0 };
    const kept = await syncInto(before, await clientOf(calm), PLACE, everything);
    expect(recordsOf(kept.payloads)).toEqual(toldBy(made));
  });
});

describe("refusals", () => {
  const refused = async (status: number, body: object, headers: Record<string, string> = {}) => {
    const server = await startForgeServer(makeUpGithub(2), undefined, () => ({ status, body, headers }));
    servers.push(server);
    return syncInto(undefined, await clientOf(server), PLACE, everything).then(
      () => undefined,
      (error: Error & { code?: string }) => error,
    );
  };

  it.each([
    ["token-refused", 401, {}],
    ["no-access", 404, {}],
    ["token-too-narrow", 403, { "x-oauth-scopes": "gist", "x-accepted-oauth-scopes": "repo" }],
  ])("says %s, without the token", async (code, status, headers) => {
    const error = await refused(status, { message: "Bad credentials" }, headers);
    expect(error?.code).toBe(code);
    expect(`${error?.stack}${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it("says that nobody listens there", async () => {
    const server = await startForgeServer(makeUpGithub(1));
    await server.close();
    const request = await clientOf(server);
    await expect(request({ path: "/x" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("asks no other host", async () => {
    const server = await serve(makeUpGithub(1));
    const request = await clientOf(server);
    await expect(request({ path: "https://example.com/repos" })).rejects.toThrow(/not an address/);
  });
});

describe("createGithubClient", () => {
  it.each([
    ["github.com", "https://api.github.com/x", "https://api.github.com/graphql"],
    ["octo.ghe.com", "https://api.octo.ghe.com/x", "https://api.octo.ghe.com/graphql"],
    ["git.example.org", "https://git.example.org/api/v3/x", "https://git.example.org/api/graphql"],
  ])("asks %s where its API is", async (host, rest, graphql) => {
    const asked: string[] = [];
    const answer: typeof fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(new Response("{}", { headers: { "content-type": "application/json" } }));
    };
    const request = await createGithubClient({ host, token: undefined, fetch: answer, throttled: false });
    await request({ path: "/x" });
    await request({ path: "/graphql", body: { query: "{ a }" } });
    expect(asked).toEqual([rest, graphql]);
  });
});
