/**
 * A ledger that cannot be read or written never costs the report: it is printed, one line says what is the matter, and
 * the user's own files are left alone. What is broken is built anew.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmod, cp, mkdir, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import { buildRepository } from "../support/build-repository.ts";
import { historyUpTo } from "../support/history-prefix.ts";
import { BOUND, openFolder } from "../support/permissions.ts";
import {
  AS_OF,
  cacheOf,
  expectTwoLines,
  firstDifference,
  jsonReport,
  newHome,
  type Run,
  waymark,
} from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ME = { WAYMARK_ME: DEMO_PERSON };
const RECORDS = { "config.yaml": "# mine\n", "marks.yaml": "marks: []\n", "people.yaml": "forgotten: []\n" };

let path: string;
let cold: string;
/** A home whose ledger and packs hold the repository. Copied, never used. */
let filled: string;

beforeAll(async () => {
  path = await buildRepository(historyUpTo(demoHistory(), 0.3));
  filled = await newHome();
  for (const [name, text] of Object.entries(RECORDS)) await writeFile(join(filled, name), text);
  cold = (await jsonReport([path], { home: filled, env: ME })).text;
});

async function filledHome(): Promise<string> {
  const home = await newHome();
  await cp(filled, home, { recursive: true });
  return home;
}

const ledgerFolder = (home: string): string => join(cacheOf(home), "ledger");

async function newestGeneration(home: string): Promise<string> {
  const names = (await readdir(ledgerFolder(home))).filter((name) => name.startsWith("ledger-")).sort();
  return join(ledgerFolder(home), names.at(-1) ?? "");
}

const run = (home: string, under: readonly string[] = []) =>
  waymark([path, "--json", "--as-of", AS_OF], { home, env: ME, under });

/** The same report as ever, and lines on standard error that say what is the matter. */
function expectReport({ stdout, stderr, code }: Run, ...lines: readonly RegExp[]): void {
  expect(firstDifference(stdout, cold)).toBeUndefined();
  expect(stderr.split("\n").slice(0, -1)).toEqual(lines.map((line) => expect.stringMatching(line)));
  expect(code).toBe(0);
}

async function expectRecordsKept(home: string): Promise<void> {
  for (const [name, text] of Object.entries(RECORDS)) expect(await readFile(join(home, name), "utf8")).toBe(text);
}

/** Writes the version of the schema that a ledger states. */
async function setSchemaVersion(file: string, version: number): Promise<void> {
  await chmod(file, 0o644);
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`update meta set value = '${version}' where name = 'schema'`);
  await connection.run("checkpoint");
  connection.closeSync();
  instance.closeSync();
}

describe.concurrent("a ledger that is damaged", () => {
  it.each([
    ["cut short", (file: string) => truncate(file, 5000)],
    ["empty", (file: string) => truncate(file, 0)],
    ["garbage", (file: string) => writeFile(file, Buffer.alloc(100_000, "garbage \u001b[31m"))],
  ])("(%s) is built anew, which is said once", async (_, damage) => {
    const home = await filledHome();
    const file = await newestGeneration(home);
    await chmod(file, 0o644);
    await damage(file);
    expectReport(await run(home), /ledger was damaged and is built anew/);
    expectReport(await run(home));
    await expectRecordsKept(home);
  });

  it("in its middle, where only reading finds it", async () => {
    const home = await filledHome();
    const file = await newestGeneration(home);
    await chmod(file, 0o644);
    const bytes = await readFile(file);
    bytes.fill(0x5a, Math.floor(bytes.length * 0.3), Math.floor(bytes.length * 0.9));
    await writeFile(file, bytes);
    const first = await run(home);
    expect(firstDifference(first.stdout, cold)).toBeUndefined();
    expect(first.stderr).toMatch(/^.*ledger was damaged.*\n$/);
    expectReport(await run(home));
  });

  it("or a folder, or gone, or beside somebody's files", async () => {
    const home = await filledHome();
    await writeFile(join(ledgerFolder(home), "notes.txt"), "mine");
    await mkdir(join(ledgerFolder(home), "ledger-00000099.duckdb"));
    const first = await run(home);
    expect(firstDifference(first.stdout, cold)).toBeUndefined();
    expect(first.stderr.split("\n").length).toBeLessThanOrEqual(3);
    expect(await readFile(join(ledgerFolder(home), "notes.txt"), "utf8")).toBe("mine");
  });
});

describe.concurrent("a ledger of another version", () => {
  it("newer: is left as it is, and nothing is stored", async () => {
    const home = await filledHome();
    const file = await newestGeneration(home);
    await setSchemaVersion(file, 999);
    const before = await readFile(file);
    const first = await run(home);
    expect(firstDifference(first.stdout, cold)).toBeUndefined();
    expect(first.stderr).toMatch(/newer Waymark; nothing is stored in it/);
    expect(await readFile(file)).toEqual(before);
    const doctor = await waymark(["doctor", path], { home, env: ME });
    expect(doctor.stdout).toMatch(/! Ledger +newer/);
  });

  it("without a version: is built anew", async () => {
    const home = await filledHome();
    await setSchemaVersion(await newestGeneration(home), -1);
    expectReport(await run(home), /ledger was damaged and is built anew/);
    expectReport(await run(home));
  });
});

describe.concurrent("packs that are damaged", () => {
  it.each([
    ["cut short", (file: string) => truncate(file, 300)],
    ["garbage", (file: string) => writeFile(file, "garbage")],
    ["changed", async (file: string) => writeFile(file, (await readFile(file, "utf8")).replaceAll("router", "ruoter"))],
  ])("(%s) are read from git again", async (_, damage) => {
    const home = await filledHome();
    const packs = await readdir(join(cacheOf(home), "packs"), { recursive: true, withFileTypes: true });
    for (const pack of packs.filter((one) => one.isFile())) await damage(join(pack.parentPath, pack.name));
    await truncate(await newestGeneration(home), 0);
    expectReport(await run(home), /built anew/);
  });
});

describe.concurrent("a ledger that another process writes", () => {
  /** A process that has the writer's turn until it is killed. */
  async function hold(home: string): Promise<ChildProcess> {
    const holding = `import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
const instance = await DuckDBInstance.create(${JSON.stringify(join(ledgerFolder(home), "writer.lock.duckdb"))});
await instance.connect();
console.log("holding");
setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--input-type=module", "--eval", holding], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => holder.stdout?.once("data", resolve));
    return holder;
  }

  interface Held {
    readonly holder: ChildProcess;
    readonly warm: Run;
    readonly other: Run;
  }
  let held: Promise<Held>;

  // Its patience takes half a minute, so it begins before the other tests of this file.
  beforeAll(async () => {
    const home = await filledHome();
    const holder = await hold(home);
    const path = await buildRepository(historyUpTo(demoHistory(), 0.1));
    held = Promise.all([run(home), waymark([path, "--json", "--as-of", AS_OF], { home, env: ME })]).then(
      ([warm, other]) => {
        holder.kill("SIGKILL");
        return { holder, warm, other };
      },
    );
  });

  it("is read as it is, and the report of a new repository comes all the same, not stored", {
    timeout: 90_000,
  }, async () => {
    const { holder, warm, other } = await held;
    expectReport(warm);
    expect(other.code).toBe(0);
    expect(JSON.parse(other.stdout).schema).toBe("waymark.report/1");
    expect(other.stderr).toBe(
      `Waiting for another Waymark (process ${holder.pid}) to finish writing.\nThe ledger is held by process ${holder.pid}; this report was not stored.\n`,
    );
  });

  it("is written when the other has ended", async () => {
    const home = await filledHome();
    const holder = await hold(home);
    const path = await buildRepository(historyUpTo(demoHistory(), 0.1));
    const waiting = waymark([path, "--json", "--as-of", AS_OF], { home, env: ME });
    await sleep(2000);
    holder.kill("SIGKILL");
    const first = await waiting;
    expect(first.stderr).toMatch(/^(Waiting for another Waymark .*\n)?$/);
    const doctor = await waymark(["doctor", path], { home, env: ME });
    expect(doctor.stdout).toMatch(/Ledger .*2 repositories/);
  });
});

const canMount = spawnSync("unshare", ["--mount", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]).status === 0;
const SMALL_DISK = ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs -o size="$0" tmpfs "$1" && shift && exec "$@"'];

describe.concurrent("a disk that is full", () => {
  it("costs the cache, not the report (files may not grow)", async () => {
    const home = await newHome();
    const limited = await run(home, ["prlimit", "--fsize=4096"]);
    expect(firstDifference(limited.stdout, cold)).toBeUndefined();
    expect(limited.stderr).toMatch(/^(.*(disk is full).*\n){1,2}$/);
    expect(limited.code).toBe(0);
    expect((await run(home)).stderr).toBe("");
  });

  it.skipIf(!canMount)("costs the cache, not the report (a small file system)", async () => {
    for (const size of ["16k", "160k", "600k"]) {
      const home = await newHome();
      const full = await run(home, [...SMALL_DISK, size, home]);
      expect([size, firstDifference(full.stdout, cold)]).toEqual([size, undefined]);
      expect(full.stderr).toMatch(/^(.*disk is full.*\n){1,2}$/);
      expect(full.code).toBe(0);
    }
  });

  it("leaves marks as they were, and no half file behind -o", async () => {
    const home = await filledHome();
    const { report } = JSON.parse(`{"report":${cold}}`) as { report: { evidence: { id: string }[] } };
    await writeFile(join(home, "marks.yaml"), `${"# a long comment\n".repeat(400)}marks: []\n`);
    const before = await readFile(join(home, "marks.yaml"), "utf8");
    const marked = await waymark(["mark", report.evidence[0]?.id ?? "", "wrong"], {
      home,
      env: ME,
      under: ["prlimit", "--fsize=4096"],
    });
    expectTwoLines(marked, { what: /disk is full: .*marks\.yaml was not changed/, wayOut: /Free some space/ });
    expect(await readFile(join(home, "marks.yaml"), "utf8")).toBe(before);
    expect((await readdir(home)).filter((name) => name.endsWith(".lock"))).toEqual([]);

    const folder = await temporaryFolder("out");
    await writeFile(join(folder, "me.json"), "precious");
    const written = await waymark([path, "--json", "-o", join(folder, "me.json")], {
      home,
      env: ME,
      under: ["prlimit", "--fsize=4096"],
    });
    expectTwoLines(written, { what: /disk is full; .*me\.json was not written/, wayOut: /Free some space/ });
    expect(await readFile(join(folder, "me.json"), "utf8")).toBe("precious");
    expect(await readdir(folder)).toEqual(["me.json"]);
  });
});

describe.skipIf(!BOUND)("a home without permission", () => {
  const under = BOUND ?? [];

  /** The repository where anybody may read it, and git settings that let somebody else do so. */
  async function openedRepository(): Promise<{ readonly repository: string; readonly git: string }> {
    const folder = await openFolder("open");
    await cp(path, join(folder, "demo.git"), { recursive: true });
    await chmod(join(folder, "demo.git"), 0o755);
    await writeFile(join(folder, "settings"), "[safe]\n\tdirectory = *\n");
    return { repository: join(folder, "demo.git"), git: join(folder, "settings") };
  }

  it("that cannot be written still gives the report, in one or two lines", async () => {
    const { repository, git } = await openedRepository();
    const home = join(await openFolder("home"), "waymark");
    await mkdir(home, { mode: 0o555 });
    const read = await waymark([repository, "--json", "--as-of", AS_OF], {
      home,
      env: { ...ME, GIT_CONFIG_GLOBAL: git },
      under,
    });
    expect(read.code).toBe(0);
    expect(JSON.parse(read.stdout).person.key).toBe(DEMO_PERSON);
    expect(read.stderr).toMatch(/^(.*no permission.*\n){1,2}$/);
    expect(await readdir(home)).toEqual([]);
    const demo = await waymark(["demo"], { home, env: { GIT_CONFIG_GLOBAL: git }, under });
    expectTwoLines(demo, { what: /demonstration cannot be written to .*permission denied/, wayOut: /WAYMARK_HOME/ });
  });

  it("that cannot be read says so in two lines", async () => {
    const { repository, git } = await openedRepository();
    const home = await openFolder("home");
    await writeFile(join(home, "config.yaml"), "me: a@example.org\n");
    await chmod(join(home, "config.yaml"), 0o000);
    const read = await waymark([repository], { home, env: { ...ME, GIT_CONFIG_GLOBAL: git }, under });
    expectTwoLines(read, { what: /config\.yaml cannot be read/, wayOut: /WAYMARK_HOME/ });
    await chmod(join(home, "config.yaml"), 0o600);
  });

  it("refuses marks in two lines and leaves them", async () => {
    const home = join(await openFolder("home"), "waymark");
    await cp(filled, home, { recursive: true });
    const id = (JSON.parse(cold) as { evidence: { id: string }[] }).evidence[0]?.id ?? "";
    for (const name of await readdir(home, { recursive: true }))
      await chmod(join(home, name), (await stat(join(home, name))).isDirectory() ? 0o755 : 0o644);
    await chmod(home, 0o555);
    const marked = await waymark(["mark", id, "wrong"], { home, env: ME, under });
    expectTwoLines(marked, {
      what: /No permission to write .*marks\.yaml; it was not changed/,
      wayOut: /WAYMARK_HOME/,
    });
    await chmod(home, 0o755);
    await expectRecordsKept(home);
  });
});
