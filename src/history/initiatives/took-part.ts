/**
 * Initiatives that others led and in which a person had a part: commits under the same links, or reviews. Initiatives are worked out
 * per leader, so they are only for those with whom most is shared: first by commits under one strong key, then by commits that the
 * person reviewed. Cost is bounded by their number.
 */
import type { Person } from "../../model/identity.ts";
import type { TookPartRecord } from "../../model/initiative.ts";
import { commitsBy } from "../about.ts";
import { isHandMade } from "../hand-made.ts";
import { type Commit, type History, memoiseBy } from "../history.ts";
import { daysOf } from "../phrases.ts";
import { type ReviewAct, reviewsBy } from "../reviews.ts";
import { isSamePerson } from "../same-name.ts";
import { endingOf } from "./ending.ts";
import type { Initiative } from "./initiative.ts";
import { initiativeId } from "./initiative-id.ts";
import { initiativesLedBy } from "./initiatives.ts";
import { areasOf } from "./span.ts";
import { type Keyed, strongKeysOf } from "./strong-keys.ts";

/** Each costs a comparison of all that they did (alike.ts). */
const MOST_LEADERS = 6;
const MOST_RECORDS = 100;
const STEPS = 20;
const CITED = 5;
/** Reviewing fewer of its commits is no part in an initiative. */
const FEWEST_REVIEWED = 2;
const LOOKED: ReadonlySet<ReviewAct["kind"]> = new Set(["reviewed", "acked", "tested"]);

const byCount = (counts: ReadonlyMap<Person, number>): readonly Person[] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0].key < b[0].key ? -1 : 1)).map(([leader]) => leader);

/** Others who have more than one commit under a strong key of the person's, by the number of the person's commits under such. */
function leadersByKeys(history: History, person: Person): readonly Person[] {
  const keys = new Set<Keyed>();
  for (const commit of commitsBy(history, person))
    if (isHandMade(commit)) for (const key of strongKeysOf(history, commit)) if (key.firm.has(commit)) keys.add(key);
  const shared = new Map<Person, number>();
  for (const { firm } of keys) {
    const theirs = new Map<Person, number>();
    for (const { author } of firm) theirs.set(author, (theirs.get(author) ?? 0) + 1);
    const own = theirs.get(person) ?? 0;
    for (const [author, count] of theirs)
      if (count >= 2 && count >= own && !isSamePerson(author, person))
        shared.set(author, (shared.get(author) ?? 0) + own);
  }
  return byCount(shared);
}

/** The commits of others that a person looked at, by review trailers. */
const reviewedBy = memoiseBy(
  (history: History, person: Person): ReadonlySet<Commit> =>
    new Set(reviewsBy(history, person).flatMap(({ kind, work }) => (LOOKED.has(kind) ? work : []))),
);

function leadersByReviews(history: History, person: Person): readonly Person[] {
  const counts = new Map<Person, number>();
  for (const { author } of reviewedBy(history, person))
    if (!isSamePerson(author, person)) counts.set(author, (counts.get(author) ?? 0) + 1);
  return byCount(counts);
}

function toRecord(history: History, initiative: Initiative, person: Person): TookPartRecord | undefined {
  const { leader, title, made, others } = initiative;
  const own = others.find((other) => other.person === person)?.commits ?? [];
  const looked = reviewedBy(history, person);
  const reviewed = made.filter((commit) => looked.has(commit));
  if (own.length === 0 && reviewed.length < FEWEST_REVIEWED) return undefined;
  const [first, last] = daysOf(own.length > 0 ? own : reviewed);
  return {
    id: initiativeId(history, initiative),
    leader: leader.name,
    title,
    first,
    last,
    areas: areasOf(initiative),
    ending: endingOf(history, initiative).ending,
    steps: own.slice(0, STEPS).map(({ oid, day, message }) => [oid, day, message.subject] as const),
    commits: own.length,
    reviewed: reviewed.length,
    cites: [...own, ...reviewed].slice(0, CITED).map(({ oid }) => oid),
  };
}

export interface TookPart {
  readonly records: readonly TookPartRecord[];
  /** What was not looked at, and why. */
  readonly notes: readonly string[];
}

/** Others who may lead what a person had a part in: all of them, and those whose initiatives are looked at. */
const leadersAround = memoiseBy((history: History, person: Person) => {
  const candidates = [...new Set([...leadersByKeys(history, person), ...leadersByReviews(history, person)])];
  return { candidates, leaders: candidates.slice(0, MOST_LEADERS) };
});

/** Others' initiatives that hold commits of a person, as far as they are looked for. */
export const initiativesJoinedBy = (history: History, person: Person): readonly Initiative[] =>
  leadersAround(history, person)
    .leaders.flatMap((leader) => initiativesLedBy(history, leader))
    .filter(({ others }) => others.some((other) => other.person === person));

/** The initiatives of others in which a person had a part, the largest part first. */
export function tookPartOf(history: History, person: Person): TookPart {
  const { candidates, leaders } = leadersAround(history, person);
  const records = leaders
    .flatMap((leader) => initiativesLedBy(history, leader))
    .flatMap((initiative) => toRecord(history, initiative, person) ?? [])
    .sort((a, b) => b.commits - a.commits || b.reviewed - a.reviewed || (a.id < b.id ? -1 : 1));
  return {
    records: records.slice(0, MOST_RECORDS),
    notes:
      candidates.length > leaders.length
        ? [
            `Initiatives of others were looked for among the ${leaders.length} people with whom most work was shared, of ${candidates.length}.`,
          ]
        : [],
  };
}
