/**
 * How an initiative was cut into parts: patches that landed together, landings one after the other, a list of tasks in an opening
 * text of the leader's, issues for parts of it. A list that other discussions have as well is a form's.
 */
import type { InitiativeBreakdown, StoryClause } from "../../model/initiative.ts";
import { mentionsIn } from "../discussion-links.ts";
import { type Commit, type Discussion, type History, memoise } from "../history.ts";
import { plural } from "../phrases.ts";
import { isSamePerson } from "../same-name.ts";
import { seriesLedBy } from "../threads.ts";
import { capital, numberWords, oidsOf } from "./discussion-names.ts";
import type { Initiative } from "./initiative.ts";
import { landedTogether } from "./span.ts";
import { statedDiscussions } from "./stated-discussions.ts";

/** Characters of an opening text that are read, and tasks that are counted. */
const READ_LIMIT = 16_384;
const MOST_TASKS = 200;
const FEWEST_TASKS = 2;
/** Patches that landed together are a series from so many on. */
const FEWEST_PATCHES = 3;
const TASK = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[[ xX]\][ \t]+(\S.{0,300})/gm;

const tasksIn = ({ body }: Discussion): readonly string[] =>
  [...body.slice(0, READ_LIMIT).matchAll(TASK)].slice(0, MOST_TASKS).map(([, task]) => task!.trim());

/** In how many discussions each task stands. */
const taskUses = memoise((history: History): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const discussion of history.discussions)
    if (discussion.body.includes("["))
      for (const task of new Set(tasksIn(discussion))) uses.set(task, (uses.get(task) ?? 0) + 1);
  return uses;
});

/** Its issues and requests that the leader opened. */
const ownDiscussions = (initiative: Initiative): readonly Discussion[] =>
  [...statedDiscussions(initiative).keys()].filter(
    ({ author }) => author !== undefined && isSamePerson(author, initiative.leader),
  );

interface Listed {
  readonly discussion: Discussion;
  readonly count: number;
}

function taskListOf(history: History, own: readonly Discussion[]): Listed | undefined {
  const lists = own.map((discussion) => ({
    discussion,
    count: tasksIn(discussion).filter((task) => taskUses(history).get(task) === 1).length,
  }));
  return lists.find(({ count }) => count >= FEWEST_TASKS);
}

/** Issues of the leader's that an opening text of theirs names and asks nobody to close. */
function partsOf(
  history: History,
  own: readonly Discussion[],
): (Listed & { readonly parts: Discussion[] }) | undefined {
  for (const discussion of own) {
    if (discussion.kind !== "issue") continue;
    const parts = mentionsIn(history, discussion).flatMap(({ to, closing }) =>
      to.kind === "issue" && !closing && to.at > discussion.at && to.author === discussion.author ? [to] : [],
    );
    if (parts.length >= FEWEST_TASKS) return { discussion, parts, count: parts.length };
  }
  return undefined;
}

/** Its own patches that landed together, three or more at a time. */
function seriesOf(history: History, { leader, own }: Initiative): readonly (readonly Commit[])[] {
  const steps = new Set(own);
  return seriesLedBy(history, leader)
    .map(({ commits }) => commits.filter((commit) => steps.has(commit)))
    .filter(({ length }) => length >= FEWEST_PATCHES);
}

/** Each way in which it was broken down. */
export function breakdownOf(history: History, initiative: Initiative): readonly InitiativeBreakdown[] {
  const own = ownDiscussions(initiative);
  const [list, parts] = [taskListOf(history, own), partsOf(history, own)];
  const series = seriesOf(history, initiative);
  const landings = landedTogether(initiative);
  return [
    ...(series.length > 0
      ? [{ kind: "series" as const, count: series.length, cites: oidsOf(series.map(([first]) => first!)) }]
      : []),
    ...(landings.length > 1
      ? [{ kind: "landings" as const, count: landings.length, cites: oidsOf(landings.map(([first]) => first!)) }]
      : []),
    ...(list ? [{ kind: "task-list" as const, count: list.count, cites: [list.discussion.object] }] : []),
    ...(parts ? [{ kind: "sub-issues" as const, count: parts.count, cites: [parts.discussion.object] }] : []),
  ];
}

/** Lists of tasks and issues for parts; series and landings are told with the commits. */
export function breakdownClause(history: History, initiative: Initiative): StoryClause | undefined {
  const own = ownDiscussions(initiative);
  const [list, parts] = [taskListOf(history, own), partsOf(history, own)];
  const { name } = initiative.leader;
  if (list)
    return {
      text: `${capital(numberWords(list.discussion))} had a list of ${plural(list.count, "item")} to tick off.`,
      cites: [list.discussion.object],
    };
  return (
    parts && {
      text: `${capital(numberWords(parts.discussion))} named ${plural(parts.count, "later issue")} of ${name}.`,
      cites: [parts.discussion.object, ...parts.parts.slice(0, 3).map(({ object }) => object)],
    }
  );
}
