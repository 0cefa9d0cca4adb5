/**
 * Decides what kind of document a file is: gathers the clues of its path and its content, chooses a kind, and takes the
 * kind back where the document only looks like it (misleading.ts, template.ts).
 */
import type { DocumentKind } from "../model/document.ts";
import { type Choice, chooseKind } from "./choose-kind.ts";
import { type Clue, isFromContent } from "./clue.ts";
import { contentClues } from "./content-clues.ts";
import type { KindWeights } from "./kind-weights.ts";
import {
  emptyReason,
  indexReason,
  isFolderPage,
  isTopicPage,
  movedReason,
  retrospectiveReason,
  visualReason,
} from "./misleading.ts";
import type { Outline } from "./outline.ts";
import { pathClues } from "./path-clues.ts";
import type { PathParts } from "./path-parts.ts";
import { settleSubject } from "./subject.ts";
import { namedTemplate, templateReason } from "./template.ts";

/** Kinds an index of links is not; a roadmap or changelog may well be one. */
const NOT_AN_INDEX: ReadonlySet<DocumentKind> = new Set([
  "design-doc",
  "adr",
  "postmortem",
  "investigation",
  "runbook",
  "onboarding",
  "tutorial",
  "api-reference",
]);
/** Kinds whose forms people copy and leave unfilled. */
const HAS_FORM: ReadonlySet<DocumentKind> = new Set([
  "design-doc",
  "adr",
  "postmortem",
  "investigation",
  "runbook",
  "roadmap",
  "meeting-notes",
  "onboarding",
]);
/** Manuals have a chapter on templates. */
const MANUAL: ReadonlySet<DocumentKind> = new Set(["tutorial", "api-reference"]);
const NOT_VISUAL: ReadonlySet<DocumentKind> = new Set(["design-doc", "onboarding", "tutorial", "api-reference"]);

/** How often a document taken back in this way is none of the twelve kinds. */
const TAKEN_BACK = 0.85;

/** What is decided about a document. */
export interface Decision extends Choice {
  /** Every clue that was weighed. */
  readonly clues: readonly Clue[];
  /** Set where the clues' kind was taken back: the document only looks like it. */
  readonly insteadOf?: DocumentKind;
}

/** README or index of a folder of documents that says how such documents come about. */
function folderProcess(path: PathParts, clues: readonly Clue[]): Clue | undefined {
  const folderPage = isFolderPage(path) && clues.some(({ kind, source }) => kind === "other" && source === "folder");
  const explains = clues.some((clue) => clue.kind === "process-ci" && isFromContent(clue));
  return folderPage && explains
    ? { kind: "process-ci", weight: 3, source: "shape", words: "the folder's page explains a process" }
    : undefined;
}

/** Every clue to a document's kind. */
function gatherClues(path: PathParts, outline: Outline, title: string): readonly Clue[] {
  const clues = settleSubject(path, outline, [...pathClues(path), ...contentClues(path, outline, title)]);
  const process = folderProcess(path, clues);
  return process === undefined ? clues : [...clues, process];
}

/** Why a document is not of the kind that its clues add up to, or undefined where it is. */
function misleading(
  kind: DocumentKind,
  path: PathParts,
  outline: Outline,
  title: string,
  clues: readonly Clue[],
): string | undefined {
  if (kind === "process-ci" && path.folders.includes(".github")) return undefined;
  const empty = emptyReason(outline);
  if (empty !== undefined) return empty;
  const template = HAS_FORM.has(kind) ? templateReason(path, outline, title) : namedTemplate(path);
  if (template !== undefined && !(MANUAL.has(kind) && path.words === "templates"))
    return `${template}, so it is no ${kind}`;
  if (NOT_VISUAL.has(kind)) {
    const visual = visualReason(outline);
    if (visual !== undefined) return visual;
  }
  if (kind === "postmortem") {
    const retrospective = retrospectiveReason(outline, clues);
    if (retrospective !== undefined) return retrospective;
  }
  if (!NOT_AN_INDEX.has(kind) || (MANUAL.has(kind) && isTopicPage(path))) return undefined;
  return indexReason(path, outline) ?? movedReason(outline);
}

/**
 * Decides a document's kind.
 * @param title as shown to readers (statements.ts).
 * @param table weights to use instead of the fitted ones, for a run that leaves a repository out.
 */
export function decideKind(path: PathParts, outline: Outline, title: string, table?: readonly KindWeights[]): Decision {
  const clues = gatherClues(path, outline, title);
  const choice = chooseKind(clues, table);
  if (choice.kind === "other") return { ...choice, clues };
  const reason = misleading(choice.kind, path, outline, title, clues);
  return reason === undefined
    ? { ...choice, clues }
    : { kind: "other", confidence: TAKEN_BACK, because: reason, clues, insteadOf: choice.kind };
}
