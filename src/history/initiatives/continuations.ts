/**
 * Weak ties by continuation: what one person landed in parts shortly after each other is one piece of work where the parts are
 * alike in words and in files that few others worked on meanwhile, or where a rare word stands in both. Each part joins the
 * work that it is most like, as a whole, so that a chain of small likenesses does not lead from one problem to another.
 *
 * The thresholds are our own choice, made on 99 threads of five public repositories for which somebody who had not written the
 * rules had named the commits that were missing or foreign. Those repositories are no test of them.
 */

import type { Person } from "../../model/identity.ts";
import type { LinkKind } from "../../model/initiative.ts";
import { handMadeCommitsOf } from "../hand-made.ts";
import type { Commit, History } from "../history.ts";
import { topicWords } from "../shared-words.ts";
import { subjectPrefixes } from "../subject-prefix.ts";
import type { Groups } from "./groups.ts";
import { absorb, firstSaid, focusOf, likeness, type Piece, pieceOf, timesSaid, weightsOf } from "./piece-vectors.ts";
import { NOBODY, type Tie } from "./ties.ts";

const DAY = 86_400;
/** Alike in words at least so much. */
const WORDS_LIKE = 0.15;
/** What files add to that: how alike they are, by how much of what was done on them meanwhile is theirs. */
const FILES_WEIGHT = 0.6;
/** So alike are two parts in all, of which the second began within a week of the end of the first … */
const LIKE = 0.38;
const WEEK = 7;
/** … and so much more where it began as late as it may. */
const LIKE_LATE = 0.22;
const LATEST_DAYS = 60;
/** Where no file is shared: so alike, within so many days, with a rare word. */
const WORDS_ONLY = 0.35;
const WORDS_ONLY_DAYS = 14;
/** A word is rare that so small a share of all commits has, or so few of them … */
const RARE_SHARE = 0.003;
const RARE_COMMITS = 40;
/** … of which a small history has fewer. */
const SMALL_SHARE = 0.1;
/** One word at least is of no more than such a share. */
const TELLING_SHARE = 0.01;
/** Works looked at as what a piece continues: the latest with each of its words and files. */
const LATEST = 4;
/** Two commits that nothing else ties begin a work only with a word that nobody said earlier than so many days before. */
const NEW_DAYS = 45;
/** In a history that began so shortly before, every word is new. */
const YOUNG_DAYS = 180;
/** Two parts of so many commits each are whole by themselves: they must be so much more alike. */
const LARGE = 6;
const LIKE_LARGE = 0.15;
/** … unless the one began as the other ended. */
const AT_ONCE_DAYS = 2;
/** Work grown so large is not added to by likeness. */
const MOST_COMMITS = 80;

interface Likeness {
  readonly kind: Extract<LinkKind, "same-files" | "same-words">;
  /** The word that tells it. */
  readonly label: string;
  readonly score: number;
}

function isWithin(history: History, word: string, share: number): boolean {
  const all = handMadeCommitsOf(history).length;
  return timesSaid(history, word) <= Math.max(Math.min(RARE_COMMITS, SMALL_SHARE * all), share * all);
}

const dayOf = ({ day }: Commit): number => Date.parse(day) / DAY / 1000;

/** Days between the end of a work and the beginning of a piece, as it was done or as it landed, whichever is less. */
function gapOf(work: Piece, piece: Piece): number {
  const [last, first] = [work.commits.at(-1)!, piece.commits[0]!];
  return Math.min(dayOf(first) - dayOf(last), (first.landedAt - last.landedAt) / DAY);
}

/** Shared words, the rarest first. */
const sharedWords = (history: History, a: Piece, b: Piece): readonly string[] =>
  [...b.words.keys()]
    .filter((word) => a.words.has(word))
    .sort((one, other) => timesSaid(history, one) - timesSaid(history, other) || (one < other ? -1 : 1));

/** Words that name a part of the product rather than a problem: those of the prefixes and of the paths that both have. */
function placeWords(work: Piece, piece: Piece): ReadonlySet<string> {
  const places = [...piece.files.keys()].filter((path) => work.files.has(path));
  for (const { message } of piece.commits) places.push(...subjectPrefixes(message.subject));
  return topicWords(places.join(" ").replace(/[_./-]+/g, " "));
}

/** The rarest word that both have and that tells what they are about: a new one, or one that names no place. */
function tellingWord(history: History, work: Piece, piece: Piece): string | undefined {
  const begun = work.commits[0]!.landedAt - NEW_DAYS * DAY;
  const isYoung = history.commits[0]!.landedAt > begun - YOUNG_DAYS * DAY;
  const isNew = (word: string): boolean => !isYoung && firstSaid(history, word) >= begun;
  const words = sharedWords(history, work, piece);
  if (work.commits.length + piece.commits.length === 2) return words.find(isNew);
  const places = placeWords(work, piece);
  return words.find((word) => !places.has(word) || isNew(word));
}

/** How a piece continues a work that began before it; undefined where it does not. */
function continues(history: History, work: Piece, piece: Piece): Likeness | undefined {
  const gap = gapOf(work, piece);
  if (gap > LATEST_DAYS) return undefined;
  const weights = weightsOf(history);
  const words = likeness(work.words, piece.words, weights.word);
  if (words < WORDS_LIKE) return undefined;
  const telling = tellingWord(history, work, piece);
  if (telling === undefined || !isWithin(history, telling, TELLING_SHARE)) return undefined;
  const files = likeness(work.files, piece.files, weights.file) * focusOf(history, work, piece);
  const score = words + FILES_WEIGHT * files;
  const late = Math.max(0, (gap - WEEK) / (LATEST_DAYS - WEEK));
  const isLarge = Math.min(work.commits.length, piece.commits.length) >= LARGE && gap > AT_ONCE_DAYS;
  const large = isLarge ? LIKE_LARGE : 0;
  if (files > 0 && score >= LIKE + LIKE_LATE * late + large) return { kind: "same-files", label: telling, score };
  return words >= WORDS_ONLY && gap <= WORDS_ONLY_DAYS && isWithin(history, telling, RARE_SHARE)
    ? { kind: "same-words", label: telling, score }
    : undefined;
}

/** Works by the words and files they have, the latest last. */
class Latest {
  readonly #works = new Map<string, Piece[]>();

  add(work: Piece, keys: Iterable<string>): void {
    for (const key of keys) {
      const known = this.#works.get(key);
      if (known === undefined) this.#works.set(key, [work]);
      else if (!known.includes(work)) {
        known.push(work);
        if (known.length > LATEST) known.shift();
      }
    }
  }

  like({ words, files }: Piece): ReadonlySet<Piece> {
    const found = new Set<Piece>();
    for (const keys of [words, files])
      for (const key of keys.keys()) for (const work of this.#works.get(key) ?? []) found.add(work);
    return found;
  }
}

/** Joins each piece of a person's work to the one before it that it continues. */
export function joinContinuations(history: History, person: Person, own: readonly Commit[], groups: Groups): Tie[] {
  const latest = new Latest();
  const ties: Tie[] = [];
  for (const commits of groups.members(own).values()) {
    const piece = pieceOf(commits, person);
    let best: { readonly work: Piece; readonly like: Likeness } | undefined;
    for (const work of latest.like(piece)) {
      if (work.commits.length + commits.length > MOST_COMMITS) continue;
      const like = continues(history, work, piece);
      if (like && (best === undefined || like.score > best.like.score)) best = { work, like };
    }
    const work = best?.work ?? piece;
    if (best) {
      const tied = [work.commits.at(-1)!, ...commits];
      const { kind, label } = best.like;
      ties.push({ kind, label, strength: "weak", commits: tied, firm: NOBODY });
      groups.join(work.commits[0]!, commits[0]!);
      absorb(work, piece);
    }
    latest.add(work, piece.words.keys());
    latest.add(work, piece.files.keys());
  }
  return ties;
}
