/** `waymark ladder validate FILE`: every mistake in a ladder, with its line. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import { plainText } from "../views/escape.ts";
import { checkLadderText } from "../workspace/ladder-check.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export async function runLadderValidate(
  context: CommandContext,
  file: string,
  options: { readonly format: string },
): Promise<CommandResult> {
  const text = await readFile(resolve(context.workspace.effects.cwd, file), "utf8").catch((error: Error) => {
    throw new UserError("unreadable-path", `The ladder ${file} cannot be read: ${error.message}`, "Check the path.");
  });
  const problems = await checkLadderText(text);
  const said =
    problems.length === 0
      ? `${plainText(file)}: a valid ladder.\n`
      : problems
          .map(({ line, message }) => plainText(`${file}:${line}: ${message}`))
          .map((line) => `${line}\n`)
          .join("");
  return {
    text: options.format === "json" ? toJson({ schema: "waymark.ladder-check/1", file, problems }) : said,
    exitCode: problems.length === 0 ? 0 : 1,
  };
}
