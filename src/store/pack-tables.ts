/**
 * What repeats within a pack, written once and referred to by position: object ids, identities, paths and trailers.
 * A trailer whose value is just its one person, "Name <address>", is stored without that value.
 */
import type { Trailer } from "../model/commit.ts";
import { formatIdentity, type RawIdentity } from "../model/identity.ts";
import type { Interner } from "../model/interner.ts";
import { Tape } from "./tape.ts";

/** The tables as they stand in the JSON: flat lists. */
export interface PackTables {
  readonly oids: readonly string[];
  /** Name, address, name, address … */
  readonly identities: readonly string[];
  readonly paths: readonly string[];
  readonly trailerKeys: readonly string[];
  /** Values of the trailers that are more than their person, in order. */
  readonly trailerValues: readonly string[];
  /** For each trailer: key, 1 where it has a value of its own, number of people, each person. */
  readonly trailers: readonly number[];
}

/** Positions of values in a list that grows as new ones come. */
class Positions {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    let position = this.#known.get(text);
    if (position === undefined) {
      position = this.list.push(text) - 1;
      this.#known.set(text, position);
    }
    return position;
  }
}

/** Collects the tables while records are written. */
export class TableWriter {
  readonly paths = new Positions();
  readonly #oids: readonly string[];
  readonly #oidPositions: ReadonlyMap<string, number>;
  readonly #identities: string[] = [];
  readonly #identityObjects = new Map<RawIdentity, number>();
  readonly #identityTexts = new Map<string, number>();
  readonly #keys = new Positions();
  readonly #values: string[] = [];
  readonly #trailers: number[] = [];
  readonly #signatures = new Map<number, number>();
  #trailerCount = 0;

  /** @param oids of the records to come, in their order */
  constructor(oids: readonly string[]) {
    this.#oids = oids;
    this.#oidPositions = new Map(oids.map((oid, position) => [oid, position]));
  }

  /** Position of a record with this id in the same pack, or -1. */
  oid(oid: string): number {
    return this.#oidPositions.get(oid) ?? -1;
  }

  identity(raw: RawIdentity): number {
    const known = this.#identityObjects.get(raw);
    if (known !== undefined) return known;
    const text = `${raw.name.length} ${raw.name}${raw.email}`;
    let position = this.#identityTexts.get(text);
    if (position === undefined) {
      position = this.#identities.push(raw.name, raw.email) / 2 - 1;
      this.#identityTexts.set(text, position);
    }
    this.#identityObjects.set(raw, position);
    return position;
  }

  trailer({ key, value, people }: Trailer): number {
    const keyPosition = this.#keys.of(key);
    const [first] = people;
    if (first === undefined || people.length > 1 || value !== formatIdentity(first))
      return this.#addTrailer(keyPosition, value, people);
    // Both positions are below 2^26, so that their pair is an exact number.
    const signature = keyPosition * 0x4000000 + this.identity(first);
    let position = this.#signatures.get(signature);
    if (position === undefined) {
      position = this.#addTrailer(keyPosition, undefined, people);
      this.#signatures.set(signature, position);
    }
    return position;
  }

  #addTrailer(key: number, value: string | undefined, people: readonly RawIdentity[]): number {
    if (value !== undefined) this.#values.push(value);
    this.#trailers.push(key, value === undefined ? 0 : 1, people.length);
    for (const raw of people) this.#trailers.push(this.identity(raw));
    return this.#trailerCount++;
  }

  end(): PackTables {
    return {
      oids: this.#oids,
      identities: this.#identities,
      paths: this.paths.list,
      trailerKeys: this.#keys.list,
      trailerValues: this.#values,
      trailers: this.#trailers,
    };
  }
}

/** Identities of the table, as the interner's objects. */
export function readIdentities(tables: PackTables, interner: Interner): RawIdentity[] {
  const flat = new Tape(tables.identities);
  return flat.list(tables.identities.length / 2, () => interner.identity(flat.take(), flat.take()));
}

/** Trailers of the table, one object each. */
export function readTrailers(tables: PackTables, identities: readonly RawIdentity[], interner: Interner): Trailer[] {
  const numbers = new Tape(tables.trailers);
  const values = new Tape(tables.trailerValues);
  const keys = tables.trailerKeys.map((key) => interner.string(key));
  const trailers: Trailer[] = [];
  while (!numbers.ended) {
    const key = keys[numbers.take()]!;
    const own = numbers.take() === 1;
    const people = numbers.list(numbers.take(), () => identities[numbers.take()]!);
    const value = own ? values.take() : interner.string(formatIdentity(people[0]!));
    trailers.push({ key, value, people });
  }
  return trailers;
}
