/** Two answers about the same person side by side: by two dates, or by two ladders. Never two people. */
import type { Assessment, Band, CriterionStatus, ReportedEvidence, TechnicalBar } from "./report.ts";

/** Evidence as a comparison cites it. */
export type ComparedEvidence = Pick<ReportedEvidence, "id" | "date" | "sentence" | "counter" | "url">;

export interface ComparedCriterion {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  readonly before: CriterionStatus;
  readonly after: CriterionStatus;
  /** Why it is what it is now. */
  readonly reasons: readonly string[];
  /** Dated between the two days and counted, for and against it, the latest first. */
  readonly evidence: readonly ComparedEvidence[];
}

export interface ComparedSkill {
  readonly id: string;
  readonly title: string;
  readonly before: Band;
  readonly after: Band;
  /** Whether the two intervals lie apart: else what moved may be chance. */
  readonly isApart: boolean;
  /** Only criteria whose status differs; those of which nothing could be said then are among them. */
  readonly criteria: readonly ComparedCriterion[];
  /** Pieces of counted evidence dated between the two days. */
  readonly evidence: number;
}

interface ComparisonOf {
  readonly schema: "waymark.comparison/1";
  readonly asOf: string;
  readonly person: { readonly key: string; readonly name: string };
  readonly repositories: readonly string[];
}

/** Growth between two days, both by what is known as of `asOf`. */
export interface ComparisonOverTime extends ComparisonOf {
  readonly by: "time";
  /** Work up to these days, inclusive. */
  readonly before: string;
  readonly after: string;
  /** Own active weeks between them. */
  readonly activeWeeks: number;
  readonly ladder: Assessment["ladder"];
  readonly technicalBar: { readonly before: TechnicalBar["status"]; readonly after: TechnicalBar["status"] };
  readonly skills: readonly ComparedSkill[];
}

/** One ladder's answer. */
export interface LadderAnswer {
  readonly ladder: Assessment["ladder"];
  /** Null where the ladder has none. */
  readonly technicalBar: TechnicalBar["status"] | null;
  readonly skills: readonly {
    readonly id: string;
    readonly title: string;
    readonly band: Band;
    readonly criteria: readonly {
      readonly id: string;
      readonly level: string;
      readonly text: string;
      readonly status: CriterionStatus;
    }[];
  }[];
}

/** Two criteria that the same evidence speaks to, on which the ladders differ. */
export interface ComparedPair {
  /** skill/criterion of the first and of the second ladder. */
  readonly ids: readonly [string, string];
  readonly texts: readonly [string, string];
  readonly statuses: readonly [CriterionStatus, CriterionStatus];
  /** Pieces of evidence that speak to both. */
  readonly shared: number;
}

export interface ComparisonOfLadders extends ComparisonOf {
  readonly by: "ladders";
  readonly answers: readonly [LadderAnswer, LadderAnswer];
  readonly pairs: readonly ComparedPair[];
}

export type Comparison = ComparisonOverTime | ComparisonOfLadders;
