/**
 * Who gets in: the browser that exchanged the token of this start for a cookie, asking under a name of this machine, from a
 * page of ours. A page elsewhere cannot: its Origin and Sec-Fetch-Site differ, a name that it points here is not ours (DNS
 * rebinding), and the cookie is not sent from other sites.
 *
 * Sources: OWASP, Cross-Site Request Forgery Prevention Cheat Sheet (origin checks, same-site cookies); W3C, Fetch Metadata.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** Requests a second that are answered, and so many at once after a pause. */
const RATE = 200;
const BURST = 600;

export interface Guard {
  /** The address that lets its opener in, once. */
  readonly entry: string;
  readonly middleware: MiddlewareHandler;
}

export interface GuardOptions {
  readonly port: number;
  /** Told of everybody who was refused, and why. */
  readonly log: (line: string) => void;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

const newSecret = (): string => randomBytes(32).toString("base64url");

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Lets through so many requests a second (a token bucket). */
function limiter(now: () => number): () => boolean {
  let left = BURST;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(BURST, left + ((time - at) / 1000) * RATE);
    at = time;
    if (left < 1) return false;
    left--;
    return true;
  };
}

const CHANGES = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Why a request is refused by what its headers say of where it comes from; undefined where it is not. */
function foreignness(
  headers: Readonly<Record<"host" | "origin" | "site", string | undefined>>,
  method: string,
  port: number,
): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const { host, origin, site } = headers;
  if (host === undefined || !hosts.includes(host)) return "foreign host";
  if (origin !== undefined && origin !== `http://${host}`) return "foreign origin";
  if (CHANGES.has(method) && origin === undefined) return "no origin";
  if (site !== undefined && site !== "same-origin" && site !== "none") return "asked from another site";
  return undefined;
}

/** One token and one cookie per start of the server. */
export function createGuard({ port, log, now = () => performance.now() }: GuardOptions): Guard {
  const token = newSecret();
  const session = newSecret();
  const cookie = `waymark-${port}`;
  const isWithin = limiter(now);
  let isUsed = false;

  const refuse = (context: Context, status: 401 | 403 | 429, code: string, message: string, hint: string) => {
    log(`${status} ${context.req.method} ${JSON.stringify(context.req.path.slice(0, 200))}: ${message}`);
    return context.json({ error: { code, message, hint } }, status);
  };
  const HINT = "Open Waymark by the address that `waymark serve` printed, or start it again.";

  return {
    entry: `/enter?token=${token}`,
    middleware: async (context, next) => {
      const { req } = context;
      if (!isWithin())
        return refuse(
          context,
          429,
          "too-many-requests",
          "Too many requests at once.",
          "Wait a moment, then try again.",
        );
      const isEntry = req.path === "/enter" && req.method === "GET";
      const foreign = foreignness(
        {
          host: req.header("host"),
          origin: req.header("origin"),
          // A link in a mail or a terminal in a browser opens it from elsewhere; the token says enough then.
          site: isEntry ? undefined : req.header("sec-fetch-site"),
        },
        req.method,
        port,
      );
      if (foreign !== undefined) return refuse(context, 403, "foreign-request", `Refused: ${foreign}.`, HINT);
      if (isEntry) {
        if (!isSame(req.query("token") ?? "", token))
          return refuse(context, 401, "wrong-token", "This address is not of the Waymark that runs now.", HINT);
        if (isUsed && !isSame(getCookie(context, cookie) ?? "", session))
          return refuse(context, 401, "used-token", "This address was used already, in another browser.", HINT);
        isUsed = true;
        setCookie(context, cookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
        return context.redirect("/", 303);
      }
      if (!isSame(getCookie(context, cookie) ?? "", session))
        return refuse(context, 401, "not-let-in", "This browser was not let in.", HINT);
      return next();
    },
  };
}
