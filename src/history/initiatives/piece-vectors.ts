/**
 * What a piece of somebody's work is about, as two weighted sets that can be compared: the words of its subjects, branches and
 * requests, and the files it changed. Rare ones weigh more (inverse document frequency), often repeated ones a little more
 * (logarithm of the count); two sets are alike by their cosine. Salton and Buckley, "Term-weighting approaches in automatic
 * text retrieval", 1988.
 */
import type { Person } from "../../model/identity.ts";
import { isChore } from "../chore-subjects.ts";
import { handMadeCommitsOf } from "../hand-made.ts";
import { type Commit, type History, memoise } from "../history.ts";
import { topicWords } from "../shared-words.ts";

const NOT_WRITTEN = new Set(["vendored", "generated"]);
/** A file of more commits than this, ever, is one that everything passes through … */
const MOST_COMMITS = 300;
/** … unless all is large. */
const MOST_SHARE = 0.01;
/** A title that begins with an id is a list of commits. */
const LISTED = /^[0-9a-f]{7,40}\b/;

/** Names of code as their words: "NetPermissionFlags" and "net_permission_flags" have the same. */
const apart = (text: string): string => text.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_./-]+/g, " ");

/** Words that say what a commit is about; none for chores. */
function wordsOf({ message, landedBy }: Commit): ReadonlySet<string> {
  if (isChore(message.subject)) return NO_WORDS;
  const merge = landedBy?.message.merge;
  const branch = merge?.branch?.replace(/^[^/]*\//, "") ?? "";
  const title = merge?.title !== undefined && !LISTED.test(merge.title) ? merge.title : "";
  return topicWords(apart(`${message.subject} ${branch} ${title}`));
}
const NO_WORDS: ReadonlySet<string> = new Set();

interface Said {
  times: number;
  /** When somebody first did. */
  readonly first: number;
}

/** How many of people's commits have each word. */
const saidOf = memoise((history: History): ReadonlyMap<string, Said> => {
  const found = new Map<string, Said>();
  for (const commit of handMadeCommitsOf(history))
    for (const word of wordsOf(commit)) {
      const said = found.get(word);
      if (said) said.times++;
      else found.set(word, { times: 1, first: commit.landedAt });
    }
  return found;
});

/** Positions in the History of people's commits on each file, ascending. */
const commitsOnFile = memoise((history: History): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const { touches, index } of handMadeCommitsOf(history))
    for (const { file } of touches) {
      if (NOT_WRITTEN.has(file.kind)) continue;
      const own = found.get(file.path);
      if (own) own.push(index);
      else found.set(file.path, [index]);
    }
  return found;
});

/** How often each word or file is there. */
type Counts = Map<string, number>;

export interface Piece {
  /** The person's, in History order. */
  readonly commits: Commit[];
  readonly words: Counts;
  readonly files: Counts;
}

const count = (counts: Counts, key: string, by = 1): unknown => counts.set(key, (counts.get(key) ?? 0) + by);

/** What commits of one person are about; the person's own name, which branches carry, says nothing. */
export function pieceOf(commits: readonly Commit[], person: Person): Piece {
  const piece: Piece = { commits: [...commits], words: new Map(), files: new Map() };
  const names = new Set([...topicWords(person.name), ...person.logins]);
  for (const commit of commits) {
    for (const word of wordsOf(commit)) if (!names.has(word)) count(piece.words, word);
    for (const { file } of commit.touches) if (!NOT_WRITTEN.has(file.kind)) count(piece.files, file.path);
  }
  return piece;
}

/** Takes up another piece. */
export function absorb(piece: Piece, { commits, words, files }: Piece): void {
  piece.commits.push(...commits);
  piece.commits.sort((a, b) => a.index - b.index);
  for (const [word, times] of words) count(piece.words, word, times);
  for (const [path, times] of files) count(piece.files, path, times);
}

type Weight = (key: string) => number;

export interface Weights {
  readonly word: Weight;
  readonly file: Weight;
}

const NEVER = 0;

/** How much each word and file tells; nothing where everything passes through a file. */
export const weightsOf = memoise((history: History): Weights => {
  const all = Math.max(2, handMadeCommitsOf(history).length);
  const words = saidOf(history);
  const files = commitsOnFile(history);
  const rarity = (times: number): number => Math.log(1 + all / Math.max(1, times));
  return {
    word: (word) => rarity(words.get(word)?.times ?? 1),
    file: (path) => {
      const times = files.get(path)?.length ?? 1;
      return times > Math.max(MOST_COMMITS, MOST_SHARE * all) ? NEVER : rarity(times);
    },
  };
});

/** How many of people's commits have a word. */
export const timesSaid = (history: History, word: string): number => saidOf(history).get(word)?.times ?? 0;

/** When the first of them landed, in seconds. */
export const firstSaid = (history: History, word: string): number => saidOf(history).get(word)?.first ?? 0;

const worth = (times: number, weight: number): number => (1 + Math.log(times)) * weight;

/** The square of a weighted set's length. */
export function squareOf(counts: Counts, weight: Weight): number {
  let sum = 0;
  for (const [key, times] of counts) sum += worth(times, weight(key)) ** 2;
  return sum;
}

/** Cosine of two weighted sets, 0 to 1; the first is gone through, so the smaller, and the square of the second may be known. */
export function likeness(a: Counts, b: Counts, weight: Weight, squareOfB?: number): number {
  let [dot, one] = [0, 0];
  for (const [key, times] of a) {
    const value = worth(times, weight(key));
    one += value * value;
    const theirs = b.get(key);
    if (theirs !== undefined) dot += value * worth(theirs, weight(key));
  }
  return dot === 0 ? 0 : dot / Math.sqrt(one * (squareOfB ?? squareOf(b, weight)));
}

/** The first position at or after a value in an ascending list. */
function lowerBound(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Of everybody's commits on the files that two pieces share, made while the two were, how many are theirs: 0 to 1, files that
 * tell more weighing more.
 */
export function focusOf(history: History, a: Piece, b: Piece): number {
  const from = Math.min(a.commits[0]!.index, b.commits[0]!.index);
  const until = Math.max(a.commits.at(-1)!.index, b.commits.at(-1)!.index);
  const { file: weight } = weightsOf(history);
  let [sum, weights] = [0, 0];
  for (const [path, times] of a.files) {
    const theirs = b.files.get(path);
    if (theirs === undefined) continue;
    const all = commitsOnFile(history).get(path) ?? [];
    const meanwhile = lowerBound(all, until + 1) - lowerBound(all, from);
    sum += weight(path) * Math.min(1, (times + theirs) / Math.max(1, meanwhile));
    weights += weight(path);
  }
  return weights === 0 ? 0 : sum / weights;
}
