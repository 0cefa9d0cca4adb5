import type { About } from "../history/about.ts";
import { type Commit, type History, memoise } from "../history/history.ts";
import { seriesLedBy, threadsBy } from "../history/threads.ts";
import type { Person } from "../model/identity.ts";
import { type Finder, isRecent } from "./finder.ts";

const COMMITS = 6;
const DAYS = 365;

/** Documents that record a decision, by commit that touched them. */
const recordsOf = memoise(
  (history: History): ReadonlySet<Commit> =>
    new Set(
      history.documents
        .filter(({ kind }) => kind === "adr" || kind === "design-doc")
        .flatMap(({ addedBy, revisions }) => (addedBy ? [addedBy, ...revisions] : revisions)),
    ),
);

interface Topic {
  readonly leader: Person;
  readonly commits: readonly Commit[];
  readonly title: string;
}

/** Threads of those who landed something lately, by their first commits. */
function recentTopics(history: History, about: About): Topic[] {
  const leaders = new Set(
    about.commits.filter((commit) => isRecent(history, commit.landedAt, DAYS)).map(({ author }) => author),
  );
  return [...leaders]
    .flatMap((leader) => {
      const titled = new Map(
        seriesLedBy(history, leader).flatMap(({ commits, merge }) =>
          merge?.message.merge?.title ? [[commits[0]!, merge.message.merge.title] as const] : [],
        ),
      );
      return threadsBy(history, leader).map(({ commits }) => ({
        leader,
        commits,
        title: titled.get(commits[0]!) ?? commits[0]!.message.subject,
      }));
    })
    .sort((a, b) => a.commits[0]!.index - b.commits[0]!.index);
}

export const unrecordedDecision: Finder = {
  id: "unrecorded-decision",
  definition:
    "One topic of at least six own commits within a year of the last day on record, none of which touched a design document or decision record.",
  *find(history, about) {
    const records = recordsOf(history);
    for (const { leader, commits, title } of recentTopics(history, about)) {
      const last = commits.at(-1)!;
      if (!isRecent(history, last.landedAt, DAYS)) continue;
      const source = commits.filter((commit) => commit.touches.some(({ file }) => file.kind === "source"));
      if (source.length < COMMITS || commits.some((commit) => records.has(commit))) continue;
      yield {
        title: `Write down the decision behind “${title}”.`,
        why: `${commits.length} commits by ${leader.name} up to ${last.day}, and none of them touched a design document or decision record.`,
        practice: "write-more-than-code",
        criterion: "judgment/recorded-decisions",
        effort: "small",
        involve: [],
        recognisedBy: "A decision record or design document added to the repository by you.",
        citation: { repo: history.repo.key, object: last.oid, quote: last.message.subject },
        person: leader.key,
        area: last.area,
        day: last.day,
      };
    }
  },
};
