/**
 * Recognises what kind of engineering document a file is, and what in it may be cited. Pure: path and text in, record
 * out; the same input gives the same record. Reads at most the first 256 KB.
 *
 * A wrong kind becomes a false claim about a person. So documents that only look like their kind (unfilled templates,
 * indexes, pages that moved, brand guides) are `other`, and design documents, decision records, postmortems and
 * roadmaps need more weight than the rest (choose-kind.ts).
 */
import type { FileText } from "../model/commit.ts";
import type { DocumentKind, DocumentRecord } from "../model/document.ts";
import { type Choice, chooseKind } from "./choose-kind.ts";
import { type Clue, isFromContent } from "./clue.ts";
import { contentClues } from "./content-clues.ts";
import { fileChoice } from "./file-choice.ts";
import { indexReason, isFolderPage, movedReason, retrospectiveReason, visualReason } from "./misleading.ts";
import { type Outline, READ_LIMIT, readOutline } from "./outline.ts";
import { pathClues } from "./path-clues.ts";
import { type PathParts, readPath } from "./path-parts.ts";
import { readPlaces } from "./places.ts";
import { readReferences } from "./references.ts";
import { readAuthors, readName, readStatus, readTitle } from "./statements.ts";
import { settleSubject } from "./subject.ts";
import { templateReason } from "./template.ts";

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
const NOT_VISUAL: ReadonlySet<DocumentKind> = new Set(["design-doc", "onboarding", "tutorial", "api-reference"]);

function isBinary(text: string): boolean {
  return text.slice(0, 8192).includes("\0");
}

/** README or index of a folder of documents that says how such documents come about. */
function folderProcess(path: PathParts, clues: readonly Clue[]): Clue | undefined {
  const folderPage = isFolderPage(path) && clues.some(({ kind, source }) => kind === "other" && source === "folder");
  const explains = clues.some((clue) => clue.kind === "process-ci" && isFromContent(clue));
  return folderPage && explains
    ? { kind: "process-ci", weight: 2, source: "shape", words: "the folder's page explains a process" }
    : undefined;
}

interface Read {
  readonly path: PathParts;
  readonly outline: Outline;
  readonly title: string;
  readonly clues: readonly Clue[];
}

/** Why a document is not of the kind that its clues add up to, or undefined where it is. */
function misleading(kind: DocumentKind, { path, outline, title, clues }: Read): string | undefined {
  if (kind === "process-ci" && path.folders.includes(".github")) return undefined;
  const template = kind === "tutorial" ? undefined : templateReason(path, outline, title);
  if (template !== undefined) return `${template}, so it is no ${kind}`;
  if (NOT_VISUAL.has(kind)) {
    const visual = visualReason(outline);
    if (visual !== undefined) return visual;
  }
  if (kind === "postmortem") {
    const retrospective = retrospectiveReason(outline, clues);
    if (retrospective !== undefined) return retrospective;
  }
  if (!NOT_AN_INDEX.has(kind)) return undefined;
  return indexReason(path, outline) ?? movedReason(outline);
}

function chooseWithCare(path: PathParts, outline: Outline, title: string): Choice {
  const clues = settleSubject(path, outline, [...pathClues(path), ...contentClues(path, outline, title)]);
  const process = folderProcess(path, clues);
  const choice = chooseKind(process === undefined ? clues : [...clues, process]);
  if (choice.kind === "other") return choice;
  const reason = misleading(choice.kind, { path, outline, title, clues });
  return reason === undefined ? choice : { kind: "other", because: reason };
}

/**
 * Recognises a document.
 * @param file path and text at one revision.
 * @returns the record, or undefined where there is nothing to read: missing object, binary file, blank text.
 * @example recogniseDocument({ path: "docs/rfcs/7.md", blob: "4b82…", text })?.kind // "design-doc"
 */
export function recogniseDocument(file: FileText): DocumentRecord | undefined {
  const text = file.text?.slice(0, READ_LIMIT);
  if (text === undefined || isBinary(text) || text.trim() === "") return undefined;
  const path = readPath(file.path);
  const byFile = fileChoice(path);
  if (byFile !== undefined)
    return {
      path: file.path,
      blob: file.blob,
      ...byFile,
      title: file.path.slice(file.path.lastIndexOf("/") + 1),
      authors: [],
    };
  const outline = readOutline(text, path);
  const title = readTitle(path, outline);
  const choice = chooseWithCare(path, outline, title);
  const status = readStatus(outline);
  return {
    path: file.path,
    blob: file.blob,
    ...choice,
    title: readName(path, outline),
    ...(status !== undefined && { status }),
    ...readPlaces(outline, choice.kind),
    authors: readAuthors(path, outline),
    length: outline.visible.reduce((sum, line) => sum + line.length, 0),
    ...(choice.kind !== "other" && { references: readReferences(text) }),
  };
}
