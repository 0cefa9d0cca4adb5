import { newcomersOf } from "../history/newcomers.ts";
import { type Finder, isRecent } from "./finder.ts";

const DAYS = 90;

export const newcomerNearby: Finder = {
  id: "newcomer-nearby",
  definition:
    "Somebody landed one of their first five changes here within 90 days of the last day on record; proposed to those at home in the area it touched.",
  *find(history) {
    for (const { person, first, later } of newcomersOf(history).values()) {
      const last = first.at(-1)!;
      if (later > 0 || !isRecent(history, last.landedAt, DAYS)) continue;
      yield {
        title: `Review the next change of ${person.name}, who is new in ${last.area}.`,
        why: `${person.name} landed ${first.length === 1 ? "a first change" : `the first ${first.length} changes`} here, the latest on ${last.day}.`,
        practice: "invest-in-the-team",
        criterion: "mentorship/helped-newcomers",
        effort: "small",
        involve: [person.name],
        recognisedBy: "A review trailer or merge of yours on a change of theirs.",
        citation: { repo: history.repo.key, object: last.oid, quote: last.message.subject },
        person: null,
        area: last.area,
        day: last.day,
      };
    }
  },
};
