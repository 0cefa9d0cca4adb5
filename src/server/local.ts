/** The server on this machine: a loopback address, a port, and the entry that lets one browser in. */
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import manifest from "../../package.json" with { type: "json" };
import { UserError } from "../errors.ts";
import type { AppData } from "../workspace/app-data.ts";
import { createApp } from "./app.ts";
import { readAssets } from "./assets.ts";
import { createGuard } from "./guard.ts";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes.ts";

const LOOPBACK = "127.0.0.1";
/** Where it listens by default; where that is taken, on any free port. */
const USUAL_PORT = 8737;

/** What the build made of web/, and the definitions of the types of answers: both lie two levels above every bundle. */
const WEB = fileURLToPath(new URL("../../dist/web", import.meta.url));
const SCHEMAS = new URL("../../docs/reference/schemas/api.schema.json", import.meta.url);

export interface LocalServer {
  /** The address that lets its opener in. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface LocalOptions {
  readonly data: AppData;
  /** Undefined for the usual one, or a free one where that is taken. */
  readonly port: number | undefined;
  readonly log: (line: string) => void;
}

/**
 * Listens on this machine alone.
 * @throws UserError "port-taken", "no-web-client"
 * @example const { address, close } = await serveLocally({ data, port: undefined, log: () => undefined });
 */
export async function serveLocally({ data, port, log }: LocalOptions): Promise<LocalServer> {
  const assets = await readAssets(WEB);
  const schemas = (await readFile(SCHEMAS, "utf8")).replaceAll("#/definitions/", "#/components/schemas/");
  const api = openApiDocument(ROUTES, JSON.parse(schemas).definitions, manifest.version);
  // The guard knows the port only once there is one, and nobody can ask before.
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = createAdaptorServer({ fetch: (request) => answer(request) });
  const bound = await listen(server, port ?? USUAL_PORT, port === undefined);
  const guard = createGuard({ port: bound, log });
  const app = createApp({ data, guard, assets, api, log });
  answer = (request) => app.fetch(request);
  return {
    address: `http://${LOOPBACK}:${bound}${guard.entry}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

type Server = ReturnType<typeof createAdaptorServer>;

async function listen(server: Server, port: number, orAnother: boolean): Promise<number> {
  const attempt = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, LOOPBACK, () => {
        server.off("error", reject);
        resolve();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (orAnother && code === "EADDRINUSE") await attempt(0);
    else if (code === "EADDRINUSE" || code === "EACCES")
      throw new UserError(
        "port-taken",
        `Port ${port} ${code === "EACCES" ? "is not yours to use" : "is taken"}.`,
        "Name another with --port, or leave it out for a free one.",
      );
    else throw error;
  }
  return (server.address() as AddressInfo).port;
}
