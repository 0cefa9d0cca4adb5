/** One line of facts for a skill: what was found most, in the words of its signals, or why nothing can be said. */

import { type Evidence, isShown } from "../model/evidence.ts";
import type { Skill } from "../model/ladder.ts";
import type { CriterionAssessment } from "../model/report.ts";
import type { Signal } from "../signals/signal.ts";

const LONGEST = 3;
/** "Wrote tests" → "wrote tests", "CI work" as it is. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][^A-Z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** "tests moved with 7 of 10 …" for all cases of a pattern signal, whatever their area. */
function pooled(signal: Signal, evidence: readonly Evidence[]): string {
  let hits = 0;
  let cases = 0;
  for (const item of evidence)
    if (item.kind === "pattern") {
      hits += item.hits.length;
      cases += item.hits.length + item.others.length;
    }
  return hits === cases ? `${lowerFirst(signal.title)} (${hits})` : `${lowerFirst(signal.title)} (${hits} of ${cases})`;
}

function phraseOf(signal: Signal, evidence: readonly Evidence[]): string {
  if (signal.kind === "pattern") return pooled(signal, evidence);
  return evidence.length === 1 ? lowerFirst(signal.title) : `${lowerFirst(signal.title)} (${evidence.length})`;
}

/** Shortens reasons why nothing can be seen to one. */
function unseenReason(criteria: readonly CriterionAssessment[]): string {
  const reason =
    criteria.find(({ status }) => status === "cannot-see")?.reasons[0] ??
    criteria.find(({ status }) => status === "too-little")?.reasons[0] ??
    "";
  return reason.replace(/^[^:]{1,300}: /, "").replace(/\.$/, "");
}

/**
 * Builds the line; signals higher on the ladder come first.
 * @param bySignal the person's evidence that counts
 * @param signals those that count
 */
export function summariseSkill(
  skill: Skill,
  criteria: readonly CriterionAssessment[],
  bySignal: ReadonlyMap<string, readonly Evidence[]>,
  signals: ReadonlyMap<string, Signal>,
): string {
  const order = [
    ...new Set(skill.criteria.toReversed().flatMap(({ supports, contradicts }) => [...contradicts, ...supports])),
  ];
  const found = order.flatMap((id) => {
    const signal = signals.get(id);
    const evidence = bySignal.get(id) ?? [];
    return signal && evidence.some(isShown) ? [{ phrase: phraseOf(signal, evidence), counter: signal.counter }] : [];
  });
  if (found.length > 0) {
    const supporting = found.filter(({ counter }) => !counter).slice(0, LONGEST);
    return [...supporting, ...found.filter(({ counter }) => counter).slice(0, 1)]
      .map(({ phrase }) => phrase)
      .join("; ");
  }
  if (criteria.some(({ status }) => status === "not-seen"))
    return `looked for: ${order
      .flatMap((id) => {
        const signal = signals.get(id);
        return signal && !signal.counter ? [lowerFirst(signal.title)] : [];
      })
      .slice(0, 2)
      .join(", ")}`;
  return unseenReason(criteria) || "nothing to go by";
}
