import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { BOB, CY, DEE, dayAfter, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeBuiltOn } from "./initiative-built-on.ts";

const STEPS = steps(4, (at) => ({
  files: at === 0 ? { "parser/blocks.c": "A" as const, "parser/read.c": "M" as const } : ["parser/blocks.c"],
}));
const PEOPLE = [BOB, CY, DEE];
const later = (count: number, people: readonly string[], subject = "Read frames of kind") =>
  Array.from({ length: count }, (_, at) => ({
    by: people[at % people.length]!,
    on: dayAfter(60 + 20 * at),
    message: `${subject} ${at} in blocks`,
    files: ["parser/blocks.c"],
  }));

describe("initiative-built-on", () => {
  it("fires where several others went on with what it made", () => {
    expect(toldOf(initiativeBuiltOn, recordOf(STEPS, later(6, PEOPLE)))).toEqual([
      "Ada Example: Added 1 source file in work on #7, in at least 4 commits in Jan 2024; after it, at least 3 others changed them in at least 6 commits from Mar 2024 to Jun 2024, among them Bob Sample and Cyril Tester.",
    ]);
  });

  it("is silent on two others, on repairs, and on files that were there before", () => {
    expect(toldOf(initiativeBuiltOn, recordOf(STEPS, later(6, [BOB, CY])))).toEqual([]);
    expect(toldOf(initiativeBuiltOn, recordOf(STEPS, later(6, PEOPLE, "Fix crash")))).toEqual([]);
    const old = steps(4, () => ({ files: ["parser/blocks.c"] }));
    expect(toldOf(initiativeBuiltOn, recordOf(old, later(6, PEOPLE)))).toEqual([]);
  });
});
