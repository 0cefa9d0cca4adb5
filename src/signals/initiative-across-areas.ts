/**
 * Initiative across areas: one named piece of work of at least four own commits whose source changes reached three
 * areas or more. It is a series that landed at once, or commits over time that name
 * one issue (src/history/topics.ts).
 */
import { areasCrossed } from "../history/areas-crossed.ts";
import { isMechanical } from "../history/chore-subjects.ts";
import { effortsOf, effortWords } from "../history/efforts.ts";
import type { Commit, History } from "../history/history.ts";
import { areaWords, daysOf, listWords, periodWords, plural } from "../history/phrases.ts";
import { topicsOf, topicWords } from "../history/topics.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const LEAST_COMMITS = 4;
/** Three areas count with two commits in each; more areas count with one. */
const LEAST_AREAS = 3;
const COMMITS_PER_AREA = 2;
const MANY_AREAS = 5;

interface Work {
  readonly leader: Person;
  readonly name: string;
  readonly commits: readonly Commit[];
}

/** Commits over time that name one issue, and series. A single commit that reaches far is no effort carried across. */
function* namedWork(history: History): Iterable<Work> {
  for (const topic of topicsOf(history))
    if (topic.tie === "reference")
      yield { leader: topic.leader, name: `work on ${topicWords(topic)}`, commits: topic.commits };
  for (const effort of effortsOf(history))
    yield { leader: effort.leader, name: effortWords(effort), commits: effort.commits };
}

/** The areas, where there are enough of them; undefined otherwise. */
function spanOf(history: History, { commits }: Work): string[] | undefined {
  const crossed = areasCrossed(history, commits);
  const well = crossed.filter(([, count]) => count >= COMMITS_PER_AREA).length;
  const enough = well >= LEAST_AREAS || crossed.length >= MANY_AREAS;
  return enough ? crossed.map(([area]) => area) : undefined;
}

export const initiativeAcrossAreas = defineSignal({
  kind: "event",
  id: "initiative-across-areas",
  version: 1,
  title: "Carried one effort across areas",
  definition: `At least ${LEAST_COMMITS} own substantive commits of one named piece of work whose source changes span at least ${LEAST_AREAS} areas with ${COMMITS_PER_AREA} commits in each, or at least ${MANY_AREAS} areas. The work is a series that landed at once under one name, or commits over time that name one issue or request. Repeated mechanical changes (lints, headers, renames) are left out. Areas of tests, documentation, examples and headers do not count.`,
  limits:
    "Areas detected from folders may be finer or coarser than teams. Work whose commits share no name is not seen.",
  skill: "scope-and-ownership",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  *detect(history) {
    const covered = new Set<Commit>();
    for (const work of namedWork(history)) {
      const { leader, name, commits } = work;
      if (commits.length < LEAST_COMMITS || isMechanical(name) || covered.has(commits[0]!)) continue;
      const areas = spanOf(history, work);
      if (areas === undefined) continue;
      for (const commit of commits) covered.add(commit);
      const [first, last] = daysOf(commits);
      yield {
        person: leader,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        day: last,
        sentence: `Carried ${name} across ${areas.length} areas in ${plural(commits.length, "commit")} ${periodWords(first, last)}: ${listWords(areas.map(areaWords), 4)}.`,
        areas,
        related: commits.slice(1),
        context: commits[0]!.oid,
        weight: commits.length + 3 * Math.min(areas.length, Math.max(commits.length, 4)),
      };
    }
  },
});
