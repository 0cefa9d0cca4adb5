/** The levels of a ladder, and which comes next for a skill. */
import type { Assessment, CriterionAssessment, SkillAssessment } from "../../model/report.ts";

export type Level = Assessment["ladder"]["levels"][number];

/** True where a criterion needs nothing more. */
export function isShown(criterion: CriterionAssessment): boolean {
  return criterion.status === "demonstrated" || criterion.status === "sustained";
}

/** Levels of the ladder, lowest first. */
export function levelsInOrder(assessment: Assessment): readonly Level[] {
  return assessment.ladder.levels.toSorted((a, b) => a.rank - b.rank);
}

/** The level a skill's gaps are listed for; null at the top, or where the ladder has no criteria above. */
export function nextLevel(assessment: Assessment, skill: SkillAssessment): Level | null {
  return assessment.ladder.levels.find(({ id }) => id === skill.next?.level) ?? null;
}

/** Criteria of the next level: those missing, the closest first, then those met. */
export function criteriaOfNext(skill: SkillAssessment): {
  readonly missing: readonly CriterionAssessment[];
  readonly met: readonly CriterionAssessment[];
} {
  const { next, criteria } = skill;
  const missing = (next?.missing ?? []).flatMap(({ id }) => criteria.find((one) => one.id === id) ?? []);
  return { missing, met: criteria.filter((one) => one.level === next?.level && !missing.includes(one)) };
}
