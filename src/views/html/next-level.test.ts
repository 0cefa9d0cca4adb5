import { describe, expect, it } from "vitest";
import { SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import type { Assessment, Band, SkillAssessment } from "../../model/report.ts";
import { nextLevel } from "./next-level.ts";

const assessment = SAMPLE_REPORT.assessment as Assessment;

function next(skillId: string, band: Partial<Band>): string | undefined {
  const skill = assessment.skills.find(({ id }) => id === skillId) as SkillAssessment;
  return nextLevel(assessment, { ...skill, band: { ...skill.band, ...band } })?.id;
}

describe("nextLevel", () => {
  it("is the first level above the middle of the band", () => {
    expect(next("scope", { mid: 1.4 })).toBe("mid");
    expect(next("scope", { mid: 2.6 })).toBe("senior");
  });

  it("counts a level that is all but reached as reached", () => {
    expect(next("scope", { mid: 2.9 })).toBe("staff");
  });

  it("is null at the top, and where the ladder has no criteria above", () => {
    expect(next("scope", { mid: 4 })).toBeUndefined();
    expect(next("vision", { mid: 3 })).toBeUndefined();
  });

  it("without a band is the lowest level with something not yet shown", () => {
    expect(next("communication", { mid: null })).toBe("senior");
    expect(next("ambiguity", { mid: null })).toBe("mid");
  });
});
