/** `waymark [report] [PATH…]`: the main job. */
import type { Report } from "../model/report.ts";
import { renderTerminal } from "../views/terminal.ts";
import { gatherReport } from "../workspace/gather.ts";
import { type CommandContext, type CommandResult, type Format, type SharedOptions, toJson } from "./command.ts";

/** A report in one of the four formats. */
export async function renderReport(report: Report, format: Format, context: CommandContext): Promise<string> {
  if (format === "json") return toJson(report);
  if (format === "md") return (await import("../views/markdown.ts")).renderMarkdown(report);
  if (format === "html") return (await import("../views/html/page.ts")).renderHtml(report);
  return renderTerminal(report, context.style);
}

export async function runReport(context: CommandContext, options: SharedOptions): Promise<CommandResult> {
  const report = await gatherReport(context.workspace, options, context.choose);
  return { text: await renderReport(report, options.format, context), exitCode: 0 };
}
