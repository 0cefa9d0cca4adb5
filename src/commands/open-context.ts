/** Opens the workspace a verb runs in. */
import type { Style } from "../views/terminal.ts";
import type { Choose } from "../workspace/choose-person.ts";
import { realEffects } from "../workspace/effects.ts";
import { openWorkspace, type Progress } from "../workspace/workspace.ts";
import type { CommandContext, Decide } from "./command.ts";

export async function openContext(
  style: Style,
  progress: Progress,
  signal: AbortSignal,
  choose: Choose | undefined,
  decide: Decide | undefined,
): Promise<CommandContext> {
  return { workspace: await openWorkspace(realEffects(), progress, signal), style, choose, decide };
}
