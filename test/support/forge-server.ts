/**
 * GitHub's REST and GraphQL API on the loopback interface, over a made-up repository: pages by Link, `since`, tags (ETag,
 * 304), and every fault that a forge or a network has, where the caller says so.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Item, MadeUpGithub } from "./made-up-github.ts";
import { seededRandom } from "./random.ts";

export const FAULTS = [
  "rate-limit",
  "secondary-limit",
  "too-many-requests",
  "server-error",
  "bad-gateway-page",
  "cut-body",
  "cut-connection",
  "no-answer",
] as const;

export type Fault = (typeof FAULTS)[number];

export interface ForgeServer {
  readonly url: string;
  readonly requests: {
    total: number;
    faulted: number;
    notModified: number;
    byFault: Map<Fault, number>;
    tokens: Set<string>;
  };
  readonly close: () => Promise<void>;
}

/** Faults as a generator draws them: `most` of them, each request with the same chance. */
export function drawFaults(seed: number, chance: number, most = Number.POSITIVE_INFINITY): () => Fault | undefined {
  const random = seededRandom(seed);
  let drawn = 0;
  return () => {
    if (drawn >= most || random() >= chance) return undefined;
    drawn++;
    return FAULTS[Math.floor(random() * FAULTS.length)];
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const byUpdate = (a: Item, b: Item): number =>
  a.updated_at < b.updated_at ? -1 : a.updated_at > b.updated_at ? 1 : Number(a.id) - Number(b.id);

/** One page of a list, and the address of the next. */
function pageOf(all: readonly object[], url: URL, wrap?: (items: readonly object[]) => object): Reply {
  const size = Math.min(Number(url.searchParams.get("per_page") ?? 30), 100);
  const page = Number(url.searchParams.get("page") ?? 1);
  const items = all.slice((page - 1) * size, page * size);
  const next = new URL(url);
  next.searchParams.set("page", String(page + 1));
  return {
    status: 200,
    body: wrap ? wrap(items) : items,
    headers: all.length > page * size ? { link: `<${next}>; rel="next", <${url}>; rel="first"` } : {},
  };
}

function sorted(items: readonly Item[], url: URL): Item[] {
  const since = url.searchParams.get("since");
  const kept = since === null ? [...items] : items.filter(({ updated_at }) => updated_at >= since);
  kept.sort(byUpdate);
  return url.searchParams.get("direction") === "desc" ? kept.reverse() : kept;
}

/** Issues that a search finds: "repo:o/n involves:login updated:>=time". */
function found({ issues, timelines }: MadeUpGithub, url: URL): Item[] {
  const terms = (url.searchParams.get("q") ?? "").split(" ");
  const since = terms.find((term) => term.startsWith("updated:>="))?.slice(10) ?? "";
  const [role, login] = (terms[1] ?? "").split(":");
  const has = (value: unknown): boolean => (value as { login?: string } | null)?.login === login;
  const takesPart = (issue: Item): boolean => {
    const entries = (timelines.get(issue.number!) ?? []) as {
      event: string;
      user?: unknown;
      requested_reviewer?: unknown;
    }[];
    if (role === "reviewed-by") return entries.some(({ event, user }) => event === "reviewed" && has(user));
    if (role === "review-requested") return entries.some(({ requested_reviewer }) => has(requested_reviewer));
    return has(issue.user) || entries.some(({ event, user }) => event === "commented" && has(user));
  };
  return issues.filter((issue) => issue.updated_at >= since && takesPart(issue)).sort(byUpdate);
}

function graphql({ threads }: MadeUpGithub, text: string): Reply {
  const { query } = JSON.parse(text) as { query: string };
  const repository: Record<string, unknown> = {};
  for (const [, number] of query.matchAll(/p\d+: pullRequest\(number: (\d+)\)/g)) {
    const nodes = (threads.get(Number(number)) ?? []).map(({ id, createdAt, isResolved }) => ({
      id: `PRRT_${id}`,
      isResolved,
      resolvedBy: isResolved ? { login: "ada-l" } : null,
      comments: {
        nodes: [{ databaseId: id, createdAt, url: `https://github.com/octo-org/engine/pull/${number}#r${id}` }],
      },
    }));
    repository[`p${number}`] = {
      number: Number(number),
      reviewThreads: { pageInfo: { hasNextPage: false, endCursor: null }, nodes },
    };
  }
  return { status: 200, body: { data: { repository } } };
}

const NOT_FOUND: Reply = {
  status: 404,
  body: { message: "Not Found", documentation_url: "https://docs.github.com/rest" },
};

function answer(made: MadeUpGithub, url: URL, body: string): Reply {
  if (url.pathname === "/graphql") return graphql(made, body);
  if (url.pathname === "/search/issues")
    return pageOf(found(made, url).slice(0, 1000), url, (items) => ({
      total_count: found(made, url).length,
      incomplete_results: false,
      items,
    }));
  const path = /^\/repos\/octo-org\/engine\/(.+)$/.exec(url.pathname)?.[1] ?? "";
  if (path === "issues") return pageOf(sorted(made.issues, url), url);
  if (path === "pulls") return pageOf(sorted(made.pulls, url), url);
  if (path === "issues/comments") return pageOf(sorted(made.comments, url), url);
  if (path === "pulls/comments") return pageOf(sorted(made.codeComments, url), url);
  const [, kind, digits, part] = /^(issues|pulls)\/(\d+)(?:\/(timeline|comments))?$/.exec(path) ?? [];
  const number = Number(digits);
  const gone = made.gone.get(number);
  if (gone !== undefined)
    return { status: gone, body: { message: gone === 410 ? "This issue was deleted" : "Not Found" } };
  if (part === "timeline") return pageOf(made.timelines.get(number) ?? [], url);
  if (part === "comments")
    return pageOf(
      made.codeComments.filter(({ pull_request_url }) => String(pull_request_url).endsWith(`/${number}`)),
      url,
    );
  const pull = kind === "pulls" ? made.pulls.find((one) => one.number === number) : undefined;
  return pull ? { status: 200, body: { ...pull, merged: pull.merged_at !== null, merged_by: pull.user } } : NOT_FOUND;
}

function faultReply(fault: Fault): Reply | undefined {
  const documentation_url = "https://docs.github.com/rest";
  if (fault === "rate-limit")
    return {
      status: 403,
      body: { message: "API rate limit exceeded for user ID 1.", documentation_url },
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 2) },
    };
  if (fault === "secondary-limit")
    return {
      status: 403,
      body: { message: "You have exceeded a secondary rate limit. Please wait a few minutes.", documentation_url },
      headers: { "retry-after": "2" },
    };
  if (fault === "too-many-requests")
    return { status: 429, body: { message: "Too many" }, headers: { "retry-after": "1" } };
  if (fault === "server-error") return { status: 502, body: { message: "Server Error" } };
  return undefined;
}

/** Sends a reply, or what is left of it where a fault cuts it. */
function send(response: ServerResponse, reply: Reply, tag: string | undefined, fault: Fault | undefined): boolean {
  const text = typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body);
  const etag = `W/"${createHash("sha1").update(text).digest("hex").slice(0, 16)}"`;
  if (reply.status === 200 && tag === etag && fault === undefined) {
    response.writeHead(304, { etag }).end();
    return true;
  }
  const bytes = Buffer.from(text);
  const type = typeof reply.body === "string" ? "text/html" : "application/json; charset=utf-8";
  const headers = { "content-type": type, etag, ...reply.headers };
  if (fault === "cut-body") {
    response.writeHead(reply.status, headers).end(bytes.subarray(0, Math.floor(bytes.length / 2)));
  } else if (fault === "cut-connection") {
    response.writeHead(reply.status, { ...headers, "content-length": String(bytes.length + 1) });
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
  } else response.writeHead(reply.status, headers).end(bytes);
  return false;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/**
 * Starts it on a free port of the loopback interface.
 * @param nextFault what goes wrong with the next request; nothing where it gives undefined.
 * @param refuse an answer instead of all others: a token that expired, a private repository.
 */
export async function startForgeServer(
  made: MadeUpGithub,
  nextFault: () => Fault | undefined = () => undefined,
  refuse?: (request: IncomingMessage) => Reply | undefined,
): Promise<ForgeServer> {
  const requests: ForgeServer["requests"] = {
    total: 0,
    faulted: 0,
    notModified: 0,
    byFault: new Map(),
    tokens: new Set(),
  };
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    requests.total++;
    if (request.headers.authorization) requests.tokens.add(request.headers.authorization);
    const refused = refuse?.(request);
    if (refused) return void send(response, refused, undefined, undefined);
    const fault = nextFault();
    if (fault) {
      requests.faulted++;
      requests.byFault.set(fault, (requests.byFault.get(fault) ?? 0) + 1);
    }
    if (fault === "no-answer") return void response.destroy();
    if (fault === "bad-gateway-page")
      return void send(response, { status: 502, body: "<html>Unicorn!</html>" }, undefined, undefined);
    const reply = (fault && faultReply(fault)) ?? answer(made, new URL(request.url ?? "/", url), body);
    if (send(response, reply, request.headers["if-none-match"], fault)) requests.notModified++;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
