/** People whose beginning a repository shows, with what they landed afterwards. */
import type { Person } from "../model/identity.ts";
import { commitsBy } from "./about.ts";
import { type Commit, type History, memoise, memoiseBy } from "./history.ts";

export interface Newcomer {
  readonly person: Person;
  /** Their first substantive commits here, at most FIRST_COMMITS, oldest first. */
  readonly first: readonly Commit[];
  /** How many substantive commits landed after those. */
  readonly later: number;
}

/** A person is a newcomer for this many commits. */
export const FIRST_COMMITS = 5;
/** … and for this many days after the first of them. */
const NEW_DAYS = 365;
/** Whoever began within this many days of a repository's first commit founded it. */
const FOUNDING_DAYS = 180;

/** How somebody began here; undefined for those who began with the repository or landed nothing by hand. */
export const newcomerOf = memoiseBy((history, person: Person): Newcomer | undefined => {
  if (history.repo.shallow || person.kind !== "person") return undefined;
  const start = history.commits[0]?.landedAt ?? 0;
  const first: Commit[] = [];
  let later = 0;
  for (const commit of commitsBy(history, person)) {
    if (!commit.substantive) continue;
    const began = first[0]?.landedAt ?? commit.landedAt;
    if (began < start + FOUNDING_DAYS * 86_400) return undefined;
    if (first.length < FIRST_COMMITS && commit.landedAt - began <= NEW_DAYS * 86_400) first.push(commit);
    // What came with the same merge as the first commits is no return.
    else if (commit.landedAt > first.at(-1)!.landedAt) later++;
  }
  return first.length === 0 ? undefined : { person, first, later };
});

/** Every newcomer by person. */
export const newcomersOf = memoise((history: History): ReadonlyMap<Person, Newcomer> => {
  const authors = new Set<Person>();
  for (const { author, substantive } of history.commits) if (substantive) authors.add(author);
  return new Map(
    [...authors].flatMap((person) => {
      const newcomer = newcomerOf(history, person);
      return newcomer ? [[person, newcomer] as const] : [];
    }),
  );
});
