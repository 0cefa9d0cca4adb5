/** One skill: its criteria by level with their reasons and evidence, what is missing, what the answer hangs on. */
import type { Band, CriterionAssessment, Report, ReportedOpportunity, Sensitivity } from "../../model/report.ts";
import { type EvidenceLine, evidenceLinesById } from "./evidence-line.ts";

export interface CriterionOfSkill extends Pick<CriterionAssessment, "id" | "text" | "status" | "range" | "reasons"> {
  readonly level: { readonly id: string; readonly title: string; readonly rank: number };
  /** The latest first, and how many there are in all. */
  readonly supports: readonly EvidenceLine[];
  readonly supportsTotal: number;
  readonly contradicts: readonly EvidenceLine[];
  readonly contradictsTotal: number;
  /** What is missing, where it is of the next level and not met. */
  readonly toGo: string | null;
}

export interface SkillPage {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Null for the technical bar, which is a gate. */
  readonly band: Band | null;
  readonly bar: "met" | "not-yet" | "too-little" | null;
  readonly levels: readonly { readonly id: string; readonly title: string; readonly rank: number }[];
  readonly next: { readonly level: string; readonly title: string; readonly needed: number } | null;
  readonly criteria: readonly CriterionOfSkill[];
  readonly sensitivity: readonly Sensitivity[];
  readonly overTime: readonly { readonly window: string; readonly band: Band; readonly evidence: number }[];
  readonly nextSteps: readonly ReportedOpportunity[];
}

const LINES_OF_A_CRITERION = 8;
const BAR_ID = "technical-bar";

/** A skill of a report by its id, "technical-bar" among them; undefined where nobody is assessed or it has no such skill. */
export function skillPage(report: Report, id: string): SkillPage | undefined {
  const { assessment } = report;
  if (assessment === null) return undefined;
  const { levels } = assessment.ladder;
  const byId = evidenceLinesById(report);
  const linesOf = (ids: readonly string[]) =>
    ids.flatMap((one) => byId.get(one) ?? []).sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  const skill = assessment.skills.find((one) => one.id === id);
  const criteria = id === BAR_ID ? assessment.technicalBar.criteria : skill?.criteria;
  if (criteria === undefined) return undefined;
  const missing = new Map(skill?.next?.missing.map((one) => [one.id, one.toGo]));
  const next = skill?.next ?? null;
  return {
    id,
    title: skill?.title ?? "Technical bar",
    summary: skill?.summary ?? assessment.technicalBar.summary,
    band: skill?.band ?? null,
    bar: skill ? null : assessment.technicalBar.status,
    levels,
    next: next && {
      level: next.level,
      title: levels.find((level) => level.id === next.level)?.title ?? next.level,
      needed: next.needed,
    },
    criteria: criteria.map((one) => {
      const [supports, contradicts] = [linesOf(one.supports), linesOf(one.contradicts)];
      return {
        id: one.id,
        text: one.text,
        status: one.status,
        range: one.range,
        reasons: one.reasons,
        level: levels.find((level) => level.id === one.level) ?? { id: one.level, title: one.level, rank: 0 },
        supports: supports.slice(0, LINES_OF_A_CRITERION),
        supportsTotal: supports.length,
        contradicts: contradicts.slice(0, LINES_OF_A_CRITERION),
        contradictsTotal: contradicts.length,
        toGo: missing.get(one.id) ?? null,
      };
    }),
    sensitivity: skill?.sensitivity ?? [],
    overTime: skill?.overTime ?? [],
    nextSteps: report.opportunities.filter(({ criterion }) => criterion.startsWith(`${id}/`)),
  };
}
