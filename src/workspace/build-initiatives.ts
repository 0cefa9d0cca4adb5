/** What records say of the initiatives that somebody led → what `waymark initiatives` shows. */
import type { InitiativesReport } from "../model/initiative.ts";
import type { ReportRepository } from "./build-report.ts";

export interface InitiativesInput {
  readonly repositories: readonly ReportRepository[];
  readonly asOf: string;
  readonly scope: InitiativesReport["scope"];
  readonly person: { readonly because: string; readonly isYou: boolean };
}

/** The initiatives that touch a period and areas, the largest first, from the records of one or several clones. */
export function buildInitiatives({ repositories, asOf, scope, person }: InitiativesInput): InitiativesReport {
  // Two clones of one repository hold the same.
  const once = [...new Map(repositories.map((one) => [one.facts.key, one])).values()];
  const isAsked = (first: string, last: string): boolean =>
    (scope.since === null || last >= scope.since) && (scope.until === null || first <= scope.until);
  const isInAreas = (areas: readonly string[]): boolean =>
    scope.areas.length === 0 ||
    scope.areas.some((asked) => areas.some((area) => area === asked || area.startsWith(`${asked}/`)));
  const initiatives = once.flatMap(({ facts, initiatives: own }) =>
    own
      .filter(({ first, last, areas }) => isAsked(first, last) && isInAreas(areas))
      .map((one) => ({ ...one, repository: facts.name })),
  );
  initiatives.sort((a, b) => b.own - a.own || (a.last > b.last ? -1 : a.last < b.last ? 1 : a.id < b.id ? -1 : 1));
  const [first] = once.flatMap(({ records }) => records);
  return {
    schema: "waymark.initiatives/1",
    asOf,
    person: { key: first?.profile.key ?? "", name: first?.profile.name ?? "", ...person },
    scope,
    repositories: once.map(({ facts }) => facts.name),
    initiatives,
  };
}
