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
  "docs-with-code",
  "document-adopted",
  "document-co-edited",
  "durable-change",
  "feature-with-tests",
  "fix-with-test",
  "initiative-across-areas",
  "investigation-trail",
  "landed-next-door",
  "long-topic",
  "mentor-credited",
  "postmortem-written",
  "proposal-implemented-by-others",
  "reason-in-message",
  "roadmap-written",
  "series-with-others",
  "stated-uncertainty",
  "subsystem-created",
  "test-base-grown",
  "tests-with-code",
  "unknowns-written",
]);
