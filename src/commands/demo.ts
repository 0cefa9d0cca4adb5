/** `waymark demo`: the main job on a bundled made-up history. */
import { openDemo } from "../workspace/demo.ts";
import type { CommandContext, CommandResult, SharedOptions } from "./command.ts";
import { runReport } from "./report.ts";

const NOTE = "This is a made-up person in a made-up repository. Run waymark in a clone of yours to see your own.\n";

export async function runDemo(context: CommandContext, options: SharedOptions): Promise<CommandResult> {
  const demo = await openDemo(context.workspace);
  const result = await runReport(
    { ...context, workspace: demo.workspace },
    { ...options, paths: [demo.path], asOf: options.asOf ?? demo.asOf },
  );
  return options.format === "text" ? { ...result, text: `${result.text}\n  ${NOTE}` } : result;
}
