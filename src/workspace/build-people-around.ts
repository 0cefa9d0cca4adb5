/** Whom the user worked with in one or several clones → what the page on people and areas shows. */
import type { PeopleAroundReport, PersonAround, PersonTie, TieSource } from "../model/people-around.ts";
import type { ReportRepository } from "./build-report.ts";
import { citationUrl } from "./links.ts";

export interface PeopleAroundInput {
  readonly repositories: readonly ReportRepository[];
  readonly asOf: string;
  readonly person: { readonly because: string; readonly isYou: boolean };
}

type Ties = (PersonTie & { readonly repository: string })[];

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** With the web address, where its place is known. */
const linked = (source: TieSource, base: string | undefined): TieSource => ({
  ...source,
  url: citationUrl(base, { object: source.object, ...(source.url ? { url: source.url } : {}) }, null),
});

/** People of all repositories, those with the same key as one; a name that is used later is the one shown. */
function peopleIn(repositories: readonly ReportRepository[], own: ReadonlySet<string>): PeopleAroundReport["people"] {
  const found = new Map<string, Pick<PersonAround, "key" | "name"> & { ties: Ties; last: string }>();
  for (const { facts, around = [], url } of repositories)
    for (const { people } of around)
      for (const { key, name, ties } of people) {
        if (own.has(key)) continue;
        const named = ties.map((tie) => ({
          ...tie,
          repository: facts.name,
          sources: tie.sources.map((source) => linked(source, url)),
        }));
        const last =
          ties
            .map((tie) => tie.last)
            .sort()
            .at(-1) ?? "";
        const before = found.get(key);
        found.set(key, {
          key,
          name: before && before.last > last ? before.name : name,
          ties: [...(before?.ties ?? []), ...named],
          last: before && before.last > last ? before.last : last,
        });
      }
  return [...found.values()]
    .map(({ key, name, ties }) => ({ key, name, ties }))
    .sort((a, b) => compareTexts(a.name.toLowerCase(), b.name.toLowerCase()) || compareTexts(a.key, b.key));
}

/** What records say of the people around the user; of anybody else nothing is worked out and nothing is said. */
export function buildPeopleAround({ repositories, asOf, person }: PeopleAroundInput): PeopleAroundReport {
  // Two clones of one repository hold the same.
  const once = [...new Map(repositories.map((one) => [one.facts.key, one])).values()];
  const profiles = once.flatMap(({ records }) => records.map(({ profile }) => profile));
  const shown = person.isYou ? once : [];
  return {
    asOf,
    person: { key: profiles[0]?.key ?? "", name: profiles[0]?.name ?? "", ...person },
    repositories: once.map(({ facts }) => facts.name),
    forges: [...new Set(once.flatMap(({ facts }) => facts.forges.map(({ name }) => name)))].sort(),
    people: peopleIn(shown, new Set(profiles.map(({ key }) => key))),
    areas: shown.flatMap(({ facts, around = [], url }) =>
      around.flatMap(({ areas, latelySince }) =>
        areas.map((area) => ({
          ...area,
          first: linked(area.first, url),
          last: linked(area.last, url),
          repository: facts.name,
          latelySince,
        })),
      ),
    ),
    notes: shown.flatMap(({ facts, around = [] }) =>
      [...new Set(around.flatMap(({ notes }) => notes))].map((note) =>
        once.length > 1 ? `${facts.name}: ${note}` : note,
      ),
    ),
  };
}
