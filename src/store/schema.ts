/**
 * The ledger's tables, as the steps that made them. Step n takes version n to n+1; an empty file is version 0, so a new
 * ledger and an old one take the same road. Steps are never edited once released, only added.
 *
 * SQL is the subset that DuckDB and PostgreSQL share. Everything is text; JSON stays text, because nobody asks the
 * engine to look inside. No index: rows lie ordered by repository and person, and a scan skips blocks by their range.
 */
import type { Database } from "./database.ts";
import { LedgerDamaged } from "./failures.ts";

export const MIGRATIONS: readonly string[] = [
  `
  create table meta (name varchar not null, value varchar not null);
  insert into meta values ('schema', '0');
  create table repository (id varchar not null, key varchar not null, name varchar not null, fingerprint varchar not null, facts varchar not null);
  create table person (repo_id varchar not null, key varchar not null, name varchar not null, kind varchar not null, search_text varchar not null, payload varchar not null);
  create table evidence (repo_id varchar not null, person varchar not null, id varchar not null, signal varchar not null, date varchar not null, counter boolean not null, payload varchar not null);
  `,
  // Evidence is worked out for who is asked about: a row here says of whom.
  `
  create table record (repo_id varchar not null, person varchar not null, payload varchar not null);
  delete from evidence;
  delete from person;
  delete from repository;
  `,
];

/**
 * The schema version a database states.
 * @throws LedgerDamaged where it states none
 */
export async function readSchemaVersion(database: Database): Promise<number> {
  const [row] = await database.rows("select value from meta where name = 'schema'");
  const version = Number(row?.[0] ?? Number.NaN);
  if (!Number.isSafeInteger(version) || version < 1) throw new LedgerDamaged("the ledger states no schema version");
  return version;
}

/** Takes a database from version `from` to the newest of `migrations`. */
export async function migrate(database: Database, from: number, migrations: readonly string[]): Promise<void> {
  if (from >= migrations.length) return;
  for (const step of migrations.slice(from)) await database.run(step);
  await database.run("update meta set value = $1 where name = 'schema'", [String(migrations.length)]);
}
