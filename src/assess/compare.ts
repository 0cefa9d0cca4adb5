/** Two assessments of one person → what differs between them. */
import type { ComparedCriterion, ComparedPair, ComparedSkill, LadderAnswer } from "../model/comparison.ts";
import type { Assessment, Band, CriterionAssessment, ReportedEvidence, SkillAssessment } from "../model/report.ts";

/** Evidence cited for a criterion that moved. */
const CITED = 5;

const isApart = (a: Band, b: Band): boolean => a.low !== null && b.low !== null && (a.low > b.high! || b.low > a.high!);

const toCompared = ({ id, date, sentence, counter, url }: ReportedEvidence) => ({ id, date, sentence, counter, url });

function compareSkill(
  before: SkillAssessment,
  after: SkillAssessment,
  between: ReadonlyMap<string, ReportedEvidence>,
): ComparedSkill {
  const earlier = new Map(before.criteria.map((one) => [one.id, one]));
  const since = ({ supports, contradicts }: CriterionAssessment): readonly ReportedEvidence[] =>
    [...new Set([...contradicts, ...supports])].flatMap((id) => between.get(id) ?? []);
  const criteria = after.criteria.flatMap((one): ComparedCriterion[] => {
    const was = earlier.get(one.id);
    if (was === undefined || was.status === one.status) return [];
    return [
      {
        id: one.id,
        level: one.level,
        text: one.text,
        before: was.status,
        after: one.status,
        reasons: one.reasons,
        evidence: [...since(one)]
          .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1))
          .slice(0, CITED)
          .map(toCompared),
      },
    ];
  });
  return {
    id: after.id,
    title: after.title,
    before: before.band,
    after: after.band,
    isApart: isApart(before.band, after.band),
    criteria,
    evidence: new Set(after.criteria.flatMap((one) => since(one).map(({ id }) => id))).size,
  };
}

/**
 * Growth between two days.
 * @param before of work up to the first day, on the same ladder.
 * @param evidence dated between the two days, counted; a pattern by the day of its latest case.
 */
export function compareOverTime(
  before: Assessment,
  after: Assessment,
  evidence: readonly ReportedEvidence[],
): readonly ComparedSkill[] {
  const between = new Map(evidence.map((item) => [item.id, item]));
  const earlier = new Map(before.skills.map((skill) => [skill.id, skill]));
  return after.skills.flatMap((skill) => {
    const was = earlier.get(skill.id);
    return was ? [compareSkill(was, skill, between)] : [];
  });
}

/** What one ladder answers, without its evidence. */
export const answerOf = ({ ladder, technicalBar, skills }: Assessment): LadderAnswer => ({
  ladder,
  technicalBar: technicalBar.criteria.length === 0 ? null : technicalBar.status,
  skills: skills.map(({ id, title, band, criteria }) => ({
    id,
    title,
    band,
    criteria: criteria.map(({ id: criterion, level, text, status }) => ({ id: criterion, level, text, status })),
  })),
});

type Named = CriterionAssessment & { readonly name: string };

const criteriaOf = ({ technicalBar, skills }: Assessment): readonly Named[] => [
  ...technicalBar.criteria.map((one) => ({ ...one, name: `technical-bar/${one.id}` })),
  ...skills.flatMap(({ id, criteria }) => criteria.map((one) => ({ ...one, name: `${id}/${one.id}` }))),
];

/**
 * Criteria of two ladders that mostly rest on the same evidence and have another status, those with most in common first.
 * Each is compared with the one of the other ladder that it has most in common with.
 */
export function differingPairs(a: Assessment, b: Assessment): readonly ComparedPair[] {
  const others = criteriaOf(b).map((one) => ({ one, ids: new Set(one.supports) }));
  const pairs = criteriaOf(a).flatMap((one): ComparedPair[] => {
    const best = others
      .map((other) => ({ ...other, shared: one.supports.filter((id) => other.ids.has(id)).length }))
      .sort((x, y) => y.shared - x.shared)[0];
    if (!best || best.shared === 0 || best.shared * 2 < Math.max(one.supports.length, best.ids.size)) return [];
    if (best.one.status === one.status) return [];
    return [
      {
        ids: [one.name, best.one.name],
        texts: [one.text, best.one.text],
        statuses: [one.status, best.one.status],
        shared: best.shared,
      },
    ];
  });
  return pairs.sort((x, y) => y.shared - x.shared || (x.ids[0] < y.ids[0] ? -1 : 1));
}
