/**
 * Efforts: series that are one piece of work with a name. The name is the title or branch of the merge that brought
 * them, or the subject prefix that most of its commits share. Follow-up chores do not count as steps, and a merge that
 * mostly carries other people's work, or a maintainer's branch of this and that, is no effort.
 */
import type { Person } from "../model/identity.ts";
import { type About, authorsOf } from "./about.ts";
import { isChore } from "./chore-subjects.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";
import { daysFrom, daysOf, quoteSubject } from "./phrases.ts";
import { broughtBy } from "./reviews.ts";
import { subjectPrefixes } from "./subject-prefix.ts";
import { type Series, seriesLedBy } from "./threads.ts";

export interface Effort {
  readonly leader: Person;
  /** The leader's substantive commits without chores, oldest first; at least LEAST_COMMITS. */
  readonly commits: readonly Commit[];
  /** What it is called, and where that is said. */
  readonly name: string;
  readonly namedBy: "title" | "branch" | "prefix";
  readonly merge: Commit | undefined;
}

const LEAST_COMMITS = 3;
/** Share of the commits that must carry the prefix a series is named by. */
const PREFIX_SHARE = 0.6;
/** Named by a prefix alone, the commits must have been authored within so many days of each other. */
const CLOSE_IN_MERGE = 3;
const CLOSE_IN_PUSH = 14;
/** Named by a branch that was no request, within so many. */
const CLOSE_IN_BRANCH = 60;
const COLLECTING_BRANCH =
  /^(?:.*\/)?(?:master|main|trunk|dev|devel|develop|development|next|maint|stable|staging|upstream|head|pull|seen|pu|jch|fix|fixes|bugfix|bugfixes|hotfix|hotfixes|update|updates|wip|test|tests|cleanup|cleanups|misc|work|working|changes|for[-_/].*|release.*|patch-?\d*|.*[-_](?:next|stable|master|maint|fixes)|v?\d[\d.x-]*)$|:\/\/|^\w+@|20\d\d[-.]?[01]\d/i;
const COLLECTING_TITLE =
  /^(?:merge|release|update|updates|fix|fixes|wip|misc|various|cleanup|cleanups|version|v?\d+\.|backport|master|develop|dev\b|sync)\b.{0,20}$|\b(?:various|misc(?:ellaneous)?|several|assorted|some) (?:small |minor |little )?(?:fixes|changes|cleanups?|improvements|updates|tweaks)\b|\bprepare\b.*\brelease\b|^release\b/i;

/** The prefix that most subjects share, the most specific one; undefined where there is none. */
export function sharedPrefix(commits: readonly Commit[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { message } of commits)
    for (const prefix of subjectPrefixes(message.subject)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  let best: string | undefined;
  for (const [prefix, count] of counts)
    if (count >= PREFIX_SHARE * commits.length && (best === undefined || prefix.length > best.length)) best = prefix;
  return best;
}

/** Whether the commits were authored within so many days of each other: a batch of this and that was not. */
function isClose(commits: readonly Commit[], days: number): boolean {
  const [first, last] = daysOf(commits);
  return daysFrom(first, last) <= days;
}

/** A line that reads as a title, not as the first words of a description. */
export function isTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 110 &&
    !isChore(text) &&
    !COLLECTING_TITLE.test(text) &&
    !/^[+(]|^(?:this|these|the|i|we|it|in|after|when|there|as|closes|cc)\b|[.:…]$/i.test(text)
  );
}

function nameOf(series: Series, commits: readonly Commit[]): Pick<Effort, "name" | "namedBy"> | undefined {
  const facts = series.merge?.message.merge;
  if (facts?.request !== undefined && facts.title !== undefined && isTitle(facts.title))
    return { name: facts.title, namedBy: "title" };
  const branch = facts?.branch?.replace(/^(?:refs\/)?(?:heads|remotes\/origin|origin)\//, "");
  if (
    branch !== undefined &&
    !COLLECTING_BRANCH.test(branch) &&
    (facts?.request !== undefined || isClose(commits, CLOSE_IN_BRANCH))
  )
    return { name: branch, namedBy: "branch" };
  if (!isClose(commits, series.merge ? CLOSE_IN_MERGE : CLOSE_IN_PUSH)) return undefined;
  const prefix = sharedPrefix(commits);
  return prefix === undefined ? undefined : { name: prefix, namedBy: "prefix" };
}

/** What an effort is called, inside a sentence: its title, "the branch …", "work on …". */
export function effortWords({ name, namedBy }: Pick<Effort, "name" | "namedBy">): string {
  if (namedBy === "title") return quoteSubject(name, 80);
  return namedBy === "branch" ? `the branch ${quoteSubject(name)}` : `work on ${quoteSubject(name)}`;
}

/** Whether the merge brought mostly the leader's own work, the leader's last: else it was built on for another branch. */
function isOwn(series: Series, others: number): boolean {
  const tip = series.merge?.parents[1];
  return others <= series.commits.length / 2 && (tip === undefined || tip.isMerge || tip.author === series.leader);
}

/** What else a merge brought: one for each other person, and the commits of those who have a series there. */
function broughtByOthers(history: History, { merge, others }: Series): number {
  if (merge === undefined || others.length === 0) return 0;
  const brought = (broughtBy(history).get(merge) ?? []).filter(({ substantive }) => substantive);
  return others.reduce((sum, other) => {
    const commits = brought.filter(({ author }) => author === other).length;
    return sum + 1 + (other.kind === "person" && commits >= 2 ? commits : 0);
  }, 0);
}

function toEffort(history: History, series: Series): Effort | undefined {
  const { leader, merge } = series;
  if (series.commits.length < LEAST_COMMITS || !isOwn(series, broughtByOthers(history, series))) return undefined;
  const subjects = new Set<string>();
  const commits = series.commits.filter(
    ({ message }) => !isChore(message.subject) && !subjects.has(message.subject) && subjects.add(message.subject),
  );
  if (commits.length < LEAST_COMMITS) return undefined;
  const named = nameOf(series, commits);
  return named && { leader, commits, ...named, merge };
}

/** The efforts that a person led, in the order in which they landed. */
const effortsLedBy = memoiseBy((history: History, leader: Person): readonly Effort[] =>
  seriesLedBy(history, leader).flatMap((series) => toEffort(history, series) ?? []),
);

/**
 * The efforts of those asked about, each person's in the order in which they landed.
 */
export const effortsOf = (history: History, about: About): readonly Effort[] =>
  authorsOf(history).flatMap((author) => (about.has(author) ? effortsLedBy(history, author) : []));
