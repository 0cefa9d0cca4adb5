/** The entry of the command line: reads arguments, runs one verb, sets the exit code. */
import { setFlagsFromString } from "node:v8";
import { CommanderError } from "commander";
import { buildProgram } from "./program.ts";

// A report runs some thousand functions for a few seconds. At its own pace the engine optimises many of them more than
// once, on threads that git then lacks. Three times the patience saved a fifth of all processor time on 80,000 commits.
setFlagsFromString("--interrupt-budget=400000");

/** Misuse of the command line is the user's to mend: exit code 2, as for every UserError. */
function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? 0 : 2;
}

// Help into a pipe that was closed early ("--help | head") is no error; verbs see to their own output (run-verb.ts).
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") process.exitCode = 3;
});

const program = buildProgram();
for (const command of [program, ...program.commands, ...program.commands.flatMap((sub) => sub.commands)])
  command.exitOverride();
try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = exitCodeOf(error);
}
