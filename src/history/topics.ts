/**
 * Topics: one person's commits on one named thing over a stretch of time. What ties them is stated, never guessed from
 * similar words (topic-ties.ts). A topic is a person's only where at least half of everybody's commits with the tie, from
 * the first to the last of the stretch, are theirs. A stretch ends where the person was active here for many weeks
 * without a commit on the thing, and after a third of a year without one. Commits about one file or folder, or that name
 * one issue, are a topic only where their subjects share a word other than the product's name: a module of odds and ends
 * is none.
 */
import type { Person } from "../model/identity.ts";
import type { About } from "./about.ts";
import { activeWeeksOf } from "./active-weeks.ts";
import { changeKinds, DOCUMENT, isDocumentRepository, SOURCE } from "./change-kinds.ts";
import { handMadeCommitsOf } from "./hand-made.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";
import { ownProduct } from "./own-references.ts";
import { shareWord } from "./shared-words.ts";
import { isUmbrella, LEAST_COMMITS, type Tie, type Tied, tiedCommits } from "./topic-ties.ts";

export interface Topic {
  readonly leader: Person;
  readonly tie: Tie;
  /** As the commits write it: "merge-ort", "#812", "reftable/". */
  readonly label: string;
  /** The leader's substantive commits, oldest first; at least LEAST_COMMITS. */
  readonly commits: readonly Commit[];
  /** Substantive commits by anybody with the same tie, from the first to the last of them. */
  readonly everyone: number;
  /** The commit that added the unit, where that is the tie. */
  readonly addedBy: Commit | undefined;
}

/** A stretch ends after this many active weeks of the person without a commit on the thing … */
const BREAK_WEEKS = 12;
/** … if as many days passed as well. */
const BREAK_DAYS = 90;
/** It also ends after so many days, whatever else the person did or did not do. */
export const LONGEST_GAP_DAYS = 120;
const LEAST_SHARE = 0.5;
/** A topic with this share of its commits in a larger one is a part of that one. */
const PART_SHARE = 0.6;

/** Whether so much time lies between one commit of a person and their next on the thing that a stretch ends. */
function isBreak(last: Commit, next: Commit, weeks: Int32Array): boolean {
  const days = (next.landedAt - last.landedAt) / 86_400;
  const active = (weeks[next.index] ?? 0) - (weeks[last.index] ?? 0);
  return days > LONGEST_GAP_DAYS || (days > BREAK_DAYS && active > BREAK_WEEKS);
}

/** One person's commits cut at each break (`weeks` as `activeWeeksOf` counts them). */
function stretches(commits: readonly Commit[], weeks: Int32Array): Commit[][] {
  const cut: Commit[][] = [];
  let current: Commit[] = [];
  for (const commit of commits) {
    const last = current.at(-1);
    if (last !== undefined && isBreak(last, commit, weeks)) {
      cut.push(current);
      current = [];
    }
    current.push(commit);
  }
  cut.push(current);
  return cut;
}

/** Commits of one day under one subject once: a branch that was rebased and merged twice holds each of them twice. */
function withoutCopies(commits: readonly Commit[]): readonly Commit[] {
  const seen = new Set<string>();
  return commits.filter(({ day, message }) => {
    const key = `${day} ${message.subject}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** How many of the commits, sorted by index, come before an index. */
function countBefore(commits: readonly Commit[], index: number): number {
  let [from, to] = [0, commits.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (commits[middle]!.index < index) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of the commits, sorted by index, lie between two others, themselves included. */
const countBetween = (commits: readonly Commit[], first: Commit, last: Commit): number =>
  countBefore(commits, last.index + 1) - countBefore(commits, first.index);

function topicsOfTie(history: History, about: About, tied: Tied): Topic[] {
  if (tied.commits.length < LEAST_COMMITS) return [];
  const byPerson = new Map<Person, Commit[]>();
  for (const commit of tied.commits) {
    if (!about.has(commit.author) || (tied.addedBy !== undefined && commit.author !== tied.addedBy.author)) continue;
    const own = byPerson.get(commit.author);
    if (own) own.push(commit);
    else byPerson.set(commit.author, [commit]);
  }
  const topics: Topic[] = [];
  for (const [leader, own] of byPerson) {
    if (own.length < LEAST_COMMITS) continue;
    for (const commits of stretches(withoutCopies(own), activeWeeksOf(history, leader))) {
      if (commits.length < LEAST_COMMITS) continue;
      const everyone = countBetween(tied.commits, commits[0]!, commits.at(-1)!);
      if (commits.length >= LEAST_SHARE * everyone)
        topics.push({ leader, tie: tied.tie, label: tied.label, commits, everyone, addedBy: tied.addedBy });
    }
  }
  return topics;
}

/** Whether the work itself was changed by at least half of the commits, not only its tests, notes or settings. */
function isWork(history: History, { commits }: Topic): boolean {
  const bits = isDocumentRepository(history) ? SOURCE | DOCUMENT : SOURCE;
  return commits.filter((commit) => (changeKinds(commit) & bits) !== 0).length * 2 >= commits.length;
}

const TIE_ORDER: Readonly<Record<Tie, number>> = { prefix: 0, unit: 1, reference: 2 };

/** Whether a topic was what most people worked on at the time: the whole product, under the name of one file or folder. */
function isProduct(history: History, { tie, commits, everyone }: Topic): boolean {
  return tie === "unit" && isUmbrella(everyone, countBetween(handMadeCommitsOf(history), commits[0]!, commits.at(-1)!));
}

/** Whether a tie holds by itself (a prefix), or the subjects say that the commits were about one thing. */
const isAboutOneThing = (history: History, { tie, commits }: Topic): boolean =>
  tie === "prefix" || shareWord(commits, ownProduct(history));

/** Leaves out topics that are mostly part of a larger one of the same person. */
function withoutParts(topics: readonly Topic[]): Topic[] {
  const sorted = [...topics].sort(
    (a, b) =>
      b.commits.length - a.commits.length ||
      TIE_ORDER[a.tie] - TIE_ORDER[b.tie] ||
      a.commits[0]!.index - b.commits[0]!.index ||
      (a.label < b.label ? -1 : 1),
  );
  const inTopics = new Map<Commit, number[]>();
  const kept: Topic[] = [];
  for (const topic of sorted) {
    const shared = new Map<number, number>();
    let most = 0;
    for (const commit of topic.commits)
      for (const other of inTopics.get(commit) ?? []) {
        const count = (shared.get(other) ?? 0) + 1;
        shared.set(other, count);
        if (count > most) most = count;
      }
    if (most >= PART_SHARE * topic.commits.length) continue;
    for (const commit of topic.commits) {
      const list = inTopics.get(commit);
      if (list) list.push(kept.length);
      else inTopics.set(commit, [kept.length]);
    }
    kept.push(topic);
  }
  return kept;
}

/** Every topic of those asked about, in the order in which they began. */
export const topicsOf = memoiseBy((history: History, about: About): readonly Topic[] => {
  const found = tiedCommits(history, about)
    .flatMap((tied) => topicsOfTie(history, about, tied))
    .filter((topic) => isWork(history, topic) && !isProduct(history, topic) && isAboutOneThing(history, topic));
  return withoutParts(found).sort((a, b) => a.commits[0]!.index - b.commits[0]!.index || (a.label < b.label ? -1 : 1));
});
