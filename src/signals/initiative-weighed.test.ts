import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeWeighed } from "./initiative-weighed.ts";

const OTHER = "We could keep one buffer per line instead, but that would allocate for every line that is read.";

describe("initiative-weighed", () => {
  it("fires where the first message names another way", () => {
    expect(toldOf(initiativeWeighed, recordOf(steps(4, (at) => (at === 0 ? { body: OTHER } : {}))))).toEqual([
      "Ada Example: Named an alternative that was not taken in the first message of work on #7, and landed at least 3 more commits of it.",
    ]);
  });

  it("is silent where a late one does", () => {
    expect(toldOf(initiativeWeighed, recordOf(steps(4, (at) => (at === 3 ? { body: OTHER } : {}))))).toEqual([]);
  });
});
