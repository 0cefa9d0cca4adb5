/** `people import FILE` and `people export --mailmap`: who is who, from files of other tools and for git. */
import { plainText } from "../views/escape.ts";
import { formatCount, plural } from "../views/words.ts";
import { toMailmap } from "../workspace/export-people.ts";
import { gatherPeople } from "../workspace/gather-people.ts";
import { type ImportPlan, planImport } from "../workspace/import-people.ts";
import { peoplePath } from "../workspace/people-file.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

const SHOWN = 10;

const beginning = (lines: readonly string[], long: boolean): string[] =>
  long || lines.length <= SHOWN
    ? lines.map((line) => `  ${line}`)
    : [...lines.slice(0, SHOWN).map((line) => `  ${line}`), `  and ${formatCount(lines.length - SHOWN)} more: --long`];

function renderPlan(plan: ImportPlan, applied: boolean, long: boolean, kept: string): string {
  const { claims, problems, contradicted, alreadySaid, file, format } = plan;
  const nothing = claims.length === 0;
  const lines = [
    nothing
      ? `${file} (${format}) says nothing new${alreadySaid > 0 ? `; ${plural(alreadySaid, "claim")} of it you have said already` : ""}.`
      : `${applied ? "Said" : "Would say (nothing was written yet)"}, from ${file} (${format}): ${plural(claims.length, "claim")}${alreadySaid > 0 ? `, besides ${formatCount(alreadySaid)} said already` : ""}`,
    ...beginning(claims, long),
    ...(problems.length > 0
      ? [
          `Left out (${formatCount(problems.length)}):`,
          ...beginning(
            problems.map(({ line, message }) => (line === 0 ? message : `line ${line}: ${message}`)),
            long,
          ),
        ]
      : []),
    ...(contradicted.length > 0
      ? [
          "What you said before contradicts it. Neither would be taken, and they would stay two people:",
          ...beginning(contradicted, long),
        ]
      : []),
    ...(nothing
      ? []
      : [
          applied
            ? `Kept in ${kept}; take all of it back with: waymark people undo`
            : "Do it with the same command and --yes; take it back with: waymark people undo",
        ]),
  ];
  return `${lines.map(plainText).join("\n")}\n`;
}

export async function runImport(
  context: CommandContext,
  file: string,
  options: { readonly from: string | undefined; readonly yes: boolean; readonly long: boolean; readonly json: boolean },
): Promise<CommandResult> {
  const { workspace } = context;
  const plan = await planImport(workspace, file, options.from);
  if (options.yes) await plan.apply();
  const { apply: _, ...told } = plan;
  return {
    text: options.json
      ? toJson({ schema: "waymark.people-import/1", applied: options.yes, ...told })
      : renderPlan(plan, options.yes, options.long, peoplePath(workspace.home)),
    exitCode: 0,
  };
}

export async function runExport(context: CommandContext, paths: readonly string[]): Promise<CommandResult> {
  const { clones } = await gatherPeople(context.workspace, { paths, all: false });
  return { text: toMailmap(clones), exitCode: 0 };
}
