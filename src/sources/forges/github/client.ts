/**
 * Octokit as a ForgeRequest. Its throttling plugin keeps requests below GitHub's secondary limits (ten at once, one GraphQL
 * query a second, one search in two), its retry plugin mends a single hiccup; longer waits are ours, so that they are told,
 * bounded and can be aborted. Paging is ours too: where a run goes on after an interrupt is between pages. Octokit is
 * loaded when a client is made, because nothing else needs it.
 */

import { addressOf, withTimeLimit } from "../http/fetch-client.ts";
import { type Answer, type Ask, type ForgeRequest, toConnectionFailure } from "../http/forge-request.ts";
import { type PatienceOptions, withPatience } from "../http/patience.ts";
import { readBody } from "../http/read-body.ts";
import type { Token } from "../http/token.ts";
import { isObject } from "../json-value.ts";

export interface GithubClientOptions extends PatienceOptions {
  /** "github.com", "octo.ghe.com", or a GitHub Enterprise Server. */
  readonly host: string;
  readonly token: Token | undefined;
  /** See chooseFetch. */
  readonly fetch?: typeof fetch;
  /** Root of the API, where it is not the host's usual one. */
  readonly baseUrl?: string;
  /** False where there are no limits to stay below: a server of a test. */
  readonly throttled?: boolean;
}

/** The version of the REST API whose fields the mappers read. */
const API_VERSION = "2022-11-28";

/** The API's root of a host. @example githubApi("github.com") // "https://api.github.com" */
const githubApi = (host: string): string =>
  host === "github.com" || host.endsWith(".ghe.com") ? `https://api.${host}` : `https://${host}/api/v3`;

/** Where GraphQL queries go: beside the REST root on an Enterprise Server, below it elsewhere. */
const graphqlAddress = (baseUrl: string): string =>
  baseUrl.endsWith("/api/v3") ? baseUrl.replace(/\/v3$/, "/graphql") : `${baseUrl}/graphql`;

/** Path of a GraphQL query in an Ask. */
export const GRAPHQL = "/graphql";

const silent = (): void => {};
const SILENCE = { debug: silent, info: silent, warn: silent, error: silent };

/** The answer inside what Octokit throws for a status of 300 and more; undefined where there was none. */
function answerIn(error: unknown): Answer | undefined {
  const response: unknown = isObject(error) ? error.response : undefined;
  if (!isObject(response) || typeof response.status !== "number" || !isObject(response.headers)) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) headers[name] = String(value);
  return { status: response.status, data: response.data, headers };
}

/**
 * @returns a request that waits for limits and asks again after faults; see withPatience for what it throws.
 * @example const request = await createGithubClient({ host: "github.com", token, onWait: (wait) => say(wait) });
 */
export async function createGithubClient(options: GithubClientOptions): Promise<ForgeRequest> {
  const { host, token, signal, second = 1000, baseUrl = githubApi(host) } = options;
  const [{ Octokit }, { throttling }, { retry }] = await Promise.all([
    import("@octokit/core"),
    import("@octokit/plugin-throttling"),
    import("@octokit/plugin-retry"),
  ]);
  const octokit = new (Octokit.plugin(throttling, retry))({
    baseUrl,
    userAgent: "waymark",
    log: SILENCE,
    request: {
      log: SILENCE,
      parseSuccessResponseBody: false,
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    },
    // Limits are waited for by withPatience.
    throttle: {
      enabled: options.throttled ?? true,
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
      id: baseUrl,
    },
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retries: 1, retryAfterBaseValue: second },
    ...(token === undefined ? {} : { auth: token.reveal() }),
  });
  const send = async ({ path, etag, body }: Ask): Promise<Answer> => {
    const isQuery = path === GRAPHQL;
    // Braces are Octokit's templates.
    const url = (isQuery ? graphqlAddress(baseUrl) : addressOf(baseUrl, path)).replace(/[{}]/g, encodeURIComponent);
    const ask = async (limited: AbortSignal): Promise<Answer> => {
      const response = await octokit.request({
        method: isQuery ? "POST" : "GET",
        url,
        headers: { "x-github-api-version": API_VERSION, ...(etag === undefined ? {} : { "if-none-match": etag }) },
        request: { signal: limited },
        ...(body === undefined ? {} : { data: body }),
      });
      const data = await readBody(response.data as ReadableStream<Uint8Array>);
      return { status: response.status, data, headers: response.headers as Answer["headers"] };
    };
    try {
      return await withTimeLimit(signal, ask);
    } catch (error) {
      signal?.throwIfAborted();
      const answer = answerIn(error);
      if (answer) return answer;
      throw toConnectionFailure(error);
    }
  };
  return withPatience(send, options);
}
