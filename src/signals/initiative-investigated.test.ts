import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeInvestigated } from "./initiative-investigated.ts";

const CAUSE = "The crash happens because the reader frees the buffer before the last line was taken from it.";
const begun = (at: number) => (at === 0 ? { message: "parser: fix crash on long lines", body: CAUSE } : {});

describe("initiative-investigated", () => {
  it("fires where the first message names the cause and steps on the same files follow", () => {
    expect(toldOf(initiativeInvestigated, recordOf(steps(4, begun)))).toEqual([
      "Ada Example: Named the cause of the failure in the first message of work on #7, and landed at least 3 more commits of it.",
    ]);
  });

  it("is silent where the cause comes last, or the rest is elsewhere", () => {
    const last = steps(4, (at) => (at === 3 ? { message: "parser: fix crash on long lines", body: CAUSE } : {}));
    expect(toldOf(initiativeInvestigated, recordOf(last))).toEqual([]);
    const elsewhere = steps(4, (at) => (at === 0 ? begun(0) : { files: ["queue/run.c"] }));
    expect(toldOf(initiativeInvestigated, recordOf(elsewhere))).toEqual([]);
  });
});
