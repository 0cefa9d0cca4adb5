/**
 * Jira's CSV export ("all fields" or "current fields"), Cloud or Server, with English column names. A field of several
 * values is a column of the same name for each. A comment is "date;author;text"; Jira Cloud writes an account's id for the
 * author, which the "Assignee Id" columns beside the names resolve. Dates have no time zone, so days are as written.
 */
import type { ExportedComment, ExportedPerson, ExportedTicket, ExportedTicketLink } from "../../model/exported.ts";
import { type CsvRow, type CsvTable, readCsv } from "./csv.ts";
import { type DateReader, dateReader } from "./dates.ts";
import { type ExportEntry, type ExportLimits, readEntryText } from "./entry.ts";
import type { Notes } from "./notes.ts";
import { personOf } from "./people.ts";
import { provenanceOf } from "./provenance.ts";
import { noteMissing, optional } from "./ticket-text.ts";

const WANTED = [
  "Issue key",
  "Summary",
  "Issue Type",
  "Status",
  "Created",
  "Updated",
  "Reporter",
  "Assignee",
  "Description",
];
const DATE_COLUMNS = ["Created", "Updated", "Resolved"];
const LINK = /^(inward|outward) issue link \((.{1,100})\)$/i;
/** Jira's own resolutions and common ones that close a ticket without doing what it asked. */
const NOT_DONE = new Set(
  "won't do|won't fix|won’t do|won’t fix|wont fix|duplicate|incomplete|cannot reproduce|declined|canceled|cancelled|rejected|invalid|not a bug|not a problem|abandoned|obsolete".split(
    "|",
  ),
);
const MOST_COMMENTS = 2000;
const LONGEST_TEXT = 500_000;

/** Whether a header is Jira's. @param header column names as written */
export function isJiraHeader(header: readonly string[]): boolean {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  return names.has("issue key") && names.has("summary");
}

interface People {
  of(name: string): ExportedPerson | undefined;
}

/** Account ids and the names beside them, over the whole table. */
function peopleIn(table: CsvTable): People {
  const names = new Map<string, string>();
  for (const row of table.rows)
    for (const column of ["Assignee", "Reporter", "Creator"]) {
      const id = row.cell(`${column} Id`);
      const name = row.cell(column);
      if (id !== "" && name !== "") names.set(id, name);
    }
  return { of: (written) => (written === "" ? undefined : personOf(names.get(written) ?? written)) };
}

function splitComment(written: string): { readonly date: string; readonly author: string; readonly text: string } {
  const first = written.indexOf(";");
  const second = first < 0 ? -1 : written.indexOf(";", first + 1);
  // A text alone has no date before its first semicolon.
  if (second < 0 || first > 40 || second - first > 200) return { date: "", author: "", text: written };
  return {
    date: written.slice(0, first),
    author: written.slice(first + 1, second),
    text: written.slice(second + 1).trim(),
  };
}

function writtenDates(table: CsvTable): readonly string[] {
  const dates: string[] = [];
  for (const row of table.rows) {
    for (const column of DATE_COLUMNS) dates.push(row.cell(column));
    for (const comment of row.cells("Comment")) dates.push(splitComment(comment).date);
  }
  return dates;
}

function commentsOf(
  row: CsvRow,
  dates: DateReader,
  people: People,
  place: string,
  notes: Notes,
): readonly ExportedComment[] {
  const written = row.cells("Comment");
  if (written.length > MOST_COMMENTS)
    notes.add(`comments after the first ${MOST_COMMENTS} of a ticket, left out`, place);
  return written.slice(0, MOST_COMMENTS).map((one): ExportedComment => {
    const { date, author, text } = splitComment(one);
    return {
      ...optional("author", people.of(author)),
      ...optional("at", date === "" ? undefined : dates.read(date, place)),
      text: text.slice(0, LONGEST_TEXT),
    };
  });
}

interface LinkColumn {
  readonly name: string;
  readonly kind: string;
}

function linkColumns(table: CsvTable): readonly LinkColumn[] {
  const kinds = new Map<string, LinkColumn>();
  for (const name of table.header) {
    const found = LINK.exec(name.trim());
    if (found !== null) kinds.set(name.trim(), { name: name.trim(), kind: `${found[1]?.toLowerCase()} ${found[2]}` });
  }
  return [...kinds.values()].slice(0, 200);
}

function linksOf(row: CsvRow, columns: readonly LinkColumn[]): readonly ExportedTicketLink[] {
  return columns.flatMap(({ name, kind }) => row.cells(name).map((key) => ({ kind, key })));
}

/** The parent's key: Cloud states the number of its row in one column and the key in another. */
function parentOf(row: CsvRow, keys: ReadonlyMap<string, string>): string | undefined {
  const written =
    row.cell("Parent key") || row.cell("Parent") || row.cell("Parent id") || row.cell("Custom field (Epic Link)");
  if (written === "") return undefined;
  return keys.get(written) ?? (/^\d+$/.test(written) ? undefined : written);
}

function labelsOf(row: CsvRow): readonly string[] {
  return [...new Set(row.cells("Labels").flatMap((cell) => cell.split(/[\s,]+/, 200)))].filter((label) => label !== "");
}

function ticketOf(
  row: CsvRow,
  key: string,
  context: {
    readonly dates: DateReader;
    readonly people: People;
    readonly keys: ReadonlyMap<string, string>;
    readonly links: readonly LinkColumn[];
    readonly notes: Notes;
  },
): ExportedTicket {
  const { dates, people } = context;
  const place = `${key}, line ${row.line}`;
  const created = dates.read(row.cell("Created"), place);
  const updated = dates.read(row.cell("Updated"), place);
  const resolved = dates.read(row.cell("Resolved"), place);
  const done = !NOT_DONE.has(row.cell("Resolution").toLowerCase());
  const reporter = people.of(row.cell("Reporter")) ?? people.of(row.cell("Creator"));
  const assignee = people.of(row.cell("Assignee"));
  const named = reporter !== undefined || assignee !== undefined;
  return {
    form: "jira-csv",
    key,
    title: row.cell("Summary"),
    description: row.cell("Description").slice(0, LONGEST_TEXT),
    ...optional("type", row.cell("Issue Type") || row.cell("Work type")),
    ...optional("status", row.cell("Status")),
    ...optional("priority", row.cell("Priority")),
    ...optional("createdAt", created),
    ...optional("updatedAt", updated),
    ...optional(done ? "completedAt" : "canceledAt", resolved),
    ...optional("reporter", reporter),
    ...optional("assignee", assignee),
    comments: commentsOf(row, dates, people, place, context.notes),
    labels: labelsOf(row),
    ...optional("parent", parentOf(row, context.keys)),
    links: linksOf(row, context.links),
    provenance: provenanceOf(
      named ? "the columns Reporter, Creator and Assignee" : undefined,
      (created ?? updated ?? resolved) === undefined ? undefined : "the table, in the exporter's time zone",
    ),
  };
}

/**
 * Reads one table.
 * @returns tickets in the order of the table, each key once; rows without a key are counted in the notes
 */
export async function readJiraCsv(
  entry: ExportEntry,
  limits: ExportLimits,
  notes: Notes,
): Promise<readonly ExportedTicket[]> {
  const text = await readEntryText(entry, limits.tableBytes, notes);
  if (text === undefined) return [];
  const table = readCsv(text, limits.tableCells, notes);
  noteMissing(table, WANTED, entry.path, notes);
  const rows = new Map<string, CsvRow>();
  const keys = new Map<string, string>();
  for (const row of table.rows) {
    const key = row.cell("Issue key");
    if (key === "") notes.add("rows without an issue key, left out", `line ${row.line}`);
    else if (rows.has(key)) notes.add("rows of a ticket that came before, left out", `line ${row.line}`);
    else rows.set(key, row);
    if (key !== "" && row.cell("Issue id") !== "") keys.set(row.cell("Issue id"), key);
  }
  const context = {
    dates: dateReader(writtenDates(table), notes),
    people: peopleIn(table),
    keys,
    links: linkColumns(table),
    notes,
  };
  return [...rows].map(([key, row]) => ticketOf(row, key, context));
}
