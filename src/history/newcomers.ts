/** People whose beginning a repository shows, with what they publicly did afterwards. */
import type { Person } from "../model/identity.ts";
import { type Commit, type History, memoise } from "./history.ts";
import { reviewsOf } from "./reviews.ts";

export interface Newcomer {
  readonly person: Person;
  /** Their first substantive commits here, at most FIRST_COMMITS, oldest first. */
  readonly first: readonly Commit[];
  /** How many substantive commits landed after those. */
  readonly later: number;
  /** Review acts they gave by trailer or merge after their first commits. */
  readonly reviewsGiven: number;
}

/** A person is a newcomer for this many commits. */
export const FIRST_COMMITS = 5;
/** … and for this many days after the first of them. */
const NEW_DAYS = 365;
/** Whoever began within this many days of a repository's first commit founded it. */
const FOUNDING_DAYS = 180;

/** Every newcomer by person. People who began with the repository are not newcomers. */
export const newcomersOf = memoise((history: History): ReadonlyMap<Person, Newcomer> => {
  const all = new Map<Person, { person: Person; first: Commit[]; later: number; reviewsGiven: number }>();
  const start = history.commits[0]?.landedAt ?? 0;
  for (const commit of history.commits) {
    if (!commit.substantive || commit.author.kind !== "person") continue;
    const one = all.get(commit.author);
    if (!one) all.set(commit.author, { person: commit.author, first: [commit], later: 0, reviewsGiven: 0 });
    else if (one.first.length < FIRST_COMMITS && commit.landedAt - one.first[0]!.landedAt <= NEW_DAYS * 86_400)
      one.first.push(commit);
    // What came with the same merge as the first commits is no return.
    else if (commit.landedAt > one.first.at(-1)!.landedAt) one.later++;
  }
  for (const act of reviewsOf(history)) {
    const one = all.get(act.reviewer);
    if (one && act.commit.index > one.first[0]!.index) one.reviewsGiven++;
  }
  for (const [person, one] of all)
    if (history.repo.shallow || one.first[0]!.landedAt < start + FOUNDING_DAYS * 86_400) all.delete(person);
  return all;
});
