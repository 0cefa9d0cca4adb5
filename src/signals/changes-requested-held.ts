import type { About } from "../history/about.ts";
import { ackLine, approvalsOf } from "../history/approvals.ts";
import { entriesBy } from "../history/discussions.ts";
import { isByAnother } from "../history/forge-people.ts";
import type { Comment, Discussion, Entry, History, Review } from "../history/history.ts";
import { sentencesOf, straight, wordsIn } from "../history/own-words.ts";
import type { Person } from "../model/identity.ts";
import { partakersAsked, titleWords } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const isWork = (entry: Entry): boolean =>
  entry.kind === "event" && (entry.event === "committed" || entry.event === "force-pushed");

/**
 * Whether new work came between two moments. Where the record has no pushes (an archive), another revision is approved,
 * whose commit is of that day or later.
 */
function changedBetween(history: History, { entries }: Discussion, from: Review, approval: Review | Comment): boolean {
  if (entries.some(isWork)) return entries.some((one) => isWork(one) && one.at > from.at && one.at < approval.at);
  const revision = approval.kind === "review" ? approval.commit : "";
  if (from.commit === "" || revision === "" || from.commit.startsWith(revision) || revision.startsWith(from.commit))
    return false;
  const commit = history.find(revision);
  return commit === undefined || commit.day >= from.day;
}

/** Words before what is asked for. */
const PRAISES =
  /\bACK\b|^\+1\b|^(?:i have |code )?(?:reviewed|tested)\b|^(?:thanks|good|nice|great|looks good)\b|^nits?:?$|^[\da-f]{7,40}\W*$|^\W*(?:\w+\W+){0,5}(?:great|good|nice|thanks?|succinct|close|nits?|lgtm|like|works?)\W{0,4}$/i;
/** Upkeep of the branch, and slips of the pen: nothing of the work itself is asked for. */
const TRIVIAL =
  /\brebas(?:e|ed|ing)\b|\bmerge conflicts?\b|\bconflicts? with\b|\btypos?\b|\b(?:mis)?spell\w*|\bgrammar\b|\bpunctuation\b|\b(?:white ?space|indent\w*|newlines?|line breaks?)\b|\bsquash\w*|^\W*s\/|\bcapitali[sz]\w*|\bcommas?\b/i;
/** What asks for a change, or says what is wrong. */
const ASKS =
  /\?\W*$|\b(?:should|could|please|must|needs?|suggest\w*|instead|why not|let's|drop|remove|rename|add|replace|move|use|avoid|prefer|missing|wrong|incorrect|rather|without|update|explain|clarify|consider)\b/i;
const FEWEST_WORDS = 4;
/** Gives up the objection: what was approved then is not what was asked for. */
const GIVES_UP =
  /\b(?:you(?:'ve| have)? convinced (?:me|us)|i(?:'m| am) convinced|fair (?:points?|enough)|i (?:was|am) wrong|i stand corrected|never ?mind|my (?:mistake|bad)|i (?:misread|misunderstood)|i withdraw|you(?:'re| are) right)\b/i;

interface Held {
  readonly asked: Review;
  readonly discussion: Discussion;
  /** What was asked for. */
  readonly quote: string;
}

/** What was asked for, in the review's own words or on the code; undefined where that is upkeep and spelling only. */
function askedFor(asked: Review, { entries }: Discussion): string | undefined {
  const onCode = entries.filter((entry): entry is Comment => entry.kind === "comment" && entry.review === asked.object);
  const requests = [...onCode, asked]
    .flatMap(({ body }) => sentencesOf(body))
    .filter((sentence) => !PRAISES.test(sentence) && !TRIVIAL.test(sentence) && wordsIn([sentence]) >= FEWEST_WORDS);
  return requests.find((sentence) => ASKS.test(straight(sentence))) ?? requests[0];
}

const gaveUp = ({ entries }: Discussion, person: Person, from: Review, until: number): boolean =>
  entries.some(
    (entry) =>
      entry.kind !== "event" &&
      entry.author === person &&
      entry.at > from.at &&
      entry.at <= until &&
      sentencesOf(entry.body).some((sentence) => GIVES_UP.test(straight(sentence))),
  );

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
    if (!approval || approval.at <= entry.at || gaveUp(discussion, person, entry, approval.at)) continue;
    const quote = askedFor(entry, discussion);
    if (quote !== undefined && changedBetween(history, discussion, entry, approval))
      held.push({ asked: entry, discussion, quote });
  }
  return held;
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of partakersAsked(history, about))
    for (const held of heldBy(history, person)) {
      const { asked, discussion, quote } = held;
      if (asked.raw === undefined) continue;
      yield {
        person,
        raw: asked.raw,
        on: asked,
        quote,
        sentence: `Asked for changes to ${titleWords(discussion)}, approved a later revision, and it landed.`,
        counterparties: [discussion.author!],
        context: discussion.object,
        anchor: discussion.object,
        weight: 1,
      };
    }
}

export const changesRequestedHeld = defineSignal({
  id: "changes-requested-held",
  version: 2,
  kind: "event",
  title: "Asked for changes, then approved",
  definition:
    "A review of somebody else's pull request with the verdict that changes are needed, which says in words what; commits came or were replaced afterwards; the same person then approved it, and it landed. Left out where only a rebase, spelling or spacing was asked for, and where the reviewer gave the objection up. One event per pull request.",
  limits:
    "That the changes made are those asked for is the reviewer's word, by approving. What is asked for in suggested code alone is not seen. Projects that do not use the verdict show none of this.",
  skill: "communication",
  needs: ["forge"],
  language: "any",
  counter: false,
  detect,
});
