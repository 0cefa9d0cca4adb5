/**
 * What was read of one repository on a forge: payloads as they came, compressed, and the records that were mapped from
 * them, as lines of JSON in numbered gzip files that never change. `state.json` says which files count, what was read of
 * which source, and how it ended; it is replaced by rename, last, so that a kill leaves the old state or the new one.
 * Of several records with one key the last counts.
 */
import { randomBytes } from "node:crypto";
import { createReadStream, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createGunzip, gzip } from "node:zlib";
import type { ForgePlace } from "../model/forge.ts";
import { removeQuietly } from "./building.ts";
import { LedgerDamaged, systemCode, toFailure } from "./failures.ts";

const compress = promisify(gzip);

/** Raised when the form of the files changes; older ones are left unread. */
const STORE_VERSION = 1;
/** Characters collected before they are compressed. */
const BLOCK = 1024 * 1024;

/** What is known of one file or address that was read: what tells whether it changed, and a digest of its contents. */
export interface ReadSource {
  readonly stamp: string;
  readonly digest: string;
}

/** How the last run of a reader ended. */
export interface ReadEnd {
  /** "2026-11-22", UTC. */
  readonly on: string;
  /** Whether everything that there was to read was read. */
  readonly complete: boolean;
}

/** What a writer may change besides payloads and records. */
type StateChange = Partial<Pick<ForgeState, "sources" | "cursors" | "skipped" | "ends" | "clones" | "mapping">>;

export interface ForgeState {
  readonly version: number;
  readonly place: ForgePlace;
  /** Version of the mapping that made the records. */
  readonly mapping: number;
  /** Files of payloads and of records that count, in order. */
  readonly payloads: readonly string[];
  readonly records: readonly string[];
  /** By reader ("import <path>", "sync"), then by source. */
  readonly sources: Readonly<Record<string, Readonly<Record<string, ReadSource>>>>;
  /** Where syncing goes on, by reader: opaque here. */
  readonly cursors: Readonly<Record<string, unknown>>;
  /** What was left out and why, counted; by reader. */
  readonly skipped: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How reading ended last, by reader; readers that have not run since this is kept are not in it. */
  readonly ends: Readonly<Record<string, ReadEnd>>;
  /** Clones that this is read for, by their absolute git directory. */
  readonly clones: readonly string[];
  /** Rises with every change: what is derived from the records is derived again. */
  readonly edition: number;
}

const emptyState = (place: ForgePlace, mapping: number): ForgeState => ({
  version: STORE_VERSION,
  place,
  mapping,
  payloads: [],
  records: [],
  sources: {},
  cursors: {},
  skipped: {},
  ends: {},
  clones: [],
  edition: 0,
});

/** Lines on their way into one file; compressed in blocks, while the next ones are made. */
class LineFile {
  readonly #path: string;
  #lines: string[] = [];
  #size = 0;
  #writing: Promise<void> = Promise.resolve();
  isEmpty = true;

  constructor(path: string) {
    this.#path = path;
  }

  /** Resolves at once, or when the disk keeps up again. */
  async add(line: string): Promise<void> {
    this.isEmpty = false;
    this.#lines.push(line);
    this.#size += line.length;
    if (this.#size >= BLOCK) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = `${this.#lines.join("\n")}\n`;
    this.#lines = [];
    this.#size = 0;
    // At most one block is being compressed while the next is filled.
    await this.#writing;
    this.#writing = compress(text, { level: 1 }).then((block) => appendFile(this.#path, block, { mode: 0o600 }));
    // Whoever waits for it next learns of a failure.
    this.#writing.catch(() => undefined);
  }

  async end(): Promise<void> {
    if (this.#lines.length > 0) await this.#flush();
    await this.#writing;
  }
}

/** A change being written: nothing of it counts before `commit`. */
export interface ForgeWriting {
  readonly addPayload: (line: string) => Promise<void>;
  /** @param line a ForgeRecord as JSON. */
  readonly addRecord: (line: string) => Promise<void>;
  /** @param change what else changes in the state. */
  readonly commit: (change: StateChange) => Promise<ForgeState>;
  readonly abandon: () => Promise<void>;
}

export interface ForgeStore {
  readonly state: ForgeState;
  /** Every line of the payload files, in the order written. */
  readonly payloads: () => AsyncGenerator<string>;
  /** Every record as a line of JSON, also those that later ones replace. */
  readonly records: () => AsyncGenerator<string>;
  /** @param instead what is written stands in the place of all that is there: the records, or the payloads too. */
  readonly write: (instead?: "records" | "all") => ForgeWriting;
  /** Changes the state alone. */
  readonly remember: (change: Omit<StateChange, "mapping">) => ForgeState;
}

/** Lines of a gzip file. The pieces of a long line are put together once, however many there are. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path).pipe(createGunzip());
  stream.setEncoding("utf8");
  let begun: string[] = [];
  try {
    for await (const chunk of stream) {
      const [first = "", ...lines] = (chunk as string).split("\n");
      begun.push(first);
      const rest = lines.pop();
      if (rest === undefined) continue;
      yield begun.join("");
      yield* lines;
      begun = [rest];
    }
  } finally {
    stream.destroy();
  }
  const last = begun.join("");
  if (last !== "") yield last;
}

async function* linesOfAll(folder: string, names: readonly string[]): AsyncGenerator<string> {
  for (const name of names)
    try {
      yield* linesOf(join(folder, name));
    } catch (error) {
      throw isTorn(error) ? new LedgerDamaged(`${name} is torn`, { cause: error }) : toFailure(error);
    }
}

/** Whether a file is not what was written, or not there any more. */
const isTorn = (error: unknown): boolean =>
  /^Z_/.test(systemCode(error) ?? "") || systemCode(error) === "ENOENT" || error instanceof SyntaxError;

function readState(folder: string): ForgeState | undefined {
  try {
    const state = JSON.parse(readFileSync(join(folder, "state.json"), "utf8")) as ForgeState;
    // States written before `ends` was kept lack it.
    return state.version === STORE_VERSION ? { ...state, ends: state.ends ?? {} } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === "ENOENT") return undefined;
    throw toFailure(error);
  }
}

function writeState(folder: string, state: ForgeState): void {
  const building = join(folder, `building-${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    writeFileSync(building, JSON.stringify(state), { mode: 0o600, flush: true });
    renameSync(building, join(folder, "state.json"));
  } catch (error) {
    removeQuietly(building);
    throw toFailure(error);
  }
}

/** Removes files that no state names: left by writers that died. */
function sweep(folder: string, state: ForgeState): void {
  const named = new Set([...state.payloads, ...state.records]);
  for (const name of readdirSync(folder))
    if (name.endsWith(".ndjson.gz") && !named.has(name)) removeQuietly(join(folder, name));
}

class ForgeFolder implements ForgeStore {
  readonly #folder: string;
  state: ForgeState;

  constructor(folder: string, state: ForgeState) {
    this.#folder = folder;
    this.state = state;
  }

  payloads = (): AsyncGenerator<string> => linesOfAll(this.#folder, this.state.payloads);

  records = (): AsyncGenerator<string> => linesOfAll(this.#folder, this.state.records);

  remember = (change: Parameters<ForgeStore["remember"]>[0]): ForgeState => {
    this.state = { ...this.state, ...change };
    writeState(this.#folder, this.state);
    return this.state;
  };

  write = (instead?: "records" | "all"): ForgeWriting => {
    const number = String(this.state.edition + 1).padStart(8, "0");
    const suffix = randomBytes(4).toString("hex");
    const names = {
      payloads: `payloads-${number}-${suffix}.ndjson.gz`,
      records: `records-${number}-${suffix}.ndjson.gz`,
    };
    const payloads = new LineFile(join(this.#folder, names.payloads));
    const records = new LineFile(join(this.#folder, names.records));
    const guard = async (work: Promise<void>): Promise<void> => {
      try {
        await work;
      } catch (error) {
        throw toFailure(error);
      }
    };
    return {
      addPayload: (line) => guard(payloads.add(line)),
      addRecord: (line) => guard(records.add(line)),
      commit: async (change) => {
        await guard(payloads.end());
        await guard(records.end());
        const kept = {
          payloads: instead === "all" ? [] : this.state.payloads,
          records: instead ? [] : this.state.records,
        };
        this.state = {
          ...this.state,
          ...change,
          payloads: payloads.isEmpty ? kept.payloads : [...kept.payloads, names.payloads],
          records: records.isEmpty ? kept.records : [...kept.records, names.records],
          edition: records.isEmpty && !instead ? this.state.edition : this.state.edition + 1,
        };
        writeState(this.#folder, this.state);
        sweep(this.#folder, this.state);
        return this.state;
      },
      abandon: async () => {
        await Promise.allSettled([payloads.end(), records.end()]);
        for (const name of Object.values(names)) removeQuietly(join(this.#folder, name));
      },
    };
  };
}

/**
 * Opens what is kept of a repository on a forge.
 * @param folder of this repository alone; made where it is missing.
 * @throws LedgerUnavailable where it cannot be used.
 */
export function openForgeStore(folder: string, place: ForgePlace, mapping: number): ForgeStore {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new ForgeFolder(folder, readState(folder) ?? emptyState(place, mapping));
  } catch (error) {
    throw toFailure(error);
  }
}

/** What is kept under a folder of folders, by name; what cannot be read is left out. */
export function listForgeStores(parent: string): readonly { readonly folder: string; readonly state: ForgeState }[] {
  try {
    return readdirSync(parent)
      .sort()
      .flatMap((name) => {
        const folder = join(parent, name);
        const state = readState(folder);
        return state ? [{ folder, state }] : [];
      });
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "")) return [];
    throw toFailure(error);
  }
}
