/** What records say of somebody's reviewing → what `waymark reviews` shows. */

import { readForgeObject } from "../model/forge-object.ts";
import type { CommentKind } from "../model/review-comment.ts";
import type { GivenComment, GivenVerdict, ReviewingPeriod, ReviewsReport } from "../model/reviewing.ts";
import { halfYearOf } from "../model/time.ts";
import type { ReportRepository } from "./build-report.ts";

export interface ReviewsInput {
  readonly repositories: readonly ReportRepository[];
  readonly asOf: string;
  readonly scope: { readonly since: string | null; readonly until: string | null; readonly areas: readonly string[] };
  readonly person: { readonly because: string; readonly isYou: boolean };
}

const EXAMPLES = 6;
const TAKEN_UP: ReadonlySet<string> = new Set(["answered", "changed", "resolved"]);
const KINDS: Readonly<Record<CommentKind, number>> = { teaches: 0, asks: 0, directs: 0, praises: 0, approves: 0 };

type Tally = { -readonly [K in keyof Omit<ReviewingPeriod, "kinds">]: ReviewingPeriod[K] } & {
  kinds: Record<CommentKind, number>;
};

function periodsOf(comments: readonly GivenComment[], verdicts: readonly GivenVerdict[]): readonly ReviewingPeriod[] {
  const periods = new Map<string, Tally>();
  const periodOf = (day: string): Tally => {
    const window = halfYearOf(day);
    const known = periods.get(window);
    if (known) return known;
    const period: Tally = {
      window,
      kinds: { ...KINDS },
      unread: 0,
      onCode: 0,
      takenUp: 0,
      approved: 0,
      changesRequested: 0,
    };
    periods.set(window, period);
    return period;
  };
  for (const { day, kind, uptake } of comments) {
    const period = periodOf(day);
    if (kind === undefined) period.unread++;
    else period.kinds[kind]++;
    if (uptake !== "not-code") period.onCode++;
    if (TAKEN_UP.has(uptake)) period.takenUp++;
  }
  for (const { day, verdict } of verdicts) periodOf(day)[verdict === "approved" ? "approved" : "changesRequested"]++;
  return [...periods.values()].sort((a, b) => (a.window < b.window ? -1 : 1));
}

/** The latest first, one of each discussion; those that name a trade-off or show another way before the others. */
function examplesOf(comments: readonly GivenComment[]): readonly GivenComment[] {
  const worth = (comment: GivenComment): number => (comment.namesTradeOff ? 2 : 0) + (comment.givesAlternative ? 1 : 0);
  const seen = new Set<string>();
  return comments
    .filter(({ kind, uptake }) => kind === "teaches" && TAKEN_UP.has(uptake))
    .toSorted((a, b) => worth(b) - worth(a) || (a.day > b.day ? -1 : a.day < b.day ? 1 : a.object < b.object ? -1 : 1))
    .filter(({ object }) => {
      const known = readForgeObject(object);
      const discussion = `${known?.place}#${known?.number}`;
      return !seen.has(discussion) && seen.add(discussion);
    })
    .slice(0, EXAMPLES);
}

/** Everything that is known of somebody's reviewing in a period and areas, from the records of one or several clones. */
export function buildReviews({ repositories, asOf, scope, person }: ReviewsInput): ReviewsReport {
  // Two clones of one repository hold the same.
  const once = [...new Map(repositories.map((one) => [one.facts.key, one])).values()];
  const records = once.flatMap((one) => one.records);
  const reviewings = records.flatMap(({ reviewing }) => reviewing ?? []);
  const isAsked = (day: string): boolean =>
    (scope.since === null || day >= scope.since) && (scope.until === null || day <= scope.until) && day <= asOf;
  const isInAreas = (area: string): boolean =>
    scope.areas.length === 0 || scope.areas.some((one) => area === one || area.startsWith(`${one}/`));
  const comments = [
    ...new Map(reviewings.flatMap((one) => one.comments.map((comment) => [comment.object, comment] as const))).values(),
  ].filter(({ day, area }) => isAsked(day) && isInAreas(area));
  const verdicts = [
    ...new Map(reviewings.flatMap((one) => one.verdicts.map((verdict) => [verdict.object, verdict] as const))).values(),
  ].filter(({ day }) => isAsked(day) && scope.areas.length === 0);
  comments.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.object < b.object ? -1 : 1));
  const [first] = records;
  return {
    schema: "waymark.reviews/1",
    asOf,
    person: { key: first?.profile.key ?? "", name: first?.profile.name ?? "", ...person },
    forges: [...new Set(repositories.flatMap(({ facts }) => facts.forges.map(({ name }) => name)))].sort(),
    pullRequests: reviewings.reduce((sum, one) => sum + one.pullRequests, 0),
    // Who is who is known within a repository: over several, the same person would count twice.
    people: reviewings.length > 1 ? null : (reviewings[0]?.people ?? 0),
    periods: periodsOf(comments, verdicts),
    examples: examplesOf(comments),
    comments,
  };
}
