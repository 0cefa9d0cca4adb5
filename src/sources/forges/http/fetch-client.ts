/** The plain client: one request by fetch, for forges whose API needs no more (GitLab, Gerrit). */
import { type Answer, type Ask, type ForgeRequest, toConnectionFailure } from "./forge-request.ts";
import { readBody } from "./read-body.ts";

export interface FetchClientOptions {
  /** "https://gitlab.com/api/v4": paths are below it. */
  readonly baseUrl: string;
  /** Sent with each request: the token among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  /** What stands before the JSON of each answer. */
  readonly prefix?: string;
  readonly signal?: AbortSignal | undefined;
}

/** A request without an answer for so long failed. */
const TIMEOUT = 120_000;

/** The address of an ask. Throws where it is on another host: the token is for one only. */
export function addressOf(baseUrl: string, path: string): string {
  if (path.startsWith("/")) return `${baseUrl}${path}`;
  if (new URL(path).origin !== new URL(baseUrl).origin) throw new Error(`not an address of ${new URL(baseUrl).host}`);
  return path;
}

/**
 * Runs a request with a signal that ends it when the caller's does, or when its time is over. Made by hand: on Node 20, what
 * AbortSignal.any makes stays in memory as long as the caller's signal, and a sync makes a hundred thousand of them.
 */
export async function withTimeLimit<T>(
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const own = new AbortController();
  const stop = (): void => own.abort(signal?.reason);
  const timer = setTimeout(() => own.abort(new Error(`no answer in ${TIMEOUT / 1000} seconds`)), TIMEOUT);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    return await run(own.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** @returns a function that asks once; see ForgeRequest. */
export function createFetchClient({ baseUrl, headers, fetch, prefix, signal }: FetchClientOptions): ForgeRequest {
  return async ({ path, etag, body }: Ask): Promise<Answer> => {
    const address = addressOf(baseUrl, path);
    const ask = async (limited: AbortSignal): Promise<Answer> => {
      const response = await fetch(address, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          accept: "application/json",
          "user-agent": "waymark",
          ...headers,
          ...(etag === undefined ? {} : { "if-none-match": etag }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        signal: limited,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const data = await readBody(response.body, prefix);
      return { status: response.status, data, headers: Object.fromEntries(response.headers) };
    };
    try {
      return await withTimeLimit(signal, ask);
    } catch (error) {
      signal?.throwIfAborted();
      throw toConnectionFailure(error);
    }
  };
}
