/**
 * First threads of initiatives: commits joined by strong links only. A series is one author's commits that landed
 * together (one merge, or one push of consecutive commits). A thread joins series and single commits of one author that
 * name the same issue or request, or each other. Topic, paths and time are no links here.
 */
import type { Person } from "../model/identity.ts";
import { type Commit, type History, memoise } from "./history.ts";
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

function seriesOfMerge(merge: Commit, brought: readonly Commit[]): Series[] {
  if (brought.length > TOPIC_COMMITS) return [];
  const byAuthor = new Map<Person, Commit[]>();
  for (const commit of brought)
    if (commit.substantive) {
      const list = byAuthor.get(commit.author);
      if (list) list.push(commit);
      else byAuthor.set(commit.author, [commit]);
    }
  return [...byAuthor]
    .filter(([person, commits]) => person.kind === "person" && commits.length >= 2)
    .map(([leader, commits]) => ({
      leader,
      commits,
      merge,
      others: [...byAuthor.keys()].filter((person) => person !== leader),
    }));
}

/** Runs of consecutive main-line commits by one author, landed within two minutes of each other. */
function pushedTogether(history: History): Series[] {
  const found: Series[] = [];
  let run: Commit[] = [];
  const close = () => {
    if (run.length >= 2 && run.length <= TOPIC_COMMITS)
      found.push({ leader: run[0]!.author, commits: run, merge: undefined, others: [] });
    run = [];
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
}

/** Every series, in the order in which they landed. */
export const seriesOf = memoise((history: History): readonly Series[] =>
  [
    ...[...broughtBy(history)].flatMap(([merge, brought]) => seriesOfMerge(merge, brought)),
    ...pushedTogether(history),
  ].sort((a, b) => a.commits.at(-1)!.index - b.commits.at(-1)!.index),
);

/** "#812" for issues and requests alike, because forges number them together. */
function referenceKeys(history: History, commit: Commit): string[] {
  const own = commit.message.references.flatMap((reference) => ownIssue(history, reference) ?? []);
  const request = commit.landedBy?.message.merge?.request;
  return request ? [...own, `#${request}`] : own;
}

/** Joins each author's commits by shared references and by naming each other's ids. */
export const threadsOf = memoise((history: History): readonly Thread[] => {
  const root = new Int32Array(history.commits.length).map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  const join = (a: Commit, b: Commit) => {
    if (a.author === b.author) root[Math.max(find(a.index), find(b.index))] = Math.min(find(a.index), find(b.index));
  };
  for (const { commits } of seriesOf(history)) for (const commit of commits.slice(1)) join(commits[0]!, commit);
  const naming = new Map<string, Commit[]>();
  for (const commit of history.commits) {
    if (!commit.substantive || commit.author.kind !== "person") continue;
    for (const key of referenceKeys(history, commit)) {
      const list = naming.get(key);
      if (list) list.push(commit);
      else naming.set(key, [commit]);
    }
    for (const { kind, value } of commit.message.references) {
      const target = kind === "commit" ? history.find(value) : undefined;
      if (target?.substantive) join(commit, target);
    }
  }
  const tied = new Map<number, Set<string>>();
  for (const [key, commits] of naming) {
    if (commits.length > UMBRELLA_COMMITS) continue;
    const first = new Map<Person, Commit>();
    for (const commit of commits) {
      const before = first.get(commit.author);
      if (before) join(before, commit);
      else first.set(commit.author, commit);
    }
    for (const commit of first.values()) tied.set(commit.index, (tied.get(commit.index) ?? new Set()).add(key));
  }
  const groups = new Map<number, Commit[]>();
  for (const commit of history.commits)
    if (commit.substantive && commit.author.kind === "person") {
      const at = find(commit.index);
      const list = groups.get(at);
      if (list) list.push(commit);
      else groups.set(at, [commit]);
    }
  const threads: Thread[] = [];
  for (const commits of groups.values())
    if (commits.length >= 2) {
      const references = new Set(commits.flatMap((commit) => [...(tied.get(commit.index) ?? [])]));
      threads.push({ leader: commits[0]!.author, commits, references: [...references].sort() });
    }
  return threads;
});
