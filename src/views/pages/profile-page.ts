/** The profile: who, the bar as a gate, the shape per skill, what moved, what stands out, what is missing, what to do next. */
import type {
  Assessment,
  Band,
  Coverage,
  CriterionStatus,
  Report,
  ReportedOpportunity,
  ReportPerson,
  SkillAssessment,
  TechnicalBar,
} from "../../model/report.ts";
import { type EvidenceLine, evidenceLines, evidenceLinesById } from "./evidence-line.ts";
import { once } from "./once.ts";

export interface SkillShape {
  readonly id: string;
  readonly title: string;
  readonly band: Band;
  readonly summary: string;
  /** How many criteria are demonstrated or sustained, of how many. */
  readonly met: number;
  readonly criteria: number;
  /** The band at the end of the half-year before the last one, where it was another; null else. */
  readonly before: { readonly window: string; readonly label: string } | null;
  readonly overTime: SkillAssessment["overTime"];
}

/** A criterion of the next level that is not met. */
export interface MissingCriterion {
  readonly skill: string;
  readonly skillTitle: string;
  readonly level: string;
  readonly criterion: string;
  readonly text: string;
  readonly status: CriterionStatus;
  /** What is missing, in plain words. */
  readonly toGo: string;
}

export interface ProfilePage {
  readonly person: ReportPerson;
  readonly asOf: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly repositories: readonly { readonly name: string; readonly url: string | null }[];
  /** Why there is no assessment; null where there is one. */
  readonly assessmentReason: string | null;
  readonly ladder: Assessment["ladder"] | null;
  readonly technicalBar: Pick<TechnicalBar, "status" | "summary"> | null;
  readonly skills: readonly SkillShape[];
  readonly strongest: readonly EvidenceLine[];
  readonly alsoFound: readonly EvidenceLine[];
  /** The latest that speaks against, and how many there are. */
  readonly against: { readonly total: number; readonly latest: readonly EvidenceLine[] };
  /** The closest first, at most two of a skill. */
  readonly missing: readonly MissingCriterion[];
  readonly nextSteps: readonly ReportedOpportunity[];
  readonly notVisible: readonly string[];
  readonly skipped: Coverage["skipped"];
  readonly evidence: number;
}

const LATEST_AGAINST = 3;
const MISSING_OF_A_SKILL = 2;

function shapeOf(skill: SkillAssessment): SkillShape {
  const before = skill.overTime.at(-2);
  return {
    id: skill.id,
    title: skill.title,
    band: skill.band,
    summary: skill.summary,
    met: skill.criteria.filter(({ status }) => status === "demonstrated" || status === "sustained").length,
    criteria: skill.criteria.length,
    before:
      before && before.band.label !== skill.band.label ? { window: before.window, label: before.band.label } : null,
    overTime: skill.overTime,
  };
}

function missingOf({ skills, ladder }: Assessment): readonly MissingCriterion[] {
  const levels = new Map(ladder.levels.map(({ id, title }) => [id, title]));
  return skills.flatMap(({ id, title, criteria, next }) =>
    (next?.missing ?? []).slice(0, MISSING_OF_A_SKILL).flatMap(({ id: criterion, status, toGo }) => {
      const known = criteria.find((one) => one.id === criterion);
      return known
        ? [
            {
              skill: id,
              skillTitle: title,
              level: levels.get(known.level) ?? known.level,
              criterion,
              text: known.text,
              status,
              toGo,
            },
          ]
        : [];
    }),
  );
}

/** A report → the profile page. @example profilePage(report).skills.map(({ title, band }) => `${title}: ${band.label}`) */
export const profilePage = once((report: Report): ProfilePage => {
  const { assessment, coverage } = report;
  const lines = evidenceLines(report);
  const byId = evidenceLinesById(report);
  const linesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const against = lines.filter((line) => line.against);
  return {
    person: report.person,
    asOf: report.asOf,
    since: report.since,
    until: report.until,
    repositories: report.repositories.map(({ name, url }) => ({ name, url })),
    assessmentReason: report.assessmentReason,
    ladder: assessment?.ladder ?? null,
    technicalBar: assessment && { status: assessment.technicalBar.status, summary: assessment.technicalBar.summary },
    skills: assessment?.skills.map(shapeOf) ?? [],
    strongest: linesOf(report.strongest),
    alsoFound: linesOf(report.alsoFound),
    against: { total: against.length, latest: against.slice(0, LATEST_AGAINST) },
    missing: assessment ? missingOf(assessment) : [],
    nextSteps: report.opportunities,
    notVisible: coverage.notVisible,
    skipped: coverage.skipped,
    evidence: report.evidence.length,
  };
});
