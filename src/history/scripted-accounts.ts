/**
 * Accounts through which a program speaks, though nothing declares it: nearly everything they say begins with the same
 * few words. Good for leaving their words out and for nothing else.
 */
import type { Person } from "../model/identity.ts";
import { type History, memoise } from "./history.ts";

/** Fewer comments than this may be alike by chance. */
const LEAST_COMMENTS = 20;
/** Characters by which beginnings are compared. */
const BEGINNING = 30;
/** The three most usual beginnings open so large a share: 0.8 of a program's comments, at most 0.3 of anybody else's, in the two repositories that this was set on. */
const USUAL = 3;
const SHARE = 0.6;

const scripted = memoise((history: History): ReadonlySet<Person> => {
  const beginnings = new Map<Person, Map<string, number>>();
  for (const { entries } of history.discussions)
    for (const entry of entries) {
      if (entry.kind !== "comment" || entry.author === undefined || entry.body.length < BEGINNING) continue;
      const own = beginnings.get(entry.author) ?? new Map<string, number>();
      beginnings.set(entry.author, own);
      const beginning = entry.body.slice(0, BEGINNING);
      own.set(beginning, (own.get(beginning) ?? 0) + 1);
    }
  return new Set(
    [...beginnings].flatMap(([person, own]) => {
      const counts = [...own.values()].sort((a, b) => b - a);
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, count) => total + count, 0);
      const all = sum(counts);
      return all >= LEAST_COMMENTS && sum(counts.slice(0, USUAL)) >= SHARE * all ? [person] : [];
    }),
  );
});

/** Whether a program speaks through an account that passes for a person's. */
export const isScripted = (history: History, person: Person): boolean => scripted(history).has(person);
