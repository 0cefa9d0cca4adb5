/**
 * What each feature of a pair of commits weighs (pair-features.ts), in log-odds of being one piece of work: a logistic
 * regression on labelled pairs of fifteen public repositories. Written by `npm run bench:initiatives -- --fit --mirrors DIR`.
 */
export const PAIR_BASE = -2.18;
/** In the order of FEATURES. */
export const PAIR_WEIGHTS: readonly number[] = [2.41, 1.06, 2.27, 0.91, 3.69, 2.67, -0.71, -0.36];
