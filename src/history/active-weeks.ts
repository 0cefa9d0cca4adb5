/**
 * Each person's own clock: the weeks in which they landed something, numbered from 0. Distances on it leave out leave,
 * part-time months and every other week without work here, so that no rule on time depends on them.
 */
import type { Person } from "../model/identity.ts";
import { weekOf } from "../model/time.ts";
import { commitsBy } from "./about.ts";
import { memoise, memoiseBy } from "./history.ts";

/** One array for everybody, because people share no commits. */
const numbersOf = memoise((history) => new Int32Array(history.commits.length));

/** For each commit of a person, by `Commit.index`, the number of their active week in which it landed. */
export const activeWeeksOf = memoiseBy((history, person: Person): Int32Array => {
  const numbers = numbersOf(history);
  let last: number | undefined;
  let number = -1;
  for (const { index, landedAt } of commitsBy(history, person)) {
    const week = weekOf(landedAt);
    if (week !== last) number++;
    last = week;
    numbers[index] = number;
  }
  return numbers;
});
