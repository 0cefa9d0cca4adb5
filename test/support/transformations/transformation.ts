/** A change of how work was recorded, not of the work: the same history as it would stand in git had it been made so. */
import type { HistoryDescription } from "../../../src/demo/history-description.ts";

export type Transformation = (history: HistoryDescription) => HistoryDescription;

/** One after the other. @example inTurn(splitCommits, botNoise)(demoHistory()) */
export const inTurn =
  (...steps: readonly Transformation[]): Transformation =>
  (history) =>
    steps.reduce((before, step) => step(before), history);
