/**
 * Series that no merge holds together: commits of one author that reached the main line one after the other within moments.
 * What somebody else applied from a mailing list keeps the day on which it was sent, so patches of one day were sent as one
 * series. What the author pushed, or a forge landed, shares a prefix, or else is weighed like anything else (alike.ts).
 */
import type { Person } from "../../model/identity.ts";
import { sharedPrefix } from "../efforts.ts";
import type { Commit, History } from "../history.ts";
import { daysFrom } from "../phrases.ts";
import { seriesLedBy } from "../threads.ts";
import { patchSeriesOf } from "./patch-series.ts";

/** Patches sent together carry the same day, or two where midnight lies between. */
const SENT_DAYS = 1;

const isApplied = ({ author, committer }: Commit): boolean => committer !== author && committer.kind === "person";

function isOtherSeries(a: Commit, b: Commit): boolean {
  const [one, other] = [patchSeriesOf(a), patchSeriesOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** A push cut where what was applied was sent on another day, or in another series. */
function sentTogether(commits: readonly Commit[]): readonly (readonly Commit[])[] {
  const parts: Commit[][] = [];
  for (const commit of commits) {
    const last = parts.at(-1)?.at(-1);
    const isOther =
      last === undefined ||
      isApplied(commit) !== isApplied(last) ||
      (isApplied(commit) && (Math.abs(daysFrom(last.day, commit.day)) > SENT_DAYS || isOtherSeries(last, commit)));
    if (isOther) parts.push([commit]);
    else parts.at(-1)!.push(commit);
  }
  return parts;
}

export interface LandedTogether {
  /** The prefix that they share, else the first subject. */
  readonly label: string;
  readonly commits: readonly Commit[];
  /** Sent as patches, which only what belongs together is; else pushed under one prefix. */
  readonly isSent: boolean;
}

/** A person's series that no merge brought, each of at least two commits. */
export function landedTogetherBy(history: History, person: Person): readonly LandedTogether[] {
  return seriesLedBy(history, person)
    .filter(({ merge }) => merge === undefined)
    .flatMap(({ commits }) => sentTogether(commits))
    .flatMap((commits): readonly LandedTogether[] => {
      if (commits.length < 2) return [];
      const prefix = sharedPrefix(commits);
      const isSent = isApplied(commits[0]!);
      return prefix === undefined && !isSent ? [] : [{ label: prefix ?? commits[0]!.message.subject, commits, isSent }];
    });
}
