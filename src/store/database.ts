/**
 * What the SQL of this folder needs of an engine. One driver file per engine implements it; values are plain
 * JavaScript (no bigint, no engine's own date objects).
 */
export type SqlValue = string | number | boolean | null;
export type SqlRow = readonly SqlValue[];

export interface Database {
  /** Runs statements that answer nothing; `values` fill $1, $2 … of a single statement. */
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** Runs a query and gives all its rows, each with the columns in the order selected. */
  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** Adds many rows to a table, values in the order of its columns: text, whole numbers and booleans. */
  append(table: string, rows: Iterable<SqlRow>): Promise<void>;
  close(): void;
}
