/** What a verb is given and what it gives back. Verbs return text; only the command line prints and exits. */
import type { Style } from "../views/terminal.ts";
import type { Choose } from "../workspace/choose-person.ts";
import type { ReportRequest } from "../workspace/report-request.ts";
import type { Workspace } from "../workspace/workspace.ts";

export const FORMATS = ["text", "json", "md", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** Options shared by every verb that shows data. */
export interface SharedOptions extends ReportRequest {
  readonly format: Format;
  readonly output: string | undefined;
}

/** The answer to whether two identities are one person's. */
export type Decision = "yes" | "no" | "skip" | "quit";

/** The words of the answers, where the question is not about two identities; then nothing is skipped. */
export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  readonly quit: string;
  /** What Enter alone answers. */
  readonly preset: "yes" | "no";
}

/** Asks one question on a terminal: the question, why it is asked, and the words to answer with. */
export type Decide = (question: string, because: string, words?: AnswerWords) => Promise<Decision>;

export interface CommandContext {
  readonly workspace: Workspace;
  readonly style: Style;
  readonly choose: Choose | undefined;
  /** Undefined in a pipe, as `choose`. */
  readonly decide: Decide | undefined;
}

/** 0 done, 1 findings. Errors are thrown. */
export interface CommandResult {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** Characters JSON may hold as they are, but that act on a terminal, reorder or hide text. */
const ACTING =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const toEscapes = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`,
  ).join("");

/** Plain data as the JSON a command prints: two spaces, one newline at the end, and nothing in it that acts. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(ACTING, toEscapes)}\n`;
}
