import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { BOB, dayAfter, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeTakenBack } from "./initiative-taken-back.ts";

const STEPS = steps(3);
const reverts = (count: number) =>
  STEPS.slice(0, count).map(({ message, name }, at) => ({
    by: BOB,
    on: dayAfter(60 + at),
    message: `Revert "${message.split("\n")[0]}"\n\nThis reverts commit {${name}}.`,
    files: ["parser/read.c"],
  }));

describe("initiative-taken-back", () => {
  it("fires where most steps were reverted", () => {
    expect(toldOf(initiativeTakenBack, recordOf(STEPS, reverts(2)))).toEqual([
      "Ada Example: Of the 3 steps of work on #7 in Jan 2024, 2 were reverted and not landed again.",
    ]);
  });

  it("is silent where most stand, or landed again", () => {
    expect(toldOf(initiativeTakenBack, recordOf(STEPS, reverts(1)))).toEqual([]);
    const again = STEPS.slice(0, 2).map((step, at) => ({ ...step, name: `again${at}`, on: dayAfter(70 + at) }));
    expect(toldOf(initiativeTakenBack, recordOf(STEPS, reverts(2), again))).toEqual([]);
  });
});
