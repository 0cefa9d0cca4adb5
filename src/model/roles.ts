/** Roles files as read: who is named where for what, and which areas they state. People are not resolved yet. */
import type { RawIdentity } from "./identity.ts";

/** A line of a roles file that names somebody. */
export interface RoleLine {
  readonly raw: RawIdentity;
  /** "owner", "maintainer", "reviewer", "approver". */
  readonly role: string;
  readonly path: string;
  readonly blob: string;
  /** 1-based. */
  readonly line: number;
  readonly quote: string;
  /** What the entry covers, as written. */
  readonly scope: string;
}

/** An area that a file states. */
export interface StatedArea {
  readonly name: string;
  /** The kind of file that states it: "CODEOWNERS", "MAINTAINERS", "OWNERS", "workspace". */
  readonly source: string;
  /** Folder prefixes, exact paths, or globs. */
  readonly patterns: readonly string[];
}

export interface Roles {
  readonly lines: readonly RoleLine[];
  readonly areas: readonly StatedArea[];
}
