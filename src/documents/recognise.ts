/**
 * Recognises what kind of engineering document a file is, and what in it may be cited. Pure: path and text in, record
 * out; the same input gives the same record. Reads at most the first 256 KB.
 *
 * A wrong kind becomes a false claim about a person. So documents that only look like their kind (unfilled templates,
 * indexes, pages that moved, brand guides) are `other`, and design documents, decision records, postmortems and
 * roadmaps need more weight than the rest (choose-kind.ts).
 */
import type { FileText } from "../model/commit.ts";
import type { DocumentRecord } from "../model/document.ts";
import { decideKind } from "./decide.ts";
import { fileChoice } from "./file-choice.ts";
import { READ_LIMIT, readOutline } from "./outline.ts";
import { readPath } from "./path-parts.ts";
import { readPlaces } from "./places.ts";
import { readReferences } from "./references.ts";
import { readAuthors, readName, readStatus, readTitle } from "./statements.ts";
import { readableText } from "./text-of.ts";

/**
 * Recognises a document.
 * @param file path and text at one revision.
 * @returns the record, or undefined where there is nothing to read: missing object, binary file, blank text.
 * @example recogniseDocument({ path: "docs/rfcs/7.md", blob: "4b82…", text })?.kind // "design-doc"
 */
export function recogniseDocument(file: FileText): DocumentRecord | undefined {
  const text = file.text === undefined ? undefined : readableText(file.text, READ_LIMIT);
  if (text === undefined || text.trim() === "") return undefined;
  const path = readPath(file.path);
  const byFile = fileChoice(path);
  if (byFile !== undefined)
    return {
      path: file.path,
      blob: file.blob,
      kind: byFile.kind,
      because: byFile.because,
      title: file.path.slice(file.path.lastIndexOf("/") + 1),
      authors: [],
    };
  const outline = readOutline(text, path);
  const title = readTitle(path, outline);
  const choice = decideKind(path, outline, title);
  const status = readStatus(outline);
  return {
    path: file.path,
    blob: file.blob,
    kind: choice.kind,
    because: choice.because,
    title: readName(path, outline),
    ...(status !== undefined && { status }),
    ...readPlaces(outline, choice.kind),
    authors: readAuthors(path, outline),
    length: outline.visible.reduce((sum, line) => sum + line.length, 0),
    ...(choice.kind !== "other" && { references: readReferences(text) }),
  };
}
