/**
 * Documents whose beginning can be credited to somebody. The commit that added a path is often no beginning: the text
 * was moved, converted, migrated from a wiki, split off, or imported with others. Such beginnings are left out, because
 * a document credited to the wrong person is worse than one credited to nobody.
 */

import type { About } from "./about.ts";
import { fileKindOf } from "./file-kind.ts";
import { type Commit, type History, type HistoryDocument, memoise, memoiseBy } from "./history.ts";
import { isOwnText } from "./own-documents.ts";

export interface DocumentBeginning {
  readonly document: HistoryDocument;
  /** The commit that added it: one person's own work. */
  readonly commit: Commit;
  /** Written documents that the commit added, this one included. */
  readonly together: number;
}

const TAKEN_OVER =
  /\b(?:mov(?:e[sd]?|ing)|migrat\w+|convert\w*|conversion|renam\w+|relocat\w+|file ?names?|import\w*|port(?:ed|ing)?|split(?:s|ting)?|separate[ds]?|extract\w*|pull(?:ed)? .{1,30} out|factor(?:ed)? out|cop(?:y|ied|ying)|reformat\w*|re-?generat\w*|re-?sync\w*|sync|reorgani[sz]\w+|restructur\w+|re-?structur\w+|reshuffl\w+|consolidat\w+|merge[sd]?|new template|backport\w*|restor\w+|re-?add\w*|bring back|actually|forgot\w*|resurrect\w*|revert\w*|translat\w+|transition\w*|wiki|vendor\w*|to (?:rst|rest|markdown|md|asciidoc|adoc|html|sphinx|docusaurus|mdx))\b/i;
const WRITES =
  /\b(?:add\w*|new|creat\w*|writ\w*|wrote|introduc\w*|initial\w*|first|draft\w*|start\w*|begin\w*|propos\w*|design\w*|rfc|rfd|kep|pep|adr|decision\w*|describ\w*|document\w*|docs?|spec\w*|plan\w*|guide\w*|polic\w*|process\w*|roadmap|post-?mortem|runbook|define\w*|explain\w*|provisional|template|instructions?)\b/i;
const WORDS = /[a-z0-9]{4,}/g;

/** Whether the subject speaks of writing, or shares a word with the document's name or title. */
function speaksOf(subject: string, document: HistoryDocument): boolean {
  if (WRITES.test(subject)) return true;
  const words = new Set(subject.toLowerCase().match(WORDS) ?? []);
  return (`${document.path.split("/").slice(-2).join(" ")} ${document.title}`.toLowerCase().match(WORDS) ?? []).some(
    (word) => words.has(word),
  );
}

function isBeginning(commit: Commit, document: HistoryDocument): boolean {
  const { subject } = commit.message;
  if (!commit.substantive || commit.author.kind !== "person" || commit.message.pickedFrom.length > 0) return false;
  // A document deleted beside the new one is the same text under another name.
  if (commit.touches.some(({ file, status }) => status === "D" && file.kind === "document")) return false;
  return !TAKEN_OVER.test(subject) && speaksOf(subject, document) && isOwnText(document, commit);
}

const FORM = /(^|[\W_])templates?([\W_]|$)|(^|\/)\.(github|gitlab)\/(issue|pull|merge|discussion)/i;

/** Whether it is a document at all by its path, and none of the forms that a forge fills in. */
export function isWritten(document: HistoryDocument): boolean {
  return (
    document.kind !== "other" &&
    fileKindOf(document.path.replace(/\.erb$/, "")) === "document" &&
    !FORM.test(document.path) &&
    !/(^|\/)CMakeLists\.txt$/.test(document.path)
  );
}

const addedBy = memoise((history: History): ReadonlyMap<Commit, readonly HistoryDocument[]> => {
  const added = new Map<Commit, HistoryDocument[]>();
  for (const document of history.documents)
    if (document.addedBy) {
      const list = added.get(document.addedBy);
      if (list) list.push(document);
      else added.set(document.addedBy, [document]);
    }
  return added;
});

/** The beginning of a document, where it is a written one that somebody began here. */
export const beginningOf = memoiseBy((history, document: HistoryDocument): DocumentBeginning | undefined => {
  const commit = document.addedBy;
  if (!commit || !isWritten(document) || !isBeginning(commit, document)) return undefined;
  return { document, commit, together: addedBy(history).get(commit)!.filter(isWritten).length };
});

/** Every written document that those asked about began here, in the order of `History.documents`. */
export const documentBeginningsOf = memoiseBy((history: History, about: About): readonly DocumentBeginning[] =>
  history.documents.flatMap((document) =>
    document.addedBy && about.has(document.addedBy.author) ? (beginningOf(history, document) ?? []) : [],
  ),
);
