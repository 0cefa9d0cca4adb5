/** `waymark initiatives`: what somebody drove, from its origin to what became of it, and their part in what others did. */
import { UserError } from "../errors.ts";
import type { InitiativesReport } from "../model/initiative.ts";
import { renderInitiatives } from "../views/initiatives.ts";
import { renderInitiativesMarkdown } from "../views/initiatives-markdown.ts";
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

async function render(
  report: InitiativesReport,
  { style }: CommandContext,
  format: SharedOptions["format"],
  most: number,
): Promise<string> {
  if (format === "json") return toJson(report);
  if (format === "html") return (await import("../views/html/initiatives-page.ts")).renderInitiativesPage(report);
  return format === "md" ? renderInitiativesMarkdown(report, most) : renderInitiatives(report, style, most);
}

/** @param stories how many initiatives are told in full; all others are a line. */
export async function runInitiatives(
  context: CommandContext,
  options: SharedOptions,
  stories: string | undefined,
): Promise<CommandResult> {
  const most = countOf(stories);
  const report = await gatherInitiatives(context.workspace, options, context.choose);
  return { text: await render(report, context, options.format, most), exitCode: 0 };
}
