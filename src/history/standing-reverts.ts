/**
 * Reverts that stand: a person's source change was explicitly taken back, the revert was not itself taken back, and the
 * change did not land again under the same subject afterwards. Reverts of reverts are none: they bring a change back.
 * Of these, only some speak against the change: not those that arrived together with it, and not reverts of a stopgap,
 * a dependency bump or a release.
 */

import type { About } from "./about.ts";
import { changeKinds, SOURCE } from "./change-kinds.ts";
import { isChore } from "./chore-subjects.ts";
import { type Commit, type History, memoiseBy } from "./history.ts";
import { type Revert, revertsOf } from "./reverts.ts";

const IS_REVERT = /^(?:[\w/.-]+: )?(?:revert|reapply|reland|back(?:ed|ing)? out|undo)\b/i;
/** The revert of a merge also names the commit it goes back to, which is not reverted. */
const REVERTS_MERGE = /^(?:[\w/.-]+: )?revert:? "?merge\b/i;
const AGAIN =
  /^(?:(?:reland|re-land|reapply|re-apply|resubmit)\b:?\s*|\[(?:reland|v\d+)\]\s*)+|\s*\((?:#\d+|take \d+|reland|v\d+|second (?:try|attempt))\)|["']|\s*(?:v\d|take \d)$/gi;

/** Meant to go, or nobody's own idea: a stopgap, a dependency bump, a release. */
const STOPGAP = /\btemporar\w*\b|\bfor now\b|\bwork-?around\b/i;

/** What AGAIN takes away begins or ends a subject, or is a quote. */
const MARKED = /^[r[]|[)\d]$|["']/i;

const bare = (subject: string): string =>
  (MARKED.test(subject) ? subject.replace(AGAIN, "").trim() : subject).toLowerCase();

/** Whether a change and its revert arrived with one merge, or by one author on one day: then the change never stood. */
function landedTogether(reverted: Commit, by: Commit): boolean {
  return (
    (by.landedBy !== undefined && by.landedBy === reverted.landedBy) ||
    (by.author === reverted.author && by.landedAt - reverted.landedAt < 86_400)
  );
}

/** Subjects of reverted commits that came again after their revert. */
function landedAgain(history: History, reverts: readonly Revert[]): ReadonlySet<Commit> {
  const waiting = new Map<string, Revert[]>();
  for (const revert of reverts) {
    const subject = bare(revert.reverted.message.subject);
    const same = waiting.get(subject);
    if (same) same.push(revert);
    else waiting.set(subject, [revert]);
  }
  const again = new Set<Commit>();
  const first = Math.min(...reverts.map(({ by }) => by.index));
  for (let at = first; at < history.commits.length; at++) {
    const commit = history.commits[at]!;
    if (commit.isMerge) continue;
    for (const { reverted, by } of waiting.get(bare(commit.message.subject)) ?? [])
      if (by.index < at) again.add(reverted);
  }
  return again;
}

/** Every revert of a substantive source change of theirs that stands, oldest revert first. */
export const standingRevertsOf = memoiseBy((history: History, about: About): readonly Revert[] => {
  const reverts = [...revertsOf(history).values()].filter(
    ({ reverted, by, undoneBy }) =>
      undoneBy === undefined &&
      about.has(reverted.author) &&
      reverted.substantive &&
      reverted.author.kind === "person" &&
      (changeKinds(reverted) & SOURCE) !== 0 &&
      !REVERTS_MERGE.test(by.message.subject) &&
      !IS_REVERT.test(reverted.message.subject),
  );
  if (reverts.length === 0) return [];
  const again = landedAgain(history, reverts);
  return reverts.filter(({ reverted }) => !again.has(reverted));
});

/** Those of them that speak against the change. */
export const countedRevertsOf = memoiseBy((history: History, about: About): readonly Revert[] =>
  standingRevertsOf(history, about).filter(
    ({ reverted, by }) =>
      !landedTogether(reverted, by) && !STOPGAP.test(reverted.message.subject) && !isChore(reverted.message.subject),
  ),
);
