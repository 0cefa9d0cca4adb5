/**
 * Criteria of one skill → an interval on levels. A level is held with at least half of its visible criteria
 * demonstrated (for the top level: sustained) and every visible level below it held too. Where none is held, a skill
 * stands below the lowest visible level, or on it where something above it was seen. What is above stretches the
 * interval upwards, thin data stretches it both ways.
 *
 * Invariant: a criterion better met never lowers any end of the interval. A criterion that becomes visible may.
 */
import type { Level } from "../model/ladder.ts";
import type { Band, CriterionStatus } from "../model/report.ts";

export interface BandInput {
  readonly level: string;
  readonly status: CriterionStatus;
  /** How many cases the status rests on. */
  readonly weight: number;
}

const VALUE: Readonly<Partial<Record<CriterionStatus, number>>> = {
  emerging: 1 / 3,
  demonstrated: 2 / 3,
  sustained: 1,
};
/** Fewer cases than this in all widens the interval by half a level each way. */
const THIN = 8;

const isVisible = ({ status }: BandInput): boolean => status !== "cannot-see" && status !== "not-applicable";
const isHeld = ({ status }: BandInput): boolean => status === "demonstrated" || status === "sustained";
const isSustained = ({ status }: BandInput): boolean => status === "sustained";
const clamp = (value: number): number => Math.round(Math.min(4, Math.max(0, value)) * 100) / 100;
const nothing = (label: string): Band => ({ low: null, mid: null, high: null, label });

function share(items: readonly BandInput[], test: (item: BandInput) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

/**
 * @param levels of the ladder, lowest first.
 * @example deriveBand(levels, [{ level: "mid", status: "sustained", weight: 40 }]).label // "mid-level"
 */
export function deriveBand(levels: readonly Level[], criteria: readonly BandInput[]): Band {
  const visible = criteria.filter(isVisible);
  if (visible.length === 0)
    return nothing(
      criteria.length > 0 && criteria.every(({ status }) => status === "not-applicable")
        ? "not applicable"
        : "cannot see",
    );
  if (visible.every(({ status }) => status === "not-seen")) return nothing("not seen");
  if (visible.every(({ status }) => status === "not-seen" || status === "too-little")) return nothing("too little");
  const at = (level: Level) => visible.filter((criterion) => criterion.level === level.id);
  const isLevelHeld = (level: Level) => share(at(level), level === levels.at(-1) ? isSustained : isHeld) >= 0.5;
  const spoken = levels.filter((level) => at(level).length > 0);
  const firstOpen = spoken.findIndex((level) => !isLevelHeld(level));
  const held = firstOpen < 0 ? spoken.at(-1) : spoken[firstOpen - 1];
  const lowest = spoken[0]!;
  const isSeenAbove = visible.some(({ level, status }) => level !== lowest.id && VALUE[status] !== undefined);
  const base = held ?? (isSeenAbove ? lowest : (levels.findLast((level) => level.rank < lowest.rank) ?? lowest));
  const next = levels.find((level) => level.rank > base.rank);
  const above = next ? at(next) : [];
  const reach =
    above.length === 0 ? 0 : above.reduce((sum, { status }) => sum + (VALUE[status] ?? 0), 0) / above.length;
  const unseenAbove =
    next !== undefined && criteria.some((criterion) => criterion.level === next.id && !isVisible(criterion));
  const thin = visible.reduce((sum, { weight }) => sum + weight, 0) < THIN ? 0.5 : 0;
  const firm = held && share(at(held), isSustained) >= 0.5 ? 0 : 0.5;
  const mid = base.rank + reach / 2;
  const higher = levels.filter((level) => level.rank > base.rank && at(level).some(isHeld)).at(-1);
  const touched = higher ?? (reach > 0 && base.rank < lowest.rank ? next : undefined);
  return {
    low: clamp(base.rank - firm - thin),
    mid: clamp(mid),
    high: clamp(
      Math.max(higher?.rank ?? 0, next && (reach > 0 || unseenAbove) ? next.rank : base.rank + 0.5) + (thin ? 0.25 : 0),
    ),
    label: touched ? `${base.title}, ${touched.title} in places` : base.title,
  };
}
