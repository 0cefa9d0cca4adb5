/** Review rounds: own pull requests that others judged and that landed, by how often changes were asked for before. */
import type { About } from "../history/about.ts";
import { isLandedWork } from "../history/discussion-links.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Entry, History, Review } from "../history/history.ts";
import { areaWords } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

const FEW_ROUNDS = 1;

/** Where fewer reviews than this ask for changes formally, having few such rounds says nothing of anybody. */
const LEAST_REQUESTS = 5;
const LEAST_SHARE = 0.05;

/** Whether reviewers here say formally when they want changes. */
function usesRequests({ discussions }: History): boolean {
  const verdicts = discussions.flatMap(({ entries }) =>
    entries.flatMap((one) => (one.kind === "review" ? [one.verdict] : [])),
  );
  const asked = verdicts.filter((verdict) => verdict === "changes-requested").length;
  const accepted = verdicts.filter((verdict) => verdict === "approved").length;
  return asked >= LEAST_REQUESTS && asked >= LEAST_SHARE * (asked + accepted);
}

/** Whether new work came: what was asked for before and after it are two rounds. */
const isWork = (entry: Entry): boolean =>
  entry.kind === "event" && (entry.event === "committed" || entry.event === "force-pushed");

/** How often others asked for changes before a pull request landed; of one revision, several asking are one round. */
function roundsOf(entries: readonly Entry[], isOther: (review: Review) => boolean): number {
  let rounds = 0;
  let asked: Review | undefined;
  for (const entry of entries) {
    if (isWork(entry)) asked = undefined;
    if (entry.kind !== "review" || entry.verdict !== "changes-requested" || !isOther(entry)) continue;
    if (asked === undefined || (asked.commit !== "" && entry.commit !== "" && asked.commit !== entry.commit)) rounds++;
    asked = entry;
  }
  return rounds;
}

function* detect(history: History, about: About): Iterable<CaseFinding> {
  for (const discussion of history.discussions) {
    const { author, raw, areas, entries, closedAt } = discussion;
    if (!author || !raw || !about.has(author) || !isLandedWork(discussion) || areas.length === 0) continue;
    const isOther = (review: Review): boolean =>
      review.author?.kind === "person" &&
      !isSamePerson(review.author, author) &&
      isSomebody(history, review.author) &&
      review.at <= (closedAt ?? review.at);
    const accepted = entries.findLast(
      (entry): entry is Review => entry.kind === "review" && entry.verdict === "approved" && isOther(entry),
    );
    if (!accepted?.author) continue;
    yield {
      person: author,
      raw,
      on: discussion,
      hit: roundsOf(entries, isOther) <= FEW_ROUNDS,
      day: discussion.closedDay ?? discussion.day,
      counterparty: accepted.author,
    };
  }
}

export const reviewRounds = defineSignal({
  id: "review-rounds",
  version: 1,
  kind: "pattern",
  title: "Pull requests accepted after few rounds",
  definition:
    "Own pull requests that landed and that somebody else approved before. A hit is one for which others formally asked for changes at most once; several who ask on one revision are one round. Only where at least a twentieth of all verdicts here ask for changes.",
  limits:
    "Sees verdicts only: where reviewers write comments and ask for changes in words, there are no rounds to count. Many rounds may speak for a hard change, a strict reviewer or a first one here; how long a round took is not read. A request for changes that was dismissed later is not seen.",
  skill: "technical-bar",
  needs: ["forge", "commits"],
  language: "any",
  counter: false,
  blindness: (history) =>
    usesRequests(history)
      ? undefined
      : { outcome: "cannot-see", reason: "reviews here hardly ever ask for changes formally" },
  detect,
  sentence: (hits, cases, area) =>
    `Landed ${hits} of ${cases} own pull requests that others approved in ${areaWords(area)} after at most one round of formally requested changes.`,
});
