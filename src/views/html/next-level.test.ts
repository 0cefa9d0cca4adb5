import { describe, expect, it } from "vitest";
import { SAMPLE_REPORT } from "../../../test/support/sample-report.ts";
import type { Assessment, SkillAssessment } from "../../model/report.ts";
import { criteriaOfNext, nextLevel } from "./next-level.ts";

const assessment = SAMPLE_REPORT.assessment as Assessment;
const skillOf = (id: string) => assessment.skills.find((one) => one.id === id) as SkillAssessment;

describe("the next level", () => {
  it("is the one that the assessment names, and none at the top", () => {
    expect(nextLevel(assessment, skillOf("scope"))?.title).toBe("senior");
    expect(nextLevel(assessment, { ...skillOf("scope"), next: null })).toBeNull();
  });

  it("has its missing criteria in the order of the assessment, then those met", () => {
    const skill = skillOf("scope");
    const { missing, met } = criteriaOfNext(skill);
    expect(missing.map(({ id }) => id)).toEqual(skill.next?.missing.map(({ id }) => id));
    expect(met.every(({ level, status }) => level === "senior" && /demonstrated|sustained/.test(status))).toBe(true);
  });
});
