import type { About } from "../history/about.ts";
import { ackLine, approvalsOf } from "../history/approvals.ts";
import { entriesBy } from "../history/discussions.ts";
import { isByAnother } from "../history/forge-people.ts";
import type { Comment, Discussion, History, Review } from "../history/history.ts";
import { sentencesOf } from "../history/own-words.ts";
import type { Person } from "../model/identity.ts";
import { partakersAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Whether a pull request changed between two moments: new commits, or another revision reviewed. */
const changedBetween = ({ entries }: Discussion, from: Review, until: number, revision: string): boolean =>
  (from.commit !== "" && revision !== "" && !from.commit.startsWith(revision) && !revision.startsWith(from.commit)) ||
  entries.some(
    (entry) =>
      entry.kind === "event" &&
      (entry.event === "committed" || entry.event === "force-pushed") &&
      entry.at > from.at &&
      entry.at < until,
  );

/** Words before what is asked for. */
const PRAISES =
  /\bACK\b|^(?:i have |code )?(?:reviewed|tested)\b|^(?:thanks|good|nice|great|looks good)\b|^nits?:?$|^[\da-f]{7,40}\W*$|^\W*(?:\w+\W+){0,5}(?:great|good|nice|thanks?|succinct|close|nits?|lgtm|like|works?)\W{0,4}$/i;

interface Held {
  readonly asked: Review;
  readonly discussion: Discussion;
}

function heldBy(history: History, person: Person): readonly Held[] {
  const held: Held[] = [];
  const seen = new Set<Discussion>();
  for (const entry of entriesBy(history, person)) {
    const { discussion } = entry;
    if (entry.kind !== "review" || entry.verdict !== "changes-requested" || seen.has(discussion)) continue;
    if (discussion.state !== "merged" || !isByAnother(discussion, person, history)) continue;
    // The form was filled with that verdict, the words approve.
    if (ackLine(entry.body) !== undefined) continue;
    seen.add(discussion);
    const approval = approvalsOf(history, discussion).find((one) => one.person === person)?.entry;
    if (!approval || approval.at <= entry.at) continue;
    const revision = approval.kind === "review" ? approval.commit : "";
    if (changedBetween(discussion, entry, approval.at, revision)) held.push({ asked: entry, discussion });
  }
  return held;
}

/** What was asked for: the review's own words, else those of its first comment on the code. */
function wordsOf({ asked, discussion }: Held): string {
  const onCode = discussion.entries.filter(
    (entry): entry is Comment => entry.kind === "comment" && entry.review === asked.object,
  );
  const words = [...onCode, asked].flatMap(({ body }) => sentencesOf(body));
  return words.find((sentence) => /\p{L}{2}/u.test(sentence) && !PRAISES.test(sentence)) ?? discussion.title;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of partakersAsked(history, about))
    for (const held of heldBy(history, person)) {
      const { asked, discussion } = held;
      if (asked.raw === undefined) continue;
      yield {
        person,
        raw: asked.raw,
        on: asked,
        quote: wordsOf(held),
        sentence: `Asked for changes to ${titleWords(discussion)}, approved it after it had changed, and it landed.`,
        counterparties: [discussion.author!],
        context: discussion.object,
        anchor: discussion.object,
        weight: 1,
      };
    }
}

export const changesRequestedHeld = defineSignal({
  id: "changes-requested-held",
  version: 1,
  kind: "event",
  title: "Asked for changes, then approved",
  definition:
    "A review of somebody else's pull request with the verdict that changes are needed; the pull request got other commits afterwards; the same person then approved it, and it landed. One event per pull request.",
  limits:
    "That the changes made are those asked for is the reviewer's word, by approving. Projects that do not use the verdict show none of this.",
  skill: "communication",
  needs: ["forge"],
  language: "any",
  counter: false,
  detect,
});
