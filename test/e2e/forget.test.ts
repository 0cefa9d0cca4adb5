/** Forgetting: shown first, done with --yes, only in the cache; and somebody forgotten stays so in everything that is printed or kept. */
import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { Report } from "../../src/model/report.ts";
import { buildRepository, importInto } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import { historyUpTo } from "../support/history-prefix.ts";
import {
  AS_OF,
  cacheOf,
  expectTwoLines,
  firstDifference,
  jsonReport,
  newHome,
  output,
  waymark,
} from "../support/run-waymark.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ME = { WAYMARK_ME: DEMO_PERSON };
const HANA = "hana@example.org";
/** Every way in which the record names her. */
const TRACES = /hana mizutame|hana@|hmizutame|Hana M\./i;
const RECORDS = {
  "config.yaml": "# mine\n",
  "marks.yaml": "# my marks\nmarks: []\n",
  "journal.md": "Talked with Hana.\n",
};

let path: string;
let filled: string;
let before: { readonly text: string; readonly report: Report };

beforeAll(async () => {
  path = await buildRepository(demoHistory());
  filled = await newHome();
  for (const [name, text] of Object.entries(RECORDS)) await writeFile(join(filled, name), text);
  before = await jsonReport([path], { home: filled, env: ME });
});

async function filledHome(): Promise<string> {
  const home = await newHome();
  await cp(filled, home, { recursive: true });
  return home;
}

/** Every file of a folder with its bytes as text. */
async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const name of entries)
    if ((await stat(join(folder, name))).isFile()) files.set(name, await readFile(join(folder, name), "latin1"));
  return files;
}

async function expectRecordsKept(home: string): Promise<void> {
  for (const [name, text] of Object.entries(RECORDS)) expect(await readFile(join(home, name), "utf8")).toBe(text);
}

/** Where a text names her, with what stands around it. */
function traces(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(TRACES.source, "gi"))]
    .slice(0, 5)
    .map(({ index }) => text.slice(Math.max(0, index - 80), index + 40));
}

describe.concurrent("a dry run", () => {
  it.each([
    ["a repository", () => [path]],
    ["a person", () => ["--person", HANA]],
    ["everything", () => ["--everything"]],
  ])("of %s says what would go, and deletes nothing", async (_, target) => {
    const home = await filledHome();
    const files = await contentsOf(home);
    const said = await output(["forget", ...target()], { home, env: ME });
    expect(said).toMatch(/^Would forget \(nothing was deleted yet\):\n {2}\S/);
    expect(said).toMatch(/--yes/);
    expect([...(await contentsOf(home)).keys()]).toEqual([...files.keys()]);
    expect(await contentsOf(home)).toEqual(files);
    expect(JSON.parse(await output(["forget", ...target(), "--json"], { home, env: ME }))).toMatchObject({
      applied: false,
    });
  });
});

describe.concurrent("a repository", () => {
  it("goes from the cache alone, and comes back when it is read again", async () => {
    const home = await filledHome();
    const other = await buildRepository(historyUpTo(demoHistory(), 0.1));
    await jsonReport([other], { home, env: ME });
    await output(["forget", path, "--yes"], { home, env: ME });
    const doctor = await output(["doctor", other], { home, env: ME });
    expect(doctor).not.toContain(path);
    expect(doctor).toMatch(new RegExp(`Remembered .*${other}`));
    expectTwoLines(await waymark(["show", before.report.strongest[0] ?? ""], { home, env: ME }), {
      what: /No evidence/,
      wayOut: /Run waymark/,
    });
    await expectRecordsKept(home);
    expectTwoLines(await waymark(["forget", path], { home, env: ME }), {
      what: /Nothing about .* is stored/,
      wayOut: /doctor/,
    });
    expect(firstDifference((await jsonReport([path], { home, env: ME })).text, before.text)).toBeUndefined();
  });
});

describe.concurrent("everything", () => {
  it("goes from the cache alone", async () => {
    const home = await filledHome();
    await writeFile(join(cacheOf(home), "somebody-elses.txt"), "not ours");
    await mkdir(join(cacheOf(home), "ledgers-of-mine"));
    await output(["forget", "--everything", "--yes"], { home, env: ME });
    expect((await readdir(cacheOf(home))).sort()).toEqual(["ledgers-of-mine", "somebody-elses.txt"]);
    await expectRecordsKept(home);
    expectTwoLines(await waymark(["forget", "--everything"], { home, env: ME }), {
      what: /Nothing is stored/,
      wayOut: /\S/,
    });
  });
});

describe.concurrent("a person", () => {
  let home: string;

  beforeAll(async () => {
    expect(traces(before.text)).not.toEqual([]);
    home = await filledHome();
    const said = await output(["forget", "--person", HANA, "--yes"], { home, env: ME });
    expect(said).toMatch(/^Forgotten:\n/);
    await jsonReport([path], { home, env: ME });
  });

  it("is in no file of the cache at once, and in no record but the user's own words", async () => {
    const own = await filledHome();
    const without = await buildRepository(historyUpTo(demoHistory(), 0.01));
    await output([without, "--person", "teodor@example.org"], { home: own, env: ME });
    await cp(
      join(cacheOf(own), "packs", (await readdir(join(cacheOf(own), "packs")))[0] ?? ""),
      join(cacheOf(own), "packs", "0".repeat(32)),
      { recursive: true },
    );
    await output(["forget", "--person", HANA, "--yes"], { home: own, env: ME });
    for (const [name, text] of await contentsOf(cacheOf(own))) expect([name, traces(text)]).toEqual([name, []]);
    expect(traces(await readFile(join(own, "people.yaml"), "utf8"))).toEqual([]);
    await expectRecordsKept(own);
  });

  it.each(["text", "json", "md", "html"])(
    "is in no report as %s afterwards, nor in the cache it comes from",
    async (format) => {
      const args = [path, "--format", format, "--as-of", AS_OF];
      const rebuilt = await output(args, { home, env: ME });
      expect(traces(rebuilt)).toEqual([]);
      for (const [name, text] of await contentsOf(cacheOf(home))) expect([name, traces(text)]).toEqual([name, []]);
    },
  );

  it("is in no report about others, nor can be asked for", async () => {
    for (const person of ["teodor@example.org", "joaquim@example.org", "ngozi@example.org"]) {
      const text = await output([path, "--json", "--as-of", AS_OF, "--person", person], { home, env: ME });
      expect([person, traces(text)]).toEqual([person, []]);
    }
    for (const words of [HANA, "Hana Mizutame", "hmizutame"]) {
      const run = await waymark([path, "--person", words], { home, env: ME });
      expect(run.code).toBe(2);
      expect(traces(run.stderr.replace(`"${words}"`, ""))).toEqual([]);
    }
  });

  it("is not in what show and why print about work with them", async () => {
    const { report } = await jsonReport([path], { home, env: ME });
    const withHer = before.report.evidence.filter((item) => TRACES.test(JSON.stringify(item))).map(({ id }) => id);
    const left = report.evidence.map(({ id }) => id).filter((id) => withHer.includes(id));
    expect(left.length).toBeGreaterThan(0);
    for (const id of left.slice(0, 3)) {
      for (const args of [
        ["show", id],
        ["show", id, "--json"],
        ["why", id, path],
      ])
        expect([args, traces(await output(args, { home, env: ME }))]).toEqual([args, []]);
    }
  });

  it("stays forgotten in new commits, and in another repository", async () => {
    const own = await filledHome();
    const growing = await buildRepository(historyUpTo(demoHistory(), 0.5));
    await jsonReport([growing], { home: own, env: ME });
    await output(["forget", "--person", HANA, "--yes"], { home: own, env: ME });
    await jsonReport([growing], { home: own, env: ME });
    await importInto(growing, demoHistory());
    const tip = await git(growing, "rev-parse", "main");
    await importInto(
      growing,
      describeHistory()
        .branch("main", tip)
        .commit({
          by: { name: "Hana M.", email: HANA },
          at: "2026-11-05T00:00:00Z",
          message: "storage: one more\n\nSigned-off-by: Hana M. <hana@example.org>\n",
          files: { "storage/more.ts": "1" },
        })
        .describe(),
    );
    expect(traces((await jsonReport([growing], { home: own, env: ME })).text)).toEqual([]);
    for (const [name, text] of await contentsOf(cacheOf(own))) expect([name, traces(text)]).toEqual([name, []]);
  });

  it("nobody knows by that name is an error", async () => {
    expectTwoLines(await waymark(["forget", "--person", "Nobody Atall"], { home, env: ME }), {
      what: /Nobody stored is "Nobody Atall"/,
      wayOut: /address/,
    });
  });

  it("leaves the evidence that does not name them as it was", async () => {
    const { report } = await jsonReport([path], { home, env: ME });
    const after = new Map(report.evidence.map((item) => [item.id, item]));
    const untouched = before.report.evidence.filter(
      (item) => !TRACES.test(JSON.stringify(item)) && item.counterparties.length === 0,
    );
    expect(untouched.length).toBeGreaterThan(20);
    const lost = untouched.filter(({ id }) => !after.has(id));
    expect(lost).toEqual([]);
  });
});
