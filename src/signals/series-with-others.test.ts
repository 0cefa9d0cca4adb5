import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { seriesWithOthers } from "./series-with-others.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const START: CommitDescription = { by: "Dan Example <dan@example.org>", message: "Start" };
const branch = (
  authors: readonly string[],
  merge: string,
  subject = (n: number) => `queue: step ${n}`,
): CommitDescription[] => {
  const names = authors.map((_, n) => `c${n}`);
  return [
    START,
    ...authors.map((by, n) => ({ by, name: names[n]!, message: subject(n) })),
    { by: "Dan Example <dan@example.org>", message: merge, merges: names },
  ];
};

describe("series-with-others", () => {
  it("fires for both on a request", () => {
    expect(
      toldOf(
        seriesWithOthers,
        branch([ADA, BOB, ADA, BOB, ADA], "Merge pull request #12 from ada/queue\n\nA durable queue\n"),
      ),
    ).toEqual([
      'Ada Example: Made 3 of the 5 commits of "A durable queue"; the others are by Bob Example.',
      'Bob Example: Made 2 of the 5 commits of "A durable queue"; the others are by Ada Example.',
    ]);
  });

  it("fires on a topic branch", () => {
    expect(toldOf(seriesWithOthers, branch([ADA, ADA, BOB, BOB], "Merge branch 'ae/durable-queue'"))[0]).toBe(
      "Ada Example: Made 2 of the 4 commits of branch ae/durable-queue; the others are by Bob Example.",
    );
  });

  it("leaves out whoever made one commit, but names them", () => {
    const lines = toldOf(
      seriesWithOthers,
      branch([ADA, ADA, BOB, BOB, "Cyd Example <cyd@example.org>"], "Merge branch 'ae/durable-queue'"),
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Bob Example and Cyd Example");
  });

  it("counts everything that the merge brought", () => {
    const lines = toldOf(
      seriesWithOthers,
      branch([ADA, ADA, BOB, BOB, ADA], "Merge branch 'ae/durable-queue'", (n) =>
        n > 3 ? "fix typo" : `queue: step ${n}`,
      ),
    );
    expect(lines[0]).toContain("Made 3 of the 5 commits");
  });

  it.each([
    [
      "the owner of the branch under a login",
      branch(
        [ADA, ADA, "moth- <4711@users.noreply.example.org>", "moth- <4711@users.noreply.example.org>"],
        "Merge pull request #12 from moth-/queue\n\nA durable queue\n",
      ),
    ],
    [
      "the owner of the branch under a name of fancy",
      branch(
        [ADA, ADA, "Guess who?! <moth@users.noreply.example.org>", "Guess who?! <moth@users.noreply.example.org>", BOB],
        "Merge pull request #12 from moth/queue\n\nA durable queue\n",
        (n) => (n > 3 ? "fix typo" : `queue: step ${n}`),
      ),
    ],
    [
      "one name under two addresses",
      branch(
        [ADA, ADA, "aex <aex@one.example.org>", "aex <aex@one.example.org>"].map((by, n) =>
          n < 2 ? "aex <aex@two.example.org>" : by,
        ),
        "Merge branch 'ae/durable-queue'",
      ),
    ],
    [
      "a name that is part of the other",
      branch(
        [ADA, ADA, "example <e@one.example.org>", "example <e@one.example.org>"],
        "Merge branch 'ae/durable-queue'",
      ),
    ],
    [
      "copies of other commits",
      branch([ADA, ADA, BOB, BOB], "Merge pull request #12 from ada/queue\n\nBackport the queue\n"),
    ],
    [
      "a machine without a name",
      branch([ADA, ADA, BOB, BOB, "unknown <moth@host.example.org>"], "Merge branch 'durable-queue'"),
    ],
    [
      "repairs of style",
      branch([ADA, ADA, BOB, BOB], "Merge branch 'ae/durable-queue'", (n) =>
        n > 1 ? "STY: break long lines" : `queue: step ${n}`,
      ),
    ],
    ["a rollup", branch([ADA, ADA, BOB, BOB], "Auto merge of #12 - dan:rollup, r=dan")],
    [
      "the owner of the branch under a login, who is one of two others",
      branch(
        [ADA, ADA, BOB, BOB, "moth- <4711@users.noreply.example.org>"],
        "Merge pull request #12 from moth-/queue\n\nA durable queue\n",
      ),
    ],
    [
      "repairs of the build",
      branch([ADA, ADA, BOB, BOB], "Merge branch 'ae/durable-queue'", (n) =>
        n > 1 ? "queue: fix test" : `queue: step ${n}`,
      ),
    ],
    ["a branch of merges", branch([ADA, ADA, BOB, BOB], "Merge branch 'tree_merge'")],
    [
      "initials for a name",
      branch([ADA, ADA, "ae42 <ae42@one.example.org>", "ae42 <ae42@one.example.org>"], "Merge branch 'durable-queue'"),
    ],
    [
      "an account of the project",
      branch([ADA, ADA, "Queue CI <ci@example.org>", "Queue CI <ci@example.org>"], "Merge branch 'durable-queue'"),
    ],
    ["one author", branch([ADA, ADA, ADA, ADA], "Merge branch 'ae/durable-queue'")],
    ["one commit squeezed in", branch([ADA, ADA, ADA, BOB], "Merge branch 'ae/durable-queue'")],
    ["a gathering branch", branch([ADA, ADA, BOB, BOB], "Merge branch 'for-next'")],
    ["a release branch", branch([ADA, ADA, BOB, BOB], "Merge branch 'release-2.1'")],
    ["another tree", branch([ADA, ADA, BOB, BOB], "Merge tag 'net-5.10' of git://example.org/net")],
    [
      "fixups",
      branch([ADA, ADA, BOB, BOB], "Merge branch 'ae/durable-queue'", (n) =>
        n > 1 ? "fixup! queue: step 1" : `queue: step ${n}`,
      ),
    ],
    [
      "oneself under another address",
      branch(
        [ADA, ADA, "Ada Example <ada@work.example.net>", "Ada Example <ada@work.example.net>"],
        "Merge branch 'ae/durable-queue'",
      ),
    ],
  ])("is silent on %s", (_, commits) => {
    expect(toldOf(seriesWithOthers, commits)).toEqual([]);
  });

  describe("without code", () => {
    const written = (
      subjects: readonly (readonly [by: string, subject: string])[],
      lander = "Dan Example <dan@example.org>",
    ) => {
      const names = subjects.map((_, n) => `c${n}`);
      return [
        START,
        ...subjects.map(([by, message], n) => ({
          by,
          name: names[n]!,
          message,
          files: ["proposals/testing/0012-queues.md"],
        })),
        { by: lander, message: "Merge pull request #12 from ada/queue\n\nA durable queue\n", merges: names },
      ];
    };
    const ADA_WROTE = [
      [ADA, "Propose durable queues"],
      [ADA, "Weigh a log against a table"],
    ] as const;

    it("fires on what both wrote", () => {
      const bob = [
        [BOB, "Describe recovery after a crash"],
        [BOB, "Answer open questions on ordering"],
      ] as const;
      expect(toldOf(seriesWithOthers, written([...ADA_WROTE, ...bob]))).toHaveLength(2);
      expect(toldOf(seriesWithOthers, written([...ADA_WROTE, ...bob], BOB))).toEqual([]);
    });

    it.each([
      ["Assign SE-0012 and schedule review", "Editorial"],
      ["Assign myself as review manager", "Update NNNN-queues.md"],
      ["Rename to 0012 and add review dates", "Fixup proposal link"],
      ["Put the proposal into review", "Retitle"],
      ["Fix syntax of an example", "Rewording and case corrections"],
    ])("is silent on bookkeeping: %s", (one, other) => {
      const commits = written([...ADA_WROTE, [BOB, one], [BOB, other]]);
      expect(toldOf(seriesWithOthers, commits)).toEqual([]);
    });
  });

  it("is silent where a login's commits are signed by another of them alone", () => {
    const commits = branch(
      [ADA, ADA, "moth <m@one.example.org>", "moth <m@one.example.org>"],
      "Merge branch 'durable-queue'",
      (n) => (n > 1 ? `queue: step ${n}\n\nSigned-off-by: Ada Example <ada@example.org>\n` : `queue: step ${n}`),
    );
    expect(toldOf(seriesWithOthers, commits)).toEqual([]);
    const signed = branch(
      [ADA, ADA, "moth <m@one.example.org>", "moth <m@one.example.org>"],
      "Merge branch 'durable-queue'",
      (n) => (n > 1 ? `queue: step ${n}\n\nSigned-off-by: moth <m@one.example.org>\n` : `queue: step ${n}`),
    );
    expect(toldOf(seriesWithOthers, signed)).toHaveLength(2);
  });
});
