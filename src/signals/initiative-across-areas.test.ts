import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { initiativeAcrossAreas } from "./initiative-across-areas.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const AREAS = ["queue/run.c", "parser/read.c", "client/send.c"];
const START: CommitDescription[] = Array.from({ length: 30 }, (_, at) => ({
  by: BOB,
  on: "2023-12-01",
  message: `Start part ${at}`,
  files: [...AREAS, "server/main.c", "tools/run.sh"],
}));
const STEPS = [
  "Open a span",
  "Pass it on",
  "Print the times",
  "Keep what is sampled",
  "Name each part",
  "Read limits",
  "Send batches",
  "Wait for late ones",
  "Count losses",
  "Show the tree",
];
const series = (files: readonly string[][], message: string): CommitDescription[] => [
  ...START,
  ...files.map(
    (list, at): CommitDescription => ({
      name: `s${at}`,
      by: ADA,
      on: `2024-02-0${Math.min(at + 1, 9)}`,
      message: `${STEPS[at]} for every request`,
      files: list,
    }),
  ),
  { by: BOB, on: "2024-02-10", message, merges: files.map((_, at) => `s${at}`) },
];
const REQUEST = "Merge pull request #7 from ada/tracing\n\nTrace requests end to end";
const EACH_TWICE = [...AREAS, ...AREAS].map((path) => [path]);

/** The same commits, some of them under another message. */
const reworded = (
  commits: readonly CommitDescription[],
  names: readonly string[],
  message: (before: string) => string,
): CommitDescription[] =>
  commits.map((commit) =>
    names.includes(commit.name ?? "") ? { ...commit, message: message(commit.message) } : commit,
  );

describe("initiative-across-areas", () => {
  it("fires on a request with two commits in each of three areas", () => {
    expect(toldOf(initiativeAcrossAreas, series(EACH_TWICE, REQUEST))).toEqual([
      'Ada Example: Carried "Trace requests end to end" across 3 areas or more in 6 commits in Feb 2024: client, parser and queue.',
    ]);
  });

  it("fires on commits over time that name one issue", () => {
    const commits = EACH_TWICE.map(
      (files, at): CommitDescription => ({
        by: ADA,
        on: `2024-0${at + 1}-10`,
        message: `Trace step ${at}\n\nPart of #4711.`,
        files,
      }),
    );
    expect(toldOf(initiativeAcrossAreas, [...START, ...commits])).toEqual([
      "Ada Example: Carried work on #4711 across 3 areas or more in 6 commits from Jan 2024 to Jun 2024: client, parser and queue.",
    ]);
  });

  it("is silent where half of the commits say the same", () => {
    const commits = series(EACH_TWICE, REQUEST).map((commit) => ({
      ...commit,
      message: commit.message.replace(/.* for every request/, "part: drop the flag"),
    }));
    expect(toldOf(initiativeAcrossAreas, commits)).toEqual([]);
  });

  it("counts a folder beside one inside it for one, and the top folder for none", () => {
    const paths = ["src/run.c", "src/queue/run.c", "src/parser/read.c", "client/send.c", "main.c"];
    const tree = paths.map(
      (path): CommitDescription => ({
        by: BOB,
        on: "2023-12-01",
        message: `Start ${path}`,
        files: Array.from({ length: 12 }, (_, at) => path.replace(".c", `${at}.c`)),
      }),
    );
    const toldWithout = (left: string) => {
      const some = paths.filter((path) => path !== left);
      const commits = series(
        [...some, ...some].map((path) => [path]),
        REQUEST,
      );
      return toldOf(initiativeAcrossAreas, [...tree, ...commits.slice(START.length)]);
    };
    expect(toldWithout("client/send.c")).toEqual([
      'Ada Example: Carried "Trace requests end to end" across 3 areas or more in 8 commits in Feb 2024: src, src/parser and src/queue.',
    ]);
    expect(toldWithout("src/queue/run.c")).toEqual([]);
  });

  it("counts the commits that are no steps of it", () => {
    const [merge, ...rest] = series([...EACH_TWICE, [AREAS[0]!]], REQUEST).reverse();
    const commits = [merge!, { ...rest[0]!, message: "fix typo" }, ...rest.slice(1)].reverse();
    expect(toldOf(initiativeAcrossAreas, commits)[0]).toContain("in 7 commits");
  });

  it("is silent on a single commit, however far it reaches", () => {
    const commit: CommitDescription = {
      by: ADA,
      on: "2024-02-01",
      message: "feat: trace requests end to end (#7)",
      files: [...AREAS, "server/main.c"],
    };
    expect(toldOf(initiativeAcrossAreas, [...START, commit])).toEqual([]);
  });

  it.each([
    [
      "two areas",
      series(
        [...AREAS.slice(1), ...AREAS.slice(1)].map((path) => [path]),
        REQUEST,
      ),
    ],
    ["an area touched once", series([[AREAS[0]!], [AREAS[0]!], [AREAS[1]!], [AREAS[1]!, AREAS[2]!]], REQUEST)],
    [
      "tests and notes in other areas",
      series(
        ["queue/run.c", "queue/run.c", "tests/run.c", "tests/run.c", "docs/run.md", "docs/run.md"].map((path) => [
          path,
        ]),
        REQUEST,
      ),
    ],
    [
      "folders of tests under other names",
      series(
        ["queue/run.c", "parser/read.c", "test cases/a.c", "tests-unit/b.c", "queue-test-lab/c.c"]
          .flatMap((path) => [path, path])
          .map((path) => [path]),
        REQUEST,
      ),
    ],
    [
      "a package under its old and its new name",
      series([...EACH_TWICE.slice(0, 2), ...EACH_TWICE.slice(0, 2), ["moved/run.c"], ["moved/run.c"]], REQUEST).map(
        (commit) =>
          commit.name === "s4"
            ? { ...commit, files: { "queue/run.c": "D" as const, "moved/run.c": "A" as const } }
            : commit,
      ),
    ],
    [
      "one sitting",
      series(EACH_TWICE, REQUEST).map((commit) => ({ ...commit, on: commit.on!.replace(/0[1-9]$/, "01") })),
    ],
    [
      "a farthest reaching commit that substitutes",
      reworded(
        series([[...AREAS, "server/main.c"], ...EACH_TWICE], REQUEST),
        ["s0"],
        () => "Replace the log in every part",
      ),
    ],
    [
      "a third of the commits that move things",
      reworded(series(EACH_TWICE, REQUEST), ["s2", "s4"], (message) => `${message}, moved up`),
    ],
    [
      "a rename by its title",
      series(EACH_TWICE, "Merge pull request #7 from ada/trace\n\nrequest log -> request trace"),
    ],
    ["a mechanical change", series(EACH_TWICE, "Merge pull request #7 from ada/clippy\n\nFix all clippy warnings")],
    [
      "one substitution after another",
      series(EACH_TWICE, "Merge pull request #7 from ada/calls\n\nUse the new call instead of the old"),
    ],
    [
      "one commit that reached far and small ones beside it",
      series([[...AREAS, "server/main.c", "tools/run.py"], [AREAS[0]!], [AREAS[0]!], [AREAS[0]!]], REQUEST),
    ],
    [
      "commits that name an issue and are about this and that",
      [
        ...START,
        ...EACH_TWICE.map(
          (files, at): CommitDescription => ({
            by: ADA,
            on: `2024-0${at + 1}-10`,
            message: `Handle ${"abcdef"[at]}x${at}\n\nPart of #4711.`,
            files,
          }),
        ),
      ],
    ],
    [
      "commits that name an issue and share only the product's name",
      [
        ...START,
        ...EACH_TWICE.map(
          (files, at): CommitDescription => ({
            by: ADA,
            on: `2024-0${at + 1}-10`,
            message: `Let lexer handle ${"abcdef"[at]}x${at}\n\nPart of #4711, see example/lexer#4711.`,
            files,
          }),
        ),
      ],
    ],
    [
      "a series with a prefix for a name",
      series(EACH_TWICE, "Merge branch 'for-next'").map((commit) => ({
        ...commit,
        message: commit.message.replace(/(.* for every)/, "queue: $1"),
      })),
    ],
    ["a collecting branch", series(EACH_TWICE, "Merge branch 'for-next'")],
    [
      "a squashed chore",
      [...START, { by: ADA, message: "chore: enable stricter rules (#7)", files: [...AREAS, "server/main.c"] }],
    ],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(initiativeAcrossAreas, commits)).toEqual([]);
  });
});
