/** Everything from outside that the program reads besides repositories: clock, environment, folders. One value, replaceable in tests. */
import { homedir } from "node:os";
import { UserError } from "../errors.ts";

export interface Effects {
  /** The only clock read: today's UTC day, unless --as-of says otherwise. */
  readonly today: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths start: where the user stood. */
  readonly cwd: string;
  readonly homeFolder: string;
  readonly platform: NodeJS.Platform;
}

function standingIn(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new UserError(
      "unreadable-path",
      "The folder you stand in is not there any more.",
      "Go to a folder that exists and run the command again.",
      { cause: error },
    );
  }
}

/** The real ones. Throws the UserError "unreadable-path" where the working folder was deleted. */
export function realEffects(): Effects {
  return {
    today: () => new Date().toISOString().slice(0, 10),
    env: process.env,
    cwd: standingIn(),
    homeFolder: homedir(),
    platform: process.platform,
  };
}
