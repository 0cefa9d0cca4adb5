/** `waymark show ID`: the commit, document or tag behind a piece of evidence, with the quoted words. */
import { renderSource } from "../views/source.ts";
import { findEvidence } from "../workspace/find-evidence.ts";
import { readSource } from "../workspace/show-source.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export async function runShow(
  context: CommandContext,
  id: string,
  options: { readonly format: string },
): Promise<CommandResult> {
  const found = await findEvidence(context.workspace, id);
  const { evidence } = found;
  const source = await readSource(context.workspace, found);
  return {
    text:
      options.format === "json"
        ? toJson({ schema: "waymark.show/1", evidence, source })
        : renderSource(evidence, source, context.style),
    exitCode: 0,
  };
}
