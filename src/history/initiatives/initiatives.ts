/**
 * Threads a person's commits into initiatives: first by strong links, then by likeness, which joins what they left apart
 * (alike.ts). Whoever wrote the most leads; what others did under the same links belongs to it. Chores are no steps, and a
 * sitting's work that landed at once is no initiative.
 */
import type { Person } from "../../model/identity.ts";
import { commitsBy } from "../about.ts";
import { isHandMade } from "../hand-made.ts";
import { type Commit, type History, memoiseBy } from "../history.ts";
import { joinAlike, type Thresholds } from "./alike.ts";
import { Groups } from "./groups.ts";
import type { Initiative } from "./initiative.ts";
import { type LandedTogether, landedTogetherBy } from "./landed-together.ts";
import { joinRepairs, joinStated, joinWithoutChaining, strongTies, type Tie } from "./ties.ts";
import { toInitiative } from "./to-initiative.ts";

export interface StatedPieces {
  /** The person's hand-made commits. */
  readonly own: readonly Commit[];
  readonly groups: Groups;
  readonly ties: Tie[];
}

/**
 * Pieces of a person's work that something stated holds together.
 * @public read by bench/initiatives.mjs
 */
export function statedPiecesBy(history: History, person: Person): StatedPieces {
  const own = commitsBy(history, person).filter(isHandMade);
  const groups = new Groups(own);
  const strong = strongTies(history, person, own);
  for (const { firm } of strong) {
    const [first, ...rest] = [...firm].filter((commit) => groups.has(commit));
    for (const commit of rest) groups.join(first!, commit);
  }
  const stated = joinStated(history, own, groups);
  const repairs = joinRepairs(history, own, groups);
  const mentioned = strong.filter(({ commits, firm }) => firm.size < commits.length);
  // "ADR-12" in a subject is a ticket by its form: what it is the document's name of comes first.
  const isDocument = ({ kind }: Tie): boolean => kind === "document";
  joinWithoutChaining([...mentioned.filter(isDocument), ...mentioned.filter((tie) => !isDocument(tie))], own, groups);
  return { own, groups, ties: [...strong, ...stated, ...repairs] };
}

/** What landed under one prefix, as far as it stayed together. */
function pushedTies(pushed: readonly LandedTogether[], groups: Groups): readonly Tie[] {
  return pushed.flatMap(({ commits, label }): readonly Tie[] => {
    const known = commits.filter((commit) => groups.has(commit));
    const isTied = known.length > 1 && known.every((commit) => groups.find(commit) === groups.find(known[0]!));
    return isTied ? [{ kind: "series", label, strength: "strong", commits: known, firm: new Set(known) }] : [];
  });
}

/**
 * The initiatives that a person leads, the latest begun last.
 * @param thresholds of likeness; the usual ones where none are given
 * @public read by bench/initiatives.mjs
 */
export function threadInitiatives(history: History, leader: Person, thresholds?: Thresholds): readonly Initiative[] {
  if (leader.kind !== "person") return [];
  const { own, groups, ties } = statedPiecesBy(history, leader);
  const pushed = landedTogetherBy(history, leader).filter(({ isSent }) => !isSent);
  ties.push(...joinAlike(history, leader, own, groups, pushed, thresholds), ...pushedTies(pushed, groups));
  const tiesOf = new Map<Commit, Tie[]>();
  for (const tie of ties)
    for (const root of new Set(tie.commits.flatMap((commit) => (groups.has(commit) ? [groups.find(commit)] : [])))) {
      const known = tiesOf.get(root);
      if (known) known.push(tie);
      else tiesOf.set(root, [tie]);
    }
  return [...groups.members(own)]
    .flatMap(([root, group]) => toInitiative(history, leader, group, tiesOf.get(root) ?? []) ?? [])
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : a.own[0]!.index - b.own[0]!.index));
}

/** The same once for each person and History. */
export const initiativesLedBy = memoiseBy((history: History, leader: Person): readonly Initiative[] =>
  threadInitiatives(history, leader),
);
