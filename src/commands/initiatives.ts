/** `waymark initiatives`: what somebody drove, from its origin to what became of it. */
import { UserError } from "../errors.ts";
import { renderInitiatives } from "../views/initiatives.ts";
import { gatherInitiatives } from "../workspace/gather.ts";
import { type CommandContext, type CommandResult, type SharedOptions, toJson } from "./command.ts";

const STORIES = 5;

function countOf(text: string | undefined): number {
  if (text === undefined) return STORIES;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UserError(
    "malformed-option",
    `Unexpected --stories "${text.slice(0, 40)}", expected a number.`,
    "Write how many are told in full: --stories 10",
  );
}

/** @param stories how many initiatives are told in full; all others are a line. */
export async function runInitiatives(
  context: CommandContext,
  options: SharedOptions,
  stories: string | undefined,
): Promise<CommandResult> {
  const most = countOf(stories);
  const report = await gatherInitiatives(context.workspace, options, context.choose);
  return {
    text: options.format === "json" ? toJson(report) : renderInitiatives(report, context.style, most),
    exitCode: 0,
  };
}
