/**
 * Which areas a person worked in, and who knows them lately: whoever changed one, or reviewed changes to it, often enough in the last
 * two years of the record. That knowledge of code fades is known (Krüger et al., "Do you remember this source code?", ICSE 2018); that a part known to one
 * person is a risk for the team as well (Avelino et al., "A novel approach for estimating truck factors", ICPC 2016). The
 * thresholds are ours, low on purpose: they err towards saying that more people know an area.
 */
import type { Person } from "../../model/identity.ts";
import type { KnownArea } from "../../model/people-around.ts";
import { dayOf, startOfDay } from "../../model/time.ts";
import { commitsBy } from "../about.ts";
import { ROOT_AREA } from "../areas.ts";
import { type Commit, type History, memoise } from "../history.ts";
import { isReviewing } from "../initiatives/span.ts";
import { reviewsOn } from "../reviews.ts";
import { isSamePerson } from "../same-name.ts";
import { onCommit } from "./tie-fact.ts";

const LATELY_DAYS = 730;
/** Changes or reviews in an area by which somebody knows it. */
const FEWEST = 3;
/** Own changes that make somebody the only one who knows an area: three could be one matter. */
const FEWEST_ALONE = 5;

/** The ISO day from which on work is lately. */
export const latelySince = ({ asOf }: Pick<History, "asOf">): string =>
  asOf === "" ? "" : dayOf(startOfDay(asOf) - LATELY_DAYS * 86_400);

interface Work {
  changes: number;
  reviews: number;
}

/** What everybody did in each area lately. */
const workLately = memoise((history: History): ReadonlyMap<string, ReadonlyMap<Person, Work>> => {
  const since = latelySince(history);
  const areas = new Map<string, Map<Person, Work>>();
  const note = (area: string, person: Person, what: keyof Work): void => {
    if (area === "" || person.kind !== "person") return;
    const people = areas.get(area) ?? new Map<Person, Work>();
    areas.set(area, people);
    const work = people.get(person) ?? { changes: 0, reviews: 0 };
    people.set(person, work);
    work[what]++;
  };
  for (const commit of history.commits) {
    if (commit.day < since || commit.isMerge) continue;
    if (commit.substantive) for (const area of commit.areas) note(area, commit.author, "changes");
    for (const { kind, reviewer } of reviewsOn(history, commit))
      if (kind === "reviewed" || kind === "acked") for (const area of commit.areas) note(area, reviewer, "reviews");
  }
  for (const { kind, day, entries, areas: its, author } of history.discussions) {
    if (kind !== "pull-request" || day < since) continue;
    const reviewers = new Set(
      entries.flatMap((entry) => (isReviewing(history, entry) && entry.author !== author ? (entry.author ?? []) : [])),
    );
    for (const reviewer of reviewers) for (const area of its) note(area, reviewer, "reviews");
  }
  return areas;
});

/** Who knows an area lately; those who may be one person are one. */
function knowersOf(history: History, area: string): readonly Person[] {
  const knowers: Person[] = [];
  for (const [person, { changes, reviews }] of workLately(history).get(area) ?? [])
    if (changes + reviews >= FEWEST && !knowers.some((other) => isSamePerson(other, person))) knowers.push(person);
  return knowers;
}

/** @param around people the person worked with: nobody else is named, but for who alone knows an area. */
export function knownAreas(history: History, person: Person, around: ReadonlySet<Person>): readonly KnownArea[] {
  const alive = new Set(history.areas.map(({ name }) => name));
  const own = new Map<string, { count: number; first: Commit; last: Commit }>();
  for (const commit of commitsBy(history, person)) {
    if (!commit.substantive) continue;
    for (const area of commit.areas) {
      const before = own.get(area) ?? { count: 0, first: commit, last: commit };
      own.set(area, {
        count: before.count + 1,
        first: commit.day < before.first.day ? commit : before.first,
        last: commit.day > before.last.day ? commit : before.last,
      });
    }
  }
  return [...own]
    .filter(([area, { count }]) => count >= FEWEST && alive.has(area) && area !== ROOT_AREA)
    .map(([area, { first, last }]): KnownArea => {
      const knowers = knowersOf(history, area);
      const others = knowers.filter((one) => !isSamePerson(one, person));
      const [only] = knowers.length === 1 ? knowers : [];
      const isAlone = only && (workLately(history).get(area)?.get(only)?.changes ?? 0) >= FEWEST_ALONE;
      return {
        area,
        first: onCommit(first).source,
        last: onCommit(last).source,
        isLately: others.length < knowers.length,
        others: others
          .filter((one) => around.has(one))
          .map(({ key }) => key)
          .sort(),
        isKnownToMore: others.some((one) => !around.has(one)),
        onlyOne: !isAlone ? null : isSamePerson(only, person) ? "you" : { name: only.name },
      };
    })
    .sort((a, b) => (a.area < b.area ? -1 : 1));
}
