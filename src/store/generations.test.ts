import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  someContents,
  someContentsWith,
  someEvidence,
  somePerson,
  someRecord,
} from "../../test/contracts/ledger-store.ts";
import { openDatabase } from "./duckdb.ts";
import { LedgerBusy, LedgerDamaged, LedgerUnavailable } from "./failures.ts";
import type { LedgerStore } from "./ledger.ts";
import { ledgerIn } from "./ledger-store.ts";
import { MIGRATIONS } from "./schema.ts";
import { takeWriterLock } from "./writer-lock.ts";

let folder: string;
let store: LedgerStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-generations-"));
  store = ledgerIn(folder);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = () => join(folder, "ledger-00000001.duckdb");
const publish = (id: string, to = store) => to.publish({ replace: [someContents(id)], remove: [] });
const files = () => readdirSync(folder).filter((name) => !name.startsWith("writer.lock"));

async function repositoriesOf(from = store): Promise<readonly string[] | string> {
  const { state, ledger } = await from.open();
  if (!ledger) return state;
  const ids = (await ledger.listRepositories()).map(({ id }) => id);
  ledger.close();
  return ids;
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = readFileSync(path);
  bytes.copy(file, at);
  writeFileSync(path, file);
}

/** The 4096 bytes of DuckDB's main header with another storage version, and the checksum that goes with it. */
function withStorageVersion(header: Buffer, version: bigint): Buffer {
  const changed = Buffer.from(header);
  changed.writeBigUInt64LE(version, 12);
  let sum = 5381n;
  for (let at = 8; at < changed.length; at += 8)
    sum ^= (changed.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn;
  changed.writeBigUInt64LE(sum, 0);
  return changed;
}

describe("a generation that cannot be used", () => {
  const damages: Record<string, () => void> = {
    "is empty": () => truncateSync(first(), 0),
    "is cut in the header": () => truncateSync(first(), 100),
    "is cut in the middle": () => truncateSync(first(), 300_000),
    "holds something else": () => writeFileSync(first(), "not a database\n".repeat(1000)),
    "has a broken header": () => overwrite(first(), 4096, Buffer.alloc(8192, 7)),
    "is a folder": () => {
      rmSync(first());
      mkdirSync(first());
    },
  };

  it.each(Object.keys(damages))("that %s is reported, and replaced by the next one", async (name) => {
    await publish("r1");
    damages[name]?.();
    expect(await store.open()).toEqual({ state: "damaged", ledger: undefined });
    expect(await publish("r2")).toEqual({ generation: 2, before: "damaged" });
    expect(await repositoriesOf()).toEqual(["r2"]);
    expect(files()).toEqual(["ledger-00000002.duckdb"]);
  });

  it("whose rows are damaged is thrown away by the reader who finds out", async () => {
    const evidence = Array.from({ length: 40_000 }, (_, n) =>
      someEvidence({ id: n.toString(16).padStart(16, "0"), sentence: `${Math.sin(n)} ${Math.cos(n)}` }),
    );
    await store.publish({ replace: [someContentsWith("r1", evidence)], remove: [] });
    overwrite(first(), 1_000_000, Buffer.alloc(1_500_000, 7));
    const { ledger } = await store.open();
    await expect(ledger?.readRecord("r1", "ada@example.org")).rejects.toThrow(LedgerDamaged);
    ledger?.close();
    expect(await repositoriesOf()).toBe("empty");
    expect(await publish("r1")).toEqual({ generation: 1, before: "empty" });
  });

  it("whose rows are damaged does not stop the next publication", async () => {
    await store.publish({ replace: ["r1", "r2"].map((id) => someContents(id)), remove: [] });
    const size = readFileSync(first()).length;
    overwrite(first(), 12_288, Buffer.alloc(size - 12_288 - 262_144, 7));
    await publish("r3");
    expect(await repositoriesOf()).toContain("r3");
  });

  it("is not made up for by an older one, which may hold what was to be forgotten", async () => {
    await publish("r1");
    copyFileSync(first(), join(folder, "kept"));
    await publish("r2");
    copyFileSync(join(folder, "kept"), first());
    truncateSync(join(folder, "ledger-00000002.duckdb"), 10);
    expect(await repositoriesOf()).toBe("damaged");
  });
});

describe("schema versions", () => {
  const later = [...MIGRATIONS, "create table remark (text varchar);"];

  it("calls an older ledger older, and brings it up to date with all it holds", async () => {
    await publish("r1");
    const newer = ledgerIn(folder, [...later, "alter table person add column remark varchar;"]);
    expect(await repositoriesOf(newer)).toBe("older");
    expect(await newer.publish({ replace: [], remove: [] })).toEqual({ generation: 2, before: "older" });
    expect(await repositoriesOf(newer)).toEqual(["r1"]);
  });

  it("starts a ledger of the first schema afresh, as it holds evidence about everybody", async () => {
    await ledgerIn(folder, MIGRATIONS.slice(0, 1)).publish({ replace: [], remove: [] });
    const database = await openDatabase(first(), { access: "write" });
    await database.append("repository", [["r1", "4b825d", "name of r1", "print of r1", "{}"]]);
    await database.append("person", [["r1", "ada@example.org", "Ada", "person", "ada@example.org", "{}"]]);
    await database.append("evidence", [["r1", "ada@example.org", "aa", "reason-given", "2024-03-09", false, "{}"]]);
    database.close();
    expect(await repositoriesOf()).toBe("older");
    const add = [{ repoId: "r1", fingerprint: "print of r1", records: [someRecord()] }];
    expect(await store.publish({ replace: [someContents("r2")], remove: [], add })).toEqual({
      generation: 2,
      before: "older",
    });
    expect(await repositoriesOf()).toEqual(["r2"]);
    const { ledger } = await store.open();
    expect(await ledger?.readPerson("r1", "ada@example.org")).toBeUndefined();
    expect(await ledger?.readRecord("r1", "ada@example.org")).toBeUndefined();
    expect((await ledger?.findEvidence("aa"))?.length).toBe(0);
    expect(await ledger?.readRecord("r2", "ada@example.org")).toEqual(someRecord());
    ledger?.close();
  });

  it("erases also from an older ledger", async () => {
    const people = [somePerson({ name: "Wilhelmina Unforgettable" })];
    await store.publish({ replace: [someContents("r1", { people }), someContents("r2")], remove: [] });
    const newer = ledgerIn(folder, later);
    expect(await newer.publish({ replace: [], remove: ["r1"] }, { erase: true })).toEqual({
      generation: 3,
      before: "older",
    });
    expect(await repositoriesOf(newer)).toEqual(["r2"]);
    expect(readFileSync(join(folder, "ledger-00000003.duckdb")).includes("Unforgettable")).toBe(false);
  });

  it("leaves a ledger of a later program alone", async () => {
    await publish("r1", ledgerIn(folder, later));
    const before = readFileSync(first());
    expect(await repositoriesOf()).toBe("newer");
    await expect(publish("r2")).rejects.toMatchObject({ name: "LedgerUnavailable", reason: "newer" });
    expect(readFileSync(first()).equals(before)).toBe(true);
    expect(files()).toEqual(["ledger-00000001.duckdb"]);
  });

  it("leaves a file of a later DuckDB alone", async () => {
    await publish("r1");
    overwrite(first(), 0, withStorageVersion(readFileSync(first()).subarray(0, 4096), 9999n));
    expect(await repositoriesOf()).toBe("newer");
    await expect(publish("r2")).rejects.toMatchObject({ reason: "newer" });
  });
});

describe("what goes", () => {
  it("is nowhere in the file when erased", async () => {
    const forgotten = someContents("r1", {
      people: [somePerson({ name: "Wilhelmina Unforgettable" })],
      records: [someRecord({ record: "Perpetua", evidence: [someEvidence({ id: "0ddba110ddba11" })] })],
    });
    await store.publish({ replace: [forgotten, someContents("r2")], remove: [] });
    const added = [{ repoId: "r1", fingerprint: "print of r1", records: [someRecord({ person: "evergreen" })] }];
    await store.publish({ replace: [], remove: [], add: added });
    const words = ["Unforgettable", "Perpetua", "0ddba110ddba11", "evergreen"];
    const left = (file: string) => words.filter((word) => readFileSync(join(folder, file)).includes(word));
    expect(left("ledger-00000002.duckdb")).toEqual(words);
    await store.publish({ replace: [], remove: ["r1"] }, { erase: true });
    expect(left("ledger-00000003.duckdb")).toEqual([]);
  });

  it("includes older generations and what dead writers left", async () => {
    await publish("r1");
    copyFileSync(first(), join(folder, "building-1-00.duckdb"));
    writeFileSync(join(folder, "building-1-00.duckdb.wal"), "");
    mkdirSync(join(folder, "building-2-00.duckdb.tmp"));
    await publish("r2");
    expect(files()).toEqual(["ledger-00000002.duckdb"]);
  });
});

describe("a folder that cannot be used", () => {
  // Root may do anything, so tests that need to be refused something give that up for a while.
  async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65534);
    try {
      return await work();
    } finally {
      if (root) process.seteuid?.(0);
    }
  }

  it.skipIf(process.platform === "win32")("says so when it may not be written, and can still be read", async () => {
    await publish("r1");
    chmodSync(folder, 0o555);
    await unprivileged(async () => {
      await expect(publish("r2")).rejects.toMatchObject({ name: "LedgerUnavailable", reason: "no-permission" });
      expect(await repositoriesOf()).toEqual(["r1"]);
      await expect(publish("r2", ledgerIn(join(folder, "below")))).rejects.toMatchObject({ reason: "no-permission" });
    });
    chmodSync(folder, 0o000);
    await unprivileged(() => expect(store.open()).rejects.toMatchObject({ reason: "no-permission" }));
    chmodSync(folder, 0o755);
    chmodSync(first(), 0o000);
    await unprivileged(() => expect(store.open()).rejects.toMatchObject({ reason: "no-permission" }));
  });

  it("says so when it is a file", async () => {
    writeFileSync(join(folder, "file"), "");
    const misplaced = ledgerIn(join(folder, "file"));
    await expect(misplaced.open()).rejects.toThrow(LedgerUnavailable);
    await expect(publish("r1", misplaced)).rejects.toThrow(LedgerUnavailable);
  });

  it("comes back when it is deleted between two publications", async () => {
    await publish("r1");
    rmSync(folder, { recursive: true });
    expect(await repositoriesOf()).toBe("empty");
    expect(await publish("r2")).toEqual({ generation: 1, before: "empty" });
    expect(await repositoriesOf()).toEqual(["r2"]);
  });
});

describe("the writer lock within one process", () => {
  it("lets one writer wait for another", async () => {
    const release = await takeWriterLock(folder);
    await expect(takeWriterLock(folder, { waitMs: 0 })).rejects.toThrow(LedgerBusy);
    const waiting = publish("r1");
    setTimeout(release, 80);
    expect((await waiting).generation).toBe(1);
  });

  it("is made anew when its file is damaged", async () => {
    writeFileSync(join(folder, "writer.lock.duckdb"), "junk");
    (await takeWriterLock(folder, { waitMs: 0 }))();
    expect(files()).toEqual([]);
  });
});
