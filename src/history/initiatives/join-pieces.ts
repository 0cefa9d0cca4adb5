/**
 * Joins pieces of a person's work that go on with one another: a request and the next one, a cluster and the fixes of the days
 * after it. Average linkage over single commits (alike.ts) leaves them apart, because most of their commits are not alike one by one.
 */
import type { Person } from "../../model/identity.ts";
import type { Commit } from "../history.ts";
import type { Band } from "./average-linkage.ts";
import type { Groups } from "./groups.ts";
import { comparePieces, mostLike, type Piece } from "./piece-features.ts";
import { PIECE_BASE, PIECE_WEIGHTS } from "./piece-weights.ts";

/** A piece goes on where so many own commits, or days, pass at most. */
const NEXT_COMMITS = 40;
const NEXT_DAYS = 21;
/** Pieces without a pair of commits so alike are not compared. */
const LEAST_LIKE = -2;
/** Pieces of so many commits and more are joined that are so likely one, in log-odds; others are taken to one of them. */
const LEAST_PIECE = 3;
const JOIN = 0;
/** To work that took some days already, commits are taken that are less likely of it: they make no new initiative. */
const TAKE_UP = -0.5;
/** Work so large is not added to. */
const MOST_COMMITS = 80;
const DAY = 86_400;

/** Goes through pairs of pieces that could be one. */
function eachPiecePair(band: Band, pieces: readonly Piece[], visit: (a: Piece, b: Piece) => void): void {
  const at = new Map<number, Piece>();
  for (const piece of pieces) for (const item of piece.items) at.set(item, piece);
  for (const piece of pieces) {
    if (piece.items.length < LEAST_PIECE) continue;
    const near = new Set<Piece>();
    for (const item of piece.items)
      for (let other = Math.max(0, item - NEXT_COMMITS); other <= item + NEXT_COMMITS && other < band.items; other++) {
        const found = at.get(other)!;
        // Of two that are both large enough, the first sees the other.
        if (found === piece || (found.items.length >= LEAST_PIECE && found.items[0]! < piece.items[0]!)) continue;
        near.add(found);
      }
    for (const other of near) {
      const [first, second] = piece.items[0]! <= other.items[0]! ? [piece, other] : [other, piece];
      if (second.commits[0]!.landedAt - first.commits.at(-1)!.landedAt > NEXT_DAYS * DAY) continue;
      if (mostLike(band, piece.items, other.items) >= LEAST_LIKE) visit(piece, other);
    }
  }
}

const likelyOne = (features: readonly number[]): number => {
  let sum = PIECE_BASE;
  for (const [at, value] of features.entries()) sum += PIECE_WEIGHTS[at]! * value;
  return sum;
};

const isSmall = ({ items }: Piece): boolean => items.length < LEAST_PIECE;
const tookDays = ({ commits }: Piece): boolean => commits.some(({ day }) => day !== commits[0]!.day);

/** Issues that at least half of a piece closes. */
function closedBy({ commits }: Piece): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { message } of commits)
    for (const value of new Set(
      message.references.flatMap((one) => (one.kind === "issue" && one.role !== "mentions" ? [one.value] : [])),
    ))
      times.set(value, (times.get(value) ?? 0) + 1);
  return new Set([...times].flatMap(([value, count]) => (count * 2 >= commits.length ? [value] : [])));
}

/** Whether two pieces were made for different issues: then they are two, however alike they are. */
function areForOthers(a: Piece, b: Piece): boolean {
  const [one, other] = [closedBy(a), closedBy(b)];
  return one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));
}

/** How likely two pieces have to be one to be joined. @param a at least LEAST_PIECE commits */
const needed = (a: Piece, b: Piece): number => (isSmall(b) && tookDays(a) ? TAKE_UP : JOIN);

/**
 * Joins what goes on. The likeliest goes first, and what was taken to one piece is not what ties that to a third.
 * @param groups the pieces; joined further here
 * @returns the pieces that grew
 * @example joinPieces(person, own, groups, band) // [[commit, …]]
 */
export function joinPieces(
  person: Person,
  own: readonly Commit[],
  groups: Groups,
  band: Band,
): readonly (readonly Commit[])[] {
  const places = new Map(own.map((commit, at) => [commit, at]));
  const { pieceOf, features } = comparePieces(person, own, band);
  const pieces = [...groups.members(own).values()].map((commits) =>
    pieceOf(commits.map((commit) => places.get(commit)!)),
  );
  const found: { a: Piece; b: Piece; likely: number }[] = [];
  eachPiecePair(band, pieces, (a, b) => {
    const likely = likelyOne(features(a, b));
    if (likely >= needed(a, b) && !areForOthers(a, b)) found.push({ a, b, likely });
  });
  found.sort((x, y) => y.likely - x.likely || x.a.items[0]! - y.a.items[0]! || x.b.items[0]! - y.b.items[0]!);
  const size = new Map(pieces.map(({ commits }) => [groups.find(commits[0]!), commits.length]));
  const grown = new Set<Commit>();
  const taken = new Set<Piece>();
  for (const { a, b } of found) {
    const [one, other] = [groups.find(a.commits[0]!), groups.find(b.commits[0]!)];
    const together = size.get(one)! + size.get(other)!;
    if (one === other || taken.has(b) || together > MOST_COMMITS) continue;
    if (isSmall(b)) taken.add(b);
    groups.join(one, other);
    size.set(groups.find(one), together);
    grown.add(one);
  }
  const roots = new Set([...grown].map((commit) => groups.find(commit)));
  return [...groups.members(own)].flatMap(([root, commits]) => (roots.has(root) ? [commits] : []));
}
