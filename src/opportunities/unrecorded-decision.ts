import { type Commit, type History, memoise } from "../history/history.ts";
import { seriesOf, threadsOf } from "../history/threads.ts";
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

function topics(history: History): { leader: Person; commits: readonly Commit[]; title: string }[] {
  const titled = new Map(
    seriesOf(history).flatMap(({ commits, merge }) =>
      merge?.message.merge?.title ? [[commits[0]!, merge.message.merge.title] as const] : [],
    ),
  );
  return threadsOf(history).map(({ leader, commits }) => ({
    leader,
    commits,
    title: titled.get(commits[0]!) ?? commits[0]!.message.subject,
  }));
}

export const unrecordedDecision: Finder = {
  id: "unrecorded-decision",
  definition:
    "One topic of at least six own commits within a year of the last day on record, none of which touched a design document or decision record.",
  *find(history) {
    const records = recordsOf(history);
    for (const { leader, commits, title } of topics(history)) {
      const last = commits.at(-1)!;
      const source = commits.filter((commit) => commit.touches.some(({ file }) => file.kind === "source"));
      if (
        source.length < COMMITS ||
        !isRecent(history, last.landedAt, DAYS) ||
        commits.some((commit) => records.has(commit))
      )
        continue;
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
