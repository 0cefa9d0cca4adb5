import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { BOB, dayAfter, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeHotFixed } from "./initiative-hot-fixed.ts";

const fixes = (count: number, after: number) =>
  Array.from({ length: count }, (_, at) => ({
    by: BOB,
    on: dayAfter(20 + after + at),
    message: `parser: fix overflow ${at}\n\nFixes: {s2} ("Drop the second pass over lines")`,
    files: ["parser/read.c"],
  }));

describe("initiative-hot-fixed", () => {
  it("fires on several fixes soon after the landing", () => {
    expect(toldOf(initiativeHotFixed, recordOf(steps(3), fixes(3, 2)))).toEqual([
      "Ada Example: Work on #7, in at least 3 commits in Jan 2024, had 1 commit fixed by at least 3 later commits within 30 days of landing.",
    ]);
  });

  it("is silent on few fixes, and on late ones", () => {
    expect(toldOf(initiativeHotFixed, recordOf(steps(3), fixes(2, 2)))).toEqual([]);
    expect(toldOf(initiativeHotFixed, recordOf(steps(3), fixes(3, 90)))).toEqual([]);
  });
});
