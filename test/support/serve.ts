/** The local app as its user starts it: the built program on a free port, ended as Ctrl-C ends it. */
import { type IncomingHttpHeaders, request } from "node:http";
import { endOf, type Run, type RunOptions, startWaymark } from "./run-waymark.ts";

export interface Served {
  /** The address that lets one browser in. */
  readonly address: string;
  /** "http://127.0.0.1:41234" */
  readonly base: string;
  /** What it has printed so far. */
  readonly printed: () => string;
  readonly stop: () => Promise<Run>;
}

const STARTED = /Waymark: (http:\S+)/;
const PATIENCE_MS = 20_000;

/** @param args what follows `waymark serve` */
export async function serve(args: readonly string[], options: RunOptions): Promise<Served> {
  const child = startWaymark(["serve", ...args, "--no-open"], options);
  let printed = "";
  const ended = endOf(child);
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`it did not start: ${printed}`)), PATIENCE_MS);
    const look = (chunk: Buffer): void => {
      printed += chunk.toString("utf8");
      const found = STARTED.exec(printed)?.[1];
      if (found) {
        clearTimeout(timer);
        resolve(found);
      }
    };
    child.stderr?.on("data", look);
    void ended.then((run) => reject(new Error(`it ended: ${run.stderr}`)));
  });
  return {
    address,
    base: new URL(address).origin,
    printed: () => printed,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks without a browser's manners: any path as it is written, any header. */
export function askRaw(
  base: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
  body?: string,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
