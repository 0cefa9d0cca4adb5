/** Initiative abandoned: an own pull request that others had reviewed, closed by its author without a word or a successor. */
import type { About } from "../history/about.ts";
import { closingOf } from "../history/closings.ts";
import { isLandedWork, mentionsTo } from "../history/discussion-links.ts";
import { discussionsBy } from "../history/discussions.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Comment, Discussion, Entry, History, Review } from "../history/history.ts";
import { ownSentences, ownWords } from "../history/own-words.ts";
import { plural } from "../history/phrases.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { titleWords } from "./discussion-titles.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_REVIEWS = 2;
/** Landed pull requests of their own afterwards: whoever left, for whatever reason, abandoned nothing. */
const FEWEST_LATER = 3;
/** Words said so long before the closing may be its reason: seconds. */
const WORDS_BEFORE = 14 * 86_400;
const MARKED =
  /\b(?:wip|rfc|poc|draft|demo|test|experiment\w*|prototype|do not merge|don't merge|not for merge|ignore|for discussion|discussion for now|not ready|work in progress|proof of concept)\b/i;

/** The reviews and comments by others. */
function reviewsOf(history: History, { entries }: Discussion, author: Person): readonly (Review | Comment)[] {
  return entries.filter(
    (entry): entry is Review | Comment =>
      entry.kind !== "event" &&
      entry.author?.kind === "person" &&
      !isSamePerson(entry.author, author) &&
      isSomebody(history, entry.author),
  );
}

/** Whether the author said anything about when it was closed, or after it. */
const saidSomething = (entries: readonly Entry[], author: Person, closedAt: number): boolean =>
  entries.some((entry) => entry.kind !== "event" && entry.author === author && entry.at >= closedAt - WORDS_BEFORE);

/** Approves in words: "ACK", "Concept ACK", "LGTM", "looks good". A negated one does not matter: it only makes this rule silent. */
const FAVOURS = /\b(?:ack|lgtm|looks? good|approved?|\+1|ready (?:to|for) (?:be )?merged?)\b|👍/i;

const favours = (one: Review | Comment): boolean =>
  (one.kind === "review" && one.verdict === "approved") || FAVOURS.test(ownWords(one.body));

/** Whether the author waited for others: since their last word or work nobody said a word, or the last to speak was in favour. */
function waitedForOthers(history: History, request: Discussion, author: Person): boolean {
  const isOwn = (entry: Entry): boolean =>
    entry.kind === "event"
      ? entry.event === "committed" || entry.event === "force-pushed" || entry.event === "review-requested"
      : entry.author !== undefined && isSamePerson(entry.author, author);
  const last = Math.max(request.at, ...request.entries.filter(isOwn).map(({ at }) => at));
  const unanswered = reviewsOf(history, request, author).findLast(({ at }) => at > last);
  return unanswered === undefined || favours(unanswered);
}

const subjectWords = (title: string): ReadonlySet<string> =>
  new Set(title.toLowerCase().match(/[\p{L}\p{N}_]{4,}/gu) ?? []);

/** Whether later work of the same person seems to do the same: half of the words of the title are in its title. */
function isAlike(one: Discussion, other: Discussion): boolean {
  const words = subjectWords(one.title);
  const others = subjectWords(other.title);
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.min(words.size, others.size);
}

function isAbandoned(history: History, request: Discussion, author: Person): boolean {
  const closing = closingOf(history, request);
  if (closing?.by !== author || request.draft || MARKED.test(request.title)) return false;
  if (ownSentences(history, request).some((sentence) => MARKED.test(sentence))) return false;
  if (saidSomething(request.entries, author, closing.at) || mentionsTo(history, request).length > 0) return false;
  const own = discussionsBy(history, author).filter((one) => one !== request && one.kind === "pull-request");
  if (waitedForOthers(history, request, author)) return false;
  const later = own.filter((one) => isLandedWork(one) && one.at > closing.at);
  if (later.length < FEWEST_LATER) return false;
  return !own.some((one) => (one.closedAt === undefined || one.closedAt >= request.at) && isAlike(request, one));
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const request of history.discussions) {
    const { author, raw, kind, state } = request;
    if (kind !== "pull-request" || state !== "closed" || !author || !raw || !about.has(author)) continue;
    const reviews = reviewsOf(history, request, author);
    if (reviews.length < FEWEST_REVIEWS || !isAbandoned(history, request, author)) continue;
    yield {
      person: author,
      raw,
      on: request,
      day: request.closedDay ?? request.day,
      sentence: `Closed own pull request ${titleWords(request)} without landing it and without a word on why or a successor here, after ${plural(reviews.length, "comment or review", "comments and reviews")} by others.`,
      counterparties: [...new Set(reviews.flatMap((entry) => entry.author ?? []))],
      context: request.object,
    };
  }
}

export const initiativeAbandoned = defineSignal({
  id: "initiative-abandoned",
  version: 2,
  kind: "event",
  title: "Pull request given up without a word",
  definition: `An own pull request that did not land and that the person closed, after at least ${FEWEST_REVIEWS} comments or reviews by others, where they said nothing in it in the 14 days before the closing or later, no other discussion names it in its opening text, no own pull request of the same time or later has a like title, and it was not marked as a draft, prototype or experiment. Left out where they waited for others: after what the author last said or pushed nobody said anything, or the last who did was in favour. Only where at least ${FEWEST_LATER} own pull requests that were opened afterwards landed: leaving is no abandonment.`,
  limits:
    "A reason given elsewhere (chat, a call, another repository) is not seen, nor a successor under another title that does not name it. What somebody else closed is left out.",
  skill: "scope-and-ownership",
  needs: ["forge"],
  language: "any",
  counter: true,
  detect,
});
