/** The user's workspace: effects, folders, config. Made once per command. */
import { type Config, readConfig } from "./config.ts";
import type { Effects } from "./effects.ts";
import { type Home, locateHome } from "./home.ts";

/** What a long operation tells while it runs. Every part may be called often; nothing in it decides anything. */
export interface Progress {
  /** Whether somebody sees it: numbers that cost time are worked out only then. */
  readonly watched: boolean;
  /** Reading a repository: commits so far and, once known, how many there are. */
  readonly reading: (name: string, done: number, total: number | undefined) => void;
  /** A step without numbers: "working out evidence". */
  readonly step: (name: string, what: string) => void;
  readonly done: (name: string) => void;
  /** One line the user should see: a ledger rebuilt, a process waited for. */
  readonly note: (text: string) => void;
}

export interface Workspace {
  readonly effects: Effects;
  readonly home: Home;
  readonly config: Config;
  readonly progress: Progress;
  /** Aborted by Ctrl-C: what was read is kept. */
  readonly signal: AbortSignal;
}

export async function openWorkspace(effects: Effects, progress: Progress, signal: AbortSignal): Promise<Workspace> {
  const home = locateHome(effects);
  return { effects, home, config: await readConfig(home), progress, signal };
}
