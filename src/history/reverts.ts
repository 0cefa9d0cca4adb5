/** What became of commits: reverted, and whether the revert was itself reverted (re-landed). */
import { type Commit, type History, memoise } from "./history.ts";
import { broughtBy } from "./reviews.ts";

export interface Revert {
  readonly reverted: Commit;
  readonly by: Commit;
  /** Whole days between the landings. */
  readonly days: number;
  /** The commit that took the revert back, where there is one. */
  readonly undoneBy: Commit | undefined;
}

const REVERT_SUBJECT = /^(?:[\w/.-]+: )?Revert:? "(.+?)"?(?: \(#\d+\))?$/;

/** git itself calls the revert of a revert "Reapply". */
const SAYS_REVERT = /revert|back(ed|ing)? ?out|undo|re-?appl(y|ies)|re-?land/i;

/** Whether two commits touched a file in common; true where one of them shows no files. */
function touchesAlike(a: Commit, b: Commit): boolean {
  if (a.touches.length === 0 || b.touches.length === 0) return true;
  const files = new Set(a.touches.map(({ file }) => file));
  return b.touches.some(({ file }) => files.has(file));
}

/**
 * The commits a revert names: by id, else the latest earlier commit with exactly the quoted subject. Naming a merge of
 * the main line names what it brought: a revert of a merge takes that back, and only that.
 */
function targetsOf(commit: Commit, history: History, bySubject: ReadonlyMap<string, Commit>): Commit[] {
  const named = commit.message.reverts.flatMap((oid) => history.find(oid) ?? []);
  // A squashed message lists reverts that never happened to the whole: the same files must have been touched.
  if (named.length > 0)
    return named
      .flatMap((target) => (target.isMerge ? (broughtBy(history).get(target) ?? []) : [target]))
      .filter((target) => target.index < commit.index && touchesAlike(commit, target));
  const quoted = REVERT_SUBJECT.exec(commit.message.subject)?.[1];
  const target =
    quoted === undefined ? undefined : (bySubject.get(quoted) ?? bySubject.get(quoted.replace(/ \(#\d+\)$/, "")));
  return target ? [target] : [];
}

/** Every explicit revert of a commit that is present, oldest first. A commit that only mentions a revert in passing is not one. */
export const revertsOf = memoise((history: History): ReadonlyMap<Commit, Revert> => {
  const found = new Map<Commit, { reverted: Commit; by: Commit; days: number; undoneBy: Commit | undefined }>();
  const bySubject = new Map<string, Commit>();
  const byReverter = new Map<Commit, Commit[]>();
  for (const commit of history.commits) {
    const subject = commit.message.subject;
    const isRevert = commit.message.reverts.length > 0 || /\brevert\b/i.test(subject);
    if (isRevert && !commit.isMerge && SAYS_REVERT.test(subject))
      for (const target of targetsOf(commit, history, bySubject)) {
        const undone = byReverter.get(target);
        if (undone) for (const first of undone) found.get(first)!.undoneBy = commit;
        // Reverted, landed again and reverted once more: the last one counts.
        const before = found.get(target);
        if (before && before.undoneBy === undefined) continue;
        found.set(target, {
          reverted: target,
          by: commit,
          days: Math.floor((commit.landedAt - target.landedAt) / 86_400),
          undoneBy: undefined,
        });
        byReverter.set(commit, [...(byReverter.get(commit) ?? []), target]);
      }
    if (!commit.isMerge) {
      bySubject.set(subject, commit);
      bySubject.set(subject.replace(/ \(#\d+\)$/, ""), commit);
    }
  }
  return found;
});

/** Whether a commit stands reverted at the as-of day (a revert taken back does not count). */
export function isReverted(history: History, commit: Commit): boolean {
  const revert = revertsOf(history).get(commit);
  return revert !== undefined && revert.undoneBy === undefined;
}
