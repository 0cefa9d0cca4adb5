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
  on: day(at, 4),
  message: `Change number ${at}`,
  files: [`lib/other${at}.c`, `src/other${at}.c`],
}));
const history = (...parts: CommitDescription[][]): CommitDescription[] =>
  [...AROUND, ...parts.flat()].sort((a, b) => (a.on! < b.on! ? -1 : 1));

describe("long-topic", () => {
  it("fires on a subject prefix", () => {
    expect(toldOf(longTopic, history(work(9, 10, (at) => `sparse-index: step ${at}`)))).toEqual([
      'Ada Example: Made 9 of the 9 commits on "sparse-index" from Jan 2024 to Mar 2024, in src.',
    ]);
  });

  it("fires on a conventional scope", () => {
    expect(
      toldOf(longTopic, history(work(8, 12, (at) => `${at % 2 ? "feat" : "refactor"}(resolver): step ${at}`))),
    ).toEqual(['Ada Example: Made 8 of the 8 commits on "resolver" from Jan 2024 to Mar 2024, in src.']);
  });

  it("is silent on a name that subjects merely mention", () => {
    expect(toldOf(longTopic, history(work(8, 12, (at) => `Convert part ${at} to the_hash_algo`)))).toEqual([]);
  });

  it("fires on an issue that they name", () => {
    expect(toldOf(longTopic, history(work(8, 12, (at) => `Take step ${at}\n\nPart of #4711.`)))).toEqual([
      "Ada Example: Made 8 of the 8 commits that name #4711 from Jan 2024 to Mar 2024, in src.",
    ]);
  });

  it("fires on a file that the person added, counting what is mainly about it", () => {
    const made = work(
      9,
      10,
      (at) => (at === 0 ? "Keep entries in a ring" : `Handle case ${at}`),
      (at) => ({ files: at === 0 ? { "src/ring.c": "A" } : ["src/ring.c"] }),
    );
    expect(toldOf(longTopic, history(made))).toEqual([
      "Ada Example: Made 9 of the 9 commits about src/ring.c from Jan 2024 to Mar 2024, in src.",
    ]);
  });

  it("counts the commits of others under the same name", () => {
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
    ).toEqual(['Ada Example: Made 9 of the 12 commits on "sparse-index" from Jan 2024 to Mar 2024, in src.']);
  });

  it("goes on after leave", () => {
    const before = work(5, 10, (at) => `sparse-index: step ${at}`);
    const after = work(5, 10, (at) => `sparse-index: step ${at + 5}`).map((commit) => ({
      ...commit,
      on: `2025${commit.on!.slice(4)}`,
    }));
    expect(toldOf(longTopic, history(before, after))).toEqual([
      'Ada Example: Made 10 of the 10 commits on "sparse-index" from Jan 2024 to Feb 2025, in src.',
    ]);
  });

  it.each([
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
