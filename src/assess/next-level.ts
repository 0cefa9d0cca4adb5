/**
 * Why not higher: the next level of a skill, how many more of its criteria it takes, and which are missing, the closest to
 * being met first. What cannot be seen comes last, with what would let it be seen.
 */
import type { Level } from "../model/ladder.ts";
import type { CriterionStatus, NextLevel } from "../model/report.ts";
import { placeOf } from "./band.ts";
import type { CriterionResult } from "./criterion.ts";

export type JudgedCriterion = CriterionResult & { readonly id: string; readonly level: string };

const isOf = (statuses: readonly CriterionStatus[]) => (one: JudgedCriterion) => statuses.includes(one.status);
const isVisible = (one: JudgedCriterion): boolean => !isOf(["cannot-see", "not-applicable"])(one);
const isPlaced = isOf(["emerging", "demonstrated", "sustained"]);

/** After everything that something can be said of. */
const UNSEEN = 2;

/** The level that is worked on: the one after the one held; where nothing is held, the lowest with something open. */
function levelAfter(levels: readonly Level[], criteria: readonly JudgedCriterion[]): Level | undefined {
  const own = levels.filter(({ id }) => criteria.some((one) => one.level === id && one.status !== "not-applicable"));
  const visible = criteria.filter(isVisible);
  if (!visible.some(isPlaced)) return own[0];
  const { base } = placeOf(levels, visible);
  return own.find(({ rank }) => rank > base.rank);
}

/**
 * @param levels of the ladder, lowest first.
 * @param criteria of one skill.
 * @returns null where the ladder has nothing above.
 */
export function nextLevelOf(levels: readonly Level[], criteria: readonly JudgedCriterion[]): NextLevel | null {
  const level = levelAfter(levels, criteria);
  if (!level) return null;
  // The top level is held by what is sustained.
  const isMet = isOf(level === levels.at(-1) ? ["sustained"] : ["demonstrated", "sustained"]);
  const own = criteria.filter((one) => one.level === level.id && one.status !== "not-applicable");
  const visible = own.filter(isVisible);
  const counted = visible.length > 0 ? visible : own;
  const missing = own
    .filter((one) => !isMet(one))
    .map((one) => ({
      id: one.id,
      status: one.status,
      share: one.status === "demonstrated" ? 0 : (one.toGo?.share ?? UNSEEN),
      toGo: one.toGo ? `${one.toGo.words}.` : (one.reasons[0] ?? ""),
    }));
  missing.sort((a, b) => a.share - b.share);
  return {
    level: level.id,
    needed: Math.max(1, Math.ceil(counted.length / 2) - counted.filter(isMet).length),
    missing: missing.map(({ share: _, ...one }) => one),
  };
}
