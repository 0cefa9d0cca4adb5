/** Where a person is at home: areas that carry a real share of their own work, or that a roles file gives them. */
import type { Person } from "../model/identity.ts";
import { commitsBy } from "./about.ts";
import { type History, memoise, memoiseBy } from "./history.ts";

/** Own commits an area needs to be home, and the share of all own commits. */
const HOME_COMMITS = 5;
const HOME_SHARE = 0.1;
/** So many of those with the most commits in an area are its principals. */
const PRINCIPALS = 5;

export interface AreaWork {
  /** Own substantive commits by main area. */
  readonly commits: ReadonlyMap<string, number>;
  readonly total: number;
  readonly home: ReadonlySet<string>;
}

/** Areas that roles files give to people. */
const listedAreasOf = memoise((history: History): ReadonlyMap<Person, ReadonlySet<string>> => {
  const listed = new Map<Person, Set<string>>();
  const names = new Set(history.areas.map(({ name }) => name));
  for (const { person, scope } of history.roles) {
    const area = scope.replace(/^\/|\/?\*{0,2}$/g, "").replace(/\/$/, "");
    // "*", "*.ts" and "the repository" are no areas.
    if (names.has(area)) listed.set(person, (listed.get(person) ?? new Set()).add(area));
  }
  return listed;
});

/** A person's work by area; undefined for those without a substantive commit in any. */
export const areaWorkBy = memoiseBy((history, person: Person): AreaWork | undefined => {
  const commits = new Map<string, number>();
  let total = 0;
  for (const { substantive, area } of commitsBy(history, person)) {
    if (!substantive || area === "") continue;
    commits.set(area, (commits.get(area) ?? 0) + 1);
    total++;
  }
  if (total === 0) return undefined;
  const home = new Set(
    [...commits].filter(([, count]) => count >= HOME_COMMITS && count >= HOME_SHARE * total).map(([area]) => area),
  );
  for (const scope of listedAreasOf(history).get(person) ?? []) home.add(scope);
  return { commits, total, home };
});

/** How many substantive commits each author made in an area. */
const authorsIn = memoiseBy((history, area: string): ReadonlyMap<Person, number> => {
  const counts = new Map<Person, number>();
  for (const commit of history.commits)
    if (commit.area === area && commit.substantive) counts.set(commit.author, (counts.get(commit.author) ?? 0) + 1);
  return counts;
});

/** All substantive commits in an area. */
export const workIn = (history: History, area: string): number =>
  [...authorsIn(history, area).values()].reduce((sum, count) => sum + count, 0);

/** People with the most substantive commits in an area, most first, at most five; of equals who came first, not whose name does. */
export const principalsOf = memoiseBy((history, area: string): readonly Person[] =>
  [...authorsIn(history, area)]
    .filter(([{ kind }]) => kind === "person")
    .sort((a, b) => b[1] - a[1])
    .slice(0, PRINCIPALS)
    .map(([person]) => person),
);
