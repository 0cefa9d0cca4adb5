/** Newcomers whose first changes here a person reviewed. */
import type { Person } from "../../model/identity.ts";
import { onePerson } from "../about.ts";
import type { History } from "../history.ts";
import { helpsAsked } from "../newcomer-help.ts";
import { newcomerOf } from "../newcomers.ts";
import { reviewsBy } from "../reviews.ts";
import { firstCommitLike, isSamePerson } from "../same-name.ts";
import { isLook } from "./review-ties.ts";
import { onCommit, onEntry, type TieFact } from "./tie-fact.ts";

/** More commits or authors than this in one merge were not taken in one by one. */
const MOST_COMMITS = 30;
const MOST_AUTHORS = 2;

function* byGit(history: History, person: Person): Iterable<TieFact> {
  const began = newcomerOf(history, person)?.first[0]?.index ?? -1;
  for (const act of reviewsBy(history, person)) {
    if (act.kind === "committed" || act.work.length > MOST_COMMITS || act.authors.length > MOST_AUTHORS) continue;
    if (!isLook(history, act)) continue;
    for (const commit of act.work) {
      const newcomer = newcomerOf(history, commit.author);
      const [first] = newcomer?.first ?? [];
      // Whoever began later is new too, and whoever worked here under another name is not.
      if (!newcomer?.first.includes(commit) || began >= first!.index || isSamePerson(commit.author, person)) continue;
      if (firstCommitLike(history, commit.author) < first!.index) continue;
      yield {
        other: commit.author,
        kind: "helped-to-begin",
        way: act.kind === "merged" ? "landing" : "trailer",
        ...onCommit(commit),
      };
    }
  }
}

export function* beginningTies(history: History, person: Person): Iterable<TieFact> {
  yield* byGit(history, person);
  for (const { newcomer, discussion, comments } of helpsAsked(history, onePerson(history, person)))
    yield {
      other: newcomer.person,
      kind: "helped-to-begin",
      way: "pull-request",
      ...onEntry(comments[0]!, discussion),
    };
}
