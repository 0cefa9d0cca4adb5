/**
 * Commit records of one clone, kept so that the next read of git's log brings only new commits. A folder of immutable
 * files, `<number>-<hash>.json`; no lock. Several processes may add at once, also the same commits: the same contents
 * get the same hash and are kept once, and reading takes each commit once, from the lowest file that has it.
 *
 * Merging and pruning write what stays before they delete, so that a reader who finds a file gone lists again and
 * misses nothing; stopped half-way, they leave commits twice, never none.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CommitRecord, MakeBody, TextSource } from "../model/commit.ts";
import { createInterner, type Interner } from "../model/interner.ts";
import { removeQuietly } from "./building.ts";
import { systemCode, toFailure } from "./failures.ts";
import { draftPack, isAbandoned, PackReader, readPackHeader, writePack } from "./pack-file.ts";
import { decodePack, encodePack, moveBodies, PACK_VERSION, type PackParts } from "./pack-format.ts";

const PACK_COMMITS = 4096;
const SMALL_PACK = 1024;
const MANY_SMALL_PACKS = 40;
const PACK_NAME = /^(\d{8,})-([0-9a-f]{16})\.json$/;

const sequenceOf = (name: string): number => Number(PACK_NAME.exec(name)?.[1] ?? 0);

export interface Packs {
  /** Names of the packs that can be read, in the order in which they are. */
  list(): readonly string[];
  /** Every commit once. A torn pack is deleted, and its commits are missing: they are read from git again. */
  readAll(interner: Interner): CommitRecord[];
  /** Stores records for good before it returns; their bodies lie in the packs from then on. Throws LedgerUnavailable. */
  append(records: readonly CommitRecord[]): void;
  /** Drops commits, such as those that no branch reaches any more. Throws LedgerUnavailable. */
  prune(keep: (oid: string) => boolean): void;
  /** Merges small packs where there are many: for the end of an incremental read. Throws LedgerUnavailable. */
  compact(): void;
  /** Removes the folder and all in it. */
  clear(): void;
  /** Ends reading: bodies that lie in packs can be asked for no longer. */
  close(): void;
}

class PackFolder implements Packs {
  readonly #folder: string;
  readonly #version: string;
  readonly #makeBody: MakeBody;
  readonly #reader = new PackReader();

  constructor(folder: string, version: string, makeBody: MakeBody) {
    this.#folder = folder;
    this.#version = version;
    this.#makeBody = makeBody;
  }

  list(): readonly string[] {
    return this.#headers().map(({ name }) => name);
  }

  readAll(interner: Interner): CommitRecord[] {
    const byOid = new Map<string, CommitRecord>();
    const done = new Set<string>();
    // Until a listing brings nothing new: files may be merged into others while they are read.
    for (let names = this.list(); names.length > 0; names = this.list().filter((name) => !done.has(name)))
      for (const name of names) {
        done.add(name);
        for (const record of this.#read(name, interner)) if (!byOid.has(record.oid)) byOid.set(record.oid, record);
      }
    return [...byOid.values()];
  }

  append(records: readonly CommitRecord[]): void {
    for (let from = 0; from < records.length; from += PACK_COMMITS) {
      const some = records.slice(from, from + PACK_COMMITS);
      const parts = encodePack(some);
      const bodies = this.#open(this.#write(parts, some.length));
      if (bodies) moveBodies(some, parts.bodyLengths, bodies);
    }
  }

  #open(name: string): TextSource | undefined {
    try {
      return this.#reader.bodiesIn(join(this.#folder, name));
    } catch (error) {
      throw toFailure(error);
    }
  }

  prune(keep: (oid: string) => boolean): void {
    for (const name of this.list()) {
      const records = this.#read(name, createInterner());
      const kept = records.filter(({ oid }) => keep(oid));
      if (kept.length === records.length) continue;
      if (kept.length > 0) this.#write(encodePack(kept), kept.length);
      this.#remove(name);
    }
  }

  compact(): void {
    const small = this.#headers().filter(({ commits }) => commits < SMALL_PACK);
    if (small.length <= MANY_SMALL_PACKS) return;
    const interner = createInterner();
    const byOid = new Map<string, CommitRecord>();
    for (const { name } of small)
      for (const record of this.#read(name, interner)) if (!byOid.has(record.oid)) byOid.set(record.oid, record);
    const records = [...byOid.values()];
    const written = new Set<string>();
    for (let from = 0; from < records.length; from += PACK_COMMITS) {
      const some = records.slice(from, from + PACK_COMMITS);
      written.add(this.#write(encodePack(some), some.length));
    }
    for (const { name } of small) if (!written.has(name)) this.#remove(name);
  }

  clear(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch (error) {
      throw toFailure(error);
    }
  }

  close(): void {
    this.#reader.close();
  }

  /** Removes what nobody will read: packs of other versions, torn ones, and what dead writers left. */
  sweep(): void {
    // One listing, so that a pack which another process adds meanwhile is not taken for a useless one.
    const files = this.#files();
    const sound = new Set(this.#soundOf(files).map(({ name }) => name));
    for (const name of files) {
      const useless = PACK_NAME.test(name) ? !sound.has(name) : isAbandoned(name);
      if (useless) this.#remove(name);
    }
  }

  #files(): readonly string[] {
    try {
      return readdirSync(this.#folder);
    } catch (error) {
      if (systemCode(error) === "ENOENT") return [];
      throw toFailure(error);
    }
  }

  #headers(): { readonly name: string; readonly commits: number }[] {
    return this.#soundOf(this.#files());
  }

  /** The packs of this version among files, in the order in which they are read. */
  #soundOf(files: readonly string[]): { readonly name: string; readonly commits: number }[] {
    const names = files.filter((name) => PACK_NAME.test(name));
    names.sort((a, b) => sequenceOf(a) - sequenceOf(b) || (a < b ? -1 : 1));
    try {
      return names.flatMap((name) => {
        const header = readPackHeader(join(this.#folder, name));
        return header?.version === this.#version ? [{ name, commits: header.commits }] : [];
      });
    } catch (error) {
      throw toFailure(error);
    }
  }

  #read(name: string, interner: Interner): CommitRecord[] {
    try {
      const read = this.#reader.read(join(this.#folder, name));
      if (read === "missing") return [];
      if (read !== "torn") return decodePack(read.facts, read.bodies, interner, this.#makeBody);
    } catch (error) {
      if (systemCode(error) !== undefined) throw toFailure(error);
    }
    this.#remove(name);
    return [];
  }

  /** Gives the name of the pack that holds the commits, new or found. */
  #write(parts: PackParts, commits: number): string {
    const draft = draftPack(parts, commits, this.#version);
    const names = this.list();
    const same = names.find((name) => name.endsWith(`-${draft.hash}.json`));
    if (same !== undefined) return same;
    const sequence = Math.max(0, ...this.#files().map(sequenceOf)) + 1;
    const name = `${String(sequence).padStart(8, "0")}-${draft.hash}.json`;
    try {
      writePack(this.#folder, name, draft);
    } catch (error) {
      throw toFailure(error);
    }
    return name;
  }

  #remove(name: string): void {
    removeQuietly(join(this.#folder, name));
  }
}

/**
 * Opens the packs of one clone and removes what is of no use there.
 * @param folder holds nothing but these packs; it need not exist yet
 * @param version of the parser that makes the records; packs of any other, or of another PACK_VERSION, are removed
 * @param makeBody what the bodies of the messages become
 * @throws LedgerUnavailable where the folder cannot be read
 * @example openPacks(join(cache, "packs", cloneId), "3", createBody).readAll(interner)
 */
export function openPacks(folder: string, version: string, makeBody: MakeBody): Packs {
  const packs = new PackFolder(folder, `${PACK_VERSION}.${version}`, makeBody);
  packs.sweep();
  return packs;
}
