/** `waymark doctor [PATH…]`. */
import { plainText } from "../views/escape.ts";
import { examine } from "../workspace/doctor.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export async function runDoctor(
  context: CommandContext,
  paths: readonly string[],
  options: { readonly format: string; readonly version: string },
): Promise<CommandResult> {
  const findings = await examine(context.workspace, paths, options.version);
  if (options.format === "json") return { text: toJson({ schema: "waymark.doctor/1", findings }), exitCode: 0 };
  const { style } = context;
  const lines = findings.flatMap(({ ok, subject, said, hint }) => [
    `  ${ok ? " " : style.accent("!")} ${subject.padEnd(12)}${plainText(said)}`,
    ...(hint ? [`    ${" ".repeat(12)}${style.dim(plainText(hint))}`] : []),
  ]);
  return { text: `${lines.join("\n")}\n`, exitCode: 0 };
}
