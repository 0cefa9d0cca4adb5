/**
 * Changes that say something about how somebody works: a person's own hand-made commits that write source files and name
 * work of their own. Chores, reverts, ports, moves, formatter runs and one edit repeated in many places are none, by the
 * words of the subject and by its coming back: what its author committed under one name three times or more was one
 * sweep, and of two commits under one name the second is the first again, on another branch.
 */
import type { Person } from "../model/identity.ts";
import { type About, commitsBy } from "./about.ts";
import { changeKinds, SOURCE_WRITTEN } from "./change-kinds.ts";
import { isChore } from "./chore-subjects.ts";
import { isHandMade } from "./hand-made.ts";
import { type Commit, type History, memoise } from "./history.ts";

/** A commit over more files than this is a sweep, whatever it says. */
export const MOST_FILES = 40;
/** As often as this under one subject, a change was repeated. */
const SWEEP_COMMITS = 3;

/** Types of conventional commits, and the short ones of scientific projects, that promise no change of behaviour. */
const NO_BEHAVIOUR =
  /^\[(?:chore|style|ci|build|docs?|tests?|deps)\b|^(?:\[[^\]]*\] ?)?(?:chore|style|sty|ci|build|bld|docs?|tests?|tst|maint|mnt|bench|rel|release|revert|types?|typing|typ|deps)\b[\w/, ]{0,20}(?:\([^)]*\))?!?:/i;
/** Words for edits that a tool makes, or could, and for words about code. */
const BY_TOOL = new RegExp(
  [
    "\\b(?:clippy|[a-z-]*lint(?:s|er|ing)?|rubocop|sorbet|codespell|typos?|spelling|misspell\\w*|grammar|wording|whitespaces?|re-?indent\\w*|re-?format(?:s|ted|ting)?|formatting|prettier|gofmt|rustfmt|clang[- ]format|uncrustify|black|autopep8|pep ?8|pyupgrade|2to3|ruff|flake8|pylint|isort|copyright|licen[cs]es?|spdx|tree[- ]?wide|renam(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|clean[- ]?ups?|mechanical\\w*|search and replace|line length|long lines?|lines? (?:being )?(?:over|longer)|\\d+ (?:chars|characters|columns)|(?:duplicated?|unused|unneeded|unnecessary|redundant|extra|system|missing) (?:headers?|includes?|imports?)|coding style|code style|style ?guide|line[- ]endings?|crlf)\\b",
    "\\b(?:fix|silence|suppress|remove|drop|address|sort|reorder|delete|correct|update|add|improve|clarif|clean)\\w* (?:[^\\s:]+ ){0,3}(?:warnings?|indent\\w*|unused|imports?|comments?|commented)\\b",
    "^(?:imports?|clean(?:s|ed|ing)?)\\b|\\b(?:docs?|documentation|man(?:ual)? ?pages?|docstrings?|changelog|readme)\\b",
  ].join("|"),
  "i",
);

const PREFIX = /^(?:\[[^\]]{1,40}\]\s*|[^\s:][^:]{0,60}:\s+)+/;
/** The number of a request, in a subject that ends with a bracket. */
const NUMBER = /\s*\(#\d+\)$/;

/**
 * A subject without what only says where: prefixes and the number of a request.
 * @example bareSubject("net: dns: Use the new allocator (#12)") // "use the new allocator"
 */
function bareSubject(subject: string): string {
  const said = subject.endsWith(")") ? subject.replace(NUMBER, "") : subject;
  return said.replace(PREFIX, "").toLowerCase();
}

/** Those of one author's commits that repeat another of them. */
function repeatsAmong(commits: readonly Commit[]): ReadonlySet<Commit> {
  const first = new Map<string, Commit>();
  const several = new Map<string, Commit[]>();
  for (const commit of commits) {
    if (!isHandMade(commit)) continue;
    const name = bareSubject(commit.message.subject);
    const before = first.get(name);
    const same = several.get(name);
    if (before === undefined) first.set(name, commit);
    else if (same === undefined) several.set(name, [before, commit]);
    else same.push(commit);
  }
  const repeated = new Set<Commit>();
  for (const same of several.values())
    for (const commit of same.length >= SWEEP_COMMITS ? same : same.slice(1)) repeated.add(commit);
  return repeated;
}

/** Tells of a commit whether it repeats another of its author's; finds out about an author when first asked. */
export const repeatedCommitsOf = memoise((history: History): Pick<ReadonlySet<Commit>, "has"> => {
  const byAuthor = new Map<Person, ReadonlySet<Commit>>();
  return {
    has: (commit) => {
      const repeated = byAuthor.get(commit.author) ?? repeatsAmong(commitsBy(history, commit.author));
      byAuthor.set(commit.author, repeated);
      return repeated.has(commit);
    },
  };
});

/** First words of changes to what is said about a program. */
const DESCRIBES = /^(?:docs?|document(?:s|ed|ing)?|describe[sd]?|clarif(?:y|ies|ied))\b/;

/** First words of changes that mean to keep what the program does. */
const KEEPS =
  /^(?:us(?:e[sd]?|ing)|convert\w*|replac\w+|remov\w+|delet\w+|drop(?:s|ped|ping)?|eliminat\w+|simplif\w+|refactor\w*|extract\w*|split\w*|factor\w*|inlin\w+|rework\w*|consolidat\w+|restructur\w+|switch\w*|port(?:s|ed|ing)?|migrat\w+|get rid)\b/;

/** The same wherever it stands: a call that had to go, what a review asked for. */
const KEEPS_ANYWHERE = /^refacto|\bdeprecated\b|\breview(?:er|ed)?\b|\bfeedbacks?\b|\bsuggestions\b|\bnaming\b/i;

/** Whether a commit's subject says that it means to keep what the program does: then no test is due. */
export function keepsBehaviour({ message: { subject } }: Commit): boolean {
  return KEEPS_ANYWHERE.test(subject) || KEEPS.test(bareSubject(subject));
}

/** Who wrote a change, as committers of others' patches put it at the end of the subject: "… [Ada Example]". */
const CREDITED = /\[(\p{Lu}[\p{L}.' ,&+-]{2,60})\]\s*$/u;

/** Whether the subject ends with names of which none is the author's. */
export function creditsAnother({ author, message: { subject } }: Commit): boolean {
  if (!subject.includes("]")) return false;
  const names = CREDITED.exec(subject)?.[1]?.toLowerCase();
  if (names === undefined) return false;
  const own = author.name.toLowerCase().split(/\s+/);
  return !own.some((word) => word.length > 2 && names.includes(word)) && /\s/.test(names);
}

/** Whether a commit's subject says that a tool could have made it, or that it is about words and layout. */
export const isMadeByRote = ({ message: { subject } }: Commit): boolean => BY_TOOL.test(subject);

/** Whether a commit says that it changes no behaviour, that a tool could have made it, or that it was made elsewhere. */
export function isRoutine(commit: Commit): boolean {
  const { subject, reverts, pickedFrom } = commit.message;
  if (reverts.length > 0 || pickedFrom.length > 0 || commit.trailers.some(({ key }) => key === "ported-by"))
    return true;
  if (creditsAnother(commit)) return true;
  return DESCRIBES.test(bareSubject(subject)) || NO_BEHAVIOUR.test(subject) || isMadeByRote(commit) || isChore(subject);
}

const isOwnSourceChange = (history: History, commit: Commit): boolean =>
  isHandMade(commit) &&
  commit.changesTotal <= MOST_FILES &&
  (changeKinds(commit) & SOURCE_WRITTEN) !== 0 &&
  !isRoutine(commit) &&
  !repeatedCommitsOf(history).has(commit);

/** What is known of commits, by `Commit.index`, because several signals ask: 1 for such a change, 2 for none. */
const knownOf = memoise((history: History): Uint8Array => new Uint8Array(history.commits.length));

/** Every such change of those asked about, in History order. */
export function ownSourceChangesOf(history: History, { commits }: About): readonly Commit[] {
  const known = knownOf(history);
  return commits.filter((commit) => {
    known[commit.index] ||= isOwnSourceChange(history, commit) ? 1 : 2;
    return known[commit.index] === 1;
  });
}
