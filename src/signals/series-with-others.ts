import type { About } from "../history/about.ts";
import { areAlike } from "../history/alike.ts";
import { isChore } from "../history/chore-subjects.ts";
import type { Commit, History } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { broughtBy } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import { isTopicMerge } from "../history/topic-merges.ts";
import type { Person } from "../model/identity.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Commits by the person, and by the others together: one alone may be a fix squeezed in by whoever merged. */
const FEWEST_EACH = 2;
/** More commits or people than this in one merge are several topics. */
const MOST_COMMITS = 30;
const MOST_PEOPLE = 4;
const PASSING =
  /^(?:fixup!|squash!|amend!|merge\b|revert\b|bump\b|release\b|sty(?:le)?\b|fix (?:lint|typo|style|format|file ?name|`?\w* ?type-?check))|\b(?:re-?format\w*|long lines|blank lines?|white ?space|pep-?8)\b/i;

const topicWords = ({ message: { merge } }: Commit, first: Commit): string =>
  merge?.request !== undefined && merge.title
    ? quoteSubject(merge.title, 60)
    : merge?.request === undefined && merge?.branch
      ? `branch ${merge.branch.slice(0, 50)}`
      : quoteSubject(first.message.subject, 55);

/** What a machine calls whoever has not said a name: often one of the others. */
const NAMELESS = /^(?:unknown|root|user|nobody|admin|administrator|anonymous|your name|ubuntu|localhost)$/i;

/** Accounts that work for a project, under whatever kind of identity. */
const BOT = /\b(?:bot|ci|automation)\b/i;

/** Whether one name may be the initials of the other, as in a login: "ae", "ae42" and "Ada Example". */
function areInitials(short: string, long: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  const words = long.toLowerCase().split(/[^\p{L}]+/u);
  return !/\s/.test(short.trim()) && words.length > 1 && letters === words.map((word) => word.charAt(0)).join("");
}

/**
 * Steps of a document through its process, or of its header: who reviews it, its number, its name, its dates, its links;
 * and subjects that only name the file.
 */
const BOOKKEEPING =
  /\b(?:assign\w*|re-?nam\w*|re-?titl\w*|re-?number\w*|numbers?|titles?|names?|headers?|front ?matter|metadata|editorial|status(?:es)?|review (?:manager|dates?|periods?)|reviewers?|approvers?|authors?|(?:in|into|for|under|schedule) review|accept\w*|reject\w*|returned|active|implemented|dates?|links?|urls?|copyright|clean-?ups?|syntax|(?:re)?-?wording|\w+\.ya?ml|prr|typos?|spelling|grammar|punctuation|format\w*|markdown|toc|lint\w*|nits?)\b|^(?:\w+: )?(?:updat|edit|chang|modif|creat)\w* [\w./-]+\.\w+\W*$/i;

const PROSE = /\.(?:md|mdx|markdown|rst|adoc|txt|html?)$/i;

const isWriting = ({ touches }: Commit): boolean =>
  touches.every(({ file: { kind, path } }) => (kind !== "source" && kind !== "test") || PROSE.test(path));

/** Commits that add to the work. Without code, whoever landed them mostly saw them through their process. */
function addingTo(merge: Commit, commits: readonly Commit[]): readonly Commit[] {
  if (!commits.every(isWriting)) return commits;
  return commits.filter(
    ({ author, message }) =>
      !BOOKKEEPING.test(message.subject) && (author === commits[0]!.author || !areAlike(author, merge.author)),
  );
}

const signersOf = ({ trailers }: Commit): readonly Person[] =>
  trailers.flatMap(({ key, people }) => (key === "signed-off-by" ? people : []));

/** Whether a login made a commit that only other names signed: one of these may be who is behind it. */
function isSignedByOthers(commit: Commit): boolean {
  const signers = signersOf(commit);
  return (
    !/\s/.test(commit.rawAuthor.name.trim()) &&
    signers.length > 0 &&
    !signers.some((signer) => isSamePerson(signer, commit.author) || areAlike(signer, commit.author))
  );
}

/** Commits by author; one name under two addresses is one person here. */
function byAuthor(commits: readonly Commit[]): Map<Person, Commit[]> {
  const found = new Map<Person, Commit[]>();
  for (const commit of commits) {
    const { author, rawAuthor } = commit;
    const known =
      found.get(author) ??
      [...found].find(
        ([person, own]) =>
          isSamePerson(person, author) ||
          areAlike(person, author) ||
          areInitials(person.name, author.name) ||
          areInitials(author.name, person.name) ||
          own.some((other) => other.rawAuthor.name === rawAuthor.name),
      )?.[1];
    if (known) known.push(commit);
    else found.set(author, [commit]);
  }
  return found;
}

const FULL_NAME = /^\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*)+$/u;

/** Whether somebody is only known as the owner of the branch, by name or by an account with a name of fancy. */
function isOwnerAlone(login: string, { name, logins, emails }: Person): boolean {
  const handles = [...logins, ...emails.map((email) => email.replace(/@.*/, "").replace(/^\d+\+/, ""))];
  return (
    name.toLowerCase() === login || (!FULL_NAME.test(name) && handles.some((handle) => handle.toLowerCase() === login))
  );
}

/** Whether one of them is only known as the owner of the branch, and so may be any of the others under another name. */
function hidesOwner({ message: { merge } }: Commit, people: readonly Person[]): boolean {
  const login = merge?.login?.toLowerCase();
  return login !== undefined && people.some((person) => isOwnerAlone(login, person));
}

/** Merges that brought commits of those asked about. */
function mergesOf({ commits }: About): ReadonlySet<Commit> {
  const merges = new Set<Commit>();
  for (const { landedBy } of commits) if (landedBy) merges.add(landedBy);
  return merges;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const merge of mergesOf(about)) {
    const brought = broughtBy(history).get(merge) ?? [];
    if (
      brought.length < 2 * FEWEST_EACH ||
      brought.length > MOST_COMMITS ||
      brought.every(({ author }) => author === brought[0]!.author) ||
      !isTopicMerge(merge)
    )
      continue;
    if (brought.some((commit) => NAMELESS.test(commit.rawAuthor.name.trim()) || isSignedByOthers(commit))) continue;
    const handMade = brought.filter(
      (commit) =>
        commit.substantive &&
        commit.author.kind === "person" &&
        !BOT.test(commit.author.name) &&
        !PASSING.test(commit.message.subject) &&
        !isChore(commit.message.subject) &&
        !isReverted(history, commit),
    );
    const commits = addingTo(merge, handMade);
    const people = byAuthor(commits);
    if (people.size < 2) continue;
    // Whoever looks at the merge counts all that it brought, whatever the commits are worth.
    const all = byAuthor(brought);
    if (all.size > MOST_PEOPLE || hidesOwner(merge, [...all.keys()])) continue;
    for (const [person, own] of people) {
      if (!about.has(person)) continue;
      const made = all.get(person)?.length;
      const others = [...all.keys()].filter((one) => one !== person);
      const rest = commits.length - own.length;
      if (own.length < FEWEST_EACH || rest < FEWEST_EACH || made === undefined) continue;
      yield {
        person,
        raw: own[0]!.rawAuthor,
        commit: own[0]!,
        sentence: `Made ${made} of the ${plural(brought.length, "commit")} of ${topicWords(merge, commits[0]!)}; the others are by ${listPeople(others)}.`,
        counterparties: others,
        areas: [...new Set(own.flatMap(({ areas }) => areas))],
        related: [merge, ...brought],
        context: merge.oid,
        weight: Math.log2(1 + Math.min(own.length, rest)) * 2 + Math.log2(commits.length),
      };
    }
  }
}

export const seriesWithOthers = defineSignal({
  id: "series-with-others",
  version: 3,
  kind: "event",
  title: "Series made by several people",
  definition:
    "One merge of a request or topic branch brought at least two hand-made commits by this person and at least two by one to three others. Merges of more than 30 commits, of gathering branches (master, next, release, fixes) of rollups and of other trees are left out, as are those with a commit under a login that only others signed off or that is all the name the owner of the branch has, or without a name; fixups, chores, reverts and merges do not qualify a merge. Where it brought no code, commits of the process (numbers, status, reviewers, dates, links) and those of whoever landed it do not either. The sentence counts every commit that it brought, merges left out.",
  limits:
    "Somebody's commits may have been picked up by another without their doing. Squashed requests hide who worked together.",
  skill: "relationships",
  needs: ["commits", "merges"],
  language: "any",
  counter: false,
  detect,
});
