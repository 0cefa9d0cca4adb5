/** A ladder: skills, levels, criteria and thresholds, as data that users swap. Shapes only; parsing is in assess/. */

/** Characters of one criterion: a short statement, though other people's ladders are not always short. */
export const LONGEST_CRITERION = 600;

/** How much it takes. Weeks are the person's own active weeks. */
export interface Thresholds {
  readonly minimum: { readonly commits: number; readonly activeWeeks: number };
  readonly demonstrated: { readonly events: number; readonly contexts: number };
  /** `span`: weeks between first and last; `recent`: the last lies within this many weeks of the person's latest. */
  readonly sustained: {
    readonly events: number;
    readonly contexts: number;
    readonly span: number;
    readonly recent: number;
  };
  /** `recent`: the share is judged over the last so many weeks too, and the better of the two counts. */
  readonly pattern: {
    readonly cases: number;
    readonly share: number;
    readonly demonstratedWeeks: number;
    readonly sustainedWeeks: number;
    readonly recent?: number;
  };
  readonly contradicted: { readonly events: number; readonly share: number };
}

/** A rung. Ranks rise from 0, one each, however many levels there are. */
export interface Level {
  readonly id: string;
  readonly title: string;
  readonly rank: number;
}

export interface Criterion {
  readonly id: string;
  readonly level: string;
  readonly text: string;
  /** None where no signal can see it: then it is answered "cannot see". */
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  /** The ladder's thresholds with the criterion's own laid over. */
  readonly thresholds: Thresholds;
}

export interface Skill {
  readonly id: string;
  readonly title: string;
  /** A gate answers met, not yet or too little; it has no band. */
  readonly gate: boolean;
  readonly criteria: readonly Criterion[];
}

export interface Ladder {
  readonly id: string;
  readonly title: string;
  /** By rank, lowest first. */
  readonly levels: readonly Level[];
  readonly skills: readonly Skill[];
  readonly thresholds: Thresholds;
}
