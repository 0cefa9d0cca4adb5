/**
 * The story of an initiative: one sentence a fact, in the order in which things happened, each with what it rests on. What is not
 * known is not said. The facts themselves stand in files of their own beside this one.
 */
import type { InitiativePartKind, StoryClause } from "../../model/initiative.ts";
import type { History } from "../history.ts";
import { areaWords, listWords, periodWords, plural } from "../phrases.ts";
import { aftermathClauses } from "./aftermath.ts";
import { breakdownClause } from "./breakdown.ts";
import { oidsOf } from "./discussion-names.ts";
import { endingOf } from "./ending.ts";
import { followThroughClause, releaseClause } from "./follow-through.ts";
import type { Initiative } from "./initiative.ts";
import { originOf } from "./origin.ts";
import { planClause } from "./plan.ts";
import { landingsOf, mostlyIn, partsOf, teamsOf } from "./span.ts";
import { startClauses } from "./start.ts";

export { endingOf } from "./ending.ts";
export { originOf } from "./origin.ts";
export { areasOf, landingsOf } from "./span.ts";

function workClause(initiative: Initiative): StoryClause {
  const { leader, own, made, commits, others, firstDay, lastDay } = initiative;
  const areas = mostlyIn(made);
  const count =
    made.length < commits.length
      ? `${made.length} of ${plural(commits.length, "commit")}`
      : plural(made.length, "commit");
  const where = areas.length === 0 ? "" : `, mainly in ${listWords(areas.map(areaWords))}`;
  const who =
    others.length === 0
      ? ""
      : `; others were ${listWords(others.map(({ person, commits: theirs }) => `${person.name} (${theirs.length})`))}`;
  return {
    text: `${leader.name} made ${count} ${periodWords(firstDay, lastDay)}, in ${plural(landingsOf(initiative), "landing")}${where}${who}.`,
    cites: [
      ...new Set([...oidsOf(own, 2), own.at(-1)!.oid, ...others.slice(0, 2).map((other) => other.commits[0]!.oid)]),
    ],
  };
}

/** The groups that own what it changed, where there are several. */
function teamsClause(history: History, initiative: Initiative): StoryClause | undefined {
  const teams = teamsOf(history, initiative);
  if (teams.length < 2) return undefined;
  const first = teams.map(({ areas }) =>
    initiative.own.find(({ touches }) => touches.some(({ file }) => areas.includes(file.area))),
  );
  return {
    text: `By ${teams[0]!.statedBy} as it stood in the end, what it changed belonged to ${teams.length} groups of owners: ${listWords(teams.map(({ areas }) => areaWords(areas[0]!)))}.`,
    cites: oidsOf([...new Set(first.filter((commit) => commit !== undefined))]),
  };
}

const TOLD: readonly (readonly [InitiativePartKind, (names: string, isOne: boolean) => string])[] = [
  ["reported", (names, isOne) => `Its messages named ${names} as ${isOne ? "a reporter" : "reporters"}.`],
  ["co-wrote", (names, isOne) => `Its messages named ${names} as ${isOne ? "a co-author" : "co-authors"}.`],
  ["reviewed", (names) => `${names} reviewed it or parts of it.`],
  ["helped", (names) => `Its messages gave credit to ${names}.`],
];

/** Who else had a part in it beside commits. */
function peopleClauses(history: History, initiative: Initiative): readonly StoryClause[] {
  const people = partsOf(history, initiative);
  return TOLD.flatMap(([kind, words]) => {
    const named = people
      .flatMap(({ person, parts }) => {
        const objects = parts.get(kind);
        return objects ? [{ name: person.name, objects }] : [];
      })
      .sort((a, b) => b.objects.length - a.objects.length);
    if (named.length === 0) return [];
    return [
      {
        text: words(listWords(named.map(({ name }) => name)), named.length === 1),
        cites: [...new Set(named.slice(0, 3).map(({ objects }) => objects[0]!))],
      },
    ];
  });
}

/** The story, every sentence with what it rests on. */
export function storyOf(history: History, initiative: Initiative): readonly StoryClause[] {
  return [
    originOf(initiative).clause,
    planClause(history, initiative),
    breakdownClause(history, initiative),
    ...startClauses(history, initiative),
    workClause(initiative),
    teamsClause(history, initiative),
    ...peopleClauses(history, initiative),
    followThroughClause(history, initiative),
    endingOf(history, initiative).clause,
    releaseClause(history, initiative),
    ...aftermathClauses(history, initiative),
  ].filter((clause) => clause !== undefined);
}
