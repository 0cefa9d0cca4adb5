/** How an initiative stands at the end of the record; the first rule that holds decides, in the order of `InitiativeEnding`. */
import type { InitiativeEnding, StoryClause } from "../../model/initiative.ts";
import { onePerson } from "../about.ts";
import { mentionsTo } from "../discussion-links.ts";
import type { Commit, Discussion, History } from "../history.ts";
import { daysFrom, dayWords, listWords, plural } from "../phrases.ts";
import { isSamePerson } from "../same-name.ts";
import { countedRevertsOf } from "../standing-reverts.ts";
import { capital, discussionWords, numberWords, oidsOf } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";
import { firstIssueOf } from "./origin.ts";
import { mainIssueOf, statedDiscussions } from "./stated-discussions.ts";
import { strongKeysOf } from "./strong-keys.ts";

/** Worked on so shortly before the record ends, it may go on. */
const ONGOING_DAYS = 45;
/** Still open so long after its last step, some of it was left. */
const LEFT_DAYS = 365;
/** Others' commits after the leader's last one, by which it was handed over. */
const FEWEST_LATER = 2;

export interface Ending {
  readonly ending: InitiativeEnding;
  readonly clause?: StoryClause;
}

const lastOf = (commits: readonly Commit[]): Commit => commits.reduce((a, b) => (b.landedAt > a.landedAt ? b : a));

interface Later {
  readonly label: string;
  readonly commits: readonly Commit[];
}

/** Commits by others under an issue or request of most of its steps, landed on a later day than all that the leader made. */
function laterByOthers(history: History, { leader, own, made, commits }: Initiative): Later | undefined {
  const last = lastOf(made).landedAt;
  const all = new Set(commits);
  for (const { kind, label, firm } of strongKeysOf(history, own.at(-1)!)) {
    if (kind !== "issue" && kind !== "request") continue;
    if (own.filter((commit) => firm.has(commit)).length * 2 < own.length) continue;
    const later = [...firm].filter(
      (commit) => all.has(commit) && commit.landedAt - last >= 86_400 && !isSamePerson(commit.author, leader),
    );
    if (later.length >= FEWEST_LATER) return { label, commits: later };
  }
  return undefined;
}

/** Reverts of its steps that stand and speak against them. */
function revertsOf(history: History, { leader, own }: Initiative) {
  const steps = new Set(own);
  return countedRevertsOf(history, onePerson(history, leader)).filter(({ reverted }) => steps.has(reverted));
}

/** That most of it was reverted is told with what happened afterwards. */
const revertedMostly = (history: History, initiative: Initiative): Ending | undefined =>
  revertsOf(history, initiative).length * 2 > initiative.own.length ? { ending: "taken-back" } : undefined;

function notPlanned({ own }: Initiative, issue: Discussion | undefined): Ending | undefined {
  if (issue?.closedAs !== "not_planned" || (issue.closedAt ?? 0) <= lastOf(own).landedAt) return undefined;
  return {
    ending: "abandoned",
    clause: {
      text: `${capital(numberWords(issue))} was closed as not planned on ${dayWords(issue.closedDay!)}, after its last step.`,
      cites: [issue.object],
    },
  };
}

function handedOver(history: History, initiative: Initiative): Ending | undefined {
  const later = laterByOthers(history, initiative);
  if (later === undefined) return undefined;
  const names = [...new Set(later.commits.map(({ author }) => author.name))];
  return {
    ending: "handed-over",
    clause: {
      text: `After the last commit of ${initiative.leader.name}, ${listWords(names)} made ${plural(later.commits.length, "more commit")} for ${later.label}.`,
      cites: oidsOf(later.commits),
    },
  };
}

/** Its own request or issue that is open; others' requests that a step names are theirs. */
function stillOpen(history: History, initiative: Initiative): Ending | undefined {
  const { leader, lastDay } = initiative;
  const open = [...statedDiscussions(initiative).keys()].find(
    ({ state, kind, author }) => state === "open" && (kind === "issue" || author === leader),
  );
  if (open === undefined) return undefined;
  const days = daysFrom(lastDay, history.asOf);
  return {
    ending: days <= ONGOING_DAYS ? "ongoing" : days > LEFT_DAYS ? "partly" : "open",
    clause: {
      text: `${capital(discussionWords(open))} was still open on ${dayWords(history.asOf)}.`,
      cites: [open.object],
    },
  };
}

/** A request of the leader's for the same issue, opened after the last step and closed without landing. */
function withdrawn(history: History, { leader, own }: Initiative, issue: Discussion | undefined): Ending | undefined {
  const last = lastOf(own).landedAt;
  const request =
    issue &&
    mentionsTo(history, issue)
      .map(({ from }) => from)
      .findLast(
        ({ kind, state, author, at, commits }) =>
          kind === "pull-request" && author === leader && at > last && (state !== "closed" || commits.length === 0),
      );
  if (request?.state !== "closed") return undefined;
  return {
    ending: "withdrawn",
    clause: {
      text: `${capital(discussionWords(request))}, opened after its last step, was closed on ${dayWords(request.closedDay!)} without landing.`,
      cites: [request.object],
    },
  };
}

function closed(initiative: Initiative, issue: Discussion | undefined): StoryClause | undefined {
  if (issue?.closedDay === undefined || issue.closedDay < initiative.firstDay) return undefined;
  const words = issue === firstIssueOf(initiative) ? numberWords(issue) : discussionWords(issue);
  return {
    text: `${capital(words)} was closed on ${dayWords(issue.closedDay)}.`,
    cites: [issue.object],
  };
}

/** @example endingOf(history, initiative).ending // "landed" */
export function endingOf(history: History, initiative: Initiative): Ending {
  const issue = mainIssueOf(initiative);
  const stated =
    revertedMostly(history, initiative) ??
    notPlanned(initiative, issue) ??
    handedOver(history, initiative) ??
    stillOpen(history, initiative);
  if (stated) return stated;
  if (daysFrom(initiative.lastDay, history.asOf) <= ONGOING_DAYS) return { ending: "ongoing" };
  const later = withdrawn(history, initiative, issue);
  if (later) return later;
  const clause = closed(initiative, issue);
  const isPartlyReverted = revertsOf(history, initiative).length > 0;
  return { ending: isPartlyReverted ? "partly" : "landed", ...(clause ? { clause } : {}) };
}
