/** The main job on the bundled history: the published schema, the same bytes every time, and only you assessed. */
import { cp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { Report } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { git, runTestGit } from "../support/git.ts";
import { schemaProblems } from "../support/json-schema.ts";
import {
  AS_OF,
  expectTwoLines,
  firstDifference,
  jsonReport,
  newHome,
  output,
  waymark,
} from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const SCHEMA = fileURLToPath(new URL("../../docs/reference/schemas/report.schema.json", import.meta.url));
const ME = { WAYMARK_ME: DEMO_PERSON };
/** What a process may say that comes second. */
const WAITING = /^(Waiting for another Waymark .*\n)?$/;
const COLLEAGUE = "hana@example.org";

/** What people set, as far from the defaults as it goes. */
const ODD_SETTINGS = `
[log]
	showRoot = false
	showSignature = true
	follow = true
	decorate = full
	date = iso
	diffMerges = first-parent
	abbrevCommit = true
[diff]
	relative = true
	noprefix = true
	renames = copies
	orderFile = ORDER
	ignoreSubmodules = all
	submodule = log
[color]
	ui = always
[core]
	quotePath = false
	abbrev = 4
	commitGraph = false
[i18n]
	logOutputEncoding = ISO-8859-1
	commitEncoding = ISO-8859-1
[format]
	pretty = oneline
	notes = true
[column]
	ui = always
[tag]
	sort = -version:refname
`;

/** What stands only in an assessment, in each format. */
const ASSESSMENT_WORDS = [
  "Technical bar  ",
  "Technical bar:",
  '"status":',
  'id="missing"',
  'id="shape"',
  "Next steps",
  "Speaks against",
];

/** Whether each of these stands in a text; the text itself would fill a failure's screen. */
const wordsFound = (text: string, words: readonly string[]): boolean[] => words.map((word) => text.includes(word));

let path: string;
let home: string;
let cold: { readonly text: string; readonly report: Report };

beforeAll(async () => {
  path = await buildRepository(demoHistory());
  home = await newHome();
  cold = await jsonReport([path], { home, env: ME });
  // Who is asked about for the first time is written to the ledger, where runs at once wait for each other and say so.
  await jsonReport([path, "--person", COLLEAGUE], { home, env: ME });
});

describe.concurrent("report --json", () => {
  it("fits the published schema, for you, for somebody else and for the demo", async () => {
    const schema = JSON.parse(await readFile(SCHEMA, "utf8"));
    const other = await jsonReport([path, "--person", COLLEAGUE], { home, env: ME });
    const demo = await jsonReport(["demo"], { home });
    for (const { report } of [cold, other, demo]) expect(schemaProblems(schema, report)).toEqual([]);
    const { assessmentReason, ...without } = cold.report;
    expect(schemaProblems(schema, { ...without, more: assessmentReason })).toHaveLength(2);
  });

  it("assesses you, with every id leading to evidence of the report", () => {
    const { report } = cold;
    expect(report.person).toMatchObject({ key: DEMO_PERSON, isYou: true, because: "WAYMARK_ME" });
    expect(report.assessmentReason).toBeNull();
    const ids = new Set(report.evidence.map(({ id }) => id));
    const { assessment } = report;
    const criteria = [assessment?.technicalBar, ...(assessment?.skills ?? [])].flatMap((one) => one?.criteria ?? []);
    expect(criteria.length).toBeGreaterThan(10);
    for (const id of [
      ...report.strongest,
      ...criteria.flatMap(({ supports, contradicts }) => [...supports, ...contradicts]),
    ])
      expect(ids).toContain(id);
    for (const item of report.evidence)
      expect(item).toMatchObject({ person: DEMO_PERSON, repo: report.repositories[0]?.key });
  });

  it("gives the same bytes warm", async () => {
    const again = await jsonReport([path], { home, env: ME });
    expect(firstDifference(again.text, cold.text)).toBeUndefined();
  });

  it("gives the same bytes cold in another home", async () => {
    const again = await jsonReport([path], { home: await newHome(), env: ME });
    expect(firstDifference(again.text, cold.text)).toBeUndefined();
  });

  it("gives the same bytes from two processes started at once on one cold ledger", async () => {
    const shared = await newHome();
    const args = [path, "--json", "--as-of", AS_OF];
    const runs = await Promise.all([
      waymark(args, { home: shared, env: ME }),
      waymark(args, { home: shared, env: ME }),
    ]);
    for (const run of runs) {
      expect(run.code).toBe(0);
      expect(run.stderr).toMatch(WAITING);
      expect(firstDifference(run.stdout, cold.text)).toBeUndefined();
    }
    expect(firstDifference((await jsonReport([path], { home: shared, env: ME })).text, cold.text)).toBeUndefined();
  });

  it("gives the same bytes for somebody else cold and from a ledger made for you", async () => {
    const yours = await newHome();
    await jsonReport([path], { home: yours, env: ME });
    const warm = await jsonReport([path, "--person", COLLEAGUE], { home: yours, env: ME });
    const anew = await jsonReport([path, "--person", COLLEAGUE], { home: await newHome(), env: ME });
    expect(firstDifference(warm.text, anew.text)).toBeUndefined();
    const again = await jsonReport([path, "--person", COLLEAGUE], { home: yours, env: ME });
    expect(firstDifference(again.text, anew.text)).toBeUndefined();
    expect(firstDifference((await jsonReport([path], { home: yours, env: ME })).text, cold.text)).toBeUndefined();
  });

  it("makes the demo's repository once, whoever is first", async () => {
    const shared = await newHome();
    const both = await Promise.all([1, 2].map(() => waymark(["demo", "--json"], { home: shared })));
    const later = await output(["demo", "--json"], { home: shared });
    for (const { stdout, stderr } of both) {
      expect(firstDifference(stdout, later)).toBeUndefined();
      expect(stderr).toMatch(WAITING);
    }
    expect((await readdir(join(shared, ".cache"))).filter((name) => name.startsWith("demo-"))).toHaveLength(1);
  });
});

describe.concurrent("somebody else", () => {
  it.each(["text", "json", "md", "html"])("has a cited record and no assessment, as %s", async (format) => {
    const text = await output([path, "--person", COLLEAGUE, "--format", format, "--as-of", AS_OF], { home, env: ME });
    expect(wordsFound(text, ["Hana Mizutame", "nly you are assessed"])).toEqual([true, true]);
    expect(wordsFound(text, ASSESSMENT_WORDS)).toEqual(ASSESSMENT_WORDS.map(() => false));
  });

  it("has no assessment, no marks' verdicts and no opportunities in the data, with the reason", async () => {
    const { report } = await jsonReport([path, "--person", "Hana Mizutame"], { home, env: ME });
    expect(report.person).toMatchObject({ key: COLLEAGUE, isYou: false });
    expect(report.assessment).toBeNull();
    expect(report.assessmentReason).toMatch(/\S/);
    expect(report.opportunities).toEqual([]);
    expect(report.evidence.length).toBeGreaterThan(0);
  });

  it("shows nothing that speaks against them", async () => {
    const args = [path, "--person", DEMO_PERSON];
    const { report } = await jsonReport(args, { home, env: { WAYMARK_ME: COLLEAGUE } });
    expect(cold.report.evidence.some(({ counter }) => counter)).toBe(true);
    expect(report.evidence.filter(({ counter }) => counter)).toEqual([]);
  });
});

describe.concurrent("formats", () => {
  it("says the same person, level words and evidence in text, Markdown and HTML, each the same twice", async () => {
    const first = cold.report.strongest[0] ?? "";
    for (const format of ["text", "md", "html"]) {
      const args = [path, "--format", format, "--as-of", AS_OF];
      const text = await output(args, { home, env: ME });
      expect(wordsFound(text, ["Marit Oyelaran", "Technical bar", first.slice(0, 8)])).toEqual([true, true, true]);
      expect(text.endsWith("\n")).toBe(true);
      expect(firstDifference(await output(args, { home, env: ME }), text)).toBeUndefined();
    }
  });

  it("writes to a file what it would print, and says where", async () => {
    const file = join(await temporaryFolder("out"), "me.json");
    const run = await waymark([path, "--json", "--as-of", AS_OF, "-o", file], { home, env: ME });
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: `Wrote ${file}\n` });
    expect(firstDifference(await readFile(file, "utf8"), cold.text)).toBeUndefined();
  });

  it("reads the repository stood in, and the remembered ones elsewhere", async () => {
    const inside = await jsonReport([], { home, cwd: path, env: ME });
    const outside = await jsonReport([], { home, env: ME });
    expect(inside.report.evidence).toEqual(cold.report.evidence);
    expect(outside.report.evidence).toEqual(cold.report.evidence);
  });
});

describe("several clones", () => {
  it("of one repository are counted once", async () => {
    const copy = join(await temporaryFolder("copy"), "copy.git");
    await cp(path, copy, { recursive: true });
    const { report } = await jsonReport([path, copy], { home: await newHome(), env: ME });
    expect(report.coverage.repositories.map((one) => one.path)).toEqual([path, copy]);
    expect(report.evidence.map(({ id }) => id)).toEqual(cold.report.evidence.map(({ id }) => id));
    expect({ ...report.person, because: "" }).toEqual({ ...cold.report.person, because: "" });
  });

  it("that are one and the same are read once, which is said", async () => {
    const link = join(await temporaryFolder("link"), "link.git");
    await symlink(path, link);
    const { report } = await jsonReport([path, link, join(path, "refs")], { home, env: ME });
    const same = expect.stringMatching(/same clone as/);
    expect(report.coverage.skipped).toEqual([link, join(path, "refs")].map((one) => ({ path: one, reason: same })));
    expect({ ...report, coverage: null }).toEqual({ ...cold.report, coverage: null });
  });
});

describe("a cache that cannot be", () => {
  it("costs nothing but two lines: the same report comes", async () => {
    const home = await newHome();
    const nowhere = { ...ME, WAYMARK_HOME: "/dev/null/waymark" };
    const run = await waymark([path, "--json", "--as-of", AS_OF], { home, env: nowhere });
    expect(firstDifference(run.stdout, cold.text)).toBeUndefined();
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^What is read is not kept: .*\nThis report was not stored: .*\n$/);
  });
});

describe("the user's git settings", () => {
  const settingsFile = async (text: string): Promise<string> => {
    const folder = await temporaryFolder("settings");
    await writeFile(join(folder, "order"), "*.test.ts\n*.md\n");
    await writeFile(join(folder, "settings"), text.replace("ORDER", join(folder, "order")));
    return join(folder, "settings");
  };

  it("about logs, diffs, colours and encodings change nothing, from within a folder either", async () => {
    const odd = await settingsFile(ODD_SETTINGS);
    const clone = join(await temporaryFolder("clone"), "clone");
    await git(path, "clone", "--quiet", path, clone);
    const folder = join(clone, "router");
    const usual = await jsonReport([folder], { home: await newHome(), env: ME });
    const other = await jsonReport([folder], { home: await newHome(), env: { ...ME, GIT_CONFIG_GLOBAL: odd } });
    expect(firstDifference(other.text, usual.text)).toBeUndefined();
    expect(usual.report.person).toEqual(cold.report.person);
  });

  it("that refuse bare repositories are named, and the demo works all the same", async () => {
    const refused = await runTestGit(path, ["-c", "safe.bareRepository=explicit", "rev-parse"]);
    // Older ones than 2.38 know no such setting.
    if (refused.code === 0) return;
    const env = { ...ME, GIT_CONFIG_GLOBAL: await settingsFile("[safe]\n\tbareRepository = explicit\n") };
    const shared = await newHome();
    expectTwoLines(await waymark([path], { home: shared, env }), {
      what: /git refuses the bare repository .*safe\.bareRepository/,
      wayOut: /safe\.bareRepository all/,
    });
    await output(["demo"], { home: shared, env });
  });
});
