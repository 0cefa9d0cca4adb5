/**
 * Topics: one person's commits on one named thing over a stretch of time. What ties them is stated, never guessed from
 * similar words (topic-ties.ts). A topic is a person's only where at least half of everybody's commits with the tie, from
 * the first to the last of the stretch, are theirs. A stretch ends where the person was active here for many weeks
 * without a commit on the thing; leave does not end it.
 */
import type { Person } from "../model/identity.ts";
import { activeWeeksOf } from "./active-weeks.ts";
import { changeKindsOf, DOCUMENT, isDocumentRepository, SOURCE } from "./change-kinds.ts";
import { type Commit, type History, memoise } from "./history.ts";
import { quoteSubject, shortPath } from "./phrases.ts";
import { LEAST_COMMITS, type Tie, type Tied, tiedCommits } from "./topic-ties.ts";

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
const LEAST_SHARE = 0.5;
/** A technical name is a weaker tie: more commits, a larger share. */
const LEAST_TERM_COMMITS = 8;
const LEAST_TERM_SHARE = 0.6;
/** A topic with this share of its commits in a larger one is a part of that one. */
const PART_SHARE = 0.6;

/** One person's commits cut where the person was long active without the thing. */
function stretches(commits: readonly Commit[], weeks: Int32Array): Commit[][] {
  const cut: Commit[][] = [];
  let current: Commit[] = [];
  for (const commit of commits) {
    const last = current.at(-1);
    const apart =
      last !== undefined &&
      (weeks[commit.index] ?? 0) - (weeks[last.index] ?? 0) > BREAK_WEEKS &&
      commit.landedAt - last.landedAt > BREAK_DAYS * 86_400;
    if (apart) {
      cut.push(current);
      current = [];
    }
    current.push(commit);
  }
  cut.push(current);
  return cut;
}

/** How many of the commits, sorted by index, lie between two of them. */
function countBetween(commits: readonly Commit[], first: Commit, last: Commit): number {
  let count = 0;
  for (const { index } of commits) if (index >= first.index && index <= last.index) count++;
  return count;
}

function topicsOfTie(tied: Tied, weeks: Int32Array): Topic[] {
  const least = tied.tie === "term" ? LEAST_TERM_COMMITS : LEAST_COMMITS;
  const share = tied.tie === "term" ? LEAST_TERM_SHARE : LEAST_SHARE;
  if (tied.commits.length < least) return [];
  const byPerson = new Map<Person, Commit[]>();
  for (const commit of tied.commits) {
    if (tied.addedBy !== undefined && commit.author !== tied.addedBy.author) continue;
    const own = byPerson.get(commit.author);
    if (own) own.push(commit);
    else byPerson.set(commit.author, [commit]);
  }
  const topics: Topic[] = [];
  for (const [leader, own] of byPerson) {
    if (own.length < least) continue;
    for (const commits of stretches(own, weeks)) {
      if (commits.length < least) continue;
      const everyone = countBetween(tied.commits, commits[0]!, commits.at(-1)!);
      if (commits.length >= share * everyone)
        topics.push({ leader, tie: tied.tie, label: tied.label, commits, everyone, addedBy: tied.addedBy });
    }
  }
  return topics;
}

/** Whether the work itself was changed by at least half of the commits, not only its tests, notes or settings. */
function isWork(topic: Topic, kinds: Uint16Array, bits: number): boolean {
  const working = topic.commits.filter(({ index }) => ((kinds[index] ?? 0) & bits) !== 0).length;
  return working * 2 >= topic.commits.length;
}

const TIE_ORDER: Readonly<Record<Tie, number>> = { prefix: 0, unit: 1, reference: 2, term: 3 };

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

/** Every topic, in the order in which they began. */
export const topicsOf = memoise((history: History): readonly Topic[] => {
  const weeks = activeWeeksOf(history);
  const kinds = changeKindsOf(history);
  const bits = isDocumentRepository(history) ? SOURCE | DOCUMENT : SOURCE;
  const found = tiedCommits(history)
    .flatMap((tied) => topicsOfTie(tied, weeks))
    .filter((topic) => isWork(topic, kinds, bits));
  return withoutParts(found).sort((a, b) => a.commits[0]!.index - b.commits[0]!.index || (a.label < b.label ? -1 : 1));
});

/** What a topic is called inside a sentence: `"merge-ort"`, "#812", "reftable/". */
export function topicWords({ tie, label }: Pick<Topic, "tie" | "label">): string {
  if (tie === "reference") return label;
  return tie === "unit" ? shortPath(label, 50) : quoteSubject(label, 50);
}
