import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listForgeStores, openForgeStore } from "./forge-store.ts";

const PLACE = { kind: "github", host: "github.com", name: "octo-org/engine" } as const;
const newFolder = () => mkdtempSync(join(tmpdir(), "forge-"));
const open = (folder: string) => openForgeStore(folder, PLACE, 1);
const recordLine = (key: string, title = "") => JSON.stringify({ key, title });

async function linesOf(lines: AsyncGenerator<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

async function add(folder: string, ...keys: string[]) {
  const writing = open(folder).write();
  for (const key of keys) {
    await writing.addRecord(recordLine(key));
    await writing.addPayload(`payload of ${key}`);
  }
  return writing.commit({ cursors: { sync: keys.length } });
}

describe("what is kept of a forge", () => {
  it("is what was committed, in order, over several writings", async () => {
    const folder = newFolder();
    await add(folder, "a", "b");
    const state = await add(folder, "c");
    expect(await linesOf(open(folder).records())).toEqual(["a", "b", "c"].map((key) => recordLine(key)));
    expect(await linesOf(open(folder).payloads())).toEqual(["a", "b", "c"].map((key) => `payload of ${key}`));
    expect(state).toMatchObject({ edition: 2, cursors: { sync: 1 }, place: PLACE });
  });

  it("does not count before it is committed, and leaves nothing when abandoned", async () => {
    const folder = newFolder();
    await add(folder, "a");
    const writing = open(folder).write();
    await writing.addRecord(recordLine("lost"));
    expect(await linesOf(open(folder).records())).toEqual([recordLine("a")]);
    const before = readdirSync(folder);
    await writing.abandon();
    expect(readdirSync(folder).length).toBeLessThanOrEqual(before.length);
    expect(await linesOf(open(folder).records())).toEqual([recordLine("a")]);
  });

  it("sweeps what a writer that died has left", async () => {
    const folder = newFolder();
    await add(folder, "a");
    writeFileSync(join(folder, "records-00000009-dead.ndjson.gz"), "torn");
    await add(folder, "b");
    expect(readdirSync(folder)).not.toContain("records-00000009-dead.ndjson.gz");
    expect(await linesOf(open(folder).records())).toEqual(["a", "b"].map((key) => recordLine(key)));
  });

  it("can be written anew: the records alone, or all of it", async () => {
    const folder = newFolder();
    await add(folder, "a");
    let writing = open(folder).write("records");
    await writing.addRecord(recordLine("a", "again"));
    await writing.commit({ mapping: 2 });
    expect(await linesOf(open(folder).records())).toEqual([recordLine("a", "again")]);
    expect(await linesOf(open(folder).payloads())).toEqual(["payload of a"]);
    writing = open(folder).write("all");
    await writing.commit({});
    expect(await linesOf(open(folder).payloads())).toEqual([]);
  });

  it("holds large lines and any characters", async () => {
    const folder = newFolder();
    const long = JSON.stringify({ key: "x", text: "ä\u2028\n".repeat(2_000_000) });
    const writing = open(folder).write();
    await writing.addRecord(long);
    await writing.addRecord(recordLine("y"));
    await writing.commit({});
    expect(await linesOf(open(folder).records())).toEqual([long, recordLine("y")]);
  });

  it("starts anew where its state is damaged, and is listed by folder", async () => {
    const parent = newFolder();
    await add(join(parent, "one"), "a");
    await add(join(parent, "two"), "a");
    writeFileSync(join(parent, "two", "state.json"), "{ torn");
    expect(listForgeStores(parent).map(({ folder }) => folder)).toEqual([join(parent, "one")]);
    expect(await linesOf(open(join(parent, "two")).records())).toEqual([]);
    expect(listForgeStores(join(parent, "nowhere"))).toEqual([]);
  });

  it("is for the user's eyes only", async () => {
    const folder = newFolder();
    await add(folder, "a");
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });
});
