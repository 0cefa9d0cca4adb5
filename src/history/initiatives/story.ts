/**
 * What is known of an initiative beyond its commits, and its story: one sentence a fact, in the order in which things
 * happened, each with what it rests on. What is not known is not said.
 */
import type { InitiativeEnding, InitiativeOrigin, StoryClause } from "../../model/initiative.ts";
import { areasCrossed } from "../areas-crossed.ts";
import { changeKinds, DOCUMENT, SOURCE, TEST_WRITTEN } from "../change-kinds.ts";
import type { Commit, Discussion, ForgeEvent, History } from "../history.ts";
import { areaWords, daysFrom, listWords, periodWords, plural, quoteSubject } from "../phrases.ts";
import { isReverted, revertsOf } from "../reverts.ts";
import { isSamePerson } from "../same-name.ts";
import type { Initiative } from "./initiative.ts";

/** Commits cited by one sentence at most. */
const CITED = 5;
/** Worked on so shortly before the record ends, it may go on. */
const ONGOING_DAYS = 45;
/** A plan comes before the first commit by at least so many days. */
const PLANNED_DAYS = 1;
const REPORTED = new Set(["reported-by", "bug-reported-by", "reported-and-tested-by"]);
const INVESTIGATING = new Set(["root-cause", "bisect", "measurement"]);

const oids = (commits: readonly Commit[]): readonly string[] => commits.slice(0, CITED).map(({ oid }) => oid);

const numberWords = ({ kind, number, title }: Discussion): string =>
  `${kind === "issue" ? "issue" : "request"} #${number} (${quoteSubject(title, 60)})`;

/** Commits on the main line within so many seconds landed together. */
const TOGETHER_SECONDS = 600;

/** Landings: merges, and commits of the main line that were pushed or applied together. */
export function landingsOf({ made }: Initiative): number {
  const merges = new Set<Commit>();
  let pushes = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { landedBy, landedAt } of made) {
    if (landedBy) merges.add(landedBy);
    else {
      if (landedAt - last > TOGETHER_SECONDS) pushes++;
      last = landedAt;
    }
  }
  return merges.size + pushes;
}

function assignment(issue: Discussion, { leader }: Initiative): ForgeEvent | undefined {
  return issue.entries.find(
    (entry): entry is ForgeEvent =>
      entry.kind === "event" &&
      entry.event === "assigned" &&
      entry.to === leader &&
      entry.author !== undefined &&
      !isSamePerson(entry.author, leader),
  );
}

interface Origin {
  readonly origin: InitiativeOrigin;
  readonly clause?: StoryClause;
}

/** Where it came from, by its first issue, else by whom the first step says that it was reported. */
export function originOf(initiative: Initiative): Origin {
  const { leader, own, discussions } = initiative;
  const start = own[0]!.landedAt;
  const issue = discussions.find(({ kind, at }) => kind === "issue" && at <= start);
  if (issue) {
    const assigned = assignment(issue, initiative);
    if (assigned)
      return {
        origin: "assigned",
        clause: {
          text: `${assigned.author!.name} assigned ${numberWords(issue)} to ${leader.name} on ${assigned.day}.`,
          cites: [assigned.object],
        },
      };
    if (!issue.author) return { origin: "unknown" };
    const isOwn = isSamePerson(issue.author, leader);
    return {
      origin: isOwn ? "found" : "reported",
      clause: { text: `${issue.author.name} opened ${numberWords(issue)} on ${issue.day}.`, cites: [issue.object] },
    };
  }
  for (const commit of own.slice(0, 1))
    for (const { key, people } of commit.trailers) {
      const reporter = REPORTED.has(key) ? people.find((person) => !isSamePerson(person, leader)) : undefined;
      if (reporter)
        return {
          origin: "reported",
          clause: { text: `${reporter.name} reported it, by the message of its commit.`, cites: [commit.oid] },
        };
    }
  return { origin: "unknown" };
}

function planClause({ leader, own, discussions, documents, firstDay }: Initiative): StoryClause | undefined {
  const code = own.find((commit) => (changeKinds(commit) & SOURCE) !== 0);
  if (code === undefined) return undefined;
  const document = documents.find(({ addedBy }) => addedBy?.author === leader && addedBy.index < code.index);
  if (document)
    return {
      text: `Wrote ${quoteSubject(document.title, 60)} on ${document.addedBy!.day}, before the first change of code.`,
      cites: [document.addedBy!.oid],
    };
  const asked = discussions.find(
    ({ kind, author, day }) =>
      kind === "issue" && author && isSamePerson(author, leader) && daysFrom(day, firstDay) >= PLANNED_DAYS,
  );
  return (
    asked && {
      text: `Wrote down what was wanted ${plural(daysFrom(asked.day, firstDay), "day")} before its first commit.`,
      cites: [asked.object],
    }
  );
}

function investigationClause({ own }: Initiative): StoryClause | undefined {
  const found = own.filter(({ message }) => message.body.cues.some(({ kind }) => INVESTIGATING.has(kind)));
  return found.length === 0
    ? undefined
    : {
        text: `Named a cause, a measurement or a bisection in at least ${plural(found.length, "message")}.`,
        cites: oids(found),
      };
}

/** Areas whose source it changed, most first; where it changed none, those that most of its files are in. */
export function areasOf({ own }: Initiative): readonly string[] {
  const crossed = areasCrossed(own).map(([area]) => area);
  return crossed.length > 0 ? crossed : mainAreas(own);
}

/** The areas that commits are mostly in, most first. */
function mainAreas(commits: readonly Commit[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { area } of commits) if (area !== "") counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([area]) => area);
}

function workClause(initiative: Initiative): StoryClause {
  const { leader, own, made, commits, others, firstDay, lastDay } = initiative;
  const areas = mainAreas(made);
  const landings = landingsOf(initiative);
  const count =
    made.length < commits.length
      ? `${made.length} of ${plural(commits.length, "commit")}`
      : plural(made.length, "commit");
  return {
    text: `${leader.name} made ${count} ${periodWords(firstDay, lastDay)}, in ${plural(landings, "landing")}${areas.length === 0 ? "" : `, mainly in ${listWords(areas.map(areaWords))}`}${others.length === 0 ? "" : `; others were ${listWords(others.map(({ person, commits: theirs }) => `${person.name} (${theirs.length})`))}`}.`,
    cites: [...new Set([...oids(own.slice(0, 2)), own.at(-1)!.oid])],
  };
}

function followThroughClause({ made }: Initiative): StoryClause | undefined {
  if (!made.some((commit) => (changeKinds(commit) & SOURCE) !== 0)) return undefined;
  const tested = made.filter((commit) => (changeKinds(commit) & TEST_WRITTEN) !== 0);
  const documented = made.filter((commit) => (changeKinds(commit) & DOCUMENT) !== 0);
  const parts = [
    ...(tested.length > 0 ? [`test files changed in ${tested.length}`] : []),
    ...(documented.length > 0 ? [`documents in ${documented.length}`] : []),
  ];
  return parts.length === 0
    ? undefined
    : {
        text: `Of ${plural(made.length, "own commit")}, ${parts.join(", ")}.`,
        cites: oids([...tested.slice(0, 2), ...documented.slice(0, 2)]),
      };
}

interface Ending {
  readonly ending: InitiativeEnding;
  readonly clause?: StoryClause;
}

/** How it stands at the end of the record. */
export function endingOf(history: History, { own, discussions, lastDay, leader }: Initiative): Ending {
  const reverted = own.filter((commit) => isReverted(history, commit));
  if (reverted.length * 2 > own.length)
    return {
      ending: "taken-back",
      clause: {
        text: `${reverted.length} of its ${own.length} commits were reverted.`,
        cites: oids(reverted.map((commit) => revertsOf(history).get(commit)!.by)),
      },
    };
  const issue = discussions.find(({ kind }) => kind === "issue");
  const isOpen = discussions.filter(({ state }) => state === "open");
  if (isOpen.length > 0)
    return {
      ending: daysFrom(lastDay, history.asOf) <= ONGOING_DAYS ? "ongoing" : "open",
      clause: {
        text: `${numberWords(isOpen[0]!).replace(/^./, (first) => first.toUpperCase())} was still open on ${history.asOf}.`,
        cites: [isOpen[0]!.object],
      },
    };
  if (daysFrom(lastDay, history.asOf) <= ONGOING_DAYS) return { ending: "ongoing" };
  const requests = discussions.filter(({ kind, author }) => kind === "pull-request" && author === leader);
  const withdrawn = requests.at(-1);
  if (withdrawn && requests.every(({ state }) => state === "closed") && withdrawn.commits.length === 0)
    return {
      ending: "withdrawn",
      clause: { text: `${numberWords(withdrawn)} was closed without landing.`, cites: [withdrawn.object] },
    };
  return issue?.closedDay === undefined
    ? { ending: "landed" }
    : {
        ending: "landed",
        clause: {
          text: `${numberWords(issue).replace(/^./, (first) => first.toUpperCase())} was closed on ${issue.closedDay}.`,
          cites: [issue.object],
        },
      };
}

function revertedClause(history: History, { own }: Initiative): StoryClause | undefined {
  const reverted = own.filter((commit) => isReverted(history, commit));
  if (reverted.length === 0 || reverted.length * 2 > own.length) return undefined;
  return {
    text: `${reverted.length} of its commits ${reverted.length === 1 ? "was" : "were"} reverted later.`,
    cites: oids(reverted.map((commit) => revertsOf(history).get(commit)!.by)),
  };
}

/** The story, every sentence with what it rests on. */
export function storyOf(history: History, initiative: Initiative): readonly StoryClause[] {
  return [
    originOf(initiative).clause,
    planClause(initiative),
    investigationClause(initiative),
    workClause(initiative),
    followThroughClause(initiative),
    endingOf(history, initiative).clause,
    revertedClause(history, initiative),
  ].filter((clause) => clause !== undefined);
}
