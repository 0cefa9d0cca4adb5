/**
 * Linear's CSV export of a workspace, team or view. People are e-mail addresses or names; dates name their zone. Linear
 * writes an apostrophe before text that a spreadsheet would take for a formula; it is taken off. Comments and types are not
 * exported.
 */
import type { ExportedTicket, ExportedTicketLink } from "../../model/exported.ts";
import { type CsvRow, readCsv } from "./csv.ts";
import { type DateReader, dateReader } from "./dates.ts";
import { type ExportEntry, type ExportLimits, readEntryText } from "./entry.ts";
import type { Notes } from "./notes.ts";
import { personOf } from "./people.ts";
import { provenanceOf } from "./provenance.ts";
import { noteMissing, optional } from "./ticket-text.ts";

const WANTED = [
  "ID",
  "Title",
  "Description",
  "Status",
  "Creator",
  "Assignee",
  "Created",
  "Updated",
  "Started",
  "Completed",
  "Canceled",
];
const DATE_COLUMNS = ["Created", "Updated", "Started", "Completed", "Canceled"];
const LINK_COLUMNS = ["Related to", "Blocked by", "Duplicate of"];
const LONGEST_TEXT = 500_000;

/** Whether a header is Linear's. @param header column names as written */
export function isLinearHeader(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return ["id", "team", "title", "status"].every((name) => names.has(name));
}

function unescaped(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function listIn(cell: string): readonly string[] {
  const parts = cell
    .slice(0, 10_000)
    .split(",", 200)
    .map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function linksOf(row: CsvRow): readonly ExportedTicketLink[] {
  return LINK_COLUMNS.flatMap((column) =>
    row
      .cells(column)
      .flatMap(listIn)
      .map((key) => ({ kind: column.toLowerCase(), key })),
  );
}

function ticketOf(row: CsvRow, key: string, dates: DateReader): ExportedTicket {
  const place = `${key}, line ${row.line}`;
  const date = (column: string) => dates.read(row.cell(column), place);
  const created = date("Created");
  const reporter = personOf(row.cell("Creator"));
  const assignee = personOf(row.cell("Assignee"));
  const named = reporter !== undefined || assignee !== undefined;
  return {
    form: "linear-csv",
    key,
    title: unescaped(row.cell("Title")),
    description: unescaped(row.cell("Description")).slice(0, LONGEST_TEXT),
    ...optional("status", row.cell("Status")),
    ...optional("priority", row.cell("Priority")),
    ...optional("createdAt", created),
    ...optional("updatedAt", date("Updated")),
    ...optional("startedAt", date("Started")),
    ...optional("completedAt", date("Completed")),
    ...optional("canceledAt", date("Canceled")),
    ...optional("reporter", reporter),
    ...optional("assignee", assignee),
    comments: [],
    labels: row.cells("Labels").flatMap(listIn),
    ...optional("parent", row.cell("Parent issue")),
    links: linksOf(row),
    provenance: provenanceOf(
      named ? "the columns Creator and Assignee" : undefined,
      created === undefined ? undefined : "the table",
    ),
  };
}

/**
 * Reads one table.
 * @returns tickets in the order of the table, each key once; rows without a key are counted in the notes
 */
export async function readLinearCsv(
  entry: ExportEntry,
  limits: ExportLimits,
  notes: Notes,
): Promise<readonly ExportedTicket[]> {
  const text = await readEntryText(entry, limits.tableBytes, notes);
  if (text === undefined) return [];
  const table = readCsv(text, limits.tableCells, notes);
  noteMissing(table, WANTED, entry.path, notes);
  const rows = new Map<string, CsvRow>();
  for (const row of table.rows) {
    const key = row.cell("ID");
    if (key === "") notes.add("rows without an id, left out", `line ${row.line}`);
    else if (rows.has(key)) notes.add("rows of a ticket that came before, left out", `line ${row.line}`);
    else rows.set(key, row);
  }
  const written = table.rows.flatMap((row) => DATE_COLUMNS.map((column) => row.cell(column)));
  const dates = dateReader(written, notes);
  return [...rows].map(([key, row]) => ticketOf(row, key, dates));
}
