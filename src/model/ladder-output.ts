/** What `waymark ladder` answers as JSON: a check, a ladder as it is, an import and its mappings, two ladders compared. */
import type { Thresholds } from "./ladder.ts";

/** A place in a ladder's file and what there is to say of it. */
export interface LadderRemark {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** `ladder validate --json`. */
export interface LadderCheck {
  readonly schema: "waymark.ladder-check/1";
  readonly file: string;
  /** Mistakes; a ladder with any cannot be used. */
  readonly problems: readonly LadderRemark[];
  /** What is allowed, and may still not be meant. */
  readonly notes: readonly LadderRemark[];
}

/** How a signal of a criterion is treated. */
export interface ShownSignal {
  readonly id: string;
  /** Its title; null for one that later sources bring. */
  readonly title: string | null;
  /** Experimental ones are shown, never counted; "later" ones wait for sources that Waymark does not read yet. */
  readonly use: "counted" | "experimental" | "later";
}

export interface ShownCriterion {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  readonly supports: readonly ShownSignal[];
  readonly contradicts: readonly ShownSignal[];
  readonly thresholds: Thresholds;
}

export interface ShownSkill {
  readonly id: string;
  readonly title: string;
  readonly gate: boolean;
  readonly criteria: readonly ShownCriterion[];
}

export interface LadderLevel {
  readonly id: string;
  readonly title: string;
  readonly rank: number;
}

/** `ladder show --json`. */
export interface ShownLadder {
  readonly schema: "waymark.ladder-show/1";
  readonly id: string;
  readonly title: string;
  /** Lowest first. */
  readonly levels: readonly LadderLevel[];
  readonly thresholds: Thresholds;
  readonly skills: readonly ShownSkill[];
}

/** What a criterion of another ladder is mapped to, and why. */
export interface CriterionMapping {
  readonly signals: readonly string[];
  readonly contradicts: readonly string[];
  /** The criterion's own words that decided. */
  readonly words: readonly string[];
  /** What the signals show, in words. */
  readonly because: string;
  /** "likely": the statement begins with it; "possible": it says it along with something else. */
  readonly grade: "likely" | "possible";
}

export interface ImportedCriterion {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  /** Null where no signal can see it, as far as its words tell. */
  readonly mapping: CriterionMapping | null;
  /** Whether the mapping is written; what is not stays in the ladder and is answered "cannot see". */
  readonly taken: boolean;
}

/** `ladder import --json`. */
export interface LadderImport {
  readonly schema: "waymark.ladder-import/1";
  readonly form: "ft" | "monzo" | "forward-impact" | "snowflake" | "csv" | "markdown";
  /** Files that were read, as they were named. */
  readonly files: readonly string[];
  readonly id: string;
  readonly title: string;
  readonly levels: readonly LadderLevel[];
  readonly skills: readonly {
    readonly id: string;
    readonly title: string;
    readonly criteria: readonly ImportedCriterion[];
  }[];
  readonly counts: {
    readonly criteria: number;
    readonly likely: number;
    readonly possible: number;
    /** Without a mapping. */
    readonly unseen: number;
    /** Mappings that are written, or would be. */
    readonly taken: number;
  };
  readonly notes: readonly string[];
  /** Where the ladder was written; null where nothing was. */
  readonly written: string | null;
}

/** One setting that differs, as text. */
export interface LadderChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface ComparedCriterion {
  readonly skill: string;
  readonly id: string;
  readonly level: string;
  readonly text: string;
}

export interface ChangedPart {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly LadderChange[];
}

/** `ladder diff --json`. */
export interface LadderDiff {
  readonly schema: "waymark.ladder-diff/1";
  readonly before: { readonly id: string; readonly title: string };
  readonly after: { readonly id: string; readonly title: string };
  readonly levels: {
    readonly added: readonly LadderLevel[];
    readonly removed: readonly LadderLevel[];
    readonly changed: readonly ChangedPart[];
  };
  readonly skills: {
    readonly added: readonly { readonly id: string; readonly title: string }[];
    readonly removed: readonly { readonly id: string; readonly title: string }[];
    readonly changed: readonly ChangedPart[];
  };
  readonly criteria: {
    readonly added: readonly ComparedCriterion[];
    readonly removed: readonly ComparedCriterion[];
    /** Moved to another skill or level, or with other words, signals or thresholds. */
    readonly changed: readonly (ComparedCriterion & { readonly changes: readonly LadderChange[] })[];
  };
  /** The ladders' own thresholds, such as "sustained.span". */
  readonly thresholds: readonly LadderChange[];
}
