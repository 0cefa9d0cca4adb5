/** `waymark show ID`: the commit, document or tag behind a piece of evidence, or the text of an imported document or ticket. */
import { UserError } from "../errors.ts";
import { renderImportedSource, renderSource } from "../views/source.ts";
import { type FoundEvidence, findEvidence } from "../workspace/find-evidence.ts";
import { findImported, readImported } from "../workspace/show-imported.ts";
import { readSource } from "../workspace/show-source.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

/** The evidence under an id; undefined where there is none, but something imported has it. */
async function evidenceUnder(
  { workspace }: CommandContext,
  id: string,
  imported: number,
): Promise<FoundEvidence | undefined> {
  try {
    return await findEvidence(workspace, id);
  } catch (error) {
    if (imported > 0 && error instanceof UserError && error.code === "unknown-evidence") return undefined;
    throw error;
  }
}

export async function runShow(
  context: CommandContext,
  id: string,
  options: { readonly format: string },
): Promise<CommandResult> {
  const imported = findImported(context.workspace, id);
  const found = await evidenceUnder(context, id, imported.length);
  if (imported.length + (found ? 1 : 0) > 1)
    throw new UserError(
      "ambiguous-id",
      `${imported.length + (found ? 1 : 0)} ids start with "${id}".`,
      `Give more digits: ${[...(found ? [found.evidence.id] : []), ...imported.map(({ record }) => record.id)].slice(0, 4).join(", ")}`,
    );
  if (!found) {
    const { record, source } = await readImported(context.workspace, imported[0]!);
    return {
      text:
        options.format === "json"
          ? toJson({ schema: "waymark.show/1", evidence: null, imported: record, source })
          : renderImportedSource(record, source, context.style),
      exitCode: 0,
    };
  }
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
