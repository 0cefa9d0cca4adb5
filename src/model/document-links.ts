/** What a document's text points at, as it is written; and what became of it. */

/** A file or folder of the repository that a document names. */
export interface PathLink {
  readonly written: string;
  /** 1-based. */
  readonly line: number;
  /** Paths from the root that may be meant, likeliest first. */
  readonly candidates: readonly string[];
  /** "owner/name", where the document names the repository by a web address. */
  readonly repository?: string;
}

export interface IssueLink {
  readonly kind: "issue" | "pull-request";
  /** "123", or "owner/name#123" where the document names the repository. */
  readonly value: string;
  readonly line: number;
}

export interface CommitLink {
  /** Full or abbreviated id, as written. */
  readonly oid: string;
  readonly line: number;
}

export interface DocumentLinks {
  readonly paths: readonly PathLink[];
  readonly issues: readonly IssueLink[];
  readonly commits: readonly CommitLink[];
}

/** What became of something a document points at. "unknown": nothing read here ever had it. */
export type LinkState = "existing" | "moved" | "deleted" | "unknown";

export interface ResolvedPathLink extends PathLink {
  readonly state: LinkState;
  /** The path that is or was meant; undefined where it is unknown. */
  readonly path?: string;
  /** Where it stands now, for one that moved. */
  readonly movedTo?: string;
  /** Id of the commit that moved or deleted it. */
  readonly by?: string;
}

export interface ResolvedIssueLink extends IssueLink {
  /** "existing" where a commit of this repository names it; git shows no more of it. */
  readonly state: "existing" | "unknown";
}

/** A commit that did what a document says. */
export interface CarryingCommit {
  readonly oid: string;
  /** UTC day of the work. */
  readonly day: string;
  readonly subject: string;
  /** "the document names it", "its subject names the document", "it lands #12, which the document names". */
  readonly because: string;
}
