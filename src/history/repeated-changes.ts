/**
 * Work that was one small change repeated in many places: lints, headers, renames, moves, substitutions, documentation. It
 * reaches far and takes many commits without being a problem that somebody solved.
 */
import { isMechanical } from "./chore-subjects.ts";
import type { Commit } from "./history.ts";

/** Words for one substitution, move or note after another. */
const TREE_WIDE =
  /\b(?:docs?|documentation|docstrings?|doctests?|doi|urls?|pep ?8|pyflakes|pyupgrade|rustfmt|gofmt|clang (?:tidy|format)|checkpatch|coccinelle|codespell|alerts|consisten(?:t|tly|cy)|capitali[sz]\w+|stubs?|annotations?|deny|aliases|remov\w+ \S+ usages?|removed? (?:the )?(?:unused|unneeded|unnecessary|obsolete|dead|redundant)|dead code|replac(?:e[sd]?|ing)|substitut\w+|switch(?:e[sd])? (?:\w+ )?to|migrat\w+ to|convert\w* .* to|use .* instead(?: of)?|mov(?:e[sd]?|ing)|relocat\w+|re-?organi[sz]\w+|(?:is|are) now (?:called|named|in))\b|[-=]>|→|(?:^|: )(?:re-?)?us(?:e[sd]?|ing)\b/i;
/** From this share on, commits that say the same, or such words, make it repeated. */
const REPEATED_SHARE = 1 / 3;
/** Longer subjects are cut before they are read. */
const LONGEST = 300;

/** How a subject begins after what it names first: "use prefixed macros" of "zdb: main: use prefixed macros in loops". */
const saidOf = ({ message: { subject } }: Commit): string =>
  subject
    .slice(subject.lastIndexOf(": ") + 1)
    .trim()
    .toLowerCase()
    .split(" ", 3)
    .join(" ");

const repeats = (text: string): boolean =>
  isMechanical(text) || TREE_WIDE.test(text.slice(0, LONGEST).replace(/[_-](?!>)/g, " "));

/** The commit that reached farthest. */
export const widestOf = (commits: readonly Commit[]): Commit =>
  commits.reduce((a, b) => (b.areas.length > a.areas.length ? b : a));

/**
 * Whether a good part of the commits, the farthest reaching one, or the name say that one small change was repeated.
 * @param name what the work is called
 * @param commits its commits, at least one
 * @example isRepeated("Use the new macros", commits) // true
 */
export function isRepeated(name: string, commits: readonly Commit[]): boolean {
  const said = new Map<string, number>();
  for (const commit of commits) said.set(saidOf(commit), (said.get(saidOf(commit)) ?? 0) + 1);
  const many = Math.max(2, REPEATED_SHARE * commits.length);
  return (
    repeats(name) ||
    repeats(widestOf(commits).message.subject) ||
    commits.filter(({ message }) => repeats(message.subject)).length >= many ||
    Math.max(...said.values()) >= many
  );
}
