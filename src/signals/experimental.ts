/**
 * Signals whose judged precision is below 28 of 30, or of which too few were judged: shown, marked, and never counted
 * in an assessment. Written by bench/accuracy.mjs from docs/reference/judged/.
 */
export const EXPERIMENTAL: ReadonlySet<string> = new Set<string>([
  "alternatives-weighed",
  "bridge-between-areas",
  "contributor-docs",
  "decision-record",
  "design-document",
  "document-adopted",
  "document-co-edited",
  "feature-with-tests",
  "fix-with-test",
  "investigation-trail",
  "landed-next-door",
  "long-topic",
  "mentor-credited",
  "postmortem-written",
  "proposal-implemented-by-others",
  "roadmap-written",
  "series-with-others",
  "stated-uncertainty",
  "test-base-grown",
]);
