/**
 * Which imported documents and tickets are the user's own. Pure. One is theirs where the export names them as its author,
 * or a ticket's reporter or assignee; or where it names nobody and they imported it as theirs. Somebody is known by an
 * address; by a full name only where the export states no address with it, and nobody else of that name is in an export
 * with an address: exports rarely state more than names, and two people may share one.
 */
import { basename } from "node:path";
import { DOCUMENT_KINDS } from "../model/document.ts";
import type { ExportedPart, ExportedSummary } from "../model/exported.ts";
import type { ImportedExport, ImportedRecord, ImportedWork } from "../model/imported.ts";
import type { ExportList } from "../store/export-store.ts";

/** Who the user is: words they go by (see `claimYou`), and the addresses and names that repositories give them. */
export interface ImportedFor {
  readonly words: readonly string[];
  readonly emails: readonly string[];
  readonly names: readonly string[];
}

export interface ImportedBounds {
  readonly since: string | null;
  readonly until: string | null;
  readonly asOf: string;
}

/** A record and the import it is in. */
export interface ListedRecord {
  readonly record: ExportedSummary;
  readonly list: ExportList;
}

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** Whether the copy of `b` is to be shown: the one changed later, else the one that somebody is known to have written. */
function isBetter(a: ListedRecord, b: ListedRecord): boolean {
  const [changedA, changedB] = [a.record.changed ?? "", b.record.changed ?? ""];
  return changedB > changedA || (changedB === changedA && a.record.people.length === 0 && b.record.people.length > 0);
}

/** Every imported record once, by id: two exports may hold the same page or ticket. */
export function distinctRecords(lists: readonly ExportList[]): ReadonlyMap<string, ListedRecord> {
  const all = new Map<string, ListedRecord>();
  for (const list of lists)
    for (const record of list.records) {
      const before = all.get(record.id);
      if (before === undefined || isBetter(before, { record, list })) all.set(record.id, { record, list });
    }
  return all;
}

type Known = (person: ExportedPart) => ImportedRecord["knownBy"];

/** By what of it a person of an export is the user; null where it is not. */
function knowing({ words, emails, names }: ImportedFor, people: Iterable<ExportedPart>): Known {
  const own = new Set(
    [...emails, ...words.map((word) => /<([^<>]+)>/.exec(word)?.[1] ?? word)]
      .map(fold)
      .filter((word) => /^[^@]+@/.test(word)),
  );
  const said = words.map((word) => fold(word.replace(/<[^<>]*>/, ""))).filter((word) => word !== "");
  const named = new Set([
    ...said.filter((word) => !word.includes("@")),
    ...names.map(fold).filter((name) => name.includes(" ")),
  ]);
  for (const { name, email } of people) if (email !== undefined && !own.has(fold(email))) named.delete(fold(name));
  return ({ name, email }) => {
    if (email !== undefined) return own.has(fold(email)) ? "address" : null;
    return named.has(fold(name)) ? "name" : null;
  };
}

/** What makes a record the user's: their part in it, and how that is known. */
function ownPart(
  { people, byYourWord, type }: ExportedSummary,
  knownAs: Known,
): Pick<ImportedRecord, "role" | "authorship" | "knownBy"> | undefined {
  if (byYourWord) return { role: type === "ticket" ? "reporter" : "author", authorship: "your-word", knownBy: null };
  for (const person of people) {
    const knownBy = person.role === "editor" ? null : knownAs(person);
    if (knownBy !== null && person.role !== "editor") return { role: person.role, authorship: "metadata", knownBy };
  }
  return undefined;
}

const toExport = ({ form, from, records }: ExportList): ImportedExport => ({
  form,
  name: basename(from),
  documents: records.filter(({ type }) => type === "document").length,
  tickets: records.filter(({ type }) => type === "ticket").length,
  unattributed: records.filter(({ people }) => people.length === 0).length,
});

const KIND_RANK: ReadonlyMap<string | null, number> = new Map(DOCUMENT_KINDS.map((kind, rank) => [kind, rank]));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Documents by kind, then tickets by type, those without one last; newest first, undated last. */
function compareRecords(a: ImportedRecord, b: ImportedRecord): number {
  if (a.type !== b.type) return a.type === "document" ? -1 : 1;
  const kinds =
    a.type === "document"
      ? (KIND_RANK.get(a.kind) ?? KIND_RANK.size) - (KIND_RANK.get(b.kind) ?? KIND_RANK.size)
      : Number(a.kind === null) - Number(b.kind === null) || compare(fold(a.kind ?? ""), fold(b.kind ?? ""));
  return kinds || compare(b.date ?? "", a.date ?? "") || compare(a.title, b.title) || compare(a.id, b.id);
}

/**
 * The user's own among everything imported, as a report shows it.
 * @param clean takes what is not to be shown out of a text.
 * @returns null where nothing was imported.
 */
export function importedWork(
  lists: readonly ExportList[],
  you: ImportedFor,
  { since, until, asOf }: ImportedBounds,
  clean: (text: string) => string,
): ImportedWork | null {
  if (lists.length === 0) return null;
  const all = [...distinctRecords(lists).values()];
  const knownAs = knowing(
    you,
    all.flatMap(({ record }) => record.people),
  );
  const records: ImportedRecord[] = [];
  let outsidePeriod = 0;
  for (const { record, list } of all) {
    const own = ownPart(record, knownAs);
    if (own === undefined || (record.day !== null && record.day > asOf)) continue;
    const { id, type, kind, because, title, day, status, place, provenance } = record;
    const isBounded = since !== null || until !== null;
    const isInside = day === null ? !isBounded : (since === null || day >= since) && (until === null || day <= until);
    if (!isInside) {
      outsidePeriod++;
      continue;
    }
    records.push({
      id,
      type,
      kind,
      because: because === null ? null : clean(because),
      title: clean(title),
      date: day,
      status,
      form: list.form,
      export: clean(basename(list.from)),
      place: clean(place),
      ...own,
      provenance,
    });
  }
  return { exports: lists.map(toExport), records: records.sort(compareRecords), outsidePeriod };
}
