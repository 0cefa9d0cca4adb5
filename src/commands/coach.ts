/** `waymark coach [FILE|-]`: what a draft review comment does, and what it lacks to teach. */
import { renderCoach } from "../views/coach.ts";
import { type CoachRequest, gatherCoaching } from "../workspace/coach.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export async function runCoach(
  context: CommandContext,
  request: CoachRequest & { readonly format: string },
): Promise<CommandResult> {
  const thread = await gatherCoaching(context.workspace, request);
  return { text: request.format === "json" ? toJson(thread) : renderCoach(thread, context.style), exitCode: 0 };
}
