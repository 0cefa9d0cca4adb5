/** Whom a person reviewed, and who reviewed them: by trailers, by landing one's work without landing everybody's, on a forge. */
import type { Person } from "../../model/identity.ts";
import { commitsBy } from "../about.ts";
import { discussionsBy, entriesBy } from "../discussions.ts";
import { isByAnother, isSomebody } from "../forge-people.ts";
import type { Commit, History } from "../history.ts";
import { isReviewing } from "../initiatives/span.ts";
import { isIntegrator } from "../integrators.ts";
import { type ReviewAct, reviewsBy, reviewsOn } from "../reviews.ts";
import { isSamePerson } from "../same-name.ts";
import { onCommit, onEntry, type TieFact } from "./tie-fact.ts";

/** Signed by more people than these, a change was reviewed by nobody in particular. */
const MOST_REVIEWERS = 6;

/** Whether an act is a look at one piece of work: testing is none, nor is landing by somebody who lands everybody's. */
export const isLook = (history: History, { kind, reviewer, commit }: ReviewAct): boolean =>
  kind === "reviewed" || kind === "acked"
    ? commit.trailers.filter(({ key }) => key === "reviewed-by").length <= MOST_REVIEWERS
    : kind !== "tested" && !isIntegrator(history, reviewer);

const wayOf = ({ kind }: ReviewAct): TieFact["way"] =>
  kind === "reviewed" || kind === "acked" ? "trailer" : "landing";

function* given(history: History, person: Person): Iterable<TieFact> {
  for (const act of reviewsBy(history, person)) {
    if (!isLook(history, act)) continue;
    for (const other of act.authors)
      if (!isSamePerson(other, person)) {
        const work = act.work.find(({ author }) => author === other) ?? act.commit;
        yield { other, kind: "reviewed", way: wayOf(act), ...onCommit(work) };
      }
  }
}

function* received(history: History, person: Person): Iterable<TieFact> {
  const landings = new Map<Commit, readonly ReviewAct[]>();
  const actsOn = (commit: Commit): readonly ReviewAct[] => {
    const acts = landings.get(commit) ?? reviewsOn(history, commit);
    landings.set(commit, acts);
    return acts;
  };
  for (const commit of commitsBy(history, person)) {
    if (commit.isMerge) continue;
    const landing = commit.landedBy ? actsOn(commit.landedBy).filter(({ work }) => work.includes(commit)) : [];
    for (const act of [...reviewsOn(history, commit), ...landing])
      if (!isSamePerson(act.reviewer, person) && isLook(history, act))
        yield { other: act.reviewer, kind: "reviewed-by", way: wayOf(act), ...onCommit(commit) };
  }
}

function* givenOnForge(history: History, person: Person): Iterable<TieFact> {
  for (const entry of entriesBy(history, person)) {
    const { discussion } = entry;
    if (discussion.kind !== "pull-request" || !discussion.author || !isReviewing(history, entry)) continue;
    if (isByAnother(discussion, person, history))
      yield { other: discussion.author, kind: "reviewed", way: "pull-request", ...onEntry(entry, discussion) };
  }
}

function* receivedOnForge(history: History, person: Person): Iterable<TieFact> {
  for (const discussion of discussionsBy(history, person)) {
    if (discussion.kind !== "pull-request") continue;
    for (const entry of discussion.entries)
      if (isReviewing(history, entry) && isSomebody(history, entry.author) && !isSamePerson(entry.author, person))
        yield { other: entry.author, kind: "reviewed-by", way: "pull-request", ...onEntry(entry, discussion) };
  }
}

/** Every review between a person and others. */
export function* reviewTies(history: History, person: Person): Iterable<TieFact> {
  yield* given(history, person);
  yield* received(history, person);
  yield* givenOnForge(history, person);
  yield* receivedOnForge(history, person);
}
