/** What signals on initiatives share: how one is called inside a sentence, and the finding, which always cites its first step. */
import type { Initiative } from "../history/initiatives/initiative.ts";
import { areasOf, mostlyIn } from "../history/initiatives/span.ts";
import { landingsOf } from "../history/initiatives/story.ts";
import { contextOf } from "../history/led-initiatives.ts";
import { LINK_SHARE } from "../history/one-problem.ts";
import { areaWords, daysOf, listWords, periodWords, plural, quoteSubject } from "../history/phrases.ts";
import type { EventFinding } from "./signal.ts";

const TITLE = 70;
/** Steps that a finding keeps beside the one it cites. */
const MOST_STEPS = 60;

/** "work on "merge-ort"", "work on #12". */
export function initiativeWords({ title, titleFrom, links, made }: Initiative): string {
  const quoted = quoteSubject(title, TITLE);
  if (titleFrom === "commit") {
    const number = links.find(({ kind, commits }) => kind === "issue" && commits >= LINK_SHARE * made.length);
    return number ? `work on ${number.label}` : `the work that began with ${quoted}`;
  }
  if (titleFrom !== "link") return `work on ${quoted}`;
  return links.some(({ kind, label }) => kind === "merge" && label === title)
    ? `work on branch ${quoted}`
    : `work on ${quoted}`;
}

/** The same at the start of a sentence. */
export const initiativeTitle = (initiative: Initiative): string =>
  initiativeWords(initiative).replace(/^./, (first) => first.toUpperCase());

/** "in at least 7 commits from Mar 2024 to May 2024". */
export function spanWords({ own }: Initiative): string {
  return `in at least ${plural(own.length, "commit")} ${periodWords(...daysOf(own))}`;
}

/** ", mainly in parser and queue", where most of its commits are; or nothing. */
export function placeWords({ own }: Initiative): string {
  const areas = mostlyIn(own);
  return areas.length === 0 ? "" : `, mainly in ${listWords(areas.slice(0, 2).map(areaWords))}`;
}

/**
 * The finding about the leader of an initiative: cites its first step, keeps its steps beside it, is dated by the last one.
 * Its context is the initiative, so that several signals on one of them count as one context.
 * @param sentence what it says of the leader
 * @param more what differs from that: counterparties, further commits, words
 */
export function toInitiativeFinding(
  initiative: Initiative,
  sentence: string,
  more: Partial<Pick<EventFinding, "quote" | "line" | "counterparties" | "areas" | "related" | "day" | "weight">> = {},
): EventFinding {
  const { leader, own } = initiative;
  const areas = areasOf(initiative);
  return {
    person: leader,
    raw: own[0]!.rawAuthor,
    commit: own[0]!,
    day: daysOf(own)[1],
    sentence,
    ...(areas.length === 0 ? {} : { areas }),
    context: contextOf(initiative),
    weight: Math.min(30, own.length) / 2 + landingsOf(initiative),
    ...more,
    related: [...(more.related ?? []), ...own.slice(1, 1 + MOST_STEPS)],
  };
}
