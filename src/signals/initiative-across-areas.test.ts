import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeAcrossAreas } from "./initiative-across-areas.ts";

const TWO = (at: number) => ({ files: [at % 2 === 0 ? "parser/read.c" : "queue/run.c"] });

describe("initiative-across-areas", () => {
  it("fires on steps in each of two areas", () => {
    expect(toldOf(initiativeAcrossAreas, recordOf(steps(8, TWO)))).toEqual([
      'Ada Example: Carried work on #7 ("Measure how long parsing takes") across parser and queue in at least 8 commits from Jan 2024 to Mar 2024.',
    ]);
  });

  it("is silent where one commit made the breadth", () => {
    const commits = steps(6, (at) => ({ files: at === 0 ? ["parser/read.c", "queue/run.c"] : ["parser/read.c"] }));
    expect(toldOf(initiativeAcrossAreas, recordOf(commits))).toEqual([]);
  });

  it("takes tests and a folder inside another for no area of their own", () => {
    const beside = (path: string) => steps(8, (at) => ({ files: [at % 2 === 0 ? "parser/read.c" : path] }));
    expect(toldOf(initiativeAcrossAreas, recordOf(beside("tests/read.c")))).toEqual([]);
    expect(toldOf(initiativeAcrossAreas, recordOf(beside("testutils/read.c")))).toEqual([]);
    expect(toldOf(initiativeAcrossAreas, recordOf(beside("parser/lex.c")))).toEqual([]);
  });

  it("is silent on one change repeated in many places", () => {
    const commits = steps(8, (at) => ({ ...TWO(at), message: `Use the new macro in part ${at}` }));
    expect(toldOf(initiativeAcrossAreas, recordOf(commits))).toEqual([]);
  });
});
