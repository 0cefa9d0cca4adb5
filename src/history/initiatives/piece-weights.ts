/**
 * What each feature of a pair of pieces of work weighs (piece-features.ts), in log-odds of being one: a logistic regression on pairs
 * of pieces of the labelled windows and of a hundred judged initiatives of five other repositories, in 2026-11.
 */
export const PIECE_BASE = -2.35;
/** In the order of PIECE_FEATURES. */
export const PIECE_WEIGHTS: readonly number[] = [0.34, 1.95, 6.35, 0.4, 4.01, 5.53, -0.25, -0.38];
