import type { Commit } from "../history/history.ts";
import { type Finder, isRecent } from "./finder.ts";

const DAYS = 365;
const COMMITS = 12;
const SHARE = 0.8;

export const knownByOne: Finder = {
  id: "known-by-one",
  definition:
    "An area with at least twelve source changes in the last year on record, four in five of them by one person.",
  *find(history, about) {
    const byArea = new Map<string, Commit[]>();
    for (const commit of history.commits)
      if (
        commit.substantive &&
        isRecent(history, commit.landedAt, DAYS) &&
        commit.touches.some(({ file }) => file.kind === "source")
      )
        byArea.set(commit.area, [...(byArea.get(commit.area) ?? []), commit]);
    for (const [area, commits] of byArea) {
      const counts = new Map<string, number>();
      for (const { author } of commits) counts.set(author.key, (counts.get(author.key) ?? 0) + 1);
      const [person, own] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      if (commits.length < COMMITS || own < SHARE * commits.length || byArea.size < 2) continue;
      const last = commits.findLast((commit) => commit.author.key === person)!;
      if (!about.has(last.author)) continue;
      yield {
        title: `Write a short guide to ${area}, which mostly you have changed for a year.`,
        why: `${own} of ${commits.length} source changes in ${area} within a year of ${history.asOf} were by one person.`,
        practice: "invest-in-the-team",
        criterion: "mentorship/eased-entry",
        effort: "days",
        involve: [],
        recognisedBy: "A contributor document added or revised by you.",
        citation: { repo: history.repo.key, object: last.oid, quote: last.message.subject },
        person,
        area,
        day: last.day,
      };
    }
  },
};
