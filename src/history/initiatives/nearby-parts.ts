/**
 * Weak ties by nearness: what a person did in between, or shortly before or after, the steps of one of their initiatives and
 * that is alike in words or in files is a part of it that nothing else tied: the core that has another prefix, a sister under
 * the same words, what stands before in the same push. The nearer it stands, the less alike it must be. It is compared with
 * the initiative as it was, so that what was taken in draws nothing after it.
 *
 * The thresholds are our own choice, made on 98 threads of six public repositories for which somebody who had not written
 * the rules had named the commits that were missing. Those repositories are no test of them.
 */
import type { Person } from "../../model/identity.ts";
import { isChore } from "../chore-subjects.ts";
import type { Commit, History } from "../history.ts";
import { daysFrom } from "../phrases.ts";
import type { Groups } from "./groups.ts";
import { focusOf, likeness, type Piece, pieceOf, squareOf, timesSaid, weightsOf } from "./piece-vectors.ts";
import { NOBODY, type Tie } from "./ties.ts";
import { isOverTime, stepsOf } from "./to-initiative.ts";

const DAY = 86_400;
/** Commits of the person between it and a step, and days between their landings: near … */
const NEAR_COMMITS = 10;
const NEAR_DAYS = 2;
/** … so alike, or so where only files say it … */
const NEAR_LIKE = 0.25;
const NEAR_FILES_LIKE = 0.33;
/** … and not far; then, or where it is more than one commit, it must be so alike. */
const FAR_COMMITS = 40;
const FAR_DAYS = 21;
const FAR_LIKE = 0.48;
/** One step of a work that went on elsewhere says nothing of what was done beside it: so many must be there. */
const LEAST_STEPS = 2;
/** What files add to words, and files that the one created and the other works on. */
const FILES_WEIGHT = 0.6;
const CREATED_WEIGHT = 0.2;
/** More commits that something ties are a work of their own. */
const MOST_PART = 3;
/** Work grown so large is not added to; none grows by more than so many times what it was, those most alike first. */
const MOST_COMMITS = 80;
const MOST_GROWTH = 2;

interface Work extends Piece {
  readonly wordSquare: number;
  readonly fileSquare: number;
  readonly created: ReadonlySet<string>;
}

/** Where a part stands: steps of a work that are near it, those that are not far, and the nearest of them. */
interface Place {
  readonly near: Set<Commit>;
  readonly far: Set<Commit>;
  step: Commit;
  commits: number;
}

/** Days between two landings; what one merge brought landed at once, however long it took, so then between the days of work. */
const daysBetween = (a: Commit, b: Commit): number =>
  a.landedBy || b.landedBy ? Math.abs(daysFrom(a.day, b.day)) : Math.abs(a.landedAt - b.landedAt) / DAY;

const addedIn = (commits: readonly Commit[]): ReadonlySet<string> =>
  new Set(commits.flatMap(({ touches }) => touches.flatMap(({ file, status }) => (status === "A" ? [file.path] : []))));

function workOf(history: History, person: Person, commits: readonly Commit[]): Work {
  const piece = pieceOf(commits, person);
  const { word, file } = weightsOf(history);
  return {
    ...piece,
    wordSquare: squareOf(piece.words, word),
    fileSquare: squareOf(piece.files, file),
    created: addedIn(commits),
  };
}

/** Of a part's files, how many the work created; or of the work's commits, how many are on a file that the part created. */
function createdShare(work: Work, part: Piece): number {
  const paths = [...part.files.keys()];
  const onTheirs = paths.filter((path) => work.created.has(path)).length / Math.max(1, paths.length);
  const onIts = [...addedIn(part.commits)].map((path) => (work.files.get(path) ?? 0) / work.commits.length);
  return Math.min(1, Math.max(onTheirs, ...onIts));
}

interface Likeness {
  /** In all. */
  readonly score: number;
  readonly words: number;
  readonly files: number;
}

function likeWork(history: History, work: Work, part: Piece): Likeness {
  const { word, file } = weightsOf(history);
  const words = likeness(part.words, work.words, word, work.wordSquare);
  const shared = likeness(part.files, work.files, file, work.fileSquare);
  const files = shared === 0 ? 0 : shared * focusOf(history, part, work);
  const score = words + FILES_WEIGHT * files;
  return { score: score === 0 ? 0 : score + CREATED_WEIGHT * createdShare(work, part), words, files };
}

/** Whether a part of so many commits is alike enough for where it stands. */
function isLike({ score, words }: Likeness, { near, far }: Place, commits: number): boolean {
  const isNear = commits === 1 && near.size >= LEAST_STEPS;
  if (isNear && score >= (words > 0 ? NEAR_LIKE : NEAR_FILES_LIKE)) return true;
  return words > 0 && far.size >= LEAST_STEPS && score >= FAR_LIKE;
}

/** The rarest word that both have, else the file. */
function labelOf(history: History, work: Work, part: Piece): string {
  const words = [...part.words.keys()].filter((word) => work.words.has(word));
  words.sort((a, b) => timesSaid(history, a) - timesSaid(history, b) || (a < b ? -1 : 1));
  const path = [...part.files.keys()].sort().find((file) => work.files.has(file));
  return words[0] ?? path?.slice(path.lastIndexOf("/") + 1) ?? "";
}

/** The works beside a part, each with where the part stands. */
function worksBeside(
  part: readonly Commit[],
  own: readonly Commit[],
  positions: ReadonlyMap<Commit, number>,
  workAt: ReadonlyMap<Commit, Work>,
): ReadonlyMap<Work, Place> {
  const found = new Map<Work, Place>();
  for (const commit of part) {
    const at = positions.get(commit)!;
    const end = Math.min(own.length - 1, at + FAR_COMMITS);
    for (let other = Math.max(0, at - FAR_COMMITS); other <= end; other++) {
      const step = own[other]!;
      const work = workAt.get(step);
      if (work === undefined) continue;
      const [commits, days] = [Math.abs(other - at), daysBetween(step, commit)];
      if (days > FAR_DAYS) continue;
      const place = found.get(work) ?? { near: new Set(), far: new Set(), step, commits };
      found.set(work, place);
      place.far.add(step);
      if (commits <= NEAR_COMMITS && days <= NEAR_DAYS) place.near.add(step);
      if (commits < place.commits) Object.assign(place, { step, commits });
    }
  }
  return found;
}

/** A small part beside a work that it is like. */
interface Beside {
  readonly work: Work;
  readonly part: Piece;
  readonly step: Commit;
  readonly like: Likeness;
}

/** The works of a person: what is an initiative already. */
function worksAt(history: History, person: Person, works: Iterable<readonly Commit[]>): ReadonlyMap<Commit, Work> {
  const found = new Map<Commit, Work>();
  for (const commits of works) {
    const work = workOf(history, person, commits);
    for (const commit of commits) found.set(commit, work);
  }
  return found;
}

/** Small parts, each with the work beside it that it is most like. */
function partsBeside(history: History, person: Person, own: readonly Commit[], groups: Groups): readonly Beside[] {
  const members = [...groups.members(own).values()];
  const works = new Set(members.filter((commits) => isOverTime(stepsOf(commits))));
  const workAt = worksAt(history, person, works);
  const positions = new Map(own.map((commit, at) => [commit, at]));
  return members.flatMap((commits): readonly Beside[] => {
    if (works.has(commits) || commits.length > MOST_PART) return [];
    if (commits.every(({ message }) => isChore(message.subject))) return [];
    const part = pieceOf(commits, person);
    let best: Beside | undefined;
    for (const [work, place] of worksBeside(commits, own, positions, workAt)) {
      if (place.far.size < LEAST_STEPS) continue;
      const like = likeWork(history, work, part);
      if (isLike(like, place, commits.length) && (best === undefined || like.score > best.like.score))
        best = { work, part, step: place.step, like };
    }
    return best === undefined ? [] : [best];
  });
}

/**
 * Joins small parts of a person's work to the initiative beside them that they are most like.
 * @example joinNearby(history, person, own, groups) // the ties made; the groups are joined
 */
export function joinNearby(history: History, person: Person, own: readonly Commit[], groups: Groups): readonly Tie[] {
  const grown = new Map<Work, number>();
  const parts = [...partsBeside(history, person, own, groups)].sort((a, b) => b.like.score - a.like.score);
  return parts.flatMap(({ work, part, step, like }): readonly Tie[] => {
    const more = (grown.get(work) ?? 0) + part.commits.length;
    const size = work.commits.length;
    if (more > MOST_GROWTH * size || size + more > MOST_COMMITS) return [];
    grown.set(work, more);
    groups.join(step, part.commits[0]!);
    const commits = [step, ...part.commits].sort((a, b) => a.index - b.index);
    const kind = like.files > 0 ? "same-files" : "same-words";
    return [{ kind, label: labelOf(history, work, part), strength: "weak", commits, firm: NOBODY }];
  });
}
