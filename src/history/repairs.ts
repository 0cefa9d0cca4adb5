/**
 * Commits that repair something that failed: the program, its tests, its build or its CI. Wider than a fix of a defect
 * (defect-fixes.ts), because a flaky test or a broken build has a cause worth naming too. Repairs of spelling, style, links,
 * warnings and documents are none.
 */
import type { Commit } from "./history.ts";

const FIX =
  /\b(?:fix(?:e[sd]|ing)?|bug ?fix|hot ?fix|repair(?:s|ed)?|regression|(?:avoid|prevent|stop|plug|close)s? (?:a |an |the |potential |possible |double |infinite )*(?:crash|leak|race|deadlock|overflow|underflow|hang|segfault|panic|use[- ]after[- ]free|null|out[- ]of[- ]bounds|corruption|memory leak|double free|loop|failure))|\bdo(?:n't| not) (?:crash|segfault|leak|die|hang|panic|lose|choke)\b/i;
const NO_DEFECT =
  /\b(?:typos?|spelling|grammar|wording|misspell\w*|comments?|white ?space|indent\w*|style|format(?:ting)?|lint\w*|clippy|rubocop|eslint|checkpatch|warnings?|docs?|documentation|readme|links?|urls?|changelog|copyright|licen[cs]e|spdx|nits?|merge conflicts?|rebase|test names?|capitali[sz]ation|punctuation|translations?|l10n|i18n)\b/i;

/**
 * Whether a commit repairs something, by its subject, or by naming the commit it repairs.
 * @example isRepair(commit) // true for "parser: fix crash on empty input"
 */
export function isRepair(commit: Commit): boolean {
  const { subject, references } = commit.message;
  if (!FIX.test(subject) && !references.some(({ kind, role }) => role === "fixes" && kind === "commit")) return false;
  if (NO_DEFECT.test(subject)) return false;
  return commit.touches.some(
    ({ file }) => file.kind === "source" || file.kind === "test" || file.kind === "build" || file.kind === "ci",
  );
}
