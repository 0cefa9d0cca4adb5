/** The verdicts of a report, for comparing two. */
import type { Report } from "../../src/model/report.ts";

/** "communication/said-why: sustained" for every criterion. */
export function statuses({ assessment }: Pick<Report, "assessment">): readonly string[] {
  const parts = [
    { id: "technical-bar", criteria: assessment?.technicalBar.criteria ?? [] },
    ...(assessment?.skills ?? []),
  ];
  return [
    `technical bar: ${assessment?.technicalBar.status}`,
    ...parts.flatMap(({ id, criteria }) => criteria.map((one) => `${id}/${one.id}: ${one.status}`)),
  ];
}
