import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { ADA, BOB, CY, dayAfter, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeWithOthers } from "./initiative-with-others.ts";

const theirs = (by: string, count: number, file = "parser/read.c") =>
  steps(count, (at) => ({
    by,
    on: dayAfter(25 + at),
    message: `Explain corner ${at} of the buffer`,
    files: [file],
  })).map((commit) => ({ ...commit, name: `${by.slice(0, 3)}${commit.name}` }));

describe("initiative-with-others", () => {
  it("fires where others made several commits for the same issue on the same files", () => {
    expect(toldOf(initiativeWithOthers, recordOf(steps(6), theirs(BOB, 3)))).toEqual([
      "Ada Example: Made at least 6 commits of work on #7 from Jan 2024 to Feb 2024, in which Bob Sample made at least 3.",
    ]);
  });

  it("is silent on a commit here and there, and on other files", () => {
    expect(toldOf(initiativeWithOthers, recordOf(steps(6), theirs(BOB, 1), theirs(CY, 1)))).toEqual([]);
    expect(toldOf(initiativeWithOthers, recordOf(steps(6), theirs(BOB, 3, "queue/run.c")))).toEqual([]);
  });

  it("takes the leader under another address for no other", () => {
    const again = "A. Example <ada@example.org>";
    expect(toldOf(initiativeWithOthers, recordOf(steps(6), theirs(again, 3)))).toEqual([]);
    expect(ADA).not.toBe(again);
  });
});
