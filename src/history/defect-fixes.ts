/**
 * Commits that say they fix a defect of the program: by subject ("fix …" first or after a prefix, "fix(scope): …") or by a
 * `Fixes:` trailer that names a commit. Fixes of words, layout, warnings, builds and tests are none: no test is due there.
 */
import type { Commit } from "./history.ts";

const SAYS_FIX =
  /^(?:\[[^\]]*\]\s*)*(?:[\w@./+*{}, -]{1,40}: )?(?:fix(?:es|ed|ing)?|bugfix|hotfix)\b(?:\([^)]*\))?!?:?\s+\S/i;
const CONVENTIONAL_FIX = /^(?:fix|bugfix|hotfix)(?:\([^)]*\))?!?: /i;
/** What a conventional "fix: …" goes on with where it mends nothing. */
const NO_MENDING =
  /: (?:simplif(?:y|ies)|refactor\w*|improve\w*|optimi[sz]e\w*|upgrade\w*|update\w*|bump\w*|polish\w*|clarif\w+|tweak\w*|rename\w*|move\w*|port|adjust\w*|deprecate\w*)\b/i;
const NO_DEFECT =
  /\b(?:typos?|spelling|misspell\w*|spell|bindings|semver|grammar|wording|comments?|doc(?:s|umentation|strings?)?|readme|changelog|man ?pages?|whitespace|white space|indent\w*|formatting|format of|lint\w*|eslint|style|rubocop|clippy|checkpatch|sparse|coverity|warnings?|build|builds|compil\w+|link(?:s|er|ing)?|ci|travis|workflows?|actions?|tests?|testing|specs?|test suite|flak\w+|flow|typings?|type ?(?:check|script|s|def\w*|errors?|annotations?)|sorbet|annotations?|examples?|copyright|licen[cs]e|headers?|includes?|merge|conflicts?|rebase|nits?|naming|name|capitali[sz]ation|punctuation|urls?|dead|deprecat\w+|version|bump|makefile|review|last commit|previous commit|up)\b/i;

/** Whether a commit says it fixes a defect. */
export function saysFix(commit: Commit): boolean {
  const { subject, references } = commit.message;
  if (references.length === 0 && !/fix/i.test(subject)) return false;
  if (!SAYS_FIX.test(subject) && !CONVENTIONAL_FIX.test(subject))
    return references.some(({ kind, role }) => kind === "commit" && role === "fixes") && !NO_DEFECT.test(subject);
  return !NO_DEFECT.test(subject) && !NO_MENDING.test(subject);
}
