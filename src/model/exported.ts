/**
 * Documents and tickets as an exported folder or file states them. An export says little of who wrote what, so every
 * record carries, in one sentence, where its people and dates come from. Keys are stable across exports: a page id or
 * ticket key, else the path; importing the same export again changes nothing.
 *
 * Dates are ISO: an instant ("2025-03-09T10:00:00.000Z") where the export states a time zone, else the day as written
 * ("2025-03-09"). A date that could be read two ways is left out and counted in the notes.
 */

import { createHash } from "node:crypto";

export const EXPORT_FORMS = ["notion", "confluence", "google-docs", "jira-csv", "linear-csv", "markdown"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** A person as the export writes them; the name is empty where only an address is stated. */
export interface ExportedPerson {
  readonly name: string;
  readonly email?: string;
}

export interface ExportedAuthor extends ExportedPerson {
  readonly role: "author" | "editor";
}

/** What a document points at: a web address, or the key of another document of the same export. */
export interface ExportedLink {
  readonly kind: "url" | "document";
  readonly target: string;
}

export interface ExportedDocument {
  readonly form: ExportForm;
  readonly key: string;
  /** From the root of the export, with "/"; a file of a nested zip stands below the zip's name. */
  readonly path: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly authors: readonly ExportedAuthor[];
  readonly createdAt?: string;
  readonly updatedAt?: string;
  /** Where authors and dates come from, or that they are unknown; a sentence. */
  readonly provenance: string;
  readonly links: readonly ExportedLink[];
}

export interface ExportedComment {
  readonly author?: ExportedPerson;
  readonly at?: string;
  readonly text: string;
}

/** `kind` is the tracker's own word, with the side it stands on: "outward Blocks", "related to". */
export interface ExportedTicketLink {
  readonly kind: string;
  readonly key: string;
}

export interface ExportedTicket {
  readonly form: ExportForm;
  readonly key: string;
  readonly title: string;
  /** As written: Jira's own markup, or Markdown. */
  readonly description: string;
  readonly type?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly startedAt?: string;
  readonly completedAt?: string;
  readonly canceledAt?: string;
  readonly reporter?: ExportedPerson;
  readonly assignee?: ExportedPerson;
  readonly comments: readonly ExportedComment[];
  readonly labels: readonly string[];
  /** Key of the ticket it is part of. */
  readonly parent?: string;
  readonly links: readonly ExportedTicketLink[];
  readonly provenance: string;
}

/** Something left out or not understood, how often, and the first place. */
export interface ExportNote {
  readonly what: string;
  readonly count: number;
  readonly first?: string;
}

export interface ExportContents {
  readonly form: ExportForm;
  readonly documents: readonly ExportedDocument[];
  readonly tickets: readonly ExportedTicket[];
  readonly notes: readonly ExportNote[];
}

/** A person of a record, with the part they had in it. */
export interface ExportedPart extends ExportedPerson {
  readonly role: "author" | "editor" | "reporter" | "assignee";
}

/** What lists need of an imported record: all but its text. */
export interface ExportedSummary {
  /** 16 hex digits; `waymark show ID` opens the text. */
  readonly id: string;
  readonly type: "document" | "ticket";
  /** Of a document, as its text is recognised (DOCUMENT_KINDS); of a ticket, as the export writes it; null where it does not. */
  readonly kind: string | null;
  /** Why a document is taken for its kind; null for tickets. */
  readonly because: string | null;
  readonly title: string;
  /** Path inside the export, or the ticket's key. */
  readonly place: string;
  /** Day it was made, else changed; null where the export states neither. */
  readonly day: string | null;
  /** Day of the last change, by which the newer of two copies is told; null where none is stated. */
  readonly changed: string | null;
  /** As the export writes it; null for documents. */
  readonly status: string | null;
  readonly people: readonly ExportedPart[];
  readonly byYourWord: boolean;
  readonly provenance: string;
}

/**
 * The id of an imported record, 16 hex digits. A page id or ticket key is the same in every export of a tool; a path
 * means something only in the import it stands in, so that one's source is part of the id.
 * @param from what was imported, absolute.
 * @example exportedId("document", { form: "notion", key: "0123…", path: "Plan 0123….md" }, "/home/me/export.zip")
 */
export function exportedId(
  type: ExportedSummary["type"],
  record: { readonly form: ExportForm; readonly key: string; readonly path?: string },
  from: string,
): string {
  const parts = ["import", type, record.form, record.key, ...(record.path === record.key ? [from] : [])];
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}
