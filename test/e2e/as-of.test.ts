/** Two dates that are never mixed: what was known by a day, and when the work happened. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { describeHistory } from "../../src/demo/describe-history.ts";
import { DEMO_PERSON, demoHistory } from "../../src/demo/story.ts";
import type { Report, ReportedEvidence } from "../../src/model/report.ts";
import { buildRepository, importInto } from "../support/build-repository.ts";
import { git } from "../support/git.ts";
import { historyUpTo } from "../support/history-prefix.ts";
import { AS_OF, firstDifference, jsonReport, newHome } from "../support/run-waymark.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Most of the time goes into child processes: the tests of this file run beside each other, each in a home of its own.
vi.setConfig({ maxConcurrency: 4, testTimeout: 120_000 });

const ME = { WAYMARK_ME: DEMO_PERSON };
const MARIT = { name: "Marit Oyelaran", email: DEMO_PERSON };
const TEODOR = { name: "Teodor Vasquine", email: "teodor@example.org" };
const DEMO = demoHistory();
/** In the middle of a half-year, so that patterns are cut in two. */
const CUT = "2025-10-15";
const DAY_AFTER = "2025-10-16";

/** Day of the newest commit of a branch, UTC. */
const lastDay = async (path: string): Promise<string> =>
  new Date(Number(await git(path, "log", "-1", "--format=%ct", "main")) * 1000).toISOString().slice(0, 10);

describe.concurrent("as of a day", () => {
  it("says what it said when the repository was no further, whatever came later", async () => {
    const path = await buildRepository(historyUpTo(DEMO, 0.55));
    const home = await newHome();
    const day = await lastDay(path);
    const then = await jsonReport([path, "--as-of", day], { home, env: ME });
    expect(then.report.evidence.length).toBeGreaterThan(30);
    await importInto(path, DEMO);
    const now = await jsonReport([path, "--as-of", day], { home, env: ME });
    expect(firstDifference(now.text, then.text)).toBeUndefined();
    const cold = await jsonReport([path, "--as-of", day], { home: await newHome(), env: ME });
    expect(firstDifference(cold.text, then.text)).toBeUndefined();
    const today = await jsonReport([path], { home, env: ME });
    expect(today.report.evidence.length).toBeGreaterThan(then.report.evidence.length);
  });

  it("does not see a role, a mailmap, documents or a tag planted at HEAD", async () => {
    const path = await buildRepository(DEMO);
    const home = await newHome();
    const lastYear = [path, "--as-of", "2025-10-31"];
    const before = await jsonReport(lastYear, { home, env: ME });
    const today = await jsonReport([path], { home, env: ME });
    const roles = ["* @moyelaran marit@example.org", "/storage/ marit@example.org", "/console/ marit@example.org"].join(
      "\n",
    );
    const planted = describeHistory()
      .branch("main", await git(path, "rev-parse", "main"))
      .commit({
        by: MARIT,
        at: "2026-11-05T09:00:00Z",
        files: {
          CODEOWNERS: roles,
          ".github/CODEOWNERS": roles,
          MAINTAINERS: "STORAGE\nM:\tMarit Oyelaran <marit@example.org>\nF:\tstorage/\n",
          ".mailmap": `Marit Oyelaran <${DEMO_PERSON}> <${TEODOR.email}>\nMarit Oyelaran <${DEMO_PERSON}> <hana@example.org>\n`,
          "docs/design/everything.md":
            "# Everything\n\nAuthor: Marit Oyelaran\nDate: 2024-02-01\n\n## Alternatives considered\n\n- None.\n\n## Trade-offs\n\n- Many.\n",
        },
      })
      .tag("v1.0.1", { by: MARIT, at: "2026-11-05T10:00:00Z" })
      .describe();
    await importInto(path, planted);
    const after = await jsonReport(lastYear, { home, env: ME });
    expect(firstDifference(after.text, before.text)).toBeUndefined();
    const now = await jsonReport([path], { home, env: ME });
    expect(
      now.report.evidence.some(({ signal, sentence }) => signal === "listed-owner" && sentence.includes("storage")),
    ).toBe(true);
    expect(
      today.report.evidence.some(({ signal, sentence }) => signal === "listed-owner" && sentence.includes("storage")),
    ).toBe(false);
  });

  it("shows a revert from the day it landed on, not the day before", async () => {
    const path = await buildRepository(DEMO);
    const subject = "router: remember the last answer of each destination";
    const done = describeHistory()
      .branch("main", await git(path, "rev-parse", "main"))
      .commit({
        by: MARIT,
        at: "2026-11-02T09:00:00Z",
        message: `${subject}\n\nLooking it up again took 40 ms of every 52 ms request, because the table has\nno index. With the answer at hand a request takes 11 ms instead of 52 ms.\n`,
        files: { "router/src/answers.ts": "1\n", "router/src/answers.test.ts": "1\n" },
      })
      .describe();
    await importInto(path, done);
    const oid = await git(path, "rev-parse", "main");
    const reverted = describeHistory()
      .branch("main", oid)
      .commit({
        by: TEODOR,
        at: "2026-11-10T09:00:00Z",
        message: `Revert "${subject}"\n\nThis reverts commit ${oid}.\n\nThe memory grows without a bound.\n`,
        files: { "router/src/answers.ts": null, "router/src/answers.test.ts": null },
      })
      .describe();
    await importInto(path, reverted);
    const home = await newHome();
    const about = ({ evidence }: Report, counter: boolean): readonly ReportedEvidence[] =>
      evidence.filter((item) => item.kind === "event" && item.citation.object === oid && item.counter === counter);
    const before = (await jsonReport([path, "--as-of", "2026-11-09"], { home, env: ME })).report;
    const after = (await jsonReport([path, "--as-of", "2026-11-10"], { home, env: ME })).report;
    expect(about(before, false).map(({ state }) => state)).toContain("alive");
    expect(about(before, false).map(({ state }) => state)).not.toContain("reverted");
    expect(about(after, false).map(({ state }) => state)).not.toContain("alive");
    const against = ({ evidence }: Report) =>
      evidence.filter((item) => item.signal === "change-reverted" && item.date >= "2026-11-01");
    expect(against(before)).toEqual([]);
    expect(against(after)).toHaveLength(1);
    const work = (await jsonReport([path, "--until", "2026-11-05"], { home, env: ME })).report;
    expect(about(work, false)).toEqual(about(after, false));
  });

  it("gives the same on the day of the last landing as ever after", async () => {
    const path = await buildRepository(historyUpTo(DEMO, 0.4));
    const home = await newHome();
    const { asOf: later, ...report } = (await jsonReport([path], { home, env: ME })).report;
    const { asOf: day, ...then } = (await jsonReport([path, "--as-of", await lastDay(path)], { home, env: ME })).report;
    expect(later).not.toBe(day);
    expect(then).toEqual(report);
  });

  it("ignores uncommitted files: roles and mailmap of the work tree", async () => {
    const path = await buildRepository(historyUpTo(DEMO, 0.3), { bare: false, dir: await temporaryFolder("worktree") });
    const home = await newHome();
    const before = await jsonReport([path], { home, env: ME });
    await writeFile(join(path, ".mailmap"), `Marit Oyelaran <${DEMO_PERSON}> <${TEODOR.email}>\n`);
    await writeFile(join(path, "CODEOWNERS"), "* marit@example.org\n");
    expect(
      firstDifference((await jsonReport([path], { home: await newHome(), env: ME })).text, before.text),
    ).toBeUndefined();
  });
});

describe.concurrent("work since and until a day", () => {
  let home: string;
  let path: string;
  let whole: Report;

  beforeAll(async () => {
    path = await buildRepository(DEMO);
    home = await newHome();
    whole = (await jsonReport([path], { home, env: ME })).report;
  });

  const cut = async (...args: readonly string[]): Promise<Report> =>
    (await jsonReport([path, ...args], { home, env: ME })).report;

  it("splits the record: every event on one side, every pattern case by case, with its new numbers", async () => {
    const first = await cut("--until", CUT);
    const second = await cut("--since", DAY_AFTER);
    const sides = (id: string) => [first, second].map((report) => report.evidence.find((item) => item.id === id));
    let split = 0;
    for (const item of whole.evidence) {
      const [before, after] = sides(item.id);
      if (item.kind === "event") {
        expect([before, after].filter((side) => side !== undefined)).toHaveLength(1);
        continue;
      }
      const cases = (one: ReportedEvidence | undefined) => (one?.kind === "pattern" ? one.hits : []);
      expect([...cases(before), ...cases(after)].sort()).toEqual([...item.hits].sort());
      for (const [side, early] of [
        [before, true],
        [after, false],
      ] as const) {
        if (side?.kind !== "pattern") continue;
        for (const [, day] of [...side.hits, ...side.others]) expect(day <= CUT).toBe(early);
        for (const quote of side.quotes) expect(side.hits.map(([object]) => object)).toContain(quote.object);
        expect(side.date).toBe(
          [...side.hits]
            .map(([, day]) => day)
            .sort()
            .at(-1),
        );
        if (side.hits.length === item.hits.length) continue;
        split++;
        expect(side.sentence).not.toBe(item.sentence);
        expect(side.sentence).toMatch(new RegExp(`\\b${side.hits.length}\\b`));
      }
    }
    expect(split).toBeGreaterThan(0);
    expect(first.person.commits + second.person.commits).toBe(whole.person.commits);
    for (const report of [first, second]) {
      const known = new Set(whole.evidence.map(({ id }) => id));
      for (const { id } of report.evidence) expect(known).toContain(id);
    }
  });

  it("says the bounds, and does not change what is known", async () => {
    const part = await cut("--since", "2025-01-01", "--until", "2025-06-30");
    expect(part).toMatchObject({ since: "2025-01-01", until: "2025-06-30", asOf: AS_OF, coverage: whole.coverage });
    expect(part.evidence.filter(({ counter }) => counter).length).toBe(
      whole.evidence.filter(({ counter, date }) => counter && date >= "2025-01-01" && date <= "2025-06-30").length,
    );
  });

  it("may hold nothing: then nothing is asserted", async () => {
    const none = await cut("--since", "2030-01-01");
    expect(none.evidence).toEqual([]);
    expect(none.person).toMatchObject({ commits: 0, activeWeeks: 0, firstDay: null, lastDay: null });
    expect(none.assessment?.technicalBar.status).toBe("too-little");
    for (const skill of none.assessment?.skills ?? []) expect(skill.band.mid).toBeNull();
  });

  it("is cut to areas by name or folder", async () => {
    const storage = await cut("--areas", "storage,scripts");
    const before = await jsonReport(["--areas", "storage", "--areas", "scripts", path], { home, env: ME });
    expect(before.report).toEqual(storage);
    expect(storage.evidence.length).toBeGreaterThan(0);
    for (const item of storage.evidence) {
      const areas = item.kind === "pattern" ? [item.area] : item.areas;
      expect(areas.some((area) => /^\/?(storage|scripts)\b/.test(area))).toBe(true);
    }
    expect(storage.person.commits).toBeLessThan(whole.person.commits);
  });
});
