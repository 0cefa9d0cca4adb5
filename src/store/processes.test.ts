/** What several processes do to one cache folder, among them ones that are killed. Each child runs the real code. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { someContentsWith, someEvidence, someRecord } from "../../test/contracts/ledger-store.ts";
import type { CommitRecord } from "../model/commit.ts";
import { createInterner } from "../model/interner.ts";
import { createBody } from "../sources/git/message-body.ts";
import { LedgerBusy } from "./failures.ts";
import type { RepositoryContents } from "./ledger.ts";
import { ledgerIn } from "./ledger-store.ts";
import { openPacks, type Packs } from "./packs.ts";
import { takeWriterLock } from "./writer-lock.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
// Below node_modules, so that the bundle finds DuckDB's native binding.
const bundles = fileURLToPath(new URL(`../../node_modules/.cache/waymark-store-${process.pid}/`, import.meta.url));

beforeAll(async () => {
  const input = ["ledger-store", "writer-lock", "packs", "../sources/git/message-body"].map((name) =>
    join(here, `${name}.ts`),
  );
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

/** Starts a process whose script has `folder`, `say`, `data`, `records` and what the modules of this folder export. */
function start(script: string, data: unknown = {}, shell?: string) {
  const prelude = `
    import { ledgerIn } from "${imported("ledger-store")}";
    import { takeWriterLock } from "${imported("writer-lock")}";
    import { openPacks } from "${imported("packs")}";
    import { createBody } from "${imported("message-body")}";
    const folder = ${JSON.stringify(folder)};
    const data = ${JSON.stringify(data)};
    const say = (word) => console.log(word);
    const open = () => openPacks(folder, "1", createBody);
    const records = () =>
      data.map(({ body, ...record }) => ({
        ...record,
        message: { ...record.message, body: createBody(body, 0, body.length, 3) },
      }));
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
  const contents = someContentsWith(id, evidence);
  return { ...contents, repository: { ...contents.repository, facts: count } };
}

/** Reads all there is and compares it with what the facts promise. Returns the ids. */
async function checkLedger(): Promise<string[]> {
  const { state, ledger } = await ledgerIn(folder).open();
  expect(["ready", "empty"]).toContain(state);
  if (!ledger) return [];
  const repositories = await ledger.listRepositories();
  for (const { id, facts } of repositories)
    expect((await ledger.readRecord(id, "ada@example.org"))?.evidence).toHaveLength(Number(facts));
  ledger.close();
  return repositories.map(({ id }) => id);
}

describe("the writer lock", () => {
  const hold = `await takeWriterLock(folder); say("held"); setInterval(() => {}, 1000);`;

  it("keeps a second process out and says who has it", async () => {
    const { child, said } = start(hold);
    await said("held");
    const waitedFor: unknown[] = [];
    const attempt = takeWriterLock(folder, { waitMs: 150, quietMs: 0, onWait: (holder) => waitedFor.push(holder) });
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
    const script = `await takeWriterLock(folder, { quietMs: 0, onWait: ({ pid }) => say("waiting for " + pid) }); say("held"); process.exit();`;
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

  it("loses nothing of what each of them adds to one repository", async () => {
    await ledgerIn(folder).publish({ replace: [counted("r", 3)], remove: [] });
    const script = `
      for (let n = 0; n < 3; n++) {
        const records = [{ ...data, person: process.pid + "-" + n }];
        await ledgerIn(folder).publish({ replace: [], remove: [], add: [{ repoId: "r", fingerprint: "print of r", records }] });
      }`;
    const runs = [1, 2, 3].map(() => start(script, someRecord()));
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    expect(await checkLedger()).toEqual(["r"]);
    const { ledger } = await ledgerIn(folder).open();
    for (const person of runs.flatMap(({ child }) => [0, 1, 2].map((n) => `${child.pid}-${n}`)))
      expect(await ledger?.readRecord("r", person)).toEqual(someRecord({ person }));
    ledger?.close();
  });

  const publishForEver = `
    for (let n = 0; ; n++) {
      const [record] = data.records;
      const count = 1 + (n % record.evidence.length);
      const repository = { ...data.repository, id: "r" + (n % 3), facts: count };
      const records = [{ ...record, evidence: record.evidence.slice(0, count) }];
      await ledgerIn(folder).publish({ replace: [{ ...data, repository, records }], remove: [] });
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
      const [record] = data.records;
      const evidence = Array.from({ length: 60000 }, (_, n) => ({ ...record.evidence[0], id: String(n), sentence: Math.random() + "-" + Math.random() }));
      await ledgerIn(folder).publish({ replace: [{ ...data, records: [{ ...record, evidence }] }], remove: [] }).catch((error) => say(error.name + " " + error.reason));`;
    const { ended, lines } = start(script, counted("r", 1), limit);
    expect(await ended).toBe(0);
    expect(lines).toEqual(["LedgerUnavailable disk-full"]);
    expect(await checkLedger()).toEqual(["kept"]);
    expect(leftovers()).toEqual([]);
  });
});

describe("packs from several processes", () => {
  const opened: Packs[] = [];

  afterEach(() => {
    for (const packs of opened.splice(0)) packs.close();
  });

  function open(): Packs {
    const packs = openPacks(folder, "1", createBody);
    opened.push(packs);
    return packs;
  }

  const because = (oid: string) => `It was needed because of ${Number.parseInt(oid, 16)}.\n`;

  const records = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n): CommitRecord => {
      const oid = (from + n).toString(16).padStart(40, "0");
      return {
        oid,
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
          body: createBody(because(oid), 0, because(oid).length, 3),
          namedIds: [],
          statements: [],
        },
        changes: [],
        changesTotal: 0,
      };
    });
  const sent = (from: number, to: number) =>
    records(from, to).map((record) => ({ ...record, body: record.message.body.text }));
  const interner = createInterner();

  function checkBodies(all: readonly CommitRecord[]): void {
    expect(all.map(({ message }) => message.body.text)).toEqual(all.map(({ oid }) => because(oid)));
  }

  it("gives each commit once when two processes append the same", async () => {
    const script = `const all = records(); for (let at = 0; at < all.length; at += 50) open().append(all.slice(at, at + 50));`;
    const runs = [sent(0, 300), sent(0, 300), sent(200, 500)].map((data) => start(script, data));
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const all = open().readAll(interner);
    expect(all.length).toBe(500);
    expect(new Set(all.map(({ message }) => message.subject)).size).toBe(500);
    checkBodies(all);
  });

  it("reads every commit and its body while another process merges packs", async () => {
    const packs = open();
    const appended = records(0, 400);
    for (const record of appended) packs.append([record]);
    const before = packs.readAll(interner);
    const { ended } = start("open().compact();");
    let over = false;
    void ended.then(() => (over = true));
    do {
      const reader = open();
      const all = reader.readAll(interner);
      await pause(1);
      expect(all).toHaveLength(400);
      checkBodies(all);
      reader.close();
    } while (!over);
    expect(packs.list()).toHaveLength(1);
    expect(packs.readAll(interner)).toHaveLength(400);
    checkBodies(before);
    checkBodies(appended);
  });

  it("is whole after kills, and what they left is removed", async () => {
    const script = `const packs = open(); say("open"); for (const all = records(); ; ) { packs.append(all); packs.prune(() => false); }`;
    for (let n = 0; n < 8; n++) {
      const { child, said } = start(script, sent(0, 2000));
      await said("open");
      await pause(20 + n * 7);
      await kill(child);
      const packs = open();
      const all = packs.readAll(interner);
      expect([0, 2000]).toContain(all.length);
      checkBodies(all);
      expect(packs.list().length).toBe(readdirSync(folder).length);
    }
  });
});
