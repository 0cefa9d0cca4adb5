import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootstrap, intervalOf } from "../bench/promotions/bootstrap.mjs";
import { openClone } from "../bench/promotions/git-history.mjs";
import { measureSnapshots } from "../bench/promotions/measure.mjs";
import { metadataSource } from "../bench/promotions/metadata-history.mjs";
import { nestedAuc, nestedPrecision, percentileRanks, prepare } from "../bench/promotions/metrics.mjs";
import { MODELS } from "../bench/promotions/models.mjs";
import { fitWeights, leaveOneOut, scoresOf } from "../bench/promotions/scorer.mjs";
import { parseTruth } from "../bench/promotions/truth.mjs";
import { loadWaymark } from "../bench/promotions/waymark.mjs";

const DAY = 86_400;
const START = Date.parse("2020-01-06T12:00:00Z") / 1000;
const NAMES = ["ada", "ben", "cy", "dee"];
const emailOf = (name: string) => `${name}@x.org`;
const dateAt = (day: number) => new Date((START + day * DAY) * 1000).toISOString().replace(".000", "");

interface Line {
  sha: string;
  authorName: string;
  authorEmail: string;
  authorDate: string;
  committerName: string;
  committerEmail: string;
  commitDate: string;
  parents: number;
  mergedSha?: string;
  subject: string;
  trailers: [string, string][];
  files: [string, number, number][];
}

function line(at: number, who: string, more: Partial<Line> = {}): Line {
  const [authorName, authorEmail] = [who, emailOf(who)];
  return {
    sha: (at + 1).toString(16).padStart(12, "0"),
    authorName,
    authorEmail,
    authorDate: dateAt(at),
    committerName: authorName,
    committerEmail: authorEmail,
    commitDate: dateAt(at),
    parents: 1,
    subject: `core: change ${at}`,
    trailers: [["Reviewed-by", `ben <${emailOf("ben")}>`]],
    files: [
      [`src/part${at % 3}/a.c`, 10, 2],
      ["test/a.test.c", 3, 0],
    ],
    ...more,
  };
}

/** Four hundred days of work by four people in turn. */
const HISTORY = Array.from({ length: 400 }, (_, at) => line(at, NAMES[(at * at) % 4]!));
const SNAPSHOT = dateAt(380).slice(0, 10);
const TRUTH = parseTruth([
  { type: "meta", repo: "demo", roles_file: "ROLES.md", ladders: { maintainer: { level: "entry", scored: true } } },
  ...NAMES.map((name) => ({ type: "person", person: emailOf(name), emails: [emailOf(name)], logins: [] })),
  {
    type: "snapshot",
    snapshot: `maintainer/${SNAPSHOT}`,
    ladder: "maintainer",
    date: SNAPSHOT,
    scored: true,
    candidates: NAMES.map((name) => [emailOf(name), name, name === "cy" ? 1 : 0]),
  },
]);

const isRoles = (path: string) => path === "ROLES.md" || path === "MAINTAINERS";
let waymark: Record<string, unknown>;

beforeAll(async () => {
  waymark = await loadWaymark((path) => import(/* @vite-ignore */ `..${path}`));
});

async function measure(lines: readonly Line[]) {
  const source = metadataSource(lines, "demo", "", isRoles, waymark);
  return (await measureSnapshots(source, TRUTH, TRUTH.snapshots, waymark)).rows;
}

describe("a metadata-only history", () => {
  it("measures what was done, and the same twice", async () => {
    const rows = await measure(HISTORY);
    expect(rows[0]).toHaveLength(4);
    const ben = rows[0]![1]!;
    expect(ben["review.acts"]).toBeGreaterThan(50);
    expect(ben["work.complete"]).toBeGreaterThan(20);
    expect(await measure(HISTORY)).toEqual(rows);
  });

  it("says nothing else where a promotion, or anything, comes after the snapshot", async () => {
    const before = HISTORY.filter(({ commitDate }) => commitDate.slice(0, 10) < SNAPSHOT);
    const promotion = line(400, "ada", {
      subject: "Make cy a maintainer",
      trailers: [["Acked-by", `cy <${emailOf("cy")}>`]],
      files: [["ROLES.md", 1, 0]],
    });
    const merge = line(401, "cy", {
      parents: 2,
      mergedSha: before.at(-1)!.sha,
      subject: "Merge pull request #1 from ada/x",
    });
    const rows = await measure(before);
    expect(await measure(HISTORY)).toEqual(rows);
    expect(await measure([...HISTORY, promotion, merge])).toEqual(rows);
  });

  it("does not see what was done to a roles file", async () => {
    const naming = HISTORY.map((one, at) =>
      at % 40 === 2
        ? {
            ...one,
            files: [
              ...one.files,
              ["ROLES.md", 1, 0] as [string, number, number],
              ["MAINTAINERS", 1, 0] as [string, number, number],
            ],
          }
        : one,
    );
    expect(await measure(naming)).toEqual(await measure(HISTORY));
  });

  it("takes a branch for landed with its merge", async () => {
    const branch = line(300, "cy", { sha: "aaaaaaaaaaaa" });
    const merge = line(301, "dee", {
      sha: "bbbbbbbbbbbb",
      parents: 2,
      mergedSha: "aaaaaaaaaaaa",
      files: [],
      trailers: [],
      subject: "Merge pull request #7 from cy/x",
    });
    const lines = [...HISTORY.slice(0, 300), branch, merge, ...HISTORY.slice(302)];
    const source = metadataSource(lines, "demo", "", isRoles, waymark);
    const { landed } = await source.knownBefore(Number.POSITIVE_INFINITY);
    const found = landed.find(({ record }) => record.oid === "aaaaaaaaaaaa");
    expect(found.landedBy).toBe("bbbbbbbbbbbb");
    expect((await measure(lines))[0]![3]!["review.landed"]).toBe(1);
  });
});

describe("a clone", () => {
  const scratch = mkdtempSync(join(tmpdir(), "waymark-promotions-test-"));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const git = (folder: string, args: readonly string[], who = "ada", day = 0) =>
    execFileSync("git", ["-C", folder, ...args], {
      encoding: "utf8",
      env: {
        PATH: process.env.PATH ?? "",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: who,
        GIT_AUTHOR_EMAIL: emailOf(who),
        GIT_COMMITTER_NAME: who,
        GIT_COMMITTER_EMAIL: emailOf(who),
        GIT_AUTHOR_DATE: dateAt(day),
        GIT_COMMITTER_DATE: dateAt(day),
      },
    });
  const commit = (folder: string, files: Readonly<Record<string, string>>, who: string, day: number) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    git(folder, ["add", "-A"]);
    git(folder, ["commit", "-q", "-m", `core: change of day ${day}\n\nIt broke because the size was wrong.`], who, day);
  };
  const build = (name: string, roles: Readonly<Record<string, string>>) => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    git(folder, ["init", "-q", "-b", "main"]);
    for (let at = 0; at < 24; at++)
      commit(folder, { [`f${at % 3}.c`]: `${at}`, ...(at === 9 ? roles : {}) }, NAMES[at % 4]!, 300 + at * 3);
    return folder;
  };
  const measured = async (folder: string) => {
    const source = await openClone(folder, isRoles, waymark);
    try {
      return (await measureSnapshots(source, TRUTH, TRUTH.snapshots, waymark)).rows;
    } finally {
      source.close();
    }
  };

  it("is read as it was known, without roles, mailmap, and what came later", async () => {
    const listing = { MAINTAINERS: `Core\nM: cy <${emailOf("cy")}>\nF: f0.c\n` };
    const joining = { ".mailmap": `cy <${emailOf("cy")}> <${emailOf("dee")}>\n` };
    const plain = build("plain", { MAINTAINERS: "Core\n", ".mailmap": "# nobody\n" });
    const rows = await measured(plain);
    expect(rows[0]!.map((row: Record<string, number>) => row["work.commits"])).toEqual([6, 6, 6, 6]);
    expect(await measured(build("listed", { ...listing, ...joining }))).toEqual(rows);
    commit(plain, { ...listing, ...joining, "f0.c": "promoted" }, "cy", 390);
    expect(await measured(plain)).toEqual(rows);
  });
});

const field = (repo: string, snapshot: string, promoted: readonly boolean[], activity: readonly number[]) => ({
  repo,
  ladder: "maintainer",
  snapshot: `maintainer/${snapshot}`,
  people: promoted.map((_, at) => `p${at}`),
  promoted,
  activity,
  presence: activity,
});

it("weighs no evidence that only messages, texts, roles or a forge show", () => {
  const seen = waymark.metadataSignals as ReadonlySet<string>;
  expect(seen.has("end-to-end")).toBe(true);
  for (const id of ["reason-in-message", "design-document", "listed-owner", "review-rounds"])
    expect(seen.has(id)).toBe(false);
});

describe("figures", () => {
  it("counts ties half, in ranks, AUC and precision", () => {
    expect(percentileRanks([3, 1, 3, 9])).toEqual([0.5, 0, 0.5, 1]);
    const one = [field("a", "2020-01-01", [true, false, false, true], [1, 2, 3, 4])];
    expect(nestedAuc(prepare(one), [[1, 1, 0, 0]])).toBe((0.5 + 1 + 0 + 0.5) / 4);
    expect(nestedPrecision(one, [[1, 1, 0, 0]])).toBe(0.5);
    expect(nestedPrecision(one, [[2, 1, 1, 1]])).toBe((1 + 1 / 3) / 2);
  });

  it("compares a promoted candidate only with those as active where it is asked to", () => {
    const one = field("a", "2020-01-01", [true, ...Array.from({ length: 10 }, () => false)], [...Array(11).keys()]);
    expect(prepare([one])[0]!.pairs).toHaveLength(10);
    expect(prepare([one], "activity")[0]!.pairs.map(({ down }) => down)).toEqual([1]);
  });

  it("means snapshots first, then repositories", () => {
    const fields = [
      field("a", "2020-01-01", [true, false], [1, 1]),
      field("a", "2020-04-01", [true, false], [1, 1]),
      field("b", "2020-01-01", [true, false], [1, 1]),
    ];
    expect(
      nestedAuc(prepare(fields), [
        [1, 0],
        [0, 1],
        [1, 0],
      ]),
    ).toBe(0.75);
  });

  it("draws the same for the same seed, and an interval around the figure", () => {
    const fields = Array.from({ length: 12 }, (_, at) =>
      field("a", `20${10 + at}-01-01`, [at % 3 > 0, at % 3 === 0, false, false], [1, 2, 3, 4]),
    );
    const scores = fields.map(() => [4, 3, 2, 1]);
    const once = bootstrap(fields, [scores], { draws: 100 });
    expect(bootstrap(fields, [scores], { draws: 100 })).toEqual(once);
    const [low, high] = intervalOf(once[0]!);
    expect(low).toBeLessThan(nestedAuc(prepare(fields), scores));
    expect(high).toBeGreaterThan(nestedAuc(prepare(fields), scores));
  });
});

describe("weights", () => {
  const fields = ["a", "b"].flatMap((repo) =>
    ["2020-01-01", "2020-04-01"].map((date) => field(repo, date, [false, true, false, true], [1, 1, 1, 1])),
  );
  const rows = fields.map(() => [
    { told: 0, noise: 3 },
    { told: 5, noise: 1 },
    { told: 1, noise: 0 },
    { told: 4, noise: 2 },
  ]);

  it("goes to the measure that tells promoted people apart", () => {
    const [told = 0, noise = 0] = fitWeights(fields, rows, ["told", "noise"]);
    expect(told).toBeGreaterThan(Math.abs(noise) * 3);
    const { scores } = leaveOneOut(fields, rows, ["told", "noise"]);
    expect(nestedAuc(prepare(fields), scores)).toBe(1);
    expect(scoresOf(rows[0]!, ["told"], [1])).toEqual([-0.5, 0.5, expect.closeTo(-1 / 6), expect.closeTo(1 / 6)]);
  });

  it("are kept for every measure of every model, few for the scorer", async () => {
    const { default: kept } = await import("../bench/promotions/weights.json", { with: { type: "json" } });
    expect(kept.measures).toEqual(MODELS);
    expect(MODELS.scorer!.length).toBeLessThanOrEqual(10);
    for (const weights of Object.values(kept.weights.scorer)) expect(weights).toHaveLength(MODELS.scorer!.length);
  });
});
