import type { About } from "../history/about.ts";
import { type Approval, approvalsOf } from "../history/approvals.ts";
import { borderedAreasOf, borderedHomesOf, isRelatedArea } from "../history/bordered-areas.ts";
import { entriesBy } from "../history/discussions.ts";
import { isSomebody } from "../history/forge-people.ts";
import type { Discussion, History } from "../history/history.ts";
import { areaWorkBy, principalsOf } from "../history/home-areas.ts";
import { areaWords, periodWords, plural } from "../history/phrases.ts";
import { isReverted } from "../history/reverts.ts";
import { isSamePerson } from "../history/same-name.ts";
import type { Person } from "../model/identity.ts";
import { partakersAsked } from "./forge-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

const FEWEST_APPROVALS = 3;
const FEWEST_AUTHORS = 2;
/** Folders of the build are everybody's, whatever the build is called. */
const BUILD_FOLDER = /(?:^|\/)(?:cmake|m4|build-aux|gradle|bazel|meson|make|packaging|depends)(?:\/|$)/i;
/** So many are named by number in the sentence. */
const MOST_NAMED = 8;
const MOST_RELATED = 30;

/** More of somebody's own work than this in an area is no visit. */
const MOST_SHARE = 0.1;
const MOST_COMMITS = 10;

interface Approved {
  readonly discussion: Discussion;
  readonly approval: Approval;
}

/** Whether somebody else asked the person to review it. */
const wasAsked = ({ entries }: Discussion, person: Person, history: History): boolean =>
  entries.some(
    (entry) =>
      entry.kind === "event" &&
      entry.event === "review-requested" &&
      entry.to === person &&
      isSomebody(history, entry.author) &&
      !isSamePerson(entry.author, person),
  );

/** How many times files of an area were touched. */
const filesIn = ({ commits }: Discussion, area: string): number =>
  commits.flatMap(({ touches }) => touches).filter(({ file }) => file.area === area).length;

/** Whether what it landed as was undone, or undoes something itself: neither stands for trusted work. */
const wasUndone = (history: History, { title, commits }: Discussion): boolean =>
  /^\W*(?:revert|re-?apply|back ?out)\b/i.test(title) ||
  commits.some((commit) => isReverted(history, commit) || /^revert\b/i.test(commit.message.subject));

/** Approvals of others' landed pull requests by the one area with a border that most of each is in. */
function approvedIn(history: History, person: Person): ReadonlyMap<string, readonly Approved[]> {
  const bordered = borderedAreasOf(history);
  const homes = borderedHomesOf(history, person) ?? [];
  const byArea = new Map<string, Approved[]>();
  for (const discussion of new Set(entriesBy(history, person).map((entry) => entry.discussion))) {
    const [area] = discussion.areas;
    if (discussion.state !== "merged" || discussion.commits.length === 0 || !area || !bordered.has(area)) continue;
    if (BUILD_FOLDER.test(area) || discussion.commits.some(({ author }) => isSamePerson(author, person))) continue;
    // What is as much in a home is no visit.
    const here = filesIn(discussion, area);
    if (homes.some((home) => filesIn(discussion, home) >= here) || wasUndone(history, discussion)) continue;
    const approval = approvalsOf(history, discussion).find((one) => one.person === person);
    if (!approval?.entry.raw) continue;
    byArea.set(area, [...(byArea.get(area) ?? []), { discussion, approval }]);
  }
  return byArea;
}

/** Whether an area is next door: not at home there, nor in one related to it, nor among those who work most in it. */
function isElsewhere(history: History, person: Person, area: string, approvals: number): boolean {
  const homes = borderedHomesOf(history, person);
  if (!homes || homes.some((home) => isRelatedArea(home, area))) return false;
  const { commits, total } = areaWorkBy(history, person)!;
  const own = commits.get(area) ?? 0;
  return (
    own <= MOST_COMMITS &&
    own < MOST_SHARE * total &&
    own * 2 <= approvals &&
    !principalsOf(history, area).slice(0, 3).includes(person)
  );
}

function* detect(history: History, about: About): Iterable<EventFinding> {
  for (const person of partakersAsked(history, about)) {
    if (borderedHomesOf(history, person) === undefined) continue;
    for (const [area, all] of approvedIn(history, person)) {
      const authors = [...new Set(all.map(({ discussion }) => discussion.author!))];
      if (all.length < FEWEST_APPROVALS || authors.length < FEWEST_AUTHORS) continue;
      if (!isElsewhere(history, person, area, all.length)) continue;
      const asked = all.filter(({ discussion }) => wasAsked(discussion, person, history)).length;
      const { approval } = all[0]!;
      const numbers = all.map(({ discussion }) => discussion.number).sort((a, b) => a - b);
      const named = `${numbers
        .slice(0, MOST_NAMED)
        .map((number) => `#${number}`)
        .join(", ")}${all.length > MOST_NAMED ? " …" : ""}`;
      const days = all.map((one) => one.approval.entry.day).sort();
      yield {
        person,
        raw: approval.entry.raw!,
        on: approval.entry,
        quote: approval.quote,
        day: days.at(-1)!,
        sentence: `Approved ${plural(all.length, "pull request")} (${named}) by ${plural(authors.length, "other")} in ${areaWords(area)} ${periodWords(days[0]!, days.at(-1)!)}, all landed${asked > 0 ? `, ${asked} on request` : ""}; at home in ${areaWords(borderedHomesOf(history, person)![0]!)}.`,
        counterparties: authors,
        areas: [area],
        related: all.flatMap(({ discussion }) => discussion.commits).slice(0, MOST_RELATED),
        context: area,
        anchor: area,
        weight: all.length / 2 + authors.length + asked,
      };
    }
  }
}

export const trustedReviewerElsewhere = defineSignal({
  id: "trusted-reviewer-elsewhere",
  version: 2,
  kind: "event",
  title: "Approved work outside own area",
  definition: `At least ${FEWEST_APPROVALS} pull requests by at least ${FEWEST_AUTHORS} others that landed mostly in one area were approved before by this person (the verdict, or an "ACK" with the revision), while their own work is at home elsewhere: the area holds less than a tenth of their commits and at most ${MOST_COMMITS}, at most half as many as they approved there, and they are not among its three most active authors. Pull requests that are as much in a home, that were reverted or are reverts do not count. An area inside a home, around it, or named alike is not elsewhere, and common ground (top folder, documentation, tests, CI, build) is no area for this. One event per area.`,
  limits:
    "An approval is the reviewer's own act: that it was waited for is not known, save where somebody asked for it. Homes are judged over the whole history, by own commits.",
  skill: "relationships",
  needs: ["forge", "commits", "paths"],
  language: "any",
  counter: false,
  detect,
});
