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
import { broughtBy } from "../history/reviews.ts";
import { topicsOf, topicWords } from "../history/topics.ts";
import type { Person } from "../model/identity.ts";
import { defineSignal } from "./signal.ts";

const LEAST_COMMITS = 4;
/** Three areas count with two commits in each; more areas count with one. */
const LEAST_AREAS = 3;
const COMMITS_PER_AREA = 2;
const MANY_AREAS = 5;

/** Words for one substitution or note after another. */
const TREE_WIDE =
  /\b(?:docs?|documentation|docstrings?|doctests?|doi|urls?|pep ?8|pyflakes|pyupgrade|clang (?:tidy|format)|checkpatch|coccinelle|codespell|deny|aliases|remov\w+ \S+ usages?|removed? (?:the )?(?:unused|unneeded|unnecessary|obsolete|dead|redundant)|dead code|replac\w+ .* (?:by|with)|switch(?:e[sd])? (?:\w+ )?to|migrat\w+ to|convert\w* .* to|use .* instead(?: of)?)\b/i;

interface Work {
  readonly leader: Person;
  readonly name: string;
  readonly commits: readonly Commit[];
  /** The merge that brought it, where it landed at once. */
  readonly merge: Commit | undefined;
}

/** Commits over time that name one issue, and series. A single commit that reaches far is no effort carried across. */
function* namedWork(history: History): Iterable<Work> {
  for (const topic of topicsOf(history))
    if (topic.tie === "reference")
      yield {
        leader: topic.leader,
        name: `work on ${topicWords(topic)}`,
        commits: topic.commits,
        merge: undefined,
      };
  // A prefix names one area, so it cannot name what reached several.
  for (const effort of effortsOf(history))
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
function spanOf(history: History, { commits }: Work): string[] | undefined {
  const crossed = areasCrossed(history, commits);
  const well = crossed.filter(([, count]) => count >= COMMITS_PER_AREA).length;
  if (well < LEAST_AREAS && crossed.length < MANY_AREAS) return undefined;
  const widest = commits.reduce((a, b) => (b.areas.length > a.areas.length ? b : a));
  const rest = areasCrossed(
    history,
    commits.filter((commit) => commit !== widest),
  );
  return rest.length < LEAST_AREAS ? undefined : crossed.map(([area]) => area);
}

/** How a subject begins after what it names first: "use prefixed macros" of "zdb: main: use prefixed macros in loops". */
const saidOf = ({ message: { subject } }: Commit): string =>
  subject
    .slice(subject.lastIndexOf(": ") + 1)
    .trim()
    .toLowerCase()
    .split(" ", 3)
    .join(" ");

/** Whether half of the commits, or the name of the work, say or begin alike: one small change was repeated in many places. */
function isRepeated({ name, commits }: Work): boolean {
  const said = new Map<string, number>();
  for (const commit of commits) said.set(saidOf(commit), (said.get(saidOf(commit)) ?? 0) + 1);
  const repeats = (text: string): boolean => isMechanical(text) || TREE_WIDE.test(text.replace(/[_-]/g, " "));
  return (
    repeats(name) ||
    commits.filter(({ message }) => repeats(message.subject)).length * 2 >= commits.length ||
    Math.max(...said.values()) * 2 >= commits.length
  );
}

export const initiativeAcrossAreas = defineSignal({
  kind: "event",
  id: "initiative-across-areas",
  version: 2,
  title: "Carried one effort across areas",
  definition: `At least ${LEAST_COMMITS} own substantive commits of one named piece of work whose source changes span at least ${LEAST_AREAS} areas with ${COMMITS_PER_AREA} commits in each, or at least ${MANY_AREAS} areas, and ${LEAST_AREAS} also without the commit that reached farthest. The work is a series brought by a merge with a title or a branch of its own, or commits over time that name one issue or request and share a word in their subjects. Changes repeated in many places (lints, headers, renames, substitutions, documentation) are left out. Areas of tests, documentation, examples and headers do not count.`,
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
      if (commits.length < LEAST_COMMITS || covered.has(commits[0]!)) continue;
      const areas = spanOf(history, work);
      if (areas === undefined || isRepeated(work)) continue;
      const made = madeOf(history, work);
      for (const commit of commits) covered.add(commit);
      const [first, last] = daysOf(commits);
      yield {
        person: leader,
        raw: commits[0]!.rawAuthor,
        commit: commits[0]!,
        day: last,
        sentence: `Carried ${name} across ${areas.length} areas or more in ${plural(made.length, "commit")} ${periodWords(first, last)}: ${listWords(areas.map(areaWords), 4)}.`,
        areas,
        related: made.filter((commit) => commit !== commits[0]),
        context: commits[0]!.oid,
        weight: commits.length + 3 * Math.min(areas.length, Math.max(commits.length, 4)),
      };
    }
  },
});
