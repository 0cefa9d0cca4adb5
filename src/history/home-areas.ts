/** Where a person is at home: areas that carry a real share of their own work, or that a roles file gives them. */
import type { Person } from "../model/identity.ts";
import { type History, memoise } from "./history.ts";

/** Own commits an area needs to be home, and the share of all own commits. */
const HOME_COMMITS = 5;
const HOME_SHARE = 0.1;

export interface AreaWork {
  /** Own substantive commits by main area. */
  readonly commits: ReadonlyMap<string, number>;
  readonly total: number;
  readonly home: ReadonlySet<string>;
}

/** Every author's work by area. */
export const areaWorkOf = memoise((history: History): ReadonlyMap<Person, AreaWork> => {
  const counts = new Map<Person, Map<string, number>>();
  for (const commit of history.commits) {
    if (!commit.substantive || commit.area === "") continue;
    const own = counts.get(commit.author) ?? new Map<string, number>();
    counts.set(commit.author, own.set(commit.area, (own.get(commit.area) ?? 0) + 1));
  }
  const listed = new Map<Person, Set<string>>();
  const names = new Set(history.areas.map(({ name }) => name));
  for (const { person, scope } of history.roles) {
    const area = scope.replace(/^\/|\/?\*{0,2}$/g, "").replace(/\/$/, "");
    // "*", "*.ts" and "the repository" are no areas.
    if (names.has(area)) listed.set(person, (listed.get(person) ?? new Set()).add(area));
  }
  return new Map(
    [...counts].map(([person, commits]) => {
      const total = [...commits.values()].reduce((sum, count) => sum + count, 0);
      const home = new Set(
        [...commits].filter(([, count]) => count >= HOME_COMMITS && count >= HOME_SHARE * total).map(([area]) => area),
      );
      for (const scope of listed.get(person) ?? []) home.add(scope);
      return [person, { commits, total, home }];
    }),
  );
});

/** People with the most substantive commits in each area, most first, at most five. */
export const principalsOf = memoise((history: History): ReadonlyMap<string, readonly Person[]> => {
  const byArea = new Map<string, [Person, number][]>();
  for (const [person, { commits }] of areaWorkOf(history))
    for (const [area, count] of commits) {
      const list = byArea.get(area);
      if (list) list.push([person, count]);
      else byArea.set(area, [[person, count]]);
    }
  return new Map(
    [...byArea].map(([area, list]) => [
      area,
      list
        .sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1))
        .slice(0, 5)
        .map(([person]) => person),
    ]),
  );
});
