/**
 * Series that no merge holds together: commits of one author that reached the main line one after the other within moments.
 * What somebody else applied from a mailing list keeps the day on which it was sent, so patches of one day are one series.
 * What a forge landed, or the author pushed, is one piece of work where its parts share a prefix or are alike.
 */
import type { Person } from "../../model/identity.ts";
import { isChore } from "../chore-subjects.ts";
import { sharedPrefix } from "../efforts.ts";
import type { Commit, History } from "../history.ts";
import { daysFrom } from "../phrases.ts";
import { seriesLedBy } from "../threads.ts";
import { absorb, likeness, type Piece, pieceOf, weightsOf } from "./piece-vectors.ts";

/** Patches sent together carry the same day, or two where midnight lies between. */
const SENT_DAYS = 1;
/** Patches sent together by somebody, or requests landed by a forge, that have so little in common are two pieces of work. */
const PASSED_ON_LIKE = 0.08;
/** What somebody pushed together, being done at last, must have so much in common. */
const PUSHED_LIKE = 0.35;

const isPassedOn = ({ author, committer }: Commit): boolean => committer !== author;
const isApplied = (commit: Commit): boolean => isPassedOn(commit) && commit.committer.kind === "person";

/** A push cut where what was applied was sent on another day. */
function sentTogether(commits: readonly Commit[]): readonly (readonly Commit[])[] {
  const parts: Commit[][] = [];
  for (const commit of commits) {
    const last = parts.at(-1)?.at(-1);
    const isOther =
      last === undefined ||
      isApplied(commit) !== isApplied(last) ||
      (isApplied(commit) && Math.abs(daysFrom(last.day, commit.day)) > SENT_DAYS);
    if (isOther) parts.push([commit]);
    else parts.at(-1)!.push(commit);
  }
  return parts;
}

/** Commits grouped by what they are about, each with those that it is most like. */
function alike(history: History, person: Person, commits: readonly Commit[], least: number): readonly Piece[] {
  const { word, file } = weightsOf(history);
  const pieces: Piece[] = [];
  for (const commit of commits) {
    const one = pieceOf([commit], person);
    let best: { readonly piece: Piece; readonly like: number } | undefined;
    for (const piece of pieces) {
      const like = likeness(piece.words, one.words, word) + likeness(piece.files, one.files, file);
      if (like >= least && (best === undefined || like > best.like)) best = { piece, like };
    }
    if (best) absorb(best.piece, one);
    else pieces.push(one);
  }
  return pieces;
}

export interface LandedTogether {
  /** The prefix that they share, else the first subject. */
  readonly label: string;
  readonly commits: readonly Commit[];
}

/** A person's series that no merge brought, each of at least two commits. */
export function landedTogetherBy(history: History, person: Person): readonly LandedTogether[] {
  return seriesLedBy(history, person)
    .filter(({ merge }) => merge === undefined)
    .flatMap(({ commits }) => sentTogether(commits))
    .flatMap((commits) => {
      if (commits.length < 2) return [];
      const prefix = sharedPrefix(commits);
      if (prefix !== undefined) return [{ label: prefix, commits }];
      const work = commits.filter(({ message }) => !isChore(message.subject));
      const least = work.every(isPassedOn) ? PASSED_ON_LIKE : PUSHED_LIKE;
      return alike(history, person, work, least).flatMap(({ commits: some }) =>
        some.length < 2 ? [] : [{ label: sharedPrefix(some) ?? some[0]!.message.subject, commits: some }],
      );
    });
}
