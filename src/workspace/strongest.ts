/** Which evidence to show first: highlights, then what reaches highest and is largest, spread over skills, signals and contexts. */
import type { ReportedEvidence } from "../model/report.ts";

export interface StrongestInput {
  readonly evidence: readonly ReportedEvidence[];
  /** Rank of the ladder level a signal supports at most, 0 where it supports none. */
  readonly rankOf: (signal: string) => number;
  readonly count: number;
  /** Chooses among evidence of experimental signals instead of counted ones. */
  readonly experimental: boolean;
}

const PER_SIGNAL = 3;
/** Doubling the size of a piece of work counts as much as two levels of the ladder; fitted on one set of people, checked on another. */
const SIZE = 2;

/** What two pieces of evidence may share in being about the same work: an object they rest on. */
function objectsOf(item: ReportedEvidence): string[] {
  return item.kind === "event" ? [item.citation.object, item.context, ...item.related] : [];
}

/** Ids, strongest first. */
export function chooseStrongest({ evidence, rankOf, count, experimental }: StrongestInput): string[] {
  const usable = evidence.filter(
    (item) =>
      item.kind === "event" &&
      !item.counter &&
      item.state === "alive" &&
      item.mark?.verdict !== "wrong" &&
      item.mark?.verdict !== "not-mine" &&
      item.experimental === experimental,
  );
  const score = (item: ReportedEvidence): number =>
    (item.kind === "event" ? SIZE * Math.log2(1 + item.weight) + rankOf(item.signal) : 0) +
    (item.mark?.verdict === "highlight" ? 1000 : 0);
  const ranked = usable
    .map((item) => ({ item, score: score(item) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.item.date > b.item.date ? -1 : a.item.date < b.item.date ? 1 : a.item.id < b.item.id ? -1 : 1),
    );
  const chosen: ReportedEvidence[] = [];
  const perSignal = new Map<string, number>();
  const covered = new Set<string>();
  for (const { item } of ranked) {
    if (chosen.length === count) break;
    const objects = objectsOf(item);
    const overlap = objects.filter((object) => covered.has(object)).length;
    if ((perSignal.get(item.signal) ?? 0) >= PER_SIGNAL || overlap * 3 > objects.length) continue;
    chosen.push(item);
    perSignal.set(item.signal, (perSignal.get(item.signal) ?? 0) + 1);
    for (const object of objects) covered.add(object);
  }
  return chosen.map(({ id }) => id);
}
