import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CommitRecord } from "../model/commit.ts";
import { createInterner } from "../model/interner.ts";
import { createBody } from "../sources/git/message-body.ts";
import { LedgerUnavailable } from "./failures.ts";
import { openPacks, type Packs } from "./packs.ts";

let folder: string;
const opened: Packs[] = [];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "waymark-packs-")), "packs");
});

afterEach(() => {
  for (const packs of opened.splice(0)) packs.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

function open(version = "1"): Packs {
  const packs = openPacks(folder, version, createBody);
  opened.push(packs);
  return packs;
}

const because = (number: number) => (number % 3 === 0 ? "" : `\nGrößer because of ${number} 🎉.\n`);

const who = { name: "Ada Müller", email: "ada@example.org" };

function commit(number: number, subject = `commit ${number}`): CommitRecord {
  const message = {
    subject,
    trailers: [],
    references: [],
    reverts: [],
    pickedFrom: [],
    body: createBody(because(number), 0, because(number).length, 2),
    namedIds: [],
    statements: [],
  };
  const oid = number.toString(16).padStart(40, "0");
  return {
    oid,
    parents: [],
    author: who,
    committer: who,
    authoredAt: number,
    committedAt: number,
    message,
    changes: [],
    changesTotal: 0,
  };
}

const commits = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => commit(from + n));
const files = () => readdirSync(folder).sort();
const plain = (records: readonly CommitRecord[]) =>
  records.map(({ message, ...rest }) => {
    const { text, line } = message.body;
    return { ...rest, message: { ...message, body: { text, line } } };
  });
const recordsIn = (packs = open()) => packs.readAll(createInterner());
const numbersIn = (packs = open()) => recordsIn(packs).map(({ authoredAt }) => authoredAt);
const bodiesOf = (records: readonly CommitRecord[]) => records.map(({ message }) => message.body.text);
const expected = (records: readonly CommitRecord[]) => records.map(({ authoredAt }) => because(authoredAt));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe("packs", () => {
  it("are none in a folder that does not exist", () => {
    const packs = open();
    expect([packs.list(), packs.readAll(createInterner())]).toEqual([[], []]);
    packs.compact();
    packs.prune(() => false);
  });

  it("give back what was appended, in that order", () => {
    const packs = open();
    packs.append(commits(5, 10));
    packs.append([]);
    packs.append(commits(0, 5));
    expect(plain(recordsIn())).toEqual(plain([...commits(5, 10), ...commits(0, 5)]));
    expect(packs.list().map((name) => name.slice(0, 9))).toEqual(["00000001-", "00000002-"]);
  });

  it("hold at most 4096 commits each", () => {
    open().append(commits(0, 9000));
    expect(files()).toHaveLength(3);
    expect(numbersIn()).toEqual(range(0, 9000));
    expect(bodiesOf(recordsIn())).toEqual(range(0, 9000).map(because));
  });

  it("give a commit once; the lowest pack that has it wins", () => {
    const packs = open();
    packs.append([commit(1, "first"), commit(2)]);
    packs.append([commit(1, "second"), commit(3)]);
    expect(packs.readAll(createInterner()).map(({ message }) => message.subject)).toEqual([
      "first",
      "commit 2",
      "commit 3",
    ]);
  });

  it("store the same commits once", () => {
    open().append(commits(0, 5));
    open().append(commits(0, 5));
    expect(files()).toHaveLength(1);
  });

  it("of another version are removed", () => {
    open().append(commits(0, 5));
    expect(numbersIn(open("2"))).toEqual([]);
    expect(files()).toEqual([]);
  });

  it.each(["cut short", "changed", "changed in a body", "empty", "something else"])(
    "that are %s are dropped, and only those",
    (damage) => {
      const packs = open();
      for (const from of [0, 10, 20]) packs.append(commits(from, from + 10));
      const path = join(folder, files()[1]!);
      const size = readFileSync(path).length;
      if (damage === "cut short") truncateSync(path, size - 1);
      if (damage === "changed") writeFileSync(path, readFileSync(path, "utf8").replace("commit 12", "commit 21"));
      if (damage === "changed in a body")
        writeFileSync(path, readFileSync(path, "utf8").replace("because of 13", "because of 31"));
      if (damage === "empty") truncateSync(path, 0);
      if (damage === "something else") writeFileSync(path, "x".repeat(size));
      expect(numbersIn(packs)).toEqual([...range(0, 10), ...range(20, 30)]);
      packs.append(commits(10, 20));
      expect(numbersIn()).toEqual([...range(0, 10), ...range(20, 30), ...range(10, 20)]);
      expect(files()).toHaveLength(3);
    },
  );

  it("leave files that are not theirs, and remove what a dead writer left", () => {
    open().append(commits(0, 1));
    const dead = Number(execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }));
    for (const name of [`tmp-${dead}-0a`, `tmp-${process.pid}-0b`, "notes.txt"]) writeFileSync(join(folder, name), "");
    open();
    expect(files().slice(1)).toEqual(["notes.txt", `tmp-${process.pid}-0b`]);
  });

  it("drop commits that are not to be kept", () => {
    const packs = open();
    for (const from of [0, 10, 20]) packs.append(commits(from, from + 10));
    const untouched = files()[2]!;
    packs.prune((oid) => Number.parseInt(oid, 16) >= 15);
    expect(numbersIn().sort((a, b) => a - b)).toEqual(range(15, 30));
    expect(files()).toHaveLength(2);
    expect(files()).toContain(untouched);
  });

  it("are merged when there are more than forty small ones", () => {
    const packs = open();
    packs.append(commits(0, 1024));
    for (let n = 0; n < 40; n++) packs.append(commits(2000 + n, 2002 + n));
    packs.compact();
    expect(files()).toHaveLength(41);
    packs.append(commits(3000, 3010));
    packs.compact();
    expect(files()).toHaveLength(2);
    expect(numbersIn().sort((a, b) => a - b)).toEqual([...range(0, 1024), ...range(2000, 2041), ...range(3000, 3010)]);
  });

  it("survive a merge that was stopped before it deleted", () => {
    const packs = open();
    for (let n = 0; n < 45; n++) packs.append(commits(n, n + 1));
    const aside = join(folder, "..", "aside");
    mkdirSync(aside);
    for (const name of files()) copyFileSync(join(folder, name), join(aside, name));
    packs.compact();
    for (const name of readdirSync(aside)) renameSync(join(aside, name), join(folder, name));
    expect(numbersIn()).toEqual(range(0, 45));
    packs.compact();
    expect(files()).toHaveLength(1);
    expect(numbersIn()).toEqual(range(0, 45));
  });

  it("keep a pack that merging gives again", () => {
    const packs = open();
    packs.append(commits(0, 3));
    const contents = readFileSync(join(folder, files()[0]!));
    for (let n = 2; n < 50; n++) {
      const name = files()[0]!.replace("00000001", String(n).padStart(8, "0"));
      writeFileSync(join(folder, name), contents);
    }
    packs.compact();
    expect(files()).toHaveLength(1);
    expect(numbersIn()).toEqual(range(0, 3));
  });

  it("take over the bodies of what is appended", () => {
    let gone = false;
    const source = (text: string) => ({
      slice: (from: number, to: number) => (gone ? "gone" : text.slice(from, to)),
    });
    const records = commits(0, 5000).map((record) => {
      const text = because(record.authoredAt);
      return { ...record, message: { ...record.message, body: createBody(source(text), 0, text.length, 2) } };
    });
    open().append(records);
    gone = true;
    expect(bodiesOf(records)).toEqual(expected(records));
  });

  it("find the bodies again, whichever pack they were asked of last", () => {
    const packs = open();
    for (let from = 0; from < 60; from += 10) packs.append(commits(from, from + 10));
    const records = recordsIn(packs);
    const turns = range(0, 60).map((n) => records[(n * 11) % 60]!);
    expect(bodiesOf(turns)).toEqual(expected(turns));
  });

  it("keep the bodies of commits that are moved by pruning or merging", () => {
    const packs = open();
    for (let n = 0; n < 45; n++) packs.append(commits(2 * n, 2 * n + 2));
    packs.prune((oid) => Number.parseInt(oid, 16) % 5 !== 0);
    packs.compact();
    const records = recordsIn().sort((a, b) => a.authoredAt - b.authoredAt);
    expect(files()).toHaveLength(1);
    expect(plain(records)).toEqual(plain(range(0, 90).flatMap((n) => (n % 5 === 0 ? [] : commit(n)))));
  });

  it("that another process deletes give the bodies of what was read and appended all the same", () => {
    open().append(commits(0, 10));
    const packs = open();
    const read = recordsIn(packs);
    const appended = commits(10, 20);
    packs.append(appended);
    open().prune(() => false);
    expect(files()).toEqual([]);
    expect(bodiesOf(read)).toEqual(range(0, 10).map(because));
    expect(bodiesOf(appended)).toEqual(range(10, 20).map(because));
  });

  it("merged by another process give the bodies of what was read before", () => {
    const packs = open();
    for (let n = 0; n < 50; n++) packs.append(commits(n, n + 1));
    const before = recordsIn(packs);
    open().compact();
    expect(files()).toHaveLength(1);
    expect(bodiesOf(before)).toEqual(expected(before));
    expect(bodiesOf(recordsIn(packs))).toEqual(expected(before));
  });

  it("can be appended again out of what was read from them", () => {
    const packs = open();
    packs.append(commits(0, 10));
    const read = recordsIn(packs);
    packs.prune(() => false);
    packs.append(read);
    expect(plain(recordsIn())).toEqual(plain(commits(0, 10)));
  });

  it.skipIf(process.platform !== "linux")("are held open until they are closed", () => {
    const held = () =>
      readdirSync("/proc/self/fd").filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).startsWith(folder);
        } catch {
          return false;
        }
      });
    const packs = open();
    packs.append(commits(0, 10));
    recordsIn(packs);
    expect(held()).not.toEqual([]);
    packs.close();
    expect(held()).toEqual([]);
  });

  it("can be written and read again after they were closed", () => {
    const packs = open();
    packs.append(commits(0, 10));
    packs.close();
    packs.append(commits(10, 20));
    const records = recordsIn(packs);
    expect(bodiesOf(records)).toEqual(range(0, 20).map(because));
  });

  it("go all at once", () => {
    const packs = open();
    packs.append(commits(0, 3));
    packs.clear();
    expect(numbersIn(packs)).toEqual([]);
    expect(readdirSync(join(folder, ".."))).toEqual([]);
  });

  it("say when their folder cannot be used", () => {
    mkdirSync(join(folder, ".."), { recursive: true });
    writeFileSync(folder, "");
    expect(open).toThrow(LedgerUnavailable);
  });
});
