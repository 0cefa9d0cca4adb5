/**
 * What a report says: the one object that the terminal, JSON, Markdown and HTML renderings read. Plain data, in the
 * order in which it is shown; nothing in it depends on where or when it is rendered apart from `asOf`.
 */
import type { Authorship, Evidence } from "./evidence.ts";
import type { ImportedWork } from "./imported.ts";
import type { SignalOutcome } from "./signal.ts";

export const CRITERION_STATUSES = [
  "not-applicable",
  "cannot-see",
  "too-little",
  "not-seen",
  "emerging",
  "demonstrated",
  "sustained",
] as const;
export type CriterionStatus = (typeof CRITERION_STATUSES)[number];

/** Evidence as reported: with the criterion it speaks to and, where the remote is known, a link. */
export type ReportedEvidence = Evidence & {
  /** Criterion of the active ladder, `skill/criterion`; null where the ladder does not use the signal. */
  readonly criterion: string | null;
  readonly skill: string;
  /** Web address of the cited object, where the remote is known. */
  readonly url: string | null;
  /** True while the signal's precision is below the bar: shown, never counted. */
  readonly experimental: boolean;
  readonly mark: { readonly verdict: MarkVerdict; readonly because: string | null } | null;
};

export type MarkVerdict = "wrong" | "not-mine" | "highlight";

export interface CriterionAssessment {
  readonly id: string;
  /** Ladder level it belongs to. */
  readonly level: string;
  readonly text: string;
  readonly status: CriterionStatus;
  /** The statuses that chance alone might have dealt for the same work, in eight of ten cases; null where nothing is said. */
  readonly range: { readonly low: CriterionStatus; readonly high: CriterionStatus } | null;
  /** Why, in plain sentences. */
  readonly reasons: readonly string[];
  /** Ids of evidence for and against it. */
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
}

/** Why a skill does not stand higher. */
export interface NextLevel {
  /** Id of the level. */
  readonly level: string;
  /** So many more of its criteria would hold it. */
  readonly needed: number;
  /** Those not met, the closest first, each with what is missing in plain words. */
  readonly missing: readonly { readonly id: string; readonly status: CriterionStatus; readonly toGo: string }[];
}

/** Another month of own active weeks, or one source less: the Need of the signals that read it, or a repository's key. */
export interface Change {
  readonly kind: "month-like-the-last" | "month-without" | "without-source" | "without-repository";
  readonly source: string | null;
}

/** What a change would do to a skill. */
export interface Sensitivity extends Change {
  /** Of the band, then. */
  readonly label: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly from: CriterionStatus;
    readonly to: CriterionStatus;
  }[];
}

/** An interval on levels 0 to 4; null numbers where nothing can be said. */
export interface Band {
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  /** "mid-level, senior in places", "too little", "cannot see", "not seen". */
  readonly label: string;
}

export interface SkillAssessment {
  readonly id: string;
  readonly title: string;
  readonly band: Band;
  /** One line: the facts that matter most, or why nothing can be said. */
  readonly summary: string;
  readonly criteria: readonly CriterionAssessment[];
  /** Null where the ladder names nothing above. */
  readonly next: NextLevel | null;
  /** Only changes that would change something. */
  readonly sensitivity: readonly Sensitivity[];
  /** The same band as known from work up to the end of each half-year, for the picture over time. */
  readonly overTime: readonly { readonly window: string; readonly band: Band; readonly evidence: number }[];
}

export interface TechnicalBar {
  readonly status: "met" | "not-yet" | "too-little";
  readonly summary: string;
  readonly criteria: readonly CriterionAssessment[];
}

export interface Assessment {
  readonly ladder: {
    readonly id: string;
    readonly title: string;
    readonly levels: readonly { readonly id: string; readonly title: string; readonly rank: number }[];
  };
  readonly technicalBar: TechnicalBar;
  readonly skills: readonly SkillAssessment[];
}

/** A next step, by simple rules for now. */
export interface Opportunity {
  readonly id: string;
  /** One imperative sentence. */
  readonly title: string;
  /** Where it was seen, in a sentence, with its citation. */
  readonly why: string;
  readonly practice:
    | "seek-ambiguity"
    | "write-more-than-code"
    | "invest-in-the-team"
    | "build-relationships"
    | "develop-vision";
  readonly criterion: string;
  readonly effort: "small" | "days" | "weeks";
  readonly involve: readonly string[];
  /** How Waymark will recognise it as done. */
  readonly recognisedBy: string;
  readonly citation: { readonly repo: string; readonly object: string; readonly path?: string; readonly quote: string };
}

/** A next step as reported: with a link to where it was seen, where the remote is known. */
export type ReportedOpportunity = Opportunity & { readonly url: string | null };

export interface ReportedRepository {
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
  /** The web address of each of its commits but for the id, which ends it; null where the forge is unknown. */
  readonly commitUrl: string | null;
}

/** What was read of a repository's forge. */
export interface ForgeCoverage {
  /** "github.com/owner/name" */
  readonly name: string;
  readonly discussions: number;
  /** Comments, reviews and events in them. */
  readonly entries: number;
  /** What was left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

export interface RepositoryCoverage {
  readonly key: string;
  readonly name: string;
  /** Where it was read, as the user named it. */
  readonly path: string;
  readonly commits: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly head: string | null;
  /** What was read of its forge; empty where nothing was. */
  readonly forges: readonly ForgeCoverage[];
  /** What was not read or not applied, and why, one sentence each. */
  readonly notes: readonly string[];
  /** Signals that could not speak here. */
  readonly blind: readonly SignalOutcome[];
}

export interface Coverage {
  readonly repositories: readonly RepositoryCoverage[];
  /** Repositories named but not read. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Sources that exist but were not read at all: "reviews, issues". */
  readonly notVisible: readonly string[];
}

export interface ReportPerson {
  readonly key: string;
  readonly name: string;
  readonly emails: readonly string[];
  /** How it was decided who this is: "git config user.email". */
  readonly because: string;
  readonly isYou: boolean;
  readonly commits: number;
  readonly activeWeeks: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Areas by number of own commits, at most eight. */
  readonly areas: readonly { readonly name: string; readonly commits: number }[];
  readonly authorship: Readonly<Record<Authorship, number>>;
}

export interface Report {
  readonly schema: "waymark.report/1";
  readonly asOf: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly person: ReportPerson;
  readonly repositories: readonly ReportedRepository[];
  readonly coverage: Coverage;
  readonly assessment: Assessment | null;
  /** Why there is no assessment; null where there is one. */
  readonly assessmentReason: string | null;
  readonly evidence: readonly ReportedEvidence[];
  /** Ids of the evidence to show first, strongest first. */
  readonly strongest: readonly string[];
  /** Ids of larger pieces found by experimental signals: shown apart, never counted, for the user to judge. */
  readonly alsoFound: readonly string[];
  readonly opportunities: readonly ReportedOpportunity[];
  /** Your imported documents and tickets: shown, never counted. Null about somebody else, and where nothing was imported. */
  readonly imported: ImportedWork | null;
  /** The rules that the evidence was found by. */
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: number;
    readonly definition: string;
    readonly limits: string;
  }[];
  readonly marks: readonly { readonly id: string; readonly verdict: MarkVerdict; readonly because: string | null }[];
}
