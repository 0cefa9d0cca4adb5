import type { About } from "../history/about.ts";
import type { History } from "../history/history.ts";
import { areaWords, plural } from "../history/phrases.ts";
import { hasNamedReviews, reviewsByAsked } from "../history/reviews.ts";
import { isSamePerson } from "../history/same-name.ts";
import { type CaseFinding, defineSignal } from "./signal.ts";

/** More commits than this in one bors merge are an import; nobody reviewed them as one change. */
const MOST_COMMITS = 60;

function* detect(history: History, about: About): Iterable<CaseFinding> {
  for (const { kind, reviewer, raw, commit, authors, work, quote } of reviewsByAsked(history, about)) {
    if ((kind !== "reviewed" && kind !== "acked" && kind !== "tested") || work.length > MOST_COMMITS) continue;
    const first = work[0]!;
    if (!first.substantive || authors.some((author) => isSamePerson(author, reviewer))) continue;
    yield { person: reviewer, raw, commit, hit: true, quote, area: first.area, counterparty: authors[0]! };
  }
}

export const reviewsGiven = defineSignal({
  id: "reviews-given",
  version: 3,
  kind: "pattern",
  title: "Reviewed or tested others' changes",
  definition:
    "Other people's hand-made changes that name this person as reviewer, acker or tester in a trailer, or as reviewer in a bors merge. Trailers copied by a cherry-pick or backport are left out. Every case is a hit: which changes were there to review cannot be known.",
  limits:
    "What was said in review is not seen; reviews without a trailer are not seen, so whoever has no say in a project seems to review less.",
  skill: "relationships",
  needs: ["commits"],
  language: "any",
  counter: false,
  blindness: (history) =>
    hasNamedReviews(history) ? undefined : { outcome: "cannot-see", reason: "no message here names a reviewer" },
  detect,
  sentence: (hits, _cases, area) =>
    `Reviewed, acked or tested at least ${plural(hits, "change")} by others in ${areaWords(area)}.`,
});
