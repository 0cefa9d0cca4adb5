/**
 * Whether an initiative is about one problem as far as its links show. An issue, a request or a branch is. A new name, or
 * the prefix of a series, is where it names a new thing: not a part of the product that was there before, not a grade of changes, and not at the
 * beginning of the record, when every name is new. A run of repairs under a name is upkeep of a part.
 */

import type { InitiativeLink } from "../model/initiative.ts";
import { type History, memoise } from "./history.ts";
import type { Initiative } from "./initiatives/initiative.ts";
import { isRepair } from "./repairs.ts";
import { subjectPrefixes } from "./subject-prefix.ts";

/** A link says what the whole is about where it ties so much of it: what was joined by likeness may be something else. */
export const LINK_SHARE = 0.8;
/** A part that was there so many days before the first step is no new thing. */
const OLD_DAYS = 60;
/** So many days from its first commit on a record is beginning. */
const BEGINNING_DAYS = 90;
const REPAIRS_SHARE = 0.6;
/** Prefixes that grade or sort changes. */
const GRADE =
  /^(?:(?:bug|minor|medium|major|critical|cleanup|clean|optim\w*|build|ci|docs?|documentation|tests?|regtests?|fix(?:es)?|feat|misc|wip|reorg|import|chore|refactor|perf|style)[/:, ]*)+$/i;
const SECONDS_PER_DAY = 86_400;

/** A name as files and folders would have it: letters and digits of its last part. */
const bare = (name: string): string =>
  name
    .slice(name.lastIndexOf(": ") + 1)
    .trim()
    .replace(/^.*\/(?=.)/, "")
    .toLowerCase()
    .replace(/\.\w{1,4}$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** When each name of a file or folder was first seen. */
const firstSeenOf = memoise((history: History): ReadonlyMap<string, number> => {
  const seen = new Set<string>();
  const first = new Map<string, number>();
  for (const { touches, landedAt } of history.commits)
    for (const { file } of touches) {
      if (seen.has(file.path)) continue;
      seen.add(file.path);
      for (const part of file.path.split("/")) {
        const name = bare(part);
        if (!first.has(name)) first.set(name, landedAt);
      }
    }
  return first;
});

/** When each prefix of a subject was first seen. */
const firstPrefixOf = memoise((history: History): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const { message, landedAt } of history.commits)
    for (const prefix of subjectPrefixes(message.subject)) if (!first.has(prefix)) first.set(prefix, landedAt);
  return first;
});

/** Whether a name is of a part that was there before the initiative, or was new only because everything was. */
function isOldName(history: History, { own }: Initiative, { kind, label }: InitiativeLink): boolean {
  const start = own[0]!.landedAt;
  const isOld = (seen: number | undefined) => seen !== undefined && start - seen > OLD_DAYS * SECONDS_PER_DAY;
  return (
    start - (history.commits[0]?.landedAt ?? start) < BEGINNING_DAYS * SECONDS_PER_DAY ||
    isOld(firstSeenOf(history).get(bare(label))) ||
    (kind === "series" && isOld(firstPrefixOf(history).get(label.toLowerCase())))
  );
}

/** A merge or request without a title or a branch of the leader's own gathered this and that. */
const isStated = ({ kind }: InitiativeLink, titleFrom: Initiative["titleFrom"]): boolean =>
  kind === "issue" || kind === "change-id" || ((kind === "request" || kind === "merge") && titleFrom !== "commit");

const isNamed = ({ kind, label }: InitiativeLink): boolean =>
  (kind === "new-name" || kind === "series") && !GRADE.test(label);

/** The links that say what the whole is about. */
const mostLinks = ({ links, made }: Initiative): readonly InitiativeLink[] =>
  links.filter(({ commits }) => commits >= LINK_SHARE * made.length);

/** Whether an issue, a request or a branch says what an initiative is about. */
export const isStatedProblem = (initiative: Initiative): boolean =>
  mostLinks(initiative).some((link) => isStated(link, initiative.titleFrom));

/**
 * Whether its links show that an initiative is about one problem.
 * @example isOneProblem(history, initiative) // false for "medium", or for fixes of an old file over weeks
 */
export function isOneProblem(history: History, initiative: Initiative): boolean {
  if (isStatedProblem(initiative)) return true;
  const { own } = initiative;
  const named = mostLinks(initiative).some((link) => isNamed(link) && !isOldName(history, initiative, link));
  return named && own.filter(isRepair).length < REPAIRS_SHARE * own.length;
}
