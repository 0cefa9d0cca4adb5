/**
 * Each person's own clock: the weeks in which they landed something, numbered from 0. Distances on it leave out leave,
 * part-time months and every other week without work here, so that no rule on time depends on them.
 */

import type { Person } from "../model/identity.ts";
import { weekOf } from "../model/time.ts";
import { type History, memoise } from "./history.ts";

/** For each commit, by `Commit.index`, the number of its author's active week in which it landed. */
export const activeWeeksOf = memoise((history: History): Int32Array => {
  const numbers = new Int32Array(history.commits.length);
  const clocks = new Map<Person, { week: number; number: number }>();
  for (const { index, author, landedAt } of history.commits) {
    const week = weekOf(landedAt);
    const clock = clocks.get(author);
    if (clock === undefined) clocks.set(author, { week, number: 0 });
    else if (clock.week !== week) {
      clock.week = week;
      clock.number++;
    }
    numbers[index] = clocks.get(author)?.number ?? 0;
  }
  return numbers;
});
