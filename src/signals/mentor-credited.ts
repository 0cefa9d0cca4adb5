import { type Credit, creditsOf } from "../history/credits.ts";
import type { History } from "../history/history.ts";
import { daysOf, periodWords, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

/** Hand-made commits of some people, by their index in the history, to tell what a mentee landed later. */
function commitsBy(history: History, people: ReadonlySet<Person>): ReadonlyMap<Person, readonly number[]> {
  const found = new Map<Person, number[]>([...people].map((person) => [person, []]));
  for (const { author, substantive, index } of history.commits) if (substantive) found.get(author)?.push(index);
  return found;
}

function* detect(history: History): Iterable<EventFinding> {
  const pairs = new Map<Person, Map<Person, Credit[]>>();
  for (const credit of creditsOf(history)) {
    if (credit.kind !== "mentoring") continue;
    const mentees = pairs.get(credit.receiver) ?? new Map<Person, Credit[]>();
    pairs.set(credit.receiver, mentees);
    const list = mentees.get(credit.giver);
    if (list) list.push(credit);
    else mentees.set(credit.giver, [credit]);
  }
  const own = commitsBy(history, new Set([...pairs.values()].flatMap((mentees) => [...mentees.keys()])));
  for (const [mentor, mentees] of pairs)
    for (const [mentee, credits] of mentees) {
      const first = credits[0]!;
      const commits = credits.map(({ commit }) => commit);
      const [from, to] = daysOf(commits);
      const later = own.get(mentee)!.filter((index) => index > commits.at(-1)!.index).length;
      yield {
        person: mentor,
        raw: first.raw,
        commit: first.commit,
        quote: first.quote,
        day: to,
        sentence: `Named as mentor by ${nameWords(mentee)} in ${plural(commits.length, "commit")} ${periodWords(from, to)}${later > 0 ? `; ${plural(later, "further commit")} by them ${later === 1 ? "has" : "have"} landed since` : ""}.`,
        counterparties: [mentee],
        areas: [...new Set(commits.flatMap(({ areas }) => areas))],
        related: commits,
        context: mentee.key,
        anchor: first.commit.oid,
        weight: 2 + Math.log2(1 + commits.length) + Math.log2(1 + later) / 2,
      };
    }
}

export const mentorCredited = defineSignal({
  id: "mentor-credited",
  version: 1,
  kind: "event",
  title: "Named as mentor",
  definition:
    "Another person's hand-made commits name this one in a Mentored-by or Co-mentored-by trailer. One event per mentee.",
  limits: "Only where a project uses the trailer, which is rare and mostly for mentoring programmes.",
  skill: "mentorship",
  needs: ["commits", "person-trailers"],
  language: "any",
  counter: false,
  detect,
});
