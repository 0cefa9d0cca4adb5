/** The server's answers: the API over read models, events, and the web client. Who may ask is the guard's affair (guard.ts). */
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { AppData, AppEvent } from "../workspace/app-data.ts";
import type { Asset } from "./assets.ts";
import type { Guard } from "./guard.ts";
import type { Route } from "./route.ts";
import { ROUTES } from "./routes.ts";

const LARGEST_BODY = 256 * 1024;
const LONGEST_PATH = 2048;
/** An open connection says so now and then, so that one that is gone is noticed. */
const BEAT_MS = 25_000;

export interface AppOptions {
  readonly data: AppData;
  readonly guard: Guard;
  readonly assets: ReadonlyMap<string, Asset>;
  /** The OpenAPI document. */
  readonly api: unknown;
  readonly log: (line: string) => void;
}

/** What handlers share: the word by which the page's own styles are known. */
interface Env {
  readonly Variables: { nonce: string };
}

const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
};

const errorOf = (code: string, message: string, hint: string) => ({ error: { code, message, hint } });

/** A route's answer as the web sees it. */
async function answerOf(
  route: Route,
  data: AppData,
  asked: { readonly id: string; readonly query: Record<string, string>; readonly body: unknown },
): Promise<{ readonly status: 200 | 400 | 404 | 422; readonly json: unknown }> {
  try {
    const answer = await route.answer({
      data,
      id: asked.id,
      query: route.query ? route.query.parse(asked.query) : {},
      body: route.body ? route.body.parse(asked.body) : undefined,
    });
    if (answer === undefined)
      return { status: 404, json: errorOf("not-found", "There is no such thing here.", "Go back, or search for it.") };
    return { status: 200, json: answer };
  } catch (error) {
    if (error instanceof z.ZodError) {
      const [first] = error.issues;
      const where = first?.path.join(".") ?? "";
      return {
        status: 400,
        json: errorOf(
          "malformed-request",
          `Unexpected ${where || "request"}: ${first?.message}.`,
          "See /api/openapi.json.",
        ),
      };
    }
    if (error instanceof UserError)
      return {
        status: error.code.startsWith("unknown-") ? 404 : 422,
        json: errorOf(error.code, error.message, error.hint),
      };
    throw error;
  }
}

/** The text of a request's body as JSON; undefined where there is none or it is none. */
async function jsonBody(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}

/** Puts a read model's answer together for every request; throws nothing at whoever asks. */
export function createApp({ data, guard, assets, api, log }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const page = new TextDecoder().decode(assets.get("/index.html")!.bytes);

  app.use(async (context, next) => {
    context.set("nonce", randomBytes(16).toString("base64url"));
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
    context.header("Content-Security-Policy", policyOf(context.get("nonce")));
    if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
  });
  app.use(async (context, next) => {
    if (context.req.url.length <= LONGEST_PATH) return next();
    log("414: an address too long");
    return context.json(errorOf("too-long", "The address is too long.", "Search for fewer words."), 414);
  });
  app.use(guard.middleware);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context) => {
        log(`413 ${context.req.path}`);
        return context.json(errorOf("too-large", "That is more than 256 kB.", "Send less at once."), 413);
      },
    }),
  );
  for (const route of ROUTES)
    app.on(route.method.toUpperCase(), route.path, async (context) => {
      const { status, json } = await answerOf(route, data, {
        id: context.req.param("id") ?? "",
        query: context.req.query(),
        body: route.body ? await jsonBody(context.req.raw) : undefined,
      });
      return context.json(json as never, status);
    });
  app.get("/api/openapi.json", (context) => context.json(api as never));
  app.get("/api/events", (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: AppEvent): void =>
        void stream.writeSSE({ event: event.kind, data: JSON.stringify(event) }).catch(() => undefined);
      send({ kind: "changed", edition: data.edition() });
      const stop = data.listen(send);
      const beat = setInterval(() => void stream.writeSSE({ event: "beat", data: "" }).catch(() => undefined), BEAT_MS);
      // The program may end though somebody listens.
      beat.unref();
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(beat);
      stop();
    }),
  );
  app.all("/api/*", (context) =>
    context.json(errorOf("not-found", "There is no such address.", "See /api/openapi.json."), 404),
  );
  app.get("*", (context) => {
    const asset = context.req.path === "/index.html" ? undefined : assets.get(context.req.path);
    if (asset) {
      context.header("Content-Type", asset.type);
      context.header("Cache-Control", asset.isImmutable ? "private, max-age=31536000, immutable" : "no-cache");
      return context.body(asset.bytes);
    }
    if (context.req.path.startsWith("/assets/")) return context.notFound();
    return context.html(page.replaceAll("__NONCE__", context.get("nonce")));
  });
  app.notFound((context) => context.json(errorOf("not-found", "There is no such address.", "Go back."), 404));
  app.onError((error, context) => {
    log(`500 ${context.req.path}: ${error.stack ?? error.message}`);
    return context.json(
      errorOf("unexpected", "Something unexpected went wrong.", "The terminal that runs Waymark says more."),
      500,
    );
  });
  return app;
}
