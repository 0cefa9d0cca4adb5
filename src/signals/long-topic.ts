/**
 * Long topic: one person's commits on one named thing, at least eight over at least 60 days, with at least half of
 * everybody's commits on it in that time (src/history/topics.ts). Cited is the first of them, so that the event stays
 * the same as the topic grows; its day is that of the latest.
 */
import { areaWords, daysFrom, daysOf, listWords, periodWords, quoteSubject, shortPath } from "../history/phrases.ts";
import { sourceAreasOf } from "../history/source-areas.ts";
import { type Topic, topicsOf } from "../history/topics.ts";
import { defineSignal } from "./signal.ts";

const LEAST_COMMITS = 8;
const LEAST_DAYS = 60;

/** Words that name a kind of change, a whole product or a drawer of odds and ends, not one topic. */
const NO_TOPIC =
  /^(?:sty|enh|maint|mant|bug|doc|tst|typ|rel|dep|api|bld|ci|cli|cmd|core|lib|libs|src|types?|typings?|utils?|helpers?|common|misc|tests?|build|lint|perf|deps?|fix(?:es)?|feat|chore|node_modules|package(?:\.json)?|pkg|app|main|index|readme)$|(?:^|[-.])lock(?:file|\.|$)|[-.]lock\b|\.lock$/i;
/** Files and folders that everything touches, and what is built from others. */
const DRAWER =
  /(?:^|\/)(?:utils?|helpers?|common|misc|types?|constants?|defs?|index|config|bundle)(?:\.[a-z]+|\/)$|\.(?:h|hh|hpp|d\.ts)$/i;
/** A topic is kept at when it comes back: in so many months, and not nearly all of it in one. */
const LEAST_MONTHS = 3;
const MOST_IN_ONE_MONTH = 0.7;

function isKeptAt({ tie, label, commits }: Topic): boolean {
  if (tie === "unit" ? DRAWER.test(label) : NO_TOPIC.test(label)) return false;
  const months = new Map<string, number>();
  for (const { day } of commits) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  return months.size >= LEAST_MONTHS && Math.max(...months.values()) <= MOST_IN_ONE_MONTH * commits.length;
}

function workWords({ tie, label, commits }: Topic): string {
  const count = `Made ${commits.length} commits`;
  if (tie === "unit") return `${count} mainly about ${shortPath(label)}`;
  return tie === "prefix" ? `${count} headed ${quoteSubject(label)}` : `${count} that name ${label}`;
}

/** Where the work was, for ties that do not say so themselves. */
function placeWords({ tie }: Topic, areas: readonly string[]): string {
  return tie === "unit" || areas.length === 0 ? "" : `, in ${listWords(areas.map(areaWords))}`;
}

export const longTopic = defineSignal({
  kind: "event",
  id: "long-topic",
  version: 2,
  title: "Kept at one thing for months",
  definition: `At least ${LEAST_COMMITS} own substantive commits over at least ${LEAST_DAYS} days, in at least ${LEAST_MONTHS} months and not nearly all in one, tied by one subject prefix, by one issue or request, or by being mainly about a file or folder that the person added; at least half of everybody's commits with that tie in that time, and at least half of them changing source files (documents where they are the work). Subjects about a file, a folder or an issue must share a word, and a file or folder that a quarter of all commits were about at the time, or a tenth where those are more than a hundred, was the product, no topic. A stretch ends where the person was active for twelve weeks and ninety days without such a commit.`,
  limits:
    "Work whose commits share neither prefix, name, issue nor new unit is not seen; a prefix may name a component rather than one effort.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history) {
    for (const topic of topicsOf(history)) {
      const { leader, commits } = topic;
      const [first, last] = daysOf(commits);
      const days = daysFrom(first, last);
      if (commits.length < LEAST_COMMITS || days < LEAST_DAYS || !isKeptAt(topic)) continue;
      const areas = sourceAreasOf(commits);
      yield {
        person: leader,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        day: last,
        sentence: `${workWords(topic)} ${periodWords(first, last)}${placeWords(topic, areas)}.`,
        areas: areas.length === 0 ? commits[0]!.areas : areas,
        related: commits,
        context: commits[0]!.oid,
        weight: commits.length + 3 * Math.min(areas.length, 8) + Math.min(24, days / 30),
      };
    }
  },
});
