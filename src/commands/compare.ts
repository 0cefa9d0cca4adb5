/** `waymark compare`: growth between two days, or the same work by two ladders. */
import { UserError } from "../errors.ts";
import type { Comparison } from "../model/comparison.ts";
import { renderComparison, renderComparisonMarkdown } from "../views/compare.ts";
import { gatherGrowth, gatherLadders } from "../workspace/gather.ts";
import { type CommandContext, type CommandResult, type SharedOptions, toJson } from "./command.ts";

/** "2025-06" is the last day of that month, a day itself; undefined for anything else. */
function lastDayOf(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts.map(Number);
  // Day 0 of a month is the last of the one before it.
  const time = Date.UTC(year!, Number.isNaN(day) ? month! : month! - 1, Number.isNaN(day) ? 0 : day);
  const found = new Date(time).toISOString().slice(0, 10);
  return found.startsWith(text) ? found : undefined;
}

/** A year before a day; of 29 February, 28 February. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, "0");
  return day.endsWith("-02-29") ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

function thenDay(context: CommandContext, { until, asOf, since }: SharedOptions, asked: string | undefined): string {
  const end = until ?? asOf ?? context.workspace.effects.today();
  if (asked === undefined) return yearBefore(end);
  const day = lastDayOf(asked);
  if (day === undefined)
    throw new UserError(
      "malformed-option",
      `Unexpected --then "${asked.slice(0, 40)}", expected a month or a day such as 2025-06 or 2025-06-30.`,
      "Write it as YYYY-MM or YYYY-MM-DD.",
    );
  if (day >= end || (since !== undefined && day < since))
    throw new UserError(
      "malformed-option",
      `There is nothing to compare: --then is ${day}, and the work ${since === undefined ? "" : `from ${since} `}up to ${end}.`,
      "Name an earlier day with --then, or a later one with --until.",
    );
  return day;
}

async function compare(
  context: CommandContext,
  options: SharedOptions,
  then: string | undefined,
  ladders: readonly string[],
): Promise<Comparison> {
  const { workspace, choose } = context;
  if (ladders.length > 2 || (then !== undefined && ladders.length > 1))
    throw new UserError(
      "malformed-option",
      "Two answers can be compared: by two days on one ladder, or by two ladders.",
      "Give --then and at most one --ladder, or --ladder twice.",
    );
  if (then === undefined && ladders.length > 0)
    return gatherLadders(
      workspace,
      options,
      choose,
      ladders.length === 1 ? [undefined, ladders[0]] : [ladders[0], ladders[1]],
    );
  return gatherGrowth(workspace, { ...options, ladder: ladders[0] }, choose, thenDay(context, options, then));
}

/**
 * @param then a day or month as typed; undefined for a year before the end of the period.
 * @param ladders files, at most two.
 */
export async function runCompare(
  context: CommandContext,
  options: SharedOptions,
  then: string | undefined,
  ladders: readonly string[],
): Promise<CommandResult> {
  const comparison = await compare(context, options, then, ladders);
  const render = options.format === "md" ? renderComparisonMarkdown : renderComparison;
  return { text: options.format === "json" ? toJson(comparison) : render(comparison, context.style), exitCode: 0 };
}
