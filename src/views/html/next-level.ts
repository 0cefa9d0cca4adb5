/**
 * Which level comes next for a skill. A band lies on levels 0 to 4; a person stands at the last level whose tick the
 * middle of the band has reached, or all but reached, and the next one is what there is to work on. Where there is no
 * band, it is the lowest level with something not yet shown.
 */
import type { Assessment, CriterionAssessment, SkillAssessment } from "../../model/report.ts";

export type Level = Assessment["ladder"]["levels"][number];

/** A middle this close below a tick counts as having reached it; the interval is wider than that anyway. */
const NEARLY = 0.2;

/** True where a criterion needs nothing more. */
export function isShown(criterion: CriterionAssessment): boolean {
  return criterion.status === "demonstrated" || criterion.status === "sustained";
}

/** True where something could still be shown: what does not apply to a person is neither shown nor open. */
function isOpen(criterion: CriterionAssessment): boolean {
  return !isShown(criterion) && criterion.status !== "not-applicable";
}

/** Levels of the ladder, lowest first. */
export function levelsInOrder(assessment: Assessment): readonly Level[] {
  return assessment.ladder.levels.toSorted((a, b) => a.rank - b.rank);
}

/**
 * The level a skill's gaps are listed for; null at the top, or where the ladder has no criteria above.
 */
export function nextLevel(assessment: Assessment, skill: SkillAssessment): Level | null {
  const levels = levelsInOrder(assessment).filter((level) => skill.criteria.some((one) => one.level === level.id));
  const { mid } = skill.band;
  const next =
    mid === null
      ? levels.find((level) => skill.criteria.some((one) => one.level === level.id && isOpen(one)))
      : levels.find((level) => level.rank > mid + NEARLY);
  return next ?? null;
}
