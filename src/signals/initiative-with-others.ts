/** Initiative with others: somebody made most of one piece of work, and others made several commits of it on the same files. */
import { areAlike } from "../history/alike.ts";
import { isChore } from "../history/chore-subjects.ts";
import type { Commit, History } from "../history/history.ts";
import type { Initiative, InitiativePart } from "../history/initiatives/initiative.ts";
import { strongKeysOf } from "../history/initiatives/strong-keys.ts";
import { initiativesOf } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { daysOf, periodWords, plural } from "../history/phrases.ts";
import { isRepeated } from "../history/repeated-changes.ts";
import { isReverted } from "../history/reverts.ts";
import { broughtBy } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import { isTopicMerge } from "../history/topic-merges.ts";
import { initiativeWords, toInitiativeFinding } from "./initiative-finding.ts";
import { listPeople } from "./people-words.ts";
import { defineSignal } from "./signal.ts";

const LEAST_OTHERS = 3;
const COMMITS_EACH = 2;
/** A merge that brought more is several topics. */
const MOST_BROUGHT = 40;
const WORK = new Set(["source", "test"]);

const filesOf = ({ touches }: Commit): readonly string[] =>
  touches.flatMap(({ file }) => (WORK.has(file.kind) ? [file.path] : []));

/** Whether a merge brought one topic, so that what came with it belongs together. */
const isOneTopic = (history: History, merge: Commit): boolean =>
  isTopicMerge(merge) && (broughtBy(history).get(merge)?.length ?? 0) <= MOST_BROUGHT;

/** Commits of others that name the same issue or request as the leader's steps, or came with them by the merge of one topic. */
function tiedCommits(history: History, { own, others }: Initiative): readonly Commit[] {
  const firm = new Set<Commit>();
  for (const commit of own)
    for (const key of strongKeysOf(history, commit))
      if (key.firm.has(commit)) for (const one of key.firm) firm.add(one);
  const merges = new Set(own.flatMap(({ landedBy }) => landedBy ?? []));
  const files = new Set(own.flatMap(filesOf));
  return others
    .flatMap(({ commits }) => commits)
    .filter(
      (commit) =>
        firm.has(commit) &&
        (commit.landedBy === undefined || !merges.has(commit.landedBy) || isOneTopic(history, commit.landedBy)) &&
        filesOf(commit).some((path) => files.has(path)) &&
        !isChore(commit.message.subject) &&
        !isReverted(history, commit),
    );
}

/** Others with several such commits, none of whom may be the leader under another name. */
function companions(history: History, initiative: Initiative): readonly InitiativePart[] {
  const tied = new Set(tiedCommits(history, initiative));
  return initiative.others.flatMap(({ person, commits }): InitiativePart[] => {
    const own = commits.filter((commit) => tied.has(commit));
    const isOther = !isSamePerson(person, initiative.leader) && !areAlike(person, initiative.leader);
    return isOther && own.length >= COMMITS_EACH ? [{ person, commits: own }] : [];
  });
}

export const initiativeWithOthers = defineSignal({
  kind: "event",
  id: "initiative-with-others",
  version: 3,
  title: "Made most of a shared effort",
  definition: `An initiative that the person made most of, in which others landed at least ${LEAST_OTHERS} commits, each of them at least ${COMMITS_EACH}, that name the same issue or request or came with the merge of the same topic (of at most ${MOST_BROUGHT} commits), on source or test files that the person changed in it too. Chores and reverted commits do not count, and work that repeats one small change in many places is left out. An issue, request or branch ties at least four fifths of it, or a name that was no part of the product before.`,
  limits:
    "Cannot tell who asked whom, nor who had the idea: the person may have carried on what another began, or taken another's patches along.",
  skill: "scope-and-ownership",
  over: "initiatives",
  needs: ["commits"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own, others } = initiative;
      const parts = others.length === 0 ? [] : companions(history, initiative);
      const theirs = parts.flatMap(({ commits }) => commits).sort((a, b) => a.index - b.index);
      if (theirs.length < LEAST_OTHERS || isRepeated(initiative.title, own)) continue;
      if (!isOneProblem(history, initiative)) continue;
      const people = parts.map(({ person }) => person);
      yield toInitiativeFinding(
        initiative,
        `Made at least ${plural(own.length, "commit")} of ${initiativeWords(initiative)} ${periodWords(...daysOf(own))}, in which ${listPeople(people)} made at least ${theirs.length}.`,
        { counterparties: people, related: theirs.slice(0, 20), weight: own.length / 2 + theirs.length },
      );
    }
  },
});
