/** `waymark ladder validate | show | diff`: every mistake in a ladder, a ladder as a table, two ladders compared. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { LadderCheck } from "../model/ladder-output.ts";
import { plainText } from "../views/escape.ts";
import { renderLadder, renderLadderMarkdown } from "../views/ladder.ts";
import { renderLadderDiff } from "../views/ladder-diff.ts";
import { compareLadders } from "../workspace/compare-ladders.ts";
import { inspectLadderText } from "../workspace/ladder-check.ts";
import { loadLadderFor } from "../workspace/ladder-for.ts";
import { showLadder } from "../workspace/show-ladder.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export async function runLadderValidate(
  context: CommandContext,
  file: string,
  options: { readonly format: string },
): Promise<CommandResult> {
  const text = await readFile(resolve(context.workspace.effects.cwd, file), "utf8").catch((error: Error) => {
    throw new UserError("unreadable-path", `The ladder ${file} cannot be read: ${error.message}`, "Check the path.");
  });
  const { problems, notes } = await inspectLadderText(text);
  const lines = [
    ...problems.map(({ line, message }) => `${file}:${line}: ${message}`),
    ...notes.map(({ line, message }) => `${file}:${line}: Note: ${message}`),
    ...(problems.length === 0 ? [`${file}: a valid ladder.`] : []),
  ];
  const answer: LadderCheck = { schema: "waymark.ladder-check/1", file, problems, notes };
  return {
    text: options.format === "json" ? toJson(answer) : lines.map((line) => `${plainText(line)}\n`).join(""),
    exitCode: problems.length === 0 ? 0 : 1,
  };
}

export async function runLadderShow(
  context: CommandContext,
  file: string | undefined,
  options: { readonly format: string },
): Promise<CommandResult> {
  const shown = showLadder(await loadLadderFor(context.workspace, file));
  const text =
    options.format === "json"
      ? toJson(shown)
      : options.format === "md"
        ? renderLadderMarkdown(shown)
        : renderLadder(shown, context.style);
  return { text, exitCode: 0 };
}

export async function runLadderDiff(
  context: CommandContext,
  before: string,
  after: string,
  options: { readonly format: string },
): Promise<CommandResult> {
  const diff = await compareLadders(context.workspace, before, after);
  return { text: options.format === "json" ? toJson(diff) : renderLadderDiff(diff, context.style), exitCode: 0 };
}
