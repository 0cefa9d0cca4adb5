/**
 * Classification of any file as an engineering artifact, for callers outside: a path and what stands there. The same
 * recogniser as everywhere else in Waymark (decide.ts).
 */
import type { DocumentKind } from "../model/document.ts";
import type { ClueSource } from "./clue.ts";
import { decideKind } from "./decide.ts";
import { fileChoice } from "./file-choice.ts";
import { READ_LIMIT, readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";
import { readTitle } from "./statements.ts";
import { readableText } from "./text-of.ts";

/** Something in a file's path or content that speaks for a kind. */
export interface ArtifactFeature {
  readonly kind: DocumentKind;
  /** Where it was found; "file" where the path alone decided. */
  readonly source: ClueSource | "file";
  /** As it reads in a list of reasons: "folder rfcs/", "sections Motivation and Alternatives". */
  readonly words: string;
  /** How strongly it speaks, before the weights of its source; comparable among features of one source only. */
  readonly weight: number;
}

/** What a file is taken for. */
export interface ArtifactClassification {
  readonly kind: DocumentKind;
  /** How often answers with such features are right, 0 to 1 (docs/reference/accuracy.md). */
  readonly confidence: number;
  /** The reason in words: what speaks for the kind, or why it is not the kind it looks like. */
  readonly because: string;
  /** What decided: the features of the kind, strongest first; of the kind it only looks like, where there is one. */
  readonly features: readonly ArtifactFeature[];
  /** The kind that the features add up to, where the file only looks like it: an unfilled template, an index, … */
  readonly insteadOf?: DocumentKind;
}

const unread = (because: string): ArtifactClassification => ({
  kind: "other",
  confidence: 0.97,
  because,
  features: [],
});

/**
 * Classifies a file: which kind of engineering artifact it is, how sure that is, and what decided.
 *
 * Reads at most the first 256 KB; takes Markdown, AsciiDoc, reStructuredText, Org, HTML and plain text by extension, and
 * any other file by its path. Never throws: binary, empty and broken files are "other". Unfilled templates and indexes
 * of a folder are "other" too. Wording is read in English; in other languages folders, names, the commonest section
 * names and the document's build decide.
 *
 * @param path from the root of its repository, "/" between folders.
 * @param text what the file holds: its text, or its bytes as UTF-8, at any revision.
 * @returns kind, confidence and features. The method is in choose-kind.ts, how well it does in docs/reference/accuracy.md.
 * @example
 * classifyArtifact("docs/adr/0007-queues.md", "# 7. Use queues\n\n## Status\n\nAccepted\n\n## Context\n\n…").kind // "adr"
 */
export function classifyArtifact(path: string, text: string | Uint8Array): ArtifactClassification {
  const parts = readPath(path);
  const byFile = fileChoice(parts);
  if (byFile !== undefined) {
    const { kind, confidence, because } = byFile;
    return { kind, confidence, because, features: [{ kind, source: "file", words: because, weight: 1 }] };
  }
  const readable = readableText(text, READ_LIMIT);
  if (readable === undefined) return unread("it is no text");
  if (readable.trim() === "") return unread("it is empty");
  const outline = readOutline(readable, parts);
  const { kind, confidence, because, clues, insteadOf } = decideKind(parts, outline, readTitle(parts, outline));
  const decisive = insteadOf ?? kind;
  const features = clues.filter((clue) => clue.kind === decisive).sort((a, b) => b.weight - a.weight);
  return { kind, confidence, because, features, ...(insteadOf !== undefined && { insteadOf }) };
}
