import { isChore } from "../history/chore-subjects.ts";
import type { Commit, History } from "../history/history.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { broughtBy } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Commits by the person, and by the others together: one alone may be a fix squeezed in by whoever merged. */
const FEWEST_EACH = 2;
/** More commits or people than this in one merge are several topics. */
const MOST_COMMITS = 30;
const MOST_PEOPLE = 4;
/** Branches that gather work of many topics, or carry it between releases. */
const GATHERING =
  /^(?:.*\/)?(?:master|main|trunk|develop|dev|devel|next|maint\w*|stable|staging|release[\w.-]*|rel[-_].*|fixes|for[-_].*|hotfix\w*|integration|upstream|origin|head|pull-?\w*|v?\d+[\d.x-]*\w*|.*-next|.*-fixes|.*-stable|.*-for-.*|\d{4}.*|sync\w*|merge\w*|update\w*|backport\w*|batch\w*|misc\w*|cleanups?|rc\d*)$/i;
const PASSING = /^(?:fixup!|squash!|amend!|merge\b|revert\b|bump\b|release\b|fix (?:lint|typo|style|format))/i;

/** Whether a merge brought one topic: a request, or a branch with a name of its own. */
function isTopic({ message: { merge, subject } }: Commit): boolean {
  if (
    !merge ||
    /^Merge (?:tag|commit|remote-tracking|https?:|git:|.* of (?:git|https?):)/i.test(subject) ||
    / of (?:git|https?|ssh):\/\//.test(subject)
  )
    return false;
  if (merge.branch !== undefined && GATHERING.test(merge.branch)) return false;
  if (merge.title !== undefined && isChore(merge.title)) return false;
  return merge.request !== undefined || merge.branch !== undefined;
}

const topicWords = ({ message: { merge } }: Commit, first: Commit): string =>
  merge?.request !== undefined && merge.title
    ? quoteSubject(merge.title, 60)
    : merge?.request === undefined && merge?.branch
      ? `branch ${merge.branch.slice(0, 50)}`
      : quoteSubject(first.message.subject, 55);

function byAuthor(commits: readonly Commit[]): Map<Person, Commit[]> {
  const found = new Map<Person, Commit[]>();
  for (const commit of commits) {
    const known = [...found.keys()].find((person) => isSamePerson(person, commit.author));
    if (known) found.get(known)!.push(commit);
    else found.set(commit.author, [commit]);
  }
  return found;
}

function* detect(history: History): Iterable<EventFinding> {
  for (const [merge, brought] of broughtBy(history)) {
    if (
      brought.length < 2 * FEWEST_EACH ||
      brought.length > MOST_COMMITS ||
      brought.every(({ author }) => author === brought[0]!.author) ||
      !isTopic(merge)
    )
      continue;
    const commits = brought.filter(
      (commit) =>
        commit.substantive &&
        commit.author.kind === "person" &&
        !PASSING.test(commit.message.subject) &&
        !isReverted(history, commit),
    );
    const people = byAuthor(commits);
    if (people.size < 2 || people.size > MOST_PEOPLE) continue;
    for (const [person, own] of people) {
      if (own.length < FEWEST_EACH || commits.length - own.length < FEWEST_EACH) continue;
      const others = [...people.keys()].filter((one) => one !== person);
      yield {
        person,
        raw: own[0]!.rawAuthor,
        commit: own[0]!,
        sentence: `Made ${own.length} of the ${plural(commits.length, "commit")} of ${topicWords(merge, commits[0]!)}; the others are by ${listPeople(others)}.`,
        counterparties: others,
        areas: [...new Set(own.flatMap(({ areas }) => areas))],
        related: [merge, ...commits],
        context: merge.oid,
        weight: Math.log2(1 + Math.min(own.length, commits.length - own.length)) * 2 + Math.log2(commits.length),
      };
    }
  }
}

export const seriesWithOthers = defineSignal({
  id: "series-with-others",
  version: 1,
  kind: "event",
  title: "Series made by several people",
  definition:
    "One merge of a request or topic branch brought at least two hand-made commits by this person and at least two by one to three others. Merges of more than 30 commits, of gathering branches (master, next, release, fixes) and of other trees are left out, and so are fixups, reverts and merges.",
  limits:
    "Somebody's commits may have been picked up by another without their doing. Squashed requests hide who worked together.",
  skill: "relationships",
  needs: ["commits", "merges"],
  language: "any",
  counter: false,
  detect,
});
