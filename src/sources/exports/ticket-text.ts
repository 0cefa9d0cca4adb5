/** What the ticket readers share: optional fields that are left out when empty, and columns that a table lacks. */
import type { CsvTable } from "./csv.ts";
import type { Notes } from "./notes.ts";

/** An object with the field, or without it. @example { ...optional("status", "") } // {} */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [key in Name]?: Value } {
  const one: { [key in Name]?: Value } = {};
  if (value !== undefined && value !== "") one[name] = value;
  return one;
}

/** Notes each column that the table does not have. */
export function noteMissing(table: CsvTable, columns: readonly string[], path: string, notes: Notes): void {
  for (const column of columns) if (!table.has(column)) notes.add(`column "${column}" missing`, path);
}
