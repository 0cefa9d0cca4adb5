/**
 * People through whom a large share of everybody else's work lands. Pressing merge, or applying patches, for everybody
 * is responsibility for the whole; it says nothing of attention to one change or one person.
 */
import type { Person } from "../model/identity.ts";
import { type History, memoise } from "./history.ts";
import { reviewsOf } from "./reviews.ts";

/** The share of all others' landed commits. */
const SHARE = 0.25;
const FEWEST = 50;

/** Whoever merged or committed more than a quarter of the work that one person landed for another, in any year. */
export const integratorsOf = memoise((history: History): ReadonlySet<Person> => {
  const years = new Map<number, { total: number; readonly by: Map<Person, number> }>();
  for (const { kind, reviewer, commit, work } of reviewsOf(history)) {
    if (kind !== "merged" && kind !== "committed") continue;
    const year = Math.floor(commit.landedAt / (365.25 * 86_400));
    const one = years.get(year) ?? { total: 0, by: new Map<Person, number>() };
    years.set(year, one);
    one.total += work.length;
    one.by.set(reviewer, (one.by.get(reviewer) ?? 0) + work.length);
  }
  const integrators = new Set<Person>();
  for (const { total, by } of years.values())
    for (const [person, count] of by) if (count >= FEWEST && count > SHARE * total) integrators.add(person);
  return integrators;
});
