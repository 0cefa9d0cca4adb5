/**
 * The program on repositories made to break, mislead or run it. Whatever they hold, a report comes out, the same cold and
 * warm; nothing in it acts on a terminal or a page; nothing is run or fetched.
 */
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { Report, RepositoryCoverage } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import * as hostile from "../support/hostile.ts";
import { htmlShapes, strayAngles } from "../support/html-shapes.ts";
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

const ADA = { WAYMARK_ME: "ada@example.org" };

/** Where text holds something that acts, with what stands around it; undefined where it holds nothing of the kind. */
function acting(text: string, harmless = ""): string | undefined {
  const lines = text.replaceAll(harmless === "" ? "\u0000" : harmless, "");
  const found = hostile.DANGEROUS.exec(lines);
  return found === null ? undefined : JSON.stringify(lines.slice(Math.max(0, found.index - 60), found.index + 20));
}

/** Markdown sets a word joiner behind "@" and "#", so that pasting it notifies nobody. */
const MARKDOWN_JOINER = "\u2060";

interface Case {
  readonly make: () => Promise<{
    readonly path: string;
    readonly ran?: () => Promise<boolean>;
    readonly contacted?: () => Promise<boolean>;
  }>;
  /** Commits read. */
  readonly commits: number;
  /** What coverage says was not read or applied; one expression each. */
  readonly notes?: readonly RegExp[];
  readonly more?: (coverage: RepositoryCoverage) => void;
}

const PARTIAL = /partial clone.*nothing was fetched/;

const CASES: Readonly<Record<string, Case>> = {
  "odd dates": {
    make: hostile.oddDates,
    commits: 20,
    // The latest plausible moment is bounded by the ordinary commit on top of all.
    more: ({ lastDay }) => expect(lastDay).toBe("2024-05-07"),
  },
  encodings: { make: hostile.encodings, commits: 10 },
  "odd messages": { make: hostile.oddMessages, commits: 15 },
  "malformed commits": { make: hostile.malformedCommits, commits: 16 },
  "odd paths": { make: hostile.oddPaths, commits: 2 },
  "hostile documents and roles": { make: hostile.hostileDocuments, commits: 1 },
  "a hostile folder name": { make: hostile.oddlyNamedFolder, commits: 5 },
  "an octopus merge": { make: hostile.octopus, commits: 15 },
  "two roots": { make: hostile.twoRoots, commits: 4, more: ({ key }) => expect(key).toMatch(/^[0-9a-f]{40}$/) },
  "submodules and links": { make: hostile.submodulesAndLinks, commits: 5 },
  "a root folder that goes": { make: hostile.deletedRootFolder, commits: 3 },
  "a tree without files": { make: () => hostile.deletedRootFolder(true), commits: 4 },
  "SHA-256": { make: hostile.sha256Repository, commits: 5, more: ({ key }) => expect(key).toMatch(/^[0-9a-f]{64}$/) },
  "a shallow clone": {
    make: hostile.shallowClone,
    commits: 2,
    notes: [/shallow.*--unshallow/],
    more: ({ key }) => expect(key).toMatch(/^shallow:/),
  },
  "a linked worktree": { make: hostile.linkedWorktree, commits: 6 },
  "a detached HEAD": { make: hostile.detachedHead, commits: 3 },
  grafts: { make: hostile.grafted, commits: 5, notes: [/Grafts exist and were not applied/] },
  "replace refs": { make: hostile.replaced, commits: 5, notes: [/Replace refs exist and were not applied/] },
  "a partial clone without contents": {
    make: () => hostile.partialClone("blobs", "ext-trap"),
    commits: 5,
    notes: [PARTIAL],
  },
  "a partial clone without folders": {
    make: () => hostile.partialClone("trees", "ssh-trap"),
    commits: 5,
    notes: [PARTIAL, /changed files could not be seen/, /tree .* could not be read/],
  },
  "a partial clone whose remote is gone": {
    make: () => hostile.partialClone("blobs"),
    commits: 5,
    notes: [PARTIAL],
  },
  "settings, hooks and attributes that run programs": { make: hostile.repositoryThatRunsPrograms, commits: 7 },
};

/** So many are read into one report: enough to find what one repository does to the next. */
const TOGETHER = 8;
const NAMES = Object.keys(CASES);
const GROUPS = Array.from({ length: Math.ceil(NAMES.length / TOGETHER) }, (_, group) =>
  NAMES.slice(group * TOGETHER, (group + 1) * TOGETHER),
);

describe.each(GROUPS.map((names) => ({ names })))("$names", ({ names }) => {
  const built = new Map<string, Awaited<ReturnType<Case["make"]>>>();
  let home: string;
  let paths: readonly string[];
  let cold: { readonly text: string; readonly report: Report };

  const coverageOf = (path: string | undefined) => cold.report.coverage.repositories.find((one) => one.path === path);

  beforeAll(async () => {
    for (const name of names) built.set(name, await required(CASES[name]).make());
    paths = [...built.values()].map(({ path }) => path);
    home = await newHome();
    cold = await jsonReport(paths, { home, env: ADA });
  }, 120_000);

  it.each(names)("%s: is read, and what was not read is said", (name) => {
    const { commits, notes = [], more } = required(CASES[name]);
    const coverage = required(coverageOf(built.get(name)?.path));
    expect(coverage.commits).toBe(commits);
    expect(coverage.notes).toEqual(notes.map((note) => expect.stringMatching(note)));
    more?.(coverage);
  });

  it("make the same report warm, in which nothing acts", async () => {
    expect(firstDifference((await jsonReport(paths, { home, env: ADA })).text, cold.text)).toBeUndefined();
    expect(cold.text).not.toContain("Forged");
    expect(acting(cold.text)).toBeUndefined();
    for (const format of ["text", "html"]) {
      const text = await output([...paths, "--format", format, "--as-of", AS_OF], { home, env: ADA });
      expect([format, acting(text)]).toEqual([format, undefined]);
      if (format === "html") expect(strayAngles(text)).toBe(0);
    }
  });

  it("say the same alone as together", async () => {
    const path = required(paths[0]);
    const alone = await jsonReport([path], { home: await newHome(), env: ADA });
    expect(alone.report.coverage.repositories).toEqual([coverageOf(path)]);
    const own = (report: Report) => report.evidence.filter(({ repo }) => repo === coverageOf(path)?.key);
    expect(own(alone.report)).toEqual(own(cold.report));
  });

  it("run no program and contact no remote, also when evidence is shown", async () => {
    for (const { path, ran, contacted } of built.values()) {
      if (!ran && !contacted) continue;
      const own = cold.report.evidence.filter(({ repo }) => repo === coverageOf(path)?.key);
      for (const { id } of own.slice(0, 2)) await output(["show", id], { home });
      await output(["doctor", path], { home });
      expect(await ran?.()).not.toBe(true);
      expect(await contacted?.()).not.toBe(true);
    }
  });
});

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Unexpected absence, expected a value");
  return value;
}

describe.concurrent("what cannot be read at all", () => {
  it.each([
    ["an empty repository", hostile.emptyRepository, /has no commits yet/, /Commit something/],
    ["HEAD on a branch without commits", hostile.headWithoutBranch, /HEAD .* no commits/, /--all/],
    ["a corrupt pack", hostile.corruptPack, /git could not read .* corrupt/, /fsck/],
    ["a missing parent", hostile.missingParent, /git could not read .* parents/, /fsck/],
  ])("%s is an error of two lines", async (_, make, what, wayOut) => {
    const { path } = await make();
    const run = await waymark([path], { home: await newHome(), env: ADA });
    expectTwoLines(run, { what, wayOut });
    expect(acting(run.stderr)).toBeUndefined();
  });

  it("HEAD on a branch without commits is read with --all", async () => {
    const { path } = await hostile.headWithoutBranch();
    const { report } = await jsonReport([path, "--all"], { home: await newHome(), env: ADA });
    expect(report.coverage.repositories[0]?.commits).toBe(5);
  });
});

describe.concurrent("hostile text in everything that evidence quotes", () => {
  const ME = { WAYMARK_ME: DEMO_PERSON };
  let path: string;
  let home: string;
  let report: Report;
  let harmless: ReadonlySet<string>;

  beforeAll(async () => {
    path = (await hostile.hostileDemo()).path;
    home = await newHome();
    const cold = await jsonReport([path], { home, env: ME });
    report = cold.report;
    expect(firstDifference((await jsonReport([path], { home, env: ME })).text, cold.text)).toBeUndefined();
    expect(acting(cold.text)).toBeUndefined();
    await jsonReport([path, "--person", "hana@example.org"], { home, env: ME });
    const plain = await buildRepository(demoHistory());
    harmless = new Set(htmlShapes(await output([plain, "--format", "html", "--as-of", AS_OF], { home, env: ME })));
  });

  it("reaches the evidence", () => {
    expect(report.evidence.length).toBeGreaterThan(50);
    const quoted = JSON.stringify(report);
    expect(quoted).toContain("<script>alert");
    expect(quoted).toContain("\\u001b[31m");
    expect(new Set(report.evidence.map(({ signal }) => signal)).size).toBeGreaterThan(15);
  });

  it.each([DEMO_PERSON, "hana@example.org"])(
    "neither acts on a terminal nor becomes markup, about %s",
    async (person) => {
      const args = [path, "--person", person, "--as-of", AS_OF, "--format"];
      // One after the other: who has to wait for another to store the record says so on stderr.
      const text = await output([...args, "text"], { home, env: ME });
      const markdown = await output([...args, "md"], { home, env: ME });
      const page = await output([...args, "html"], { home, env: ME });
      expect(acting(text)).toBeUndefined();
      expect(acting(markdown, MARKDOWN_JOINER)).toBeUndefined();
      expect(markdown.replace(/\\./g, "")).not.toMatch(/<(?!https?:)|\]\(|!\[|^\s*#{1,6} heading/m);
      expect(acting(page)).toBeUndefined();
      expect(htmlShapes(page).filter((shape) => !harmless.has(shape))).toEqual([]);
      expect(strayAngles(page)).toBe(0);
      expect(page).toMatch(/&lt;script&gt;/);
    },
  );

  it("nor in what show, why, mark, doctor, forget and errors print", async () => {
    const bySignal = [...new Map(report.evidence.map(({ signal, id }) => [signal, id])).values()].slice(0, 6);
    const runs = [
      ...bySignal.map((id) => ["show", id]),
      ["show", bySignal[0] ?? "", "--json"],
      ["why", bySignal[0] ?? "", path],
      ["why", "communication", path],
      ["why", "technical-bar", path, "--json"],
      ["mark", bySignal[0] ?? "", "highlight"],
      ["unmark", bySignal[0] ?? ""],
      ["doctor", path],
      ["forget", path],
      ["forget", "--person", "hana@example.org"],
    ];
    for (const args of runs) {
      const run = await waymark(args, { home, env: ME });
      expect(run).toMatchObject({ code: 0, stderr: "" });
      expect([args, acting(run.stdout)]).toEqual([args, undefined]);
    }
    const failed = await waymark([path, "--person", "Nobody \u001b[31m\u202e"], { home, env: ME });
    expectTwoLines(failed, { what: /Likely: .*red alert text/, wayOut: /address/ });
    expect(acting(failed.stderr)).toBeUndefined();
  });
});

describe.concurrent("hostile folder names around broken and empty repositories", () => {
  it("are named in what was skipped, and act nowhere", async () => {
    const folder = await temporaryFolder("everything");
    const paths: string[] = [];
    for (const make of [hostile.hostileText, hostile.oddRefs, hostile.corruptPack, hostile.emptyRepository]) {
      paths.push(
        join(
          folder,
          `${paths.length} ${hostile.HOSTILE_STRINGS["ansi-colour"]} ${hostile.HOSTILE_STRINGS["bidi-override"]} <b>`,
        ),
      );
      await symlink((await make()).path, paths.at(-1) ?? "");
    }
    const home = await newHome();
    const env = { WAYMARK_ME: "ada@example.org, ansi-colour@example.org" };
    const cold = await jsonReport(paths, { home, env });
    expect(cold.report.coverage.repositories).toHaveLength(2);
    expect(cold.report.coverage.skipped.map(({ reason }) => reason).join("\n")).toMatch(/corrupt[\s\S]*no commits yet/);
    expect(acting(cold.text)).toBeUndefined();
    for (const format of ["text", "md", "html"]) {
      const text = await output([...paths, "--format", format, "--as-of", AS_OF], { home, env });
      expect([format, acting(text, format === "md" ? MARKDOWN_JOINER : "")]).toEqual([format, undefined]);
      if (format === "html") expect(strayAngles(text)).toBe(0);
    }
  });
});

describe.skipIf(process.platform !== "linux")("a huge message", () => {
  it.each(["lines", "line", "trailers"] as const)("of %s does not fill the memory", async (shape) => {
    const { path } = await hostile.hugeMessage(32 * 1024 * 1024, shape);
    const folder = await temporaryFolder("memory");
    const [watch, peak] = [join(folder, "watch.mjs"), join(folder, "peak")];
    // Of this process alone: what getrusage says begins with the size of the process that started it.
    const measure = `import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(${JSON.stringify(peak)}, /VmHWM:\\s*(\\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]));`;
    await writeFile(watch, measure);
    const { report } = await jsonReport([path], {
      home: await newHome(),
      env: { ...ADA, NODE_OPTIONS: `--import ${pathToFileURL(watch).href}` },
    });
    expect(report.person.commits).toBe(3);
    // A small report takes about 130 MB; the message alone would take 32 MB as bytes, and as much again as text.
    expect(Number(await readFile(peak, "utf8")) / 1024).toBeLessThan(160);
  });
});

describe.concurrent("text that tries to write elsewhere", () => {
  it("leaves no file behind where the program ran", async () => {
    const { path } = await hostile.hostileText();
    const here = join(await temporaryFolder("here"), "empty");
    await mkdir(here);
    await output([path, "--person", "ansi-colour@example.org"], { home: await newHome(), cwd: here, env: ADA });
    expect(await readdir(here)).toEqual([]);
  });
});
