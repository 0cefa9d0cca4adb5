/**
 * Threads a person's commits into initiatives: first by strong links, then by new names, which join what strong links
 * left apart, then by continuation, which joins what went on with it, then by nearness. Whoever wrote the most leads; what others did under the
 * same links belongs to it. Chores are no steps, and a sitting's work that landed at once is no initiative.
 */
import type { Person } from "../../model/identity.ts";
import { commitsBy } from "../about.ts";
import { isHandMade } from "../hand-made.ts";
import { type Commit, type History, memoiseBy } from "../history.ts";
import { joinContinuations } from "./continuations.ts";
import { Groups } from "./groups.ts";
import type { Initiative } from "./initiative.ts";
import { joinNearby } from "./nearby-parts.ts";
import { namedStretchesBy } from "./new-names.ts";
import { joinRepairs, joinStated, joinWithoutChaining, NOBODY, strongTies, type Tie } from "./ties.ts";
import { toInitiative } from "./to-initiative.ts";

/** Pieces of a person's work that something stated or a new name holds together. */
function piecesBy(history: History, person: Person): { own: readonly Commit[]; groups: Groups; ties: Tie[] } {
  const own = commitsBy(history, person).filter(isHandMade);
  const groups = new Groups(own);
  const strong = strongTies(history, person, own);
  for (const { firm } of strong) {
    const [first, ...rest] = [...firm].filter((commit) => groups.has(commit));
    for (const commit of rest) groups.join(first!, commit);
  }
  const stated = joinStated(history, own, groups);
  const repairs = joinRepairs(history, own, groups);
  const named = namedStretchesBy(history, person).map(
    ({ name, commits }): Tie => ({ kind: "new-name", label: name, strength: "weak", commits, firm: NOBODY }),
  );
  const mentioned = strong.filter(({ commits, firm }) => firm.size < commits.length);
  // "ADR-12" in a subject is a ticket by its form: what it is the document's name of comes first.
  const isDocument = ({ kind }: Tie): boolean => kind === "document";
  const loose = [...mentioned.filter(isDocument), ...mentioned.filter((tie) => !isDocument(tie)), ...named];
  const ties = [
    ...strong,
    ...stated,
    ...repairs,
    ...joinWithoutChaining(loose, own, groups).filter(({ strength }) => strength === "weak"),
  ];
  return { own, groups, ties };
}

/** The initiatives that a person leads, the latest begun last. */
export const initiativesLedBy = memoiseBy((history: History, leader: Person): readonly Initiative[] => {
  if (leader.kind !== "person") return [];
  const { own, groups, ties } = piecesBy(history, leader);
  ties.push(...joinContinuations(history, leader, own, groups));
  ties.push(...joinNearby(history, leader, own, groups));
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
});
