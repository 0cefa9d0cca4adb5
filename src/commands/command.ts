/** What a verb is given and what it gives back. Verbs return text; only the command line prints and exits. */
import type { Style } from "../views/terminal.ts";
import type { Choose, ReportRequest } from "../workspace/gather.ts";
import type { Workspace } from "../workspace/workspace.ts";

export const FORMATS = ["text", "json", "md", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** Options shared by every verb that shows data. */
export interface SharedOptions extends ReportRequest {
  readonly format: Format;
  readonly output: string | undefined;
}

export interface CommandContext {
  readonly workspace: Workspace;
  readonly style: Style;
  readonly choose: Choose | undefined;
}

/** 0 done, 1 findings. Errors are thrown. */
export interface CommandResult {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** Plain data as the JSON a command prints: two spaces, one newline at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
