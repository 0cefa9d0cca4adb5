/** A ladder with what is known of its signals, for `ladder show`. */
import type { Criterion, Ladder } from "../model/ladder.ts";
import type { ShownLadder, ShownSignal } from "../model/ladder-output.ts";
import { EXPERIMENTAL } from "../signals/experimental.ts";
import { SIGNALS } from "../signals/index.ts";
import { SIGNALS_OF_LATER_SOURCES } from "./ladder-check.ts";

const TITLES = new Map(SIGNALS.map(({ id, title }) => [id, title]));

function toShown(id: string): ShownSignal {
  const isLater = SIGNALS_OF_LATER_SOURCES.includes(id) || !TITLES.has(id);
  return {
    id,
    title: TITLES.get(id) ?? null,
    use: isLater ? "later" : EXPERIMENTAL.has(id) ? "experimental" : "counted",
  };
}

const toCriterion = ({ id, level, text, supports, contradicts, thresholds }: Criterion) => ({
  id,
  level,
  text,
  supports: supports.map(toShown),
  contradicts: contradicts.map(toShown),
  thresholds,
});

/** @example showLadder(ladder).skills[0]?.criteria[0]?.supports[0]?.use // "counted" */
export function showLadder({ id, title, levels, thresholds, skills }: Ladder): ShownLadder {
  return {
    schema: "waymark.ladder-show/1",
    id,
    title,
    levels,
    thresholds,
    skills: skills.map((skill) => ({ ...skill, criteria: skill.criteria.map(toCriterion) })),
  };
}
