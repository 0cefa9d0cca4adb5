/** An error as two lines on standard error: what, and the way out. */

import { plainText } from "../commands/printing.ts";
import { UserError } from "../errors.ts";

/** Prints and returns the exit code: 2 for what the user can mend, 3 for a bug. */
export function printError(error: unknown, debug: boolean): 2 | 3 {
  const known = error instanceof UserError;
  const message = error instanceof Error ? error.message : String(error);
  const hint = known
    ? error.hint
    : "This is a bug in Waymark. Run the command again with --debug and report what it prints.";
  process.stderr.write(`waymark: ${plainText(known ? message : `Unexpected error: ${message}`)}\n${plainText(hint)}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  return known ? 2 : 3;
}
