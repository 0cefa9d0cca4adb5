import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeSimplified } from "./initiative-simplified.ts";

const removing = (message: (at: number) => string, more: Record<string, "A" | "D"> = {}) =>
  steps(4, (at) => ({
    message: message(at),
    files:
      at < 3
        ? { [`parser/old${at}.c`]: "D" as const, "parser/read.c": "M" as const }
        : { "parser/read.c": "M", ...more },
  }));

describe("initiative-simplified", () => {
  it("fires where more source files went than came, and the subjects say so", () => {
    expect(
      toldOf(initiativeSimplified, recordOf(removing((at) => `Drop reader ${at} in favour of the shared one`))),
    ).toEqual([
      `Ada Example: Removed at least 3 source files and added 0 in work on #7, in at least 4 commits in Jan 2024.`,
    ]);
  });

  it("is silent where as much came, support ended, or nothing says so", () => {
    const added = { "parser/a.c": "A", "parser/b.c": "A" } as const;
    expect(toldOf(initiativeSimplified, recordOf(removing((at) => `Drop reader ${at}`, added)))).toEqual([]);
    expect(toldOf(initiativeSimplified, recordOf(removing((at) => `Drop support for format ${at}`)))).toEqual([]);
    expect(toldOf(initiativeSimplified, recordOf(removing((at) => `Rework reader ${at}`)))).toEqual([]);
  });
});
