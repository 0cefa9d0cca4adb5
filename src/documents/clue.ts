/**
 * A clue is one reason to take a document for a kind, with its weight. Weights of one kind add up; a kind is chosen by
 * their sum (choose-kind.ts). A clue from the path says where somebody put a file; only a clue from the content says
 * what it is.
 */
import type { DocumentKind } from "../model/document.ts";

/** Where a clue was found. */
export const CLUE_SOURCES = ["folder", "name", "title", "sections", "fields", "opening", "shape"] as const;
export type ClueSource = (typeof CLUE_SOURCES)[number];

export interface Clue {
  readonly kind: DocumentKind;
  readonly weight: number;
  readonly source: ClueSource;
  /** As it reads in a list of reasons: "folder rfcs/", "sections Motivation and Alternatives". */
  readonly words: string;
}

/** Whether a clue comes from what the document says. */
export function isFromContent(clue: Clue): boolean {
  return clue.source !== "folder" && clue.source !== "name";
}
