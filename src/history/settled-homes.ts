/** From when on somebody was at home in an area: their fifth own commit there. Before it, the area was new ground too. */
import type { Person } from "../model/identity.ts";
import { commitsBy } from "./about.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";

/** Own commits by which an area has become home; as in home-areas.ts. */
const SETTLED = 5;

/** For each area the commit with which a person had settled there; areas with fewer commits are missing. */
const settledOf = memoiseBy((history, person: Person): ReadonlyMap<string, Commit> => {
  const counts = new Map<string, number>();
  const settled = new Map<string, Commit>();
  if (person.kind !== "person") return settled;
  for (const commit of commitsBy(history, person)) {
    if (!commit.substantive) continue;
    const count = (counts.get(commit.area) ?? 0) + 1;
    counts.set(commit.area, count);
    if (count === SETTLED) settled.set(commit.area, commit);
  }
  return settled;
});

/** Whether the author of a commit was already at home in an area when it landed. */
export function wasSettled(history: History, area: string, commit: Commit): boolean {
  const since = settledOf(history, commit.author).get(area);
  return since !== undefined && since.index < commit.index;
}
