/** An engineering document of the tree at the as-of revision, reduced to what signals may say about it. */

export const DOCUMENT_KINDS = [
  "design-doc",
  "adr",
  "postmortem",
  "runbook",
  "roadmap",
  "onboarding",
  "process-ci",
  "tutorial",
  "api-reference",
  "changelog",
  "meeting-notes",
  "brief",
  "explainer",
  "talk",
  "investigation",
  "one-on-one",
  "other",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A place in a document: its line and the words there, at most 240 characters. */
export interface DocumentPlace {
  readonly line: number;
  readonly quote: string;
}

/** What was found in a document by reading it. */
export interface DocumentRecord {
  readonly path: string;
  readonly blob: string;
  readonly kind: DocumentKind;
  /** Why it is taken for this kind, in words: "folder rfcs/, sections Motivation and Alternatives". */
  readonly because: string;
  readonly title: string;
  /** A status word as written ("accepted", "superseded by 0012"), where the document states one. */
  readonly status?: string;
  /** Section of real alternatives: heading line and words. */
  readonly alternatives?: DocumentPlace;
  readonly openQuestions?: DocumentPlace;
  readonly tradeOffs?: DocumentPlace;
  /** Numbers, measurements or links given as support. */
  readonly support?: DocumentPlace;
  /** A later outcome or review written into the document. */
  readonly outcome?: DocumentPlace;
  readonly actions?: DocumentPlace;
  /** Author lines the document itself states, as written. */
  readonly authors: readonly string[];
  /** Characters of its visible text, as far as it was read. */
  readonly length?: number;
  /** Names of other documents it refers to (see documents/references.ts). */
  readonly references?: readonly string[];
}
