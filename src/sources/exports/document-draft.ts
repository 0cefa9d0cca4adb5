/**
 * A document before its dates and links are understood: both need the whole export, since one date may settle how all
 * are written, and a link may lead to a page that is read later.
 */
import type { ExportedAuthor, ExportedDocument, ExportForm } from "../../model/exported.ts";
import { type DateReader, dateReader } from "./dates.ts";
import type { ExportLimits } from "./entry.ts";
import type { Notes } from "./notes.ts";
import { pageKeys, resolveLinks } from "./page-links.ts";
import { provenanceOf } from "./provenance.ts";

export interface DocumentDraft {
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly authors: readonly ExportedAuthor[];
  /** What states the authors, in words. */
  readonly authorsFrom: string;
  /** As written. */
  readonly created?: string;
  readonly updated?: string;
  readonly datesFrom: string;
  readonly hrefs: readonly string[];
}

export interface FinishOptions {
  /** Whether every date was written by one program in one setting, so that one settles the order of all. */
  readonly oneDateForm: boolean;
  readonly keyIn?: (url: string) => string | undefined;
  /** Other paths that lead to a page: a form may export each in several files. */
  readonly aliases?: Iterable<readonly [path: string, key: string]>;
}

function writtenDates(draft: DocumentDraft): readonly string[] {
  return [draft.created, draft.updated].filter((date) => date !== undefined);
}

/** Drafts without those whose key came before, within the characters an export may have. */
function kept(drafts: readonly DocumentDraft[], limits: ExportLimits, notes: Notes): readonly DocumentDraft[] {
  const seen = new Set<string>();
  let characters = 0;
  return drafts.filter((draft) => {
    if (seen.has(draft.key)) {
      notes.add("pages that the export holds twice, the first read", draft.path);
      return false;
    }
    seen.add(draft.key);
    characters += draft.text.length;
    if (characters <= limits.allCharacters) return true;
    notes.add(`pages after the first ${limits.allCharacters} characters, left out`, draft.path);
    return false;
  });
}

/** Drafts as documents. */
export function finishDocuments(
  form: ExportForm,
  drafts: readonly DocumentDraft[],
  options: FinishOptions,
  limits: ExportLimits,
  notes: Notes,
): readonly ExportedDocument[] {
  const documents = kept(drafts, limits, notes);
  const own = documents.map(({ path, key }) => [path, key] as const);
  const pages = pageKeys([...(options.aliases ?? []), ...own]);
  const shared = options.oneDateForm ? dateReader(documents.flatMap(writtenDates), notes) : undefined;
  return documents.map((draft): ExportedDocument => {
    const dates: DateReader = shared ?? dateReader(writtenDates(draft), notes);
    const createdAt = draft.created === undefined ? undefined : dates.read(draft.created, draft.path);
    const updatedAt = draft.updated === undefined ? undefined : dates.read(draft.updated, draft.path);
    const dated = createdAt !== undefined || updatedAt !== undefined;
    return {
      form,
      key: draft.key,
      path: draft.path,
      title: draft.title,
      text: draft.text,
      authors: draft.authors,
      ...(createdAt === undefined ? {} : { createdAt }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      provenance: provenanceOf(
        draft.authors.length > 0 ? draft.authorsFrom : undefined,
        dated ? draft.datesFrom : undefined,
      ),
      links: resolveLinks(draft.hrefs, draft.path, pages, options.keyIn),
    };
  });
}
