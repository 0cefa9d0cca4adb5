import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { bridgeBetweenAreas } from "./bridge-between-areas.ts";

const ADA = "Ada Example <ada@example.org>";
const BOTH = "Reviewed-by: Bob Example <bob@example.org>\nAcked-by: Cyd Example <cyd@example.org>\n";
const work = (by: string, folder: string, count: number): CommitDescription[] =>
  Array.from({ length: count }, (_, n) => ({
    by,
    message: `${folder}: part ${n}`,
    files: [`src/${folder}/a.c`, `src/${folder}/b.c`],
  }));
/** Bob is at home in the runtime, Cyd in the printer, Dan in the runtime too. */
const HOMES = [
  ...work("Bob Example <bob@example.org>", "runtime", 12),
  ...work("Cyd Example <cyd@example.org>", "printer", 12),
  ...work("Dan Example <dan@example.org>", "runtime", 12),
  ...work(ADA, "parser", 8),
];
const change = (
  files: readonly string[],
  trailers = BOTH,
  more: Partial<CommitDescription> = {},
): CommitDescription => ({ by: ADA, message: `all: one clock\n\n${trailers}`, files, ...more });
const ACROSS = ["src/runtime/a.c", "src/printer/a.c"];
const find = (commits: readonly CommitDescription[]) => toldOf(bridgeBetweenAreas, [...HOMES, ...commits]);

describe("bridge-between-areas", () => {
  it("fires on one change across two areas", () => {
    expect(find([change(ACROSS)])).toEqual([
      'Ada Example: Brought "all: one clock" through review by Bob Example (at home in src/runtime) and Cyd Example (in src/printer).',
    ]);
  });

  it("does not mind a third reviewer", () => {
    expect(find([change(ACROSS, `${BOTH}Reviewed-by: Dan Example <dan@example.org>\n`)])).toHaveLength(1);
  });

  it("is silent where different reviewers saw different commits of one thread", () => {
    const parts = [
      change(["src/runtime/a.c"], "Part of #7.\n\nReviewed-by: Bob Example <bob@example.org>\n"),
      change(["src/printer/a.c"], "Part of #7.\n\nReviewed-by: Cyd Example <cyd@example.org>\n"),
    ];
    expect(find(parts)).toEqual([]);
  });

  it("is silent where a reviewer came to the area later, or then worked elsewhere", () => {
    const cyd = "Cyd Example <cyd@example.org>";
    const bob = work("Bob Example <bob@example.org>", "runtime", 10);
    const printer = work(cyd, "printer", 10);
    const told = (before: readonly CommitDescription[], after: readonly CommitDescription[]) =>
      toldOf(bridgeBetweenAreas, [...bob, ...before, change(ACROSS), ...after]);
    expect(told(printer, printer)).toHaveLength(1);
    expect(told([], [...printer, ...printer])).toEqual([]);
    expect(told([...printer, ...work(cyd, "scanner", 100)], printer)).toEqual([]);
  });

  it.each([
    ["one area", [change(["src/runtime/a.c", "src/runtime/b.c"])]],
    [
      "reviewers of one home",
      [change(ACROSS, "Reviewed-by: Bob Example <bob@example.org>\nReviewed-by: Dan Example <dan@example.org>\n")],
    ],
    ["one reviewer", [change(ACROSS, "Reviewed-by: Bob Example <bob@example.org>\n")]],
    [
      "tests by trailer",
      [change(ACROSS, "Tested-by: Bob Example <bob@example.org>\nTested-by: Cyd Example <cyd@example.org>\n")],
    ],
    ["a tree-wide change", [change([...ACROSS, ..."abcdef".split("").map((name) => `src/part-${name}/x.c`)])]],
    ["common ground", [change(["docs/a.md", "test/a.c"])]],
  ] as const)("is silent on %s", (_, commits) => {
    const other: CommitDescription = {
      by: ADA,
      message: "parser: x\n\nHelped-by: Eve Example <eve@example.org>\n",
      files: ["src/parser/a.c"],
    };
    expect(find([other, ...commits])).toEqual([]);
  });
});
