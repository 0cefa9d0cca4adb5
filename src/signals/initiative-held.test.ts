import { describe, expect, it } from "vitest";
import { toldOf } from "../../test/support/findings.ts";
import { BOB, dayAfter, recordOf, steps } from "../../test/support/initiative-commits.ts";
import { initiativeHeld } from "./initiative-held.ts";

const STEPS = steps(5, (at) => ({
  files: at < 2 ? { [`parser/new${at}.c`]: "A" as const, "parser/read.c": "M" as const } : ["parser/read.c"],
}));
const later = (files: Record<string, "A" | "M" | "D" | "R">, message = "Rework the parser") => [
  { by: BOB, on: "2025-06-01", message, files },
];

describe("initiative-held", () => {
  it("fires where what it made is there a year later, also under another folder", () => {
    const sentence =
      "Ada Example: Work on #7, in at least 5 commits from Jan 2024 to Feb 2024, stood 1 year later: none of these commits stands reverted, and at least 2 of 2 source files that they added were still there.";
    expect(toldOf(initiativeHeld, recordOf(STEPS))).toEqual([sentence]);
    const moved = later({ "parser/new0.c": "D", "parser/core/new0.c": "R" });
    expect(toldOf(initiativeHeld, recordOf(STEPS, moved))).toEqual([sentence]);
  });

  it("is silent where it went, was reverted, or was fixed often", () => {
    expect(toldOf(initiativeHeld, recordOf(STEPS, later({ "parser/new0.c": "D" })))).toEqual([]);
    const revert = [
      {
        by: BOB,
        on: "2025-06-01",
        message: 'Revert "Read lines in blocks"\n\nThis reverts commit {s3}.',
        files: ["parser/read.c"],
      },
    ];
    expect(toldOf(initiativeHeld, recordOf(STEPS, revert))).toEqual([]);
    const fixes = [1, 2].map((at) => ({
      by: BOB,
      on: dayAfter(60 + at),
      message: `parser: fix overflow ${at}\n\nFixes: {s${at}} ("Keep tokens between lines")`,
      files: ["parser/read.c"],
    }));
    expect(toldOf(initiativeHeld, recordOf(STEPS, fixes))).toEqual([]);
  });
});
