/** How far an initiative reached: landings, areas, groups that own them, and what other people did in it. */

import type { Person } from "../../model/identity.ts";
import type { InitiativePartKind, InitiativePersonRecord, InitiativeTeam } from "../../model/initiative.ts";
import { commitsBy } from "../about.ts";
import { ROOT_AREA } from "../areas.ts";
import { areasCrossed } from "../areas-crossed.ts";
import { creditsIn } from "../credits.ts";
import { isSomebody } from "../forge-people.ts";
import { type Comment, type Commit, type Entry, type History, memoise, type Review } from "../history.ts";
import { ownWords } from "../own-words.ts";
import { type ReviewAct, reviewsOn } from "../reviews.ts";
import { isSamePerson } from "../same-name.ts";
import type { Initiative } from "./initiative.ts";
import { statedDiscussions } from "./stated-discussions.ts";

/** Commits of the main line within so many seconds landed together. */
const TOGETHER_SECONDS = 600;

/** Own commits by landing: a merge, or what was pushed or applied together; oldest first. */
export function landedTogether({ made }: Initiative): readonly (readonly Commit[])[] {
  const byMerge = new Map<Commit, Commit[]>();
  const landings: Commit[][] = [];
  let pushed: Commit[] | undefined;
  for (const commit of made) {
    const { landedBy, landedAt } = commit;
    const isPush = landedBy === undefined;
    const known = isPush ? pushed : byMerge.get(landedBy);
    if (known && !(isPush && landedAt - known.at(-1)!.landedAt > TOGETHER_SECONDS)) {
      known.push(commit);
      continue;
    }
    const landing = [commit];
    landings.push(landing);
    if (isPush) pushed = landing;
    else byMerge.set(landedBy, landing);
  }
  return landings;
}

/** Landings: merges, and commits of the main line that were pushed or applied together. */
export const landingsOf = (initiative: Initiative): number => landedTogether(initiative).length;

/** The areas that commits are mostly in, most first. */
function mainAreas(commits: readonly Commit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { area } of commits) if (area !== "") counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([area]) => area);
}

/** More areas than these are not where it mainly was. */
const MAIN_AREAS = 2;
/** They hold so much of the files changed, a file as often as it was changed. */
const MAIN_SHARE = 0.6;

/**
 * The one or two areas that hold most of what commits changed; none where it was spread over more. The top folder, where change
 * logs and settings lie, counts only where nothing else was changed.
 */
export function mostlyIn(commits: readonly Commit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { touches } of commits)
    for (const { file } of touches) if (file.area !== "") counts.set(file.area, (counts.get(file.area) ?? 0) + 1);
  if (counts.size > 1) counts.delete(ROOT_AREA);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, MAIN_AREAS);
  let held = 0;
  for (const [at, [, count]] of most.entries()) {
    held += count;
    if (held >= MAIN_SHARE * all) return most.slice(0, at + 1).map(([area]) => area);
  }
  return [];
}

/** Areas whose source it changed, most first; where it changed none, those that most of its files are in. */
export function areasOf({ own }: Initiative): readonly string[] {
  const crossed = areasCrossed(own).map(([area]) => area);
  return crossed.length > 0 ? crossed : mainAreas(own);
}

interface Owners {
  readonly statedBy: string;
  readonly people: readonly Person[];
}

/** Whom roles files name for each area that they state. */
const ownersOf = memoise((history: History): ReadonlyMap<string, Owners> => {
  const stated = new Map(history.areas.map(({ name, source }) => [name, source]));
  const people = new Map<string, Set<Person>>();
  for (const { person, scope, role } of history.roles) {
    const area = stated.has(scope) ? scope : scope.replace(/^\//, "").replace(/\/\*{0,2}$/, "");
    const source = stated.get(area);
    if (person.kind !== "person" || role === "reviewer" || source === undefined) continue;
    if (source === "tree" || source === "workspace") continue;
    people.set(area, (people.get(area) ?? new Set()).add(person));
  }
  return new Map([...people].map(([area, named]) => [area, { statedBy: stated.get(area)!, people: [...named] }]));
});

const TEAM_PEOPLE = 5;

/** The groups that roles files name for its areas; areas of the same people are one group's. */
export function teamsOf(history: History, initiative: Initiative): readonly InitiativeTeam[] {
  const groups = new Map<string, { areas: string[]; owners: Owners }>();
  for (const area of areasOf(initiative)) {
    const owners = ownersOf(history).get(area);
    if (owners === undefined) continue;
    const key = owners.people
      .map((person) => person.key)
      .sort()
      .join("\0");
    const group = groups.get(key);
    if (group) group.areas.push(area);
    else groups.set(key, { areas: [area], owners });
  }
  return [...groups.values()].map(({ areas, owners: { statedBy, people } }) => ({
    areas,
    statedBy,
    people: people.slice(0, TEAM_PEOPLE).map(({ name }) => name),
    own: people.some((person) => isSamePerson(person, initiative.leader)),
  }));
}

/** What other people did in it: kind by person, with the commits or requests it rests on. */
export interface PersonParts {
  readonly person: Person;
  readonly parts: ReadonlyMap<InitiativePartKind, readonly string[]>;
}

const REVIEWS: ReadonlySet<ReviewAct["kind"]> = new Set(["reviewed", "acked", "tested"]);

/** Review acts on its own commits and on the merges that brought them, each with the steps that it was on. */
function* actsOn(history: History, { made }: Initiative): Iterable<readonly [ReviewAct, readonly Commit[]]> {
  const own = new Set(made);
  const merges = new Set(made.flatMap(({ landedBy }) => landedBy ?? []));
  for (const commit of [...made, ...merges])
    for (const act of reviewsOn(history, commit)) {
      const on = act.work.filter((one) => own.has(one));
      if (on.length > 0) yield [act, on];
    }
}

/** Whether somebody reviewed a request by an entry: with words, or as one who has work here. Anybody may press "approve". */
export function isReviewing(history: History, entry: Entry): entry is Review | Comment {
  if (entry.kind === "event" || (entry.kind === "comment" && entry.place === undefined)) return false;
  return (
    isSomebody(history, entry.author) && (ownWords(entry.body) !== "" || commitsBy(history, entry.author).length > 0)
  );
}

/** Its pull requests with who reviewed them, or commented on their code, before they were closed. */
function requestsOf(history: History, initiative: Initiative) {
  return [...statedDiscussions(initiative).keys()].flatMap(({ kind, author, entries, object, closedAt }) => {
    if (kind !== "pull-request" || author === undefined) return [];
    const reviewers = entries.flatMap((entry) =>
      (closedAt === undefined || entry.at <= closedAt) && isReviewing(history, entry) ? (entry.author ?? []) : [],
    );
    return [{ author, object, reviewers }];
  });
}

/** Others with any part in it, the most parts first. */
export function partsOf(history: History, initiative: Initiative): readonly PersonParts[] {
  const { leader, made, others } = initiative;
  const found = new Map<Person, Map<InitiativePartKind, Set<string>>>();
  const note = (person: Person, kind: InitiativePartKind, object: string): void => {
    if (person.kind !== "person" || isSamePerson(person, leader)) return;
    const parts = found.get(person) ?? new Map<InitiativePartKind, Set<string>>();
    found.set(person, parts);
    parts.set(kind, (parts.get(kind) ?? new Set()).add(object));
  };
  for (const { person, commits } of others) for (const { oid } of commits) note(person, "wrote", oid);
  for (const commit of made) {
    for (const { key, people } of commit.trailers)
      if (key === "co-authored-by" || key === "co-developed-by")
        for (const person of people) note(person, "co-wrote", commit.oid);
    for (const { receiver, kind } of creditsIn(commit))
      note(receiver, kind === "report" ? "reported" : "helped", commit.oid);
  }
  for (const [{ reviewer, kind }, on] of actsOn(history, initiative))
    for (const { oid } of on) note(reviewer, REVIEWS.has(kind) ? "reviewed" : "landed", oid);
  for (const { author, object, reviewers } of requestsOf(history, initiative))
    if (isSamePerson(author, leader)) for (const person of reviewers) note(person, "reviewed", object);
  const size = ({ parts }: PersonParts): number => [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  return [...found]
    .map(
      ([person, parts]): PersonParts => ({
        person,
        parts: new Map([...parts].map(([kind, objects]) => [kind, [...objects]])),
      }),
    )
    .sort((a, b) => size(b) - size(a) || (a.person.name < b.person.name ? -1 : 1));
}

export const toPersonRecord = ({ person, parts }: PersonParts): InitiativePersonRecord => ({
  name: person.name,
  parts: [...parts].map(([kind, { length }]) => ({ kind, count: length })),
});
