/** The people somebody worked with and the areas they know, from every review, shared change, initiative and beginning that shows it. */
import type { Person } from "../../model/identity.ts";
import {
  type PeopleAround,
  type PersonAround,
  type PersonTie,
  TIE_KINDS,
  type TieSource,
} from "../../model/people-around.ts";
import type { History } from "../history.ts";
import { isIntegrator } from "../integrators.ts";
import { beginningTies } from "./beginning-ties.ts";
import { knownAreas, latelySince } from "./known-areas.ts";
import { reviewTies } from "./review-ties.ts";
import type { TieFact } from "./tie-fact.ts";
import { writingTies } from "./writing-ties.ts";

const MOST_AREAS = 6;
/** The first and the latest: enough to look it up. */
const LATEST = 2;

/** The first and the latest, each under another title: three remarks on one change are one to look up. */
function sourcesOf(byDay: readonly TieFact[]): readonly TieSource[] {
  const titled = new Map<string, TieSource>();
  for (const { source } of byDay.toReversed()) if (!titled.has(source.words)) titled.set(source.words, source);
  const [latest = [], first] = [[...titled.values()].slice(0, LATEST).reverse(), byDay[0]!.source];
  return latest.some(({ words }) => words === first.words) ? latest : [first, ...latest];
}

function toTie(kind: PersonTie["kind"], facts: readonly TieFact[]): PersonTie {
  const byDay = [...new Map(facts.map((fact) => [fact.source.object, fact])).values()].sort(
    (a, b) =>
      (a.source.day < b.source.day ? -1 : a.source.day > b.source.day ? 1 : 0) ||
      (a.source.object < b.source.object ? -1 : 1),
  );
  const counts = new Map<string, number>();
  for (const { areas } of byDay) for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
  return {
    kind,
    ways: [...new Set(facts.map(({ way }) => way))].sort(),
    first: byDay[0]!.source.day,
    last: byDay.at(-1)!.source.day,
    areas: [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_AREAS)
      .map(([area]) => area)
      .sort(),
    sources: sourcesOf(byDay),
  };
}

const byName = (a: PersonAround, b: PersonAround): number =>
  a.name.toLowerCase() < b.name.toLowerCase()
    ? -1
    : a.name.toLowerCase() > b.name.toLowerCase()
      ? 1
      : a.key < b.key
        ? -1
        : 1;

/**
 * Everybody a person worked with, and the areas they know.
 * @param history of one repository
 * @param person about whom it is; others appear by what they did with them
 * @example peopleAround(history, ada).people[0]?.ties[0]?.kind // "reviewed"
 */
export function peopleAround(history: History, person: Person): PeopleAround {
  const found = new Map<Person, TieFact[]>();
  for (const ties of [reviewTies, writingTies, beginningTies])
    for (const fact of ties(history, person)) {
      if (fact.other.kind !== "person") continue;
      const known = found.get(fact.other);
      if (known) known.push(fact);
      else found.set(fact.other, [fact]);
    }
  const people = [...found].map(
    ([{ key, name }, facts]): PersonAround => ({
      key,
      name,
      ties: TIE_KINDS.flatMap((kind) => {
        const own = facts.filter((fact) => fact.kind === kind);
        return own.length === 0 ? [] : [toTie(kind, own)];
      }),
    }),
  );
  return {
    people: people.sort(byName),
    areas: history.repo.shallow ? [] : knownAreas(history, person, new Set(found.keys())),
    latelySince: latelySince(history),
    notes: [
      ...(isIntegrator(history, person)
        ? ["You landed a large share of everybody's work here; landing alone is shown as no tie."]
        : []),
      ...(history.repo.shallow ? ["The clone is shallow, so who knows an area cannot be told."] : []),
    ],
  };
}
