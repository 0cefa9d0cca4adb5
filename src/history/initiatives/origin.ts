/**
 * Where an initiative came from: by the issue that most of its steps are for and that was there before them, else by whom
 * the message of its first step says that it was reported. Who opened an issue that only carries on others' words found nothing.
 */
import type { InitiativeOrigin, StoryClause } from "../../model/initiative.ts";
import type { Discussion, ForgeEvent } from "../history.ts";
import { sentencesOf } from "../own-words.ts";
import { isPassedOn } from "../passed-on.ts";
import { daysFrom, dayWords, plural } from "../phrases.ts";
import { isSamePerson } from "../same-name.ts";
import { discussionWords } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";
import { mainIssueOf } from "./stated-discussions.ts";

const REPORTED = new Set([
  "reported-by",
  "bug-reported-by",
  "reported-and-tested-by",
  "found-by",
  "noticed-by",
  "spotted-by",
]);

export interface Origin {
  readonly origin: InitiativeOrigin;
  readonly clause?: StoryClause;
}

/** The issue that it began with; undefined where its work began before any issue. */
export function firstIssueOf(initiative: Initiative): Discussion | undefined {
  const issue = mainIssueOf(initiative);
  return issue && issue.day <= initiative.firstDay ? issue : undefined;
}

function assignment(issue: Discussion, { leader, own }: Initiative): ForgeEvent | undefined {
  return issue.entries.find(
    (entry): entry is ForgeEvent =>
      entry.kind === "event" &&
      entry.event === "assigned" &&
      entry.to === leader &&
      entry.at <= own[0]!.landedAt &&
      entry.author?.kind === "person" &&
      !isSamePerson(entry.author, leader),
  );
}

/** ", 13 days before its first commit" */
function before({ day }: Discussion, { firstDay }: Initiative): string {
  const days = daysFrom(day, firstDay);
  return days === 0 ? "" : `, ${plural(days, "day")} before its first commit`;
}

function originByIssue(issue: Discussion, initiative: Initiative): Origin {
  const { leader } = initiative;
  const assigned = assignment(issue, initiative);
  if (assigned)
    return {
      origin: "assigned",
      clause: {
        text: `${assigned.author!.name} assigned ${discussionWords(issue)} to ${leader.name} on ${dayWords(assigned.day)}.`,
        cites: [assigned.object],
      },
    };
  if (issue.author?.kind !== "person") return { origin: "unknown" };
  const isOwn = isSamePerson(issue.author, leader);
  const clause = {
    text: `${issue.author.name} opened ${discussionWords(issue)} on ${dayWords(issue.day)}${before(issue, initiative)}.`,
    cites: [issue.object],
  };
  if (!isOwn) return { origin: "reported", clause };
  return { origin: isPassedOn(sentencesOf(issue.body)) ? "unknown" : "found", clause };
}

/** @example originOf(initiative).origin // "reported" */
export function originOf(initiative: Initiative): Origin {
  const { leader, own } = initiative;
  const issue = firstIssueOf(initiative);
  if (issue) return originByIssue(issue, initiative);
  const first = own[0]!;
  for (const { key, people } of first.trailers) {
    const reporter = REPORTED.has(key)
      ? people.find((person) => person.kind === "person" && !isSamePerson(person, leader))
      : undefined;
    if (reporter)
      return {
        origin: "reported",
        clause: { text: `Its first commit named ${reporter.name} as who reported the matter.`, cites: [first.oid] },
      };
  }
  return { origin: "unknown" };
}
