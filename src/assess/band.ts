/**
 * Criteria of one skill → an interval on levels. A level is held with at least half of its visible criteria
 * demonstrated (for the top level: sustained) and every visible level below it held too. Where none is held, a skill
 * stands below the lowest visible level, or on it where something above it was seen. What is above moves the middle up.
 *
 * The ends of the interval are where the skill would stand, had chance dealt a little less or more of the same work
 * (uncertainty.ts): each criterion at the low or the high end of its range. What cannot be seen is at the low end met as
 * far as it is likely to be, if it is like what can be seen of its level; at the high end it is met, up to one level above.
 *
 * Invariants: a criterion better met never lowers any end of the interval. What cannot be seen never stands lower than if it
 * had been looked for and not found.
 */
import type { Level } from "../model/ladder.ts";
import type { Band, CriterionStatus } from "../model/report.ts";
import type { StatusRange } from "./criterion.ts";
import { likelyHeld } from "./uncertainty.ts";

export interface BandInput {
  readonly level: string;
  readonly status: CriterionStatus;
  /** Null where nothing is said of it. */
  readonly range: StatusRange | null;
  /** Whether the ladder names no signal that could see it. */
  readonly blind?: boolean;
}

interface Placed {
  readonly level: string;
  readonly status: CriterionStatus;
}

const VALUE: Readonly<Partial<Record<CriterionStatus, number>>> = {
  emerging: 1 / 3,
  demonstrated: 2 / 3,
  sustained: 1,
};

/** No interval is narrower than this each way, in levels: the rules themselves err in some cases of a hundred. */
const INSTRUMENT = 0.25;

const isHidden = ({ status }: Placed): boolean => status === "cannot-see" || status === "too-little";
const isVisible = ({ status }: Placed): boolean => status !== "cannot-see" && status !== "not-applicable";
const isHeld = ({ status }: Placed): boolean => status === "demonstrated" || status === "sustained";
const isSustained = ({ status }: Placed): boolean => status === "sustained";
const nothing = (label: string): Band => ({ low: null, mid: null, high: null, label });

function share(items: readonly Placed[], test: (item: Placed) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

/** Where a skill stands on a ladder, by criteria of known status. */
export interface Place {
  /** The last level held; where none is, that below the first, or the first. */
  readonly base: Level;
  /** From the base half-way to the next level, by what is seen of that. */
  readonly mid: number;
  /** A level further up of which something is held, or the next where nothing is held yet. */
  readonly touched: Level | undefined;
}

/** @param visible at least one. */
export function placeOf(levels: readonly Level[], visible: readonly Placed[]): Place {
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
  const higher = levels.filter((level) => level.rank > base.rank && at(level).some(isHeld)).at(-1);
  const touched = higher ?? (reach > 0 && base.rank < lowest.rank ? next : undefined);
  return { base, mid: base.rank + reach / 2, touched };
}

/** The criteria at the low end: the hidden ones of a level are met as far as they likely are, by those that are seen. */
function atLeast(levels: readonly Level[], criteria: readonly BandInput[]): readonly Placed[] {
  return levels.flatMap((level) => {
    const own = criteria.filter((one) => one.level === level.id);
    const seen = own.flatMap(({ range }) => (range === null ? [] : [{ level: level.id, status: range.low }]));
    // A level of which nothing is seen is no obstacle.
    if (seen.length === 0) return [];
    const hidden = own.filter(isHidden).length;
    const held = likelyHeld(seen.filter(isHeld).length, seen.length, hidden);
    const like = (status: CriterionStatus, count: number): Placed[] =>
      Array.from({ length: count }, () => ({ level: level.id, status }));
    return [...seen, ...like("demonstrated", held), ...like("not-seen", hidden - held)];
  });
}

/** The criteria at the high end: the hidden ones are met, up to the level after the one that is held. */
function atMost(levels: readonly Level[], criteria: readonly BandInput[], base: Level): readonly Placed[] {
  const next = levels.find((level) => level.rank > base.rank) ?? base;
  const rankOf = new Map(levels.map(({ id, rank }) => [id, rank]));
  return criteria.flatMap((one): Placed[] => {
    if (one.range !== null) return [{ level: one.level, status: one.range.high }];
    return isHidden(one) && (rankOf.get(one.level) ?? 0) <= next.rank
      ? [{ level: one.level, status: "sustained" }]
      : [];
  });
}

/**
 * @param levels of the ladder, lowest first.
 * @example
 * deriveBand(levels, [{ level: "mid", status: "sustained", range: { low: "demonstrated", high: "sustained" } }]).label
 * // "mid-level"
 */
export function deriveBand(levels: readonly Level[], criteria: readonly BandInput[]): Band {
  const visible = criteria.filter(isVisible);
  if (visible.length === 0)
    return nothing(
      criteria.length > 0 && criteria.every(({ status }) => status === "not-applicable")
        ? "not applicable"
        : "cannot see",
    );
  // Where signals can see less than half of a skill, what they see says nothing of the whole.
  if (criteria.filter(({ blind }) => blind === true).length * 2 > criteria.length) return nothing("too little");
  if (visible.every(({ status }) => status === "not-seen")) return nothing("not seen");
  if (visible.every(({ status }) => status === "not-seen" || status === "too-little")) return nothing("too little");
  const { base, mid, touched } = placeOf(levels, visible);
  const top = levels.at(-1)!.rank;
  const clamp = (value: number): number => Math.round(Math.min(top, Math.max(0, value)) * 100) / 100;
  const least = placeOf(levels, atLeast(levels, criteria)).mid;
  const most = placeOf(levels, atMost(levels, criteria, base)).mid;
  return {
    low: clamp(Math.min(mid - INSTRUMENT, least)),
    mid: clamp(mid),
    high: clamp(Math.max(mid + INSTRUMENT, most, touched?.rank ?? 0)),
    label: touched ? `${base.title}, ${touched.title} in places` : base.title,
  };
}
