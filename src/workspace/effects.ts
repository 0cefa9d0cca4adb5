/** Everything from outside that the program reads besides repositories: clock, environment, folders. One value, replaceable in tests. */
import { homedir } from "node:os";

export interface Effects {
  /** The only clock read: today's UTC day, unless --as-of says otherwise. */
  readonly today: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start: where the user stood. */
  readonly cwd: string;
  readonly homeFolder: string;
  readonly platform: NodeJS.Platform;
}

/** The real ones. */
export function realEffects(): Effects {
  return {
    today: () => new Date().toISOString().slice(0, 10),
    env: process.env,
    cwd: process.cwd(),
    homeFolder: homedir(),
    platform: process.platform,
  };
}
