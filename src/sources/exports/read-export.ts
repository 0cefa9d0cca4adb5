/**
 * An exported folder or file as documents and tickets: what the `import` verb calls. Nothing is written, nothing is sent;
 * the same files give the same records.
 */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../../errors.ts";
import type { ExportContents, ExportedDocument, ExportedTicket, ExportForm } from "../../model/exported.ts";
import { readConfluence } from "./confluence.ts";
import { EXPORT_LIMITS, type ExportEntry, type ExportLimits, extensionOf } from "./entry.ts";
import { fileEntry, folderEntries } from "./folder-entries.ts";
import { readGoogleDocs } from "./google-docs.ts";
import { readJiraCsv } from "./jira-csv.ts";
import { readLinearCsv } from "./linear-csv.ts";
import { readMarkdown } from "./markdown.ts";
import { type Notes, startNotes } from "./notes.ts";
import { readNotion } from "./notion.ts";
import { type Recognised, recogniseExport } from "./recognise.ts";
import { openZip } from "./zip-entries.ts";

type DocumentReader = (
  entries: readonly ExportEntry[],
  limits: ExportLimits,
  notes: Notes,
) => Promise<readonly ExportedDocument[]>;
type TicketReader = (entry: ExportEntry, limits: ExportLimits, notes: Notes) => Promise<readonly ExportedTicket[]>;

const DOCUMENT_READERS: Readonly<Partial<Record<ExportForm, DocumentReader>>> = {
  notion: readNotion,
  confluence: readConfluence,
  "google-docs": readGoogleDocs,
  markdown: readMarkdown,
};
const TICKET_READERS: Readonly<Partial<Record<ExportForm, TicketReader>>> = {
  "jira-csv": readJiraCsv,
  "linear-csv": readLinearCsv,
};

/** The tickets of every table of that form, each key once; tables of other forms read as having no key. */
async function readTickets(read: TicketReader, entries: readonly ExportEntry[], limits: ExportLimits, notes: Notes) {
  const tickets = new Map<string, ExportedTicket>();
  for (const entry of entries) {
    if (!["csv", "tsv"].includes(extensionOf(entry.path))) {
      notes.add("files that are no tables", entry.path);
      continue;
    }
    for (const ticket of await read(entry, limits, notes)) {
      if (tickets.has(ticket.key)) notes.add("tickets that several tables hold, the first read", ticket.key);
      else tickets.set(ticket.key, ticket);
    }
  }
  return [...tickets.values()];
}

/**
 * The records of an export whose form is known.
 * @param form as recogniseExport says
 * @example (await readEntries("notion", entries, EXPORT_LIMITS, startNotes())).documents.length
 */
export async function readEntries(
  form: ExportForm,
  entries: readonly ExportEntry[],
  limits: ExportLimits,
  notes: Notes,
): Promise<ExportContents> {
  const documents = await DOCUMENT_READERS[form]?.(entries, limits, notes);
  const readTicket = TICKET_READERS[form];
  const tickets = readTicket === undefined ? [] : await readTickets(readTicket, entries, limits, notes);
  return { form, documents: documents ?? [], tickets, notes: notes.list() };
}

export type ExportReading =
  | { readonly contents: ExportContents; readonly because: string }
  | { readonly contents: undefined; readonly lookedFor: readonly string[] };

async function readAll(entries: readonly ExportEntry[], limits: ExportLimits, notes: Notes): Promise<ExportReading> {
  const recognised: Recognised = await recogniseExport(entries);
  if (recognised.form === undefined) return { contents: undefined, lookedFor: recognised.lookedFor };
  return { contents: await readEntries(recognised.form, entries, limits, notes), because: recognised.because };
}

/**
 * Reads an exported folder, zip or file.
 * @param path where it lies
 * @param limits what reading may take
 * @returns the records and why the form was recognised, or what was looked for
 * @throws what the file system throws for a path that cannot be read; UserError for a .zip that is none
 * @example
 * const read = await readExport("Export-1.zip");
 * read.contents?.documents.map(({ title, provenance }) => [title, provenance]);
 */
export async function readExport(path: string, limits: ExportLimits = EXPORT_LIMITS): Promise<ExportReading> {
  const notes = startNotes();
  if ((await stat(path)).isDirectory()) return readAll(await folderEntries(path, limits, notes), limits, notes);
  if (extensionOf(basename(path)) !== "zip") return readAll([await fileEntry(path, basename(path))], limits, notes);
  const zip = await openZip(path, limits, notes).catch((error: unknown) => {
    const hint = "unpack it and import the folder";
    throw new UserError("not-a-zip", `${basename(path)} cannot be read as a zip`, hint, { cause: error });
  });
  try {
    return await readAll(zip.entries, limits, notes);
  } finally {
    zip.close();
  }
}
