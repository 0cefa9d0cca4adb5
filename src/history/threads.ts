/**
 * First threads of initiatives: commits joined by strong links only. A series is one author's commits that landed
 * together (one merge, or one push of consecutive commits). A thread joins series and single commits of one author that
 * name the same issue or request, or each other. Topic, paths and time are no links here.
 */
import type { Person } from "../model/identity.ts";
import { type About, authorsOf, commitsBy } from "./about.ts";
import { type Commit, type History, memoise, memoiseBy } from "./history.ts";
import { ownIssue } from "./own-references.ts";
import { broughtBy } from "./reviews.ts";

export interface Series {
  readonly leader: Person;
  /** The leader's substantive commits, oldest first; at least two. */
  readonly commits: readonly Commit[];
  /** The merge that brought it, where one did. */
  readonly merge: Commit | undefined;
  /** Other people with commits in the same merge. */
  readonly others: readonly Person[];
}

export interface Thread {
  readonly leader: Person;
  /** The leader's substantive commits, oldest first; at least two. */
  readonly commits: readonly Commit[];
  /** Issues and requests that tie it together: "#812". */
  readonly references: readonly string[];
}

/** Consecutive commits by one author on the main line within this many seconds were pushed together. */
const TOGETHER_SECONDS = 120;
/** A merge with more commits than this is an integration of many topics, not one. */
const TOPIC_COMMITS = 80;
/** References named by more commits than this are umbrellas and tie nothing together. */
const UMBRELLA_COMMITS = 60;

function seriesOfMerge(merge: Commit, brought: readonly Commit[], leader: Person): Series[] {
  if (brought.length > TOPIC_COMMITS) return [];
  const substantive = brought.filter((commit) => commit.substantive);
  const commits = substantive.filter(({ author }) => author === leader);
  if (commits.length < 2) return [];
  const others = new Set(substantive.map(({ author }) => author).filter(({ kind }) => kind === "person"));
  others.delete(leader);
  return [{ leader, commits, merge, others: [...others] }];
}

/** Runs of consecutive main-line commits by one author, landed within two minutes of each other; by author. */
const pushedTogether = memoise((history: History): ReadonlyMap<Person, readonly Series[]> => {
  const found = new Map<Person, Series[]>();
  let run: Commit[] = [];
  const close = () => {
    if (run.length >= 2 && run.length <= TOPIC_COMMITS) {
      const leader = run[0]!.author;
      const series = { leader, commits: run, merge: undefined, others: [] };
      const own = found.get(leader);
      if (own) own.push(series);
      else found.set(leader, [series]);
    }
    if (run.length > 0) run = [];
  };
  for (const commit of history.commits) {
    if (commit.landedBy || commit.isMerge) continue;
    const last = run.at(-1);
    if (last && (last.author !== commit.author || commit.landedAt - last.landedAt > TOGETHER_SECONDS)) close();
    if (commit.substantive && commit.author.kind === "person") run.push(commit);
    else close();
  }
  close();
  return found;
});

const byLanding = (a: Series, b: Series): number => a.commits.at(-1)!.index - b.commits.at(-1)!.index;

/** The series that a person led, in the order in which they landed. */
export const seriesLedBy = memoiseBy((history: History, leader: Person): readonly Series[] => {
  if (leader.kind !== "person") return [];
  const brought = broughtBy(history);
  const merges = new Set(
    commitsBy(history, leader).flatMap(({ landedBy, isMerge }) => (isMerge ? [] : (landedBy ?? []))),
  );
  return [
    ...[...merges].flatMap((merge) => seriesOfMerge(merge, brought.get(merge) ?? [], leader)),
    ...(pushedTogether(history).get(leader) ?? []),
  ].sort(byLanding);
});

/** The series of those asked about, each person's in the order in which they landed. */
export const seriesOf = (history: History, about: About): readonly Series[] =>
  authorsOf(history).flatMap((author) => (about.has(author) ? seriesLedBy(history, author) : []));

/** "#812" for issues and requests alike, because forges number them together. */
function referenceKeys(history: History, commit: Commit): string[] {
  const { references } = commit.message;
  const own = references.length === 0 ? [] : references.flatMap((reference) => ownIssue(history, reference) ?? []);
  const request = commit.landedBy?.message.merge?.request;
  return request ? [...own, `#${request}`] : own;
}

const isTied = (commit: Commit): boolean => commit.substantive && commit.author.kind === "person";

/** How many commits of whoever name each issue or request. */
const namingCounts = memoise((history: History): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const commit of history.commits) {
    // Most commits name nothing.
    if (commit.message.references.length === 0 && commit.landedBy === undefined) continue;
    if (isTied(commit)) for (const key of referenceKeys(history, commit)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

/** Joins an author's commits by shared references and by naming each other's ids. */
export const threadsBy = memoiseBy((history: History, leader: Person): readonly Thread[] => {
  const own = commitsBy(history, leader).filter(isTied);
  const root = new Map(own.map((commit) => [commit, commit]));
  const find = (commit: Commit): Commit => {
    let at = commit;
    for (let up = root.get(at)!; up !== at; up = root.get(at)!) {
      root.set(at, root.get(up)!);
      at = root.get(at)!;
    }
    return at;
  };
  const join = (a: Commit, b: Commit) => {
    const [first, second] = [find(a), find(b)];
    if (first.index < second.index) root.set(second, first);
    else root.set(first, second);
  };
  for (const { commits } of seriesLedBy(history, leader))
    for (const commit of commits.slice(1)) join(commits[0]!, commit);
  const first = new Map<string, Commit>();
  const tied = new Map<Commit, Set<string>>();
  for (const commit of own) {
    for (const key of referenceKeys(history, commit)) {
      if (namingCounts(history).get(key)! > UMBRELLA_COMMITS) continue;
      const before = first.get(key);
      if (before) join(before, commit);
      else {
        first.set(key, commit);
        tied.set(commit, (tied.get(commit) ?? new Set()).add(key));
      }
    }
    for (const { kind, value } of commit.message.references) {
      const target = kind === "commit" ? history.find(value) : undefined;
      if (target && root.has(target)) join(commit, target);
    }
  }
  const groups = new Map<Commit, Commit[]>();
  for (const commit of own) {
    const at = find(commit);
    const list = groups.get(at);
    if (list) list.push(commit);
    else groups.set(at, [commit]);
  }
  return [...groups.values()]
    .filter((commits) => commits.length >= 2)
    .map((commits) => {
      const references = new Set(commits.flatMap((commit) => [...(tied.get(commit) ?? [])]));
      return { leader, commits, references: [...references].sort() };
    });
});
