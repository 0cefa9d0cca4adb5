/** Candidates → at most three next steps for one person: theirs or in their areas, gaps first, one per finder. */
import type { OpportunityCandidate } from "../model/opportunity.ts";
import type { Assessment, CriterionStatus, Opportunity } from "../model/report.ts";

export interface ChooserInput {
  readonly candidates: readonly OpportunityCandidate[];
  readonly keys: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly assessment: Assessment;
}

const SHOWN = 3;
/** The nearer a criterion is to its next status, the earlier its step comes. */
const NEED: Readonly<Record<CriterionStatus, number>> = {
  emerging: 0,
  "not-seen": 1,
  demonstrated: 2,
  "too-little": 3,
  "cannot-see": 3,
  sustained: 4,
  "not-applicable": 5,
};

function needOf(assessment: Assessment, id: string): number {
  const [skillId, criterionId] = id.split("/");
  const criterion = assessment.skills
    .find((skill) => skill.id === skillId)
    ?.criteria.find((one) => one.id === criterionId);
  return criterion ? NEED[criterion.status] : 3;
}

/** Chooses; an empty list is a right answer. */
export function chooseOpportunities(input: ChooserInput): Opportunity[] {
  const ranked = input.candidates
    .filter((candidate) =>
      candidate.person === null ? input.areas.has(candidate.area) : input.keys.has(candidate.person),
    )
    .filter((candidate) => candidate.involve.length === 0 || candidate.involve.some((name) => !input.names.has(name)))
    .map((candidate) => ({ candidate, need: needOf(input.assessment, candidate.criterion) }))
    .filter(({ need }) => need < NEED.sustained)
    .sort(
      (a, b) =>
        a.need - b.need ||
        (a.candidate.day > b.candidate.day
          ? -1
          : a.candidate.day < b.candidate.day
            ? 1
            : a.candidate.id < b.candidate.id
              ? -1
              : 1),
    );
  const chosen: Opportunity[] = [];
  const finders = new Set<string>();
  for (const { candidate } of ranked) {
    if (chosen.length === SHOWN) break;
    if (finders.has(candidate.finder)) continue;
    finders.add(candidate.finder);
    const { finder: _finder, person: _person, area: _area, day: _day, ...opportunity } = candidate;
    chosen.push(opportunity);
  }
  return chosen;
}
