/**
 * Plain Markdown files: a folder of notes, what Google Docs or another tool wrote as Markdown. What a file states of its
 * author and dates stands in its front matter (YAML between two lines of dashes); nothing else is taken for it.
 */
import { parse } from "yaml";
import { clip } from "../../model/clip.ts";
import type { ExportedDocument, ExportedPerson, ExportForm } from "../../model/exported.ts";
import { type DocumentDraft, finishDocuments } from "./document-draft.ts";
import { type ExportEntry, type ExportLimits, extensionOf, readMarkdownText, stemOf } from "./entry.ts";
import type { Notes } from "./notes.ts";
import { markdownLinks } from "./page-links.ts";
import { inRole, peopleOf, personOf } from "./people.ts";

const LONGEST_FRONT_MATTER = 20_000;
const EXTENSIONS = new Set(["md", "markdown", "mdx"]);

/** Whether a path is a Markdown file's. */
export function isMarkdown(path: string): boolean {
  return EXTENSIONS.has(extensionOf(path));
}

/** The first heading of the first level, outside code; among the first lines only. */
export function firstHeading(text: string): string | undefined {
  let fenced = false;
  for (const line of text.slice(0, 100_000).split(/\r?\n/, 400)) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    else if (!fenced && line.startsWith("# ")) return clip(line.slice(2).replace(/ #+$/, "").trim(), 500) || undefined;
  }
  return undefined;
}

function frontMatter(text: string): Readonly<Record<string, unknown>> {
  const start = /^---[ \t]*\r?\n/.exec(text);
  if (start === null) return {};
  const part = text.slice(start[0].length, start[0].length + LONGEST_FRONT_MATTER);
  const end = /^---[ \t]*$/m.exec(part);
  if (end === null) return {};
  try {
    const value: unknown = parse(part.slice(0, end.index), { maxAliasCount: 10, logLevel: "silent" });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name.toLowerCase().replace(/[ -]/g, "_"), one]),
    );
  } catch {
    return {};
  }
}

function textIn(fields: Readonly<Record<string, unknown>>, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (value instanceof Date) return value.toISOString();
    if ((typeof value === "string" || typeof value === "number") && `${value}`.trim() !== "") return `${value}`.trim();
  }
  return undefined;
}

function peopleIn(value: unknown): readonly ExportedPerson[] {
  if (typeof value === "string") return peopleOf(value);
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => (Array.isArray(one) ? [] : peopleIn(one)));
  if (typeof value !== "object" || value === null) return [];
  const { name, email } = value as { readonly name?: unknown; readonly email?: unknown };
  const person = personOf(
    typeof email === "string" ? `${typeof name === "string" ? name : ""} <${email}>` : `${name ?? ""}`,
  );
  return person === undefined ? [] : [person];
}

function draftOf(path: string, text: string): DocumentDraft {
  const fields = frontMatter(text);
  const created = textIn(fields, "created", "created_at", "created_time", "date");
  const updated = textIn(
    fields,
    "updated",
    "updated_at",
    "last_updated",
    "last_modified",
    "lastmod",
    "last_edited_time",
  );
  return {
    key: path,
    path,
    title: clip(textIn(fields, "title") ?? firstHeading(text) ?? stemOf(path), 500),
    text,
    authors: inRole("author", peopleIn(fields.authors ?? fields.author ?? fields.created_by)),
    authorsFrom: "the file's front matter",
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { updated }),
    datesFrom: "the file's front matter",
    hrefs: markdownLinks(text),
  };
}

/** One Markdown file as a draft; undefined, with a note, where it cannot be read. */
export async function readMarkdownDraft(
  entry: ExportEntry,
  limits: ExportLimits,
  notes: Notes,
): Promise<DocumentDraft | undefined> {
  const text = await readMarkdownText(entry, limits, notes);
  return text === undefined ? undefined : draftOf(entry.path, text);
}

/** Reads the Markdown files among some. @param form under which they were found */
export async function readMarkdown(
  entries: readonly ExportEntry[],
  limits: ExportLimits,
  notes: Notes,
  form: ExportForm = "markdown",
): Promise<readonly ExportedDocument[]> {
  const drafts: DocumentDraft[] = [];
  for (const entry of entries) {
    if (!isMarkdown(entry.path)) {
      notes.add("files that are no pages", entry.path);
      continue;
    }
    const draft = await readMarkdownDraft(entry, limits, notes);
    if (draft !== undefined) drafts.push(draft);
  }
  return finishDocuments(form, drafts, { oneDateForm: false }, limits, notes);
}
