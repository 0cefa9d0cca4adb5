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

const SUBJECT_NUMBER = / \(#\d+\)$/;

/** Whether a commit's subject says that it takes something back. */
function isRevert({ isMerge, message: { subject, reverts } }: Commit): boolean {
  return !isMerge && (reverts.length > 0 || /\brevert\b/i.test(subject)) && SAYS_REVERT.test(subject);
}

/** The subjects that reverts quote, each with the latest commit so far that has it: filled while going forward. */
class QuotedSubjects {
  readonly #latest = new Map<string, Commit | undefined>();

  constructor(reverts: readonly Commit[]) {
    for (const { message } of reverts) {
      const quoted = REVERT_SUBJECT.exec(message.subject)?.[1];
      if (quoted === undefined) continue;
      this.#latest.set(quoted, undefined);
      this.#latest.set(quoted.replace(SUBJECT_NUMBER, ""), undefined);
    }
  }

  see(commit: Commit): void {
    const { subject } = commit.message;
    if (this.#latest.has(subject)) this.#latest.set(subject, commit);
    if (!subject.endsWith(")")) return;
    const plain = subject.replace(SUBJECT_NUMBER, "");
    if (this.#latest.has(plain)) this.#latest.set(plain, commit);
  }

  find(quoted: string): Commit | undefined {
    return this.#latest.get(quoted) ?? this.#latest.get(quoted.replace(SUBJECT_NUMBER, ""));
  }
}

/**
 * The commits a revert names: by id, else the latest earlier commit with exactly the quoted subject. Naming a merge of
 * the main line names what it brought: a revert of a merge takes that back, and only that.
 */
function targetsOf(commit: Commit, history: History, subjects: QuotedSubjects): Commit[] {
  const named = commit.message.reverts.flatMap((oid) => history.find(oid) ?? []);
  // A squashed message lists reverts that never happened to the whole: the same files must have been touched.
  if (named.length > 0)
    return named
      .flatMap((target) => (target.isMerge ? (broughtBy(history).get(target) ?? []) : [target]))
      .filter((target) => target.index < commit.index && touchesAlike(commit, target));
  const quoted = REVERT_SUBJECT.exec(commit.message.subject)?.[1];
  const target = quoted === undefined ? undefined : subjects.find(quoted);
  return target ? [target] : [];
}

/** Every explicit revert of a commit that is present, oldest first. A commit that only mentions a revert in passing is not one. */
export const revertsOf = memoise((history: History): ReadonlyMap<Commit, Revert> => {
  const found = new Map<Commit, { reverted: Commit; by: Commit; days: number; undoneBy: Commit | undefined }>();
  const reverts = history.commits.filter(isRevert);
  const subjects = new QuotedSubjects(reverts);
  const byReverter = new Map<Commit, Commit[]>();
  let next = 0;
  for (const commit of reverts) {
    for (; next < commit.index; next++) if (!history.commits[next]!.isMerge) subjects.see(history.commits[next]!);
    for (const target of targetsOf(commit, history, subjects)) {
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
  }
  return found;
});

/** Whether a commit stands reverted at the as-of day (a revert taken back does not count). */
export function isReverted(history: History, commit: Commit): boolean {
  const revert = revertsOf(history).get(commit);
  return revert !== undefined && revert.undoneBy === undefined;
}
