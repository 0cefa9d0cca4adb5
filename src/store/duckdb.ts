/**
 * The DuckDB driver: the only file that imports @duckdb, and the only one that reads its error texts.
 *
 * Databases are opened from the process's instance cache only. Two instances on one file in one process each miss what
 * the other writes, and closing one drops the lock of both. For the same reason every read-only open has the same
 * settings: the cache refuses a second set for an open file.
 */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Database, SqlRow, SqlValue } from "./database.ts";
import {
  DatabaseLocked,
  DatabaseMissing,
  LedgerDamaged,
  systemCode,
  type UnavailableReason,
  unavailable,
} from "./failures.ts";

/** Rows the appender holds before it hands them to the engine, which then compresses them: bounds memory. */
const APPEND_BATCH = 16_384;

// No extension is ever fetched or loaded; two threads keep memory modest. One text over 4 kB would make DuckDB store its
// whole block uncompressed, four times the size: with ZSTD, which needs the storage format of 1.2, it does not.
const SETTINGS = {
  storage_compatibility_version: "v1.2.0",
  zstd_min_string_length: "64",
  threads: "2",
  memory_limit: "400MB",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
};

const UNAVAILABLE: readonly (readonly [RegExp, UnavailableReason])[] = [
  [/No space left|not enough space|Disk quota exceeded|File too large/i, "disk-full"],
  [/Permission denied|Operation not permitted|Access is denied/i, "no-permission"],
  [/Read-only file system/i, "read-only"],
  [/version number \d+, but we can only read/, "newer"],
  [/Too many open files|Out of Memory|Cannot allocate|locks are not supported|No locks available/i, "other"],
];
const LOCKED = /Could not set lock on file|being used by another process|File is already open in/;
const MISSING = /database does not exist|No such file or directory/;
const DAMAGED =
  /Corrupt database|not a valid DuckDB|Could not read enough bytes|Serialization Error|INTERNAL Error|FATAL Error|Catalog Error|Is a directory/;

/** An error as DuckDB gives it (a plain Error with a text) → one of our failures; anything unknown as it is. */
function toTyped(error: unknown): unknown {
  if (!(error instanceof Error) || systemCode(error) !== undefined) return error;
  const text = error.message;
  for (const [words, reason] of UNAVAILABLE) if (words.test(text)) return unavailable(reason, error);
  const pid = Number(/\(PID (\d+)\)/.exec(text)?.[1] ?? 0);
  if (LOCKED.test(text)) return new DatabaseLocked(pid > 0 ? pid : undefined);
  if (MISSING.test(text)) return new DatabaseMissing(text, { cause: error });
  if (DAMAGED.test(text)) return new LedgerDamaged(text, { cause: error });
  return text.startsWith("IO Error") ? unavailable("other", error) : error;
}

async function typed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toTyped(error);
  }
}

function toSqlValue(value: unknown): SqlValue {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

class DuckDatabase implements Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  run(sql: string, values?: readonly SqlValue[]): Promise<void> {
    return typed(async () => void (await this.#connection.run(sql, values && [...values])));
  }

  rows(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]> {
    return typed(async () => {
      const result = await this.#connection.runAndReadAll(sql, values && [...values]);
      const columns = result.getColumns();
      return Array.from({ length: result.currentRowCount }, (_, row) =>
        columns.map((column) => toSqlValue(column[row])),
      );
    });
  }

  append(table: string, rows: Iterable<SqlRow>): Promise<void> {
    return typed(async () => {
      const appender = await this.#connection.createAppender(table);
      let held = 0;
      for (const row of rows) {
        for (const value of row)
          if (typeof value === "string") appender.appendVarchar(value);
          else if (typeof value === "boolean") appender.appendBoolean(value);
          else if (value === null) appender.appendNull();
          else appender.appendInteger(value);
        appender.endRow();
        if (++held % APPEND_BATCH === 0) appender.flushSync();
      }
      appender.closeSync();
    });
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/**
 * Opens a database file.
 * @param path the file; with access "write" it is created where it is missing
 * @param options.access "read" shares the file with other readers; "write" locks every other process out until closed
 * @param options.spill folder for what does not fit in memory; without it a query that large fails instead
 * @throws LedgerUnavailable, LedgerDamaged, DatabaseMissing (reading), DatabaseLocked
 */
export function openDatabase(
  path: string,
  options: { readonly access: "read" | "write"; readonly spill?: string },
): Promise<Database> {
  return typed(async () => {
    const instance = await DuckDBInstance.fromCache(path, {
      ...SETTINGS,
      access_mode: options.access === "read" ? "READ_ONLY" : "READ_WRITE",
      temp_directory: options.spill ?? "",
    });
    try {
      return new DuckDatabase(instance, await instance.connect());
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  });
}
