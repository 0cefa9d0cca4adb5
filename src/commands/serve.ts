/** `waymark serve [PATH…]`: the local web app, until Ctrl-C. */
import { UserError } from "../errors.ts";
import { serveLocally } from "../server/local.ts";
import { workAside } from "../server/work-aside.ts";

export { openBrowser } from "../server/open-browser.ts";

import { openAppData } from "../workspace/app-data.ts";
import type { CommandContext, CommandResult, SharedOptions } from "./command.ts";

export interface ServeOptions {
  readonly port: string | undefined;
  /** Opens an address in the user's browser; undefined where none is to be opened. */
  readonly open: ((address: string) => Promise<boolean>) | undefined;
  /** Prints a line at once, while the server runs. */
  readonly say: (line: string) => void;
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new UserError(
    "malformed-option",
    `Unexpected --port "${text.slice(0, 40)}", expected a number from 1 to 65535.`,
    "Leave it out for the usual port, or a free one where that is taken.",
  );
}

export async function runServe(
  { workspace }: CommandContext,
  request: SharedOptions,
  { port, open, say }: ServeOptions,
): Promise<CommandResult> {
  const wanted = portOf(port);
  const data = await openAppData(workspace, request, workAside);
  try {
    const server = await serveLocally({ data, port: wanted, log: (line) => say(`refused: ${line}`) });
    // Reading begins while the browser starts; what goes wrong with it is said on the page.
    data.report().catch(() => undefined);
    say(`Waymark: ${server.address}`);
    say("Only this machine gets an answer, and only the browser that opens this address. Stop with Ctrl-C.");
    if (open && !(await open(server.address))) say("No browser could be opened: open the address yourself.");
    await new Promise<void>((resolve) => {
      if (workspace.signal.aborted) resolve();
      workspace.signal.addEventListener("abort", () => resolve(), { once: true });
    });
    await server.close();
    return { text: "", exitCode: 0 };
  } finally {
    data.close();
  }
}
