/** Runs one verb between the terminal and the workspace: progress, colours, output, errors, exit codes. */
import type { CommandContext, CommandResult } from "../commands/command.ts";
import { printError } from "./print-error.ts";

export interface RunOptions {
  readonly debug: boolean;
  readonly color: boolean;
  /** File to write to; standard output without it. */
  readonly output: string | undefined;
}

const WIDEST = 110;
const NARROWEST = 60;

function widthOf(stream: NodeJS.WriteStream): number {
  return Math.max(NARROWEST, Math.min(WIDEST, stream.isTTY ? (stream.columns ?? 100) : 100));
}

/** Colours only where a terminal shows them and nobody objects: NO_COLOR, TERM=dumb, --no-color. */
async function styleFor(options: RunOptions): Promise<CommandContext["style"]> {
  const { PLAIN_STYLE } = await import("../commands/printing.ts");
  const wanted =
    options.color &&
    options.output === undefined &&
    process.stdout.isTTY &&
    !process.env.NO_COLOR &&
    process.env.TERM !== "dumb";
  const width = widthOf(process.stdout);
  if (!wanted) return { ...PLAIN_STYLE, width };
  const { createColors } = (await import("picocolors")).default;
  const { bold, dim, cyan } = createColors(true);
  return { bold, dim, accent: cyan, width };
}

/** Writes the result to its file or to standard output; a reader that went away is no error. */
async function write(text: string, output: string | undefined): Promise<void> {
  if (output !== undefined) {
    const { writeOutput } = await import("./write-output.ts");
    await writeOutput(output, text);
    process.stderr.write(`Wrote ${output}\n`);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    process.stdout.on("error", (error: NodeJS.ErrnoException) => (error.code === "EPIPE" ? resolve() : reject(error)));
    process.stdout.write(text, () => resolve());
  });
}

/** Runs a verb and sets the exit code: 0 done, 1 findings, 2 user error, 3 unexpected. */
export async function runVerb(
  options: RunOptions,
  verb: (context: CommandContext) => Promise<CommandResult>,
): Promise<void> {
  const abort = new AbortController();
  const onInterrupt = () => {
    if (abort.signal.aborted) process.exit(2);
    abort.abort();
  };
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onInterrupt);
  const { createProgress } = await import("./progress.ts");
  const progress = await createProgress(process.stderr);
  try {
    const { openContext } = await import("../commands/open-context.ts");
    const isAsking = process.stdin.isTTY && process.stdout.isTTY;
    const choose = isAsking ? (await import("./choose.ts")).choose : undefined;
    const decide = isAsking ? (await import("./decide.ts")).decide : undefined;
    const context = await openContext(await styleFor(options), progress, abort.signal, choose, decide);
    const result = await verb(context);
    progress.end();
    await write(result.text, options.output);
    process.exitCode = result.exitCode;
  } catch (error) {
    progress.end();
    process.exitCode = printError(error, options.debug);
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
  }
}
