/**
 * Issues and pull requests that the steps of an initiative were made for: closed, fixed or landed by them, or closed by the request
 * that they landed as. What a message only mentions may be anything.
 */
import { namedIn, openingText, placeOf } from "../discussion-links.ts";
import type { Commit, Discussion } from "../history.ts";
import type { Initiative } from "./initiative.ts";

/** Whether a reference's value ("12", "owner/name#12") means a discussion. */
function isNamed(value: string, discussion: Discussion): boolean {
  const sign = value.indexOf("#");
  if (value.slice(sign + 1) !== String(discussion.number)) return false;
  return sign <= 0 || placeOf(discussion).endsWith(`/${value.slice(0, sign).toLowerCase()}`);
}

const isFor = ({ message, landedBy }: Commit, discussion: Discussion): boolean =>
  landedBy?.message.merge?.request === String(discussion.number) ||
  message.references.some(
    ({ kind, role, value }) =>
      (kind === "issue" || kind === "pull-request") && role !== "mentions" && isNamed(value, discussion),
  );

const closedBy = (request: Discussion): ReadonlySet<string> =>
  new Set(namedIn(openingText(request), placeOf(request)).flatMap(({ object, closing }) => (closing ? [object] : [])));

const known = new WeakMap<Initiative, ReadonlyMap<Discussion, ReadonlySet<Commit>>>();

/** Each such discussion with the steps that are for it, in the order of `Initiative.discussions`. */
export function statedDiscussions(initiative: Initiative): ReadonlyMap<Discussion, ReadonlySet<Commit>> {
  const before = known.get(initiative);
  if (before) return before;
  const { own, discussions } = initiative;
  const steps = new Map<Discussion, Set<Commit>>(discussions.map((discussion) => [discussion, new Set()]));
  for (const [discussion, found] of steps) {
    const landed = new Set(discussion.commits);
    for (const commit of own) if (landed.has(commit) || isFor(commit, discussion)) found.add(commit);
  }
  for (const [request, landed] of steps) {
    if (request.kind !== "pull-request" || landed.size === 0) continue;
    const closed = closedBy(request);
    for (const [issue, found] of steps)
      if (issue.kind === "issue" && closed.has(issue.object)) for (const commit of landed) found.add(commit);
  }
  const stated = new Map([...steps].filter(([, { size }]) => size > 0));
  known.set(initiative, stated);
  return stated;
}

/** The issue that at least half of the steps are for, the one of most steps, then the oldest. */
export function mainIssueOf(initiative: Initiative): Discussion | undefined {
  let main: readonly [Discussion, number] | undefined;
  for (const [discussion, { size }] of statedDiscussions(initiative))
    if (discussion.kind === "issue" && size * 2 >= initiative.own.length && size > (main?.[1] ?? 0))
      main = [discussion, size];
  return main?.[0];
}
