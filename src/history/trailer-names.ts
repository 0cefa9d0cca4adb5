/** Who is named in the trailers of commits, Signed-off-by apart: it stands in nearly every message and names nobody's part in the work. */
import type { Person } from "../model/identity.ts";
import type { About } from "./about.ts";
import { type Commit, type History, memoise } from "./history.ts";

/** For each person named, the commits that name them, oldest first. */
const namingCommitsOf = memoise((history: History): ReadonlyMap<Person, readonly Commit[]> => {
  const naming = new Map<Person, Commit[]>();
  for (const commit of history.commits)
    for (const { key, people } of commit.trailers) {
      if (key === "signed-off-by") continue;
      for (const person of people) {
        const list = naming.get(person);
        if (!list) naming.set(person, [commit]);
        else if (list.at(-1) !== commit) list.push(commit);
      }
    }
  return naming;
});

/** Commits whose trailers name a person, oldest first. */
export const commitsNaming = (history: History, person: Person): readonly Commit[] =>
  namingCommitsOf(history).get(person) ?? [];

/** Those asked about whom trailers name, each with the commits that do, oldest first. */
export function* peopleNamed(history: History, about: About): Iterable<readonly [Person, readonly Commit[]]> {
  for (const named of namingCommitsOf(history)) if (about.has(named[0])) yield named;
}

/** Commits by those asked about and commits whose trailers name them, oldest first. */
export function commitsByOrNaming(history: History, about: About): readonly Commit[] {
  const commits = new Set(about.commits);
  for (const [, naming] of peopleNamed(history, about)) for (const commit of naming) commits.add(commit);
  return [...commits].sort((a, b) => a.index - b.index);
}
