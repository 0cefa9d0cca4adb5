/**
 * A CSV table as exported: any of four separators, columns in any order, names that repeat. Rows of a wrong length are
 * kept and counted: what is missing is empty, what is too much has no column. Cells are text and never evaluated.
 */
import { type CsvError, type Info, parse } from "csv-parse/sync";
import type { Notes } from "./notes.ts";

export interface CsvRow {
  /** 1-based line on which the row ends. */
  readonly line: number;
  /** The first cell of that column, trimmed; "" where there is none. @param name in any case */
  cell(name: string): string;
  /** The cells of all columns of that name that are not empty. */
  cells(name: string): readonly string[];
}

export interface CsvTable {
  /** As written. */
  readonly header: readonly string[];
  /** Whether there is a column of that name, in any case. */
  has(name: string): boolean;
  readonly rows: readonly CsvRow[];
}

const SEPARATORS = [",", ";", "\t", "|"];
/** Enough for the header of a tracker with a thousand fields of its own. */
const HEADER_CHARACTERS = 262_144;
/** No row is longer: a quote that is never closed would otherwise swallow the file. */
const ROW_CHARACTERS = 8 << 20;
const MOST_COLUMNS = 20_000;
const MOST_ROW_CELLS = 200_000;

const LENIENT = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: ROW_CHARACTERS,
};

function parseHeader(text: string, delimiter: string): readonly string[] {
  try {
    return parse(text.slice(0, HEADER_CHARACTERS), { ...LENIENT, delimiter, to: 1 })[0] ?? [];
  } catch {
    return [];
  }
}

/** The header read with the separator that yields most columns; of those equal, the commoner. */
export function readCsvHeader(text: string): { readonly separator: string; readonly header: readonly string[] } {
  let best = { separator: ",", header: parseHeader(text, ",") };
  for (const separator of SEPARATORS.slice(1)) {
    const header = parseHeader(text, separator);
    if (header.length > best.header.length) best = { separator, header };
  }
  return best;
}

function normalName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

function rowOf(columns: ReadonlyMap<string, readonly number[]>, cells: readonly string[], line: number): CsvRow {
  const at = (index: number | undefined) => (index === undefined ? "" : (cells[index] ?? "").trim());
  return {
    line,
    cell: (name) => at(columns.get(normalName(name))?.[0]),
    cells: (name) => (columns.get(normalName(name)) ?? []).map(at).filter((cell) => cell !== ""),
  };
}

/**
 * The text up to a row of more cells than any table has: 50 MB of nothing but separators take csv-parse sixteen seconds.
 * Line ends within quotes count too, so a row may be longer than this by what its quoted cells hold.
 */
function beforeEndlessRow(text: string, separator: string, notes: Notes): string {
  const code = separator.charCodeAt(0);
  let cells = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const here = text.charCodeAt(at);
    if (here === code) cells++;
    else if (here === 10 || here === 13) {
      cells = 0;
      start = at + 1;
    }
    if (cells > MOST_ROW_CELLS) {
      notes.add(`rows of more than ${MOST_ROW_CELLS} cells, the table left out from there`);
      return text.slice(0, start);
    }
  }
  return text;
}

/** Calls with each record; how the reading ended, where it did not reach the end of the text. */
function eachRecord(text: string, delimiter: string, take: (cells: string[], line: number) => boolean) {
  let more = true;
  const options = {
    ...LENIENT,
    delimiter,
    info: true,
    // Records are taken as they come, so that those before a broken one stay.
    on_record: ({ record, info }: { record: string[]; info: Info }) => {
      if (more) more = take(record, info.lines);
      return null;
    },
  };
  try {
    parse(text, options as object);
    return undefined;
  } catch (error) {
    return (error as CsvError).code ?? "CSV_UNKNOWN";
  }
}

/**
 * Reads a table.
 * @param text the file, decoded
 * @param mostCells cells after which the rest is left out
 * @returns a table without rows for a text without any; never throws
 * @example readCsv("ID;Title\n7;One", 1000, notes).rows[0]?.cell("title") // "One"
 */
export function readCsv(text: string, mostCells: number, notes: Notes): CsvTable {
  const { separator, header } = readCsvHeader(text);
  const columns = new Map<string, number[]>();
  for (const [index, name] of header.slice(0, MOST_COLUMNS).entries()) {
    const known = columns.get(normalName(name));
    if (known === undefined) columns.set(normalName(name), [index]);
    else known.push(index);
  }
  const rows: CsvRow[] = [];
  let cells = 0;
  let first = true;
  const ended = eachRecord(beforeEndlessRow(text, separator, notes), separator, (record, line) => {
    if (first) {
      first = false;
      return true;
    }
    cells += record.length;
    if (cells > mostCells) {
      notes.add(`more than ${mostCells} cells, the rest of the table left out`, `line ${line}`);
      return false;
    }
    if (record.length > header.length) notes.add("rows with more cells than the header", `line ${line}`);
    if (record.length < header.length) notes.add("rows with fewer cells than the header", `line ${line}`);
    rows.push(rowOf(columns, record, line));
    return true;
  });
  if (ended === "CSV_MAX_RECORD_SIZE")
    notes.add("rows of more than 8 MB, the table left out from there", `after ${rows.length} rows`);
  else if (ended !== undefined)
    notes.add("tables with a quote that is not closed, read up to there", `after ${rows.length} rows`);
  return { header, has: (name) => columns.has(normalName(name)), rows };
}

/**
 * Every row as cells, the header first, for tables whose header is not known beforehand.
 * @param mostCells cells after which the rest is left out
 * @returns no row for a text without any; what stands before a broken row, where one is broken; never throws
 * @example readCsvCells("a;b\n1;2", 100, notes) // [["a", "b"], ["1", "2"]]
 */
export function readCsvCells(text: string, mostCells: number, notes: Notes): readonly (readonly string[])[] {
  const { separator } = readCsvHeader(text);
  const rows: string[][] = [];
  let cells = 0;
  const ended = eachRecord(beforeEndlessRow(text, separator, notes), separator, (record) => {
    cells += record.length;
    if (cells > mostCells) {
      notes.add(`more than ${mostCells} cells, the rest of the table left out`);
      return false;
    }
    rows.push(record);
    return true;
  });
  if (ended !== undefined)
    notes.add("tables with a quote that is not closed, read up to there", `after ${rows.length} rows`);
  return rows;
}
