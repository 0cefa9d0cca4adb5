/**
 * Subjects that name no work of their own: dependency bumps, releases, translations, merges, and the small change that
 * follows up a review ("fix lint", "address comments", "wip"). Commits under them are not counted as steps of an effort.
 */

const CONVENTIONAL = "(?:(?:build|chore|ci|deps|release|fix|docs?|test|refactor|feat)(?:\\([^)]*\\))?!?: |\\w+: )?";
const RULES: readonly RegExp[] = [
  new RegExp(`^${CONVENTIONAL}(?:bump|upgrade|update)s? .*\\b(?:from v?\\d\\S* )?to v?\\d`, "i"),
  new RegExp(
    `^${CONVENTIONAL}(?:bump|upgrade|update|pin|roll)s? (?:(?:all|dev|npm|yarn|cargo|go|ruby|python|package)? ?(?:dependenc(?:y|ies)|deps|packages?|lock ?files?|cargo\\.lock|gemfile\\.lock|submodules?|version|versions)\\b)`,
    "i",
  ),
  /^(?:chore|build|fix)?\(?deps(?:-dev)?\)?!?: /i,
  /^(?:\w+: )?(?:prepare|release|releasing|cut|tag|version|bump version)(?: for)?(?: the)?:? ?(?:version |release )?v?\d+\.\d/i,
  /^v?\d+\.\d+(?:\.\d+)?\S*$/,
  /^(?:l10n|i18n|po)\b/i,
  /\btranslat(?:e|ed|ion|ions)\b/i,
  /^merged?\b(?!-)/i,
  /^(?:fixup|squash|amend)!|^(?:fix-?ups?|rewordings?|toc|spelling|prr)\b/i,
  /\b(?:sync|synchroni[sz]e|resync|re-sync|import)\b.*\b(?:with|from|to)\b.*\b(?:linux|kernel|upstream|v?\d+\.\d+)\b/i,
  /^(?:wip|temp|tmp|oops|whoops|nits?|typos?|lint|linting|prettier|rustfmt|fmt|gofmt|rubocop|rebase|address(?:ed|es|ing)?|review|feedback|minor|tweaks?|misc|changelog|changeset)\b.{0,40}$/i,
  /^(?:format|formatting|style|more|again|try|attempt|apply|comments?|suggestions?|cleanup|clean up|clean-up|update|updates|changes?|progress|debug)\b.{0,12}$/i,
  /^(?:fix|fixes|fixed|fixing)(?: up)? (?:the |a |some |my |more |up )?(?:typos?|tests?|lint\w*|style|build|ci|travis|formatting|format|indent\w*|spelling|grammar|warnings?|flow|types?|clippy|rubocop|sorbet|merge|conflicts?|rebase|review|comments?|nits?|failing|broken|specs?|snapshots?|whitespace|docs?|example|examples|compile|compilation)\b.{0,30}$/i,
  /^(?:address|apply|incorporate|respond to|implement|changes?|updates?|fix(?:es)?)\b.{0,30}\b(?:review|feedback|comments?|suggestions?|nits?)\b/i,
  /^(?:add|update|fix|improve|bump|remove|clean)(?:e?d|s)?(?: up)? (?:a |the |old |missing |more |some |failing |unit )?(?:changelog|change log|news|changeset|release notes?|tests?|specs?|snapshots?|comments?|fixtures?|typos?|docs?|documentation|readme(?:\.md)?|examples?|dependenc(?:y|ies)|deps|standard|lint\w*|formatting|whitespaces?|trailing \w+|indentation)\b.{0,24}$/i,
  /\b(?:cosmetic|whitespaces?|trailing spaces?|line over 80|checkpatch|coding style)\b/i,
  /^(?:revert|reapply)\b/i,
];
const join = (rules: readonly RegExp[]): RegExp => new RegExp(rules.map(({ source }) => source).join("|"), "i");
/** Rules that look at the beginning of a subject, and those that look anywhere in it. */
const ANCHORED = join(RULES.filter(({ source }) => source.startsWith("^")));
const ANYWHERE = join(RULES.filter(({ source }) => !source.startsWith("^")));
const PLAIN = /^(?:fix(?:es|ed)?|test|tests|docs?|wip|\.+|-+)$/i;

/** "fix(fingerprint): rustfmt" is a chore because "rustfmt" is one. */
const PREFIX = /^[\w./ -]{1,30}(?:\([^)]*\))?!?: (?=\S)/;

/** First letters of what any of the anchored rules begins with; most subjects begin with none of them. */
const STARTS =
  /^(?:build|chore|ci|deps|rel|fix|doc|test|ref|feat|bump|up|pin|roll|prep|cut|tag|ver|v?\d|l10n|i18n|po\b|merge|squash|amend|re-?word|toc|spell|prr|wip|te?mp|oops|whoops|nit|typo|lint|format|style|prett|rust|fmt|gofmt|rubo|rebase|more|again|try|attempt|addr|appl|rev|feed|comm|sugg|clean|minor|tweak|change|prog|debug|misc|incorp|resp|impl|add|impr|remove|reap|\.|-)/i;

const beginsAsChore = (subject: string): boolean =>
  subject.length < 6 || (STARTS.test(subject) && (PLAIN.test(subject) || ANCHORED.test(subject)));

/**
 * Whether a subject names no work of its own.
 * @example isChore("chore(deps): bump left-pad from 1.0 to 1.1") // true
 */
export function isChore(subject: string): boolean {
  if (beginsAsChore(subject) || ANYWHERE.test(subject)) return true;
  const prefix = PREFIX.exec(subject)?.[0];
  // One or two words ("Updated test") name nothing.
  if (prefix === undefined) return !/\S\s+\S+\s+\S/.test(subject);
  return beginsAsChore(subject.slice(prefix.length));
}

const MECHANICAL =
  /\b(?:clippy|lints?|linting|eslint|rubocop|sorbet|warnings?|typos?|spelling|wording|messaging|whitespaces?|style|formatting|unused|copyright|licen[cs]es?|spdx|includes?|headers?|const(?:ness)?|mut|nullptr|deprecat\w+|typings?|renam\w+|treewide|tree wide|static analysis|ruff|pycodestyle|pylint|flake8|mypy|isort|go mod|pre commit|wording|cleanups?|adjustments?)\b/i;

/** Whether the name of a piece of work says that one change was repeated everywhere: that reaches many places without being about any. */
export function isMechanical(name: string): boolean {
  return MECHANICAL.test(name.replace(/[_-]/g, " "));
}
