/**
 * People through whom a large share of everybody else's work lands. Pressing merge, or applying patches, for everybody
 * is responsibility for the whole; it says nothing of attention to one change or one person.
 */
import type { Person } from "../model/identity.ts";
import { type Commit, type History, memoise, memoiseBy } from "./history.ts";
import { broughtBy, handledBy, landedForOthers, landerOf } from "./reviews.ts";

/** The share of all others' landed commits. */
const SHARE = 0.25;
const FEWEST = 50;

const yearOf = ({ landedAt }: Commit): number => Math.floor(landedAt / (365.25 * 86_400));

const commitsByYear = memoise((history: History): readonly (readonly Commit[])[] => {
  const years: Commit[][] = [];
  for (const commit of history.commits) {
    const year = yearOf(commit);
    const list = years[year];
    if (list) list.push(commit);
    else years[year] = [commit];
  }
  return years;
});

/** How much work each person landed for others in a year. */
const landedIn = memoiseBy((history, year: number): ReadonlyMap<Person, number> => {
  const counts = new Map<Person, number>();
  for (const commit of commitsByYear(history)[year] ?? []) {
    const { length } = landedForOthers(history, commit);
    if (length > 0) counts.set(landerOf(commit), (counts.get(landerOf(commit)) ?? 0) + length);
  }
  return counts;
});

/** Years in which a person may have landed enough, those with most of it first: what was landed in a year takes long to count. */
function busyYears(history: History, person: Person): readonly number[] {
  const brought = broughtBy(history);
  const most: number[] = [];
  for (const commit of handledBy(history).get(person) ?? []) {
    const year = yearOf(commit);
    const count = commit.isMerge ? (brought.get(commit)?.length ?? 0) : 1;
    most[year] = (most[year] ?? 0) + count;
  }
  const busy = Object.keys(most)
    .map(Number)
    .filter((year) => most[year]! >= FEWEST);
  return busy.sort((a, b) => most[b]! - most[a]!);
}

/** Whether a person merged or committed more than a quarter of the work that one person landed for another, in any year. */
export const isIntegrator = memoiseBy((history, person: Person): boolean =>
  busyYears(history, person).some((year) => {
    const landed = landedIn(history, year);
    const own = landed.get(person) ?? 0;
    return own >= FEWEST && own > SHARE * [...landed.values()].reduce((sum, count) => sum + count, 0);
  }),
);
