import type { About } from "../history/about.ts";
import type { Commit, History } from "../history/history.ts";
import { isIntegrator } from "../history/integrators.ts";
import { type Newcomer, newcomerOf } from "../history/newcomers.ts";
import { plural } from "../history/phrases.ts";
import { type ReviewAct, type ReviewKind, reviewsBy, reviewsByAsked } from "../history/reviews.ts";
import { firstCommitLike, isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** What one person did for one newcomer's first changes. */
interface Help {
  readonly reviewer: Person;
  readonly newcomer: Newcomer;
  readonly acts: ReviewAct[];
}

const FEWEST_ACTS = 2;
/** More commits or authors than this in one merge were not taken in one by one. */
const MOST_COMMITS = 30;
const MOST_AUTHORS = 2;
const MOST_REVIEWERS = 6;

/** Whoever may have worked here before under another name or address is no newcomer. */
function isNew(history: History, { person, first }: Newcomer): boolean {
  return firstCommitLike(history, person) >= first[0]!.index;
}

/** The newcomer among whose first changes a commit is. */
function newcomerBy(history: History, commit: Commit): Newcomer | undefined {
  const newcomer = newcomerOf(history, commit.author);
  return newcomer?.first.includes(commit) ? newcomer : undefined;
}

const isReview = ({ kind }: ReviewAct): boolean => kind === "reviewed" || kind === "acked";

/** Whether an act is about one piece of work: an integration or a subtree brings many people's, read by nobody in it. */
function isAboutWork({ kind, authors, work }: ReviewAct): boolean {
  if (kind === "tested" || kind === "committed" || work.length > MOST_COMMITS || authors.length > MOST_AUTHORS)
    return false;
  return true;
}

function collect(history: History, about: About): readonly Help[] {
  const helps = new Map<Person, Map<Person, Help>>();
  for (const act of reviewsByAsked(history, about)) {
    const { reviewer } = act;
    if (!isAboutWork(act) || (!isReview(act) && isIntegrator(history, reviewer))) continue;
    // Signed by a crowd, it was nobody's review.
    if (act.commit.trailers.filter(({ key }) => key === "reviewed-by").length > MOST_REVIEWERS) continue;
    for (const commit of act.work) {
      const newcomer = newcomerBy(history, commit);
      if (!newcomer || isSamePerson(newcomer.person, reviewer)) continue;
      // Somebody who began here later than the newcomer did is a newcomer too.
      const own = newcomerOf(history, reviewer)?.first[0];
      if ((own && own.index >= newcomer.first[0]!.index) || !isNew(history, newcomer)) continue;
      const byNewcomer = helps.get(reviewer) ?? new Map<Person, Help>();
      helps.set(reviewer, byNewcomer);
      const help = byNewcomer.get(newcomer.person) ?? { reviewer, newcomer, acts: [] };
      byNewcomer.set(newcomer.person, help);
      if (help.acts.at(-1) !== act) help.acts.push(act);
    }
  }
  return [...helps.values()].flatMap((byNewcomer) => [...byNewcomer.values()]);
}

const DEEDS: readonly (readonly [ReviewKind, string])[] = [
  ["reviewed", "reviewed"],
  ["acked", "acked"],
  ["merged", "merged"],
  ["committed", "committed"],
];

/** "Reviewed", "Reviewed or acked": what the acts were. */
function deedWords(acts: readonly ReviewAct[]): string {
  const words = DEEDS.filter(([kind]) => acts.some((act) => act.kind === kind))
    .map(([, word]) => word)
    .join(" or ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Which of the first commits: "the first commit", "2 of the first 5 commits". */
function changeWords(changes: ReadonlySet<Commit>, { first }: Newcomer): string {
  if (changes.size === 1 && changes.has(first[0]!)) return "the first commit";
  return changes.size === first.length
    ? `the first ${plural(first.length, "commit")}`
    : `${changes.size} of the first ${plural(first.length, "commit")}`;
}

function laterWords({ later }: Newcomer, reviewsGiven: number): string {
  const landed = later > 0 ? `went on to land ${later} more` : "";
  const reviewed = reviewsGiven > 0 ? "later reviewed others' changes" : "";
  return landed || reviewed ? `, who ${[landed, reviewed].filter((words) => words !== "").join(" and ")}` : "";
}

/** Trailer reviews that a person gave, to say what a newcomer did later. */
const reviewCount = (history: History, person: Person): number =>
  reviewsBy(history, person).filter(
    ({ kind, authors }) =>
      (kind === "reviewed" || kind === "acked") && !authors.some((author) => isSamePerson(author, person)),
  ).length;

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const { reviewer, newcomer, acts: all } of collect(history, about)) {
    const reviews = all.filter(isReview);
    const acts = reviews.length > 0 ? reviews : all;
    const changes = new Set(acts.flatMap(({ work }) => work.filter((commit) => newcomer.first.includes(commit))));
    // One act for a passer-by is no more than a review.
    if (acts.length < FEWEST_ACTS && newcomer.later === 0) continue;
    const act = acts[0]!;
    const reviewsGiven = reviewCount(history, newcomer.person);
    yield {
      person: reviewer,
      raw: act.raw,
      commit: act.commit,
      quote: act.quote,
      sentence: `${deedWords(acts)} ${changeWords(changes, newcomer)} here by ${nameWords(newcomer.person)}${laterWords(newcomer, reviewsGiven)}.`,
      counterparties: [newcomer.person],
      areas: [...changes][0]!.areas,
      related: [...new Set([...acts.map(({ commit }) => commit), ...changes])],
      context: newcomer.person.key,
      anchor: newcomer.first[0]!.oid,
      weight:
        (reviews.length > 0 ? 2 : 1) + changes.size * 0.5 + Math.log2(1 + newcomer.later) + (reviewsGiven > 0 ? 2 : 0),
    };
  }
}

export const newcomerReviewed = defineSignal({
  id: "newcomer-reviewed",
  version: 1,
  kind: "event",
  title: "Took in a newcomer's first commits",
  definition:
    "Reviewed or acked (by trailer or bors) a newcomer's first five commits, or merged or committed them: at least two acts, or one where the newcomer went on to land more than five. One event per newcomer. A newcomer is somebody whose first commit here came at least 180 days after the repository began and whose name or account name was not seen before. Merging or committing does not count for people through whom more than a quarter of others' work landed in some year.",
  limits:
    "What was said in review is not seen, nor reviews that leave no trailer. What the newcomer did afterwards is stated, not attributed. Somebody new here may be experienced elsewhere.",
  skill: "mentorship",
  needs: ["commits"],
  language: "any",
  counter: false,
  detect,
});
