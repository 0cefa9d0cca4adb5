/** Derives what is asked of people from a history that is built when first needed, until it is released. */
import type { PeopleAround } from "../model/people-around.ts";
import type { PersonEvidence } from "../store/ledger.ts";
import type { BuiltAt } from "./build-at.ts";
import type { BuiltHistory } from "./build-history.ts";
import { toRows } from "./stored-view.ts";
import {
  deriveInitiatives,
  derivePeopleAround,
  deriveRecord,
  type InitiativesRecord,
  type PersonRecord,
} from "./view.ts";

export class Deriver {
  readonly #build: () => Promise<BuiltAt>;
  readonly #records = new Map<string, PersonRecord>();
  readonly #initiatives = new Map<string, InitiativesRecord>();
  readonly #around = new Map<string, PeopleAround>();
  #built: Promise<BuiltAt> | undefined;
  /** Whether what was derived may be kept: it rests on all that there is. */
  storable = true;

  constructor(build: () => Promise<BuiltAt>) {
    this.#build = build;
  }

  built(): Promise<BuiltAt> {
    this.#built ??= this.#build();
    return this.#built;
  }

  /** A person's record by their key. */
  recordOf(person: string): Promise<PersonRecord> {
    return this.#derive(this.#records, person, deriveRecord);
  }

  /** What they led and took part in. */
  initiativesOf(person: string): Promise<InitiativesRecord> {
    return this.#derive(this.#initiatives, person, deriveInitiatives);
  }

  /** Whom they worked with, and which areas they know. */
  peopleAroundOf(person: string): Promise<PeopleAround> {
    return this.#derive(this.#around, person, derivePeopleAround);
  }

  async #derive<T>(
    known: Map<string, T>,
    person: string,
    derive: (built: BuiltHistory, person: string) => T | undefined,
  ): Promise<T> {
    const before = known.get(person);
    if (before !== undefined) return before;
    const { built, late, complete } = await this.built();
    const derived = derive(built, person);
    if (derived === undefined) throw new Error(`nobody has the key ${person}`);
    known.set(person, derived);
    this.storable &&= complete && !late;
    return derived;
  }

  /** What was worked out, as the ledger keeps it. */
  rows(): PersonEvidence[] {
    return toRows(this.#records, this.#initiatives, this.#around);
  }

  release(): void {
    this.#built?.then(
      ({ close }) => close(),
      () => undefined,
    );
    this.#built = undefined;
  }
}
