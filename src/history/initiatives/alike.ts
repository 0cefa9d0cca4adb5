/**
 * Weak ties: what nothing states to belong together and yet does. How likely two commits of one person are of one piece of work is
 * weighed from a few features (pair-features.ts) by weights fitted on labelled histories (pair-weights.ts); commits are then
 * clustered by average linkage (average-linkage.ts), beginning with what is stated. A cluster whose members are not alike
 * enough on the whole is doubtful, and ties nothing.
 */
import type { Person } from "../../model/identity.ts";
import type { Commit, History } from "../history.ts";
import { alikeTie } from "./alike-label.ts";
import { averageLinkage, type Band, between, type Tree } from "./average-linkage.ts";
import { Groups } from "./groups.ts";
import type { LandedTogether } from "./landed-together.ts";
import { eachPair } from "./pair-features.ts";
import { PAIR_BASE, PAIR_WEIGHTS } from "./pair-weights.ts";
import { NEAR } from "./shared-before.ts";
import type { Tie } from "./ties.ts";

export interface Thresholds {
  /** Clusters are joined while a pair of them is on average so likely of one piece of work, in log-odds. */
  readonly join: number;
  /** A cluster stands whose pairs are on average so likely … */
  readonly stand: number;
  /** … where stated ones count as this. */
  readonly stated: number;
  /** Of one that does not stand, those parts may that are so much more alike than they are like each other. */
  readonly apart: number;
}

/** Chosen on the fitted half of the labelled windows: `npm run bench:initiatives -- --sweep`. */
const THRESHOLDS: Thresholds = { join: -2, stand: 1, stated: 3, apart: 3 };

/** Log-odds are held within these, so that one feature does not outweigh all others. */
const MOST = 6;
/** Work so large is not added to. */
const MOST_COMMITS = 80;

/** How likely each two near commits are of one piece of work, in log-odds. */
function likenessOf(history: History, person: Person, own: readonly Commit[]): Band {
  const known = new Float32Array(own.length * NEAR);
  eachPair(history, person, own, (later, earlier, features) => {
    let sum = PAIR_BASE;
    for (let at = 0; at < features.length; at++) sum += PAIR_WEIGHTS[at]! * features[at]!;
    known[later * NEAR + later - earlier - 1] = Math.max(-MOST, Math.min(MOST, sum));
  });
  return { items: own.length, near: NEAR, likeness: (later, back) => known[later * NEAR + back - 1]! };
}

/** What was pushed together under one prefix is clustered as one, but has to be alike all the same. */
function startOf(
  own: readonly Commit[],
  groups: Groups,
  pushed: readonly LandedTogether[],
): readonly (readonly number[])[] {
  const joined = new Groups(own);
  for (const commit of own) joined.join(groups.find(commit), commit);
  for (const { commits } of pushed)
    for (const commit of commits) if (joined.has(commit) && joined.has(commits[0]!)) joined.join(commits[0]!, commit);
  const places = new Map(own.map((commit, at) => [commit, at]));
  return [...joined.members(own).values()].map((commits) => commits.map((commit) => places.get(commit)!));
}

/** How likely the pairs of a cluster are on average. @param pieceOf what a place in the own commits is stated to be of */
function cohesionOf(
  band: Band,
  items: readonly number[],
  stated: number,
  pieceOf: (item: number) => Commit | undefined,
): number {
  let [sum, pairs] = [0, 0];
  for (const [at, later] of items.entries())
    for (let other = at - 1; other >= 0 && later - items[other]! <= band.near; other--) {
      const earlier = items[other]!;
      sum += pieceOf(later) === pieceOf(earlier) ? stated : band.likeness(later, later - earlier);
      pairs++;
    }
  return pairs === 0 ? stated : sum / pairs;
}

/** Trees that stand; of one that does not, those of its parts that stand and are unlike each other. */
function standing(
  tree: Tree,
  cohesion: (items: readonly number[]) => number,
  band: Band,
  thresholds: Thresholds,
): readonly Tree[] {
  if (cohesion(tree.items) >= thresholds.stand) return [tree];
  const [one, other] = tree.parts;
  if (one === undefined || other === undefined) return [];
  const { sum, pairs } = between(band, one.items, other.items);
  return tree.parts
    .filter(({ items }) => cohesion(items) - sum / pairs >= thresholds.apart)
    .flatMap((part) => standing(part, cohesion, band, thresholds));
}

/**
 * Joins what is alike.
 * @param own the person's commits in History order
 * @param groups what is stated to belong together; joined further here
 * @param pushed what landed together under one prefix
 * @returns one tie for each cluster that stands
 * @example joinAlike(history, person, own, groups, []) // [{ kind: "same-words", label: "taskq", strength: "weak", … }]
 */
export function joinAlike(
  history: History,
  person: Person,
  own: readonly Commit[],
  groups: Groups,
  pushed: readonly LandedTogether[],
  thresholds: Thresholds = THRESHOLDS,
): readonly Tie[] {
  const band = likenessOf(history, person, own);
  const pieces = own.map((commit) => groups.find(commit));
  const isPiece = (items: readonly number[]): boolean => items.every((item) => pieces[item] === pieces[items[0]!]);
  const cohesion = (items: readonly number[]): number =>
    cohesionOf(band, items, thresholds.stated, (item) => pieces[item]);
  return averageLinkage(band, startOf(own, groups, pushed), thresholds.join, MOST_COMMITS)
    .flatMap((tree) => standing(tree, cohesion, band, thresholds))
    .filter(({ items }) => !isPiece(items))
    .map(({ items }) => {
      const commits = items.map((item) => own[item]!);
      for (const commit of commits) groups.join(commits[0]!, commit);
      return alikeTie(history, commits);
    });
}
