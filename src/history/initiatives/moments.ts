/**
 * The dated points of an initiative besides its leader's own steps, as a picture marks them: what was opened and written
 * before, by which landings it came in, what others did, what was closed and what was taken back.
 */
import type { InitiativeMomentKind, InitiativeRecord } from "../../model/initiative.ts";
import { dayOf } from "../../model/time.ts";
import type { Commit, History } from "../history.ts";
import { isReverted, revertsOf } from "../reverts.ts";
import type { Initiative } from "./initiative.ts";

/** Of one kind at most, the earliest first: a picture shows no more. */
const OF_A_KIND = 100;

/** Commits of the main line within so many seconds landed together, as where landings are counted (story.ts). */
const TOGETHER_SECONDS = 600;

type Moment = InitiativeRecord["moments"][number];

/** The merges by which it landed, and of what was pushed together the first. */
function landings({ made }: Initiative): readonly Commit[] {
  const found = new Set<Commit>();
  let last = Number.NEGATIVE_INFINITY;
  for (const commit of made) {
    if (commit.landedBy) found.add(commit.landedBy);
    else {
      if (commit.landedAt - last > TOGETHER_SECONDS) found.add(commit);
      last = commit.landedAt;
    }
  }
  return [...found];
}

function dated(history: History, initiative: Initiative): readonly Moment[] {
  const { own, others, discussions, documents } = initiative;
  const reverts = new Set(
    own.filter((commit) => isReverted(history, commit)).map((commit) => revertsOf(history).get(commit)!.by),
  );
  return [
    ...discussions.map(({ kind, day, object }): Moment => [kind === "issue" ? "issue" : "request", day, object]),
    ...discussions.flatMap(({ closedDay, object, state }): Moment[] =>
      closedDay && state === "closed" ? [["closed", closedDay, object]] : [],
    ),
    ...documents.flatMap(({ addedBy }): Moment[] => (addedBy ? [["document", addedBy.day, addedBy.oid]] : [])),
    ...landings(initiative).map(({ landedAt, oid }): Moment => ["landing", dayOf(landedAt), oid]),
    ...others.flatMap(({ commits }) => commits.map(({ day, oid }): Moment => ["other", day, oid])),
    ...[...reverts].map(({ landedAt, oid }): Moment => ["revert", dayOf(landedAt), oid]),
  ];
}

/**
 * What a picture of an initiative marks besides its steps, by day, then kind, then object; at most 100 of a kind.
 *
 * @returns kind, ISO day, and the object as citations name it
 * @example momentsOf(history, initiative)[0] // ["issue", "2024-01-20", "github.com/o/r#7"]
 */
export function momentsOf(history: History, initiative: Initiative): InitiativeRecord["moments"] {
  const counts = new Map<InitiativeMomentKind, number>();
  return [...dated(history, initiative)]
    .sort((a, b) => compare(a[1], b[1]) || compare(a[0], b[0]) || compare(a[2], b[2]))
    .filter(([kind]) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= OF_A_KIND;
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
