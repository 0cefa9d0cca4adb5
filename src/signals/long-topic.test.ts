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
      'Ada Example: Made 9 commits headed "sparse-index" from Jan 2024 to Mar 2024, in src.',
    ]);
  });

  it("fires on a conventional scope", () => {
    expect(
      toldOf(longTopic, history(work(8, 12, (at) => `${at % 2 ? "feat" : "refactor"}(resolver): step ${at}`))),
    ).toEqual(['Ada Example: Made 8 commits headed "resolver" from Jan 2024 to Mar 2024, in src.']);
  });

  it("is silent on a name that subjects merely mention", () => {
    expect(toldOf(longTopic, history(work(8, 12, (at) => `Convert part ${at} to the_hash_algo`)))).toEqual([]);
  });

  it("fires on an issue that they name", () => {
    expect(toldOf(longTopic, history(work(8, 12, (at) => `Take step ${at}\n\nPart of #4711.`)))).toEqual([
      "Ada Example: Made 8 commits that name #4711 from Jan 2024 to Mar 2024, in src.",
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
      "Ada Example: Made 9 commits mainly about src/ring.c from Jan 2024 to Mar 2024.",
    ]);
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
    ).toEqual(['Ada Example: Made 9 commits headed "sparse-index" from Jan 2024 to Mar 2024, in src.']);
  });

  it("goes on after leave", () => {
    const before = work(5, 10, (at) => `sparse-index: step ${at}`);
    const after = work(5, 10, (at) => `sparse-index: step ${at + 5}`).map((commit) => ({
      ...commit,
      on: `2025${commit.on!.slice(4)}`,
    }));
    expect(toldOf(longTopic, history(before, after))).toEqual([
      'Ada Example: Made 10 commits headed "sparse-index" from Jan 2024 to Feb 2025, in src.',
    ]);
  });

  it("leaves out a single commit long before the rest", () => {
    const early: CommitDescription = {
      by: ADA,
      on: "2023-01-10",
      message: "sparse-index: plan",
      files: ["src/part1.c"],
    };
    const told = toldOf(longTopic, [early, ...history(work(9, 10, (at) => `sparse-index: step ${at}`))]);
    expect(told).toEqual(['Ada Example: Made 9 commits headed "sparse-index" from Jan 2024 to Mar 2024, in src.']);
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
