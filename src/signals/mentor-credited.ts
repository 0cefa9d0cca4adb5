import { type About, commitsBy } from "../history/about.ts";
import { type Credit, creditsTo } from "../history/credits.ts";
import type { History } from "../history/history.ts";
import { daysOf, periodWords, plural } from "../history/phrases.ts";
import type { Person } from "../model/identity.ts";
import { nameWords } from "./people-words.ts";
import { defineSignal, type EventFinding } from "./signal.ts";

function* detect(history: History, about: About): Iterable<EventFinding> {
  const pairs = new Map<Person, Map<Person, Credit[]>>();
  for (const credit of creditsTo(history, about)) {
    if (credit.kind !== "mentoring") continue;
    const mentees = pairs.get(credit.receiver) ?? new Map<Person, Credit[]>();
    pairs.set(credit.receiver, mentees);
    const list = mentees.get(credit.giver);
    if (list) list.push(credit);
    else mentees.set(credit.giver, [credit]);
  }
  for (const [mentor, mentees] of pairs)
    for (const [mentee, credits] of mentees) {
      const first = credits[0]!;
      const commits = credits.map(({ commit }) => commit);
      const [from, to] = daysOf(commits);
      const last = commits.at(-1)!;
      const later = commitsBy(history, mentee).filter(
        ({ substantive, index }) => substantive && index > last.index,
      ).length;
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
