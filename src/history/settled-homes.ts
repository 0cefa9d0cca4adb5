/** From when on somebody was at home in an area: their fifth own commit there. Before it, the area was new ground too. */
import type { Person } from "../model/identity.ts";
import { handMadeCommitsOf } from "./hand-made.ts";
import { type Commit, type History, memoise } from "./history.ts";

/** Own commits by which an area has become home; as in home-areas.ts. */
const SETTLED = 5;

/** For each author and area the commit with which they had settled there; areas with fewer commits are missing. */
const settledOf = memoise((history: History): ReadonlyMap<Person, ReadonlyMap<string, Commit>> => {
  const counts = new Map<Person, Map<string, number>>();
  const settled = new Map<Person, Map<string, Commit>>();
  for (const commit of handMadeCommitsOf(history)) {
    const own = counts.get(commit.author) ?? new Map<string, number>();
    counts.set(commit.author, own);
    const count = (own.get(commit.area) ?? 0) + 1;
    own.set(commit.area, count);
    if (count !== SETTLED) continue;
    const homes = settled.get(commit.author) ?? new Map<string, Commit>();
    settled.set(commit.author, homes.set(commit.area, commit));
  }
  return settled;
});

/** Whether the author of a commit was already at home in an area when it landed. */
export function wasSettled(history: History, area: string, commit: Commit): boolean {
  const since = settledOf(history).get(commit.author)?.get(area);
  return since !== undefined && since.index < commit.index;
}
