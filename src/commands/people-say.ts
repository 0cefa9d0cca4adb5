/** `people merge`, `split`, `name` and `undo`: the user's word about who is who, kept in people.yaml. */
import { plainText } from "../views/escape.ts";
import { peoplePath } from "../workspace/people-file.ts";
import { type Said, sayMerged, sayNamed, saySplit, takeBack } from "../workspace/say-claims.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export interface SayOptions {
  /** Clones in which the words are looked up. */
  readonly paths: readonly string[];
  readonly format: string;
}

/** What was taken down, what contradicts it, and what it means here. */
export function renderSaid(context: CommandContext, outcome: Said, format: string): CommandResult {
  if (format === "json") return { text: toJson({ schema: "waymark.people-said/1", ...outcome }), exitCode: 0 };
  const { said, alreadySaid, contradicted, effects } = outcome;
  const lines = [
    ...said.map((one) => `Said: ${one}.`),
    ...alreadySaid.map((one) => `You have said so already: ${one}.`),
    ...(contradicted.length > 0
      ? [
          "That contradicts what you said before. Neither is taken, and they stay two people until one line goes:",
          ...contradicted.map((one) => `  ${one}`),
        ]
      : []),
    ...effects.map((one) => `  ${one}`),
    ...(said.length > 0
      ? [`Kept in ${peoplePath(context.workspace.home)}; take it back with: waymark people undo`]
      : []),
  ];
  return { text: `${lines.map(plainText).join("\n")}\n`, exitCode: 0 };
}

export const runMerge = async (
  context: CommandContext,
  a: string,
  b: string,
  { paths, format }: SayOptions,
): Promise<CommandResult> => renderSaid(context, await sayMerged(context.workspace, paths, a, b), format);

export const runSplit = async (
  context: CommandContext,
  a: string,
  b: string | undefined,
  { paths, format }: SayOptions,
): Promise<CommandResult> => renderSaid(context, await saySplit(context.workspace, paths, a, b), format);

export const runName = async (
  context: CommandContext,
  who: string,
  name: string,
  { paths, format }: SayOptions,
): Promise<CommandResult> => renderSaid(context, await sayNamed(context.workspace, paths, who, name), format);

const SHOWN = 10;

export async function runUndo(
  context: CommandContext,
  { format }: { readonly format: string },
): Promise<CommandResult> {
  const { said, from } = await takeBack(context.workspace);
  if (format === "json")
    return { text: toJson({ schema: "waymark.people-undo/1", from, tookBack: said }), exitCode: 0 };
  const lines = [
    from === null ? "Took back:" : `Took back the import ${from}, ${said.length} in all:`,
    ...said.slice(0, SHOWN).map((one) => `  ${one}`),
    ...(said.length > SHOWN ? [`  and ${said.length - SHOWN} more`] : []),
  ];
  return { text: `${lines.map(plainText).join("\n")}\n`, exitCode: 0 };
}
