import { describe, expect, it } from "vitest";
import { SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import { ALL_EVIDENCE, evidencePage, indexEvidence } from "./evidence-page.ts";

const index = indexEvidence(SAMPLE_REPORT);
const days = SAMPLE_REPORT.evidence.map(({ date }) => date).sort();
const between = (since: string, until: string): number =>
  days.filter((day) => day >= since && (until === "" || day <= until)).length;

describe("evidence of some days", () => {
  it("is that within both, whichever is given", () => {
    const [first = "", last = ""] = [days[1], days.at(-2)];
    for (const [since, until] of [
      [first, last],
      [first, first],
      ["", last],
      [first, ""],
      [last, first],
    ] as const)
      expect(evidencePage(index, { ...ALL_EVIDENCE, since, until }).total, `${since} ${until}`).toBe(
        between(since, until),
      );
  });

  it("is what facets then count", () => {
    const until = days[Math.floor(days.length / 2)]!;
    const { total, facets } = evidencePage(index, { ...ALL_EVIDENCE, until });
    expect(facets.year.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });
});
