/**
 * Initiative across areas: one named piece of work of at least four own commits whose source changes reached three
 * areas or more. It is a series that landed at once, or commits over time that name
 * one issue (src/history/topics.ts).
 */
import type { About } from "../history/about.ts";
import { areasCrossed } from "../history/areas-crossed.ts";
import { effortsOf, effortWords } from "../history/efforts.ts";
import type { Commit, History } from "../history/history.ts";
import {
  areaWords,
  daysFrom,
  daysOf,
  listWords,
  periodWords,
  plural,
  quoteSubject,
  shortPath,
} from "../history/phrases.ts";
import { isRepeated, widestOf } from "../history/repeated-changes.ts";
import { broughtBy } from "../history/reviews.ts";
import { type Topic, topicsOf } from "../history/topics.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const LEAST_COMMITS = 4;
/** Three areas count with two commits in each; more areas count with one. */
const LEAST_AREAS = 3;
const COMMITS_PER_AREA = 2;
const MANY_AREAS = 5;
/** An effort takes longer than a sitting: so many days from the first commit to the last. */
const LEAST_DAYS = 3;

interface Work {
  readonly leader: Person;
  readonly name: string;
  readonly commits: readonly Commit[];
  /** The merge that brought it, where it landed at once. */
  readonly merge: Commit | undefined;
}

/** What a topic is called inside a sentence: "#812", `"merge-ort"`, "reftable/". */
function topicWords({ tie, label }: Pick<Topic, "tie" | "label">): string {
  if (tie === "reference") return label;
  return tie === "unit" ? shortPath(label, 50) : quoteSubject(label, 50);
}

/** Commits over time that name one issue, and series. A single commit that reaches far is no effort carried across. */
function* namedWork(history: History, about: About): Iterable<Work> {
  for (const topic of topicsOf(history, about))
    if (topic.tie === "reference")
      yield {
        leader: topic.leader,
        name: `work on ${topicWords(topic)}`,
        commits: topic.commits,
        merge: undefined,
      };
  // A prefix names one area, so it cannot name what reached several.
  for (const effort of effortsOf(history, about))
    if (effort.namedBy !== "prefix" && effort.merge)
      yield {
        leader: effort.leader,
        name: effortWords(effort),
        commits: effort.commits,
        merge: effort.merge,
      };
}

/** All own commits of it, also those that do not count as steps. */
const madeOf = (history: History, { leader, commits, merge }: Work): readonly Commit[] =>
  merge === undefined ? commits : (broughtBy(history).get(merge) ?? []).filter(({ author }) => author === leader);

/** The areas, where there are enough of them, also without the commit that reached farthest; undefined otherwise. */
function spanOf(work: Work): string[] | undefined {
  const crossed = areasCrossed(work.commits);
  const well = crossed.filter(([, count]) => count >= COMMITS_PER_AREA).length;
  if (well < LEAST_AREAS && crossed.length < MANY_AREAS) return undefined;
  const widest = widestOf(work.commits);
  const rest = areasCrossed(work.commits.filter((commit) => commit !== widest));
  return rest.length < LEAST_AREAS ? undefined : crossed.map(([area]) => area);
}

export const initiativeAcrossAreas = defineSignal({
  kind: "event",
  id: "initiative-across-areas",
  version: 3,
  title: "Carried one effort across areas",
  definition: `At least ${LEAST_COMMITS} own substantive commits of one named piece of work whose source changes span at least ${LEAST_AREAS} areas with ${COMMITS_PER_AREA} commits in each, or at least ${MANY_AREAS} areas, and ${LEAST_AREAS} also without the commit that reached farthest, ${LEAST_DAYS} days or more from first to last. The work is a series brought by a merge with a title or a branch of its own, or commits over time that name one issue or request and share a word other than the product's name in their subjects. Work is left out where its name, its farthest reaching commit or a third of its commits tell of changes repeated in many places (lints, headers, renames, moves, substitutions, documentation). The top folder, areas of tests, documentation, examples and headers, areas that hold exactly one other of them and areas that the work emptied do not count.`,
  limits:
    "Areas detected from folders may be finer or coarser than teams. Work whose commits share no name is not seen.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history, about) {
    const covered = new Set<Commit>();
    for (const work of namedWork(history, about)) {
      const { leader, name, commits } = work;
      if (commits.length < LEAST_COMMITS || covered.has(commits[0]!)) continue;
      const [first, last] = daysOf(commits);
      if (daysFrom(first, last) < LEAST_DAYS) continue;
      const areas = spanOf(work);
      if (areas === undefined || isRepeated(name, commits)) continue;
      const made = madeOf(history, work);
      for (const commit of commits) covered.add(commit);
      yield {
        person: leader,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        day: last,
        sentence: `Carried ${name} across ${areas.length} areas or more in ${plural(made.length, "commit")} ${periodWords(first, last)}: ${listWords(areas.map(areaWords), 4)}.`,
        areas,
        related: made.filter((commit) => commit !== commits[0]),
        anchor: commits[0]!.oid,
        weight: commits.length + 3 * Math.min(areas.length, Math.max(commits.length, 4)),
      };
    }
  },
});
