/**
 * Evidence: one cited statement about one person, made by one signal. An event rests on one citation; a pattern is
 * "n of N" for one signal, area and half-year, with every case listed and at most three quoted.
 */
import { createHash } from "node:crypto";

/** How the work behind evidence was declared. Nothing declared is not "human". */
export type Authorship = "assisted" | "agent" | "bot" | "none-declared";

/** How one commit was declared, and what says so. */
export interface Authored {
  readonly authorship: Authorship;
  /** The tools by name, each once. */
  readonly tools: readonly string[];
  /** What decided: an identity field ("author Name <address>") or the line of the message; at most 200 characters each. */
  readonly because: readonly string[];
}

/** What a piece of evidence says of its authorship beyond the class. */
export interface Declared {
  /** The tools by name, each once. */
  readonly tools: readonly string[];
  /** What decided, as in `Authored`. */
  readonly because: readonly string[];
  /** The commit that says so, full id. */
  readonly object: string;
}

/** What became of the work, as known at the as-of day. */
export type WorkState = "alive" | "reverted" | "superseded";

/** The place a statement rests on. */
export interface Citation {
  /** Repository key: smallest root commit id, or the configured name of a shallow clone. */
  readonly repo: string;
  /** Full object id of a commit, tag or blob; of what was said on a forge, where: "github.com/owner/name#12/comment/5". */
  readonly object: string;
  readonly path?: string;
  /** First and last line, 1-based, in the file at `path`, or in the commit message where there is no path. */
  readonly lines?: readonly [number, number];
  /** The words it rests on, at most 240 characters; empty where only the case is known, not its words. */
  readonly quote: string;
  /** Web address, of what was said on a forge. */
  readonly url?: string;
}

/** One case of a pattern: a commit, and the day the work happened. */
export type Case = readonly [object: string, day: string];

interface EvidenceCommon {
  readonly id: string;
  readonly signal: string;
  readonly version: number;
  /** Key of the person it is about. */
  readonly person: string;
  readonly repo: string;
  /** Day the work happened (an event), or of the latest case (a pattern). */
  readonly date: string;
  /** True where it speaks against: reverted, hot-fixed, abandoned. */
  readonly counter: boolean;
  readonly areas: readonly string[];
  /** Names of other people whose public actions the statement mentions. */
  readonly counterparties: readonly string[];
  readonly authorship: Authorship;
  /** What the authorship rests on, as found in one of the commits; absent where nothing was declared. */
  readonly declared?: Declared;
  readonly state: WorkState;
  /** Past tense, without the subject: "Led …" reads as "you led …" and as "they led …". */
  readonly sentence: string;
}

export interface EventEvidence extends EvidenceCommon {
  readonly kind: "event";
  readonly citation: Citation;
  /** Further commits the statement rests on, full ids. */
  readonly related: readonly string[];
  /** What makes two events independent of each other: a thread, a document, a person helped. */
  readonly context: string;
  /** Rough size of what was done, for ordering within a signal only; never shown. */
  readonly weight: number;
}

export interface PatternEvidence extends EvidenceCommon {
  readonly kind: "pattern";
  readonly area: string;
  readonly window: string;
  /** The ids it would have if it were found under other identities of the person's in it alone: marks made then still hold. */
  readonly otherIds?: readonly string[];
  readonly hits: readonly Case[];
  readonly others: readonly Case[];
  readonly quotes: readonly Citation[];
}

export type Evidence = EventEvidence | PatternEvidence;

/**
 * Whether there is anything to show. A window in which somebody was looked at without a hit is none: it is kept only
 * because "n of N" over several windows would be false without it.
 */
export const isShown = (item: Evidence): boolean => item.kind === "event" || item.hits.length > 0;

/**
 * The id of a piece of evidence: 16 hex digits of a SHA-256 over what never changes about it.
 * @param parts signal name, repository key, raw identity, and the citation or window.
 * @example evidenceId(["design-document", "4b825d…", "Ada <a@x.org>", "7f3a…", "docs/rfc/1.md"])
 */
export function evidenceId(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}
