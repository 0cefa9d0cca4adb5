/**
 * Whose work a run over a History is about: one person, as a report needs it, or everybody, as the benchmarks do. What is
 * found for a person must not depend on which of the two was asked; only the time taken does.
 */
import type { Person } from "../model/identity.ts";
import { type Commit, type History, memoise, memoiseBy } from "./history.ts";

export interface About {
  /** Commits they authored, oldest first. */
  readonly commits: readonly Commit[];
  readonly has: (person: Person) => boolean;
}

const commitsByAuthorOf = memoise((history: History): ReadonlyMap<Person, readonly Commit[]> => {
  const byAuthor = new Map<Person, Commit[]>();
  for (const commit of history.commits) {
    const own = byAuthor.get(commit.author);
    if (own) own.push(commit);
    else byAuthor.set(commit.author, [commit]);
  }
  return byAuthor;
});

/** Commits that a person authored, oldest first. */
export function commitsBy(history: History, person: Person): readonly Commit[] {
  return commitsByAuthorOf(history).get(person) ?? [];
}

/** Everybody who authored a commit, by their first one. */
export const authorsOf = (history: History): readonly Person[] => [...commitsByAuthorOf(history).keys()];

/** A run about one person. */
export const aboutPerson = (history: History, person: Person): About => ({
  commits: commitsBy(history, person),
  has: (other) => other === person,
});

/** The same run each time, so that what is derived of it is derived once. */
export const onePerson = memoiseBy(aboutPerson);

/** A run about everybody. */
export const aboutEverybody = (history: History): About => ({ commits: history.commits, has: () => true });
