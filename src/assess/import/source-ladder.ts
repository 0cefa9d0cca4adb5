/**
 * Somebody else's ladder as its file states it, before it becomes one of ours: every form is read into this shape.
 * Ids are the source's own; order is the file's.
 */
import { UserError } from "../../errors.ts";

/** The forms of ladders that can be read. */
export const LADDER_FORMS = ["ft", "monzo", "forward-impact", "snowflake", "csv", "markdown"] as const;
export type LadderForm = (typeof LADDER_FORMS)[number];

/** A file as it was read. */
export interface SourceFile {
  /** As the user named it. */
  readonly path: string;
  readonly text: string;
}

export interface SourceLevel {
  readonly id: string;
  readonly title: string;
  /** The level right below, where the source says so. */
  readonly after?: string | undefined;
}

export interface SourceCriterion {
  /** As written; may hold several sentences or lines. */
  readonly text: string;
  /** Id of a level. */
  readonly level: string;
}

export interface SourceSkill {
  readonly title: string;
  readonly criteria: readonly SourceCriterion[];
}

export interface SourceLadder {
  readonly title: string;
  /** Lowest first, unless `after` says otherwise. */
  readonly levels: readonly SourceLevel[];
  readonly skills: readonly SourceSkill[];
  /** What was left out or guessed, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * The error for a file that is not what it should be.
 * @param path as the user named it
 * @param line 1-based; 0 where none is known
 * @param message what is wrong, one sentence
 */
export function malformed(path: string, line: number, message: string, hint?: string): UserError {
  return new UserError(
    "malformed-source-ladder",
    `${path}${line > 0 ? `:${line}` : ""}: ${message}`,
    hint ?? "Correct the file, or say what it is with --as; the forms are in: waymark ladder import --help",
  );
}

/** A value as an object; undefined for anything else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** A value as a list; empty for anything else. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A string or number as trimmed text; undefined for anything else and for blanks. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  return text === "" ? undefined : text;
}
