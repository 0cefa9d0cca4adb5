/**
 * One request to a forge and its answer, in one form for all clients. An answer is whatever the forge said, errors
 * included; only what never became an answer (no network, TLS, a wrong name) is thrown, as a ConnectionFailure.
 */
import { isObject } from "../json-value.ts";

/** What is asked for. */
export interface Ask {
  /** Path and query below the API's root ("/repos/o/n/issues?page=2"), or a whole address on the same host. */
  readonly path: string;
  /** Tag of the answer that is already there: the forge says 304 where it still holds. */
  readonly etag?: string;
  /** Sent as JSON by POST: a GraphQL query. */
  readonly body?: { readonly [name: string]: unknown };
}

export interface Answer {
  readonly status: number;
  /** Parsed JSON; a text where the body was none, such as a page for people or half of an answer. */
  readonly data: unknown;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks a forge once, or as often as patience lets it. Throws ConnectionFailure, a UserError, or what aborted it. */
export type ForgeRequest = (ask: Ask) => Promise<Answer>;

/** No answer came. `code` is the system's ("ECONNREFUSED", "ENOTFOUND", "CERT_HAS_EXPIRED"), "" where there is none. */
export class ConnectionFailure extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = "ConnectionFailure";
    this.code = code;
  }
}

/** What fetch threw, without the request in it: its headers hold the token. */
export function toConnectionFailure(error: unknown): ConnectionFailure {
  let code = "";
  let message = "the connection failed";
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    message = at.message || message;
    const own: unknown = Reflect.get(at, "code");
    if (typeof own === "string" && own !== "") code = own;
    // Several addresses of one name were tried.
    const errors: unknown = Reflect.get(at, "errors");
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    if (code === "" && isObject(first) && typeof first.code === "string") code = first.code;
  }
  return new ConnectionFailure(message.slice(0, 300), code);
}

/** The address of the next page in a Link header (RFC 8288); "" where this is the last. */
export function nextPage(headers: Answer["headers"]): string {
  for (const part of (headers.link ?? "").slice(0, 10_000).split(",")) {
    const [, address, rest] = /^\s*<([^<>]{1,4000})>(.*)$/.exec(part) ?? [];
    if (address && rest && /;\s*rel="?next"?(?:\s|;|$)/.test(rest)) return address;
  }
  return "";
}
