/** `waymark reviews`: how somebody reviews, over time, with comments worth re-reading. */
import { renderReviews } from "../views/reviews.ts";
import { gatherReviews } from "../workspace/gather.ts";
import { type CommandContext, type CommandResult, type SharedOptions, toJson } from "./command.ts";

export async function runReviews(context: CommandContext, options: SharedOptions): Promise<CommandResult> {
  const report = await gatherReviews(context.workspace, options, context.choose);
  return {
    text: options.format === "json" ? toJson(report) : renderReviews(report, context.style),
    exitCode: 0,
  };
}
