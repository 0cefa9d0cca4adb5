/**
 * What speaks for and against two pieces of one person's work being one. Single commits say little of it: a request and the next
 * one are alike in what most of each is about, in the files of the one that the other goes on with, and in the names of their branches.
 */
import type { Person } from "../../model/identity.ts";
import type { Commit } from "../history.ts";
import type { Band } from "./average-linkage.ts";
import { branchFamilyOf } from "./branch-family.ts";
import { rarityOf } from "./commit-words.ts";
import { textsOf, writtenFiles } from "./pair-features.ts";

/**
 * In their order: likeness of their two most alike commits (alike.ts); how rare the rarest word among the person's is that half of each
 * has; how alike their subjects are, word for word; the share of the files of the smaller that the other changed, rare ones
 * counting more, and of those that one of them created; whether branches of one family brought them; days between; the size of the smaller.
 * @public the order of PIECE_WEIGHTS
 */
export const PIECE_FEATURES = ["most", "core", "subject", "files", "created", "family", "days", "smaller"] as const;

const DAY = 86_400;
/** A word is what a piece is about that so much of it has. */
const CORE_SHARE = 0.5;
/** Files of a piece that are looked at. */
const MOST_FILES = 400;
const FEWEST_OWN = 50;

export interface Piece {
  readonly commits: readonly Commit[];
  /** Places among the own commits, ascending. */
  readonly items: readonly number[];
}

/** What a piece of work is about: what its commits have, each with the share of them that has it. */
interface Profile {
  readonly words: ReadonlyMap<string, number>;
  readonly tokens: ReadonlyMap<string, number>;
  /** By path, whether the piece made it. */
  readonly files: ReadonlyMap<string, boolean>;
  /** Families of branches, each with the last merge that brought one. */
  readonly families: ReadonlyMap<string, Commit | undefined>;
}

function sharesOf(sets: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const set of sets) for (const key of set) shares.set(key, (shares.get(key) ?? 0) + 1 / sets.length);
  return shares;
}

function filesOf(commits: readonly Commit[]): ReadonlyMap<string, boolean> {
  const files = new Map<string, boolean>();
  for (const commit of commits)
    for (const { file, status } of writtenFiles(commit)) {
      if (files.size >= MOST_FILES) return files;
      files.set(file.path, status === "A" || files.get(file.path) === true);
    }
  return files;
}

function familiesOf(commits: readonly Commit[]): ReadonlyMap<string, Commit | undefined> {
  const families = new Map<string, Commit | undefined>();
  for (const commit of commits) {
    const family = branchFamilyOf(commit);
    if (family !== undefined) families.set(family, commit.landedBy);
  }
  return families;
}

/** Cosine of two profiles under weights of their keys. */
function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  weight: (key: string) => number,
): number {
  const length = (profile: ReadonlyMap<string, number>): number => {
    let sum = 0;
    for (const [key, share] of profile) sum += (share * weight(key)) ** 2;
    return Math.sqrt(sum);
  };
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, share] of small) sum += share * (large.get(key) ?? 0) * weight(key) ** 2;
  return sum === 0 ? 0 : sum / (length(a) * length(b));
}

/** Compares pieces of one person's work. */
interface PieceComparison {
  readonly pieceOf: (items: readonly number[]) => Piece;
  /** In the order of PIECE_FEATURES. */
  readonly features: (a: Piece, b: Piece) => readonly number[];
}

export function comparePieces(person: Person, own: readonly Commit[], band: Band): PieceComparison {
  const ownAll = Math.max(FEWEST_OWN, own.length);
  const [ownWords, ownTokens] = [new Map<string, number>(), new Map<string, number>()];
  const onFile = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const { words: wordsAt, tokens: tokensAt } = textsOf(person, own);
  for (const [at, commit] of own.entries()) {
    for (const word of wordsAt[at]!) count(ownWords, word);
    for (const token of tokensAt[at]!) count(ownTokens, token);
    for (const { file } of writtenFiles(commit)) count(onFile, file.path);
  }
  const rarity = (word: string): number => rarityOf(ownWords.get(word) ?? 1, ownAll) / rarityOf(1, ownAll);
  const tokenRarity = (token: string): number => rarityOf(ownTokens.get(token) ?? 1, ownAll);
  const fileRarity = (path: string): number => rarityOf(onFile.get(path) ?? 1, ownAll) / rarityOf(1, ownAll);
  const pieceOf = (items: readonly number[]): Piece => ({ items, commits: items.map((item) => own[item]!) });
  const profiles = new Map<Piece, Profile>();
  const profileOf = (piece: Piece): Profile => {
    const known = profiles.get(piece);
    if (known) return known;
    const profile = {
      words: sharesOf(piece.items.map((item) => wordsAt[item]!)),
      tokens: sharesOf(piece.items.map((item) => tokensAt[item]!)),
      files: filesOf(piece.commits),
      families: familiesOf(piece.commits),
    };
    profiles.set(piece, profile);
    return profile;
  };
  const features = (a: Piece, b: Piece): readonly number[] => {
    const [one, other] = [profileOf(a), profileOf(b)];
    const [first, second] = a.items[0]! <= b.items[0]! ? [a, b] : [b, a];
    let core = 0;
    const [few, many] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
    for (const [word, share] of few)
      if (share >= CORE_SHARE && (many.get(word) ?? 0) >= CORE_SHARE) core = Math.max(core, rarity(word));
    const [small, large] = one.files.size <= other.files.size ? [one.files, other.files] : [other.files, one.files];
    let [shared, weighed, made] = [0, 0, 0];
    for (const [path, madeHere] of small) {
      const weight = fileRarity(path);
      weighed += weight;
      const there = large.get(path);
      if (there === undefined) continue;
      shared += weight;
      if (madeHere || there) made++;
    }
    const gap = Math.max(0, second.commits[0]!.landedAt - first.commits.at(-1)!.landedAt) / DAY;
    return [
      mostLike(band, a.items, b.items),
      core,
      cosine(one.tokens, other.tokens, tokenRarity),
      weighed === 0 ? 0 : shared / weighed,
      small.size === 0 ? 0 : made / small.size,
      [...one.families].some(([family, merge]) => other.families.has(family) && other.families.get(family) !== merge)
        ? 1
        : 0,
      Math.log1p(gap),
      Math.log(Math.min(a.items.length, b.items.length)),
    ];
  };
  return { pieceOf, features };
}

/** The likeness of the two most alike commits of two pieces. */
export function mostLike({ near, likeness }: Band, a: readonly number[], b: readonly number[]): number {
  let most = -6;
  let from = 0;
  for (const one of a) {
    while (from < b.length && one - b[from]! > near) from++;
    for (let at = from; at < b.length && b[at]! - one <= near; at++) {
      const other = b[at]!;
      if (other === one) continue;
      most = Math.max(most, one > other ? likeness(one, one - other) : likeness(other, other - one));
    }
  }
  return most;
}
