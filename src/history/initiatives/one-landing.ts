/**
 * One landing that is a piece of work by itself: a request of days or weeks, squashed into one commit. Its steps are no longer
 * visible, so it counts only where its size says that there were some: many source files with tests, some of them added, under a subject that
 * brings something new, or a message that still lists the commits it was made of. It is marked as one landing, so that nobody takes
 * it for work whose course can be seen.
 */
import { isChore } from "../chore-subjects.ts";
import type { Commit } from "../history.ts";
import { bringsSomethingNew } from "../squashed-features.ts";

const LEAST_SOURCES = 8;
const LEAST_TESTS = 2;
/** Of one that lists its commits, fewer files are enough. */
const LEAST_LISTED = 8;
const LEAST_LISTED_SOURCES = 4;
const LEAST_ADDED = 2;
const READ_LIMIT = 16_384;
/** A commit in the list that forges put into a squashed message: "* Keep tokens between lines". */
const LISTED = /^\* (\S.{0,200})$/gm;

/** Kinds of change, as conventional subjects have them, that bring nothing by themselves. */
const UPKEEP = /^(?:chore|ci|build|style|docs?|tests?|deps)(?:\([^)]{0,60}\))?!?:/i;

const isSquashed = ({ message, landedBy }: Commit): boolean =>
  landedBy === undefined &&
  message.references.some(({ kind, role }) => kind === "pull-request" && role === "landed-as");

/** Commits, chores left out, that a squashed message lists. */
const listedIn = ({ message }: Commit): number =>
  [...message.body.text.slice(0, READ_LIMIT).matchAll(LISTED)].filter(([, subject]) => !isChore(subject!)).length;

/** Whether it made something: added files, and more of them than it took away or moved. */
function makesSomething({ touches }: Commit): boolean {
  const times = (...kinds: readonly string[]): number => touches.filter(({ status }) => kinds.includes(status)).length;
  return times("A") >= LEAST_ADDED && times("A") > times("D", "R");
}

/** Whether a commit is one. */
export function isOneLanding(commit: Commit): boolean {
  if (!isSquashed(commit) || isChore(commit.message.subject) || UPKEEP.test(commit.message.subject)) return false;
  if (!makesSomething(commit)) return false;
  const count = (kind: string): number => commit.touches.filter(({ file }) => file.kind === kind).length;
  const sources = count("source");
  if (sources < LEAST_LISTED_SOURCES || count("test") === 0) return false;
  if (sources >= LEAST_SOURCES && count("test") >= LEAST_TESTS && bringsSomethingNew(commit)) return true;
  return listedIn(commit) >= LEAST_LISTED;
}
