/** Two reports on the same person → what differs between them. Only ever about the user. */
import { answerOf, compareOverTime, differingPairs } from "../assess/compare.ts";
import { UserError } from "../errors.ts";
import type { Comparison, ComparisonOfLadders, ComparisonOverTime } from "../model/comparison.ts";
import type { Assessment, Report } from "../model/report.ts";

function assessedIn({ assessment, assessmentReason }: Report): Assessment {
  if (assessment) return assessment;
  throw new UserError(
    "not-assessed",
    assessmentReason ?? "There is no assessment.",
    "Compare yourself: without --person, or with WAYMARK_ME=your address.",
  );
}

const headOf = ({
  asOf,
  person,
  repositories,
}: Report): Pick<Comparison, "schema" | "asOf" | "person" | "repositories"> => ({
  schema: "waymark.comparison/1",
  asOf,
  person: { key: person.key, name: person.name },
  repositories: repositories.map(({ name }) => name),
});

/** Growth from one report to another with the same ladder, where the first ends earlier. */
export function buildGrowth(earlier: Report, later: Report): ComparisonOverTime {
  const [before, after] = [assessedIn(earlier), assessedIn(later)];
  const day = earlier.until ?? earlier.asOf;
  const between = later.evidence.filter(
    ({ date, experimental, mark }) =>
      date > day && !experimental && mark?.verdict !== "wrong" && mark?.verdict !== "not-mine",
  );
  return {
    ...headOf(later),
    by: "time",
    before: day,
    after: later.until ?? later.asOf,
    activeWeeks: later.person.activeWeeks - earlier.person.activeWeeks,
    ladder: after.ladder,
    technicalBar: { before: before.technicalBar.status, after: after.technicalBar.status },
    skills: compareOverTime(before, after, between),
  };
}

/** The same work by two ladders. */
export function buildLadderComparison(first: Report, second: Report): ComparisonOfLadders {
  const [a, b] = [assessedIn(first), assessedIn(second)];
  return { ...headOf(first), by: "ladders", answers: [answerOf(a), answerOf(b)], pairs: differingPairs(a, b) };
}
