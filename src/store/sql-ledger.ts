/**
 * The ledger in SQL, for any engine that a driver file serves. Order that a reader sees is made here by code unit, not
 * left to an engine's collation, except where a limit needs it.
 */
import type { Evidence } from "../model/evidence.ts";
import type { ActorKind } from "../model/identity.ts";
import type { Database, SqlRow } from "./database.ts";
import { LedgerDamaged } from "./failures.ts";
import type { Ledger, PersonEvidence, PersonRow, RecordAddition, RepositoryContents, RepositoryRow } from "./ledger.ts";

const FOUND_LIMIT = 50;

/** Rows of any engine carry text here; the schema says so. */
function text(row: SqlRow, column: number): string {
  const value = row[column];
  if (typeof value !== "string") throw new LedgerDamaged(`the ledger holds no text in column ${column}`);
  return value;
}

/** Stored JSON is our own writing: what does not parse was damaged. The type is the one it was written with. */
function parseStored<T>(json: string): T {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new LedgerDamaged("the ledger holds broken JSON", { cause: error });
  }
}

function toRepository(row: SqlRow): RepositoryRow {
  const [id, key, name, fingerprint] = [text(row, 0), text(row, 1), text(row, 2), text(row, 3)];
  return { id, key, name, fingerprint, facts: parseStored<unknown>(text(row, 4)) };
}

const KINDS: readonly ActorKind[] = ["person", "agent", "bot"];

function toPerson(row: SqlRow): PersonRow {
  const kind = KINDS.find((known) => known === row[2]) ?? "person";
  return { key: text(row, 0), name: text(row, 1), kind, payload: parseStored<unknown>(text(row, 3)) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Latest first, then by id: the order in which evidence is read. */
const compareEvidence = (a: Evidence, b: Evidence): number => compare(b.date, a.date) || compare(a.id, b.id);

/**
 * Reads a generation.
 * @param guard wraps every query, so that the opener can act on damage found late
 */
export function readLedger(
  database: Database,
  generation: number,
  guard: <T>(work: () => Promise<T>) => Promise<T>,
): Ledger {
  const query = <T>(sql: string, values: readonly (string | number)[], map: (row: SqlRow) => T): Promise<T[]> =>
    guard(async () => (await database.rows(sql, values)).map(map));
  const repositoryColumns = "select id, key, name, fingerprint, facts from repository";
  const personColumns = "select key, name, kind, payload from person where repo_id = $1";
  return {
    generation,
    readRepository: async (id) => (await query(`${repositoryColumns} where id = $1`, [id], toRepository))[0],
    listRepositories: async () =>
      (await query(repositoryColumns, [], toRepository)).sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    readPerson: async (repoId, key) => (await query(`${personColumns} and key = $2`, [repoId, key], toPerson))[0],
    searchPeople: (repoId, sought, limit) =>
      query(
        `${personColumns} and position($2 in search_text) > 0 order by key limit cast($3 as integer)`,
        [repoId, sought.toLowerCase(), limit],
        toPerson,
      ),
    readRecord: async (repoId, personKey) => {
      const [record] = await query(
        "select payload from record where repo_id = $1 and person = $2",
        [repoId, personKey],
        (row) => ({ payload: parseStored<unknown>(text(row, 0)) }),
      );
      if (record === undefined) return undefined;
      const evidence = await query(
        "select payload from evidence where repo_id = $1 and person = $2",
        [repoId, personKey],
        (row) => parseStored<Evidence>(text(row, 0)),
      );
      return { person: personKey, record: record.payload, evidence: evidence.sort(compareEvidence) };
    },
    findEvidence: async (idPrefix) =>
      /^[0-9a-f]+$/.test(idPrefix)
        ? query(
            `select repo_id, payload from evidence where starts_with(id, $1) order by id, repo_id limit ${FOUND_LIMIT}`,
            [idPrefix],
            (row) => ({ repoId: text(row, 0), evidence: parseStored<Evidence>(text(row, 1)) }),
          )
        : [],
    close: () => database.close(),
  };
}

/** Ids of the repositories in a database. */
export async function repositoryIds(database: Database): Promise<readonly string[]> {
  return (await database.rows("select id from repository")).map((row) => text(row, 0));
}

/** The texts of a list in a payload, where it has one of that name. */
function listed(payload: unknown, name: string): readonly string[] {
  if (typeof payload !== "object" || payload === null) return [];
  const list: unknown = Reflect.get(payload, name);
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}

/** What a search looks into, lower-cased here because engines differ in how they fold letters. */
function searchText(person: PersonRow): string {
  return [person.key, person.name, ...listed(person.payload, "emails"), ...listed(person.payload, "logins")]
    .join("\n")
    .toLowerCase();
}

const toJson = (value: unknown): string => JSON.stringify(value) ?? "null";

function* personRows(repoId: string, people: readonly PersonRow[]): Generator<SqlRow> {
  const ordered = [...people].sort((a, b) => compare(a.key, b.key));
  for (const person of ordered)
    yield [repoId, person.key, person.name, person.kind, searchText(person), toJson(person.payload)];
}

function* recordRows(repoId: string, records: readonly PersonEvidence[]): Generator<SqlRow> {
  for (const { person, record } of records) yield [repoId, person, toJson(record)];
}

function* evidenceRows(repoId: string, records: readonly PersonEvidence[]): Generator<SqlRow> {
  for (const { person, evidence } of records)
    for (const one of [...evidence].sort(compareEvidence))
      yield [repoId, person, one.id, one.signal, one.date, one.counter, JSON.stringify(one)];
}

async function removeRepository(database: Database, id: string): Promise<void> {
  await database.run("delete from repository where id = $1", [id]);
  for (const table of ["person", "record", "evidence"])
    await database.run(`delete from ${table} where repo_id = $1`, [id]);
}

async function appendRecords(database: Database, id: string, records: readonly PersonEvidence[]): Promise<void> {
  const ordered = [...records].sort((a, b) => compare(a.person, b.person));
  await database.append("record", recordRows(id, ordered));
  await database.append("evidence", evidenceRows(id, ordered));
}

async function addRepository(database: Database, { repository, people, records }: RepositoryContents): Promise<void> {
  const { id, key, name, fingerprint, facts } = repository;
  await database.append("repository", [[id, key, name, fingerprint, toJson(facts)]]);
  await database.append("person", personRows(id, people));
  await appendRecords(database, id, records);
}

/** Adds what was worked out of people, in place of what was there of them. */
export async function addRecords(database: Database, additions: readonly RecordAddition[]): Promise<void> {
  for (const { repoId, fingerprint, records } of additions) {
    const there = await database.rows("select id from repository where id = $1 and fingerprint = $2", [
      repoId,
      fingerprint,
    ]);
    if (there.length === 0) continue;
    for (const table of ["record", "evidence"])
      for (const { person } of records)
        await database.run(`delete from ${table} where repo_id = $1 and person = $2`, [repoId, person]);
    await appendRecords(database, repoId, records);
  }
}

const COLUMNS = {
  repository: "id, key, name, fingerprint, facts",
  person: "repo_id, key, name, kind, search_text, payload",
  record: "repo_id, person, payload",
  evidence: "repo_id, person, id, signal, date, counter, payload",
} as const;

/** Copies one repository from database to database, in the order in which it lies there. */
export async function copyRepository(from: Database, to: Database, id: string): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    const owner = table === "repository" ? "id" : "repo_id";
    await to.append(table, await from.rows(`select ${columns} from ${table} where ${owner} = $1`, [id]));
  }
}

/** Removes repositories and all that belongs to them. */
export async function removeRepositories(database: Database, ids: Iterable<string>): Promise<void> {
  await database.run("begin transaction");
  for (const id of ids) await removeRepository(database, id);
  await database.run("commit");
}

/** Adds repositories, none of which is there yet. */
export async function addRepositories(database: Database, all: Iterable<RepositoryContents>): Promise<void> {
  await database.run("begin transaction");
  for (const contents of all) await addRepository(database, contents);
  await database.run("commit");
}
