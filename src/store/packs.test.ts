import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
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
import { LedgerUnavailable } from "./failures.ts";
import { openPacks } from "./packs.ts";

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "waymark-packs-")), "packs");
});

afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const who = { name: "Ada", email: "ada@example.org" };

function commit(number: number, subject = `commit ${number}`): CommitRecord {
  const message = {
    subject,
    trailers: [],
    references: [],
    reverts: [],
    pickedFrom: [],
    cues: [],
    bodyWords: 0,
    declaredTools: [],
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
const numbersIn = (packs = openPacks(folder, "1")) =>
  packs.readAll(createInterner()).map(({ authoredAt }) => authoredAt);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe("packs", () => {
  it("are none in a folder that does not exist", () => {
    const packs = openPacks(folder, "1");
    expect([packs.list(), packs.readAll(createInterner())]).toEqual([[], []]);
    packs.compact();
    packs.prune(() => false);
  });

  it("give back what was appended, in that order", () => {
    const packs = openPacks(folder, "1");
    packs.append(commits(5, 10));
    packs.append([]);
    packs.append(commits(0, 5));
    expect(openPacks(folder, "1").readAll(createInterner())).toEqual([...commits(5, 10), ...commits(0, 5)]);
    expect(packs.list().map((name) => name.slice(0, 9))).toEqual(["00000001-", "00000002-"]);
  });

  it("hold at most 4096 commits each", () => {
    openPacks(folder, "1").append(commits(0, 9000));
    expect(files()).toHaveLength(3);
    expect(numbersIn()).toEqual(range(0, 9000));
  });

  it("give a commit once; the lowest pack that has it wins", () => {
    const packs = openPacks(folder, "1");
    packs.append([commit(1, "first"), commit(2)]);
    packs.append([commit(1, "second"), commit(3)]);
    expect(packs.readAll(createInterner()).map(({ message }) => message.subject)).toEqual([
      "first",
      "commit 2",
      "commit 3",
    ]);
  });

  it("store the same commits once", () => {
    openPacks(folder, "1").append(commits(0, 5));
    openPacks(folder, "1").append(commits(0, 5));
    expect(files()).toHaveLength(1);
  });

  it("of another version are removed", () => {
    openPacks(folder, "1").append(commits(0, 5));
    expect(numbersIn(openPacks(folder, "2"))).toEqual([]);
    expect(files()).toEqual([]);
  });

  it.each(["cut short", "changed", "empty", "something else"])("that are %s are dropped, and only those", (damage) => {
    const packs = openPacks(folder, "1");
    for (const from of [0, 10, 20]) packs.append(commits(from, from + 10));
    const path = join(folder, files()[1]!);
    const size = readFileSync(path).length;
    if (damage === "cut short") truncateSync(path, size - 1);
    if (damage === "changed") writeFileSync(path, readFileSync(path, "utf8").replace("commit 12", "commit 21"));
    if (damage === "empty") truncateSync(path, 0);
    if (damage === "something else") writeFileSync(path, "x".repeat(size));
    expect(numbersIn(packs)).toEqual([...range(0, 10), ...range(20, 30)]);
    packs.append(commits(10, 20));
    expect(numbersIn()).toEqual([...range(0, 10), ...range(20, 30), ...range(10, 20)]);
    expect(files()).toHaveLength(3);
  });

  it("leave files that are not theirs, and remove what a dead writer left", () => {
    openPacks(folder, "1").append(commits(0, 1));
    const dead = Number(execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }));
    for (const name of [`tmp-${dead}-0a`, `tmp-${process.pid}-0b`, "notes.txt"]) writeFileSync(join(folder, name), "");
    openPacks(folder, "1");
    expect(files().slice(1)).toEqual(["notes.txt", `tmp-${process.pid}-0b`]);
  });

  it("drop commits that are not to be kept", () => {
    const packs = openPacks(folder, "1");
    for (const from of [0, 10, 20]) packs.append(commits(from, from + 10));
    const untouched = files()[2]!;
    packs.prune((oid) => Number.parseInt(oid, 16) >= 15);
    expect(numbersIn().sort((a, b) => a - b)).toEqual(range(15, 30));
    expect(files()).toHaveLength(2);
    expect(files()).toContain(untouched);
  });

  it("are merged when there are more than forty small ones", () => {
    const packs = openPacks(folder, "1");
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
    const packs = openPacks(folder, "1");
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
    const packs = openPacks(folder, "1");
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

  it("go all at once", () => {
    const packs = openPacks(folder, "1");
    packs.append(commits(0, 3));
    packs.clear();
    expect(numbersIn(packs)).toEqual([]);
    expect(readdirSync(join(folder, ".."))).toEqual([]);
  });

  it("say when their folder cannot be used", () => {
    mkdirSync(join(folder, ".."), { recursive: true });
    writeFileSync(folder, "");
    expect(() => openPacks(folder, "1")).toThrow(LedgerUnavailable);
  });
});
