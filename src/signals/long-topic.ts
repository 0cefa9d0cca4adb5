/**
 * Long topic: one person's commits on one named thing, at least eight over at least 60 days, with at least half of
 * everybody's commits on it in that time (src/history/topics.ts), spread over it without long gaps. Cited is the first of them, so that the event stays
 * the same as the topic grows; its day is that of the latest.
 */
import { isChore } from "../history/chore-subjects.ts";
import type { Commit, History } from "../history/history.ts";
import { ownProduct } from "../history/own-references.ts";
import { areaWords, daysFrom, daysOf, listWords, periodWords, quoteSubject, shortPath } from "../history/phrases.ts";
import { bareName } from "../history/shared-words.ts";
import { sourceAreasOf } from "../history/source-areas.ts";
import { LONGEST_GAP_DAYS, type Topic, topicsOf } from "../history/topics.ts";
import { startOfDay, weekOf } from "../model/time.ts";
import { defineSignal } from "./signal.ts";

const LEAST_COMMITS = 8;
const LEAST_DAYS = 60;
const DAYS_PER_MONTH = 30.4;

/** Words that name a kind of change, a platform, a whole product or a drawer of odds and ends, not one topic. */
const NO_TOPIC =
  /^(?:sty|wrn|warn(?:ings?)?|enh|maint|mant|bug|doc|tst|typ|rel|dep|api|bld|ci|cli|cmd|core|lib|libs|src|types?|typings?|utils?|helpers?|common|misc|tests?|build|lint|perf|deps?|fix(?:es)?|feat|refac\w*|chore|node_modules|package(?:\.json)?|pkg|app|main|index|readme|pre|prep|part|step|follow-?up|linux|windows|win32|macos|osx|darwin|freebsd|netbsd|unix|posix|android|ios)$|(?:^|[-.])lock(?:file|\.|$)|[-.]lock\b|\.lock$/i;
/** Files and folders that everything touches or that only hold others, and what is built from others. */
const DRAWER =
  /(?:^|\/)(?:utils?|helpers?|common|misc|types?|constants?|defs?|index|main|mod|init|__init__|config|settings|variables?|bundle|min|dist|[\w-]*(?:version|mocks?|fixtures?)|releases?)(?:\.[a-z]+|\/)$|\.(?:h|hh|hpp|d\.ts|min\.\w+)$|(?:^|\/)include\/|(?:^|\/)(?:cmd|src|source|sources|libs?|pkg|internal|apps?|core|base|modules|packages|components|services|plugins|drivers|tools|scripts|include|server|client|backend|frontend|web|ui|apis?)\/$/i;
/** What reaches more areas than this is the product. */
const MOST_AREAS = 12;
/** A topic is kept at when it comes back: in so many months and weeks, … */
const LEAST_MONTHS = 3;
const LEAST_WEEKS = 6;
/** … in this share of the months from the first to the last, … */
const LEAST_MONTH_SHARE = 0.45;
/** … and not nearly all of it within some days. */
const BURST_DAYS = 30;
const MOST_IN_BURST = 0.7;

/** Share of the subjects that must name the file or folder that a topic is about. */
const LEAST_NAMING = 0.45;

/** Whether the days lie spread over the time between the first and the last. */
function isSpread(commits: readonly Commit[]): boolean {
  const days = commits.map(({ day }) => day).sort();
  const numbers = days.map((day) => daysFrom(days[0]!, day));
  const gap = Math.max(...numbers.slice(1).map((number, at) => number - numbers[at]!));
  const burst = Math.max(
    ...numbers.map((from) => numbers.filter((number) => number >= from && number < from + BURST_DAYS).length),
  );
  const months = new Set(days.map((day) => day.slice(0, 7))).size;
  return (
    gap <= LONGEST_GAP_DAYS &&
    burst <= MOST_IN_BURST * days.length &&
    new Set(days.map((day) => weekOf(startOfDay(day)))).size >= LEAST_WEEKS &&
    months >= Math.max(LEAST_MONTHS, (LEAST_MONTH_SHARE * numbers.at(-1)!) / DAYS_PER_MONTH)
  );
}

/** What a name says last, without what marks it as a library: "spire" of "cmd/spire" and "libspire". */
const lastWord = (name: string): string =>
  bareName(name.split("/").at(-1) ?? name).replace(/^lib|(?:js|rs|go|py)$/g, "");

/** Whether a label names a thing, not a kind of change, a drawer or the product itself. */
function namesThing(history: History, { tie, label }: Topic): boolean {
  if (tie === "unit") return !DRAWER.test(label);
  const product = ownProduct(history);
  return !NO_TOPIC.test(label) && (product === undefined || lastWord(label) !== lastWord(product));
}

/** Whether the subjects say that the commits were about the unit: enough of them hold a word of its name. */
function namesUnit({ tie, label, commits }: Topic): boolean {
  if (tie !== "unit") return true;
  const name = label
    .replace(/\/$/, "")
    .split("/")
    .at(-1)!
    .replace(/\.[^.]*$/, "");
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.replace(/s$/, ""));
  const naming = commits.filter(({ message }) => words.some((word) => message.subject.toLowerCase().includes(word)));
  return naming.length >= LEAST_NAMING * commits.length;
}

function workWords({ tie, label, commits }: Topic): string {
  const count = `Made at least ${commits.length} commits`;
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
  version: 4,
  title: "Kept at one thing for months",
  definition: `At least ${LEAST_COMMITS} own substantive commits, chores not counted, over at least ${LEAST_DAYS} days, in at least ${LEAST_WEEKS} weeks, ${LEAST_MONTHS} months and nearly half the months of that time, without a gap of more than ${LONGEST_GAP_DAYS} days and not more than seven of ten within ${BURST_DAYS} days, tied by one subject prefix, by one issue or request, or by being mainly about a file or folder that the person added; at least half of everybody's commits with that tie in that time, and at least half of them changing source files (documents where they are the work). Subjects about an issue must share a word other than the product's name, nearly half of those about a file or folder must hold a word of its name, and a file or folder that a quarter of all commits were about at the time, or a tenth where those are more than a hundred, was the product, no topic; nor is a heading that ends in the name that messages give the repository, a folder that only holds others, or what changed source in more than ${MOST_AREAS} areas. A stretch also ends where the person was active for twelve weeks and ninety days without such a commit. Commits of one day under one subject count once.`,
  limits:
    "Work whose commits share neither prefix, name, issue nor new unit is not seen; a prefix may name a component rather than one effort. Work taken up again after a longer break, or leave, counts as two stretches.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    for (const topic of topicsOf(history, about)) {
      const { leader, commits } = topic;
      const steps = commits.filter(({ message }) => !isChore(message.subject));
      const [first, last] = daysOf(commits);
      const days = daysFrom(first, last);
      if (steps.length < LEAST_COMMITS || days < LEAST_DAYS || !namesThing(history, topic)) continue;
      if (!isSpread(commits) || !namesUnit(topic)) continue;
      const areas = sourceAreasOf(commits);
      if (areas.length > MOST_AREAS) continue;
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
