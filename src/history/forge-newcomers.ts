/**
 * First pull requests: the beginning of people who had nothing here before. Whoever was here when what was read begins, or
 * whose commits landed before, is none.
 */
import type { Person } from "../model/identity.ts";
import { entriesBy } from "./discussions.ts";
import { isSomebody } from "./forge-people.ts";
import { type Discussion, type History, memoise } from "./history.ts";
import { firstCommitLike, isSamePerson } from "./same-name.ts";

/** Whoever said more than this in others' discussions before was here already. */
const MOST_SAID_BEFORE = 5;
/** Days after the first discussion read, and after the first commit, in which nobody is a newcomer. */
const FOUNDING_DAYS = 180;
/** Somebody is a newcomer for this many pull requests … */
const FIRST_REQUESTS = 2;
/** … and for this many days after the first. */
const NEW_DAYS = 365;

/** Whether somebody, or the author of their first pull request's commits, landed something before or took part at length. */
function wasHere(history: History, person: Person, first: Discussion): boolean {
  const landedBefore = (one: Person): boolean =>
    (history.commits[firstCommitLike(history, one)]?.landedAt ?? Number.POSITIVE_INFINITY) < first.at;
  if (landedBefore(person) || first.commits.some(({ author }) => landedBefore(author))) return true;
  const said = entriesBy(history, person).filter(
    ({ at, discussion, kind }) => at < first.at && kind !== "event" && discussion.author !== person,
  );
  return said.length > MOST_SAID_BEFORE;
}

export interface ForgeNewcomer {
  readonly person: Person;
  /** The first pull requests here, oldest first. */
  readonly first: readonly Discussion[];
  /** Later ones that landed. */
  readonly later: readonly Discussion[];
}

/** Every newcomer by person. */
export const forgeNewcomersOf = memoise((history: History): ReadonlyMap<Person, ForgeNewcomer> => {
  const found = new Map<Person, ForgeNewcomer>();
  const start = history.discussions[0]?.at;
  const [root] = history.commits;
  if (history.repo.shallow || start === undefined || root === undefined) return found;
  const earliest = Math.max(start, root.landedAt) + FOUNDING_DAYS * 86_400;
  const byAuthor = new Map<Person, Discussion[]>();
  for (const discussion of history.discussions) {
    const { kind, author } = discussion;
    if (kind !== "pull-request" || !author) continue;
    const own = byAuthor.get(author);
    if (own) own.push(discussion);
    else byAuthor.set(author, [discussion]);
  }
  for (const [person, own] of byAuthor) {
    const began = own[0]!.at;
    if (began < earliest || !isSomebody(history, person)) continue;
    if (wasHere(history, person, own[0]!)) continue;
    const first = own.slice(0, FIRST_REQUESTS).filter(({ at }) => at - began <= NEW_DAYS * 86_400);
    const later = own.slice(first.length).filter(({ state }) => state === "merged");
    found.set(person, { person, first, later });
  }
  return found;
});

/** Pull requests of others that somebody reviewed after a moment. */
export function reviewedAfter(history: History, person: Person, after: number): readonly Discussion[] {
  const reviewed = new Set<Discussion>();
  for (const entry of entriesBy(history, person)) {
    const { discussion } = entry;
    if (entry.at <= after || discussion.kind !== "pull-request" || reviewed.has(discussion)) continue;
    const isReview = entry.kind === "review" || (entry.kind === "comment" && entry.place !== undefined);
    if (isReview && isSomebody(history, discussion.author) && !isSamePerson(discussion.author, person))
      reviewed.add(discussion);
  }
  return [...reviewed];
}
