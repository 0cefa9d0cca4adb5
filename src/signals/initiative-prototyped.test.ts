import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativePrototyped } from "./initiative-prototyped.ts";

const begun = (message: string) => steps(5, (at) => (at === 0 ? { message } : {}));

describe("initiative-prototyped", () => {
  it("fires on a first cut that was built out", () => {
    expect(toldOf(initiativePrototyped, recordOf(begun("First cut of a block reader")))).toEqual([
      'Ada Example: Early in work on #7 landed "First cut of a block reader", and then at least 4 more commits on the same source files.',
    ]);
  });

  it("is silent on function prototypes, and where nothing followed on those files", () => {
    expect(toldOf(initiativePrototyped, recordOf(begun("Add missing prototypes for readers")))).toEqual([]);
    const left = steps(5, (at) => ({
      ...(at === 0 ? { message: "First cut of a reader" } : { files: ["queue/run.c"] }),
    }));
    expect(toldOf(initiativePrototyped, recordOf(left))).toEqual([]);
  });
});
