/** The library: everything public, nothing else. */
export { type ArtifactClassification, type ArtifactFeature, classifyArtifact } from "./documents/classify.ts";
export { readLinks } from "./documents/links.ts";
export { UserError } from "./errors.ts";
export type { IdentityRecord } from "./identity/accounts.ts";
export type { AuthorshipRow } from "./identity/authorship-row.ts";
export { AUTHORSHIP_TABLE, type AuthorshipTable, tableOf } from "./identity/authorship-table.ts";
export type { ClaimConflict, ClaimPair, IdentityClaims } from "./identity/claims.ts";
export { classifyAuthorship, type DeclaredCommit } from "./identity/classify-authorship.ts";
export { LINK_RULES, type LinkGrade, type LinkRule, type LinkRuleId } from "./identity/link-rules.ts";
export {
  type IdentityHints,
  type IdentityLink,
  type ResolvedIdentities,
  resolveIdentities,
} from "./identity/resolve-identities.ts";
export { DOCUMENT_KINDS, type DocumentKind } from "./model/document.ts";
export type {
  CarryingCommit,
  CommitLink,
  DocumentLinks,
  IssueLink,
  LinkState,
  PathLink,
  ResolvedIssueLink,
  ResolvedPathLink,
} from "./model/document-links.ts";
export {
  type Authored,
  type Authorship,
  type Citation,
  type EventEvidence,
  type Evidence,
  evidenceId,
  type PatternEvidence,
  type WorkState,
} from "./model/evidence.ts";
export {
  EXPORT_FORMS,
  type ExportContents,
  type ExportedAuthor,
  type ExportedComment,
  type ExportedDocument,
  type ExportedLink,
  type ExportedPerson,
  type ExportedTicket,
  type ExportedTicketLink,
  type ExportForm,
  type ExportNote,
} from "./model/exported.ts";
export type { ActorKind, RawIdentity } from "./model/identity.ts";
export type { Ladder } from "./model/ladder.ts";
export type { Report, ReportedEvidence } from "./model/report.ts";
export {
  COMMENT_KINDS,
  type CoachedComment,
  type CoachReading,
  type CoachThread,
  type CommentAdvice,
  type CommentKind,
  type CommentReading,
  type CommentWords,
  type MissingPart,
  type ThreadComment,
} from "./model/review-comment.ts";
export { coachComment } from "./reviews/coach.ts";
export { coachThread, type ThreadOptions } from "./reviews/coach-thread.ts";
export { readComment } from "./reviews/read-comment.ts";
export { markMine } from "./sources/exports/mark-mine.ts";
export { type ExportReading, readExport } from "./sources/exports/read-export.ts";
export { parseMessage } from "./sources/git/message.ts";
export { type Effects, realEffects } from "./workspace/effects.ts";
export { gatherReport } from "./workspace/gather.ts";
export { type LinkedDocument, linkDocument } from "./workspace/linked-document.ts";
export type { ReportRequest } from "./workspace/report-request.ts";
export { openWorkspace, type Progress, type Workspace } from "./workspace/workspace.ts";
