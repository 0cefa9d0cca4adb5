/** `waymark forget`: shows what would go; does it with --yes. */
import { UserError } from "../errors.ts";
import { plainText } from "../views/escape.ts";
import { type ForgetTarget, planForget } from "../workspace/forget.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export interface ForgetOptions {
  readonly path: string | undefined;
  readonly person: string | undefined;
  readonly everything: boolean;
  readonly yes: boolean;
  readonly format: string;
}

function targetOf({ path, person, everything }: ForgetOptions): ForgetTarget {
  const named = [path, person, everything || undefined].filter((one) => one !== undefined).length;
  if (named !== 1)
    throw new UserError(
      "malformed-option",
      "Unexpected choice, expected exactly one of PATH, --person and --everything.",
      "Example: waymark forget ../old-clone",
    );
  if (person !== undefined) return { kind: "person", words: person };
  return everything ? { kind: "everything" } : { kind: "repository", path: path! };
}

export async function runForget(context: CommandContext, options: ForgetOptions): Promise<CommandResult> {
  const plan = await planForget(context.workspace, targetOf(options));
  if (options.yes) await plan.apply();
  if (options.format === "json")
    return { text: toJson({ schema: "waymark.forget/1", applied: options.yes, steps: plan.steps }), exitCode: 0 };
  const heading = options.yes ? "Forgotten:" : "Would forget (nothing was deleted yet):";
  const end = options.yes
    ? "Records in your home folder were left alone."
    : "Do it with the same command and --yes. Your own records are never deleted.";
  return { text: `${heading}\n${plan.steps.map((step) => `  ${plainText(step)}\n`).join("")}${end}\n`, exitCode: 0 };
}
