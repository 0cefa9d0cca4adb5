/** The library: everything public, nothing else. */
export { UserError } from "./errors.ts";
export {
  type Authorship,
  type Citation,
  type EventEvidence,
  type Evidence,
  evidenceId,
  type PatternEvidence,
  type WorkState,
} from "./model/evidence.ts";
export type { Ladder } from "./model/ladder.ts";
export type { Report, ReportedEvidence } from "./model/report.ts";
export { type Effects, realEffects } from "./workspace/effects.ts";
export { gatherReport, type ReportRequest } from "./workspace/gather.ts";
export { openWorkspace, type Progress, type Workspace } from "./workspace/workspace.ts";
