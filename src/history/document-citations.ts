/** Who pointed to which document of the repository in discussions: by its path with a folder, or by its address. */
import type { Person } from "../model/identity.ts";
import { type Discussion, type Entry, type History, type HistoryDocument, memoise } from "./history.ts";
import { bodyLines, ownLines } from "./own-words.ts";

export interface DocumentCitation {
  readonly by: Person;
  readonly on: Entry | Discussion;
  readonly discussion: Discussion;
  /** The line. */
  readonly quote: string;
}

/** Paths as written in a text: with a folder and the ending of a document. */
const PATH = /[\w./:%-]{3,240}\.(?:md|rst|txt|adoc|org|tex|xml)\b/gi;
const ADDRESS = /^https?:\/\/[^/]{1,80}\/(.{1,140}?)\/(?:-\/)?(?:blob|tree|raw|blame|edit)\/[^/]{1,100}\/(.*)$/i;

/** The repository's documents that a line names. */
function documentsIn(line: string, place: string, byPath: ReadonlyMap<string, HistoryDocument>): HistoryDocument[] {
  if (!line.includes(".")) return [];
  return [...line.slice(0, 4000).matchAll(PATH)].flatMap(([written]) => {
    const address = ADDRESS.exec(written);
    if (address) return place.endsWith(`/${address[1]!.toLowerCase()}`) ? (byPath.get(address[2]!) ?? []) : [];
    if (written.includes("://")) return [];
    const path = written.replace(/^(?:\.{0,2}\/)+/, "");
    return path.includes("/") ? (byPath.get(path) ?? []) : [];
  });
}

/** Every document that is pointed to, with who did, oldest first. */
export const documentCitationsOf = memoise(
  (history: History): ReadonlyMap<HistoryDocument, readonly DocumentCitation[]> => {
    const found = new Map<HistoryDocument, DocumentCitation[]>();
    const byPath = new Map(history.documents.map((document) => [document.path, document]));
    if (byPath.size === 0) return found;
    const read = (lines: readonly string[], on: Entry | Discussion, discussion: Discussion): void => {
      const place = discussion.object.slice(0, discussion.object.lastIndexOf("#"));
      const { author: by } = on;
      if (by === undefined) return;
      for (const quote of lines)
        for (const document of documentsIn(quote, place, byPath)) {
          const list = found.get(document) ?? [];
          found.set(document, list);
          if (list.at(-1)?.on !== on) list.push({ by, on, discussion, quote });
        }
    };
    for (const discussion of history.discussions) {
      read(bodyLines(history, discussion), discussion, discussion);
      for (const entry of discussion.entries) if (entry.kind !== "event") read(ownLines(entry.body), entry, discussion);
    }
    return found;
  },
);
