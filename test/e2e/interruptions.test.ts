/** Killed or interrupted at any moment, a report loses nothing: the ledger stands, and the next run says what it would have said. */
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import { ledgerIn } from "../../src/store/ledger-store.ts";
import { buildRepository, importInto } from "../support/build-repository.ts";
import { fakeGit } from "../support/fake-git.ts";
import { historyUpTo } from "../support/history-prefix.ts";
import { seededRandom } from "../support/random.ts";
import {
  AS_OF,
  cacheOf,
  endOf,
  expectTwoLines,
  firstDifference,
  jsonReport,
  newHome,
  startWaymark,
} from "../support/run-waymark.ts";

const ME = { WAYMARK_ME: DEMO_PERSON };
const DEMO = demoHistory();
const KILLS = 50;
/** Each kill but these comes to a cache that holds what the runs before it left. */
const WIPE_EVERY = 7;
/** Each of these is left the time to end: what comes after it finds a whole ledger. */
const SPARED_EVERY = 5;
/** The repository grows before every so many kills: the ones between come to a half-done read. */
const GROW_EVERY = 3;

const reportOf = (path: string) => [path, "--json", "--as-of", AS_OF];

async function stateOf(home: string): Promise<string> {
  const opening = await ledgerIn(join(cacheOf(home), "ledger")).open();
  opening.ledger?.close();
  return opening.state;
}

/** Files below a folder, with their folders; none where it is not there. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe("killed (SIGKILL)", () => {
  it(`${KILLS} times, cold and while the repository grows`, { timeout: 240_000 }, async () => {
    const next = seededRandom(20_240_301);
    const path = await buildRepository(historyUpTo(DEMO, 0.3));
    const home = await newHome();
    const undisturbed = await newHome();
    const started = performance.now();
    await jsonReport([path], { home: undisturbed, env: ME });
    const usual = performance.now() - started;
    const left = new Set<string>();
    let killed = 0;
    for (let count = 0; count < KILLS; count++) {
      if (count % WIPE_EVERY === 0) await rm(cacheOf(home), { recursive: true, force: true });
      if (count % GROW_EVERY === 0) await importInto(path, historyUpTo(DEMO, 0.3 + (0.7 * (count + 1)) / KILLS));
      const child = startWaymark(reportOf(path), { home, env: ME });
      const end = endOf(child);
      const share = 0.15 + 0.95 * next();
      await Promise.race([sleep(usual * (count % SPARED_EVERY === SPARED_EVERY - 1 ? 20 : share)), end]);
      child.kill("SIGKILL");
      const { signal, code } = await end;
      if (signal === "SIGKILL") killed++;
      else expect(code).toBe(0);
      const state = await stateOf(home);
      expect(["ready", "empty"]).toContain(state);
      left.add(state);
    }
    await importInto(path, DEMO);
    // How many are still alive when their signal comes depends on the machine; enough of them are.
    expect(killed).toBeGreaterThan(KILLS / 5);
    expect([...left].sort()).toEqual(["empty", "ready"]);

    const [after, without] = await Promise.all([
      jsonReport([path], { home, env: ME }),
      jsonReport([path], { home: undisturbed, env: ME }),
    ]);
    expect(firstDifference(after.text, without.text)).toBeUndefined();
    const cold = await jsonReport([path], { home: await newHome(), env: ME });
    expect(firstDifference(after.text, cold.text)).toBeUndefined();

    const names = [
      ...(await filesBelow(join(cacheOf(home), "ledger"))),
      ...(await filesBelow(join(cacheOf(home), "packs"))),
    ];
    expect(
      names.filter((name) => !/^(ledger-\d{8}\.duckdb|writer\.lock\.duckdb|\d{8}-[0-9a-f]{16}\.json)$/.test(name)),
    ).toEqual([]);
    expect(names.filter((name) => name.startsWith("ledger-"))).toHaveLength(1);
  });
});

describe("interrupted (Ctrl-C)", () => {
  let path: string;
  let cold: string;

  beforeAll(async () => {
    path = await buildRepository(DEMO);
    cold = (await jsonReport([path], { home: await newHome(), env: ME })).text;
  });

  /** A git whose log prints a part of what it has to say, makes a file, and then hangs. */
  const slowGit = () =>
    fakeGit(
      'case " $* " in\n*" --raw "*) $REAL "$@" >"$HERE/log" && head -c 150000 "$HERE/log" && touch "$HERE/hangs" && exec sleep 60 ;;\n*) exec env $REAL "$@" ;;\nesac',
    );

  /** Starts a report, interrupts it while git's log is being read, and gives its end. */
  async function interrupted(home: string, group: boolean) {
    const slow = await slowGit();
    const under = group ? ["setsid"] : [];
    const child = startWaymark(reportOf(path), { home, env: { ...ME, PATH: slow.path }, under });
    const end = endOf(child);
    while (!existsSync(join(slow.folder, "hangs"))) await sleep(20);
    await sleep(200);
    process.kill(group ? -child.pid! : child.pid!, "SIGINT");
    return end;
  }

  it("says so in two lines, ends with 2, keeps what was read and goes on from there", async () => {
    const home = await newHome();
    const run = await interrupted(home, false);
    expectTwoLines(run, { what: /interrupted; what was read so far is kept/i, wayOut: /same command again/ });
    const kept = await filesBelow(join(cacheOf(home), "packs"));
    expect(kept).toHaveLength(1);
    expect(["ready", "empty"]).toContain(await stateOf(home));

    const watching = await fakeGit('echo "$*" >>"$HERE/calls"\nexec env $REAL "$@"');
    const again = await jsonReport([path], { home, env: { ...ME, PATH: watching.path } });
    expect(firstDifference(again.text, cold)).toBeUndefined();
    const calls = await readFile(join(watching.folder, "calls"), "utf8");
    const logs = calls.split("\n").filter((call) => call.includes(" --raw "));
    expect(logs).toHaveLength(1);
    expect(logs[0]).toContain("--no-walk");
  });

  it("does the same where the terminal interrupts git too", async () => {
    const home = await newHome();
    const run = await interrupted(home, true);
    expectTwoLines(run, { what: /interrupted/i, wayOut: /same command again/ });
    expect(firstDifference((await jsonReport([path], { home, env: ME })).text, cold)).toBeUndefined();
  });

  it("at once where it is interrupted twice", async () => {
    const home = await newHome();
    const slow = await fakeGit(
      'case " $* " in\n*" --raw "*) touch "$HERE/hangs"; trap "" TERM INT; sleep 3 ;;\n*) exec env $REAL "$@" ;;\nesac',
    );
    const child = startWaymark(reportOf(path), { home, env: { ...ME, PATH: slow.path } });
    const end = endOf(child);
    while (!existsSync(join(slow.folder, "hangs"))) await sleep(20);
    child.kill("SIGINT");
    await sleep(100);
    child.kill("SIGINT");
    expect((await end).code).toBe(2);
  });
});
