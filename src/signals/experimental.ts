/**
 * Signals whose judged precision is below 28 of 30 (docs/reference/accuracy.md), or that were not judged yet: shown, marked, and never counted
 * in an assessment.
 */
export const EXPERIMENTAL: ReadonlySet<string> = new Set<string>([]);
