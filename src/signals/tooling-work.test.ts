import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import type { CommitDescription } from "../../test/support/history-of.ts";
import { toolingWork } from "./tooling-work.ts";

const ADA = "Ada Example <ada@example.org>";
const BOB = "Bob Example <bob@example.org>";
const CYD = "Cyd Example <cyd@example.org>";
const DAN = "Dan Example <dan@example.org>";
const START: CommitDescription = { by: DAN, message: "Start", files: { "src/main.c": "A" } };
const CI = ".github/workflows/test.yml";
const add = (path: string, message = "ci: run the tests on every change"): CommitDescription => ({
  by: ADA,
  message,
  files: { [path]: "A" },
});
const edit = (by: string, path: string, message = "ci: test on another system"): CommitDescription => ({
  by,
  message,
  files: [path],
});

describe("tooling-work", () => {
  it("fires on a workflow that two others changed", () => {
    expect(toldOf(toolingWork, [START, add(CI), edit(BOB, CI), edit(CYD, CI)])).toEqual([
      `Ada Example: Added ${CI}, which Bob Example and Cyd Example later changed in 2 commits.`,
    ]);
  });

  it("fires on a script that three others changed, through a move", () => {
    const moved: CommitDescription = {
      by: BOB,
      message: "Move scripts to tools",
      files: { "scripts/check.sh": "D", "tools/check.sh": "R" },
    };
    const commits = [
      START,
      add("scripts/check.sh"),
      moved,
      edit(BOB, "tools/check.sh"),
      edit(CYD, "tools/check.sh"),
      edit(DAN, "tools/check.sh"),
    ];
    expect(toldOf(toolingWork, commits)).toEqual([
      "Ada Example: Added tools/check.sh, which Bob Example, Cyd Example and Dan Example later changed in 3 commits.",
    ]);
  });

  it("fires on a series about CI", () => {
    const series: CommitDescription[] = [
      { ...edit(ADA, CI, "ci: cache the compiler"), name: "a" },
      { ...edit(ADA, CI, "ci: split slow jobs"), name: "b" },
      { ...edit(ADA, "ci/run.sh", "ci: print what is run"), name: "c" },
      { by: BOB, message: "Merge branch 'faster-ci'", merges: ["a", "b", "c"] },
    ];
    expect(toldOf(toolingWork, [START, ...series])).toEqual([
      'Ada Example: Landed a series of 3 commits on CI, from "ci: cache the compiler".',
    ]);
  });

  it.each([
    ["one other", [START, add(CI), edit(BOB, CI), edit(BOB, CI)]],
    [
      "sweeps",
      [
        START,
        add(CI),
        edit(BOB, CI),
        { by: CYD, message: "Use spaces", files: [CI, ...Array.from({ length: 30 }, (_, n) => `src/${n}.c`)] },
      ],
    ],
    [
      "settings of a robot",
      [START, add(".github/dependabot.yml"), edit(BOB, ".github/dependabot.yml"), edit(CYD, ".github/dependabot.yml")],
    ],
    [
      "a merge of branches squashed into one",
      [START, add(CI, "Merge master into next (#12)"), edit(BOB, CI), edit(CYD, CI)],
    ],
    [
      "a file that stood before, from a history that was joined",
      [
        { by: DAN, message: "Start", files: { Makefile: "A" } },
        add("Makefile"),
        edit(BOB, "Makefile"),
        edit(CYD, "Makefile"),
      ],
    ],
    [
      "a series of version bumps",
      [
        START,
        ...["a", "b", "c"].map((name) => ({ ...edit(ADA, CI, `ci: bump action ${name}`), name })),
        { by: BOB, message: "Merge branch 'bumps'", merges: ["a", "b", "c"] },
      ],
    ],
  ] as const)("is silent on %s", (_, commits) => {
    expect(toldOf(toolingWork, commits)).toEqual([]);
  });
});
