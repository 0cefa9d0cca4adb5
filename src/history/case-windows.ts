/** Cases of a pattern by what they are counted in: person, area and half-year. */
import type { Person } from "../model/identity.ts";
import { halfYearOf } from "../model/time.ts";
import type { Commit } from "./history.ts";

interface AreaCase {
  readonly person: Person;
  readonly commit: Commit;
  readonly area: string;
  readonly hit: boolean;
}

/** Each window's cases, in the order given. */
export function caseWindowsOf<C extends AreaCase>(cases: Iterable<C>): readonly (readonly C[])[] {
  const byPerson = new Map<Person, Map<string, C[]>>();
  for (const one of cases) {
    const own = byPerson.get(one.person) ?? new Map<string, C[]>();
    byPerson.set(one.person, own);
    const key = `${one.area}\0${halfYearOf(one.commit.day)}`;
    const window = own.get(key);
    if (window) window.push(one);
    else own.set(key, [one]);
  }
  return [...byPerson.values()].flatMap((own) => [...own.values()]);
}

/**
 * All cases, but where fewer than a share of a window's are hits, or fewer than a number, none of them counts as one:
 * once or twice is no habit.
 */
export function* withShare<C extends AreaCase>(cases: Iterable<C>, least: number, leastHits: number): Iterable<C> {
  for (const window of caseWindowsOf(cases)) {
    const hits = window.filter(({ hit }) => hit).length;
    const isOften = hits >= leastHits && hits >= least * window.length;
    for (const one of window) yield isOften ? one : { ...one, hit: false };
  }
}
