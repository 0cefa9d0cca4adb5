/**
 * Imported documents and tickets as a report shows them: the user's own alone, and only to the user. Nobody else can
 * open an export, so nothing of this is evidence, and nothing of it enters an assessment.
 */
import type { ExportForm } from "./exported.ts";

export interface ImportedRecord {
  /** 16 hex digits; `waymark show ID` opens the text. */
  readonly id: string;
  readonly type: "document" | "ticket";
  /** Of a document, its kind as recognised ("design-doc"); of a ticket, its type as the export writes it, else null. */
  readonly kind: string | null;
  /** Why a document is taken for its kind; null for tickets. */
  readonly because: string | null;
  readonly title: string;
  /** ISO day it was made, else last changed; null where the export states neither. */
  readonly date: string | null;
  /** Of a ticket, as the export writes it; null for documents and where it is not stated. */
  readonly status: string | null;
  readonly form: ExportForm;
  /** Name of the folder or file that was imported. */
  readonly export: string;
  /** Path inside the export, or the ticket's key. */
  readonly place: string;
  /** The part that makes it the user's own. */
  readonly role: "author" | "reporter" | "assignee";
  /** "metadata": the export names the user; "your-word": it names nobody, and was imported with --mine. */
  readonly authorship: "metadata" | "your-word";
  /** By what of the metadata the user was known; null where it is by their word. */
  readonly knownBy: "address" | "name" | null;
  /** Where people and dates come from, one sentence. */
  readonly provenance: string;
}

/** What one import brought, whoever wrote it. */
export interface ImportedExport {
  readonly form: ExportForm;
  /** Name of the folder or file. */
  readonly name: string;
  readonly documents: number;
  readonly tickets: number;
  /** Records that name nobody. */
  readonly unattributed: number;
}

export interface ImportedWork {
  readonly exports: readonly ImportedExport[];
  /** The user's own: documents by kind, then tickets by type, newest first in each. */
  readonly records: readonly ImportedRecord[];
  /** Own records that the period asked for leaves out, those without a date included. */
  readonly outsidePeriod: number;
}
