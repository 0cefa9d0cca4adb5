import { describe, expect, it } from "vitest";
import { SAMPLE_REPORT } from "../../test/support/sample-report.ts";
import type { Assessment, CriterionAssessment, CriterionStatus, SkillAssessment } from "../model/report.ts";
import { answerOf, compareOverTime, differingPairs } from "./compare.ts";

const now = SAMPLE_REPORT.assessment as Assessment;

const withSkill = (id: string, change: (skill: SkillAssessment) => Partial<SkillAssessment>): Assessment => ({
  ...now,
  skills: now.skills.map((skill) => (skill.id === id ? { ...skill, ...change(skill) } : skill)),
});
const withStatus = (criteria: readonly CriterionAssessment[], id: string, status: CriterionStatus) =>
  criteria.map((one) => (one.id === id ? { ...one, status } : one));

describe("two days", () => {
  it("that are the same differ in nothing", () => {
    const same = compareOverTime(now, now, []);
    expect(same.map(({ id }) => id)).toEqual(now.skills.map(({ id }) => id));
    expect(same.every(({ criteria, isApart, evidence }) => criteria.length === 0 && !isApart && evidence === 0)).toBe(
      true,
    );
  });

  it("differ in criteria, each with the evidence dated between, latest first", () => {
    const [skill] = now.skills;
    const moved = skill!.criteria.find(({ supports }) => supports.length > 0)!;
    const before = withSkill(skill!.id, ({ criteria, band }) => ({
      band: { ...band, label: "junior", low: 0, mid: 0.2, high: 0.5 },
      criteria: withStatus(criteria, moved.id, "not-seen"),
    }));
    const between = SAMPLE_REPORT.evidence.filter(({ id }) => moved.supports.includes(id));
    const compared = compareOverTime(before, now, between).find(({ id }) => id === skill!.id);
    expect(compared).toMatchObject({ isApart: true, before: { label: "junior" }, after: { label: skill!.band.label } });
    expect(compared?.criteria.map(({ id, before: was, after }) => [id, was, after])).toEqual([
      [moved.id, "not-seen", moved.status],
    ]);
    const dates = compared?.criteria[0]?.evidence.map(({ date }) => date) ?? [];
    expect(dates.length).toBeGreaterThan(0);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(compared?.evidence).toBe(new Set(between.map(({ id }) => id)).size);
  });

  it("know nothing of a skill that only one of them has", () => {
    expect(compareOverTime({ ...now, skills: now.skills.slice(1) }, now, []).map(({ id }) => id)).toEqual(
      now.skills.slice(1).map(({ id }) => id),
    );
  });
});

describe("two ladders", () => {
  it("differ where mostly the same evidence has another status", () => {
    const [skill] = now.skills;
    const one = skill!.criteria.find(({ supports }) => supports.length > 0)!;
    const stricter = withSkill(skill!.id, ({ criteria }) => ({
      criteria: withStatus(criteria, one.id, "not-seen").map((each) =>
        each.id === one.id ? { ...each, text: "Did it often." } : each,
      ),
    }));
    expect(differingPairs(now, stricter)).toEqual([
      {
        ids: [`${skill!.id}/${one.id}`, `${skill!.id}/${one.id}`],
        texts: [one.text, "Did it often."],
        statuses: [one.status, "not-seen"],
        shared: one.supports.length,
      },
    ]);
    expect(differingPairs(now, now)).toEqual([]);
  });

  it("are not compared on criteria with little in common", () => {
    const [skill] = now.skills;
    const one = skill!.criteria.find(({ supports }) => supports.length > 0)!;
    const other = withSkill(skill!.id, ({ criteria }) => ({
      criteria: criteria.map((each) =>
        each.id === one.id
          ? {
              ...each,
              status: "not-seen",
              supports: [...each.supports, ...Array.from({ length: 50 }, (_, at) => `x${at}`)],
            }
          : { ...each, supports: [] },
      ),
    }));
    const only = { ...now, technicalBar: { ...now.technicalBar, criteria: [] }, skills: [skill!] };
    expect(differingPairs(only, { ...other, skills: other.skills.slice(0, 1) })).toEqual([]);
  });

  it("answer without their evidence, and without a bar where they have none", () => {
    const answer = answerOf({ ...now, technicalBar: { ...now.technicalBar, criteria: [] } });
    expect(answer.technicalBar).toBeNull();
    expect(JSON.stringify(answer)).not.toContain("supports");
    expect(answerOf(now).technicalBar).toBe("met");
  });
});
