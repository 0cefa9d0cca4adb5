import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { longTopic } from "./long-topic.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const day = (at: number, gap: number): string =>
  new Date(Date.UTC(2024, 0, 1) + at * gap * 86_400_000).toISOString().slice(0, 10);
/** Changes to many places, so that only what the subjects say ties them together. */
const work = (
  count: number,
  gap: number,
  subject: (at: number) => string,
  more: (at: number) => Partial<CommitDescription> = () => ({}),
): CommitDescription[] =>
  Array.from({ length: count }, (_, at) => ({
    by: ADA,
    on: day(at, gap),
    message: subject(at),
    files: [`src/part${at % 5}.c`],
    ...more(at),
  }));
/** Others' work, so that no single topic is all there is. */
const AROUND: CommitDescription[] = Array.from({ length: 40 }, (_, at) => ({
  by: BOB,
  on: day(at, 2),
  message: `Change number ${at}`,
  files: [`lib/other${at}.c`, `src/other${at}.c`],
}));
const history = (...parts: CommitDescription[][]): CommitDescription[] =>
  [...AROUND, ...parts.flat()].sort((a, b) => (a.on! < b.on! ? -1 : 1));

describe("long-topic", () => {
  it("fires on a subject prefix", () => {
    expect(toldOf(longTopic, history(work(9, 10, (at) => `sparse-index: step ${at}`)))).toEqual([
      'Ada Example: Made at least 9 commits headed "sparse-index" from Jan 2024 to Mar 2024, in src.',
    ]);
  });

  it("fires on a conventional scope", () => {
    expect(
      toldOf(longTopic, history(work(8, 12, (at) => `${at % 2 ? "feat" : "refactor"}(resolver): step ${at}`))),
    ).toEqual(['Ada Example: Made at least 8 commits headed "resolver" from Jan 2024 to Mar 2024, in src.']);
  });

  it("is silent on a name that subjects merely mention", () => {
    expect(toldOf(longTopic, history(work(8, 12, (at) => `Convert part ${at} to the_hash_algo`)))).toEqual([]);
  });

  it("fires on an issue that they name", () => {
    expect(toldOf(longTopic, history(work(8, 12, (at) => `Take step ${at}\n\nPart of #4711.`)))).toEqual([
      "Ada Example: Made at least 8 commits that name #4711 from Jan 2024 to Mar 2024, in src.",
    ]);
  });

  it("fires on a file that the person added, counting what is mainly about it", () => {
    const made = work(
      9,
      10,
      (at) => (at === 0 ? "Keep entries in a ring" : `Let the ring hold ${at} more`),
      (at) => ({ files: at === 0 ? { "src/ring.c": "A" } : ["src/ring.c"] }),
    );
    expect(toldOf(longTopic, history(made))).toEqual([
      "Ada Example: Made at least 9 commits mainly about src/ring.c from Jan 2024 to Mar 2024.",
    ]);
  });

  it("is silent on a file that the subjects do not name", () => {
    const made = work(
      9,
      10,
      (at) => (at === 0 ? "Keep entries in a ring" : `Let callers hold ${at} more entries`),
      (at) => ({ files: at === 0 ? { "src/ring.c": "A" } : ["src/ring.c"] }),
    );
    expect(toldOf(longTopic, history(made))).toEqual([]);
  });

  it("does not mind fewer commits of others under the same name", () => {
    const others: CommitDescription[] = [10, 20, 30].map((at) => ({
      by: BOB,
      on: day(at, 1),
      message: `sparse-index: check ${at}`,
      files: ["lib/check.c"],
    }));
    expect(
      toldOf(
        longTopic,
        history(
          work(9, 10, (at) => `sparse-index: step ${at}`),
          others,
        ),
      ),
    ).toEqual(['Ada Example: Made at least 9 commits headed "sparse-index" from Jan 2024 to Mar 2024, in src.']);
  });

  it("goes on after leave of a season, not of a year", () => {
    const steps = (year: number, month: number, from: number) =>
      work(5, 12, (at) => `sparse-index: step ${at + from}`).map((commit) => {
        const on = new Date(`${commit.on}T00:00:00Z`);
        on.setUTCFullYear(year, on.getUTCMonth() + month);
        return { ...commit, on: on.toISOString().slice(0, 10) };
      });
    expect(toldOf(longTopic, history(steps(2024, 0, 0), steps(2024, 4, 5)))).toEqual([
      'Ada Example: Made at least 10 commits headed "sparse-index" from Jan 2024 to Jun 2024, in src.',
    ]);
    expect(toldOf(longTopic, history(steps(2024, 0, 0), steps(2025, 0, 5)))).toEqual([]);
  });

  it("leaves out a single commit long before the rest", () => {
    const early: CommitDescription = {
      by: ADA,
      on: "2023-01-10",
      message: "sparse-index: plan",
      files: ["src/part1.c"],
    };
    const told = toldOf(longTopic, [early, ...history(work(9, 10, (at) => `sparse-index: step ${at}`))]);
    expect(told).toEqual([
      'Ada Example: Made at least 9 commits headed "sparse-index" from Jan 2024 to Mar 2024, in src.',
    ]);
  });

  const about = (path: string, subject: (at: number) => string, count = 9): CommitDescription[] =>
    work(count, 90 / count, subject, (at) => ({ files: at === 0 ? { [path]: "A" } : [path] }));
  it.each([
    ["a module of odds and ends", about("src/ring.c", (at) => `Handle ${"abcdefghi"[at]}x${at}`)],
    ["a file that was the whole product then", about("src/ring.c", (at) => `Let the ring hold ${at} more`, 30)],
    ["an issue that unrelated work names", work(9, 10, (at) => `Handle ${"abcdefghi"[at]}x${at}\n\nPart of #4711.`)],
    [
      "merges that came in with an imported history",
      work(
        9,
        10,
        (at) => `Merge pull request #${at} from bob/ring\n\nring: step ${at}`,
        (at) => ({
          files: at === 0 ? { "src/ring.c": "A" } : ["src/ring.c"],
        }),
      ),
    ],
    [
      "commits that a rebased branch holds twice",
      work(
        10,
        9,
        (at) => `sparse-index: step ${at >> 1}`,
        (at) => ({ on: day(at >> 1, 18) }),
      ),
    ],
    ["seven commits", work(7, 12, (at) => `sparse-index: step ${at}`)],
    ["eight commits of one week", work(8, 1, (at) => `sparse-index: step ${at}`)],
    [
      "nine of ten commits within two weeks",
      work(
        10,
        1,
        (at) => `sparse-index: step ${at}`,
        (at) => ({ on: at === 0 ? "2024-01-05" : day(84 + at, 1) }),
      ),
    ],
    [
      "four busy weeks with a month between them",
      work(
        12,
        1,
        (at) => `sparse-index: step ${at}`,
        (at) => ({ on: day(30 * Math.floor(at / 3) + (at % 3), 1) }),
      ),
    ],
    [
      "bursts with half a year between them",
      work(
        12,
        1,
        (at) => `sparse-index: step ${at}`,
        (at) => ({ on: day(190 * Math.floor(at / 4) + 10 * (at % 4), 1) }),
      ),
    ],
    [
      "a folder that only holds others",
      work(
        9,
        10,
        (at) => `Let the ring hold ${at} more`,
        (at) => ({ files: at === 0 ? { "cmd/a/x.c": "A", "cmd/b/y.c": "A" } : ["cmd/a/x.c", "cmd/b/y.c"] }),
      ),
    ],
    ["a kind of change, shortened", work(9, 10, (at) => `refacto: part ${at} of it`)],
    ["a platform", work(9, 10, (at) => `linux: handle part ${at}`)],
    ["chores", work(9, 10, (at) => (at < 2 ? `ring: fix typo ${at}` : `ring: part number ${at}`))],
    ["a kind of warning", work(9, 10, (at) => `WRN: silence number ${at}`)],
    ["what is built from other files", about("src/min.js", (at) => `Rebuild min.js for ring ${at}`)],
    ["the number of a version", about("src/core_version.py", (at) => `Version 0.${at} of ring`)],
    [
      "a part that reaches everywhere",
      work(
        10,
        10,
        (at) => `rewrite: step ${at}`,
        (at) => ({ files: [`folder${at}/a.c`, `folder${at}/b.c`, `other${at}/a.c`, `other${at}/b.c`] }),
      ),
    ],
    [
      "most of it within a month",
      work(
        12,
        1,
        (at) => `sparse-index: step ${at}`,
        (at) => ({ on: day(at < 9 ? 3 * at : 30 * (at - 7), 1) }),
      ),
    ],
    [
      "a month of work in every four",
      work(
        10,
        1,
        (at) => `sparse-index: step ${at}`,
        (at) => ({
          on: `${["2024-01", "2024-05", "2024-09", "2025-01", "2025-05"][at >> 1]}-${at % 2 ? "09" : "01"}`,
        }),
      ),
    ],
    ["the program of the product", work(9, 10, (at) => `cmd/sparse: step ${at}\n\nSee example/sparse#${at}.`)],
    ["the product by its name", work(9, 10, (at) => `sparse: step ${at}\n\nSee example/sparse#${at}.`)],
    ["a kind of change instead of a thing", work(12, 8, (at) => `fix: case ${at}`)],
    ["plain English", work(12, 8, (at) => `Make part ${at} read-only`)],
    [
      "tests and notes only",
      work(
        9,
        10,
        (at) => `sparse-index: step ${at}`,
        () => ({ files: ["tests/sparse.test.c", "docs/sparse.md"] }),
      ),
    ],
    [
      "translations",
      work(
        9,
        10,
        (at) => `l10n: update German (${at}t)`,
        () => ({ files: ["po/de.po"] }),
      ),
    ],
    [
      "a thing that others work on more",
      [
        ...work(9, 10, (at) => `config: step ${at}`),
        ...Array.from(
          { length: 12 },
          (_, at): CommitDescription => ({
            by: BOB,
            on: day(at, 7),
            message: `sparse: check ${at}`,
            files: ["lib/a.c"],
          }),
        ),
      ].map((commit) => ({ ...commit, message: commit.message.replace(/^\w+:/, "refs:") })),
    ],
    [
      "visits to a file among many others",
      work(
        9,
        10,
        (at) => `Rework number ${at}`,
        (at) => ({
          files:
            at === 0
              ? { "src/ring.c": "A", "src/b.c": "A", "src/d.c": "A" }
              : ["src/ring.c", "src/b.c", "lib/c.c", "lib/d.c", "lib/e.c"],
        }),
      ),
    ],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(longTopic, history(commits)).filter((line) => line.startsWith("Ada"))).toEqual([]);
  });
});
