/** What several processes do to one cache folder, among them ones that are killed. Each child runs the real code. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { someContents, someEvidence } from "../../test/contracts/ledger-store.ts";
import { createInterner } from "../model/interner.ts";
import { LedgerBusy } from "./failures.ts";
import type { RepositoryContents } from "./ledger.ts";
import { ledgerIn } from "./ledger-store.ts";
import { openPacks } from "./packs.ts";
import { takeWriterLock } from "./writer-lock.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
// Below node_modules, so that the bundle finds DuckDB's native binding.
const bundles = fileURLToPath(new URL(`../../node_modules/.cache/waymark-store-${process.pid}/`, import.meta.url));

beforeAll(async () => {
  const input = ["ledger-store", "writer-lock", "packs"].map((name) => join(here, `${name}.ts`));
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { target: "node", noExternal: true, external: ["@duckdb/node-bindings"] },
    build: {
      ssr: true,
      outDir: bundles,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: "[name].mjs" } },
    },
  });
});

afterAll(() => rmSync(bundles, { recursive: true, force: true }));

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-processes-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  rmSync(folder, { recursive: true, force: true });
});

const imported = (name: string) => pathToFileURL(join(bundles, `${name}.mjs`)).href;

/** Starts a process whose script has `folder`, `say`, `data` and what the modules of this folder export. */
function start(script: string, data: unknown = {}, shell?: string) {
  const prelude = `
    import { ledgerIn } from "${imported("ledger-store")}";
    import { takeWriterLock } from "${imported("writer-lock")}";
import { openPacks } from "${imported("packs")}";
    const folder = ${JSON.stringify(folder)};
    const data = ${JSON.stringify(data)};
    const say = (word) => console.log(word);
  `;
  const file = join(bundles, `script-${children.length}.mjs`);
  writeFileSync(file, prelude + script);
  const args = [file];
  const child = shell
    ? spawn("sh", ["-c", `${shell}; exec "$0" "$@"`, process.execPath, ...args], {
        stdio: ["ignore", "pipe", "inherit"],
      })
    : spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const lines: string[] = [];
  child.stdout
    ?.setEncoding("utf8")
    .on("data", (text: string) => lines.push(...text.split("\n").filter((line) => line !== "")));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = async (word: string) => {
    for (let waited = 0; !lines.includes(word); waited += 5) {
      if (child.exitCode !== null || waited > 20_000)
        throw new Error(`the child never said "${word}", but: ${lines.join(" ")}`);
      await pause(5);
    }
  };
  return { child, lines, ended, said };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

const leftovers = () => readdirSync(folder).filter((name) => name.startsWith("building-"));
const generations = () => readdirSync(folder).filter((name) => name.startsWith("ledger-"));

/** A repository whose facts say how much evidence there must be. */
function counted(id: string, count: number): RepositoryContents {
  const evidence = Array.from({ length: count }, (_, n) => someEvidence({ id: n.toString(16).padStart(16, "0") }));
  const contents = someContents(id, { evidence });
  return { ...contents, repository: { ...contents.repository, facts: count } };
}

/** Reads all there is and compares it with what the facts promise. Returns the ids. */
async function checkLedger(): Promise<string[]> {
  const { state, ledger } = await ledgerIn(folder).open();
  expect(["ready", "empty"]).toContain(state);
  if (!ledger) return [];
  const repositories = await ledger.listRepositories();
  for (const { id, facts } of repositories)
    expect(await ledger.readEvidence(id, "ada@example.org")).toHaveLength(Number(facts));
  ledger.close();
  return repositories.map(({ id }) => id);
}

describe("the writer lock", () => {
  const hold = `await takeWriterLock(folder); say("held"); setInterval(() => {}, 1000);`;

  it("keeps a second process out and says who has it", async () => {
    const { child, said } = start(hold);
    await said("held");
    const waitedFor: unknown[] = [];
    const attempt = takeWriterLock(folder, { waitMs: 150, onWait: (holder) => waitedFor.push(holder) });
    await expect(attempt).rejects.toThrow(LedgerBusy);
    await expect(attempt).rejects.toMatchObject({ pid: child.pid });
    expect(waitedFor).toEqual([{ pid: child.pid }]);
  });

  it("is free at once when its holder is killed", async () => {
    const { child, said } = start(hold);
    await said("held");
    await kill(child);
    (await takeWriterLock(folder, { waitMs: 0 }))();
  });

  it("passes to who waits when it is given back", async () => {
    const release = await takeWriterLock(folder);
    const script = `await takeWriterLock(folder, { onWait: ({ pid }) => say("waiting for " + pid) }); say("held"); process.exit();`;
    const { said, lines } = start(script);
    await said(`waiting for ${process.pid}`);
    expect(lines).not.toContain("held");
    release();
    await said("held");
  });
});

describe("publishing from several processes", () => {
  it("loses nothing of what each of them stores", async () => {
    const script = `
      for (let n = 0; n < 4; n++) {
        const contents = { ...data, repository: { ...data.repository, id: process.pid + "-" + n } };
        await ledgerIn(folder).publish({ replace: [contents], remove: [] });
      }`;
    const runs = [1, 2, 3].map(() => start(script, counted("r", 20)));
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const expected = runs.flatMap(({ child }) => [0, 1, 2, 3].map((n) => `${child.pid}-${n}`));
    expect((await checkLedger()).sort()).toEqual(expected.sort());
    expect(generations()).toEqual(["ledger-00000012.duckdb"]);
  });

  const publishForEver = `
    for (let n = 0; ; n++) {
      const count = 1 + (n % data.evidence.length);
      const repository = { ...data.repository, id: "r" + (n % 3), facts: count };
      await ledgerIn(folder).publish({ replace: [{ ...data, repository, evidence: data.evidence.slice(0, count) }], remove: [] });
      if (n === 0) say("published");
    }`;

  it("never shows a reader anything but a whole generation", async () => {
    const { said } = start(publishForEver, counted("r", 300));
    await said("published");
    for (let n = 0; n < 40; n++) await checkLedger();
  });

  it("leaves a whole ledger whenever it is killed, and the next writer tidies up", async () => {
    await ledgerIn(folder).publish({ replace: [counted("kept", 7)], remove: [] });
    for (let n = 0; n < 12; n++) {
      const { child, said } = start(publishForEver, counted("r", 300));
      // The first kills fall into start-up and the first publication, the later ones anywhere.
      if (n > 3) await said("published");
      await pause((n * 37) % 150);
      await kill(child);
      expect(await checkLedger()).toContain("kept");
    }
    await ledgerIn(folder).publish({ replace: [], remove: [] }, { waitMs: 0 });
    expect(leftovers()).toEqual([]);
    expect(generations()).toHaveLength(1);
    expect(await checkLedger()).toContain("kept");
  });

  it.skipIf(process.platform === "win32")("says that the disk is full and keeps what was there", async () => {
    await ledgerIn(folder).publish({ replace: [counted("kept", 7)], remove: [] });
    // A limit on the size of files stands in for a full disk.
    const limit = "trap '' XFSZ; ulimit -f 4000";
    const script = `
      const evidence = Array.from({ length: 60000 }, (_, n) => ({ ...data.evidence[0], id: String(n), sentence: Math.random() + "-" + Math.random() }));
      await ledgerIn(folder).publish({ replace: [{ ...data, evidence }], remove: [] }).catch((error) => say(error.name + " " + error.reason));`;
    const { ended, lines } = start(script, counted("r", 1), limit);
    expect(await ended).toBe(0);
    expect(lines).toEqual(["LedgerUnavailable disk-full"]);
    expect(await checkLedger()).toEqual(["kept"]);
    expect(leftovers()).toEqual([]);
  });
});

describe("packs from several processes", () => {
  const records = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => ({
      oid: (from + n).toString(16).padStart(40, "0"),
      parents: [],
      author: { name: "Ada", email: "ada@example.org" },
      committer: { name: "Ada", email: "ada@example.org" },
      authoredAt: 1,
      committedAt: 1,
      message: {
        subject: `commit ${from + n}`,
        trailers: [],
        references: [],
        reverts: [],
        pickedFrom: [],
        cues: [],
        bodyWords: 0,
        declaredTools: [],
      },
      changes: [],
      changesTotal: 0,
    }));
  const interner = createInterner();

  it("gives each commit once when two processes append the same", async () => {
    const script = `for (let at = 0; at < data.length; at += 50) openPacks(folder, "1").append(data.slice(at, at + 50));`;
    const runs = [records(0, 300), records(0, 300), records(200, 500)].map((data) => start(script, data));
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const subjects = openPacks(folder, "1")
      .readAll(interner)
      .map(({ message }) => message.subject);
    expect(subjects.length).toBe(500);
    expect(new Set(subjects).size).toBe(500);
  });

  it("reads every commit while another process merges packs", async () => {
    const packs = openPacks(folder, "1");
    for (let n = 0; n < 400; n++) packs.append(records(n, n + 1));
    const { ended } = start(`openPacks(folder, "1").compact();`);
    let over = false;
    void ended.then(() => (over = true));
    do {
      expect(packs.readAll(interner)).toHaveLength(400);
      await pause(1);
    } while (!over);
    expect(packs.list()).toHaveLength(1);
    expect(packs.readAll(interner)).toHaveLength(400);
  });

  it("is whole after kills, and what they left is removed", async () => {
    const script = `const packs = openPacks(folder, "1"); say("open"); for (;;) { packs.append(data); packs.prune(() => false); }`;
    for (let n = 0; n < 8; n++) {
      const { child, said } = start(script, records(0, 2000));
      await said("open");
      await pause(20 + n * 7);
      await kill(child);
      const packs = openPacks(folder, "1");
      expect([0, 2000]).toContain(packs.readAll(interner).length);
      expect(packs.list().length).toBe(readdirSync(folder).length);
    }
  });
});
