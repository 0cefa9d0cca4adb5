/**
 * Two ladders compared. Levels and skills are the same where their ids are; a criterion also where it has the same
 * words, first within its skill, then in another: it moved.
 */
import type { Criterion, Ladder, Skill, Thresholds } from "../model/ladder.ts";
import type { ComparedCriterion, LadderChange, LadderDiff } from "../model/ladder-output.ts";

interface Placed {
  readonly skill: Skill;
  readonly criterion: Criterion;
}

const placed = ({ skills }: Ladder): Placed[] =>
  skills.flatMap((skill) => skill.criteria.map((criterion) => ({ skill, criterion })));

const toCompared = ({ skill, criterion }: Placed): ComparedCriterion => ({
  skill: skill.id,
  id: criterion.id,
  level: criterion.level,
  text: criterion.text,
});

/** "sustained.span" and its value, for each number. */
function settings(thresholds: Thresholds): Map<string, number> {
  return new Map(
    Object.entries(thresholds).flatMap(([group, values]) =>
      Object.entries(values as Readonly<Record<string, number>>).map(([name, value]) => [`${group}.${name}`, value]),
    ),
  );
}

function thresholdChanges(before: Thresholds, after: Thresholds): LadderChange[] {
  const now = settings(after);
  return [...settings(before)].flatMap(([what, value]) =>
    now.get(what) === value ? [] : [{ what, before: String(value), after: String(now.get(what)) }],
  );
}

const change = (what: string, before: string, after: string): LadderChange[] =>
  before === after ? [] : [{ what, before, after }];

const listed = (signals: readonly string[]): string => (signals.length === 0 ? "none" : [...signals].sort().join(", "));

function criterionChanges(before: Placed, after: Placed): LadderChange[] {
  const [a, b] = [before.criterion, after.criterion];
  return [
    ...change("skill", before.skill.id, after.skill.id),
    ...change("id", a.id, b.id),
    ...change("level", a.level, b.level),
    ...change("text", a.text, b.text),
    ...change("supports", listed(a.supports), listed(b.supports)),
    ...change("contradicts", listed(a.contradicts), listed(b.contradicts)),
    ...thresholdChanges(a.thresholds, b.thresholds),
  ];
}

const SAME: readonly ((a: Placed, b: Placed) => boolean)[] = [
  (a, b) => a.skill.id === b.skill.id && a.criterion.id === b.criterion.id,
  (a, b) =>
    a.skill.id === b.skill.id && a.criterion.text === b.criterion.text && a.criterion.level === b.criterion.level,
  (a, b) => a.skill.id === b.skill.id && a.criterion.text === b.criterion.text,
  (a, b) => a.criterion.id === b.criterion.id && a.criterion.text === b.criterion.text,
  (a, b) => a.criterion.text === b.criterion.text,
];

/** Pairs what is the same, the surest sameness first; each is in one pair at most. */
function pair(before: readonly Placed[], after: readonly Placed[]): Map<Placed, Placed> {
  const pairs = new Map<Placed, Placed>();
  const taken = new Set<Placed>();
  for (const isSame of SAME)
    for (const one of before.filter((left) => !pairs.has(left))) {
      const other = after.find((right) => !taken.has(right) && isSame(one, right));
      if (!other) continue;
      pairs.set(one, other);
      taken.add(other);
    }
  return pairs;
}

function compareCriteria(before: Ladder, after: Ladder): LadderDiff["criteria"] {
  const [left, right] = [placed(before), placed(after)];
  const pairs = pair(left, right);
  const met = new Set(pairs.values());
  return {
    added: right.filter((one) => !met.has(one)).map(toCompared),
    removed: left.filter((one) => !pairs.has(one)).map(toCompared),
    changed: [...pairs].flatMap(([a, b]) => {
      const changes = criterionChanges(a, b);
      return changes.length === 0 ? [] : [{ ...toCompared(b), changes }];
    }),
  };
}

interface Part {
  readonly id: string;
  readonly title: string;
}

function compareParts<T extends Part>(
  before: readonly T[],
  after: readonly T[],
  changes: (a: T, b: T) => LadderChange[],
) {
  const has = (list: readonly T[], { id }: T) => list.some((one) => one.id === id);
  return {
    added: after.filter((one) => !has(before, one)),
    removed: before.filter((one) => !has(after, one)),
    changed: after.flatMap((one) => {
      const old = before.find(({ id }) => id === one.id);
      const made = old ? [...change("title", old.title, one.title), ...changes(old, one)] : [];
      return made.length === 0 ? [] : [{ id: one.id, title: one.title, changes: made }];
    }),
  };
}

const gateWord = ({ gate }: Skill): string => (gate ? "yes" : "no");
const toPart = ({ id, title }: Part): Part => ({ id, title });

/**
 * @param before the older ladder
 * @param after the newer one
 * @example diffLadders(ladder, ladder).criteria.changed // []
 */
export function diffLadders(before: Ladder, after: Ladder): LadderDiff {
  const skills = compareParts(before.skills, after.skills, (a, b) => change("gate", gateWord(a), gateWord(b)));
  return {
    schema: "waymark.ladder-diff/1",
    before: toPart(before),
    after: toPart(after),
    levels: compareParts(before.levels, after.levels, (a, b) => change("rank", String(a.rank), String(b.rank))),
    skills: { ...skills, added: skills.added.map(toPart), removed: skills.removed.map(toPart) },
    criteria: compareCriteria(before, after),
    thresholds: thresholdChanges(before.thresholds, after.thresholds),
  };
}
