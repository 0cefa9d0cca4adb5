/** "This is wrong" is one command away, applies at once, and survives the cache; show and why open what a claim rests on. */
import { spawn, spawnSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { CriterionAssessment, Report, ReportedEvidence } from "../../src/model/report.ts";
import { buildRepository } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import {
  AS_OF,
  cacheOf,
  endOf,
  environmentOf,
  expectTwoLines,
  firstDifference,
  jsonReport,
  newHome,
  output,
  PROGRAM,
  type Run,
  waymark,
} from "../support/run-waymark.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ME = { WAYMARK_ME: DEMO_PERSON };

let path: string;
/** A home that knows the repository. Copied by tests that write. */
let filled: string;
let before: { readonly text: string; readonly report: Report };

beforeAll(async () => {
  path = await buildRepository(demoHistory());
  filled = await newHome();
  before = await jsonReport([path], { home: filled, env: ME });
});

async function filledHome(): Promise<string> {
  const home = await newHome();
  await cp(filled, home, { recursive: true });
  return home;
}

const reportIn = async (home: string): Promise<Report> => (await jsonReport([path], { home, env: ME })).report;

const criteriaOf = ({ assessment }: Report): readonly CriterionAssessment[] =>
  [assessment?.technicalBar, ...(assessment?.skills ?? [])].flatMap((one) => one?.criteria ?? []);

const countedIn = (report: Report, id: string): boolean =>
  criteriaOf(report).some(({ supports, contradicts }) => supports.includes(id) || contradicts.includes(id));

/** The first of the strongest that counts for a criterion. */
function strongAndCounted(report: Report): string {
  const id = report.strongest.find((one) => countedIn(report, one));
  if (id === undefined) throw new Error("Unexpected report in which nothing strong counts, expected some");
  return id;
}

describe.concurrent("mark", () => {
  it.each(["wrong", "not-mine"])(
    "%s takes evidence out of what counts and what is shown first, and survives a lost cache",
    async (verdict) => {
      const home = await filledHome();
      const id = strongAndCounted(before.report);
      const said = await output(["mark", id.slice(0, 8), verdict, "--because", "somebody else's"], { home, env: ME });
      expect(said).toContain(`Marked ${id} as ${verdict}`);
      expect(said).toContain(join(home, "marks.yaml"));
      const expectMarked = (report: Report) => {
        expect(report.strongest).not.toContain(id);
        expect(countedIn(report, id)).toBe(false);
        expect(report.evidence.find((item) => item.id === id)?.mark).toEqual({ verdict, because: "somebody else's" });
        expect(report.marks).toEqual([{ id, verdict, because: "somebody else's" }]);
      };
      expectMarked(await reportIn(home));
      await rm(cacheOf(home), { recursive: true });
      expectMarked(await reportIn(home));

      await output(["unmark", id], { home, env: ME });
      expect(firstDifference((await jsonReport([path], { home, env: ME })).text, before.text)).toBeUndefined();
    },
  );

  it("highlight comes first", async () => {
    const home = await filledHome();
    const modest = before.report.evidence.findLast(
      (item) =>
        item.kind === "event" &&
        !item.counter &&
        !item.experimental &&
        item.state === "alive" &&
        !before.report.strongest.includes(item.id),
    );
    await output(["mark", modest?.id ?? "", "highlight"], { home, env: ME });
    const report = await reportIn(home);
    expect(report.strongest[0]).toBe(modest?.id);
    expect(report.evidence).toHaveLength(before.report.evidence.length);
    const text = await output([path, "--as-of", AS_OF], { home, env: ME });
    expect(text).toMatch(new RegExp(`${modest?.id.slice(0, 8)} +★ `));
  });

  it("replaces the mark before it, and keeps what the user wrote in the file", async () => {
    const home = await filledHome();
    const [first = "", second = ""] = before.report.strongest;
    await writeFile(
      join(home, "marks.yaml"),
      `# my corrections\nmarks:\n  # an old one\n  - { id: ${second}, verdict: highlight } # proud\n`,
    );
    await output(["mark", first, "wrong"], { home, env: ME });
    await output(["mark", first, "highlight"], { home, env: ME });
    const text = await readFile(join(home, "marks.yaml"), "utf8");
    expect(text).toMatch(/^# my corrections\n/);
    expect(text).toMatch(/# an old one/);
    expect(text).toMatch(/# proud/);
    expect(text.match(new RegExp(first, "g"))).toHaveLength(1);
    expect((await reportIn(home)).marks.map(({ verdict }) => verdict)).toEqual(["highlight", "highlight"]);
  });

  it("is not lost when twelve are made at once", async () => {
    const home = await filledHome();
    const ids = before.report.evidence.slice(0, 12).map(({ id }) => id);
    await Promise.all(ids.map((id) => output(["mark", id, "highlight"], { home, env: ME })));
    expect((await reportIn(home)).marks.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it("of evidence that is not on a report of somebody else stays out of it", async () => {
    const home = await filledHome();
    await output(["mark", strongAndCounted(before.report), "wrong"], { home, env: ME });
    const { report } = await jsonReport([path, "--person", "hana@example.org"], { home, env: ME });
    expect(report.marks).toEqual([]);
  });

  it("says what was done as data", async () => {
    const home = await filledHome();
    const id = strongAndCounted(before.report);
    expect(JSON.parse(await output(["mark", id, "wrong", "--json"], { home, env: ME }))).toEqual({
      schema: "waymark.mark/1",
      mark: { id, verdict: "wrong", because: null },
    });
    expect(JSON.parse(await output(["unmark", id.slice(0, 6), "--json"], { home, env: ME })).removed).toMatchObject({
      id,
      verdict: "wrong",
    });
  });
});

describe.concurrent("show", () => {
  it("opens the commit, document or tag behind every kind of evidence, with the quoted words", async () => {
    const hasPath = (item: ReportedEvidence) => item.kind === "event" && item.citation.path !== undefined;
    const bySignal = [...new Map(before.report.evidence.map((item) => [item.signal, item])).values()];
    const shown = [...bySignal.filter(hasPath), ...bySignal.filter((item) => !hasPath(item)).slice(0, 4)];
    const kinds = new Set<string>();
    for (const item of shown) {
      const opened = JSON.parse(await output(["show", item.id, "--json"], { home: filled }));
      const citation = item.kind === "event" ? item.citation : item.quotes[0];
      expect(opened.evidence.id).toBe(item.id);
      expect(opened.source.object).toBe(citation?.object);
      const quoted = opened.source.lines.some((line: { quoted: boolean }) => line.quoted);
      // Of a tag the words may be its own name, which stands in its header.
      const named = opened.source.header.some((line: readonly string[]) => line.join(" ") === citation?.quote);
      expect([item.signal, citation?.quote, quoted || named]).toEqual([item.signal, citation?.quote, true]);
      kinds.add(opened.source.kind);
    }
    expect(kinds).toContain("commit");
    expect(kinds).toContain("document");
  });

  it("opens every strongest by its first eight digits", async () => {
    for (const id of before.report.strongest.slice(0, 3)) {
      const item = before.report.evidence.find((one) => one.id === id);
      const text = await output(["show", id.slice(0, 8)], { home: filled });
      expect(text).toContain(item?.sentence);
      expect(text).toContain("▌");
    }
  });

  it("asks for more digits where several begin alike", async () => {
    const ids = before.report.evidence.map(({ id }) => id).sort();
    const home = await filledHome();
    const alike = ids.find((id, index) => ids[index + 1]?.startsWith(id.slice(0, 4)));
    // Four digits are often enough; where none collide there is nothing to ask.
    if (alike !== undefined)
      expectTwoLines(await waymark(["show", alike.slice(0, 4)], { home }), {
        what: /pieces of evidence start with/,
        wayOut: /more digits/,
      });
    expectTwoLines(await waymark(["show", "abc"], { home }), {
      what: /expected 4 to 16 hex digits/,
      wayOut: /first eight/,
    });
  });

  it("says where the object went when the clone lost it", async () => {
    const home = await newHome();
    const lost = await buildRepository(demoHistory());
    const { report } = await jsonReport([lost], { home, env: ME });
    const id = report.strongest[0] ?? "";
    await git(lost, "update-ref", "-d", "refs/heads/main");
    for (const tag of (await git(lost, "tag")).split("\n")) await git(lost, "tag", "-d", tag);
    await git(lost, "reflog", "expire", "--expire=now", "--all");
    await git(lost, "gc", "--quiet", "--prune=now");
    expectTwoLines(await waymark(["show", id], { home, env: ME }), {
      what: /[0-9a-f]{40} is not in /,
      wayOut: /Fetch it/,
    });
    await rm(lost, { recursive: true });
    expectTwoLines(await waymark(["show", id], { home, env: ME }), { what: /does not exist/, wayOut: /\S/ });
  });
});

describe.concurrent("why", () => {
  it("gives rule, words and what it counts for, of a skill and of evidence", async () => {
    const id = strongAndCounted(before.report);
    const item = before.report.evidence.find((one) => one.id === id);
    const one = await output(["why", id, path, "--as-of", AS_OF], { home: filled, env: ME });
    expect(one).toContain(item?.sentence);
    expect(one).toMatch(/ {2}Rule {6}\S/);
    expect(one).toMatch(/ {2}Counts {4}for “/);
    for (const { id: skill, title } of [
      { id: "technical-bar", title: "Technical bar" },
      ...(before.report.assessment?.skills.slice(0, 2) ?? []),
    ]) {
      const text = await output(["why", skill, path, "--as-of", AS_OF], { home: filled, env: ME });
      expect(text).toContain(title);
    }
    const data = JSON.parse(
      await output(["why", "scope", path, "--json", "--as-of", AS_OF], { home: filled, env: ME }),
    );
    expect(data.skill.id).toBe("scope-and-ownership");
    expect(data.rules.length).toBeGreaterThan(0);
  });

  it("gives evidence about somebody else, and no skill of theirs", async () => {
    const { report } = await jsonReport([path, "--person", "hana@example.org"], { home: filled, env: ME });
    const text = await output(["why", report.strongest[0] ?? "", path, "--person", "hana@example.org"], {
      home: filled,
      env: ME,
    });
    expect(text).not.toMatch(/ {2}Counts/);
    expectTwoLines(
      await waymark(["why", "communication", path, "--person", "hana@example.org"], { home: filled, env: ME }),
      { what: /only you are assessed/i, wayOut: /id of a piece of evidence/ },
    );
  });
});

const hasTerminal = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;

describe.concurrent("a list to pick from", () => {
  const strangers = { WAYMARK_ME: "somebody@elsewhere.example" };

  it("never comes in a pipe", async () => {
    expectTwoLines(await waymark([path], { home: filled, env: strangers }), {
      what: /have no commits here\. Likely: Marit Oyelaran/,
      wayOut: /WAYMARK_ME=address/,
    });
  });

  /** Runs a report on a terminal, types as soon as the list is there, and gives what was on the screen. */
  async function onTerminal(keys: readonly string[]): Promise<Run> {
    const command = `stty cols 110 rows 40; exec '${process.execPath}' '${PROGRAM}' '${path}' --as-of ${AS_OF}`;
    const env = { ...environmentOf({ home: filled, env: strangers }), TERM: "xterm" };
    const child = spawn("script", ["-qec", command, "/dev/null"], { env, stdio: ["pipe", "pipe", "pipe"] });
    const end = endOf(child);
    let screen = "";
    const shown = new Promise<void>((resolve) =>
      child.stdout.on("data", (chunk: Buffer) => {
        screen += chunk.toString("utf8");
        if (screen.includes("to search")) resolve();
      }),
    );
    await Promise.race([shown, end]);
    for (const key of keys) {
      await sleep(100);
      child.stdin.write(key);
    }
    return end;
  }

  it.skipIf(!hasTerminal)("comes on a terminal, and the pick is a cited record without assessment", async () => {
    const picked = await onTerminal([..."hana", "\r"]);
    const screen = picked.stdout.replaceAll("\u001b", "␛");
    expect(screen).toMatch(/Whose cited record\?/);
    expect(screen).toMatch(/Hana Mizutame.{0,20} {2}hana@example\.org/);
    expect(screen).toMatch(/only you are assessed/i);
    expect(picked.code).toBe(0);
  });

  it.skipIf(!hasTerminal)("may be left without a pick", async () => {
    const left = await onTerminal(["\u0003"]);
    expect(left.stdout).toMatch(/have no commits here\. Likely: /);
    expect(left.code).toBe(2);
  });
});
