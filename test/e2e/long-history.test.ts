/** A history of several packs. Wherever reading it was stopped, and however, the report is the same in the end. */
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { buildRepository } from "../support/build-repository.ts";
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

const ADA = { name: "Ada Example", email: "ada@example.org" };
const PEOPLE = [
  ADA,
  { name: "Noor Example", email: "noor@example.org" },
  { name: "Lea Example", email: "lea@example.org" },
];
const COMMITS = 13_500;
const KILLS = 4;
const ME = { WAYMARK_ME: ADA.email };

/** A line of small commits in five folders, with reasons, reviews and a merge now and then. */
async function longHistory(): Promise<string> {
  const history = describeHistory();
  const start = Date.parse("2015-01-01T00:00:00Z") / 1000;
  for (let index = 0; index < COMMITS; index++) {
    const by = PEOPLE[index % 3] ?? ADA;
    const reviewer = PEOPLE[(index + 1) % 3] ?? ADA;
    const folder = `part-${Math.floor(index / 7) % 5}`;
    history.commit({
      id: `n${index}`,
      by,
      at: { seconds: start + index * 7 * 3600, offset: "+0000" },
      message: `${folder}: change ${index}\n\nThis is needed because request ${index} took 40 ms instead of 4 ms.\n\nReviewed-by: ${reviewer.name} <${reviewer.email}>\n`,
      files: { [`${folder}/a.ts`]: `${index}`, ...(index % 2 === 0 ? { [`${folder}/a.test.ts`]: `${index}` } : {}) },
    });
    if (index % 500 === 499)
      history
        .branch("topic", `n${index - 5}`)
        .commit({ by, files: { "side.ts": `${index}` } })
        .switchTo("main")
        .merge("topic", { by: reviewer })
        .drop("topic");
  }
  return buildRepository(history.describe());
}

let path: string;
let home: string;
let cold: string;
let usual: number;

beforeAll(async () => {
  path = await longHistory();
  home = await newHome();
  const started = performance.now();
  cold = (await jsonReport([path], { home, env: ME })).text;
  usual = performance.now() - started;
});

describe("a long history", () => {
  it("is read to the same report cold and warm, and where somebody unknown here is to stay forgotten", async () => {
    const other = await newHome();
    // Then nothing is stored before all is read.
    await writeFile(join(other, "people.yaml"), `forgotten:\n  - ${"0".repeat(64)}\n`);
    expect(firstDifference((await jsonReport([path], { home: other, env: ME })).text, cold)).toBeUndefined();
    expect(firstDifference((await jsonReport([path], { home, env: ME })).text, cold)).toBeUndefined();
    expect(JSON.parse(cold).coverage.repositories[0]).toMatchObject({
      commits: COMMITS + 2 * Math.floor(COMMITS / 500),
      notes: [],
    });
  });

  it(`is the same after ${KILLS} kills while it is read`, { timeout: 90_000 }, async () => {
    const next = seededRandom(7);
    const own = await newHome();
    for (let count = 0; count < KILLS; count++) {
      const child = startWaymark([path, "--json", "--as-of", AS_OF], { home: own, env: ME });
      const end = endOf(child);
      await Promise.race([sleep(usual * (0.1 + 0.8 * next())), end]);
      child.kill("SIGKILL");
      await end;
    }
    expect(firstDifference((await jsonReport([path], { home: own, env: ME })).text, cold)).toBeUndefined();
  });

  it("keeps what was read when interrupted", async () => {
    const own = await newHome();
    const child = startWaymark([path, "--json", "--as-of", AS_OF], { home: own, env: ME });
    const end = endOf(child);
    const packs = async () =>
      (await readdir(join(cacheOf(own), "packs"), { recursive: true }).catch(() => [])).filter((name) =>
        name.endsWith(".json"),
      );
    while ((await packs()).length === 0 && child.exitCode === null) await sleep(5);
    child.kill("SIGINT");
    const run = await end;
    if (run.code === 2)
      expectTwoLines(run, { what: /interrupted; what was read so far is kept/i, wayOut: /same command again/ });
    expect((await packs()).length).toBeGreaterThan(0);
    expect(firstDifference((await jsonReport([path], { home: own, env: ME })).text, cold)).toBeUndefined();
  });
});
