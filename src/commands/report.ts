/** `waymark [report] [PATH…]`: the main job. */
import type { Report } from "../model/report.ts";
import { renderTerminal } from "../views/terminal.ts";
import { gatherReport, gatherReportWithInitiatives } from "../workspace/gather.ts";
import { type CommandContext, type CommandResult, type Format, type SharedOptions, toJson } from "./command.ts";

/** Initiatives are drawn, so only the page has them; the terminal's first screen does not wait for them. */
export async function runReport(context: CommandContext, options: SharedOptions): Promise<CommandResult> {
  const { workspace, choose } = context;
  if (options.format === "html") {
    const { report, initiatives } = await gatherReportWithInitiatives(workspace, options, choose);
    return { text: (await import("../views/html/page.ts")).renderHtml(report, initiatives), exitCode: 0 };
  }
  const report = await gatherReport(workspace, options, choose);
  return { text: await renderReport(report, options.format, context), exitCode: 0 };
}

/** A report in one of the formats that need nothing besides it. */
async function renderReport(report: Report, format: Exclude<Format, "html">, context: CommandContext): Promise<string> {
  if (format === "json") return toJson(report);
  if (format === "md") return (await import("../views/markdown.ts")).renderMarkdown(report);
  return renderTerminal(report, context.style);
}
