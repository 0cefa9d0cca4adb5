/** Who is in a repository, and when and where they worked. */
import type { Authorship } from "../model/evidence.ts";
import type { Person } from "../model/identity.ts";
import type { PersonProfile, PersonSummary } from "../model/profile.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import { commitsBy } from "./about.ts";
import { discussionsBy, entriesBy } from "./discussions.ts";
import type { Commit, History } from "./history.ts";
import { areaWorkBy } from "./home-areas.ts";

/** Weeks in which somebody landed, began, said or did something here. */
const weeksOf = (days: Iterable<string>): readonly number[] =>
  [...new Set([...new Set(days)].map((day) => weekOf(startOfDay(day))))].sort((a, b) => a - b);

function toProfile(
  person: Person,
  commits: readonly Commit[],
  onForge: readonly string[],
  home: readonly string[],
): PersonProfile {
  const own = commits.filter((commit) => commit.substantive);
  const days = new Map<string, number>();
  const authorship: Record<Authorship, number> = { assisted: 0, agent: 0, bot: 0, "none-declared": 0 };
  for (const commit of own) {
    const key = `${commit.day}\0${commit.area}`;
    days.set(key, (days.get(key) ?? 0) + 1);
    authorship[commit.authorship]++;
  }
  const sorted = [...days]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, count]) => [key.slice(0, 10), key.slice(11), count] as const);
  return {
    key: person.key,
    name: person.name,
    emails: person.emails,
    logins: person.logins,
    commits: own.length,
    firstDay: sorted[0]?.[0] ?? null,
    lastDay: sorted.at(-1)?.[0] ?? null,
    weeks: weeksOf([...own.map(({ day }) => day), ...onForge]),
    days: sorted,
    home: [...home].sort(),
    authorship,
    messages: {
      told: own.filter((commit) => commit.message.body.english !== undefined).length,
      english: own.filter((commit) => commit.message.body.english === true).length,
    },
  };
}

/** Everybody who is a person, author or not. */
export const summariesOf = (history: History): readonly PersonSummary[] =>
  [...new Map(history.people.map((person) => [person.key, person])).values()]
    .filter((person) => person.kind === "person")
    .map((person) => ({
      key: person.key,
      name: person.name,
      emails: person.emails,
      logins: person.logins,
      commits: commitsBy(history, person).filter(({ substantive }) => substantive).length,
    }));

/** When and where a person worked. */
export function profileOf(history: History, person: Person): PersonProfile {
  const onForge = [...discussionsBy(history, person), ...entriesBy(history, person)].map(({ day }) => day);
  return toProfile(person, commitsBy(history, person), onForge, [...(areaWorkBy(history, person)?.home ?? [])]);
}
