/**
 * The words in which the chapters tell the story: a change by somebody on a day, pushed, squashed or merged; a release;
 * a dependency bump. Steps are data; tell.ts turns them into commits.
 */
import type { Member } from "./cast.ts";

/** New text of a file from its old one; undefined where it did not exist. */
export type Rewrite = (before: string | undefined) => string;

export interface Change {
  readonly by: Member;
  /** ISO day in the author's own time zone. */
  readonly on: string;
  readonly subject: string;
  /** Paths of code and guides; see code.ts for the marks. */
  readonly files: string;
  /** Paragraphs; neighbouring ones that start with "- " are one list. `{oid:id}` and `{short:id}` name other commits. */
  readonly why: readonly string[];
  readonly trailers: readonly string[];
  /** Files whose text is written out. */
  readonly write: Readonly<Record<string, string | Rewrite>>;
  /** To be named by other messages. */
  readonly id: string | undefined;
}

export interface ChangeExtras {
  readonly id?: string;
  readonly trailers?: readonly string[];
  readonly write?: Readonly<Record<string, string | Rewrite>>;
}

export type Step =
  | { readonly kind: "push"; readonly change: Change }
  | { readonly kind: "squash"; readonly request: number; readonly change: Change }
  | {
      readonly kind: "pull";
      readonly request: number;
      readonly branch: string;
      readonly mergedBy: Member;
      readonly on: string;
      readonly title: string;
      readonly changes: readonly Change[];
    }
  | {
      readonly kind: "release";
      readonly version: string;
      readonly by: Member;
      readonly on: string;
      readonly notes: readonly string[];
    };

/**
 * A change by one person.
 * @param why one paragraph, or several
 */
export function change(
  by: Member,
  on: string,
  subject: string,
  files: string,
  why: string | readonly string[] = [],
  extras: ChangeExtras = {},
): Change {
  return {
    by,
    on,
    subject,
    files,
    why: typeof why === "string" ? [why] : why,
    trailers: extras.trailers ?? [],
    write: extras.write ?? {},
    id: extras.id,
  };
}

/** Straight onto the main branch. */
export const push = (...args: Parameters<typeof change>): Step => ({ kind: "push", change: change(...args) });

/** A pull request squashed into one commit; its number is added to the subject. */
export const squash = (request: number, ...args: Parameters<typeof change>): Step => ({
  kind: "squash",
  request,
  change: change(...args),
});

/** A pull request merged with all its commits. The branch belongs to the author of the first one. */
export function pull(
  request: number,
  branch: string,
  mergedBy: Member,
  on: string,
  title: string,
  changes: readonly Change[],
): Step {
  return { kind: "pull", request, branch, mergedBy, on, title, changes };
}

/** A release commit with its annotated tag. */
export function release(version: string, by: Member, on: string, notes: readonly string[]): Step {
  return { kind: "release", version, by, on, notes };
}

/** The day on which a step reaches the main line. */
export function landingDay(step: Step): string {
  return step.kind === "push" || step.kind === "squash" ? step.change.on : step.on;
}

const trailer =
  (key: string) =>
  (person: Member): string =>
    `${key}: ${person.name} <${person.email}>`;

export const reviewedBy = trailer("Reviewed-by");
export const helpedBy = trailer("Helped-by");
export const suggestedBy = trailer("Suggested-by");
export const reportedBy = trailer("Reported-by");
export const testedBy = trailer("Tested-by");
export const coAuthoredBy = trailer("Co-authored-by");

/** Replaces a passage of a document; it must be there. */
export function replaceText(from: string, to: string): Rewrite {
  return (before) => {
    if (before?.includes(from) !== true) throw new Error(`Unexpected document without "${from}"`);
    return before.replace(from, () => to);
  };
}

/** Adds to the end of a document. */
export function appendText(text: string): Rewrite {
  return (before) => `${before ?? ""}${text}`;
}
