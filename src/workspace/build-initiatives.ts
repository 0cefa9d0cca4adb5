/** What records say of the initiatives that somebody led and took part in → what `waymark initiatives` shows. */
import type { InitiativeFinding, InitiativesReport } from "../model/initiative.ts";
import type { ReportRepository } from "./build-report.ts";
import { commitPrefix } from "./links.ts";
import { ruleOf } from "./rules.ts";
import type { InitiativesRecord } from "./view.ts";

export interface InitiativesInput {
  readonly repositories: readonly ReportRepository[];
  readonly asOf: string;
  readonly scope: InitiativesReport["scope"];
  readonly person: { readonly because: string; readonly isYou: boolean };
}

/** What signals saw in initiatives, by the first step of each, which is its context. */
function findings({ evidence }: InitiativesRecord, isYou: boolean): ReadonlyMap<string, readonly InitiativeFinding[]> {
  const found = new Map<string, InitiativeFinding[]>();
  for (const item of evidence) {
    if (item.kind !== "event" || (item.counter && !isYou)) continue;
    const { id, signal, sentence, counter, context } = item;
    const finding = { id, signal, title: ruleOf(signal)?.title ?? signal, sentence, counter };
    found.set(context, [...(found.get(context) ?? []), finding]);
  }
  return found;
}

/** The initiatives and parts that touch a period and areas, the largest first, from the records of one or several clones. */
export function buildInitiatives({ repositories, asOf, scope, person }: InitiativesInput): InitiativesReport {
  // Two clones of one repository hold the same.
  const once = [...new Map(repositories.map((one) => [one.facts.key, one])).values()];
  const isAsked = (first: string, last: string): boolean =>
    (scope.since === null || last >= scope.since) && (scope.until === null || first <= scope.until);
  const isInAreas = (areas: readonly string[]): boolean =>
    scope.areas.length === 0 ||
    scope.areas.some((asked) => areas.some((area) => area === asked || area.startsWith(`${asked}/`)));
  /** Those that were asked for, each with its repository. */
  const chosen = <T extends { first: string; last: string; areas: readonly string[] }>(
    all: readonly T[],
    repository: string,
  ) =>
    all
      .filter(({ first, last, areas }) => isAsked(first, last) && isInAreas(areas))
      .map((one) => ({ ...one, repository }));
  const initiatives = once.flatMap(({ facts, url, initiatives: own }) =>
    own.flatMap((record) => {
      const found = findings(record, person.isYou);
      return chosen(record.led, facts.name).map((one) => ({
        ...one,
        commitUrl: commitPrefix(url),
        found: found.get(one.steps[0]![0]) ?? [],
      }));
    }),
  );
  const tookPart = once.flatMap(({ facts, initiatives: own }) =>
    own.flatMap((one) => chosen(one.tookPart, facts.name)),
  );
  initiatives.sort((a, b) => b.own - a.own || (a.last > b.last ? -1 : a.last < b.last ? 1 : a.id < b.id ? -1 : 1));
  tookPart.sort((a, b) => b.commits - a.commits || b.reviewed - a.reviewed || (a.id < b.id ? -1 : 1));
  const [first] = once.flatMap(({ records }) => records);
  return {
    schema: "waymark.initiatives/1",
    asOf,
    person: { key: first?.profile.key ?? "", name: first?.profile.name ?? "", ...person },
    scope,
    repositories: once.map(({ facts }) => facts.name),
    initiatives,
    tookPart,
    notes: once.flatMap(({ facts, initiatives: own }) =>
      own.flatMap(({ notes }) => notes.map((note) => (once.length > 1 ? `${facts.name}: ${note}` : note))),
    ),
  };
}
